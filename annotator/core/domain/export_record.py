"""What an export wrote, for the project's own record."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.core.domain.values import JsonValue


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """One export: when, in which format, where to, how much; `sha256` is of the data written.

    `number` counts the exports of a project from 1; 0 where it is not stored yet.
    """

    format_name: str
    target: str
    articles: int
    spans: int
    sha256: str = ""
    options: Mapping[str, JsonValue] = field(default_factory=dict)
    at_ms: int = 0
    number: int = 0
