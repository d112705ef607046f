from dataclasses import replace

import pytest

from annotator.core.commands.articles import SetArticleNote, SetDirection, SetStatus
from annotator.core.domain.article import ArticleStatus, Direction
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.records import ArticleDirection
from drawn_world import world


def test_the_status_changes_and_says_so_in_the_caption() -> None:
    edit = SetStatus(ArticleStatus.DONE).plan(world("نص"))
    assert edit.details == {"status": "done"}
    assert world("نص").applied(edit.records).layer.status is ArticleStatus.DONE


def test_the_status_keeps_note_and_seen() -> None:
    noted = world("نص", note="ملاحظة")
    after = noted.after(SetStatus(ArticleStatus.SKIPPED))
    assert after.layer.head == replace(noted.layer.head, status=ArticleStatus.SKIPPED)


def test_the_note_of_an_article_is_written() -> None:
    assert world("نص").after(SetArticleNote("راجع")).layer.head.note == "راجع"


def test_the_direction_is_a_record_of_its_own() -> None:
    (change,) = SetDirection(Direction.LTR).plan(world("نص")).records
    assert (change.before, change.after) == (
        ArticleDirection(1, Direction.AUTO),
        ArticleDirection(1, Direction.LTR),
    )


@pytest.mark.parametrize(
    "command",
    [SetStatus(ArticleStatus.NEW), SetArticleNote(""), SetDirection(Direction.AUTO)],
)
def test_what_is_so_already_is_no_edit(command: SetStatus) -> None:
    with pytest.raises(EditConflictError):
        command.plan(world("نص"))
