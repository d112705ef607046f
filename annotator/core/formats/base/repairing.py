"""Articles that were once decoded wrongly, as they were meant."""

from collections.abc import Mapping

from annotator.core.arabic.mojibake import repair_mojibake
from annotator.core.domain.values import JsonValue


def repaired(text: str, meta: Mapping[str, JsonValue]) -> tuple[str, dict[str, JsonValue]]:
    """Return text and metadata, each text that is surely garbled as it was meant."""
    return _meant(text), {
        key: _meant(value) if isinstance(value, str) else value for key, value in meta.items()
    }


def _meant(text: str) -> str:
    return repair_mojibake(text) or text
