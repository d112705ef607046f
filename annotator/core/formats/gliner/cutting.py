"""What another program cuts out of an item: the words of each span, both ends counted in."""

from collections.abc import Sequence

import orjson

from annotator.core.formats.base.behind import BEHIND


def cut_item(item: bytes) -> Sequence[str]:
    """Return the words of each span, joined by one space."""
    found = orjson.loads(item)  # nearly all of it is words: msgspec takes half as long again
    words = [*found["tokenized_text"], BEHIND]
    return [" ".join(words[first : last + 1]) for first, last, _ in found["ner"]]
