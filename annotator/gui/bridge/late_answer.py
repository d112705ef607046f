"""Answers of the storage thread for a dialog that may be closed before they come."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

T = TypeVar("T")


def while_alive(receiver: QObject, take: Callable[[T], None]) -> Callable[[T], None]:
    """Return `take` as a function that does nothing once Qt has deleted `receiver`."""

    def taken(answer: T) -> None:
        if isValid(receiver):
            take(answer)

    return taken
