"""Schemes as JSON files."""

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from annotator.core.domain.errors import SchemeFileError
from annotator.core.domain.scheme import AttributeKind, Scheme
from annotator.core.domain.scheme_json import scheme_from_json, scheme_to_json
from annotator.core.resources import resource_path

SHIPPED = ("arabic-media-v1", "four-labels")


def shipped_bytes(name: str = "arabic-media-v1") -> bytes:
    return resource_path("schemes", f"{name}.json").read_bytes()


def shipped(name: str = "arabic-media-v1") -> Scheme:
    return scheme_from_json(shipped_bytes(name), path=name)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_scheme_read_and_written_gives_the_same_bytes(name: str) -> None:
    assert scheme_to_json(shipped(name)) == shipped_bytes(name)


def test_a_guideline_may_be_one_text_or_a_list_of_lines() -> None:
    value = orjson.loads(shipped_bytes("four-labels"))
    value["labels"][0]["guideline"] = {"en": "one\ntwo", "ar": ["واحد", "اثنان"]}
    label = scheme_from_json(orjson.dumps(value), path="x").labels[0]
    assert (label.guideline.en, label.guideline.ar) == ("one\ntwo", "واحد\nاثنان")


def test_what_may_be_left_out_has_a_default() -> None:
    names = {"en": "A", "ar": "أ"}
    label = {"id": "a", "names": names, "colour": "#000000", "dark_colour": "#ffffff"}
    data = {"schema": "annotator.scheme/1", "id": "x", "names": names, "labels": [label]}
    scheme = scheme_from_json(orjson.dumps(data), path="x")
    assert scheme.labels[0].key == ""
    assert scheme.relations == ()


def set_in(*path: str | int, value: object) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = value

    return change


BROKEN = {
    "a list": (set_in("labels", value="no"), "“labels” should be a list"),
    "another schema": (set_in("schema", value="x/9"), "“x/9”"),
    "a colour": (set_in("labels", 0, "colour", value="red"), "“red”"),
    "a repeated label": (set_in("labels", 1, "id", value="actor"), "stands twice"),
    "a repeated key": (set_in("labels", 1, "key", value="1"), "key “1”"),
    "an unknown end": (set_in("relations", 0, "to", value=["nobody"]), "“nobody”"),
    "an unknown kind": (
        set_in("labels", 0, "attributes", 0, "kind", value="colour"),
        "“labels[0].attributes[0].kind” should be one of choice",
    ),
    "a wrong default": (
        set_in("labels", 0, "attributes", 0, "default", value="planet"),
        "the default of the attribute “type”",
    ),
    "a boolean default of a number": (
        set_in("labels", 2, "attributes", 1, "default", value=True),
        "the default of the attribute “level”",
    ),
    "an empty id": (set_in("labels", 0, "id", value=""), "has no id"),
    "a missing name": (set_in("labels", 0, "names", value={"en": "A"}), "names.ar” is missing"),
    "no labels": (set_in("labels", value=[]), "it has no label"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_scheme_is_refused_in_one_sentence(case: str) -> None:
    change, expected = BROKEN[case]
    document = orjson.loads(shipped_bytes())
    change(document)
    with pytest.raises(SchemeFileError) as caught:
        scheme_from_json(orjson.dumps(document), path="mine.json")
    assert str(caught.value).startswith("“mine.json” is not a scheme: ")
    assert expected in str(caught.value)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b'{"schema":1,"schema":2}'])
def test_what_is_no_json_object_is_refused(data: bytes) -> None:
    with pytest.raises(SchemeFileError):
        scheme_from_json(data, path="mine.json")


def test_choices_stand_exactly_where_the_kind_needs_them() -> None:
    for label in shipped().labels:
        for kind in label.attributes:
            assert bool(kind.choices) == (kind.kind is AttributeKind.CHOICE)
