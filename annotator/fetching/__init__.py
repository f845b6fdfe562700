"""FROM THE WEB, when the clerk asks: an address becomes files, as if a browser had saved them.

Before it stands `errors`; the two front doors call `fetch` and read what comes with `meetings`. Nothing else in the
program goes to the network. A council's site is visited as a clerk would visit it: one page a second, no more than was
asked for, under the program's own name. `robots.txt` is not asked, being for crawlers: here a person wants one page.
`words` tells an address from a file's name without loading the rest, which takes a quarter of a second.
"""
