"""Tables of who works here, the scheme and the register."""

from sqlalchemy import Integer, Text
from sqlmodel import Field

from annotator.core.storage.tables.base import Row, table


class AnnotatorRow(Row, table=True):
    """A row of `annotator`."""

    __tablename__ = "annotator"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    uuid: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)


class MetaRow(Row, table=True):
    """A row of `meta`."""

    __tablename__ = "meta"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    project_uuid: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    created_ms: int = Field(sa_type=Integer)
    program: str = Field(sa_type=Text)
    annotator_id: int = Field(sa_type=Integer)
    scheme_code: str = Field(sa_type=Text)
    scheme_names: str = Field(sa_type=Text)
    open_session: str | None = Field(default=None, sa_type=Text)


class LabelRow(Row, table=True):
    """A row of `label`."""

    __tablename__ = "label"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    code: str = Field(sa_type=Text)
    position: int = Field(sa_type=Integer)
    names: str = Field(sa_type=Text)
    colour: str = Field(sa_type=Text)
    dark_colour: str = Field(sa_type=Text)
    shortcut: str = Field(sa_type=Text)
    abilities: str = Field(sa_type=Text)
    guideline: str = Field(sa_type=Text)
    retired: int = Field(sa_type=Integer)


class RelationTypeRow(Row, table=True):
    """A row of `relation_type`."""

    __tablename__ = "relation_type"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    code: str = Field(sa_type=Text)
    position: int = Field(sa_type=Integer)
    names: str = Field(sa_type=Text)
    source_labels: str = Field(sa_type=Text)
    target_labels: str = Field(sa_type=Text)
    enabled: int = Field(sa_type=Integer)
    retired: int = Field(sa_type=Integer)


class AttributeRow(Row, table=True):
    """A row of `attribute`."""

    __tablename__ = "attribute"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    owner: str = Field(sa_type=Text)
    owner_code: str = Field(sa_type=Text)
    code: str = Field(sa_type=Text)
    position: int = Field(sa_type=Integer)
    names: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    choices: str = Field(sa_type=Text)
    default_value: str = Field(sa_type=Text)
    required: int = Field(sa_type=Integer)


class EntityRow(Row, table=True):
    """A row of `entity`."""

    __tablename__ = "entity"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    uuid: str = Field(sa_type=Text)
    label: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    type: str = Field(sa_type=Text)
    note: str = Field(sa_type=Text)
    external_ids: str = Field(sa_type=Text)


class EntityAliasRow(Row, table=True):
    """A row of `entity_alias`."""

    __tablename__ = "entity_alias"

    entity_id: int = Field(sa_type=Integer, primary_key=True)
    position: int = Field(sa_type=Integer, primary_key=True)
    alias: str = Field(sa_type=Text)
    alias_key: str = Field(sa_type=Text)


ANNOTATOR = table(AnnotatorRow)
META = table(MetaRow)
LABEL = table(LabelRow)
RELATION_TYPE = table(RelationTypeRow)
ATTRIBUTE = table(AttributeRow)
ENTITY = table(EntityRow)
ENTITY_ALIAS = table(EntityAliasRow)
