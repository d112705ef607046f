"""The verbs `search` and `label`."""

from pathlib import Path

import orjson
import pytest

from annotator.core.project import Project
from cli.conftest import Run
from written import article, write_native


@pytest.fixture
def news(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "p.anno"
    source = write_native(
        tmp_path / "in.jsonl",
        article("😀 قال [داعش](actor) أمس", annotator="Huda", meta={"title": "خبر"}),
        article("حارب الأكراد لداعش", annotator=None),
    )
    run("new", path, "--annotator", "Huda")
    run("import", path, source)
    return path


def test_a_text_is_found_behind_clitics_with_code_point_offsets(run: Run, news: Path) -> None:
    said = run("search", news, "داعِش")
    assert said.out == "1  6-10   😀 قال [داعش] أمس\n2  14-18  حارب الأكراد ل[داعش]\n"
    assert said.err == "2 places in 2 articles\n"
    found = orjson.loads(run("search", news, "داعش", "--json").out)
    assert [(one["article"], one["title"], one["start"], one["end"]) for one in found] == [
        (1, "خبر", 6, 10),
        (2, "", 14, 18),
    ]
    assert [one["left"] + one["text"] + one["right"] for one in found][1] == "حارب الأكراد لداعش"


def test_letter_by_letter_finds_less(run: Run, news: Path) -> None:
    exact = orjson.loads(run("search", news, "داعش", "--exact", "--json").out)
    assert [one["article"] for one in exact] == [1]


def test_nothing_found_is_no_failure_and_nothing_asked_is_one(run: Run, news: Path) -> None:
    assert run("search", news, "بغداد") == (0, "", "0 places in 0 articles\n")
    said = run("search", news, " ")
    assert (said.status, said.err) == (
        1,
        "annotator: “ ” holds nothing that could be looked for.\n",
    )


def test_a_dry_run_shows_what_would_be_labelled(run: Run, news: Path) -> None:
    before = news.read_bytes()
    said = run("label", news, "داعش", "--as", "actor", "--dry-run")
    assert said.out == (
        "2  14-18  حارب الأكراد ل[داعش]\nwould label: 1 places\nlabelled already: 1 places\n"
    )
    assert news.read_bytes() == before


def test_all_places_are_labelled_as_one_edit(run: Run, news: Path) -> None:
    said = run("label", news, "داعش", "--as", "actor")
    assert said.out == "labelled: 1 places\nlabelled already: 1 places\n"
    again = orjson.loads(run("label", news, "داعش", "--as", "actor", "--json").out)
    assert again == {"labelled": [], "skipped": 2}
    with Project.open(news, read_only=True) as project:
        assert [span.label for span in project.layers.get(2).spans] == ["actor"]
    assert "label 1 occurrences of “داعش” as actor" in run("undo", news).out
    assert run("label", news, "داعش", "--as", "nobody").status == 1
    assert run("label", news, "داعش").status == 2
