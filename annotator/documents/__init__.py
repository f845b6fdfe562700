"""WORD OUT: what the program hands to a committee, its officers and the public.

Before it stand `actions` and `reportback`, whose words it uses; after it the two front doors, `ui` and `commands`.
`action_log` is the log for an agenda pack. Below it `disclosure` says what may be shown of an action, `log_rows` words
its row, `wordxml` writes paragraphs and tables, and `word_file` makes them a .docx that is there whole or not at all.
"""
