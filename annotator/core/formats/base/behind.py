"""What a proof puts behind a text before it cuts.

A slice of Python ends silently where the text ends: an offset that is too large would cut the
right words. No text has a NUL character, and none ends with one.
"""

from typing import Final

BEHIND: Final = "\0"
