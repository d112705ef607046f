"""Findings: what a check of a project file found wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from typing_extensions import override

from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class FindingCode(StrEnum):
    """What kind of fault was found."""

    FILE_DAMAGED = "file_damaged"
    DANGLING_REFERENCE = "dangling_reference"
    TEXT_CHANGED = "text_changed"
    SPAN_OUTSIDE = "span_outside"
    SURFACE_DIFFERS = "surface_differs"
    FRAGMENTS_DIFFER = "fragments_differ"
    COUNT_DIFFERS = "count_differs"
    WRONG_ATTRIBUTE = "wrong_attribute"
    RELATION_NOT_ALLOWED = "relation_not_allowed"
    HISTORY_DIFFERS = "history_differs"


SENTENCES: Mapping[FindingCode, str] = {
    FindingCode.FILE_DAMAGED: QT_TRANSLATE_NOOP("Findings", "The file is damaged: {reason}."),
    FindingCode.DANGLING_REFERENCE: QT_TRANSLATE_NOOP(
        "Findings", "A row of “{table}” points to a missing row of “{target}”."
    ),
    FindingCode.TEXT_CHANGED: QT_TRANSLATE_NOOP(
        "Findings", "The text of the article “{title}” is not the one that was imported."
    ),
    FindingCode.SPAN_OUTSIDE: QT_TRANSLATE_NOOP(
        "Findings", "The span {start}–{end} lies outside its text of {length} characters."
    ),
    FindingCode.SURFACE_DIFFERS: QT_TRANSLATE_NOOP(
        "Findings", "The span {start}–{end} should cut “{expected}” but cuts “{found}”."
    ),
    FindingCode.FRAGMENTS_DIFFER: QT_TRANSLATE_NOOP(
        "Findings", "The pieces of the span {start}–{end} are not complete and in order."
    ),
    FindingCode.COUNT_DIFFERS: QT_TRANSLATE_NOOP(
        "Findings", "A stored count is {stored}, but there are {found} spans ({place})."
    ),
    FindingCode.WRONG_ATTRIBUTE: QT_TRANSLATE_NOOP(
        "Findings", "“{value}” is no value of the attribute “{attribute}”."
    ),
    FindingCode.RELATION_NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "Findings", "The scheme has no relation “{relation}” from “{source}” to “{target}”."
    ),
    FindingCode.HISTORY_DIFFERS: QT_TRANSLATE_NOOP(
        "Findings", "The {record} “{key}” is not what the history says it is."
    ),
}
"""One English sentence per code; the window translates it by the context "Findings"."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in a project file, with the article and span it is in (None: neither)."""

    code: FindingCode
    details: Mapping[str, str | int] = field(default_factory=dict)
    article_id: int | None = None
    span_uuid: str | None = None

    @override
    def __str__(self) -> str:
        return SENTENCES[self.code].format(**self.details)
