"""What of a project goes into a dataset; the defaults choose everything there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import AttributeValue


class Unit(StrEnum):
    """What an item of a dataset is."""

    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True, order=True)
class Condition:
    """A value that spans must have; `label` "" asks it of the spans of every label.

    A `value` of "" is met where the attribute has none.
    """

    attribute: str
    value: str
    label: str = ""

    @property
    def name(self) -> str:
        """The condition as the command line writes it, such as `actor.type=person`."""
        return f"{self.label}.{self.attribute}={self.value}" if self.label else self.plain

    @property
    def plain(self) -> str:
        """The condition without its label."""
        return f"{self.attribute}={self.value}"

    def is_met_by(self, value: AttributeValue) -> bool:
        """Tell whether an attribute has the value, or has it among several."""
        if not self.value:
            return value in {None, ()}
        if isinstance(value, tuple):
            return self.value in value
        return value is not None and condition_text(value) == self.value


def condition_text(value: AttributeValue) -> str:
    """Return a value as conditions write it: `person`, `7.5`, `true`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


@dataclass(frozen=True, slots=True)
class ArticleChoice:
    """Articles by what is known of them; what is left out does not narrow it.

    `since` and `until` are ISO dates or the beginnings of some (`2019`, `2019-02`), both
    included. `sources` and `search` are compared by match key; `search` is found in title or
    text as whole words, behind clitics too.
    """

    since: str = ""
    until: str = ""
    sources: frozenset[str] = frozenset()
    search: str = ""

    @property
    def has_dates(self) -> bool:
        """Whether articles without a date are left out."""
        return bool(self.since or self.until)


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What goes into a dataset.

    `annotator` is a name, None means every layer. `statuses` narrow layers; `labels` and
    `conditions` spans: of several values of one attribute a span must have one. `attributes`
    are those that are written, None means all. An item is a `unit` of an article.
    """

    articles: ArticleChoice = ArticleChoice()
    annotator: str | None = None
    statuses: frozenset[ArticleStatus] = frozenset()
    labels: frozenset[str] = frozenset()
    conditions: frozenset[Condition] = frozenset()
    attributes: frozenset[str] | None = None
    unit: Unit = Unit.ARTICLE
    drops_empty: bool = False

    @property
    def narrows_items(self) -> bool:
        """Whether items are not written as they are read."""
        narrowed = self.labels or self.conditions or self.attributes is not None
        return bool(narrowed) or self.unit is not Unit.ARTICLE or self.drops_empty


EVERYTHING = ExportChoice()
"""Everything a project holds."""


class Effect(StrEnum):
    """What a choice brings about that a person may not expect; it is told, and no loss."""

    UNDATED = "undated"
    EMPTY = "empty"
    RELATIONS = "relations"
    JOINED = "joined"


EFFECTS: dict[Effect, str] = {
    Effect.UNDATED: QT_TRANSLATE_NOOP("Effects", "articles left out: without a date"),
    Effect.EMPTY: QT_TRANSLATE_NOOP("Effects", "items left out: without a span"),
    Effect.RELATIONS: QT_TRANSLATE_NOOP("Effects", "relations left out: an end is not chosen"),
    Effect.JOINED: QT_TRANSLATE_NOOP(
        "Effects", "items joined to the one before, because a span goes on in them"
    ),
}
"""Effects in words that follow a number; the window translates them."""


def conditions_by_attribute(
    conditions: Iterable[Condition],
) -> dict[tuple[str, str], list[Condition]]:
    """Return conditions by label and attribute; of each group one must be met."""
    groups: dict[tuple[str, str], list[Condition]] = {}
    for condition in sorted(conditions):
        groups.setdefault((condition.label, condition.attribute), []).append(condition)
    return groups
