"""Matters Arising: what became of what a committee asked for.

The folders are named after a committee clerk's path, and each imports only what stands before it:
reading, meetings, suggestions, tags, actions, reportback, documents; `store` keeps the register.
"""

__version__ = "0.1.0"
