"""Trackers that a council kept before: tables of actions are understood, matched to the minutes, and kept.

Before it stand `reading.tables` (what stands in the cells), `tags` and `opening`. `columns` says what the columns are,
`rows` what a row tells, `matching` where its words stand in the minutes, `planning` what would become of each row, and
`keeping` writes it. Nothing is guessed silently: what is not understood, or has no source, is listed.
"""
