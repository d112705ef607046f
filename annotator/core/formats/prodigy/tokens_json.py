"""The JSON of a task's tokens, which are most of a file."""

import msgspec

from annotator.core.arabic.tokens import Tokens


class _Token(msgspec.Struct, gc=False):
    """A token; objects of known keys are made and written in half the time of dicts."""

    text: str
    start: int
    end: int
    id: int
    ws: bool
    """Whether a space follows."""


_ENCODER = msgspec.json.Encoder()


def tokens_json(found: Tokens, text: str) -> bytes:
    """Return the list of the tokens of a text."""
    spaces = [sign == " " for sign in map(f"{text}\n".__getitem__, found.ends)]
    columns = (found.texts, found.starts, found.ends, range(len(found)), spaces)
    return _ENCODER.encode(list(map(_Token, *columns)))
