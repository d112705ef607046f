"""Linking the chosen span: each span it may be linked to carries a digit."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from annotator.core.commands.base import ArticleCommand, quoted
from annotator.core.commands.relations import AddRelation
from annotator.core.domain.relation_choices import (
    RelationCandidate,
    RelationChoice,
    relation_candidates,
)
from annotator.core.domain.scheme import Label
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.language.messages import filled
from annotator.gui.language.messages import shown as isolated
from annotator.gui.record_strip.parts import (
    BACKTAB,
    ESCAPE,
    NEW_CARD,
    TAB,
    CardState,
    KeyPlace,
    Part,
)
from annotator.gui.widgets.label_look import interface_language, label_name

translate = QCoreApplication.translate
_DIGITS = 9


class RelationCard:
    """Offers the nearest spans first, nine at a time; a digit links, Tab shows further ones.

    Where two spans may have several relations a second digit says which. `tell` gets one
    sentence on what was done, `refuse` one on why it was not.
    """

    def __init__(
        self,
        shown: OpenArticle,
        span: Span,
        run: Callable[[ArticleCommand], bool],
        tell: Callable[[str], None],
        refuse: Callable[[str], None],
    ) -> None:
        self._shown = shown
        self.span = span
        self._run = run
        self._tell = tell
        self._refuse = refuse
        self._labels = {label.id: label for label in shown.scheme.labels}
        self._candidates = relation_candidates(shown.layer, shown.scheme, span.uuid)
        self._page = 0
        self._picked: RelationCandidate | None = None

    @property
    def refusal(self) -> str:
        """Why there is nothing to link to, "" where there is something."""
        if self._candidates:
            return ""
        kinds = (kind for kind in self._shown.scheme.relations if kind.enabled)
        label = self.span.label
        if any(label in (*kind.source_labels, *kind.target_labels) for kind in kinds):
            return translate("RelationCard", "There is no span here to relate this one to")
        sentence = translate("RelationCard", "The scheme has no relation for the label {label}")
        return filled(sentence, {"label": self._name(label)})

    @property
    def state(self) -> CardState:
        """Nothing is taken over."""
        return NEW_CARD

    @property
    def asks(self) -> bool:
        """Somebody asked for it just now."""
        return True

    def parts(self, *, live: bool) -> tuple[Part, ...]:
        """Return the candidates, or the relations of the one that was picked."""
        del live
        return tuple(self._parts())

    def places(self) -> tuple[KeyPlace, ...]:
        """Return where the candidates stand, with their digits; none once one was picked."""
        offered = () if self._picked is not None else self._offered()
        return tuple(
            KeyPlace(one.span.start, str(digit), one.span) for digit, one in enumerate(offered, 1)
        )

    def takes(self, key: str) -> bool:
        """Tell whether a key means something while spans are linked: digits always do."""
        return key.isdigit() or key in {ESCAPE, TAB, BACKTAB}

    def press(self, key: str) -> bool:
        """Link by a digit, go back by Escape; False when all is done."""
        if key == ESCAPE:
            was_picked, self._picked = self._picked is not None, None
            return was_picked
        if key in {TAB, BACKTAB}:
            self._turn(1 if key == TAB else -1)
            return True
        return self._choose(int(key) - 1)

    def link_to(self, uuid: str) -> bool:
        """Link to a span that was pointed at; False when all is done."""
        found = next((one for one in self._candidates if one.span.uuid == uuid), None)
        if found is not None:
            return self._pick(found)
        other = next((one for one in self._shown.layer.spans if one.uuid == uuid), None)
        if other is not None:
            sentence = translate(
                "RelationCard", "The scheme has no further relation between {one} and {other}"
            )
            names = {"one": self._name(self.span.label), "other": self._name(other.label)}
            self._refuse(filled(sentence, names))
        return True

    def _parts(self) -> Iterator[Part]:
        yield Part(self._quoted(self.span), label=self._labels.get(self.span.label))
        if self._picked is not None:
            for digit, choice in enumerate(self._picked.choices, 1):
                yield Part(self._relation(choice), keys=(str(digit),), press=str(digit))
            yield Part(self._quoted(self._picked.span), label=self._label(self._picked.span))
        else:
            yield from self._offers()
        yield Part(translate("RelationCard", "leave"), keys=("Esc",), press=ESCAPE, quiet=True)

    def _offers(self) -> Iterator[Part]:
        offered = self._offered()
        for digit, one in enumerate(offered, 1):
            text = self._quoted(one.span)
            if len(one.choices) == 1:
                text = f"{self._relation(one.choices[0])} · {isolated(text)}"
            yield Part(text, label=self._label(one.span), keys=(str(digit),), press=str(digit))
        if len(self._candidates) > _DIGITS:
            yield Part(translate("RelationCard", "others"), keys=("⇥",), press=TAB, quiet=True)

    def _offered(self) -> tuple[RelationCandidate, ...]:
        return self._candidates[self._page * _DIGITS : (self._page + 1) * _DIGITS]

    def _turn(self, by: int) -> None:
        pages = max(-(-len(self._candidates) // _DIGITS), 1)
        self._page = (self._page + by) % pages

    def _choose(self, at: int) -> bool:
        offered = self._offered() if self._picked is None else self._picked.choices
        if not 0 <= at < len(offered):
            sentence = translate("RelationCard", "Nothing here has the digit {digit}")
            self._refuse(filled(sentence, {"digit": at + 1}))
            return True
        if self._picked is not None:
            return self._link(self._picked.span, self._picked.choices[at])
        return self._pick(self._offered()[at])

    def _pick(self, candidate: RelationCandidate) -> bool:
        if len(candidate.choices) == 1:
            return self._link(candidate.span, candidate.choices[0])
        self._picked = candidate
        return True

    def _link(self, other: Span, choice: RelationChoice) -> bool:
        source, target = choice.ends(self.span.uuid, other.uuid)
        if self._run(AddRelation(choice.kind.id, source, target)):
            sentence = translate("RelationCard", "Related “{one}” and “{other}”: {relation}")
            texts = {"one": self._quoted(self.span), "other": self._quoted(other)}
            self._tell(filled(sentence, {**texts, "relation": self._relation(choice)}))
        return False

    def _relation(self, choice: RelationChoice) -> str:
        return choice.kind.names.in_language(interface_language())

    def _quoted(self, span: Span) -> str:
        return quoted(span.surface(self._shown.article.text))

    def _label(self, span: Span) -> Label | None:
        return self._labels.get(span.label)

    def _name(self, label_id: str) -> str:
        label = self._labels.get(label_id)
        return label_id if label is None else label_name(label)
