"""Review findings: what a reviewer would ask an annotator about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from typing_extensions import override

from annotator.core.domain.dismissal import Dismissal, finding_key
from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class Severity(StrEnum):
    """How sure it is that something must be changed."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class ReviewCode(StrEnum):
    """What a reviewer asks about; new ones are added, none changes its value."""

    QUOTE_WITHOUT_SOURCE = "quote_without_source"
    FIGURE_WITHOUT_VALUE = "figure_without_value"
    FIGURE_DISAGREES = "figure_disagrees"
    CROSSING_SPANS = "crossing_spans"
    PUNCTUATION_AT_EDGE = "punctuation_at_edge"
    CLITIC_AT_EDGE = "clitic_at_edge"
    EDGE_INSIDE_WORD = "edge_inside_word"
    ENTITY_OF_OTHER_LABEL = "entity_of_other_label"
    LABELLED_DIFFERENTLY = "labelled_differently"
    RELATION_ENDS = "relation_ends"
    REQUIRED_MISSING = "required_missing"


REVIEW_SENTENCES: Mapping[ReviewCode, str] = {
    ReviewCode.QUOTE_WITHOUT_SOURCE: QT_TRANSLATE_NOOP("Review", "Nobody is said to say “{text}”."),
    ReviewCode.FIGURE_WITHOUT_VALUE: QT_TRANSLATE_NOOP("Review", "“{text}” has no value."),
    ReviewCode.FIGURE_DISAGREES: QT_TRANSLATE_NOOP(
        "Review", "The value of “{text}” is {value}, but the text says {read}."
    ),
    ReviewCode.CROSSING_SPANS: QT_TRANSLATE_NOOP("Review", "“{text}” crosses “{other}”."),
    ReviewCode.PUNCTUATION_AT_EDGE: QT_TRANSLATE_NOOP(
        "Review", "“{text}” has “{edge}” at its edge."
    ),
    ReviewCode.CLITIC_AT_EDGE: QT_TRANSLATE_NOOP(
        "Review", "“{text}” begins with the clitic “{edge}”."
    ),
    ReviewCode.EDGE_INSIDE_WORD: QT_TRANSLATE_NOOP(
        "Review", "“{text}” begins or ends inside the word “{word}”."
    ),
    ReviewCode.ENTITY_OF_OTHER_LABEL: QT_TRANSLATE_NOOP(
        "Review", "“{text}” is labelled {label}, but its entity “{entity}” is labelled {other}."
    ),
    ReviewCode.LABELLED_DIFFERENTLY: QT_TRANSLATE_NOOP(
        "Review", "“{text}” is labelled {label} here, but mostly {other}."
    ),
    ReviewCode.RELATION_ENDS: QT_TRANSLATE_NOOP(
        "Review", "The scheme has no relation “{relation}” from “{source}” to “{target}”."
    ),
    ReviewCode.REQUIRED_MISSING: QT_TRANSLATE_NOOP(
        "Review", "“{text}” lacks the attribute “{attribute}”."
    ),
}
"""One English sentence per code; the window translates it by the context "Review"."""

SEVERITIES: Mapping[ReviewCode, Severity] = {
    ReviewCode.QUOTE_WITHOUT_SOURCE: Severity.WARNING,
    ReviewCode.FIGURE_WITHOUT_VALUE: Severity.WARNING,
    ReviewCode.FIGURE_DISAGREES: Severity.ERROR,
    ReviewCode.CROSSING_SPANS: Severity.WARNING,
    ReviewCode.PUNCTUATION_AT_EDGE: Severity.WARNING,
    ReviewCode.CLITIC_AT_EDGE: Severity.HINT,
    ReviewCode.EDGE_INSIDE_WORD: Severity.WARNING,
    ReviewCode.ENTITY_OF_OTHER_LABEL: Severity.WARNING,
    ReviewCode.LABELLED_DIFFERENTLY: Severity.HINT,
    ReviewCode.RELATION_ENDS: Severity.ERROR,
    ReviewCode.REQUIRED_MISSING: Severity.ERROR,
}


@dataclass(frozen=True, slots=True)
class ReviewFinding:
    """One question of a review, with the article, layer and span it is about.

    `dismissed` is the reason for which somebody let it be, "" where nobody has.
    """

    code: ReviewCode
    article_id: int
    annotator_id: int
    span_uuid: str
    details: Mapping[str, str | int] = field(default_factory=dict)
    dismissed: str = ""

    @property
    def severity(self) -> Severity:
        """How sure it is that something must be changed."""
        return SEVERITIES[self.code]

    @property
    def key(self) -> str:
        """What tells the finding from others; equal to that of its dismissal."""
        return finding_key(self.article_id, self.span_uuid, self.code.value, self.details)

    def dismissal(self, reason: str) -> Dismissal:
        """Return the record that lets this finding be."""
        return Dismissal(
            article_id=self.article_id,
            span_uuid=self.span_uuid,
            code=self.code.value,
            details=self.details,
            reason=reason,
        )

    @override
    def __str__(self) -> str:
        return REVIEW_SENTENCES[self.code].format(**self.details)
