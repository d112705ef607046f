"""Suggestions: kept with their verdict, which later shows how good their source is."""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, func, select, update

from annotator.core.domain.errors import EditConflictError, SpanOutsideError
from annotator.core.domain.identity import now_ms
from annotator.core.domain.span import Fragment
from annotator.core.domain.suggestion import Suggestion, Verdict
from annotator.core.storage.file_context import FileContext
from annotator.core.storage.packing import pack_list
from annotator.core.storage.statement import Prepared, inserting, listed
from annotator.core.storage.tables.layers import LAYER, SHOWN, SPAN, SUGGESTION
from annotator.core.storage.tables.project import LABEL

_NEW = inserting(SUGGESTION, without=["id"])
_OF_ARTICLE = Prepared(
    select(
        SUGGESTION.c.uuid,
        SUGGESTION.c.article_id,
        LABEL.c.code,
        SUGGESTION.c.start,
        SUGGESTION.c.end_,
        SUGGESTION.c.source,
        SUGGESTION.c.score,
        SUGGESTION.c.verdict,
    )
    .join(LABEL, LABEL.c.id == SUGGESTION.c.label_id)
    .where(
        SUGGESTION.c.article_id == bindparam("article"),
        listed(SUGGESTION.c.verdict, "verdicts"),
    )
    .order_by(SUGGESTION.c.start, SUGGESTION.c.end_.desc(), SUGGESTION.c.id)
)
_STRINGS = Prepared(
    select(SPAN.c.surface, LABEL.c.code, func.count().label("spans"))
    .join(LAYER, LAYER.c.id == SPAN.c.layer_id)
    .join(LABEL, LABEL.c.id == SPAN.c.label_id)
    .where(SHOWN, func.length(SPAN.c.surface) <= bindparam("longest"))
    .group_by(SPAN.c.surface, SPAN.c.label_id)
    .order_by(func.count().desc(), SPAN.c.surface, LABEL.c.position)
    .limit(bindparam("most"))
)
_LONGEST_STRING = 60
_MOST_STRINGS = 5_000
_JUDGED = Prepared(
    update(SUGGESTION)
    .where(SUGGESTION.c.uuid == bindparam("key"))
    .values(verdict=bindparam("word"), verdict_ms=bindparam("at_ms"))
)
_OUTDATED = Prepared(
    delete(SUGGESTION).where(
        SUGGESTION.c.source == bindparam("origin"),
        SUGGESTION.c.verdict == "open",
        listed(SUGGESTION.c.article_id, "articles"),
    )
)


class SuggestionStore:
    """The suggestions of a project. They are no edits: accepting one is, by its command."""

    def __init__(self, context: FileContext) -> None:
        self._context = context
        self._db = context.db

    def of_article(
        self, article_id: int, verdicts: Iterable[Verdict] = (Verdict.OPEN,)
    ) -> tuple[Suggestion, ...]:
        """Return the suggestions in an article that have one of the verdicts."""
        words = pack_list(verdict.value for verdict in verdicts)
        rows = self._db.all(_OF_ARTICLE, article=article_id, verdicts=words)
        return tuple(
            Suggestion(uuid, article, label, Fragment(start, end), source, score, Verdict(verdict))
            for uuid, article, label, start, end, source, score, verdict in rows
        )

    def labelled_strings(self) -> tuple[tuple[str, str, int], ...]:
        """Return text, label and number of the spans of the project, the most frequent first.

        Texts of more than 60 code points are left out, and what is behind the first 5,000.
        """
        rows = self._db.all(_STRINGS, longest=_LONGEST_STRING, most=_MOST_STRINGS)
        return tuple((text, label, count) for text, label, count in rows)

    def replace(
        self, source: str, article_ids: Iterable[int], suggestions: Iterable[Suggestion]
    ) -> None:
        """Put new suggestions of a source in the place of its open ones in these articles.

        Raises:
            UnknownLabelError, SpanOutsideError: One does not fit; nothing is changed.
        """
        at_ms = now_ms()
        with self._db.writing():
            self._db.run(_OUTDATED, origin=source, articles=pack_list(article_ids))
            for suggestion in suggestions:
                self._add(suggestion, at_ms)

    def judge(self, uuid: str, verdict: Verdict) -> None:
        """Write what became of a suggestion; raises EditConflictError if there is none."""
        with self._db.writing():
            if not self._db.run(_JUDGED, key=uuid, word=verdict.value, at_ms=now_ms()):
                raise EditConflictError

    def _add(self, suggestion: Suggestion, at_ms: int) -> None:
        piece = suggestion.fragment
        text = self._context.text(suggestion.article_id)
        if piece.end > len(text):
            raise SpanOutsideError(start=piece.start, end=piece.end, length=len(text))
        self._db.run(
            _NEW,
            uuid=suggestion.uuid,
            article_id=suggestion.article_id,
            label_id=self._context.label_id(suggestion.label),
            start=piece.start,
            end_=piece.end,
            source=suggestion.source,
            score=suggestion.score,
            verdict=suggestion.verdict.value,
            created_ms=at_ms,
            verdict_ms=None,
        )
