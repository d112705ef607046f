"""The actions of the View menu, in order."""

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.gui.actions.record import ActionRecord, Menu, Needs

RECORDS = (
    ActionRecord(
        name="zoom_in",
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show the article in larger letters."),
        icon="zoom-in",
        keys=("Ctrl++", "Ctrl+="),
    ),
    ActionRecord(
        name="zoom_out",
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Smaller text"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show the article in smaller letters."),
        icon="zoom-out",
        keys=("Ctrl+-",),
    ),
    ActionRecord(
        name="zoom_reset",
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Normal text size"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show the article in its usual size."),
        icon="font-size",
        keys=("Ctrl+0",),
    ),
    ActionRecord(
        name="show_list",
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Article list"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show or hide the list of articles."),
        keys=("Ctrl+Shift+L",),
        needs=Needs.PROJECT,
        group=1,
        checkable=True,
    ),
    ActionRecord(
        name="show_side",
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Labels and &spans"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show or hide the labels and the spans."),
        keys=("Ctrl+Shift+E",),
        needs=Needs.PROJECT,
        group=1,
        checkable=True,
    ),
    ActionRecord(
        name="focus_mode",
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "&Focus mode"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show the article alone on the whole screen."),
        icon="full-screen",
        keys=("F11",),
        needs=Needs.PROJECT,
        group=1,
        checkable=True,
    ),
    ActionRecord(
        name="next_pane",
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Ne&xt pane"),
        tip=QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the next pane."),
        keys=("F6",),
        group=1,
    ),
    ActionRecord(
        name="previous_pane",
        menu=Menu.VIEW,
        text=QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"),
        tip=QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the previous pane."),
        keys=("Shift+F6",),
        group=1,
    ),
)
