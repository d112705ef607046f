"""The actions of the Help menu, in order."""

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.gui.actions.record import ActionRecord, Menu, Needs

RECORDS = (
    ActionRecord(
        name="guidelines",
        menu=Menu.HELP,
        text=QT_TRANSLATE_NOOP("Actions", "&Guidelines"),
        tip=QT_TRANSLATE_NOOP("Actions", "Read what each label of the scheme means."),
        icon="help",
        keys=("F1",),
        needs=Needs.PROJECT,
        checkable=True,
    ),
    ActionRecord(
        name="shortcuts",
        menu=Menu.HELP,
        text=QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        tip=QT_TRANSLATE_NOOP("Actions", "See and change the keys of every command."),
        icon="keyboard",
        keys=("Ctrl+F1",),
    ),
    ActionRecord(
        name="copy_diagnostics",
        menu=Menu.HELP,
        text=QT_TRANSLATE_NOOP("Actions", "Copy &diagnostic information"),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Copy versions and settings for a report; never text of articles."
        ),
        icon="copy",
        group=1,
    ),
    ActionRecord(
        name="about",
        menu=Menu.HELP,
        text=QT_TRANSLATE_NOOP("Actions", "&About"),
        tip=QT_TRANSLATE_NOOP("Actions", "Version, licence and thanks."),
        icon="info",
        group=1,
    ),
)
