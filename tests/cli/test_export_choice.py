"""What of a project goes into a dataset, said on the command line."""

from pathlib import Path

import orjson
import pytest

from cli.conftest import Run
from written import article, write_native


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "p.anno"
    first = article(
        "زار [محمد معيط](actor) [القاهرة](place).\nثم عاد.",
        meta={"title": "زيارة", "source": "رويترز", "published": "2019-02-23"},
    )
    actor, place = first.spans
    first = article(
        "زار [محمد معيط](actor) [القاهرة](place).\nثم عاد.",
        meta=first.meta,
        spans=(actor._replace(attributes={"type": "person"}), place),
    )
    second = article("لا شيء هنا", meta={"title": "صمت", "source": "الجزيرة"})
    assert run("new", path).status == 0
    assert run("import", path, write_native(tmp_path / "in.jsonl", first, second)).status == 0
    return path


def lines(run: Run, project: Path, *options: str) -> list[dict[str, object]]:
    target = project.with_name("out.jsonl")
    said = run("export", project, "--format", "jsonl", "--output", target, *options)
    assert said.status == 0, said.err
    return [orjson.loads(line) for line in target.read_bytes().splitlines()]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--since", "2019-02", "--until", "2019-02-23"), 1),
        (("--source", "الجزيرة"), 1),
        (("--search", "القاهره"), 1),
        (("--search", "صمت"), 1),
        (("--drop-empty",), 1),
        (("--unit", "paragraph"), 3),
        (("--unit", "paragraph", "--drop-empty"), 1),
    ],
)
def test_items_are_chosen(options: tuple[str, ...], count: int, run: Run, project: Path) -> None:
    assert len(lines(run, project, *options)) == count


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--where", "type=person"), ["محمد معيط"]),
        (("--where", "actor.type=person"), ["محمد معيط", "القاهرة"]),
        (("--where", "actor.type=group"), ["القاهرة"]),
        (("--where", "type="), ["القاهرة"]),
        (("--label", "place"), ["القاهرة"]),
    ],
)
def test_spans_are_chosen(
    options: tuple[str, ...], expected: list[str], run: Run, project: Path
) -> None:
    spans = lines(run, project, *options)[0]["spans"]
    assert isinstance(spans, list)
    assert [span["text"] for span in spans] == expected


def test_attributes_are_chosen(run: Run, project: Path) -> None:
    for options, expected in ((("--attributes",), {}), (("--attributes", "type"), {"type"})):
        spans = lines(run, project, *options)[0]["spans"]
        assert isinstance(spans, list)
        assert set(spans[0]["attributes"]) == set(expected)


@pytest.mark.parametrize(
    "options", [("--since", "gestern"), ("--where", "person"), ("--unit", "word")]
)
def test_what_is_no_choice_is_wrong_usage(
    options: tuple[str, ...], run: Run, project: Path, tmp_path: Path
) -> None:
    said = run("export", project, "--format", "jsonl", "--output", tmp_path / "x", *options)
    assert said.status == 2


def test_what_is_left_out_is_told(run: Run, project: Path, tmp_path: Path) -> None:
    said = run(
        "export", project, "--format", "jsonl", "--output", tmp_path / "x", "--since", "2019",
        "--unit", "sentence", "--drop-empty",
    )  # fmt: skip
    assert "1 articles, 1 sentences, 2 spans" in said.out
    assert "1 articles left out: without a date" in said.out
    assert "1 items left out: without a span" in said.out
