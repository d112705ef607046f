"""What another program cuts out of a task, by offsets that its tokens must confirm.

msgspec skips every key that is not asked for; it shares no code with what wrote the task.
"""

from collections.abc import Sequence

import msgspec

from annotator.core.formats.base.behind import BEHIND


class _Token(msgspec.Struct, gc=False):
    """The offsets of a token."""

    start: int
    end: int


class _Marked(msgspec.Struct, gc=False):
    """The offsets of a span, and the numbers of its first and last token."""

    start: int
    end: int
    token_start: int
    token_end: int


class _Task(msgspec.Struct, gc=False):
    """A task as far as it is cut; msgspec skips every other key."""

    text: str
    tokens: list[_Token]
    spans: list[_Marked]


_TASK = msgspec.json.Decoder(_Task)


def cut_task(line: bytes) -> Sequence[str]:
    """Cut by offsets where the tokens say the same; nothing where a token is not there.

    Raises msgspec.DecodeError where the line is not what it should be.
    """
    task = _TASK.decode(line)
    text, tokens = f"{task.text}{BEHIND}", task.tokens
    try:
        return [
            text[span.start : span.end]
            if tokens[span.token_start].start == span.start
            and tokens[span.token_end].end == span.end
            else ""
            for span in task.spans
        ]
    except IndexError:
        return ()
