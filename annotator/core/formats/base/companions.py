"""Files that stand beside the data files of an export, such as a dataset card."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable


@runtime_checkable
class CompanionWriter(Protocol):
    """A writer that makes more files, out of its data files once these are whole."""

    @property
    def needs_folder(self) -> bool:
        """Whether the data files must have a folder of their own."""

    def companions(self, data: Sequence[str]) -> tuple[str, ...]:
        """Return the names of the files it adds beside data files of these names."""

    def may_replace(self, target: Path) -> bool:
        """Tell whether an old file in the place of a companion is one of an export."""

    def write_companions(
        self, data: Sequence[Path], names: Sequence[str], targets: Sequence[Path]
    ) -> None:
        """Write the companions to `targets`; `names` are those the data files will have."""
