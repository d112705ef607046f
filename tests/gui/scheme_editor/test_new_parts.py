"""Ids of new parts of a scheme."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.scheme import Names
from annotator.core.domain.scheme_rules import broken_rule
from annotator.gui.scheme_editor.new_parts import id_from_name, new_label, provisional_id
from drawn_world import SCHEME


@given(st.text(max_size=60))
def test_whatever_a_label_is_called_its_id_is_one(name: str) -> None:
    label = new_label(SCHEME, Names("x", "س"))
    taken = [known.id for known in SCHEME.labels]
    named = replace(label, id=id_from_name(name, current=label.id, taken=taken))
    assert broken_rule(replace(SCHEME, labels=(*SCHEME.labels, named))) is None


@pytest.mark.parametrize(
    ("name", "made"),
    [("Armed group", "armed_group"), ("Place", "place_2"), ("جماعة", "جماعة"), ("123", "label-1")],
)
def test_the_first_name_gives_the_id(name: str, made: str) -> None:
    assert id_from_name(name, current="label-1", taken=["place", "label-1"]) == made


def test_an_id_that_datasets_may_name_stays() -> None:
    assert id_from_name("Location", current="place", taken=["place"]) == "place"


def test_provisional_ids_are_free() -> None:
    assert provisional_id("label", ["label-1", "label-3"]) == "label-2"
