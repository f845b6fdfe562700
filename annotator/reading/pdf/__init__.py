"""PDF: pages to lines, lines to paragraphs; pictures by text recognition."""
