"""What commands on the whole project may look at while they plan."""

from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

from annotator.core.domain.annotator import Annotator
from annotator.core.domain.article import Article, ArticleText
from annotator.core.domain.changes import Edit
from annotator.core.domain.dismissal import Dismissal
from annotator.core.domain.entity import Entity
from annotator.core.domain.layer import Layer
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.span import Span


class RegisterWorld(Protocol):
    """The entities of a project and the spans that point to them."""

    def all(self) -> tuple[Entity, ...]:
        """Return every entity, by name."""

    def get(self, uuid: str) -> Entity:
        """Return an entity; raises UnknownEntityError."""

    def named(self, name: str) -> tuple[Entity, ...]:
        """Return the entities with a name or alias of the same match key."""

    def spans_of(self, uuid: str) -> tuple[Span, ...]:
        """Return the spans of all annotators that point to an entity."""

    def unlinked(self, label: str, names: Collection[str]) -> tuple[Span, ...]:
        """Return the own spans of a label that have no entity and read as one of these names."""


class ArticlesWorld(Protocol):
    """The articles of a project."""

    def get(self, article_id: int) -> Article:
        """Return an article; raises UnknownArticleError."""

    def texts(self, ids: Sequence[int] | None = None) -> Iterator[ArticleText]:
        """Yield texts in project order, in constant memory; None: all of them."""


class LayersWorld(Protocol):
    """The layers of a project."""

    def get(self, article_id: int) -> Layer:
        """Return the layer of who works now; an empty one where nobody has begun."""

    def using(self, *, labels: Collection[str], relations: Collection[str]) -> Iterator[Layer]:
        """Yield every layer with a span or relation of one of these kinds."""


class ReviewsWorld(Protocol):
    """What was let be in reviews of a project."""

    def dismissals(self) -> tuple[Dismissal, ...]:
        """Return every finding that was let be."""


class ProjectWorld(Protocol):
    """An open project, as far as planning needs it; `Project` is one.

    It stands apart from `Project`, so that the window can name commands without loading
    the database.
    """

    @property
    def scheme(self) -> Scheme:
        """The project's scheme."""

    @property
    def annotator(self) -> Annotator:
        """Who works now."""

    @property
    def register(self) -> RegisterWorld:
        """The register of entities."""

    @property
    def articles(self) -> ArticlesWorld:
        """The articles."""

    @property
    def layers(self) -> LayersWorld:
        """The layers of all annotators."""

    @property
    def reviews(self) -> ReviewsWorld:
        """What reviews have found and let be."""


class ProjectCommand(Protocol):
    """An edit of more than one article, planned purely and committed by the project.

    `plan` raises an EditError when the edit does not fit.
    """

    def plan(self, project: ProjectWorld) -> Edit:
        """Return the edit; never changes anything itself."""
