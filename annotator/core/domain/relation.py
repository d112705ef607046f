"""Relations: typed, directed links between two spans of one layer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.core.domain.values import AttributeValue


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one span to another; `source` and `target` are span UUIDs."""

    uuid: str
    article_id: int
    annotator_id: int
    label: str
    source: str
    target: str
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)

    def touches(self, span_uuid: str) -> bool:
        """Tell whether the span is one of the two ends."""
        return span_uuid in (self.source, self.target)
