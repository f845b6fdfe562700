"""The pieces that panels, dialogs and the window are put together from. They know records and a theme, no session."""
