"""`annotator parse`: figures and quotes of a plain text, without a project."""

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator.core.resources import resource_path
from cli.conftest import Run

TEXT = "وقال الوزير: “وصل 5 أشخاص إلى المدينة”."


def parsed(run: Run, *arguments: object) -> Any:
    said = run("parse", *arguments, "--json")
    assert (said.status, said.err) == (0, "")
    return orjson.loads(said.out)


def test_a_quote_names_its_cue_and_sources(run: Run) -> None:
    (quote,) = parsed(run, TEXT)["quotes"]
    source = quote["sources"][0]
    assert quote["type"] == "direct"
    assert quote["text"] == TEXT[quote["start"] : quote["end"]] == "وصل 5 أشخاص إلى المدينة"
    assert TEXT[quote["cue"]["start"] : quote["cue"]["end"]] == "قال"
    assert source == {"start": 5, "end": 11, "text": "الوزير"}
    assert list(quote) == ["start", "end", "text", "type", "cue", "sources"]


def test_a_figure_has_its_value(run: Run) -> None:
    (figure,) = parsed(run, TEXT)["figures"]
    assert (figure["text"], figure["kind"], figure["value"]) == ("5", "people_count", 5)
    assert list(figure) == [
        *("start", "end", "text", "kind", "value", "value_min", "value_max"),
        *("unit", "modifier", "form"),
    ]


def test_without_an_attribution_the_cue_is_null(run: Run) -> None:
    (quote,) = parsed(run, "“لن نقبل بهذا القرار أبدا مهما حدث”.")["quotes"]
    assert quote["cue"] is None
    assert quote["sources"] == []


def test_offsets_are_code_points(run: Run) -> None:
    (quote,) = parsed(run, f"😀 {TEXT}")["quotes"]
    assert f"😀 {TEXT}"[quote["start"] : quote["end"]] == quote["text"]


def test_a_file_is_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert parsed(run, "--file", path) == parsed(run, TEXT)


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert parsed(run, "--file", "-") == parsed(run, TEXT)


def test_people_get_a_table(run: Run) -> None:
    said = run("parse", "--file", resource_path("sample", "baghouz.txt"))
    assert said.status == 0
    assert "12 figures" in said.out
    assert "14 quotes" in said.out
    assert "(المرصد) ▸ أشار إلى ▸ أن من ضمن الخارجين" in said.out


def test_an_empty_text_holds_nothing(run: Run) -> None:
    assert parsed(run, "") == {"figures": [], "quotes": []}


@pytest.mark.parametrize("arguments", [(), (TEXT, "--file", "-")])
def test_one_text_is_needed(run: Run, arguments: tuple[str, ...]) -> None:
    said = run("parse", *arguments)
    assert said.status == 2
    assert "usage: annotator parse" in said.err


def test_a_missing_file_is_said_in_one_sentence(run: Run, tmp_path: Path) -> None:
    said = run("parse", "--file", tmp_path / "none.txt")
    assert (said.status, said.out) == (1, "")
    assert said.err.count("\n") == 1


def test_half_a_character_is_refused(run: Run) -> None:
    said = run("parse", "قال \udcff")
    assert (said.status, said.err) == (1, "annotator: Half a character stands at position 4.\n")


def test_no_database_is_loaded() -> None:
    program = (
        "import sys; from annotator.cli.main import main; main(['parse', 'قال', '--json']);"
        "assert not {'sqlmodel', 'sqlalchemy'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
