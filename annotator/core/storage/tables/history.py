"""Tables of edits and exports."""

from sqlalchemy import Integer, Text
from sqlmodel import Field

from annotator.core.storage.tables.base import Row, table


class EditRow(Row, table=True):
    """A row of `edit`."""

    __tablename__ = "edit"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    uuid: str = Field(sa_type=Text)
    at_ms: int = Field(sa_type=Integer)
    annotator_id: int = Field(sa_type=Integer)
    kind: str = Field(sa_type=Text)
    details: str = Field(sa_type=Text)
    scope: str = Field(sa_type=Text)
    state: str = Field(sa_type=Text)
    turn: int = Field(sa_type=Integer)


class EditRecordRow(Row, table=True):
    """A row of `edit_record`."""

    __tablename__ = "edit_record"

    edit_id: int = Field(sa_type=Integer, primary_key=True)
    ordinal: int = Field(sa_type=Integer, primary_key=True)
    type: str = Field(sa_type=Text)
    key: str = Field(sa_type=Text)
    before: str | None = Field(default=None, sa_type=Text)
    after: str | None = Field(default=None, sa_type=Text)


class EditArticleRow(Row, table=True):
    """A row of `edit_article`."""

    __tablename__ = "edit_article"

    edit_id: int = Field(sa_type=Integer, primary_key=True)
    article_id: int = Field(sa_type=Integer, primary_key=True)


class ExportRecordRow(Row, table=True):
    """A row of `export_record`."""

    __tablename__ = "export_record"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    at_ms: int = Field(sa_type=Integer)
    annotator_id: int = Field(sa_type=Integer)
    format: str = Field(sa_type=Text)
    target: str = Field(sa_type=Text)
    options: str = Field(sa_type=Text)
    articles: int = Field(sa_type=Integer)
    spans: int = Field(sa_type=Integer)
    sha256: str = Field(sa_type=Text)


EDIT = table(EditRow)
EDIT_RECORD = table(EditRecordRow)
EDIT_ARTICLE = table(EditArticleRow)
EXPORT_RECORD = table(ExportRecordRow)
