"""Text becomes meetings: the body, the date and the agenda items; and the register keeps them with their versions.

Before it stand `reading`, `calendar` and `store`; `suggestions` and all later stages work on what it keeps.
"""

from annotator.meetings.found import Found, FoundItem

__all__ = ["Found", "FoundItem"]
