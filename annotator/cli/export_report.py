"""How the report of an export is printed."""

import sys
from collections.abc import Iterator

from annotator.cli.output import one_line, print_columns
from annotator.core.domain.export_choice import EFFECTS, Unit
from annotator.core.formats.base.features import LOSSES
from annotator.core.transfer.export_report import ExportReport, PartReport, Shortage
from annotator.core.transfer.part_values import parts_value
from annotator.core.transfer.splitting import CopyCounts


def print_report(report: ExportReport, unit: Unit) -> None:
    """Print counts, parts and files; losses go to standard error."""
    items = "layers" if unit is Unit.ARTICLE else f"{unit}s"
    print(
        f"{report.articles} articles, {report.lines} {items}, {sum(report.spans.values())} spans, "
        f"{report.relations} relations"
    )
    if report.parts:
        _print_parts(report)
    else:
        for label, count in report.spans.items():
            print(f"  {label}: {count}")
    for effect, count in report.effects.items():
        print(f"  {count} {EFFECTS[effect]}")
    if report.copies is not None:
        _print_copies(report.copies)
    for file in report.files:
        print(f"{file.path}  {file.size} bytes  sha256 {file.sha256}")
    if report.losses:
        sys.stdout.flush()
        print("Not in this format:", file=sys.stderr)
        for feature, count in report.losses.items():
            print(f"  {count} {LOSSES[feature]}", file=sys.stderr)


def report_value(report: ExportReport) -> dict[str, object]:
    """Return the report as JSON is to hold it."""
    copies = report.copies
    return {
        "articles": report.articles,
        "items": report.lines,
        "spans": report.spans,
        "relations": report.relations,
        "parts": parts_value(report),
        "near_copies": None
        if copies is None
        else {"groups": copies.groups, "articles": copies.articles, "astride": copies.astride},
        "effects": {effect.value: count for effect, count in report.effects.items()},
        "losses": {feature.value: count for feature, count in report.losses.items()},
        "files": [
            {"path": str(file.path), "bytes": file.size, "sha256": file.sha256}
            for file in report.files
        ],
    }


def _print_parts(report: ExportReport) -> None:
    """Print columns for each part, a row for each label, and what parts have too little of."""
    rows = [["", "asked", "articles", *report.spans, "spans"]]
    for name, part in report.parts.items():
        rows += _columns(report, name, part)
    print_columns(zip(*rows, strict=True), right=frozenset(range(1, len(rows))))
    if any(part.seen is not None for part in report.parts.values()):
        print("In brackets: spans whose text train has under the same label.")
    for shortage in report.shortages:
        _print_shortage(shortage)


def _columns(report: ExportReport, name: str, part: PartReport) -> Iterator[list[str]]:
    """Yield the counts of a part, which share of all these are, and how much train has of it."""
    counts = [part.spans.get(label, 0) for label in report.spans]
    spans, all_spans = sum(counts), sum(report.spans.values())
    yield [name, "", *map(str, (part.articles, *counts, spans))]
    asked = report.shares.get(name)
    shares = [report.spans_share(name, label) for label in report.spans]
    yield [
        "",
        "" if asked is None else f"{asked}%",
        *(f"{share:.0%}" for share in (report.articles_share(name), *shares)),
        _share(spans, all_spans),
    ]
    if part.seen is not None:
        seen = [part.seen.get(label, 0) for label in report.spans]
        pairs = zip((*seen, sum(seen)), (*counts, spans), strict=True)
        yield ["", "", "", *(f"({_share(one, count)})" for one, count in pairs)]


def _share(some: int, count: int) -> str:
    return f"{some / count:.0%}" if count else "-"


def _print_shortage(shortage: Shortage) -> None:
    if shortage.is_empty:
        print(f"  {shortage.part} has no article")
        return
    if shortage.absent:
        print(f"  {shortage.part} has no span of: {', '.join(map(one_line, shortage.absent))}")
    if shortage.scarce:
        labels = ", ".join(map(one_line, shortage.scarce))
        print(f"  {shortage.part} has less than half of its share of: {labels}")


def _print_copies(copies: CopyCounts) -> None:
    if copies.groups:
        print(f"  {copies.groups} groups of near copies, {copies.articles} articles in them")
    if copies.astride:
        print(f"  {copies.astride} of these groups are in several parts, which they had before")
