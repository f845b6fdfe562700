"""Tags on the text: made by hand or by accepting suggestions, moved, removed, carried to a corrected version.

Before it stand `suggestions`, `meetings` and `store`; `actions` follows what becomes of a follow-up.
"""
