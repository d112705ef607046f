"""Every check of one article, in the order in which findings of a span are told."""

from collections.abc import Callable, Iterator
from typing import Final

from annotator.core.domain.article import Article
from annotator.core.domain.layer import Layer
from annotator.core.domain.review_finding import ReviewFinding
from annotator.core.domain.scheme import Scheme
from annotator.core.review.crossing import crossing_spans
from annotator.core.review.edges import (
    clitics_at_edges,
    edges_inside_words,
    punctuation_at_edges,
)
from annotator.core.review.figures import figures_that_disagree, figures_without_value
from annotator.core.review.quotes import quotes_without_source
from annotator.core.review.scheme_fit import relation_ends, required_attributes
from annotator.core.review.view import ReviewView

Check = Callable[[ReviewView], Iterator[ReviewFinding]]

CHECKS: Final[tuple[Check, ...]] = (
    quotes_without_source,
    figures_without_value,
    figures_that_disagree,
    required_attributes,
    relation_ends,
    crossing_spans,
    punctuation_at_edges,
    clitics_at_edges,
    edges_inside_words,
)


def layer_findings(article: Article, layer: Layer, scheme: Scheme) -> tuple[ReviewFinding, ...]:
    """Return what a reviewer would ask about one layer, in the order of its spans."""
    view = ReviewView(article, layer, scheme)
    place = {span.uuid: number for number, span in enumerate(layer.spans)}
    found = [finding for check in CHECKS for finding in check(view)]
    return tuple(sorted(found, key=lambda finding: place[finding.span_uuid]))
