"""What the footer says in each mode."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.core.domain.scheme import Label
from annotator.gui.article_pane.mode import Mode

translate = QCoreApplication.translate
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
            Hint(keys, translate("KeyFooter", "label")),
            Hint(("L",), translate("KeyFooter", "choose a label")),
            *_ends(),
            Hint(("Esc",), translate("KeyFooter", "drop the selection")),
        )
    if mode is Mode.SPAN:
        return (
            Hint(keys, translate("KeyFooter", "change the label")),
            Hint(("Del",), translate("KeyFooter", "delete")),
            Hint(("Tab",), translate("KeyFooter", "next span")),
            Hint(("N",), translate("KeyFooter", "note")),
            *_ends(),
            Hint(("Esc",), translate("KeyFooter", "leave the span")),
        )
    if mode is Mode.BRUSH:
        return (
            Hint((translate("KeyFooter", "click"),), translate("KeyFooter", "label a word")),
            Hint(
                (brush.key.upper() if brush and brush.key else "Esc",),
                translate("KeyFooter", "put the brush down"),
            ),
            Hint(keys, translate("KeyFooter", "another brush")),
        )
    return (
        Hint((translate("KeyFooter", "click"), "W"), translate("KeyFooter", "pick a word")),
        Hint(keys, translate("KeyFooter", "take a brush")),
        Hint(("Tab",), translate("KeyFooter", "next span")),
        Hint(("Ctrl+F",), translate("KeyFooter", "find")),
        Hint(("F1",), translate("KeyFooter", "guidelines")),
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
        Hint(("[", "]"), translate("KeyFooter", "move the start")),
        Hint(("⇧", "[", "]"), translate("KeyFooter", "move the end")),
    )
