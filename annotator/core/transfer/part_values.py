"""The parts of a split as JSON has them: counts, and shares beside those that were asked for."""

from annotator.core.domain.values import JsonValue
from annotator.core.transfer.export_report import ExportReport, PartReport

_DIGITS = 4


def parts_value(report: ExportReport) -> dict[str, JsonValue]:
    """Return the parts as manifests and `--json` have them; shares from 0 to 1."""
    return {name: _part_value(report, name, part) for name, part in report.parts.items()}


def _part_value(report: ExportReport, name: str, part: PartReport) -> JsonValue:
    asked = report.shares.get(name)
    shares = {label: report.spans_share(name, label) for label in report.spans}
    lacking = [one for one in report.shortages if one.part == name]
    return {
        "articles": part.articles,
        "items": part.lines,
        "spans": dict(part.spans),
        "seen_in_train": None if part.seen is None else dict(part.seen),
        "share_seen_in_train": _rounded(part.seen_share),
        "asked": None if asked is None else asked / 100,
        "share_of_articles": _rounded(report.articles_share(name)),
        "share_of_spans": {label: _rounded(share) for label, share in shares.items()},
        "absent": [label for one in lacking for label in one.absent],
        "scarce": [label for one in lacking for label in one.scarce],
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, _DIGITS)
