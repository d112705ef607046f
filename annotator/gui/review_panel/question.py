"""A finding as the list shows it: what is asked, of which kind, and where."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPalette

from annotator.core.arabic.sentences import sentence_at
from annotator.core.domain.article import Article
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.review_finding import (
    REVIEW_SENTENCES,
    ReviewCode,
    ReviewFinding,
    Severity,
)
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.span import Span
from annotator.gui.language.messages import filled
from annotator.gui.widgets.label_look import interface_language, is_dark

KINDS: Mapping[ReviewCode, str] = {
    ReviewCode.QUOTE_WITHOUT_SOURCE: QT_TRANSLATE_NOOP("ReviewKinds", "Quotes without a source"),
    ReviewCode.FIGURE_WITHOUT_VALUE: QT_TRANSLATE_NOOP("ReviewKinds", "Figures without a value"),
    ReviewCode.FIGURE_DISAGREES: QT_TRANSLATE_NOOP("ReviewKinds", "Values unlike their text"),
    ReviewCode.CROSSING_SPANS: QT_TRANSLATE_NOOP("ReviewKinds", "Crossing spans"),
    ReviewCode.PUNCTUATION_AT_EDGE: QT_TRANSLATE_NOOP("ReviewKinds", "Punctuation at the edge"),
    ReviewCode.CLITIC_AT_EDGE: QT_TRANSLATE_NOOP("ReviewKinds", "Clitics at the edge"),
    ReviewCode.EDGE_INSIDE_WORD: QT_TRANSLATE_NOOP("ReviewKinds", "Edges inside a word"),
    ReviewCode.ENTITY_OF_OTHER_LABEL: QT_TRANSLATE_NOOP("ReviewKinds", "Entities of another label"),
    ReviewCode.LABELLED_DIFFERENTLY: QT_TRANSLATE_NOOP("ReviewKinds", "Same text, other label"),
    ReviewCode.RELATION_ENDS: QT_TRANSLATE_NOOP("ReviewKinds", "Relations not in the scheme"),
    ReviewCode.REQUIRED_MISSING: QT_TRANSLATE_NOOP("ReviewKinds", "Missing attributes"),
}
LIGHT = {Severity.ERROR: "#b91c1c", Severity.WARNING: "#b45309", Severity.HINT: "#0369a1"}
DARK = {Severity.ERROR: "#f87171", Severity.WARNING: "#fbbf24", Severity.HINT: "#38bdf8"}
BEFORE = 30
"""Code points of the sentence that are shown before the span, at most about so many."""


@dataclass(frozen=True, slots=True)
class Question:
    """A finding with the title of its article and the piece of text around its span."""

    finding: ReviewFinding
    title: str
    around: str


def question(finding: ReviewFinding, article: Article, span: Span) -> Question:
    """Return a finding as a row; `span` is the one it is about."""
    return Question(finding, article.title, around(article.text, span.start))


def around(text: str, position: int) -> str:
    """Return the sentence at an offset on one line, from shortly before the offset on."""
    sentence = sentence_at(text, position)
    if sentence is None:
        return ""
    begin = sentence.start
    if position - begin > BEFORE:
        begin = text.rfind(" ", begin, position - BEFORE // 2) + 1 or position
    piece = " ".join(text[begin : sentence.end].split())
    return piece if begin == sentence.start else f"… {piece}"


def asked(finding: ReviewFinding, names: Mapping[str, str]) -> str:
    """Return what is asked in the language of the window, with names for ids of the scheme."""
    sentence = QCoreApplication.translate("Review", REVIEW_SENTENCES[finding.code])
    details = {
        key: value if key in {"text", "edge", "word"} else names.get(str(value), value)
        for key, value in finding.details.items()
    }
    return filled(sentence, details)


def kind_name(code: ReviewCode) -> str:
    """Return the name of a kind of finding in the language of the window."""
    return QCoreApplication.translate("ReviewKinds", KINDS[code])


def names_of(scheme: Scheme | None) -> dict[str, str]:
    """Return the names of labels, relations and attributes by their ids."""
    if scheme is None:
        return {}
    of_labels = chain.from_iterable(one.attributes for one in scheme.labels)
    of_relations = chain.from_iterable(one.attributes for one in scheme.relations)
    attributes = {one.id: one.names for one in chain(of_labels, of_relations)}
    relations = {one.id: one.names for one in scheme.relations}
    names = attributes | relations | {one.id: one.names for one in scheme.labels}
    return {known: one.in_language(interface_language()) for known, one in names.items()}


def severity_colour(severity: Severity, palette: QPalette) -> QColor:
    """Return the colour of a severity on the palette's ground."""
    return QColor((DARK if is_dark(palette) else LIGHT)[severity])
