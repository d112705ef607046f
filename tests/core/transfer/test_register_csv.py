"""The register as CSV: stable bytes, nothing lost, no formula in any cell."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import RegisterFileError
from annotator.core.domain.identity import new_uuid
from annotator.core.transfer.register_csv import register_from_csv, register_to_csv

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
NAME = TEXT.filter(str.strip)
ENTITIES = st.builds(
    Entity,
    st.builds(new_uuid),
    TEXT,
    NAME,
    TEXT,
    st.lists(TEXT.filter(bool), max_size=3).map(tuple),
    TEXT,
    st.dictionaries(TEXT.filter(lambda key: bool(key) and "=" not in key), TEXT, max_size=3),
)


def read(text: str) -> tuple[Entity, ...]:
    return register_from_csv(text.encode(), path="r.csv")


def reason(text: str) -> str:
    with pytest.raises(RegisterFileError) as refused:
        read(text)
    return str(refused.value)


@given(st.lists(ENTITIES, max_size=4))
def test_what_is_written_is_read_and_written_again_alike(entities: list[Entity]) -> None:
    data = register_to_csv(entities)
    again = register_from_csv(data, path="r.csv")
    assert {entity.uuid: entity for entity in again} == {e.uuid: e for e in entities}
    assert register_to_csv(again) == data


@given(ENTITIES)
def test_no_cell_is_a_formula(entity: Entity) -> None:
    text = register_to_csv([entity]).decode("utf-8-sig")
    _, cells = csv.reader(io.StringIO(text, newline=""))
    assert not any(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in cells)


def test_the_file_reads_well_in_a_spreadsheet() -> None:
    uuid = "019ac000-0000-7000-8000-000000000001"
    entity = Entity(
        uuid, "actor", "داعش", "group", ("تنظيم الدولة", "=1+1"), "", {"wikidata": "Q2"}
    )
    assert register_to_csv([entity]).decode("utf-8") == (
        "\ufeffid,label,name,type,aliases,note,external_ids\r\n"
        f"{uuid},actor,داعش,group,تنظيم الدولة|=1+1,,wikidata=Q2\r\n"
    )


def test_a_hand_written_list_needs_label_and_name_only() -> None:
    assert read("name,label\nبالي,actor\n\nمصر,place\n") == (
        Entity("", "actor", "بالي"),
        Entity("", "place", "مصر"),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the column “label” is missing"),
        ("id,label\nx,y\n", "the column “name” is missing"),
        ("label,name\nactor\n", "row 2 has 1 cells and not 2"),
        ("label,name\nactor,\n", "row 2 has no name"),
        ("id,label,name\nx,actor,بالي\n", "the id of row 2 is no UUID"),
        ("label,name,external_ids\nactor,بالي,Q1\n", "“Q1” in row 2 is not of the form source=id"),
    ],
)
def test_what_is_wrong_is_said_with_its_row(text: str, said: str) -> None:
    assert reason(text) == f"“r.csv” is not a register: {said}."


def test_other_encodings_are_refused() -> None:
    with pytest.raises(RegisterFileError, match="invalid UTF-8 at byte 11"):
        register_from_csv("label,name\nمصر,x".encode("cp1256"), path="r.csv")
