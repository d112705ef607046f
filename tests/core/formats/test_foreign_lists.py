"""JSON lists of what other programs write on lines, and spans as objects of any dialect."""

from pathlib import Path

import orjson
import pytest

from annotator.core.domain.errors import TooLargeError
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.format import FieldKeys, ReadOptions
from annotator.core.formats.registry import format_named, reading_format
from written import article, only_article, only_refusal, read, stretches, write

TEXT = "😀 زار محمد القاهرة"
SPANS = [(6, 10, "PER", "محمد"), (11, 18, "LOC", "القاهرة")]
TRIPLES: JsonValue = [[6, 10, "PER"], [11, 18, "LOC"]]
OBJECTS: JsonValue = [
    {"start": start, "end": end, "label": label} for start, end, label, _ in SPANS
]

ITEMS: dict[str, JsonValue] = {
    "doccano": {"text": TEXT, "label": TRIPLES},
    "spaCy 2": [TEXT, {"entities": TRIPLES}],
    "spaCy 3": {"text": TEXT, "entities": TRIPLES},
    "a spaCy document": {"text": TEXT, "ents": OBJECTS, "tokens": [{"id": 0, "start": 0}]},
    "span groups of objects": {"text": TEXT, "spans": {"sc": OBJECTS}, "ents": OBJECTS},
    "objects of entities": {"text": TEXT, "entities": OBJECTS},
    "objects of spans": {"text": TEXT, "spans": OBJECTS},
    "Prodigy": {"text": TEXT, "spans": OBJECTS, "answer": "accept"},
    "any key": {"text": TEXT, "annotations": OBJECTS},
    "other names": {
        "text": TEXT,
        "location_mentions": [
            {"text": text, "type": label, "startIdx": start, "endIdx": end}
            for start, end, label, text in SPANS
        ],
    },
}


@pytest.mark.parametrize("layout", ["lines", "list", "indented", "utf-16"])
@pytest.mark.parametrize("case", ITEMS)
def test_spans_come_in_from_lines_and_from_lists(case: str, layout: str, tmp_path: Path) -> None:
    item = ITEMS[case]
    data = {
        "lines": orjson.dumps(item),
        "list": orjson.dumps([item]),
        "indented": orjson.dumps([item], option=orjson.OPT_INDENT_2),
        "utf-16": orjson.dumps([item]).decode().encode("utf-16"),
    }[layout]
    found = only_article(tmp_path / ("x.jsonl" if layout == "lines" else "x.json"), data)
    assert (found.text, stretches(found)) == (TEXT, SPANS)


def test_a_list_of_rows_is_read_as_one_of_datasets(tmp_path: Path) -> None:
    rows = [{"tokens": ["زار", "محمد"], "ner_tags": ["O", "B-PER"]}]
    found = only_article(tmp_path / "x.json", orjson.dumps(rows))
    assert stretches(found) == [(4, 8, "PER", "محمد")]


def test_native_lines_in_a_list_are_native(tmp_path: Path) -> None:
    path = write(format_named("jsonl"), [article("زار [محمد](actor) مصر")], tmp_path / "x.jsonl")
    line = path.read_bytes()
    found = only_article(tmp_path / "x.json", b"[" + line + b"]")
    assert (found.annotator, stretches(found)) == ("Huda", [(4, 8, "actor", "محمد")])


def test_an_object_whose_text_differs_is_refused(tmp_path: Path) -> None:
    spans = [{"start": 0, "end": 3, "label": "PER", "text": "محمد"}]
    only_refusal(tmp_path / "x.json", orjson.dumps([{"text": TEXT, "marks": spans}]))


def test_lists_of_other_objects_stay_metadata(tmp_path: Path) -> None:
    links = [{"start": 1.5, "end": 2, "label": "x"}]
    found = only_article(tmp_path / "x.json", orjson.dumps([{"text": TEXT, "links": links}]))
    assert (found.spans, found.meta["links"]) == ([], links)


def test_each_item_that_is_refused_has_its_number(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(orjson.dumps([ITEMS["doccano"], {"text": "نص", "label": [[0, 9, "PER"]]}]))
    articles, refusals = read(reading_format(path), path)
    assert len(articles) == 1
    assert [item.place for item in refusals] == ["x.json:2"]


def test_a_told_key_of_the_text_holds_in_label_studio(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    data = {"title": "عنوان أطول من النص كله بكثير", "body": TEXT}
    path.write_bytes(orjson.dumps([{"data": data, "annotations": [{"id": 1, "result": []}]}]))
    options = ReadOptions(keys=FieldKeys(text="body"))
    (found,), _ = read(reading_format(path), path, options)
    assert found.text == TEXT


def test_an_item_that_is_too_large_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(orjson.dumps([{"text": "ا" * 750_000}, {"text": "نص"}]))
    articles, refusals = read(reading_format(path), path, ReadOptions(limit=1_000_000))
    assert [one.text for one in articles] == ["نص"]
    assert [(item.place, type(item.reason)) for item in refusals] == [("x.json:1", TooLargeError)]
