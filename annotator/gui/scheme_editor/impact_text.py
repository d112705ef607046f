"""What a change of the scheme does to the spans, in one sentence."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from annotator.core.domain.scheme_mapping import SchemeImpact
from annotator.gui.language.messages import listed


def impact_sentence(impact: SchemeImpact) -> str:
    """Return one sentence that says what changes and what is lost."""
    return _ImpactText().sentence(impact)


class _ImpactText(QObject):
    """An object for the sake of `tr`: the catalogue takes plurals from nothing else."""

    def sentence(self, impact: SchemeImpact) -> str:
        """Return what `impact_sentence` gives."""
        effects = [*self._changed(impact), *self._lost(impact)]
        if not effects:
            return self.tr("No span and no relation is affected.")
        if not impact.articles:
            return f"{listed(effects)}."
        articles = self.tr("In %Ln article(s)", "", impact.articles)
        return f"{articles}: {listed(effects)}."

    def _changed(self, impact: SchemeImpact) -> Iterator[str]:
        if impact.spans:
            yield self.tr("%Ln span(s) changed", "", impact.spans)
        if impact.relations:
            yield self.tr("%Ln relation(s) changed", "", impact.relations)
        if impact.joined:
            yield self.tr("%Ln span(s) joined with an equal one", "", impact.joined)

    def _lost(self, impact: SchemeImpact) -> Iterator[str]:
        if spans := sum(impact.lost_spans.values()):
            yield self.tr("%Ln span(s) deleted", "", spans)
        if relations := sum(impact.lost_relations.values()):
            yield self.tr("%Ln relation(s) deleted", "", relations)
        if values := sum(impact.lost_values.values()):
            yield self.tr("%Ln value(s) deleted", "", values)
        if impact.entities:
            yield self.tr("%Ln entity(ies) deleted from the register", "", impact.entities)
