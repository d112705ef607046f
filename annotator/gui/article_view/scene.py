"""What is to be seen: the state that the layout and the painters read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.article import Direction
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import Label, Scheme
from annotator.core.domain.span import Fragment, Span
from annotator.gui.article_view.document import ShownText
from annotator.gui.article_view.positions import Positions
from annotator.gui.article_view.span_index import SpanIndex
from annotator.gui.article_view.style import ReadingStyle
from annotator.gui.article_view.suggestion_index import SuggestionIndex

NO_TEXT = ShownText(
    display="",
    positions=Positions(Utf16Map.of("")),
    direction=Direction.AUTO,
    code_points=[0],
    display_starts=[0],
    places=[0],
    continued=frozenset(),
)


@dataclass(frozen=True, slots=True)
class Badge:
    """A short sign over the letter at a code point; with a span, in its label's colour."""

    start: int
    text: str
    span: Span | None = None


@dataclass(slots=True)
class Scene:
    """Everything shown in one view; only the view changes it. Offsets are code points."""

    shown: ShownText = NO_TEXT
    spans: SpanIndex = field(default_factory=SpanIndex)
    relations: Sequence[Relation] = ()
    style: ReadingStyle = field(default_factory=ReadingStyle)
    language: str = "en"
    labels: dict[str, Label] = field(default_factory=dict)
    relation_names: dict[str, str] = field(default_factory=dict)
    chosen: str = ""
    chosen_span: Span | None = None
    chosen_relations: tuple[Relation, ...] = ()
    hovered: str = ""
    selection: Fragment | None = None
    resizing: Fragment | None = None
    """New ends of the chosen span while one of its handles is dragged."""
    matches: Sequence[Fragment] = ()
    current_match: int = -1
    badges: tuple[Badge, ...] = ()
    """Sorted by where they start."""
    suggestions: SuggestionIndex = field(default_factory=SuggestionIndex)
    show_invisible: bool = False
    show_tags: bool = True

    def take_scheme(self, scheme: Scheme, language: str) -> None:
        """Take labels and names from a scheme, names in a language such as `ar`."""
        self.language = language
        self.labels = {label.id: label for label in scheme.labels}
        self.relation_names = {
            relation.id: relation.names.in_language(language) for relation in scheme.relations
        }

    def choose(self, uuid: str) -> bool:
        """Choose a span ("" for none); tell whether another one is chosen now.

        A UUID that no span has chooses none. Call it again when spans or relations changed.
        """
        before = self.chosen
        self.chosen_span = self.spans.find(uuid)
        self.chosen = uuid if self.chosen_span else ""
        self.chosen_relations = tuple(
            relation for relation in self.relations if self.chosen and relation.touches(uuid)
        )
        return self.chosen != before

    def label_name(self, span: Span) -> str:
        """Return the name of a span's label in the interface language."""
        label = self.labels.get(span.label)
        return label.names.in_language(self.language) if label else span.label
