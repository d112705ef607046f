"""Tasks as Label Studio itself exports them, and the labelling config."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import orjson
import pytest

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.errors import NotJsonError, TooLargeError, WrongShapeError
from annotator.core.formats.base.format import ReadOptions
from annotator.core.formats.base.vocabulary import Vocabulary
from annotator.core.formats.label_studio.config import config_xml
from annotator.core.formats.registry import format_named, reading_format
from written import article, only_article, only_refusal, read, rich_articles

TEXT = "😀 زار محمد القاهرة"


def region(key: str, start: int, end: int, label: str) -> dict[str, object]:
    value = {"start": start, "end": end, "text": TEXT[start:end], "labels": [label]}
    return {"id": key, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def choice(key: str, **value: object) -> dict[str, object]:
    return {"id": key, "from_name": "tone", "to_name": "text", "type": "choices", "value": value}


def task(*annotations: Mapping[str, object], **more: object) -> bytes:
    return orjson.dumps([{"id": 1, "data": {"text": TEXT}, "annotations": annotations, **more}])


RELATION = {
    "type": "relation",
    "from_id": "a",
    "to_id": "b",
    "direction": "right",
    "labels": ["in"],
}


def test_regions_attributes_and_relations_are_read(tmp_path: Path) -> None:
    tone = choice("a", start=6, end=10, text="محمد", choices=["warm"])
    result = [region("a", 6, 10, "actor"), tone, region("b", 11, 18, "place"), RELATION]
    found = only_article(tmp_path / "x.json", task({"result": result, "completed_by": 3}))
    assert [(x.text, x.label, x.attributes) for x in found.spans] == [
        ("محمد", "actor", {"tone": "warm"}),
        ("القاهرة", "place", {}),
    ]
    (link,) = found.relations
    assert (link.label, link.source, link.target) == ("in", *(x.id for x in found.spans))
    assert found.annotator == "Label Studio 3"


def test_each_annotation_of_a_task_is_a_layer(tmp_path: Path) -> None:
    first = {"result": [region("a", 6, 10, "actor")], "completed_by": {"email": "a@x.org"}}
    second = {"result": [], "was_cancelled": True, "completed_by": {"email": "b@x.org"}}
    path = tmp_path / "x.json"
    path.write_bytes(task(first, second))
    articles, refusals = read(reading_format(path), path)
    assert refusals == []
    assert [(x.annotator, len(x.spans), x.status) for x in articles] == [
        ("a@x.org", 1, ArticleStatus.NEW),
        ("b@x.org", 0, ArticleStatus.SKIPPED),
    ]


def test_ratings_and_dates_are_values(tmp_path: Path) -> None:
    ends = {"start": 6, "end": 10, "text": "محمد"}
    more = [
        {"id": "a", "from_name": "stars", "type": "rating", "value": {**ends, "rating": 4}},
        {"id": "a", "from_name": "day", "type": "datetime", "value": {**ends, "datetime": "2019"}},
        {"id": "z", "from_name": "stars", "type": "rating", "value": {"rating": 2}},
    ]
    result = [region("a", 6, 10, "actor"), *more]
    found = only_article(tmp_path / "x.json", task({"result": result}))
    assert found.spans[0].attributes == {"stars": 4, "day": "2019"}
    assert found.attributes == {"stars": 2}


def test_completions_of_old_exports_are_annotations(tmp_path: Path) -> None:
    given = [{"id": 1, "result": [region("a", 6, 10, "actor")]}]
    data = orjson.dumps([{"id": 1, "data": {"text": TEXT}, "completions": given}])
    assert [x.text for x in only_article(tmp_path / "x.json", data).spans] == ["محمد"]


def test_the_longest_text_is_the_text_where_none_is_called_so(tmp_path: Path) -> None:
    given = [{"id": 1, "result": [region("a", 6, 10, "actor")]}]
    data = orjson.dumps([{"data": {"title": "خبر", "article": TEXT}, "annotations": given}])
    found = only_article(tmp_path / "x.json", data)
    assert (found.text, found.meta["title"]) == (TEXT, "خبر")
    assert "article" not in found.meta


def test_hypertext_counts_in_what_its_elements_hold(tmp_path: Path) -> None:
    source = "<p>😀 زار <b>محمد</b> &amp; علي</p><br/><p>القاهرة</p>"
    offsets = {"name": (6, 10, "محمد"), "place": (17, 24, "القاهرة")}
    result = [
        {
            "id": key, "from_name": "ner", "to_name": "text", "type": "hypertextlabels",
            "value": {
                "start": "/p[1]/b[1]/text()[1]", "end": "/p[1]/b[1]/text()[1]",
                "startOffset": 0, "endOffset": 4, "text": text,
                "globalOffsets": {"start": start, "end": end}, "hypertextlabels": ["x"],
            },
        }
        for key, (start, end, text) in offsets.items()
    ]  # fmt: skip
    data = orjson.dumps([{"data": {"text": source}, "annotations": [{"result": result}]}])
    found = only_article(tmp_path / "x.json", data)
    assert found.text == "😀 زار محمد & علي\nالقاهرة"
    assert [x.text for x in found.spans] == ["محمد", "القاهرة"]


def test_the_flat_export_is_read(tmp_path: Path) -> None:
    label = [{"start": 6, "end": 10, "text": "محمد", "labels": ["actor"]}]
    data = orjson.dumps(
        [{"text": TEXT, "label": label, "id": 1, "annotation_id": 2, "outlet": "x"}]
    )
    found = only_article(tmp_path / "x.json", data)
    assert [(x.text, x.label) for x in found.spans] == [("محمد", "actor")]
    assert found.meta["outlet"] == "x"


def test_a_region_of_hypertext_without_offsets_in_the_text_is_refused(tmp_path: Path) -> None:
    item = region("a", 0, 1, "actor")
    item["value"] = {"start": "/p[1]/text()[1]", "end": "/p[1]/text()[1]", "labels": ["actor"]}
    error = only_refusal(tmp_path / "x.json", task({"result": [item]}))
    assert isinstance(error, WrongShapeError)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'[{"annotations": []', NotJsonError),
        (b'[{"annotations": "', NotJsonError),
        (b'[{"annotations": [}]', NotJsonError),
        (b'[{"annotations": ["' + b"x" * 2_000_000 + b'"]}]', TooLargeError),
    ],
)
def test_a_broken_or_endless_list_is_refused(
    data: bytes, kind: type[Exception], tmp_path: Path
) -> None:
    error = only_refusal(tmp_path / "x.json", data, ReadOptions(limit=1_000_000))
    assert isinstance(error, kind)


def test_a_list_is_read_across_the_borders_of_blocks(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    items = [{"data": {"text": 'ا["}],\\' * at + "."}, "annotations": []} for at in range(700)]
    path.write_bytes(orjson.dumps(items, option=orjson.OPT_INDENT_2))
    assert path.stat().st_size > 2_000_000
    articles, refusals = read(reading_format(path), path)
    assert refusals == []
    assert [item.text for item in articles] == [item["data"]["text"] for item in items]  # type: ignore[index]


def test_any_white_space_around_items_is_stepped_over(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    space = b" \n" * 1_000_000
    item = b'{"data": {"text": "a"}, "annotations": []}'
    path.write_bytes(space + b"[" + space + item + space + b"," + item + space + b"]" + space)
    articles, refusals = read(format_named("label-studio"), path)
    assert refusals == []
    assert len(articles) == 2


def test_the_config_names_every_control_of_the_results() -> None:
    vocabulary = Vocabulary()
    for item in rich_articles():
        vocabulary.see(item)
    names = {x.get("name") for x in ET.fromstring(config_xml(vocabulary)).iter()}  # noqa: S314
    path = Path(__file__).parent / "golden" / "label-studio.json"
    results = orjson.loads(path.read_bytes())[0]["annotations"][0]["result"]
    assert {x["from_name"] for x in results if x["type"] != "relation"} <= names


def test_hostile_labels_are_escaped_in_the_config() -> None:
    vocabulary = Vocabulary()
    hostile = '"/><Hyper&\x01'
    drawn = article("[قال](x)")
    vocabulary.see(
        type(drawn)(id="", text=drawn.text, spans=[drawn.spans[0]._replace(label=hostile)])
    )
    root = ET.fromstring(config_xml(vocabulary))  # noqa: S314
    assert [x.get("value") for x in root.iter("Label")] == ['"/><Hyper& ']
    assert format_named("label-studio").writer is not None
