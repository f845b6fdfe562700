"""Word: straight from the package of a .docx; the old forms through LibreOffice."""
