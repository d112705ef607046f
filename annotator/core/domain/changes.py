"""Edits and changes: what is to be done, and what an edit touched."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from annotator.core.domain.dismissal import Dismissal
from annotator.core.domain.entity import Entity
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.records import ArticleDirection, ImportedBatch, LayerHead
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.span import Span

Record = (
    Span | Relation | LayerHead | ArticleDirection | ImportedBatch | Entity | Scheme | Dismissal
)
"""Everything an edit can change, as whole values before and after."""


class EditKind(StrEnum):
    """What an edit does, in one word; captions.py has its sentence."""

    ADD_SPAN = "add_span"
    REMOVE_SPAN = "remove_span"
    REMOVE_SPANS = "remove_spans"
    RELABEL_SPAN = "relabel_span"
    RESIZE_SPAN = "resize_span"
    SET_ATTRIBUTE = "set_attribute"
    LINK_ENTITY = "link_entity"
    SET_NOTE = "set_note"
    ADD_RELATION = "add_relation"
    REMOVE_RELATION = "remove_relation"
    EDIT_RELATION = "edit_relation"
    FILL_QUOTE = "fill_quote"
    CONFIRM_FIGURE = "confirm_figure"
    SET_STATUS = "set_status"
    SET_DIRECTION = "set_direction"
    LABEL_OCCURRENCES = "label_occurrences"
    IMPORT_ARTICLES = "import_articles"
    IMPORT_SPANS = "import_spans"
    EDIT_ENTITY = "edit_entity"
    NEW_ENTITY = "new_entity"
    UNLINK_ENTITY = "unlink_entity"
    LINK_ALIKE = "link_alike"
    MERGE_ENTITIES = "merge_entities"
    SPLIT_ENTITY = "split_entity"
    REMOVE_ENTITY = "remove_entity"
    REMOVE_ENTITIES = "remove_entities"
    IMPORT_REGISTER = "import_register"
    EDIT_SCHEME = "edit_scheme"
    ADD_LABEL = "add_label"
    EDIT_LABEL = "edit_label"
    MERGE_LABELS = "merge_labels"
    REMOVE_LABEL = "remove_label"
    REPLACE_SCHEME = "replace_scheme"
    DISMISS_FINDING = "dismiss_finding"
    RECALL_FINDING = "recall_finding"
    REJECT_SUGGESTION = "reject_suggestion"


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record before and after; None before means new, None after means gone."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is after the change, or as it was if it is gone."""
        record = self.after if self.after is not None else self.before
        assert record is not None, "a change has a record before or after"  # noqa: S101
        return record

    def inverted(self) -> "RecordChange":
        """Return the change that takes this one back."""
        return RecordChange(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """One user action as data: planned by a command, committed as one transaction.

    `details` fill the caption (label id, text, count …); they hold no translated words.
    `uuid` is the edit's identity: committing the same edit again does nothing, so an edit
    whose acknowledgement was lost can be sent once more.
    `continues` is the UUID of an edit that this one goes on with, as a key that is held down
    moves the end of a span letter by letter: both are one step of the history, if nothing
    happened in between. "" for none.
    """

    kind: EditKind
    annotator_id: int
    records: tuple[RecordChange, ...]
    details: Mapping[str, str | int] = field(default_factory=dict)
    uuid: str = field(default_factory=new_uuid)
    continues: str = ""

    @property
    def article_ids(self) -> frozenset[int]:
        """The articles whose layers or settings the edit touches."""
        ids = (getattr(change.record, "article_id", None) for change in self.records)
        return frozenset(article_id for article_id in ids if article_id is not None)


class Turn(Enum):
    """Which way an edit went: made for the first time, taken back, or made again."""

    MADE = auto()
    UNDONE = auto()
    REDONE = auto()


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit touched; every pane gets it and decides what to refresh.

    `records` hold the values before and after in the direction they were applied (an undo
    shows them inverted). `articles` is true when articles came or went.
    """

    kind: EditKind
    records: tuple[RecordChange, ...] = ()
    article_ids: frozenset[int] = frozenset()
    details: Mapping[str, str | int] = field(default_factory=dict)
    articles: bool = False
    scheme: bool = False
    register: bool = False
    turn: Turn = Turn.MADE

    @staticmethod
    def of(edit: Edit, turn: Turn = Turn.MADE) -> "Change":
        """Return the change that `edit` (or its undoing) makes."""
        records = edit.records
        if turn is Turn.UNDONE:
            records = tuple(change.inverted() for change in reversed(records))
        touched = tuple(change.record for change in records)
        return Change(
            kind=edit.kind,
            records=records,
            article_ids=edit.article_ids,
            details=edit.details,
            articles=any(isinstance(record, ImportedBatch) for record in touched),
            scheme=any(isinstance(record, Scheme) for record in touched),
            register=any(isinstance(record, Entity) for record in touched),
            turn=turn,
        )


@dataclass(frozen=True, slots=True)
class HistoryState:
    """What undo and redo would do next; None where there is nothing."""

    undo: "HistoryEntry | None" = None
    redo: "HistoryEntry | None" = None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One edit in the history, for menus and lists."""

    edit_id: int
    kind: EditKind
    details: Mapping[str, str | int]
    article_id: int | None
    at_ms: int
