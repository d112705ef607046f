"""What the footer says in each mode."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.gui.article_pane.mode import Mode

translate = QCoreApplication.translate
_FEW = 4


class Hint(NamedTuple):
    """Keys as they are printed on their caps, and what they do now."""

    keys: tuple[str, ...]
    text: str


class KeyCaps(NamedTuple):
    """The keys as they are now: of the labels, of the brush, of the actions by name."""

    labels: tuple[str, ...]
    brush: str
    actions: Mapping[str, str]

    def without_digits(self) -> "KeyCaps":
        """Return the keys while another pane has the digits, and Tab, which it tells itself."""
        labels = tuple(key for key in self.labels if not key.isdigit())
        return self._replace(labels=labels, actions={**self.actions, "next_span": ""})


def hints(mode: Mode, caps: KeyCaps) -> tuple[Hint, ...]:
    """Return what the keys do in a mode, most useful first; actions without keys stay away."""
    found = _PASSING[mode](caps.actions) if mode in _PASSING else _lasting(mode, caps)
    return tuple(hint for hint in found if all(hint.keys) and hint.keys)


def _lasting(mode: Mode, caps: KeyCaps) -> tuple[Hint, ...]:
    keys, of = label_keys(caps.labels), caps.actions
    if mode in {Mode.SELECTION, Mode.SUGGESTION}:
        return _of_selection(mode, keys, of)
    if mode is Mode.SPAN:
        return (
            Hint(keys, translate("KeyFooter", "change the label")),
            Hint((of["label_alike"],), translate("KeyFooter", "label all alike")),
            Hint((of["delete_span"],), translate("KeyFooter", "delete")),
            Hint((of["relate_span"],), translate("KeyFooter", "relate")),
            Hint((of["next_span"],), translate("KeyFooter", "next span")),
            Hint((of["accept_suggestion"],), translate("KeyFooter", "next suggestion")),
            Hint((of["edit_attributes"],), translate("KeyFooter", "attributes")),
            Hint((of["note_span"],), translate("KeyFooter", "note")),
            *_ends(of),
            Hint((of["leave"],), translate("KeyFooter", "leave the span")),
        )
    if mode is Mode.BRUSH:
        return (
            Hint((translate("KeyFooter", "click"),), translate("KeyFooter", "label a word")),
            Hint(
                (caps.brush or of["leave"],),
                translate("KeyFooter", "put the brush down"),
            ),
            Hint((of["hint_letters"],), translate("KeyFooter", "jump to a word")),
            Hint(keys, translate("KeyFooter", "another brush")),
        )
    return (
        Hint(
            (translate("KeyFooter", "click"), of["next_word"]),
            translate("KeyFooter", "pick a word"),
        ),
        Hint((of["hint_letters"],), translate("KeyFooter", "jump to a word")),
        Hint((of["accept_suggestion"],), translate("KeyFooter", "next suggestion")),
        Hint(keys, translate("KeyFooter", "take a brush")),
        Hint((of["next_span"],), translate("KeyFooter", "next span")),
        Hint((of["find"],), translate("KeyFooter", "find")),
        Hint((of["note_article"],), translate("KeyFooter", "note on the article")),
        Hint((of["guidelines"],), translate("KeyFooter", "guidelines")),
    )


def _jumping(_of: Mapping[str, str]) -> tuple[Hint, ...]:
    letters = translate("KeyFooter", "letters")
    return (
        Hint((letters,), translate("KeyFooter", "pick the word")),
        Hint(("⇧", letters), translate("KeyFooter", "select up to it")),
        Hint(("Ctrl", letters), translate("KeyFooter", "add to the span")),
        Hint(("Esc",), translate("KeyFooter", "leave it")),
    )


def _dragging(_of: Mapping[str, str]) -> tuple[Hint, ...]:
    return (
        Hint(("Alt",), translate("KeyFooter", "letter by letter")),
        Hint(("Esc",), translate("KeyFooter", "leave it")),
    )


def _finding(_of: Mapping[str, str]) -> tuple[Hint, ...]:
    return (
        Hint(("⏎",), translate("KeyFooter", "next match")),
        Hint(("⇧", "⏎"), translate("KeyFooter", "previous match")),
        Hint(("Esc",), translate("KeyFooter", "close and select the match")),
    )


def _noting(_of: Mapping[str, str]) -> tuple[Hint, ...]:
    return (Hint(("Esc",), translate("KeyFooter", "back to the text")),)


def _elsewhere(of: Mapping[str, str]) -> tuple[Hint, ...]:
    return (
        Hint((of["next_pane"],), translate("KeyFooter", "next pane")),
        Hint((of["previous_pane"],), translate("KeyFooter", "previous pane")),
    )


_PASSING = {
    Mode.HINTS: _jumping,
    Mode.DRAGGING: _dragging,
    Mode.FINDING: _finding,
    Mode.NOTING: _noting,
    Mode.ELSEWHERE: _elsewhere,
}


def _of_selection(mode: Mode, keys: tuple[str, ...], of: Mapping[str, str]) -> tuple[Hint, ...]:
    leave = Hint((of["leave"],), translate("KeyFooter", "drop the selection"))
    if mode is Mode.SUGGESTION:
        return (
            Hint((of["accept_suggestion"],), translate("KeyFooter", "accept and go on")),
            Hint((of["reject_suggestion"],), translate("KeyFooter", "reject and go on")),
            Hint(keys, translate("KeyFooter", "another label")),
            Hint((of["next_suggestion"],), translate("KeyFooter", "next suggestion")),
            *_ends(of),
            leave,
        )
    return (
        Hint(keys, translate("KeyFooter", "label")),
        Hint((of["choose_label"],), translate("KeyFooter", "choose a label")),
        *_ends(of),
        leave,
    )


def label_keys(keys: Sequence[str]) -> tuple[str, ...]:
    """Return the label keys in a few caps: `1`–`7` as one range, letters beside it."""
    digits = sorted(key for key in keys if key.isdigit())
    letters = tuple(key for key in keys if key and not key.isdigit())
    row = "".join(digits)
    if len(digits) > 1 and row in "123456789":
        return (f"{digits[0]}–{digits[-1]}", *letters[:_FEW])
    return (*digits[:_FEW], *letters[:_FEW])


def _ends(of: Mapping[str, str]) -> tuple[Hint, Hint]:
    keys = of["edge_back"], of["edge_forward"]
    return (
        Hint(keys, translate("KeyFooter", "move the start")),
        Hint(("⇧", *keys), translate("KeyFooter", "move the end")),
    )
