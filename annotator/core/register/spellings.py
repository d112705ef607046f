"""The names under which a text may stand in the register."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from annotator.core.arabic.characters import ARABIC_LETTERS
from annotator.core.arabic.clitics import proclitic_cuts
from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.word_counts import WordCounts

_NOT_IN_NAMES: Final = re.compile(r"[^\w\n]+|_+")
_AROUND_LINES: Final = re.compile(" *\n *")
_AFTER_LAM: Final = re.compile(f"ل(?=[{ARABIC_LETTERS}]{{3}})")


class Spelling(NamedTuple):
    """A key under which a text may be registered, and whether a clitic was taken off."""

    key: str
    is_behind_clitic: bool


def name_key(name: str) -> str:
    """Return the match key of a name, without punctuation and with single spaces."""
    return name_keys([name])[0]


def name_keys(names: Sequence[str]) -> list[str]:
    """Return the key of each name; all are folded in one go, as 20,000 are at a time."""
    if not names:
        return []
    lines = match_key("\n".join(" ".join(name.split()) for name in names))
    spaced = _NOT_IN_NAMES.sub(" ", lines)
    single = " ".join(part for part in spaced.split(" ") if part)
    return _AROUND_LINES.sub("\n", single).strip(" ").split("\n")


def spellings(text: str) -> tuple[Spelling, ...]:
    """Return the keys of a text, as it stands and without the letters glued before it."""
    text = text.strip()
    whole = name_key(text)
    found = {whole: Spelling(whole, is_behind_clitic=False)} if whole else {}
    for rest in _behind_clitics(text):
        key = name_key(rest)
        if key and key not in found:
            found[key] = Spelling(key, is_behind_clitic=True)
    return tuple(found.values())


def _behind_clitics(text: str) -> Iterator[str]:
    word = text.split(maxsplit=1)[0] if text else ""
    for cut in proclitic_cuts(word, WordCounts.of_frequent_words()) if word else ():
        rest = text[cut:]
        if cut:
            yield rest
        if _AFTER_LAM.match(rest):
            yield "ا" + rest  # لحكومة, what is left of للحكومة, is الحكومة
        elif cut and rest.startswith("لل"):
            yield "ا" + rest[1:]
