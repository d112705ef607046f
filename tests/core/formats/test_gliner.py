"""GLiNER: inclusive token numbers, tokens without vowel marks, names as words."""

from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from annotator.core.domain.errors import WrongShapeError
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.registry import format_named
from annotator.core.transfer.scheme_files import read_scheme
from written import article, only_article, only_refusal, read, write

DRAWING = "قال [مُحَمَّدٌ معيط](actor) و[القاهرة](place)"


def test_tokens_are_numbered_with_both_ends_in(tmp_path: Path) -> None:
    path = write(format_named("gliner"), [article(DRAWING)], tmp_path / "x.json")
    assert orjson.loads(path.read_bytes()) == [
        {
            "tokenized_text": ["قال", "محمد", "معيط", "والقاهرة"],
            "ner": [[1, 2, "actor"], [3, 3, "place"]],
            "relations": [],
        }
    ]


def test_marks_are_told_as_lost_text() -> None:
    writer = format_named("gliner").writer
    assert writer is not None
    losses = fit_for(writer)(article(DRAWING)).losses
    assert (losses[Feature.TEXT], losses[Feature.EDGES]) == (1, 1)


def test_lines_keep_marks_and_show_names_if_asked(tmp_path: Path) -> None:
    known = format_named("gliner")
    chosen = {"file": "lines", "tashkeel": "keep", "labels": "ar", "tokens": "split"}
    told = replace(known, writer=known.writer_with(chosen, read_scheme("arabic-media-v1")))
    path = write(told, [article(DRAWING)] * 2, tmp_path / "x.jsonl")
    lines = path.read_bytes().splitlines()
    assert len(lines) == 2
    first = orjson.loads(lines[0])
    assert first["tokenized_text"] == ["قال", "مُحَمَّدٌ", "معيط", "و", "القاهرة"]
    assert first["ner"] == [[1, 2, "فاعل"], [4, 4, "مكان"]]


def test_an_empty_export_is_an_empty_list(tmp_path: Path) -> None:
    known = format_named("gliner")
    path = write(known, [], tmp_path / "x.json")
    assert orjson.loads(path.read_bytes()) == []
    assert read(known, path) == ([], [])


def test_a_foreign_list_is_read(tmp_path: Path) -> None:
    item = {"tokenized_text": ["زار", "محمد"], "ner": [[1, 1, "person"]]}
    found = only_article(tmp_path / "x.json", orjson.dumps([item], option=orjson.OPT_INDENT_2))
    assert [(span.label, span.text) for span in found.spans] == [("person", "محمد")]


@pytest.mark.parametrize("ner", [[[0, 2, "x"]], [[1, 0, "x"]], [[0, "x"]], [[0, 0, 1]]])
def test_numbers_without_tokens_are_refused(ner: object, tmp_path: Path) -> None:
    data = orjson.dumps([{"tokenized_text": ["زار", "محمد"], "ner": ner}])
    assert isinstance(only_refusal(tmp_path / "x.json", data), WrongShapeError)
