"""A moment of a project's history, to which a later one can be compared."""

from dataclasses import dataclass

from annotator.core.domain.json_node import JsonNode
from annotator.core.domain.values import JsonValue


@dataclass(frozen=True, slots=True)
class HistoryMark:
    """What was done up to a moment.

    `edit` is the newest edit, `turn` counts every commit, undo and redo. `last` is the edit of the
    last turn and `last_uuid` what it was called: it may go on under another name. `undone` are
    the edits that could be redone.
    """

    edit: int
    turn: int
    last: int
    last_uuid: str
    undone: tuple[int, ...]

    def value(self) -> dict[str, JsonValue]:
        """Return the mark as JSON holds it."""
        return {
            "edit": self.edit,
            "turn": self.turn,
            "last": self.last,
            "last_uuid": self.last_uuid,
            "undone": list(self.undone),
        }


def mark_from_value(value: JsonValue) -> HistoryMark:
    """Return the mark of a value that `HistoryMark.value` gave; raises WrongNodeError."""
    node = JsonNode(value)
    return HistoryMark(
        edit=node["edit"].whole(),
        turn=node["turn"].whole(),
        last=node["last"].whole(),
        last_uuid=node["last_uuid"].text(),
        undone=tuple(item.whole() for item in node["undone"].items()),
    )
