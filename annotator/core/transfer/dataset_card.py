"""The dataset card of a folder export: what a stranger should know before training on it."""

from collections.abc import Iterator
from typing import Final

from annotator.core.domain.export_choice import EFFECTS, EVERYTHING
from annotator.core.domain.scheme import Scheme
from annotator.core.formats.base.features import LOSSES
from annotator.core.formats.base.markdown import markdown_text
from annotator.core.transfer.card_facts import CardFacts
from annotator.core.transfer.choice_value import choice_to_value
from annotator.core.transfer.export_plan import ExportPlan
from annotator.core.transfer.export_report import ExportReport, PartReport, Shortage
from annotator.core.transfer.own_files import CARD_MARK
from annotator.core.transfer.splitting import CopyCounts, Split

_MOST_SOURCES: Final = 20
_LONGEST_EXAMPLE: Final = 60


def card(plan: ExportPlan, report: ExportReport, facts: CardFacts, scheme: Scheme) -> bytes:
    """Return a whole card."""
    lines = [
        f"# {markdown_text(scheme.names.en)}",
        "",
        _summary(plan, report, scheme),
        *_labels(report, facts, scheme),
        *_origins(facts),
    ]
    return CARD_MARK + ("\n".join(lines) + "\n").encode() + more_of_card(plan, report, facts)


def more_of_card(plan: ExportPlan, report: ExportReport, facts: CardFacts) -> bytes:
    """Return the sections that a format with a card of its own cannot know."""
    sections = [*_sources(facts), *_split(plan, report), *_choice(plan), *_limits(report)]
    return ("\n".join(sections) + "\n").encode()


def _summary(plan: ExportPlan, report: ExportReport, scheme: Scheme) -> str:
    spans = sum(report.spans.values())
    return (
        f"Arabic news: {report.articles} articles as {report.lines} items with {spans} spans and "
        f"{report.relations} relations, in the format `{plan.format_name}` and the scheme "
        f"{markdown_text(scheme.id)}."
    )


def _labels(report: ExportReport, facts: CardFacts, scheme: Scheme) -> Iterator[str]:
    yield from ("", "## Labels", "", "| label | name | spans | example |", "|---|---|---|---|")
    names = {label.id: f"{label.names.en} · {label.names.ar}" for label in scheme.labels}
    for label in (*names, *(one for one in report.spans if one not in names)):
        example = markdown_text(facts.examples.get(label, "")[:_LONGEST_EXAMPLE])
        cells = (markdown_text(label), markdown_text(names.get(label, "")))
        yield f"| {' | '.join(cells)} | {report.spans.get(label, 0)} | {example} |"


def _origins(facts: CardFacts) -> Iterator[str]:
    yield from ("", "## How spans came to be", "", "| origin | spans |", "|---|---|")
    for origin in sorted(facts.origins):
        yield f"| {markdown_text(origin)} | {facts.origins[origin]} |"


def _sources(facts: CardFacts) -> Iterator[str]:
    yield from ("", "## Sources and dates", "", "| source | articles |", "|---|---|")
    ranked = sorted(facts.sources.items(), key=lambda found: (-found[1], found[0]))
    for source, count in ranked[:_MOST_SOURCES]:
        yield f"| {markdown_text(source) or '(none named)'} | {count} |"
    if rest := ranked[_MOST_SOURCES:]:
        yield f"| {len(rest)} others | {sum(count for _, count in rest)} |"
    dates = f"from {facts.first_day} to {facts.last_day}" if facts.first_day else "unknown"
    yield from ("", f"Published {dates}; {facts.undated} articles without a date.")


def _split(plan: ExportPlan, report: ExportReport) -> Iterator[str]:
    split, copies = plan.options.split, report.copies
    if split is None or copies is None:
        return
    yield from ("", "## Splits", "", _drawing(split, copies), "")
    yield "Each part beside the share of it in all; “in train”: spans whose text is in train too."
    rows = [["label", "asked", "articles", *map(markdown_text, report.spans)]]
    for name, part in report.parts.items():
        rows += _columns(report, name, part)
    head, *rest = (f"| {' | '.join(row)} |" for row in zip(*rows, strict=True))
    yield from ("", head, f"|{'---|' * len(rows)}", *rest)
    if lacking := [line for shortage in report.shortages for line in _lacking(shortage)]:
        yield from ("", *lacking)


def _columns(report: ExportReport, name: str, part: PartReport) -> Iterator[list[str]]:
    """Yield the counts of a part, their share in all, and how many of its spans train has."""
    counts = [part.spans.get(label, 0) for label in report.spans]
    yield [markdown_text(name), "", *map(str, (part.articles, *counts))]
    asked = report.shares.get(name)
    shares = [report.spans_share(name, label) for label in report.spans]
    shown = (f"{share:.1%}" for share in (report.articles_share(name), *shares))
    yield ["share", "" if asked is None else f"{asked}%", *shown]
    if part.seen is not None:
        seen = [part.seen.get(label, 0) for label in report.spans]
        pairs = zip(seen, counts, strict=True)
        yield ["in train", "", "", *(f"{own} ({own / of:.0%})" if of else "" for own, of in pairs)]


def _lacking(shortage: Shortage) -> Iterator[str]:
    part = markdown_text(shortage.part)
    if shortage.is_empty:
        yield f"- {part} has no article."
        return
    if shortage.absent:
        yield f"- {part} has no span of: {', '.join(map(markdown_text, shortage.absent))}."
    if shortage.scarce:
        labels = ", ".join(map(markdown_text, shortage.scarce))
        yield f"- {part} has less than half of its share of: {labels}."


def _drawing(split: Split, copies: CopyCounts) -> str:
    shares = "/".join(map(str, split.shares))
    return (
        f"Drawn {shares} with the seed {split.seed}, by the ids of articles; an article never "
        "changes its part. Labels are not looked at. Near copies (three tenths of the runs of five "
        f"words of the shorter text) are in one part: {copies.groups} groups, {copies.articles} "
        f"articles. {copies.astride} groups are in several parts, which they had before."
    )


def _choice(plan: ExportPlan) -> Iterator[str]:
    if plan.options.choice == EVERYTHING:
        return
    yield from ("", "## What was chosen", "")
    plain = choice_to_value(EVERYTHING)
    for key, value in choice_to_value(plan.options.choice).items():
        if value != plain[key]:
            shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            yield f"- {key}: {markdown_text(shown)}"


def _limits(report: ExportReport) -> Iterator[str]:
    yield from ("", "## Limits", "")
    for feature, count in report.losses.items():
        yield f"- Not in this format: {count} {LOSSES[feature]}."
    for effect, count in report.effects.items():
        yield f"- {count} {EFFECTS[effect]}."
    yield "- The texts belong to their publishers; this card says nothing about their licence."
    yield "- Every offset was read again from the files and cut the text it should."
