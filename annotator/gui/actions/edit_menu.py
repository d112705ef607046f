"""The actions of the Edit menu, in order."""

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.gui.actions.record import ActionRecord, Menu, Needs

RECORDS = (
    ActionRecord(
        name="undo",
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Undo"),
        tip=QT_TRANSLATE_NOOP("Actions", "Take the last change of the project back."),
        icon="undo",
        keys=("Ctrl+Z",),
        needs=Needs.PROJECT,
        writes=True,
    ),
    ActionRecord(
        name="redo",
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Redo"),
        tip=QT_TRANSLATE_NOOP("Actions", "Make the change again that was taken back."),
        icon="redo",
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        needs=Needs.PROJECT,
        writes=True,
    ),
    ActionRecord(
        name="undo_here",
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Undo in this &article"),
        tip=QT_TRANSLATE_NOOP(
            "Actions",
            "Take the last change of this article back, whatever was done elsewhere since.",
        ),
        keys=("Ctrl+Alt+Z",),
        needs=Needs.ARTICLE,
        writes=True,
    ),
    ActionRecord(
        name="search_articles",
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Search in the &list"),
        tip=QT_TRANSLATE_NOOP("Actions", "Narrow the article list by title and source."),
        icon="search",
        keys=("Ctrl+L",),
        needs=Needs.PROJECT,
        group=1,
    ),
    ActionRecord(
        name="search_project",
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "Search &all articles"),
        tip=QT_TRANSLATE_NOOP("Actions", "Find a text in every article, and label all its places."),
        icon="search",
        keys=("Ctrl+Shift+F",),
        needs=Needs.PROJECT,
        group=1,
    ),
    ActionRecord(
        name="edit_scheme",
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Scheme…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Change labels, colours, keys and guidelines."),
        icon="scheme",
        needs=Needs.PROJECT,
        writes=True,
        group=1,
    ),
    ActionRecord(
        name="command_palette",
        menu=Menu.EDIT,
        text=QT_TRANSLATE_NOOP("Actions", "&Find a command…"),
        tip=QT_TRANSLATE_NOOP("Actions", "Type part of a command’s name and run it."),
        icon="command",
        keys=("Ctrl+Shift+P",),
        group=1,
    ),
)
