"""Which entities the register proposes for a text, in which order and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.changes import Change, EditKind, RecordChange
from annotator.core.domain.entity import Entity
from annotator.core.domain.span import Fragment, Span
from annotator.core.register.entity_index import EntityIndex
from annotator.core.register.proposal import MatchReason
from annotator.core.register.spellings import name_key, name_keys

KNOWN = (
    Entity("e1", "actor", "مصطفى بالي"),
    Entity("e2", "actor", "تنظيم الدولة الإسلامية", aliases=("داعش", "الدولة الإسلامية")),
    Entity("e3", "actor", "وزارة الخارجية"),
    Entity("e4", "place", "دير الزور"),
    Entity("e5", "actor", "الحكومة"),
    Entity("e6", "actor", "بوتين"),
)


def index(*entities: Entity, **mentions: int) -> EntityIndex:
    return EntityIndex(entities or KNOWN, mentions)


def first(text: str, label: str = "actor") -> tuple[str, MatchReason] | None:
    found = index().proposals(text, label)
    return (found[0].entity.uuid, found[0].reason) if found else None


@pytest.mark.parametrize(
    ("text", "uuid", "reason"),
    [
        ("مُصطفى بالى", "e1", MatchReason.SAME_NAME),
        ("مصطفـى  بالي", "e1", MatchReason.SAME_NAME),
        ("داعش", "e2", MatchReason.ALIAS),
        ("الدولة الاسلاميه", "e2", MatchReason.ALIAS),
        ("لداعش", "e2", MatchReason.BEHIND_CLITIC),
        ("ووزارة الخارجية", "e3", MatchReason.BEHIND_CLITIC),
        ("لحكومة", "e5", MatchReason.BEHIND_CLITIC),
        ("للحكومة", "e5", MatchReason.BEHIND_CLITIC),
        ("بالي", "e1", MatchReason.PART_OF_NAME),
        ("وكالة داعش", "e2", MatchReason.CONTAINS_NAME),
        ("مصطفى باللي", "e1", MatchReason.NEAR_SPELLING),
        ("بوتن", "e6", MatchReason.NEAR_SPELLING),
    ],
)
def test_the_likeliest_entity_comes_first_with_its_reason(
    text: str, uuid: str, reason: MatchReason
) -> None:
    assert first(text) == (uuid, reason)


@given(st.lists(st.text(max_size=8), max_size=5))
def test_names_are_folded_together_as_they_are_alone(names: list[str]) -> None:
    keys = name_keys(names)
    assert keys == [name_key(name) for name in names]
    assert all(key == " ".join(key.split()) for key in keys)


def test_entities_of_another_label_are_not_proposed() -> None:
    assert first("دير الزور") is None
    assert first("بدير الزور", "place") == ("e4", MatchReason.BEHIND_CLITIC)


def test_nothing_is_proposed_for_a_strange_name_or_none() -> None:
    assert first("فلاديمير زيلينسكي") is None
    assert first("«»") is None
    assert first("بالي", "no label") is None


def test_of_two_equal_names_the_one_mentioned_more_comes_first() -> None:
    both = (Entity("a", "actor", "علي حسن"), Entity("b", "actor", "علي حسن"))
    assert [p.entity.uuid for p in index(*both, b=2, a=1).proposals("علي حسن", "actor")] == [
        "b",
        "a",
    ]


def test_an_index_follows_entities_and_mentions() -> None:
    known = index(*KNOWN)
    renamed = Entity("e1", "actor", "مصطفى علي")
    span = Span("s", 1, 1, "actor", (Fragment(0, 3),), entity="e1")
    records = (RecordChange(KNOWN[0], renamed), RecordChange(None, span))
    known.apply(Change(EditKind.EDIT_ENTITY, records))
    assert known.named("مصطفى بالي") == ()
    (found,) = known.proposals("مصطفى على", "actor")[:1]
    assert (found.entity, found.mentions) == (renamed, 1)
    known.apply(Change(EditKind.EDIT_ENTITY, tuple(c.inverted() for c in records)))
    assert known.named("مصطفى بالي") == (KNOWN[0],)
    assert known.mentions("e1") == 0


def test_a_removed_entity_is_proposed_no_more() -> None:
    known = index(*KNOWN)
    known.apply(Change(EditKind.REMOVE_ENTITY, (RecordChange(KNOWN[1], None),)))
    assert known.named("داعش") == ()
    assert all(p.entity.uuid != "e2" for p in known.proposals("داعش", "actor"))
