"""What an action of the window is: one frozen record."""

from dataclasses import dataclass
from enum import Enum, auto

from annotator.core.domain.marking import QT_TRANSLATE_NOOP


class Menu(Enum):
    """The menus, in order; the value is the title."""

    FILE = QT_TRANSLATE_NOOP("Actions", "&File")
    EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
    ARTICLE = QT_TRANSLATE_NOOP("Actions", "&Article")
    VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
    HELP = QT_TRANSLATE_NOOP("Actions", "&Help")


class Needs(Enum):
    """What must be open for an action to do anything."""

    NOTHING = auto()
    PROJECT = auto()
    ARTICLE = auto()


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One action.

    Attributes:
        name: Object name; also the key under which its shortcut is kept.
        text: Menu text, marked for translation.
        tip: One sentence on what it does, marked for translation.
        keys: Shortcuts in portable spelling, the first one shown.
        needs: What must be open for it.
        writes: Whether it changes the project, so that a read-only one disables it.
        group: Actions of one group stand between two separators.
        checkable: Whether it is on or off.
    """

    name: str
    menu: Menu
    text: str
    tip: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    writes: bool = False
    group: int = 0
    checkable: bool = False
