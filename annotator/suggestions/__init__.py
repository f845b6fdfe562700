"""Suggestions: what a clerk would tag in the text of an agenda item, each with its reason.

Before it stand `calendar` and `records`; after it `tags`, where the clerk accepts or rejects. It knows text only: no
register and no window, so it runs in any thread or process.
"""

from annotator.suggestions.suggesting import suggest

__all__ = ["suggest"]
