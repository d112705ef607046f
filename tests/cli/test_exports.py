"""`annotator exports`: what was exported, and what changed since."""

from pathlib import Path

import orjson

from cli.conftest import Run


def export(run: Run, project: Path, *options: str) -> None:
    target = project.with_name("out.jsonl")
    said = run("export", project, "--format", "jsonl", "--output", target, *options)
    assert said.status == 0, said.err


def test_exports_are_listed_with_their_time(run: Run, project: Path) -> None:
    export(run, project)
    export(run, project, "--label", "actor")
    lines = run("exports", project).out.splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2"]
    assert lines[0].endswith("jsonl  2 articles  2 spans  " + str(project.with_name("out.jsonl")))
    first = orjson.loads(run("exports", project, "--json").out)[0]
    assert (first["number"], first["format"], first["spans"]) == (1, "jsonl", 2)
    assert set(first["options"]["files"]) == {"out.jsonl", "out.jsonl.manifest.json"}


def test_what_changed_since_an_export_is_told(run: Run, project: Path) -> None:
    export(run, project)
    assert "nothing changed" in run("exports", project, "--changes").out
    assert run("label", project, "نص", "--as", "thing").status == 0
    said = run("exports", project, "--changes", "1")
    assert "  articles: 0 added, 0 removed, 1 changed\n" in said.out
    assert "  spans: 1 added, 0 removed, 0 changed\n" in said.out
    told = orjson.loads(run("exports", project, "--changes", "--json").out)
    assert told["changes"]["spans"] == {"added": 1, "removed": 0, "changed": 0}


def test_an_export_that_was_not_made_is_told(run: Run, project: Path) -> None:
    said = run("exports", project, "--changes", "7")
    assert (said.status, said.err) == (1, "annotator: The project has no export 7.\n")
    assert run("exports", project).out == ""
