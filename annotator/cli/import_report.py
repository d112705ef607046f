"""How the report of an import is printed."""

import sys
from collections.abc import Iterator, Sequence

from annotator.cli.output import one_line
from annotator.core.domain.exchange import Refusal
from annotator.core.transfer.file_reading import TakenKeys
from annotator.core.transfer.foreign_names import ForeignName
from annotator.core.transfer.importing import ImportReport

_ROWS = 3
_BEGINNING = 60


def print_report(report: ImportReport, *, is_dry_run: bool) -> None:
    """Print counts; guesses, refusals and doubts go to standard error."""
    for taken in report.taken_keys:
        print(_guess(taken), file=sys.stderr)
        if is_dry_run:
            _print_rows(taken)
    sys.stderr.flush()
    print(f"{'would add' if is_dry_run else 'added'}: {_counted(report)}")
    if report.added_names:
        print(f"added to the scheme: {', '.join(map(_named, report.added_names))}")
    if report.duplicates:
        print(f"skipped: {len(report.duplicates)} there already")
        _list(report.duplicates)
    if report.left_out:
        print(f"left out: {', '.join(_named_counts(report))}")
    if report.garbled:
        print(f"garbled: {len(report.garbled)} look as if decoded wrongly; --repair mends them")
        _list_places(report.garbled)
    if report.refusals:
        print(f"refused: {len(report.refusals)}")
        _list(report.refusals)


def report_value(report: ImportReport) -> dict[str, object]:
    """Return the report as JSON is to hold it."""
    return {
        "added": report.added,
        "layers": report.added_layers,
        "spans": report.added_spans,
        "keys": [{"place": one.place, "keys": dict(one.keys)} for one in report.taken_keys],
        "added_names": [_name_value(name) for name in report.added_names],
        "left_out": [
            {**_name_value(name), "count": count} for name, count in sorted(report.left_out.items())
        ],
        "garbled": list(report.garbled),
        "duplicates": [_refusal_value(item) for item in report.duplicates],
        "refused": [_refusal_value(item) for item in report.refusals],
    }


def _guess(taken: TakenKeys) -> str:
    """Say in one line which key was taken for what, such as `a.json: text ← body`."""
    pairs = ", ".join(f"{ours} ← {theirs}" for ours, theirs in taken.keys.items())
    return one_line(f"{taken.place}: {pairs}")


def _print_rows(taken: TakenKeys) -> None:
    """Print the beginnings of the first records, a line for each of our keys.

    Columns would not do: an Arabic one is drawn over those behind it.
    """
    for number, row in enumerate(taken.rows[:_ROWS], start=1):
        print(one_line(f"{taken.place}, row {number}:"))
        for ours, theirs in taken.keys.items():
            print(f"  {ours}: {one_line(row.get(theirs, ''))[:_BEGINNING]}")


def _counted(report: ImportReport) -> str:
    return f"{report.added} articles, {report.added_layers} layers, {report.added_spans} spans"


def _list(refusals: Sequence[Refusal]) -> None:
    sys.stdout.flush()
    for refusal in refusals:
        print(f"  {one_line(f'{refusal.place}: {refusal.reason}')}", file=sys.stderr)


def _named_counts(report: ImportReport) -> Iterator[str]:
    for name, count in sorted(report.left_out.items()):
        yield f"{_named(name)} {count}"


def _named(name: ForeignName) -> str:
    owner = f"{name.owner}." if name.owner else ""
    return f"{name.kind} “{one_line(owner + name.name)}”"


def _list_places(places: Sequence[str]) -> None:
    sys.stdout.flush()
    for place in places:
        print(f"  {one_line(place)}", file=sys.stderr)


def _name_value(name: ForeignName) -> dict[str, str]:
    return {"kind": name.kind, "name": name.name, "owner": name.owner}


def _refusal_value(refusal: Refusal) -> dict[str, str]:
    kind = type(refusal.reason).__name__
    return {"place": refusal.place, "reason": str(refusal.reason), "kind": kind}
