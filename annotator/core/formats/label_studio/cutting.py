"""What another program cuts out of a task: the text, and the offsets of regions with a label.

msgspec skips every key that is not asked for; it shares no code with what wrote the task.
"""

from collections.abc import Sequence

import msgspec

from annotator.core.formats.base.behind import BEHIND


class _Value(msgspec.Struct):
    """The offsets of a region, in code points."""

    start: int = 0
    end: int = 0


class _Result(msgspec.Struct):
    """A label, attribute or relation."""

    type: str
    value: _Value = msgspec.field(default_factory=_Value)


class _Annotation(msgspec.Struct):
    """All results of one annotator."""

    result: list[_Result]


class _Data(msgspec.Struct):
    """What a task is about."""

    text: str


class _Task(msgspec.Struct):
    """A task as far as it is cut."""

    data: _Data
    annotations: list[_Annotation]


_TASK = msgspec.json.Decoder(_Task)


def cut_task(task: bytes) -> Sequence[str]:
    """Return the text that a reader of a task cuts for each region with a label.

    Raises msgspec.DecodeError where the task is not what it should be.
    """
    found = _TASK.decode(task)
    text = found.data.text + BEHIND
    return [
        text[item.value.start : item.value.end]
        for annotation in found.annotations
        for item in annotation.result
        if item.type == "labels"
    ]
