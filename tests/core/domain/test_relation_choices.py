"""Which relations two spans may have, and in which order candidates are offered."""

from dataclasses import replace

import pytest

from annotator.core.domain.errors import UnknownSpanError
from annotator.core.domain.relation_choices import relation_candidates, relation_choices
from drawn_world import SCHEME, World, world


def offered(now: World, uuid: str) -> list[tuple[str, list[str]]]:
    text = now.article.text
    return [
        (
            candidate.span.surface(text),
            [("←" if c.is_reversed else "→") + c.kind.id for c in candidate.choices],
        )
        for candidate in relation_candidates(now.layer, SCHEME, uuid)
    ]


def test_a_relation_is_offered_the_way_the_scheme_has_it() -> None:
    assert [c.is_reversed for c in relation_choices(SCHEME, "actor", "quote")] == [False]
    assert [c.is_reversed for c in relation_choices(SCHEME, "quote", "actor")] == [True]
    assert relation_choices(SCHEME, "quote", "place") == ()


def test_the_ends_of_a_reversed_relation_change_places() -> None:
    (speaks,) = relation_choices(SCHEME, "quote", "actor")
    assert speaks.ends("a quote", "its speaker") == ("its speaker", "a quote")
    (forward,) = relation_choices(SCHEME, "actor", "quote")
    assert forward.ends("a speaker", "the quote") == ("a speaker", "the quote")


def test_a_relation_between_equal_labels_is_not_turned_round() -> None:
    assert [c.is_reversed for c in relation_choices(SCHEME, "place", "place")] == [False]


def test_a_relation_that_is_off_is_not_offered() -> None:
    off = replace(SCHEME, relations=tuple(replace(k, enabled=False) for k in SCHEME.relations))
    assert relation_choices(off, "actor", "quote") == ()


def test_the_nearest_span_comes_first() -> None:
    now = world("[بالي](actor) في [الحسكة](place) قال إن [التنظيم](actor) في [الباغوز](place)")
    assert offered(now, "s2") == [("الباغوز", ["→located-in"]), ("الحسكة", ["→located-in"])]


def test_spans_inside_each_other_are_nearest() -> None:
    now = world("[مصر](place) [قوات [سوريا](place)](actor)")
    assert [surface for surface, _ in offered(now, "s1")] == ["سوريا", "مصر"]


def test_a_quote_is_offered_its_speaker_the_other_way_round() -> None:
    now = world("[الوزير](actor): «[سنعود](quote)» في [مصر](place)")
    assert offered(now, "s1") == [("الوزير", ["←speaks"])]


def test_a_relation_that_stands_is_not_offered_again() -> None:
    now = world("[الوزير](actor): «[سنعود](quote)»").linked("speaks", "s0", "s1")
    assert offered(now, "s0") == []
    assert offered(now, "s1") == []


def test_an_unknown_span_has_no_candidates() -> None:
    with pytest.raises(UnknownSpanError):
        relation_candidates(world("نص").layer, SCHEME, "s9")
