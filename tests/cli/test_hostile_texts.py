"""Texts of strangers never command the terminal."""

from pathlib import Path

from annotator.cli.output import one_line, tame
from cli.conftest import Run

ESCAPE = "\x1b[2J\x1b]0;x\x07"


def test_control_characters_are_shown_and_not_sent(tmp_path: Path, run: Run) -> None:
    project, lines = tmp_path / "p.anno", tmp_path / "x.jsonl"
    run("new", project, "--annotator", "Huda")
    text, title = '"text": "نص \\u001b[31m"', '"title": "\\u001b[2Jخبر\\u202e\\n"'
    label = '"label": [[0, 2, "\\u001b[1m"]]'
    lines.write_text(f"{{{text}, {title}}}\n{{{text}, {label}}}\n", encoding="utf-8")
    said = run("import", project, lines, "--format", "doccano")
    assert "\x1b" not in said.out + said.err
    assert "The scheme has no label “␛[1m”." in said.err
    for verb in (("list",), ("show",), ("check",)):
        shown = run(verb[0], project, *(["1"] if verb == ("show",) else []))
        assert "\x1b" not in shown.out + shown.err
    assert "\u202e" not in run("list", project).out
    assert "\\u001b" in run("show", project, "1", "--json").out


def test_signs_that_could_harm_are_made_visible_or_left_out() -> None:
    assert tame(f"أ{ESCAPE}\n\tب\x9b") == "أ␛[2J␛]0;x␇\n\tب\ufffd"
    assert one_line("أ\nب\u202e\u2069\u200f") == "أ⏎ب\u200f"
