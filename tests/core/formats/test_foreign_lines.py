"""Lines of other programs: keys that are told, units that are found."""

from pathlib import Path

import orjson
import pytest

from annotator.core.formats.base.format import FieldKeys, OffsetUnit, ReadOptions
from annotator.core.formats.registry import reading_format
from written import only_article, read


def test_keys_of_foreign_lines_are_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    meta = {"title": "headline", "published": "date"}
    options = ReadOptions(keys=FieldKeys(text="body", meta=meta))
    fields = {"body": "قال", "headline": "خبر", "date": 2019, "title": "x", "tags": ["a"]}
    article = only_article(tmp_path / "x.jsonl", orjson.dumps(fields), options)
    assert article.meta == {
        "title": "خبر", "source": None, "published": "2019", "url": None, "author": None,
        "language": None, "title_": "x", "tags": ["a"],
    }  # fmt: skip


EMOJI = "😀 زار محمد القاهرة 😀 وغادر"


@pytest.mark.parametrize(("start", "end"), [(6, 10), (7, 11)], ids=["code points", "UTF-16"])
@pytest.mark.parametrize("name", ["doccano", "spacy"])
def test_the_unit_of_foreign_offsets_is_found_by_the_edges_of_words(
    name: str, start: int, end: int, tmp_path: Path
) -> None:
    key = {"doccano": "label", "spacy": "entities"}[name]
    data = orjson.dumps({"text": EMOJI, key: [[start, end, "actor"]]})
    assert only_article(tmp_path / "x.jsonl", data).spans[0].text == "محمد"


def test_a_text_given_with_a_span_decides_the_unit(tmp_path: Path) -> None:
    entity = {"id": 1, "label": "x", "start_offset": 7, "end_offset": 10, "text": "حمد"}
    article = only_article(
        tmp_path / "x.jsonl", orjson.dumps({"text": EMOJI, "entities": [entity]})
    )
    assert article.spans[0].text == "حمد"


def test_the_unit_can_be_told(tmp_path: Path) -> None:
    options = ReadOptions(offset_unit=OffsetUnit.CODE_POINT)
    data = orjson.dumps({"text": EMOJI, "label": [[7, 11, "x"]]})
    assert only_article(tmp_path / "x.jsonl", data, options).spans[0].text == "حمد "


def test_relations_of_doccano_join_their_entities(tmp_path: Path) -> None:
    entities = [
        {"id": 31, "label": "actor", "start_offset": 4, "end_offset": 8},
        {"id": 7, "label": "quote", "start_offset": 9, "end_offset": 12},
    ]
    relations = [{"from_id": 31, "to_id": 7, "type": "speaks"}]
    fields = {"id": 5, "text": "قال محمد إنه", "entities": entities, "relations": relations}
    article = only_article(tmp_path / "x.jsonl", orjson.dumps(fields))
    texts = {span.id: span.text for span in article.spans}
    assert [(texts[x.source], x.label, texts[x.target]) for x in article.relations] == [
        ("محمد", "speaks", "إنه")
    ]
    assert article.meta["doccano_id"] == 5


def test_the_pairs_of_spacy_2_are_read(tmp_path: Path) -> None:
    data = orjson.dumps(["قال محمد", {"entities": [[4, 8, "actor"]]}])
    assert only_article(tmp_path / "x.jsonl", data).spans[0].text == "محمد"


def test_two_objects_in_a_list_are_two_articles_and_no_pair_of_spacy(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'[{"text": "a"}, {"text": "b"}]')
    articles, refusals = read(reading_format(path), path)
    assert ([one.text for one in articles], refusals) == (["a", "b"], [])
