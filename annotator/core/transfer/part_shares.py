"""How articles and labels fall on the parts of a split, beside the shares that were asked for.

Parts are drawn by the ids of articles and never by their labels, so a label may be missing from
a part or be rare there; whoever trains on it is told.
"""

from dataclasses import dataclass

from annotator.core.domain.values import JsonValue
from annotator.core.transfer.export_report import ExportReport, PartReport

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Shortage:
    """What a part has too little of; a part without articles lacks everything."""

    part: str
    is_empty: bool
    absent: tuple[str, ...]
    """Labels that the dataset has and the part has not."""
    scarce: tuple[str, ...]
    """Labels of which it has less than half of the share that was asked for."""


def shortages(report: ExportReport) -> tuple[Shortage, ...]:
    """Return the parts that have too little of something, and of what."""
    found = []
    for name, asked in report.shares.items():
        part = report.parts.get(name)
        if part is None or not asked:
            continue
        counts = {label: (part.spans.get(label, 0), total) for label, total in report.spans.items()}
        scarce = [label for label, (own, of) in counts.items() if 0 < 200 * own < asked * of]
        absent = [label for label, (own, of) in counts.items() if of and not own]
        if absent or scarce or not part.articles:
            found.append(Shortage(name, not part.articles, tuple(absent), tuple(scarce)))
    return tuple(found)


def articles_share(report: ExportReport, part: PartReport) -> float:
    """Return which share of all articles a part has, from 0 to 1."""
    return part.articles / report.articles if report.articles else 0.0


def spans_share(report: ExportReport, part: PartReport, label: str) -> float:
    """Return which share of all spans of a label a part has, from 0 to 1."""
    total = report.spans.get(label, 0)
    return part.spans.get(label, 0) / total if total else 0.0


def seen_share(part: PartReport) -> float | None:
    """Return which share of a part's spans has texts that train has too, from 0 to 1.

    None for train itself, and where there is no span.
    """
    spans = sum(part.spans.values())
    return None if part.seen is None or not spans else sum(part.seen.values()) / spans


def parts_value(report: ExportReport) -> dict[str, JsonValue]:
    """Return the parts as manifests and `--json` have them."""
    found = {shortage.part: shortage for shortage in shortages(report)}
    return {
        name: _part_value(report, name, part, found.get(name))
        for name, part in report.parts.items()
    }


def _part_value(
    report: ExportReport, name: str, part: PartReport, shortage: Shortage | None
) -> JsonValue:
    shares = {label: spans_share(report, part, label) for label in report.spans}
    asked = report.shares.get(name)
    return {
        "articles": part.articles,
        "items": part.lines,
        "spans": dict(part.spans),
        "seen_in_train": None if part.seen is None else dict(part.seen),
        "share_seen_in_train": _rounded(seen_share(part)),
        "asked": None if asked is None else asked / 100,
        "share_of_articles": _rounded(articles_share(report, part)),
        "share_of_spans": {label: _rounded(share) for label, share in shares.items()},
        "absent": [] if shortage is None else list(shortage.absent),
        "scarce": [] if shortage is None else list(shortage.scarce),
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, _DIGITS)
