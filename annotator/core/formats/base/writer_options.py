"""What a person can choose about a writer, such as `tagging=bilou`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.core.domain.scheme import Scheme


class OptionValue(NamedTuple):
    """A value by the name that the command line knows, and by the one that people read."""

    name: str
    title: str
    """In English; the window translates it in the context "WriterOptions"."""


@dataclass(frozen=True, slots=True)
class WriterOption:
    """One choice; the first value is the default.

    Title and meaning are in English, to be translated in the context "WriterOptions".
    """

    name: str
    title: str
    choices: tuple[OptionValue, ...]
    meaning: str
    """One line that says what is chosen."""
    extra: str = ""
    """The extra of the package that all values but the default need; "" needs none."""

    @property
    def values(self) -> tuple[str, ...]:
        """The names of its values, the default first."""
        return tuple(choice.name for choice in self.choices)


@dataclass(frozen=True, slots=True)
class WriterSettings:
    """What was chosen, and the scheme whose labels are written (None: what the spans have)."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    scheme: Scheme | None = None

    def value(self, option: WriterOption) -> str:
        """Return the value of an option: the one chosen, else its default."""
        return self.chosen.get(option.name, option.choices[0].name)
