"""The process that test_kill.py kills: it edits for ever and acknowledges every step.

It loads the app once and forks for each round, so that a round costs no start. A line of
standard input is `path seed`; on standard output stand the child's process id, then its
acknowledgements, then `end` once it is dead.
"""

import os
import sys
from pathlib import Path
from random import Random

from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.span import Fragment, Span
from annotator.core.project import Project

ARTICLES = 4
LENGTH = 4000
IMPORT_EDIT = 1


def say(*words: object) -> None:
    """Write one line, whole or not at all."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def write_without_end(path: Path, random: Random) -> None:
    """Edit, undo and redo at random; a step is acknowledged once it has returned."""
    with Project.open(path) as project:
        project._db.pragma("cache_size=5")  # spills in the middle of a transaction
        say("open")
        while True:
            state, choice = project.history(), random.random()
            if state.redo is not None and choice < 0.3:
                project.redo()
                say("done", state.redo.edit_id)
            elif state.undo is not None and state.undo.edit_id != IMPORT_EDIT and choice < 0.6:
                project.undo()
                say("undone", state.undo.edit_id)
            else:
                edit = some_edit(random)
                project.commit(edit)
                say("done", project.history().undo.edit_id)  # type: ignore[union-attr]


def some_edit(random: Random) -> Edit:
    """One edit with up to 40 new spans of two pieces in several articles."""
    spans = []
    for _ in range(random.randint(1, 40)):
        start = random.randrange(LENGTH - 10)
        pieces = (
            Fragment(start, start + 1),
            Fragment(start + 2, random.randint(start + 3, LENGTH)),
        )
        article = random.randint(1, ARTICLES)
        spans.append(Span(new_uuid(), article, 1, "actor", pieces))
    unique = {(span.article_id, span.start, span.end): span for span in spans}
    records = tuple(RecordChange(None, span) for span in unique.values())
    return Edit(EditKind.LABEL_OCCURRENCES, 1, records, {"count": len(records)})


def main() -> None:
    """Fork a writer for each line until the input ends."""
    for line in sys.stdin:
        path, _, seed = line.strip().rpartition(" ")
        child = os.fork()
        if child == 0:
            try:
                write_without_end(Path(path), Random(int(seed)))
            except BaseException as error:  # noqa: BLE001 - told to the test, then the end
                say("failed", repr(error))
            finally:
                os._exit(1)
        say("pid", child)
        os.waitpid(child, 0)
        say("end")


if __name__ == "__main__":
    main()
