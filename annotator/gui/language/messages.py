"""Sentences for people: errors and captions of the core in the window's language.

What is filled in (paths, texts, names) is isolated, so that a Latin path inside an Arabic
sentence, or the reverse, cannot reorder it. All results are plain text, never markup.
"""

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.core.arabic.direction import Direction, paragraph_direction
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.captions import CAPTIONS
from annotator.core.domain.changes import EditKind
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.marking import QT_TRANSLATE_NOOP

# Unicode's isolates (UAX 9): first strong, left to right, and their end.
_FIRST_STRONG, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"
_RIGHT_TO_LEFT_MARK = "\u200f"
_REORDERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
STATUS_NAMES: Mapping[ArticleStatus, str] = {
    ArticleStatus.NEW: QT_TRANSLATE_NOOP("Statuses", "New"),
    ArticleStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("Statuses", "In progress"),
    ArticleStatus.DONE: QT_TRANSLATE_NOOP("Statuses", "Done"),
    ArticleStatus.SKIPPED: QT_TRANSLATE_NOOP("Statuses", "Skipped"),
}


def sentence(error: AnnotatorError) -> str:
    """The one clear sentence of an expected failure."""
    return filled(QCoreApplication.translate("Errors", error.sentence), error.details)


def caption(
    kind: EditKind, details: Mapping[str, object], names: Mapping[str, str] | None = None
) -> str:
    """The caption of an edit, such as `label “دمشق” as Place`.

    Args:
        kind: What the edit does.
        details: What its caption's places are filled with.
        names: Display names of labels, relations and attributes by id, from the scheme.
    """
    known = names or {}
    readable = {name: known.get(str(value), value) for name, value in details.items()}
    if kind is EditKind.SET_STATUS:
        readable["status"] = ArticleStatus(str(details["status"]))
    return filled(QCoreApplication.translate("Captions", CAPTIONS[kind]), readable)


def status_name(status: ArticleStatus) -> str:
    """The status of an article in the window's language."""
    return QCoreApplication.translate("Statuses", STATUS_NAMES[status])


def filled(template: str, details: Mapping[str, object]) -> str:
    """Fill the named places of a translated sentence, each value isolated."""
    values = {name: PurePath(str(it)) if name == "path" else it for name, it in details.items()}
    return template.format_map({name: shown(value) for name, value in values.items()})


def shown(value: object) -> str:
    """A value as it stands in a sentence: digits of the language, texts isolated."""
    if isinstance(value, ArticleStatus):
        return status_name(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return number(value)
    if isinstance(value, (list, tuple)):
        return listed([shown(one) for one in value])
    start = _LEFT_TO_RIGHT if isinstance(value, PurePath) else _FIRST_STRONG
    return f"{start}{in_its_bounds(str(value))}{_END}"


def in_its_bounds(text: str) -> str:
    """A text without the invisible signs that could turn around what stands beside it.

    These are the embeddings, overrides and isolates of UAX 9; one that a title ends with would
    be taken for the end of what holds the title apart.
    """
    return text.translate(_REORDERING)


def on_one_line(name: str) -> str:
    """A name of a stranger as it stands in a list."""
    return in_its_bounds(" ".join(name.split()))


def in_its_order(text: str) -> str:
    """A title that reads as its letters do: one that begins in Latin may yet be Arabic."""
    rtl = paragraph_direction(text) is Direction.RIGHT_TO_LEFT
    return f"{_RIGHT_TO_LEFT_MARK}{text}" if rtl else text


def number(value: int) -> str:
    """A count in the digits of the window."""
    return QLocale().toString(value)


def percent(share: float) -> str:
    """A share from 0 to 1 as whole percents, in the digits and with the sign of the window."""
    #: a share, such as 80%
    return QCoreApplication.translate("Numbers", "{number}%").format(
        number=number(round(100 * share))
    )


def listed(items: Sequence[str]) -> str:
    """The items with the comma of the language between them."""
    #: the comma between the items of a list
    return QCoreApplication.translate("Lists", ", ").join(items)
