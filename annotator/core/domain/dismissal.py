"""Dismissals: findings and suggestions that somebody has looked at and lets be."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Dismissal:
    """One finding or suggestion let be, with the reason; it holds only for what was seen then.

    `code` and `details` are those of the finding: once a value or a span is changed, the
    review asks again. `article_id` and `span_uuid` ("" for a suggestion) say where it is.
    """

    article_id: int
    span_uuid: str
    code: str
    details: Mapping[str, str | int] = field(default_factory=dict)
    reason: str = ""

    @property
    def key(self) -> str:
        """What tells the finding from others; equal for a dismissal and its finding."""
        return finding_key(self.article_id, self.span_uuid, self.code, self.details)


def finding_key(
    article_id: int, span_uuid: str, code: str, details: Mapping[str, str | int]
) -> str:
    """Return what tells one finding of a review from all others."""
    facts = ";".join(f"{name}={details[name]}" for name in sorted(details))
    return f"{article_id}/{span_uuid}/{code}/{facts}"
