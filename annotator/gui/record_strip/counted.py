"""What a figure counts: the span it is linked to, or the word behind it."""

import re
from typing import Final

from annotator.core.domain.scheme import Ability
from annotator.core.domain.span import Span
from annotator.gui.bridge.open_article import OpenArticle

_NEXT_WORD: Final = re.compile(r"[ \u00a0]+(?:من[ \u00a0]+)?(\w+)")


def counted_text(shown: OpenArticle, span: Span) -> str:
    """Return the text of what a figure counts, "" where nothing stands behind it."""
    linked = _linked(shown, span)
    if linked is not None:
        return " ".join(linked.surface(shown.article.text).split())
    if span.attributes.get("kind") in {"date", "percent", "money", "duration", "measure"}:
        return ""
    found = _NEXT_WORD.match(shown.article.text, span.end)
    return "" if found is None else found[1]


def _linked(shown: OpenArticle, span: Span) -> Span | None:
    """Return what a relation from the figure leads to, of relations that only figures have."""
    figures = {label.id for label in shown.scheme.labels if Ability.FIGURE in label.abilities}
    kinds = {kind.id for kind in shown.scheme.relations if set(kind.source_labels) <= figures}
    ends = [
        relation.target
        for relation in shown.layer.relations
        if relation.source == span.uuid and relation.label in kinds
    ]
    return next((other for other in shown.layer.spans if other.uuid in ends), None)
