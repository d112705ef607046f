"""The command that labels every place where a query stands, in all articles at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.add_spans import AddSpans
from annotator.core.commands.base import quoted
from annotator.core.commands.project_world import ProjectWorld
from annotator.core.commands.read_records import WithReading
from annotator.core.domain.article import Article
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import EditConflictError, EmptyQueryError
from annotator.core.domain.layer import Layer
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.span import Fragment, Origin, Span
from annotator.core.search.concordance import Hit, hit_at
from annotator.core.search.finder import Finder


class Occurrences(NamedTuple):
    """The places of a query in one article: those to be labelled, and how many are."""

    article_id: int
    fresh: tuple[Hit, ...]
    labelled: int


class _World(NamedTuple):
    article: Article
    layer: Layer
    scheme: Scheme


@dataclass(frozen=True, slots=True)
class LabelOccurrences:
    """Label a query wherever it stands, in the layers of who works now.

    A place is left alone where a span of the label covers some of it, or where exactly these
    letters have another label: somebody has decided there.
    """

    query: str
    label: str
    exact: bool = False

    def survey(
        self, project: ProjectWorld, ids: Sequence[int] | None = None
    ) -> Iterator[Occurrences]:
        """Yield what would be labelled and what is, for each article with the query.

        `ids` are rows of articles, None for all. Raises UnknownLabelError or EmptyQueryError.
        """
        label, finder = project.scheme.label(self.label), Finder(self.query, exact=self.exact)
        if finder.is_empty:
            raise EmptyQueryError(query=self.query)
        for article in project.articles.texts(ids):
            places = list(finder.find(article.text))
            if places:
                spans = project.layers.get(article.id).spans
                fresh = [place for place in places if not _is_labelled(place, spans, label.id)]
                found = tuple(hit_at(article, start, end) for start, end in fresh)
                yield Occurrences(article.id, found, len(places) - len(fresh))

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; raises EditConflictError where nothing is left to label."""
        return self.edit(project, self.survey(project))

    def edit(self, project: ProjectWorld, found: Iterable[Occurrences]) -> Edit:
        """Return the edit that labels what a survey has found, where nobody has since."""
        records: list[RecordChange] = []
        count = 0
        for article_id, hits, _ in found:
            article, layer = project.articles.get(article_id), project.layers.get(article_id)
            places = (TextRange(hit.start, hit.end) for hit in hits)
            pieces = tuple(
                Fragment(*place)
                for place in places
                if not _is_labelled(place, layer.spans, self.label)
            )
            if pieces:
                spans = AddSpans(self.label, pieces, Origin.PROPAGATED)
                world = _World(article, layer, project.scheme)
                records += WithReading(spans).plan(world).records
                count += len(pieces)
        if not records:
            raise EditConflictError
        return Edit(
            kind=EditKind.LABEL_OCCURRENCES,
            annotator_id=project.annotator.id,
            records=tuple(records),
            details={"text": quoted(self.query), "label": self.label, "count": count},
        )


def _is_labelled(place: TextRange, spans: Sequence[Span], label: str) -> bool:
    return any(
        span.fragments == (Fragment(*place),)
        or (span.label == label and span.start < place.end and place.start < span.end)
        for span in spans
    )
