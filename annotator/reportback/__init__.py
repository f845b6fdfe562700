"""Report backs: what later minutes, and evidence, say of what was asked.

Before it stand `actions` and `calendar`; after it `documents` and the two front doors. `matching` proposes passages
from words alone.
"""
