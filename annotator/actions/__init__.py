"""Tags become actions: references, owners, due dates, status, and how the action log words them.

Before it stand `tags` and `store`; after it `reportback`, `documents` and the two front doors.
"""
