"""The rows of the register: found folded, ordered, and true after every edit and its undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.commands.entities import AddEntity, MergeEntities, RemoveEntities, SplitEntity
from annotator.core.commands.entity_links import LinkAlike
from annotator.core.commands.project_world import ProjectCommand
from annotator.core.domain.changes import Edit
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import AnnotatorError
from annotator.core.project import Project
from annotator.gui.register_panel.entity_rows import (
    EntityRow,
    EntityRows,
    Order,
    RowFilter,
    rows_of,
)
from annotator.gui.register_panel.register_calls import all_counted
from stored import new_project

SYRIA = Entity("e1", "place", "سوريا", aliases=("الجمهورية العربية السورية",))
ARMY = Entity("e2", "actor", "الجيش السوري")
AHMAD = Entity("e3", "actor", "أحمد")


@pytest.fixture
def rows() -> EntityRows:
    return EntityRows(rows_of([(SYRIA, 3), (ARMY, 5), (AHMAD, 1)]))


def names(found: list[EntityRow]) -> list[str]:
    return [row.entity.name for row in found]


def test_rows_stand_by_name_or_by_mentions(rows: EntityRows) -> None:
    assert names(rows.shown(RowFilter())) == ["أحمد", "الجيش السوري", "سوريا"]
    by_mentions = rows.shown(RowFilter(order=Order.MENTIONS))
    assert names(by_mentions) == ["الجيش السوري", "سوريا", "أحمد"]


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("احمد", "", ["أحمد"]),
        ("سُورِي", "", ["سوريا", "الجيش السوري"]),
        ("الجمهورية السورية", "", ["سوريا"]),
        ("سوري", "actor", ["الجيش السوري"]),
        ("بغداد", "", []),
    ],
)
def test_names_and_aliases_are_found_folded(
    rows: EntityRows, text: str, label: str, found: list[str]
) -> None:
    assert names(rows.shown(RowFilter(text=text, label=label))) == found


def test_a_name_that_is_there_is_recognised(rows: EntityRows) -> None:
    assert [row.entity for row in rows.named("الجمهوريّة العربية السورية")] == [SYRIA]
    assert rows.named("السورية") == ()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path: Path = tmp_path_factory.mktemp("rows") / "p.anno"
    with new_project(path, "[أ](actor) [ب](actor) [أ](actor)", "[ب](actor) [ج](actor)") as made:
        yield made


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "link", "merge", "split", "remove", "undo"]), st.integers(0)),
    max_size=14,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_following_the_changes_is_reading_anew(
    project: Project, steps: list[tuple[str, int]]
) -> None:
    rows = EntityRows(rows_of(all_counted(project)))
    for step, number in steps:
        try:
            change = (
                project.undo() if step == "undo" else project.commit(_edit(project, step, number))
            )
        except AnnotatorError:
            continue
        rows.apply(change)
    assert rows.shown(RowFilter()) == EntityRows(rows_of(all_counted(project))).shown(RowFilter())


def _edit(project: Project, step: str, number: int) -> Edit:
    known = project.register.all()
    if step == "add" or not known:
        return AddEntity(Entity(f"u{number}", "actor", "أبج"[number % 3])).plan(project)
    one, other = known[number % len(known)].uuid, known[-1].uuid
    spans = [span.uuid for span in project.register.spans_of(one)][: number % 3]
    commands: dict[str, ProjectCommand] = {
        "link": LinkAlike(one),
        "merge": MergeEntities(one, (other,)),
        "split": SplitEntity(one, frozenset(spans), "د"),
        "remove": RemoveEntities((one,)),
    }
    return commands[step].plan(project)
