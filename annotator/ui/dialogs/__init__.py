"""Boxes that the clerk opens and closes: none of them holds up the program."""
