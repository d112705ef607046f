"""What a screen reader gets through AT-SPI, as lines of JSON; the system's own Python runs it.

`look` prints once what is in the article's text and in the table of spans, `listen` prints every
sentence that is to be spoken, from `ready` on.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi


def say(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


def everything(node: Any) -> Iterator[Any]:
    yield node
    for number in range(node.childCount):
        child = node.getChildAtIndex(number)
        if child is not None:
            yield from everything(child)


def application() -> Any:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for found in pyatspi.Registry.getDesktop(0):
            if found is not None and found.childCount:
                return found
        time.sleep(0.1)
    sys.exit("no application is to be found")


def look() -> None:
    named = {node.name: node for node in everything(application())}
    text = named["Article text"].queryText()
    table = named["Spans of the article"].queryTable()
    selections = [text.getSelection(number) for number in range(text.getNSelections())]
    say(
        text=text.getText(0, -1),
        length=text.characterCount,
        caret=text.caretOffset,
        focused=named["Article text"].getState().contains(pyatspi.STATE_FOCUSED),
        selected=[text.getText(start, end) for start, end in selections],
        spans=[
            [table.getAccessibleAt(row, column).name for column in range(2)]
            for row in range(table.nRows)
        ],
    )


def listen() -> None:
    def heard(event: Any) -> None:
        say(spoken=event.any_data)

    pyatspi.Registry.registerEventListener(heard, "object:announcement")
    say(ready=True)
    pyatspi.Registry.start()


{"look": look, "listen": listen}[sys.argv[1]]()
