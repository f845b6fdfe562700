"""Web pages: ModernGov's, its web service, archives of pages, and any other page by its main text."""
