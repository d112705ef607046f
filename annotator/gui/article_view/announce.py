"""Tells a screen reader what the eye sees: the labels around the caret."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from annotator.gui.widgets.announce import announce


class SpanAnnouncer:
    """Announces the labels of the spans that the caret enters, once each."""

    def __init__(self) -> None:
        self._inside: frozenset[str] = frozenset()

    def enter(self, widget: QWidget, spans: Sequence[tuple[str, str]]) -> str:
        """Take the spans (UUID, label name) at the caret; announce and return the new ones."""
        new = [name for uuid, name in spans if uuid not in self._inside]
        self._inside = frozenset(uuid for uuid, _ in spans)
        message = "، ".join(new) if _is_rtl(new) else ", ".join(new)
        announce(widget, message)
        return message


def _is_rtl(names: Sequence[str]) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for name in names for letter in name)
