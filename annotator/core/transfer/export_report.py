"""What an export writes, or would write, and what its format cannot hold."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.domain.export_choice import Effect
from annotator.core.formats.base.features import LOSSES, Feature
from annotator.core.transfer.atomic_files import WrittenFile
from annotator.core.transfer.export_tally import ExportTally


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
    parts: Mapping[str, int] = field(default_factory=dict)
    """Part → number of articles, of an export that was split."""


def report_of(
    tallies: Mapping[str, ExportTally], *, undated: int = 0, files: Sequence[WrittenFile] = ()
) -> ExportReport:
    """Return the report of an export from what was counted for each part.

    `undated` articles were left out beforehand, because they have no date.
    """
    spans = sum((tally.spans for tally in tallies.values()), Counter[str]())
    losses = sum((tally.losses for tally in tallies.values()), Counter[Feature]())
    effects = sum((tally.choosing.effects for tally in tallies.values()), Counter[Effect]())
    effects[Effect.UNDATED] += undated
    return ExportReport(
        files=tuple(files),
        articles=sum(tally.choosing.articles for tally in tallies.values()),
        lines=sum(tally.lines for tally in tallies.values()),
        spans={label: spans[label] for label in sorted(spans)},
        relations=sum(tally.relations for tally in tallies.values()),
        losses={feature: losses[feature] for feature in Feature if losses[feature]},
        effects={effect: effects[effect] for effect in Effect if effects[effect]},
        parts={name: tally.choosing.articles for name, tally in tallies.items() if name},
    )


def loss_sentence(losses: Mapping[Feature, int]) -> str:
    """Return losses as a clause, such as “3 relations, 2 notes”."""
    return ", ".join(
        f"{losses[feature]} {LOSSES[feature]}" for feature in Feature if losses.get(feature)
    )
