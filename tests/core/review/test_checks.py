"""What the checks of one article ask about, drawn in the text."""

from dataclasses import replace

import pytest

from annotator.core.domain.relation import Relation
from annotator.core.domain.review_finding import (
    REVIEW_SENTENCES,
    SEVERITIES,
    ReviewCode,
    ReviewFinding,
)
from annotator.core.domain.scheme import AttributeKind, AttributeType, Names
from annotator.core.domain.source_relations import source_relations
from annotator.core.domain.span import Fragment, Span
from annotator.core.review.checks import layer_findings
from annotator.core.transfer.scheme_files import read_scheme
from drawn_world import World, world

SCHEME = read_scheme("arabic-media-v1")


def asked(drawing: str | World, *, skip: ReviewCode | None = None) -> list[tuple[str, str]]:
    """Code and text of each finding but the asked-out one."""
    now = world(drawing) if isinstance(drawing, str) else drawing
    return [
        (finding.code.value, str(finding.details["text"]))
        for finding in findings(now)
        if finding.code is not skip
    ]


def findings(now: World) -> tuple[ReviewFinding, ...]:
    scheme = SCHEME if now.scheme.id == "test" else now.scheme
    return layer_findings(now.article, now.layer, scheme)


def with_values(now: World, uuid: str, **values: str | float) -> World:
    spans = tuple(
        replace(span, attributes=values) if span.uuid == uuid else span for span in now.layer.spans
    )
    return replace(now, layer=replace(now.layer, spans=spans))


def test_every_code_has_a_sentence_and_a_severity() -> None:
    assert set(ReviewCode) == set(REVIEW_SENTENCES) == set(SEVERITIES)


def test_a_sound_layer_is_asked_nothing() -> None:
    now = world("قال [مصطفى بالي](actor) ل[رويترز](actor) في [الباغوز](place)")
    assert asked(now) == []


def test_a_quote_needs_somebody_who_says_it() -> None:
    now = world("[قال](cue) [بالي](actor): «[سنعود](quote)»")
    cue, actor, quote = (span.uuid for span in now.layer.spans)
    assert asked(now) == [("quote_without_source", "سنعود")]
    assert asked(now.linked("cues", cue, quote)) == [("quote_without_source", "سنعود")]
    assert asked(now.linked("speaks", actor, quote)) == []
    assert asked(with_values(now, quote, type="scare")) == []


def test_sources_come_from_what_can_be_an_entity() -> None:
    assert [kind.id for kind in source_relations(SCHEME, "quote")] == ["speaks"]


def test_a_scheme_without_relations_asks_for_no_source() -> None:
    now = replace(world("«[نعود](quote)»"), scheme=read_scheme("four-labels"))
    assert asked(now) == []


def test_a_figure_needs_a_value_unless_it_is_a_date() -> None:
    now = world("قتل [400](figure) عنصر")
    assert asked(now) == [("figure_without_value", "400")]
    assert asked(with_values(now, "s0", value_min=300.0)) == []
    assert asked(with_values(now, "s0", kind="date")) == []


@pytest.mark.parametrize(
    ("text", "value", "is_asked"),
    [
        ("3.5 مليون", 3_500_000, False),
        ("3.5 مليون", 3.5, True),
        ("ثلاثة ملايين", 300_000, True),
        ("٤٠٠", 4000, True),
        ("٤٠٠", 399, False),
        ("عشرات", 50, False),
        ("عشرات", 5000, True),
        ("بلا رقم", 4, False),
    ],
)
def test_a_value_ten_times_off_its_text_is_asked(text: str, value: float, is_asked: bool) -> None:
    now = with_values(world(f"نحو [{text}](figure)"), "s0", value=value)
    assert (("figure_disagrees", text) in asked(now)) is is_asked


def test_spans_that_cross_are_asked_once() -> None:
    now = world("[قوات سوريا](actor) الديمقراطية")
    other = Span("x", 1, 1, "actor", (Fragment(5, 22),))
    crossed = replace(now, layer=replace(now.layer, spans=(*now.layer.spans, other)))
    assert asked(crossed) == [("crossing_spans", "سوريا الديمقراطية")]


def test_pieces_between_pieces_do_not_cross() -> None:
    now = world("واحد [اثنان](actor) ثلاثة")
    around = Span("x", 1, 1, "actor", (Fragment(0, 4), Fragment(12, 16)))
    layer = replace(now.layer, spans=(around, *now.layer.spans))
    assert asked(replace(now, layer=layer)) == []


@pytest.mark.parametrize(
    ("drawing", "text"),
    [
        ("في [الباغوز.](place)", "الباغوز."),
        ("[“داعش”](actor) قال", "“داعش”"),
        ("في [(الباغوز](place))", "(الباغوز"),
        ("في[ الباغوز](place)", "الباغوز"),
        ("قال: [«سنعود»](quote)", "«سنعود»"),
    ],
)
def test_punctuation_at_an_edge_is_asked(drawing: str, text: str) -> None:
    found = asked(drawing, skip=ReviewCode.QUOTE_WITHOUT_SOURCE)
    assert found == [("punctuation_at_edge", text)]


@pytest.mark.parametrize(
    "drawing",
    [
        "[وكالة “رويترز”](actor) قالت",
        "[“رويترز” البريطانية](actor) قالت",
        "قال: «[سنعود. قريبا!](quote)»",
        "قال: [سنعود إلى “البيت”](quote)",
        "من [د.علي](actor) الآن",
    ],
)
def test_punctuation_that_belongs_to_a_span_is_not_asked(drawing: str) -> None:
    assert asked(drawing, skip=ReviewCode.QUOTE_WITHOUT_SOURCE) == []


def test_a_percent_sign_belongs_to_its_figure() -> None:
    assert asked(with_values(world("[٧٫٥٪](figure)"), "s0", value=7.5)) == []


@pytest.mark.parametrize(
    ("drawing", "edge"),
    [
        ("[وقالت](cue) رويترز", "و"),
        ("في [بالباغوز](place)", "ب"),
        ("قال [ولروسيا](actor)", "ول"),
        ("قال و[لروسيا](actor)", "ل"),
        ("منح [للحكومة](actor)", "ل"),
    ],
)
def test_a_clitic_in_a_span_is_asked(drawing: str, edge: str) -> None:
    (finding,) = findings(world(drawing))
    assert (finding.code, finding.details["edge"]) == (ReviewCode.CLITIC_AT_EDGE, edge)


@pytest.mark.parametrize(
    "drawing",
    [
        "و[قالت](cue) رويترز",
        "منح ل[لحكومة](actor)",
        "في [والدة](actor)",
        "قال إن «[وسنعود](quote)»",
        "في مايو/[أيار](thing)",
    ],
)
def test_letters_of_the_word_are_no_clitics(drawing: str) -> None:
    assert asked(drawing, skip=ReviewCode.QUOTE_WITHOUT_SOURCE) == []


@pytest.mark.parametrize(
    "drawing", ["ال[قاهرة](place)", "قالت [قوات](actor)ها", "البا[غوز](place)"]
)
def test_a_word_cut_in_two_is_asked(drawing: str) -> None:
    assert [code for code, _ in asked(drawing)] == ["edge_inside_word"]


def test_what_the_scheme_demands_is_asked() -> None:
    must = AttributeType("why", Names("Why", "لماذا"), AttributeKind.TEXT, required=True)
    labels = tuple(replace(label, attributes=(must,)) for label in SCHEME.labels)
    kinds = tuple(replace(kind, attributes=(must,)) for kind in SCHEME.relations)
    strict = replace(SCHEME, id="strict", labels=labels, relations=kinds)
    now = replace(world("[بالي](actor) [ناطق](role)"), scheme=strict)
    now = with_values(now.linked("in-role", "s0", "s1"), "s0", why="x")
    assert asked(now) == [("required_missing", "بالي"), ("required_missing", "ناطق")]


def test_a_relation_the_scheme_does_not_allow_is_asked_at_its_source() -> None:
    now = world("[بالي](actor) [ناطق](role)")
    wrong = Relation("r", 1, 1, "speaks", "s0", "s1")
    now = replace(now, layer=replace(now.layer, relations=(wrong,)))
    (finding,) = findings(now)
    assert str(finding) == "The scheme has no relation “speaks” from “actor” to “role”."
