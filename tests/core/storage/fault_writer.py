"""The process that test_disk_faults.py runs under strace: opens, edits, retries, checks."""

import sys
from pathlib import Path

from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.errors import ProjectFileError
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.span import Fragment, Span
from annotator.core.project import Project

ATTEMPTS = 4


def main(path: Path) -> None:
    """Do one edit, however often it takes; print each expected failure, then the end."""
    span = Span(new_uuid(), 1, 1, "actor", (Fragment(0, 3),))
    edit = Edit(EditKind.ADD_SPAN, 1, (RecordChange(None, span),))
    for _ in range(ATTEMPTS):
        try:
            project = Project.open(path)
        except ProjectFileError as error:
            print("open", type(error).__name__)
            continue
        for _ in range(ATTEMPTS):
            if attempt(project, edit):
                break
        spans = project.layers.get(1).spans
        print("end", len(spans), len(project.check()))
        project.close()
        return


def attempt(project: Project, edit: Edit) -> bool:
    """Commit; tell whether it is done."""
    before = project.layers.get(1).spans
    try:
        project.commit(edit)
    except ProjectFileError as error:
        print("commit", type(error).__name__)
        assert project.layers.get(1).spans == before, "a refused edit is not there by half"
        return False
    return True


if __name__ == "__main__":
    main(Path(sys.argv[1]))
