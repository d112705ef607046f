"""The folder for `datasets`: a card that declares its columns, and rows of other origin."""

import sys
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from annotator.core.domain.errors import MissingLibraryError, UnwritableError, WrongShapeError
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.markdown import markdown_text
from annotator.core.formats.hf.card import CARD_MARK, yaml_text
from annotator.core.formats.registry import format_named
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.splitting import Split
from projects import new_project
from written import article, only_article, only_refusal, write_native

DRAWING = "{} زار [محمد](actor) و[القاهرة](place)"


def project(folder: Path) -> Project:
    items = [article(DRAWING.format(number)) for number in range(10)]
    made = new_project(folder / "p.anno")
    import_paths(made, [write_native(folder / "in.jsonl", *items)], ImportOptions())
    return made


def test_the_card_declares_parts_and_tags(tmp_path: Path) -> None:
    options = ExportOptions(split=Split((80, 10, 10), 0))
    with project(tmp_path) as made:
        report = export(made, "hf", tmp_path / "out", options)
    names = [file.path.name for file in report.files]
    assert names[:4] == ["train.jsonl", "dev.jsonl", "test.jsonl", "README.md"]
    lines = (tmp_path / "out" / "README.md").read_text("utf-8").split("\n")
    assert '      - {split: "validation", path: "dev.jsonl"}' in lines
    assert lines.count("              '1': \"B-actor\"") == 1
    assert "| actor | 10 | محمد |" in lines


def test_a_folder_is_read_back_whole(tmp_path: Path) -> None:
    with project(tmp_path) as made:
        export(made, "hf", tmp_path / "out")
        before = [[span.text for span in item.spans] for item in made.read_annotated()]
    with new_project(tmp_path / "again.anno") as again:
        report = import_paths(again, [tmp_path / "out"], ImportOptions())
        assert (report.added, report.refusals) == (10, ())
        assert [[x.text for x in item.spans] for item in again.read_annotated()] == before


def test_a_second_export_replaces_its_card_but_no_other(tmp_path: Path) -> None:
    card = tmp_path / "out" / "README.md"
    with project(tmp_path) as made:
        export(made, "hf", tmp_path / "out")
        export(made, "hf", tmp_path / "out")
        assert card.read_bytes().startswith(CARD_MARK)
        card.write_text("mine")
        with pytest.raises(UnwritableError):
            export(made, "hf", tmp_path / "out")
    assert card.read_text() == "mine"


def test_hostile_names_stay_in_their_place() -> None:
    assert yaml_text('a"b\\\n\u202e]') == '"a\\"b\\\\\\U0000000A\\U0000202E]"'
    assert markdown_text("a|b\n<b>`") == "a\\|b \\<b\\>\\`"


def test_numbers_are_named_by_the_card(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(CARD)
    row = {"tokens": ["قال", "محمد", "معيط"], "ner_tags": [0, 1, 2]}
    found = only_article(tmp_path / "x.jsonl", orjson.dumps(row))
    assert [(span.label, span.text) for span in found.spans] == [("PER", "محمد معيط")]


def test_numbers_without_names_are_refused(tmp_path: Path) -> None:
    data = orjson.dumps({"tokens": ["قال"], "ner_tags": [0]})
    assert isinstance(only_refusal(tmp_path / "x.jsonl", data), WrongShapeError)


def test_a_tag_for_each_token(tmp_path: Path) -> None:
    data = orjson.dumps({"tokens": ["قال", "محمد"], "ner_tags": ["O"]})
    assert isinstance(only_refusal(tmp_path / "x.jsonl", data), WrongShapeError)


def test_a_span_without_tokens_is_reported_and_stays() -> None:
    item = article("قال  [محمد](actor)")
    blank = replace(item, spans=(item.spans[0]._replace(start=3, end=5, text="  "),))
    writer = format_named("hf").writer
    assert writer is not None
    assert fit_for(writer)(blank) == (blank, {Feature.TOKENLESS: 1})


def test_parquet_without_its_library_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    options = ExportOptions(writing={"data": "parquet"})
    with project(tmp_path) as made, pytest.raises(MissingLibraryError, match="pyarrow"):
        export(made, "hf", tmp_path / "out", options)
    assert not (tmp_path / "out").exists()
    error = only_refusal(tmp_path / "x.parquet", b"PAR1....")
    assert isinstance(error, MissingLibraryError)


NAMES = ["O", "B-PER", "I-PER"]
CARD = """---
dataset_info:
  features:
  - name: tokens
    sequence: string
  - name: pos_tags
    sequence:
      class_label:
        names:
          '0': NOUN
          '1': B-VERB
          '2': I-VERB
  - name: ner_tags
    sequence:
      class_label:
        names:
          '0': O
          '1': B-PER
          '2': I-PER
  splits:
  - name: train
---
"""
HEAD, _, _ = CARD.partition("\n          '0': O")
CARDS = {
    "numbered": CARD,
    "quoted": CARD.replace("B-PER", '"B-PER"'),
    "inline": f"{HEAD} [O, 'B-PER', I-PER]\n---\n",
    "listed": f"{HEAD}\n          - O\n          - B-PER\n          - I-PER\n---\n",
}
ROW = b'{"tokens": ["a", "b", "c"], "pos_tags": [0, 1, 2], "ner_tags": [0, 1, 2]}\n'


@pytest.mark.parametrize("folder", ["", "data"])
@pytest.mark.parametrize("card", CARDS)
def test_numbers_are_named_by_their_own_column_of_the_card(
    card: str, folder: str, tmp_path: Path
) -> None:
    (tmp_path / "README.md").write_text(CARDS[card])
    (tmp_path / folder).mkdir(exist_ok=True)
    found = only_article(tmp_path / folder / "train.jsonl", ROW)
    assert [(span.label, span.text) for span in found.spans] == [("PER", "b c")]


@pytest.mark.parametrize("name", ["dataset_info.json", "dataset_infos.json"])
def test_numbers_are_named_by_what_datasets_saves_beside_them(name: str, tmp_path: Path) -> None:
    features = {"ner_tags": {"feature": {"names": NAMES, "_type": "ClassLabel"}}}
    content = (
        {"features": features}
        if name == "dataset_info.json"
        else {"default": {"features": features}}
    )
    (tmp_path / name).write_bytes(orjson.dumps(content))
    found = only_article(tmp_path / "train.jsonl", ROW)
    assert [(span.label, span.text) for span in found.spans] == [("PER", "b c")]


def test_numbers_of_parquet_are_named_in_the_file(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    features = {"ner_tags": {"feature": {"names": NAMES, "_type": "ClassLabel"}}}
    info = orjson.dumps({"info": {"features": features}})
    table = arrow.Table.from_pylist([orjson.loads(ROW)]).replace_schema_metadata(
        {"huggingface": info}
    )
    parquet.write_table(table, tmp_path / "x.parquet")
    found = only_article(tmp_path / "x.parquet", (tmp_path / "x.parquet").read_bytes())
    assert [(span.label, span.text) for span in found.spans] == [("PER", "b c")]


def test_numbers_that_nothing_names_are_refused(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(CARD.replace("name: ner_tags", "name: other_tags"))
    error = only_refusal(tmp_path / "train.jsonl", ROW)
    assert "named in a README.md" in str(error)
