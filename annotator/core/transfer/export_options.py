"""What is asked of an export."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.core.domain.export_choice import EVERYTHING, ExportChoice
from annotator.core.transfer.splitting import Split


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is written, and how; the defaults write everything there is."""

    choice: ExportChoice = EVERYTHING
    strict: bool = False
    split: Split | None = None
    writing: Mapping[str, str] = field(default_factory=dict)
    """Options of the format's writer, such as `tagging` → `bilou`."""
