"""The names of a command in both languages, whatever the window speaks now."""

from functools import cache

from PySide6.QtCore import QTranslator

from annotator.core.resources import resource_path
from annotator.gui.actions.registry import RECORDS as WINDOW_RECORDS
from annotator.gui.article_pane.key_records import RECORDS as TEXT_RECORDS

CONTEXTS = (("Actions", WINDOW_RECORDS), ("ArticleActions", TEXT_RECORDS))


@cache
def names_by_action() -> dict[str, tuple[str, str]]:
    """Object name of an action → its English and its Arabic name, access keys included."""
    arabic = QTranslator()
    arabic.load("annotator_ar", str(resource_path("i18n")))
    return {
        record.name: (record.text, arabic.translate(context, record.text) or "")
        for context, records in CONTEXTS
        for record in records
    }
