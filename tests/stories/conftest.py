"""The stories share the desk."""

from desk import desk, open_desk

__all__ = ["desk", "open_desk"]
