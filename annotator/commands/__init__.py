"""The clerk's verbs on the command line: headless and scriptable, without Qt.

Before it stand `verbs` and `sample`; `app` comes after it. Results go to standard output, progress and errors to
standard error. Exit codes: 0 done, 1 a failure, 2 wrong use.
"""
