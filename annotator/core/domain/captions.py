"""One sentence for each kind of edit, for undo menus and lists."""

from collections.abc import Mapping

from annotator.core.domain.changes import EditKind
from annotator.core.domain.marking import QT_TRANSLATE_NOOP

CAPTIONS: Mapping[EditKind, str] = {
    EditKind.ADD_SPAN: QT_TRANSLATE_NOOP("Captions", "label “{text}” as {label}"),
    EditKind.REMOVE_SPAN: QT_TRANSLATE_NOOP("Captions", "delete the span “{text}”"),
    EditKind.REMOVE_SPANS: QT_TRANSLATE_NOOP("Captions", "delete {count} spans"),
    EditKind.RELABEL_SPAN: QT_TRANSLATE_NOOP("Captions", "change “{text}” to {label}"),
    EditKind.RESIZE_SPAN: QT_TRANSLATE_NOOP("Captions", "move the ends of “{text}”"),
    EditKind.SET_ATTRIBUTE: QT_TRANSLATE_NOOP("Captions", "set “{attribute}” of “{text}”"),
    EditKind.LINK_ENTITY: QT_TRANSLATE_NOOP("Captions", "link “{text}” to an entity"),
    EditKind.SET_NOTE: QT_TRANSLATE_NOOP("Captions", "write a note"),
    EditKind.ADD_RELATION: QT_TRANSLATE_NOOP("Captions", "add the relation {label}"),
    EditKind.REMOVE_RELATION: QT_TRANSLATE_NOOP("Captions", "delete the relation {label}"),
    EditKind.EDIT_RELATION: QT_TRANSLATE_NOOP("Captions", "change the relation {label}"),
    EditKind.FILL_QUOTE: QT_TRANSLATE_NOOP("Captions", "fill the record of “{text}”"),
    EditKind.CONFIRM_FIGURE: QT_TRANSLATE_NOOP("Captions", "confirm the figure “{text}”"),
    EditKind.SET_STATUS: QT_TRANSLATE_NOOP("Captions", "set the status to {status}"),
    EditKind.SET_DIRECTION: QT_TRANSLATE_NOOP("Captions", "set the reading direction"),
    EditKind.LABEL_OCCURRENCES: QT_TRANSLATE_NOOP(
        "Captions", "label {count} occurrences of “{text}” as {label}"
    ),
    EditKind.IMPORT_ARTICLES: QT_TRANSLATE_NOOP("Captions", "import {count} articles"),
    EditKind.IMPORT_SPANS: QT_TRANSLATE_NOOP("Captions", "import {count} spans"),
    EditKind.EDIT_ENTITY: QT_TRANSLATE_NOOP("Captions", "change the entity “{name}”"),
    EditKind.NEW_ENTITY: QT_TRANSLATE_NOOP("Captions", "add the entity “{name}”"),
    EditKind.UNLINK_ENTITY: QT_TRANSLATE_NOOP("Captions", "unlink “{text}” from its entity"),
    EditKind.LINK_ALIKE: QT_TRANSLATE_NOOP("Captions", "link {count} spans to “{name}”"),
    EditKind.MERGE_ENTITIES: QT_TRANSLATE_NOOP("Captions", "merge {count} entities into “{name}”"),
    EditKind.SPLIT_ENTITY: QT_TRANSLATE_NOOP("Captions", "split “{name}” from its entity"),
    EditKind.REMOVE_ENTITY: QT_TRANSLATE_NOOP("Captions", "delete the entity “{name}”"),
    EditKind.REMOVE_ENTITIES: QT_TRANSLATE_NOOP("Captions", "delete {count} entities"),
    EditKind.IMPORT_REGISTER: QT_TRANSLATE_NOOP("Captions", "import {count} entities"),
    EditKind.EDIT_SCHEME: QT_TRANSLATE_NOOP("Captions", "change the scheme"),
    EditKind.ADD_LABEL: QT_TRANSLATE_NOOP("Captions", "add the label {label}"),
    EditKind.EDIT_LABEL: QT_TRANSLATE_NOOP("Captions", "change the label {label}"),
    EditKind.MERGE_LABELS: QT_TRANSLATE_NOOP("Captions", "merge the label {label} into {into}"),
    EditKind.REMOVE_LABEL: QT_TRANSLATE_NOOP("Captions", "delete the label {label}"),
    EditKind.REPLACE_SCHEME: QT_TRANSLATE_NOOP("Captions", "replace the scheme by “{name}”"),
    EditKind.DISMISS_FINDING: QT_TRANSLATE_NOOP("Captions", "dismiss a finding"),
    EditKind.RECALL_FINDING: QT_TRANSLATE_NOOP("Captions", "bring back a dismissed finding"),
    EditKind.REJECT_SUGGESTION: QT_TRANSLATE_NOOP("Captions", "reject “{text}” as {label}"),
}


def caption(kind: EditKind, details: Mapping[str, str | int]) -> str:
    """Return the English caption of an edit, its places filled from `details`."""
    return CAPTIONS[kind].format(**details)
