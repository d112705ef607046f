"""The lines of an annotation file as spans and relations."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.core.domain.errors import AnnotatorError, WrongShapeError
from annotator.core.domain.exchange import ExchangeRelation, ExchangeSpan
from annotator.core.domain.identity import canonical_uuid, new_uuid
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.offsets import Range
from annotator.core.formats.base.value_texts import text_value
from annotator.core.formats.brat.standoff import (
    NOTE,
    RANGE,
    VALUE,
    plain_text,
    rejoined,
)
from annotator.core.formats.brat.type_names import real_name

_ENDS = re.compile(r"\d{1,18} \d{1,18}(?:;\d{1,18} \d{1,18})*")
_ARGUMENT = re.compile(r"([^\s:]+):(\S+)")
_ROLE = re.compile(r"(.+?)\d*")
"""A role and the number that brat gives a second one of the kind."""


@dataclass(slots=True)
class _Owner:
    """What attributes, notes and links say about one span or relation."""

    values: dict[str, AttributeValue] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    entity: str | None = None
    ranges: list[Range] | None = None

    def join(self, other: "_Owner") -> None:
        """Take in what is said about another; what is there stays."""
        self.values = other.values | self.values
        self.notes += other.notes
        self.entity = self.entity or other.entity


@dataclass(slots=True)
class Standoff:
    """What an annotation file says; `text` is the article's, for joining pieces at line ends."""

    text: str
    _spans: dict[str, tuple[str, list[Range]]] = field(default_factory=dict)
    _relations: list[tuple[str, str, str, str]] = field(default_factory=list)
    _owners: dict[str, _Owner] = field(default_factory=dict)
    _triggers: dict[str, str] = field(default_factory=dict)
    """Event → the span that it hangs on, and that has all that is said of the event."""

    def take(self, data: str) -> None:
        """Take the lines of a file in; raises WrongShapeError with the number of a bad one."""
        takers: dict[str, Callable[[list[str]], None]] = {
            "T": self._take_span,
            "R": self._take_relation,
            "A": self._take_attribute,
            "M": self._take_attribute,
            "N": self._take_link,
            "#": self._take_note,
            "E": self._take_event,
            "*": self._take_equivalence,
        }
        for number, line in enumerate(data.split("\n"), start=1):
            columns = line.removesuffix("\r").split("\t", 2)
            if not line.strip():
                continue
            try:
                takers[columns[0][:1]](columns)
            except (KeyError, ValueError, IndexError) as error:
                raise WrongShapeError(
                    key=f"line {number}", expected="a line of brat standoff"
                ) from error

    def spans(self) -> Iterator[ExchangeSpan]:
        """Yield the spans; each is called as in the file until `named`."""
        for event, trigger in self._triggers.items():
            self._owner(trigger).join(self._owners.pop(event, _Owner()))
        for own, (label, pieces) in self._spans.items():
            owner = self._owners.get(own) or _Owner()
            ranges = owner.ranges or rejoined(sorted(pieces), self.text)
            yield ExchangeSpan(
                id=own,
                start=ranges[0][0],
                end=ranges[-1][1],
                text="",
                label=real_name(label),
                attributes=owner.values,
                entity=owner.entity,
                note="\n".join(owner.notes),
                fragments=tuple(ranges) if len(ranges) > 1 else (),
            )

    def relations(self) -> Iterator[ExchangeRelation]:
        """Yield the relations between spans, by their names in the file; none twice.

        A note is an attribute of its relation, which has no other place for it.
        """
        seen: set[tuple[str, str, str]] = set()
        for own, label, *ends in self._relations:
            source, target = (self._triggers.get(end, end) for end in ends)
            owner = self._owners.get(own) or _Owner()
            notes = {"note": "\n".join(owner.notes)} if owner.notes else {}
            link = (label, source, target)
            if source != target and (own or link not in seen):
                seen.add(link)
                values = {**owner.values, **notes}
                yield ExchangeRelation(new_uuid(), real_name(label), source, target, values)

    def _take_span(self, columns: list[str]) -> None:
        label, ends = columns[1].split(" ", 1)
        if not _ENDS.fullmatch(ends.rstrip()):
            raise ValueError(ends)
        pieces = _pieces(ends)
        if len(columns) > 2:  # noqa: PLR2004 - the covered text
            self._check(pieces, columns[2])
        self._spans[columns[0]] = label, pieces

    def _check(self, pieces: list[Range], shown: str) -> None:
        """Raise ValueError if the file says that a span covers something else."""
        covered = " ".join(self.text[start:end] for start, end in pieces)
        if "".join(covered.split()) != "".join(shown.split()):
            raise ValueError(shown)

    def _take_relation(self, columns: list[str]) -> None:
        label, first, second = columns[1].split()
        source, target = _ARGUMENT.fullmatch(first), _ARGUMENT.fullmatch(second)
        if source is None or target is None:
            raise ValueError(columns[1])
        self._relations.append((columns[0], label, source[2], target[2]))

    def _take_event(self, columns: list[str]) -> None:
        kind, *arguments = columns[1].split()
        trigger = kind.split(":")[1]
        self._triggers[columns[0]] = trigger
        for argument in arguments:
            found = _ARGUMENT.fullmatch(argument)
            role = _ROLE.fullmatch(found[1]) if found else None
            if found is None or role is None:
                raise ValueError(argument)
            self._relations.append(("", role[1], trigger, found[2]))

    def _take_equivalence(self, columns: list[str]) -> None:
        label, *members = columns[1].split()
        self._relations += [("", label, *pair) for pair in pairwise(members)]

    def _take_attribute(self, columns: list[str]) -> None:
        name, owner, *rest = columns[1].split(" ", 2)
        self._owner(owner).values[real_name(name)] = text_value(rest[0]) if rest else True

    def _take_link(self, columns: list[str]) -> None:
        _, owner, reference = columns[1].split()
        identity = reference.partition(":")[2]
        try:
            self._owner(owner).entity = canonical_uuid(identity)
        except AnnotatorError:
            before = self._owner(owner).values.get("reference")
            self._owner(owner).values["reference"] = (
                f"{before}, {reference}" if before else reference
            )

    def _take_note(self, columns: list[str]) -> None:
        kind, name = columns[1].split()
        owner, line = self._owner(name), columns[2]
        if kind == RANGE and _ENDS.fullmatch(line):
            owner.ranges = _pieces(line)
        elif kind.startswith(VALUE):
            owner.values[real_name(kind.removeprefix(VALUE))] = text_value(plain_text(line))
        elif kind == NOTE:
            owner.notes.append(plain_text(line))
        else:
            owner.notes.append(f"{kind}: {plain_text(line)}")

    def _owner(self, name: str) -> _Owner:
        return self._owners.setdefault(name, _Owner())


def _pieces(ends: str) -> list[Range]:
    pairs = [piece.split() for piece in ends.split(";")]
    return [(int(start), int(end)) for start, end in pairs]
