"""Mentions: the spans that point to an entity, as a list shows them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One span that points to an entity; `start` and `end` are its outer ends (code points)."""

    article_id: int
    annotator_id: int
    span_uuid: str
    label: str
    start: int
    end: int
    surface: str
