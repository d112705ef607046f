"""Tables of layers with their spans, relations, suggestions and dismissals."""

from sqlalchemy import Float, Integer, Text, literal_column
from sqlmodel import Field

from annotator.core.storage.tables.base import Row, table


class LayerRow(Row, table=True):
    """A row of `layer`."""

    __tablename__ = "layer"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    uuid: str = Field(sa_type=Text)
    article_id: int = Field(sa_type=Integer)
    annotator_id: int = Field(sa_type=Integer)
    status: str = Field(sa_type=Text)
    note: str = Field(sa_type=Text)
    span_count: int = Field(sa_type=Integer)
    batch_id: int | None = Field(default=None, sa_type=Integer)
    hidden: int = Field(sa_type=Integer)
    updated_ms: int = Field(sa_type=Integer)


class SpanRow(Row, table=True):
    """A row of `span`."""

    __tablename__ = "span"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    uuid: str = Field(sa_type=Text)
    layer_id: int = Field(sa_type=Integer)
    label_id: int = Field(sa_type=Integer)
    start: int = Field(sa_type=Integer)
    end_: int = Field(sa_type=Integer)
    fragment_count: int = Field(sa_type=Integer)
    surface: str = Field(sa_type=Text)
    attributes: str = Field(sa_type=Text)
    entity_id: int | None = Field(default=None, sa_type=Integer)
    origin: str = Field(sa_type=Text)
    note: str = Field(sa_type=Text)
    created_ms: int = Field(sa_type=Integer)
    updated_ms: int = Field(sa_type=Integer)


class FragmentRow(Row, table=True):
    """A row of `fragment`."""

    __tablename__ = "fragment"

    span_id: int = Field(sa_type=Integer, primary_key=True)
    ordinal: int = Field(sa_type=Integer, primary_key=True)
    start: int = Field(sa_type=Integer)
    end_: int = Field(sa_type=Integer)


class RelationRow(Row, table=True):
    """A row of `relation`."""

    __tablename__ = "relation"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    uuid: str = Field(sa_type=Text)
    layer_id: int = Field(sa_type=Integer)
    type_id: int = Field(sa_type=Integer)
    source_id: int = Field(sa_type=Integer)
    target_id: int = Field(sa_type=Integer)
    attributes: str = Field(sa_type=Text)
    created_ms: int = Field(sa_type=Integer)
    updated_ms: int = Field(sa_type=Integer)


class SeenPartRow(Row, table=True):
    """A row of `seen_part`."""

    __tablename__ = "seen_part"

    article_id: int = Field(sa_type=Integer, primary_key=True)
    annotator_id: int = Field(sa_type=Integer, primary_key=True)
    start: int = Field(sa_type=Integer, primary_key=True)
    end_: int = Field(sa_type=Integer)


class LabelCountRow(Row, table=True):
    """A row of `label_count`."""

    __tablename__ = "label_count"

    annotator_id: int = Field(sa_type=Integer, primary_key=True)
    label_id: int = Field(sa_type=Integer, primary_key=True)
    spans: int = Field(sa_type=Integer)


class SuggestionRow(Row, table=True):
    """A row of `suggestion`."""

    __tablename__ = "suggestion"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    uuid: str = Field(sa_type=Text)
    article_id: int = Field(sa_type=Integer)
    label_id: int = Field(sa_type=Integer)
    start: int = Field(sa_type=Integer)
    end_: int = Field(sa_type=Integer)
    source: str = Field(sa_type=Text)
    score: float = Field(sa_type=Float)
    verdict: str = Field(sa_type=Text)
    created_ms: int = Field(sa_type=Integer)
    verdict_ms: int | None = Field(default=None, sa_type=Integer)


class DismissalRow(Row, table=True):
    """A row of `dismissal`."""

    __tablename__ = "dismissal"

    key: str = Field(sa_type=Text, primary_key=True)
    article_id: int = Field(sa_type=Integer)
    span_uuid: str = Field(sa_type=Text)
    code: str = Field(sa_type=Text)
    details: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)


LAYER = table(LayerRow)
SPAN = table(SpanRow)
FRAGMENT = table(FragmentRow)
RELATION = table(RelationRow)
SEEN_PART = table(SeenPartRow)
LABEL_COUNT = table(LabelCountRow)
SUGGESTION = table(SuggestionRow)
DISMISSAL = table(DismissalRow)

SHOWN = LAYER.c.hidden == literal_column("0")
"""Layers of imports that are finished and not taken back; a literal, for partial indexes."""
