"""What the footer says in each mode."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.core.domain.scheme import Label
from annotator.gui.article_pane.mode import Mode

_FEW = 4


class Hint(NamedTuple):
    """Keys as they are printed on their caps, and what they do now."""

    keys: tuple[str, ...]
    text: str


def hints(mode: Mode, labels: Sequence[Label], brush: Label | None) -> tuple[Hint, ...]:
    """Return what the keys do in a mode, most useful first."""
    keys = label_keys(labels)
    if mode is Mode.SELECTION:
        return (
            Hint(keys, _tr("label")),
            Hint(("L",), _tr("choose a label")),
            *_ends(),
            Hint(("Esc",), _tr("drop the selection")),
        )
    if mode is Mode.SPAN:
        return (
            Hint(keys, _tr("change the label")),
            Hint(("Del",), _tr("delete")),
            Hint(("Tab",), _tr("next span")),
            Hint(("N",), _tr("note")),
            *_ends(),
            Hint(("Esc",), _tr("leave the span")),
        )
    if mode is Mode.BRUSH:
        return (
            Hint((_tr("click"),), _tr("label a word")),
            Hint((brush.key.upper() if brush and brush.key else "Esc",), _tr("put the brush down")),
            Hint(keys, _tr("another brush")),
        )
    return (
        Hint((_tr("click"), "W"), _tr("pick a word")),
        Hint(keys, _tr("take a brush")),
        Hint(("Tab",), _tr("next span")),
        Hint(("Ctrl+F",), _tr("find")),
        Hint(("F1",), _tr("guidelines")),
    )


def label_keys(labels: Sequence[Label]) -> tuple[str, ...]:
    """Return the label keys in a few caps: `1`–`7` as one range, letters beside it."""
    keys = [label.key.upper() for label in labels if label.key]
    digits = sorted(key for key in keys if key.isdigit())
    letters = tuple(key for key in keys if not key.isdigit())
    row = "".join(digits)
    if len(digits) > 1 and row in "123456789":
        return (f"{digits[0]}–{digits[-1]}", *letters[:_FEW])
    return (*digits[:_FEW], *letters[:_FEW])


def _ends() -> tuple[Hint, Hint]:
    return (
        Hint(("[", "]"), _tr("move the start")),
        Hint(("⇧", "[", "]"), _tr("move the end")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyFooter", text)
