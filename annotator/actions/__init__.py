"""Tags become actions: references, owners, due dates, status, and how the action log words them.

Before it stand `tags` and `store`; after it `reportback`, `documents` and the two front doors. An action is opened by
`opening`, with a reference of `references` after a template of `templates`, and changed by `changing`. It moves on the
path of `moves`: `closing` ends and reopens it, `dividing` splits and merges, `withdrawing` lets it go on without its
tag. `dues` and `progress` keep what is said of it meanwhile; `bodies`, `offices` and `owners` what becomes of names
over the years. `entries` joins all that for reading (`gathering`, `meeting_days`), `log` words it, and `questions`,
`views` and `load` ask it.
"""
