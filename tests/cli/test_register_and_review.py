"""The verbs `register`, `check --review` and `scheme --import`."""

from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from annotator.core.domain.scheme_json import scheme_to_json
from annotator.core.project import Project
from annotator.core.transfer.scheme_files import read_scheme
from cli.conftest import Run
from written import article, write_native


def put(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_register_is_taken_in_listed_and_written(run: Run, project: Path, tmp_path: Path) -> None:
    names = put(tmp_path / "r.csv", "label,name,aliases\nactor,محمد,محمود|حمد\nplace,مصر,\n")
    assert run("register", project, "--import", names).out == (
        "added: 2 entities\nchanged: 0 entities\n"
    )
    assert run("register", project, "--import", names, "--json").out == (
        '{\n  "added": 0,\n  "changed": 0,\n  "read": 2\n}\n'
    )
    assert run("register", project).out == ("0  actor  -  محمد، محمود، حمد\n0  place  -  مصر\n")
    listed = orjson.loads(run("register", project, "--json").out)
    assert [(entity["name"], entity["mentions"]) for entity in listed] == [("محمد", 0), ("مصر", 0)]


@pytest.mark.parametrize("name", ["out.json", "out.csv"])
def test_a_written_register_is_taken_in_again_unchanged(
    run: Run, project: Path, tmp_path: Path, name: str
) -> None:
    run("register", project, "--import", put(tmp_path / "r.csv", "label,name\nactor,محمد\n"))
    said = run("register", project, "--export", tmp_path / name)
    assert (said.status, said.out) == (0, f"{tmp_path / name}\n")
    before = (tmp_path / name).read_bytes()
    assert "changed: 0" in run("register", project, "--import", tmp_path / name).out
    run("register", project, "--export", tmp_path / name)
    assert (tmp_path / name).read_bytes() == before


def test_a_register_of_unknown_shape_or_label_is_refused(
    run: Run, project: Path, tmp_path: Path
) -> None:
    assert run("register", project, "--export", tmp_path / "r.txt").status == 1
    wrong = put(tmp_path / "r.csv", "label,name\nnobody,محمد\n")
    said = run("register", project, "--import", wrong)
    assert (said.status, said.err) == (1, "annotator: The scheme has no label “nobody”.\n")
    assert run("register", project, "--import", tmp_path / "none.json").status == 1


def test_a_review_asks_and_is_no_fault(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    run("new", path)
    run("import", path, write_native(tmp_path / "in.jsonl", article("في [مصر.](place)")))
    said = run("check", path, "--review")
    assert (said.status, said.out) == (
        0,
        "No faults.\narticle 1: warning: “مصر.” has “.” at its edge.\n1 questions.\n",
    )
    asked = orjson.loads(run("check", path, "--review", "--json").out)
    assert asked["faults"] == []
    assert [(one["code"], one["article"]) for one in asked["review"]] == [
        ("punctuation_at_edge", 1)
    ]
    assert orjson.loads(run("check", path, "--json").out) == []


def test_a_scheme_that_would_orphan_spans_needs_a_mapping(
    run: Run, project: Path, tmp_path: Path
) -> None:
    scheme = read_scheme("four-labels")
    left = tuple(label for label in scheme.labels if label.id != "actor")
    other = tmp_path / "s.json"
    other.write_bytes(scheme_to_json(replace(scheme, labels=left)))
    said = run("scheme", project, "--import", other)
    assert (said.status, said.err) == (
        1,
        "annotator: The label “cue” is used by 1 spans; relabel or delete them first.\n",
    )
    preview = run("scheme", project, "--import", other, "--dry-run", "--map", "actor=place")
    assert preview.out.startswith("changed: 1 spans")
    assert "lost: 1 spans of cue" in preview.out
    done = ("--map", "actor=place", "--map", "cue=quote", "--allow-loss")
    assert run("scheme", project, "--import", other, *done).status == 0
    with Project.open(project, read_only=True) as opened:
        labels = [span.label for span in opened.layers.get(1).spans]
    assert labels == ["quote", "place"]
    assert run("check", project).status == 0


def test_a_mapping_of_the_wrong_form_is_wrong_usage(run: Run, project: Path) -> None:
    said = run("scheme", project, "--import", "four-labels", "--map", "actor")
    assert said.status == 2
    assert "“actor” is not of the form OLD=NEW" in said.err
