"""Text: plain, Markdown, e-mail, and what must be mended in each."""
