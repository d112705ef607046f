"""All actions of the window in menu order."""

from annotator.gui.actions import article_menu, edit_menu, file_menu, help_menu, view_menu
from annotator.gui.actions.record import ActionRecord

RECORDS: tuple[ActionRecord, ...] = (
    *file_menu.RECORDS,
    *edit_menu.RECORDS,
    *article_menu.RECORDS,
    *view_menu.RECORDS,
    *help_menu.RECORDS,
)
