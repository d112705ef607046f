"""How the report of an export is printed."""

import sys

from annotator.cli.output import print_columns
from annotator.core.domain.export_choice import EFFECTS, Unit
from annotator.core.formats.base.features import LOSSES
from annotator.core.transfer.export_report import ExportReport, PartReport
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
        "parts": {name: _part_value(part) for name, part in report.parts.items()},
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


def _part_value(part: PartReport) -> dict[str, object]:
    return {
        "articles": part.articles,
        "items": part.lines,
        "spans": part.spans,
        "seen_in_train": part.seen,
    }


def _print_parts(report: ExportReport) -> None:
    """Print a column for each part, a row for each label, and how much train has of it."""
    parts = report.parts
    rows = [["", *parts], ["articles", *(str(part.articles) for part in parts.values())]]
    rows += [[label, *(_cell(part, label) for part in parts.values())] for label in report.spans]
    rows.append(["spans", *(_total(part) for part in parts.values())])
    print_columns(rows, right=frozenset(range(1, len(parts) + 1)))
    if any(part.seen is not None for part in parts.values()):
        print("In brackets: spans whose text train has under the same label.")


def _cell(part: PartReport, label: str) -> str:
    count = part.spans.get(label, 0)
    if part.seen is None:
        return str(count)
    return f"{count} ({_share(part.seen.get(label, 0), count)})"


def _total(part: PartReport) -> str:
    count = sum(part.spans.values())
    if part.seen is None:
        return str(count)
    return f"{count} ({_share(sum(part.seen.values()), count)})"


def _share(seen: int, count: int) -> str:
    return f"{seen / count:.0%}" if count else "-"


def _print_copies(copies: CopyCounts) -> None:
    if copies.groups:
        print(f"  {copies.groups} groups of near copies, {copies.articles} articles in them")
    if copies.astride:
        print(f"  {copies.astride} of these groups are in several parts, which they had before")
