"""What an export writes, or would write, and what its format cannot hold."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.domain.export_choice import Effect
from annotator.core.formats.base.features import LOSSES, Feature
from annotator.core.transfer.atomic_files import WrittenFile
from annotator.core.transfer.export_plan import ExportPlan
from annotator.core.transfer.export_tally import ExportTally
from annotator.core.transfer.splitting import CopyCounts, Split


@dataclass(frozen=True, slots=True)
class PartReport:
    """What is in one part of a split."""

    articles: int
    lines: int
    spans: Mapping[str, int]
    """Label → number of spans."""
    seen: Mapping[str, int] | None
    """Label → spans whose text is in train under that label; None for train, or without one."""

    @property
    def seen_share(self) -> float | None:
        """Which share of the spans has texts that train has too, from 0 to 1.

        None for train itself, and where there is no span.
        """
        spans = sum(self.spans.values())
        return None if self.seen is None or not spans else sum(self.seen.values()) / spans


@dataclass(frozen=True, slots=True)
class Shortage:
    """What a part has too little of; a part without articles lacks everything.

    Parts are drawn by the ids of articles and never by their labels, so a label may be missing
    from a part or be rare there.
    """

    part: str
    is_empty: bool
    absent: tuple[str, ...]
    """Labels that the dataset has and the part has not."""
    scarce: tuple[str, ...]
    """Labels of which it has less than half of the share that was asked for."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote, and what its format could not hold.

    A survey tells the same of an export that is yet to come: it has no files.
    """

    files: tuple[WrittenFile, ...]
    articles: int
    lines: int
    """What was written: articles times their layers, or units of them."""
    spans: Mapping[str, int]
    """Label → number of spans."""
    relations: int
    losses: Mapping[Feature, int]
    effects: Mapping[Effect, int] = field(default_factory=dict)
    """What the choice brought about, as far as it is to be told."""
    parts: Mapping[str, PartReport] = field(default_factory=dict)
    """The parts of an export that was split."""
    shares: Mapping[str, int] = field(default_factory=dict)
    """Part → the share of a hundred that was asked for; imports may have brought other parts."""
    copies: CopyCounts | None = None
    """Near copies, where the export was split."""

    def articles_share(self, part: str) -> float:
        """Return which share of all articles a part has, from 0 to 1."""
        return self.parts[part].articles / self.articles if self.articles else 0.0

    def spans_share(self, part: str, label: str) -> float:
        """Return which share of all spans of a label a part has, from 0 to 1."""
        total = self.spans.get(label, 0)
        return self.parts[part].spans.get(label, 0) / total if total else 0.0

    @property
    def shortages(self) -> tuple[Shortage, ...]:
        """The parts that have too little of something, and of what."""
        asked = ((name, share) for name, share in self.shares.items() if name in self.parts)
        found = (self._shortage(name, share) for name, share in asked if share)
        return tuple(one for one in found if one.is_empty or one.absent or one.scarce)

    def _shortage(self, name: str, asked: int) -> Shortage:
        part = self.parts[name]
        counts = {label: (part.spans.get(label, 0), total) for label, total in self.spans.items()}
        return Shortage(
            part=name,
            is_empty=not part.articles,
            absent=tuple(label for label, (own, of) in counts.items() if of and not own),
            scarce=tuple(
                label for label, (own, of) in counts.items() if 0 < 200 * own < asked * of
            ),
        )


def report_of(
    plan: ExportPlan, tallies: Mapping[str, ExportTally], files: Sequence[WrittenFile] = ()
) -> ExportReport:
    """Return the report of an export from what was counted for each part."""
    losses = sum((tally.losses for tally in tallies.values()), Counter[Feature]())
    effects = sum((tally.choosing.effects for tally in tallies.values()), Counter[Effect]())
    effects[Effect.UNDATED] += plan.undated
    return ExportReport(
        files=tuple(files),
        articles=sum(tally.choosing.articles for tally in tallies.values()),
        lines=sum(tally.lines for tally in tallies.values()),
        spans=_by_name(sum((tally.spans for tally in tallies.values()), Counter[str]())),
        relations=sum(tally.relations for tally in tallies.values()),
        losses={feature: losses[feature] for feature in Feature if losses[feature]},
        effects={effect: effects[effect] for effect in Effect if effects[effect]},
        parts=_parts(plan.options.split, tallies),
        shares={} if plan.options.split is None else plan.options.split.asked,
        copies=None if plan.split is None else plan.split.copies,
    )


def loss_sentence(losses: Mapping[Feature, int]) -> str:
    """Return losses as a clause, such as “3 relations, 2 notes”."""
    return ", ".join(
        f"{losses[feature]} {LOSSES[feature]}" for feature in Feature if losses.get(feature)
    )


def _parts(split: Split | None, tallies: Mapping[str, ExportTally]) -> dict[str, PartReport]:
    """Return what is in each part; one that was asked for and got no article is empty."""
    if split is None:
        return {}
    empty = PartReport(articles=0, lines=0, spans={}, seen=None)
    wanted = {name: empty for name, share in split.asked.items() if share}
    return wanted | {name: _part(tally) for name, tally in tallies.items()}


def _part(tally: ExportTally) -> PartReport:
    seen = None if tally.texts is None else tally.texts.seen
    return PartReport(
        articles=tally.choosing.articles,
        lines=tally.lines,
        spans=_by_name(tally.spans),
        seen=None if seen is None else _by_name(seen),
    )


def _by_name(counts: Mapping[str, int]) -> dict[str, int]:
    return {name: counts[name] for name in sorted(counts)}
