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
from annotator.core.transfer.export_report import ExportReport, PartReport
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
    yield "Behind a slash: spans whose text is in train too, under the same label."
    yield from ("", f"| label | {' | '.join(map(markdown_text, report.parts))} |")
    yield f"|---|{'---|' * len(report.parts)}"
    for label in report.spans:
        cells = " | ".join(_cell(part, label) for part in report.parts.values())
        yield f"| {markdown_text(label)} | {cells} |"


def _drawing(split: Split, copies: CopyCounts) -> str:
    shares = "/".join(map(str, split.shares))
    return (
        f"Drawn {shares} with the seed {split.seed}, by the ids of articles; an article never "
        "changes its part. Near copies (three tenths of the runs of five words of the shorter "
        f"text) are in one part: {copies.groups} groups, {copies.articles} articles. "
        f"{copies.astride} groups are in several parts, which they had before."
    )


def _cell(part: PartReport, label: str) -> str:
    count = str(part.spans.get(label, 0))
    return count if part.seen is None else f"{count} / {part.seen.get(label, 0)}"


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
