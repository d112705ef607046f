"""Tables of articles and how they came in."""

from sqlalchemy import Integer, Text
from sqlmodel import Field

from annotator.core.storage.tables.base import Row, table


class ImportBatchRow(Row, table=True):
    """A row of `import_batch`."""

    __tablename__ = "import_batch"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    uuid: str = Field(sa_type=Text)
    at_ms: int = Field(sa_type=Integer)
    annotator_id: int = Field(sa_type=Integer)
    source: str = Field(sa_type=Text)
    format: str = Field(sa_type=Text)
    options: str = Field(sa_type=Text)
    added: int = Field(sa_type=Integer)
    skipped: int = Field(sa_type=Integer)
    refused: int = Field(sa_type=Integer)
    state: str = Field(sa_type=Text)


class ImportRefusalRow(Row, table=True):
    """A row of `import_refusal`."""

    __tablename__ = "import_refusal"

    batch_id: int = Field(sa_type=Integer, primary_key=True)
    ordinal: int = Field(sa_type=Integer, primary_key=True)
    place: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)


class ArticleRow(Row, table=True):
    """A row of `article`."""

    __tablename__ = "article"

    id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    uuid: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    source: str = Field(sa_type=Text)
    published: str = Field(sa_type=Text)
    title_key: str = Field(sa_type=Text)
    meta: str = Field(sa_type=Text)
    attributes: str = Field(sa_type=Text)
    split: str | None = Field(default=None, sa_type=Text)
    direction: str = Field(sa_type=Text)
    n_chars: int = Field(sa_type=Integer)
    text_sha256: str = Field(sa_type=Text)
    raw_sha256: str = Field(sa_type=Text)
    batch_id: int = Field(sa_type=Integer)
    created_ms: int = Field(sa_type=Integer)
    deleted_ms: int | None = Field(default=None, sa_type=Integer)


class ArticleTextRow(Row, table=True):
    """A row of `article_text`."""

    __tablename__ = "article_text"

    article_id: int | None = Field(default=None, sa_type=Integer, primary_key=True)
    body: str = Field(sa_type=Text)


IMPORT_BATCH = table(ImportBatchRow)
IMPORT_REFUSAL = table(ImportRefusalRow)
ARTICLE = table(ArticleRow)
ARTICLE_TEXT = table(ArticleTextRow)
