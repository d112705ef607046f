"""How each file of an import is read: what is told about it, and what is found out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from annotator.core.domain.article import META_KEYS
from annotator.core.formats.base.format import FieldKeys, Format, Member, ReadOptions
from annotator.core.transfer.key_guess import FirstRows, first_rows, guess_keys

TEXT = "text"


@dataclass(frozen=True, slots=True)
class FileReading:
    """What is told about one file; None: it is read as all of them are."""

    encoding: str | None = None
    repair: bool | None = None

    def over(self, every: ReadOptions) -> ReadOptions:
        """Return the options for this file, given those for all."""
        return replace(
            every,
            encoding=every.encoding if self.encoding is None else self.encoding,
            repair=every.repair if self.repair is None else self.repair,
        )


class TakenKeys(NamedTuple):
    """What was guessed about the keys of a foreign file."""

    place: str
    keys: Mapping[str, str]
    """Our key (`text` and the metadata) → the key of the file, as it was taken."""
    rows: tuple[Mapping[str, str], ...]
    """Its first records."""


def with_found_keys(
    options: ReadOptions, known: Format, path: Path
) -> tuple[ReadOptions, FirstRows]:
    """Return the options with keys guessed from the first records; those told win.

    A key that is told to be its own name is as good as not told: where a file has it, it is the
    likeliest. A file whose format leaves no choice of keys has no first records. Files in an
    archive are guessed by themselves.
    """
    options = replace(options, member=_of_member)
    first = first_rows(known, path, options)
    if not first.keys:
        return options, first
    told = told_keys(options.keys)
    guess = guess_keys(first, told.values())
    found = {key: told.get(key, guess.get(key, "")) for key in META_KEYS}
    text = told.get(TEXT) or guess.get(TEXT, TEXT)
    return replace(options, keys=FieldKeys(text=text, meta=found)), first


def _of_member(member: Member) -> ReadOptions:
    return with_found_keys(member.options, member.known, member.path)[0]


def told_keys(keys: FieldKeys) -> dict[str, str]:
    """Return our keys that are called otherwise in the file: our key → theirs, "" for none."""
    every = {TEXT: keys.text, **keys.meta}
    return {ours: theirs for ours, theirs in every.items() if theirs != ours}


def guessed_keys(told: FieldKeys, taken: FieldKeys) -> dict[str, str]:
    """Return the keys that were taken, text first; empty where none of them was a guess."""
    every = {TEXT: taken.text, **{key: taken.meta[key] for key in META_KEYS}}
    used = {ours: theirs for ours, theirs in every.items() if theirs}
    before = told_keys(told)
    if all(ours == theirs or ours in before for ours, theirs in used.items()):
        return {}
    return used
