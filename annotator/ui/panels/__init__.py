"""The places and panels of the window, mirroring the clerk's stages: import, minutes, action log."""
