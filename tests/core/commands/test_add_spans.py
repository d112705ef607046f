"""Several stretches labelled as one edit."""

import pytest

from annotator.core.commands.add_spans import AddSpans
from annotator.core.domain.errors import DuplicateSpanError, EditConflictError
from drawn_world import piece, world

TEXT = "داعش في الباغوز وداعش في سوريا"


def test_each_piece_becomes_a_span_in_one_edit() -> None:
    pieces = (piece(TEXT, "داعش"), piece(TEXT, "سوريا"))
    labelled = world(TEXT).after(AddSpans("actor", pieces))
    assert labelled.drawing() == "[داعش](actor) في الباغوز وداعش في [سوريا](actor)"


def test_the_status_changes_once() -> None:
    pieces = (piece(TEXT, "داعش"), piece(TEXT, "سوريا"))
    assert len(AddSpans("actor", pieces).plan(world(TEXT)).records) == len(pieces) + 1


def test_a_piece_that_has_the_label_refuses_all() -> None:
    labelled = world("[داعش](actor) في الباغوز وداعش في سوريا")
    with pytest.raises(DuplicateSpanError):
        labelled.after(AddSpans("actor", (piece(TEXT, "الباغوز"), piece(TEXT, "داعش"))))


def test_no_piece_is_no_edit() -> None:
    with pytest.raises(EditConflictError):
        world(TEXT).after(AddSpans("actor", ()))
