"""What is an address and what a file's name, known without loading anything of the network.

Nothing comes before it; the two front doors ask it of each word that they are given.
"""

import re

_ADDRESS = re.compile(r"\s*<?https?:", re.I)


def is_address(text: str) -> bool:
    """Whether a word of the command line, or of a field, is an address of the web and no file's name."""
    return _ADDRESS.match(text) is not None
