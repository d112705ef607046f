"""What another program finds of an answer in its passage: texts by their occurrences.

msgspec skips every key that is not asked for; it shares no code with what wrote the line.
"""

from collections.abc import Sequence

import msgspec


class _Turn(msgspec.Struct, gc=False):
    """A message."""

    content: str


class _Line(msgspec.Struct, gc=False):
    """A line of either shape."""

    messages: tuple[_Turn, _Turn, _Turn] | None = None
    """The order, the passage and the answer."""
    prompt: str = ""
    completion: str = ""


class _Entry(msgspec.Struct, gc=False):
    """A text, and which of its occurrences is meant, counted from 1."""

    text: str
    n: int


_LINE = msgspec.json.Decoder(_Line)
_ANSWER = msgspec.json.Decoder(dict[str, list[_Entry]])


def cut_lines(lines: bytes) -> Sequence[str]:
    """Return the texts that the answers find again in their passages.

    Raises msgspec.DecodeError where a line is not what it should be.
    """
    turns = [_turns(_LINE.decode(line)) for line in lines.splitlines()]
    return [text for passage, reply in turns for text in _found(passage, reply)]


def place_of(passage: str, text: str, number: int) -> int:
    """Return where an occurrence begins, -1 where it is not; they may overlap."""
    at = -1
    for _ in range(number):
        at = passage.find(text, at + 1)
    return at


def _turns(line: _Line) -> tuple[str, str]:
    """Return the passage and the answer of a line."""
    if line.messages is not None:
        _, user, assistant = line.messages
        return user.content, assistant.content
    return line.prompt.split("\n\n", 1)[1], line.completion


def _found(passage: str, reply: str) -> list[str]:
    """Return the texts of a reply in the order in which they stand in the passage."""
    marks = []
    for label, entries in _ANSWER.decode(reply).items():
        for entry in entries:
            text = entry.text
            start = passage.find(text) if entry.n == 1 else place_of(passage, text, entry.n)
            if start >= 0:
                marks.append((start, -start - len(text), label, text))
    return [text for *_, text in sorted(marks)]
