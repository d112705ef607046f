"""Articles of an open project: counted, listed, read."""

from array import array
from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import Select, bindparam, exists, func, select

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.article import (
    Article,
    ArticleStatus,
    ArticleSummary,
    ArticleText,
    Direction,
    SourceCount,
)
from annotator.core.domain.article_filter import EVERYTHING, ArticleFilter
from annotator.core.domain.errors import UnknownArticleError
from annotator.core.storage.database import Values
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack_list, unpack, unpack_attributes
from annotator.core.storage.statement import Prepared, listed
from annotator.core.storage.tables.articles import ARTICLE, ARTICLE_TEXT
from annotator.core.storage.tables.layers import LAYER, SHOWN, SPAN
from annotator.core.storage.tables.project import LABEL

CHUNK = 2000
"""Summaries are read for so many articles at a time."""
TEXTS = 50
"""So many texts are in memory at a time."""

_LISTED = ARTICLE.c.deleted_ms.is_(None)
_COUNT = Prepared(select(func.count()).select_from(ARTICLE).where(_LISTED))
_ALL = Prepared(select(ARTICLE.c.id).where(_LISTED).order_by(ARTICLE.c.id))
_OWN = (
    (LAYER.c.article_id == ARTICLE.c.id)
    & (LAYER.c.annotator_id == bindparam("annotator"))
    & (SHOWN)
)
_SUMMARIES = Prepared(
    select(
        ARTICLE.c.id,
        ARTICLE.c.uuid,
        ARTICLE.c.title,
        ARTICLE.c.source,
        ARTICLE.c.published,
        func.coalesce(LAYER.c.status, "new"),
        func.coalesce(LAYER.c.span_count, 0),
        func.coalesce(LAYER.c.note, ""),
    )
    .select_from(ARTICLE.outerjoin(LAYER, _OWN))
    .where(listed(ARTICLE.c.id, "ids"), _LISTED)
)
_STATUSES = Prepared(
    select(LAYER.c.article_id).where(
        LAYER.c.annotator_id == bindparam("annotator"),
        SHOWN,
        listed(LAYER.c.status, "statuses"),
    )
)


_TEXTS = Prepared(
    select(ARTICLE.c.id, ARTICLE.c.uuid, ARTICLE.c.title, ARTICLE_TEXT.c.body)
    .join(ARTICLE_TEXT, ARTICLE_TEXT.c.article_id == ARTICLE.c.id)
    .where(listed(ARTICLE.c.id, "ids"), _LISTED)
    .order_by(ARTICLE.c.id)
)
_SOURCES = Prepared(
    select(ARTICLE.c.source, func.count())
    .where(_LISTED)
    .group_by(ARTICLE.c.source)
    .order_by(ARTICLE.c.source)
)


def _article_query() -> Select[tuple[object, ...]]:
    return (
        select(
            ARTICLE.c.id,
            ARTICLE.c.uuid,
            ARTICLE_TEXT.c.body,
            ARTICLE.c.meta,
            ARTICLE.c.attributes,
            ARTICLE.c.direction,
        )
        .join(ARTICLE_TEXT, ARTICLE_TEXT.c.article_id == ARTICLE.c.id)
        .where(_LISTED)
    )


_BY_ID = Prepared(_article_query().where(ARTICLE.c.id == bindparam("key")))
_BY_UUID = Prepared(_article_query().where(ARTICLE.c.uuid == bindparam("key")))
_WITH_TEXT = Prepared(
    select(ARTICLE.c.id).where(func.instr(ARTICLE.c.title_key, bindparam("text_key")) > 0, _LISTED)
)
_WITH_LABEL = Prepared(
    select(LAYER.c.article_id).where(
        LAYER.c.annotator_id == bindparam("annotator"),
        SHOWN,
        LAYER.c.span_count > 0,
        exists().where(
            SPAN.c.layer_id == LAYER.c.id,
            SPAN.c.label_id.in_(select(LABEL.c.id).where(LABEL.c.code == bindparam("code"))),
        ),
    )
)


class ArticleStore:
    """The articles of a project, as who works now sees them."""

    def __init__(self, context: FileContext, current: Callable[[], int]) -> None:
        self._context = context
        self._db = context.db
        self._current = current

    def count(self) -> int:
        """Return how many articles there are."""
        row = self._db.one(_COUNT)
        return 0 if row is None else int(row[0])

    def ids(self, chosen: ArticleFilter = EVERYTHING) -> "array[int]":
        """Return the rows of the articles that pass a filter, in project order."""
        every = array("q", (row[0] for row in self._db.all(_ALL)))
        for passes in self._conditions(chosen):
            every = array("q", filter(passes, every))
        return every

    def summaries(self, ids: Sequence[int]) -> tuple[ArticleSummary, ...]:
        """Return the list rows of articles, in the order of `ids`; unknown ones are left out."""
        found: dict[int, ArticleSummary] = {}
        for start in range(0, len(ids), CHUNK):
            chunk = pack_list(ids[start : start + CHUNK])
            for row in self._db.all(_SUMMARIES, ids=chunk, annotator=self._current()):
                found[row[0]] = _summary(row)
        return tuple(found[article_id] for article_id in ids if article_id in found)

    def get(self, article_id: int) -> Article:
        """Return an article with its text; raises UnknownArticleError."""
        return _article(self._db.one(_BY_ID, key=article_id), article_id)

    def by_uuid(self, uuid: str) -> Article:
        """Return the article of that UUID; raises UnknownArticleError."""
        return _article(self._db.one(_BY_UUID, key=uuid), uuid)

    def texts(self, ids: Sequence[int] | None = None) -> Iterator[ArticleText]:
        """Yield the texts of articles in project order, in constant memory.

        `ids` None: all of them; unknown ones are left out.
        """
        wanted = self.ids() if ids is None else sorted(set(ids))
        for start in range(0, len(wanted), TEXTS):
            for row in self._db.all(_TEXTS, ids=pack_list(wanted[start : start + TEXTS])):
                yield ArticleText(*row)

    def sources(self) -> tuple[SourceCount, ...]:
        """Return the sources as articles spell them, by name; "" for those without one."""
        return tuple(SourceCount(*row) for row in self._db.all(_SOURCES))

    def _conditions(self, chosen: ArticleFilter) -> list[Callable[[int], bool]]:
        """Return one test per way the filter narrows, each from one query."""
        annotator = self._current() if chosen.annotator_id is None else chosen.annotator_id
        tests: list[Callable[[int], bool]] = []
        if chosen.statuses:
            tests.append(self._with_status(chosen.statuses, annotator))
        if key := match_key(chosen.text).strip():
            tests.append(self._found(_WITH_TEXT, text_key=key))
        if chosen.label:
            tests.append(self._found(_WITH_LABEL, annotator=annotator, code=chosen.label))
        return tests

    def _with_status(
        self, statuses: frozenset[ArticleStatus], annotator: int
    ) -> Callable[[int], bool]:
        """Test the status; an article without a layer is new."""
        is_new_wanted = ArticleStatus.NEW in statuses
        asked = frozenset(ArticleStatus) - statuses if is_new_wanted else statuses
        rows = self._db.all(_STATUSES, annotator=annotator, statuses=pack_list(asked))
        found = {row[0] for row in rows}
        return (lambda article: article not in found) if is_new_wanted else found.__contains__

    def _found(self, query: Prepared, **given: str | int) -> Callable[[int], bool]:
        return {row[0] for row in self._db.all(query, **given)}.__contains__


def _summary(row: Values) -> ArticleSummary:
    article_id, uuid, title, source, published, status, span_count, note = row
    return ArticleSummary(
        id=article_id,
        uuid=uuid,
        title=title,
        source=source,
        published=published,
        status=ArticleStatus(status),
        span_count=span_count,
        note=note,
    )


def _article(row: Values | None, asked: int | str) -> Article:
    if row is None:
        raise UnknownArticleError(article=asked)
    article_id, uuid, text, meta, attributes, direction = row
    return Article(
        id=article_id,
        uuid=uuid,
        text=text,
        meta=unpack(meta),
        attributes=unpack_attributes(attributes),
        direction=Direction(direction),
    )
