"""What a person can choose about a writer, such as `tagging=bilou`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.core.domain.scheme import Scheme


@dataclass(frozen=True, slots=True)
class WriterOption:
    """One choice; the first value is the default."""

    name: str
    values: tuple[str, ...]
    meaning: str
    """One line in English, for the command line."""
    extra: str = ""
    """The extra of the package that all values but the default need; "" needs none."""


@dataclass(frozen=True, slots=True)
class WriterSettings:
    """What was chosen, and the scheme whose labels are written (None: what the spans have)."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    scheme: Scheme | None = None

    def value(self, option: WriterOption) -> str:
        """Return the value of an option: the one chosen, else its default."""
        return self.chosen.get(option.name, option.values[0])
