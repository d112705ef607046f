"""What an export would have that an earlier one had not: two exports compared say the same."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.commands.articles import SetStatus
from annotator.core.commands.remove_spans import RemoveSpans
from annotator.core.commands.spans import SetAttributes
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.changes import EditKind
from annotator.core.domain.errors import EditError
from annotator.core.domain.export_choice import EVERYTHING, ArticleChoice, ExportChoice
from annotator.core.project import Project
from annotator.core.transfer.export_changes import (
    Changed,
    ExportChanges,
    changes_since_export,
)
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from drawn_world import SCHEME
from stored import bring_in, do, incoming, label, new_project

TEXTS = ("زار [الوزير](actor) [القاهرة](place)", "قال الرئيس إن الحرب انتهت", "وصلت شاحنة")
WORDS = {1: ("زار", "الوزير", "القاهرة"), 2: ("قال", "الرئيس", "الحرب"), 3: ("وصلت", "شاحنة")}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno", *TEXTS) as made:
        yield made


def exported(project: Project, choice: ExportChoice = EVERYTHING, name: str = "x") -> Path:
    path = project.path.with_name(f"{name}.jsonl")
    export(project, "jsonl", path, ExportOptions(choice))
    return path


def since(project: Project) -> ExportChanges:
    changes = changes_since_export(project, project.exports.all()[0])
    assert changes is not None
    return changes


def test_nothing_changed_right_after_an_export(project: Project) -> None:
    exported(project)
    assert since(project).are_none


@pytest.mark.parametrize(
    ("edit", "spans"),
    [
        (lambda project: label(project, 2, "الرئيس", "actor"), Changed(added=1)),
        (
            lambda project: do(project, 1, RemoveSpans(frozenset({first_span(project)}))),
            Changed(removed=1),
        ),
        (
            lambda project: do(project, 1, SetAttributes(first_span(project), {"type": "state"})),
            Changed(changed=1),
        ),
    ],
)
def test_an_edit_is_told_and_its_undoing_is_nothing(
    edit: Callable[[Project], object], spans: Changed, project: Project
) -> None:
    exported(project)
    edit(project)
    assert since(project) == ExportChanges(articles=Changed(changed=1), spans=spans)
    project.undo()
    assert since(project).are_none
    project.redo()
    assert since(project).spans == spans


def first_span(project: Project) -> str:
    return project.layers.get(1).spans[0].uuid


def test_what_was_undone_since_is_told(project: Project) -> None:
    label(project, 2, "الرئيس", "actor")
    exported(project)
    project.undo()
    assert since(project).spans == Changed(removed=1)
    label(project, 2, "الحرب", "place")
    assert since(project).spans == Changed(added=1, removed=1)


def test_an_import_brings_articles_and_taking_it_back_removes_them(project: Project) -> None:
    exported(project)
    bring_in(project, incoming("سافر [الوفد](actor)"), incoming("نص آخر"))
    expected = ExportChanges(articles=Changed(added=2), spans=Changed(added=1))
    assert since(project) == expected
    exported(project)
    project.undo()
    assert since(project) == ExportChanges(articles=Changed(removed=2), spans=Changed(removed=1))
    bring_in(project, incoming("نص ثالث"))
    assert since(project).articles == Changed(added=1, removed=2)


def test_only_what_was_chosen_is_told(project: Project) -> None:
    exported(project, ExportChoice(ArticleChoice(search="القاهرة"), labels=frozenset({"actor"})))
    label(project, 1, "زار", "place")
    label(project, 2, "الرئيس", "actor")
    in_progress_now = ExportChanges(articles=Changed(changed=1))
    assert since(project) == in_progress_now
    exported(project, ExportChoice(statuses=frozenset({ArticleStatus.DONE})))
    do(project, 1, SetStatus(ArticleStatus.DONE))
    expected = ExportChanges(articles=Changed(added=1), spans=Changed(added=3))
    assert since(project) == expected


def test_a_record_without_a_mark_tells_nothing(project: Project) -> None:
    exported(project)
    (record,) = project.exports.all()
    assert changes_since_export(project, replace(record, options={})) is None


def read(path: Path) -> dict[str, dict[str, object]]:
    """Spans of the exported articles, by the article and by their ids."""
    lines = map(orjson.loads, path.read_bytes().splitlines())
    return {line["id"]: {span["id"]: span for span in line["spans"]} for line in lines}


def compared(old: dict[str, dict[str, object]], new: dict[str, dict[str, object]]) -> Changed:
    """The spans that two exported files have apart."""
    before = {uuid: span for spans in old.values() for uuid, span in spans.items()}
    after = {uuid: span for spans in new.values() for uuid, span in spans.items()}
    return Changed(
        added=len(after.keys() - before.keys()),
        removed=len(before.keys() - after.keys()),
        changed=sum(before[one] != after[one] for one in before.keys() & after.keys()),
    )


steps = st.lists(
    st.tuples(
        st.sampled_from(["label", "remove", "undo", "redo", "done", "import", "undo here"]),
        st.integers(1, 3),
        st.integers(0, 2),
    ),
    max_size=8,
)
choices = st.sampled_from(
    [
        EVERYTHING,
        ExportChoice(labels=frozenset({"actor"})),
        ExportChoice(statuses=frozenset({ArticleStatus.DONE})),
        ExportChoice(drops_empty=True),
    ]
)


def take(project: Project, step: tuple[str, int, int]) -> None:
    what, article, at = step
    words = WORDS[article]
    if what == "label":
        label(project, article, words[at % len(words)], "actor" if at else "place")
    elif what == "remove":
        spans = project.layers.get(article).spans
        do(
            project,
            article,
            RemoveSpans(frozenset({spans[at % len(spans)].uuid}))
            if spans
            else SetStatus(ArticleStatus.DONE),
        )
    elif what == "done":
        do(project, article, SetStatus(list(ArticleStatus)[at]))
    elif what == "import":
        bring_in(project, incoming(f"سافر [الوفد](actor) {project.exports.mark().turn}"))
    elif what.startswith("undo"):
        here = article if what == "undo here" else None
        last = project.history(here).undo
        if last is not None and last.kind is not EditKind.IMPORT_ARTICLES:
            project.undo(here)
    else:
        project.redo()


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps, steps, choices)
def test_the_history_tells_what_two_files_tell(
    tmp_path_factory: pytest.TempPathFactory,
    before: list[tuple[str, int, int]],
    after: list[tuple[str, int, int]],
    choice: ExportChoice,
) -> None:
    path = tmp_path_factory.mktemp("p") / "p.anno"
    with Project.create(path, scheme=SCHEME, annotator="Sara") as project:
        bring_in(project, *(incoming(text) for text in TEXTS))
        _all(project, before)
        old = read(exported(project, choice, "old"))
        record = project.exports.all()[0]
        _all(project, after)
        new = read(exported(project, choice, "new"))
        changes = changes_since_export(project, record)
    assert changes is not None
    assert changes.articles.added == len(new.keys() - old.keys())
    assert changes.articles.removed == len(old.keys() - new.keys())
    assert changes.spans == compared(old, new)


def _all(project: Project, taken: list[tuple[str, int, int]]) -> None:
    for step in taken:
        try:
            take(project, step)
        except EditError:
            continue
