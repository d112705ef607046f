"""Turns articles that come in into rows, a chunk at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy import bindparam, func, or_, select

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.article import ArticleStatus, Direction, meta_text
from annotator.core.domain.errors import AnnotatorError, DuplicateArticleError, RepeatedIdError
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.identity import new_uuid, now_ms, sha256_of
from annotator.core.storage.annotator_rows import find_or_add
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.known_layers import KnownLayers
from annotator.core.storage.layer_content import LayerContent
from annotator.core.storage.packing import pack, pack_list
from annotator.core.storage.statement import Prepared, Row, inserting_tuples, listed
from annotator.core.storage.tables.articles import ARTICLE, ARTICLE_TEXT
from annotator.core.storage.tables.layers import LAYER, SHOWN

_KNOWN = Prepared(
    select(ARTICLE.c.id, ARTICLE.c.uuid, ARTICLE.c.text_sha256, ARTICLE.c.title).where(
        or_(listed(ARTICLE.c.uuid, "uuids"), listed(ARTICLE.c.text_sha256, "hashes")),
        or_(ARTICLE.c.deleted_ms.is_(None), ARTICLE.c.batch_id == bindparam("batch")),
    )
)
_LAYERS = Prepared(
    select(LAYER.c.article_id, LAYER.c.annotator_id).where(
        listed(LAYER.c.article_id, "articles"),
        or_(SHOWN, LAYER.c.batch_id == bindparam("batch")),
    )
)
_LAST = Prepared(select(func.coalesce(func.max(ARTICLE.c.id), 0)))
_NEW = inserting_tuples(ARTICLE)
_NEW_TEXT = inserting_tuples(ARTICLE_TEXT)


class Incoming(Protocol):
    """An article on its way in: cleaned, its offsets checked; `place` is where it stood."""

    @property
    def place(self) -> str:
        """A file's name, with `:line` where the file has lines."""

    @property
    def article(self) -> AnnotatedArticle:
        """The article with one layer."""

    @property
    def raw_sha256(self) -> str:
        """SHA-256 of the original bytes."""


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """What an import has brought so far."""

    articles: int = 0
    layers: int = 0
    spans: int = 0
    duplicates: int = 0


@dataclass(frozen=True, slots=True)
class _Known:
    """An article that is there already."""

    id: int
    uuid: str
    sha256: str
    title: str


class IncomingRows:
    """Writes chunks of one import inside the caller's transaction."""

    def __init__(self, context: FileContext, *, batch_id: int, annotator_id: int) -> None:
        self.counts = ImportCounts()
        self._context = context
        self._db = context.db
        self._batch_id = batch_id
        self._annotator_id = annotator_id
        self._annotators: dict[str, int] = {}

    def write(self, items: Sequence[Incoming]) -> list[Refusal]:
        """Write a chunk; return what is not taken in."""
        hashes = [item.article.text_sha256 or sha256_of(item.article.text) for item in items]
        chunk = self._chunk(items, hashes)
        refusals: list[Refusal] = []
        for item, sha256 in zip(items, hashes, strict=True):
            try:
                chunk.add(item, sha256, self._annotator(item.article))
            except AnnotatorError as error:
                refusals.append(Refusal(item.place, error))
        chunk.write()
        duplicates = sum(isinstance(r.reason, DuplicateArticleError) for r in refusals)
        self.counts = ImportCounts(
            articles=self.counts.articles + len(chunk.articles),
            layers=self.counts.layers + len(chunk.content.layers),
            spans=self.counts.spans + len(chunk.content.spans),
            duplicates=self.counts.duplicates + duplicates,
        )
        return refusals

    def _chunk(self, items: Sequence[Incoming], hashes: Sequence[str]) -> "_Chunk":
        uuids = pack_list(item.article.id for item in items if item.article.id)
        rows = self._db.all(_KNOWN, uuids=uuids, hashes=pack_list(hashes), batch=self._batch_id)
        known = [_Known(*row) for row in rows]
        articles = pack_list(article.id for article in known)
        places = self._db.all(_LAYERS, articles=articles, batch=self._batch_id)
        last = self._db.one(_LAST)
        return _Chunk(
            context=self._context,
            batch_id=self._batch_id,
            content=LayerContent(self._context, self._batch_id, (item.article for item in items)),
            by_uuid={article.uuid: article for article in known},
            by_text={article.sha256: article for article in known},
            layers=KnownLayers(self._context, self._batch_id, places),
            next_id=(0 if last is None else last[0]) + 1,
        )

    def _annotator(self, article: AnnotatedArticle) -> int | None:
        """Return whose layer the article brings, None if it brings none."""
        if article.annotator is None:
            is_marked = article.spans or article.status is not ArticleStatus.NEW
            return self._annotator_id if is_marked else None
        known = self._annotators.get(article.annotator)
        if known is None:
            with self._db.session() as session:
                known = find_or_add(session, article.annotator).id
            self._annotators[article.annotator] = known
        return known


@dataclass(slots=True)
class _Chunk:
    """The articles of one transaction, and what the project knows of them."""

    context: FileContext
    batch_id: int
    content: LayerContent
    by_uuid: dict[str, _Known]
    by_text: dict[str, _Known]
    layers: KnownLayers
    next_id: int
    articles: list[Row] = field(default_factory=list)
    texts: list[Row] = field(default_factory=list)
    at_ms: int = field(default_factory=now_ms)

    def add(self, item: Incoming, sha256: str, annotator_id: int | None) -> None:
        """Take in an article, or the layer it brings to one that is there.

        Raises:
            DuplicateArticleError: It brings nothing new.
            RepeatedLayerError: It brings spans to a layer that is there without them.
            RepeatedIdError: Its id belongs to an article with another text.
            AnnotatorError: A span or relation of it does not fit.
        """
        article = item.article
        known = self.by_uuid.get(article.id)
        if known is not None and known.sha256 != sha256:
            raise RepeatedIdError(id=article.id)
        known = known or self.by_text.get(sha256)
        article_id = self.next_id if known is None else known.id
        place = None if annotator_id is None else (article_id, annotator_id)
        if known is not None and (place is None or place in self.layers):
            if place is not None:
                self.layers.check(place, article)
            raise DuplicateArticleError(title=known.title)
        if place is not None:
            self.content.add(*place, article)
            self.layers.add(place, article)
        if known is None:
            self._add_article(item, sha256)

    def write(self) -> None:
        """Insert everything that was taken in."""
        self.context.db.run_many(_NEW, self.articles)
        self.context.db.run_many(_NEW_TEXT, self.texts)
        self.content.write()

    def _add_article(self, item: Incoming, sha256: str) -> None:
        article = item.article
        title, source = meta_text(article.meta, "title"), meta_text(article.meta, "source")
        known = _Known(self.next_id, article.id or new_uuid(), sha256, title)
        self.next_id += 1
        self.by_uuid[known.uuid] = self.by_text[sha256] = known
        self.texts.append((known.id, article.text))
        self.articles.append(
            (
                known.id,
                known.uuid,
                title,
                source,
                meta_text(article.meta, "published"),
                match_key(f"{title}\n{source}"),
                pack(article.meta),
                pack(article.attributes) if article.attributes else "{}",
                article.split,
                Direction.AUTO.value,
                len(article.text),
                sha256,
                item.raw_sha256,
                self.batch_id,
                self.at_ms,
                self.at_ms,
            )
        )
