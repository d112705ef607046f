"""The JSON of a task's tokens, put together of texts made before: it is most of a file."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

import orjson

from annotator.core.arabic.tokens import Tokens

_OPENING: Final = '{"text":"'
_START: Final = '","start":%d,"end":'
_END: Final = "%d"
_BEFORE_SPACE: Final = ',"id":%d,"ws":true},{"text":"'
_BEFORE_OTHER: Final = ',"id":%d,"ws":false},{"text":"'
_NEXT: Final = f",{_OPENING}"
_KEPT: Final = 1 << 13
"""Numbers below this one are written once; articles are seldom longer."""


def tokens_json(found: Tokens, text: str) -> str:
    """Return the list of the tokens of a text; `ws` tells whether a space follows."""
    if not found.texts:
        return "[]"
    count = len(found)
    follows = map(f"{text}\n".__getitem__, found.ends)
    others = [at for at, sign in enumerate(follows) if sign != " "]
    parts = [""] * (4 * count)
    parts[::4] = _in_json(found.texts)
    parts[1::4] = _numbered(_START, found.starts)
    parts[2::4] = _numbered(_END, found.ends)
    parts[3::4] = _numbered(_BEFORE_SPACE, range(count))
    for at, tail in zip(others, _numbered(_BEFORE_OTHER, others), strict=True):
        parts[4 * at + 3] = tail
    return f"[{_OPENING}{''.join(parts).removesuffix(_NEXT)}]"


def _numbered(template: str, numbers: Sequence[int]) -> Iterable[str]:
    """Return a template with each of some rising numbers in it."""
    if not numbers or numbers[-1] < _KEPT:
        return map(_made(template).__getitem__, numbers)
    return map(template.__mod__, numbers)


@cache
def _made(template: str) -> Sequence[str]:
    """Return one of our four templates with each small number in it."""
    return [template % number for number in range(_KEPT)]


def _in_json(texts: Sequence[str]) -> Sequence[str]:
    """Return texts as they stand between quotation marks in JSON."""
    joined = "".join(texts)
    if orjson.dumps(joined) == b'"%b"' % joined.encode():
        return texts
    return [orjson.dumps(text)[1:-1].decode() for text in texts]
