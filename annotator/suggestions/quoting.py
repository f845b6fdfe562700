"""Words as they are quoted in a reason: on one line and not too long, for a clerk to recognise.

Nothing of this package comes before it; after it come the finders and `suggesting`, which say why.
"""

LONGEST_QUOTE = 60


def quoted(words: str) -> str:
    """The words in quotation marks, on one line and not too long, for a clerk to recognise."""
    plain = " ".join(words.split())
    if len(plain) <= LONGEST_QUOTE:
        return f"“{plain}”"
    whole, _, _ = plain[:LONGEST_QUOTE].rpartition(" ")
    return f"“{(whole or plain[: LONGEST_QUOTE - 1]).rstrip(' ,;:–—-')}…”"
