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
