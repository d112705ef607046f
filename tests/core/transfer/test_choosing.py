"""What is written is what was chosen: compared with a plain filter over everything."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.errors import (
    EmptyQueryError,
    UnknownSchemePartError,
    WrongAttributeError,
)
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.export_choice import ArticleChoice, Condition, Effect, ExportChoice
from annotator.core.domain.values import AttributeValue
from annotator.core.project import Project
from annotator.core.transfer.choice_value import choice_from_value, choice_to_value
from annotator.core.transfer.choosing import Choosing
from annotator.core.transfer.choosing_articles import known_sources
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.surveying import survey
from drawn_world import SCHEME
from stored import bring_in, incoming

Mark = tuple[int, int, str, AttributeValue]
LABELS = ("actor", "place", "figure")
VALUES = ("person", "city", True, 7.5, ("a", "b"))
TEXT = "زار محمد معيط القاهرة أمس ومعه وفد كبير"

spans = st.lists(
    st.builds(
        lambda start, length, label, value: (start, start + length, label, value),
        st.integers(0, len(TEXT) - 9),
        st.integers(1, 8),
        st.sampled_from(LABELS),
        st.none() | st.sampled_from(VALUES),
    ),
    max_size=8,
    unique_by=lambda span: span[:3],
)
conditions = st.builds(
    Condition,
    attribute=st.sampled_from(["type", "kind"]),
    value=st.sampled_from(["", "person", "city", "true", "7.5", "a"]),
    label=st.sampled_from(["", *LABELS]),
)
choices = st.builds(
    ExportChoice,
    labels=st.frozensets(st.sampled_from(LABELS), max_size=2),
    conditions=st.frozensets(conditions, max_size=3),
    attributes=st.none() | st.frozensets(st.sampled_from(["type", "kind"])),
    drops_empty=st.booleans(),
)


def item(marks: Iterable[Mark]) -> AnnotatedArticle:
    """An article with spans, and a relation from each span to the next."""
    made = [
        ExchangeSpan(str(at), start, end, TEXT[start:end], label, _values(value))
        for at, (start, end, label, value) in enumerate(marks)
    ]
    pairs = itertools.pairwise(made)
    links = [ExchangeRelation(f"r{a.id}", "speaks", a.id, b.id, {"kind": "x"}) for a, b in pairs]
    return AnnotatedArticle(id="a", text=TEXT, spans=made, relations=links)


def _values(value: AttributeValue) -> dict[str, AttributeValue]:
    return {} if value is None else {"type": value}


def as_written(condition: Condition, span: ExchangeSpan) -> bool:
    value = span.attributes.get(condition.attribute)
    if not condition.value:
        return value is None
    texts = {"True": "true"}
    held = value if isinstance(value, tuple) else () if value is None else (value,)
    return condition.value in {texts.get(str(one), str(one)) for one in held}


def takes(choice: ExportChoice, span: ExchangeSpan) -> bool:
    about = [one for one in choice.conditions if one.label in {"", span.label}]
    asked = {(one.label, one.attribute) for one in about}
    met = {(one.label, one.attribute) for one in about if as_written(one, span)}
    return (not choice.labels or span.label in choice.labels) and asked == met


@given(st.lists(spans, max_size=4), choices)
def test_the_chosen_spans_are_those_of_a_plain_filter(
    marks: list[list[Mark]], choice: ExportChoice
) -> None:
    items = [replace(item(each), id=str(at)) for at, each in enumerate(marks)]
    choosing = Choosing(choice)
    written = list(choosing.passing(items))
    expected = {one.id: [x for x in one.spans if takes(choice, x)] for one in items}
    if choice.drops_empty:
        expected = {uuid: found for uuid, found in expected.items() if found}
        assert choosing.effects[Effect.EMPTY] == len(items) - len(written)
    assert {one.id: [x.id for x in one.spans] for one in written} == {
        uuid: [x.id for x in found] for uuid, found in expected.items()
    }
    assert choosing.articles == len(written)


@given(spans, choices)
def test_relations_stand_between_chosen_spans_and_the_others_are_counted(
    marks: list[Mark], choice: ExportChoice
) -> None:
    given_item = item(marks)
    choosing = Choosing(replace(choice, drops_empty=False))
    (written,) = choosing.passing([given_item])
    kept = {span.id for span in written.spans}
    assert all(link.source in kept and link.target in kept for link in written.relations)
    gone = len(given_item.relations) - len(written.relations)
    assert choosing.effects[Effect.RELATIONS] == gone
    wanted = {"type", "kind"} if choice.attributes is None else choice.attributes
    assert all(span.attributes.keys() <= wanted for span in written.spans)
    assert all(link.attributes.keys() <= wanted for link in written.relations)


@given(choices, st.booleans())
def test_a_choice_survives_the_record_of_an_export(choice: ExportChoice, narrow: bool) -> None:
    articles = ArticleChoice("2019", "2020-02", frozenset({"رويترز"}), "داعش") if narrow else None
    given_choice = replace(choice, articles=articles or ArticleChoice())
    assert choice_from_value(choice_to_value(given_choice)) == given_choice


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.anno", scheme=SCHEME, annotator="Sara") as made:
        for text, source, published in (
            ("زار [الوزير](actor) [القاهرة](place)", "رويترز", "2019-02-23"),
            ("خرج من القاهرة", "الجزيرة", "2019-03-01T10:00:00Z"),
            ("وصل إلى بيروت", "رُويترز", "2020"),
            ("نص بلا تاريخ", "", "أمس"),
        ):
            bring_in(made, incoming(text, meta={"source": source, "published": published}))
        yield made


def articles(project: Project, choice: ArticleChoice) -> int:
    return survey(project, "jsonl", ExportOptions(ExportChoice(choice))).articles


@pytest.mark.parametrize(
    ("choice", "count"),
    [
        (ArticleChoice(since="2019-03"), 2),
        (ArticleChoice(since="2019-03-02"), 1),
        (ArticleChoice(until="2019"), 2),
        (ArticleChoice(until="2019-02-23"), 1),
        (ArticleChoice(since="2019-02-23", until="2019-03-01"), 2),
        (ArticleChoice(since="2020-05"), 1),
        (ArticleChoice(sources=frozenset({"رويترز"})), 2),
        (ArticleChoice(sources=frozenset({"الجزيره", "رويترز"})), 3),
        (ArticleChoice(search="القاهره"), 2),
        (ArticleChoice(search="القاهرة", sources=frozenset({"رويترز"})), 1),
        (ArticleChoice(search="قاهر"), 0),
    ],
)
def test_articles_are_chosen_by_date_source_and_search(
    project: Project, choice: ArticleChoice, count: int
) -> None:
    assert articles(project, choice) == count


def test_sources_are_counted_whatever_their_spelling_and_each_chooses_its_articles(
    project: Project,
) -> None:
    found = known_sources(project)
    assert found == (("", 1), ("الجزيرة", 1), ("رويترز", 2))
    for source in found:
        choice = ArticleChoice(sources=frozenset({source.name}))
        assert articles(project, choice) == source.articles


def test_articles_without_a_date_are_told(project: Project) -> None:
    told = survey(project, "jsonl", ExportOptions(ExportChoice(ArticleChoice(since="2019"))))
    assert told.effects == {Effect.UNDATED: 1}


@pytest.mark.parametrize(
    ("choice", "error"),
    [
        (ExportChoice(attributes=frozenset({"colour"})), UnknownSchemePartError),
        (ExportChoice(conditions=frozenset({Condition("colour", "red")})), UnknownSchemePartError),
        (ExportChoice(conditions=frozenset({Condition("type", "red")})), WrongAttributeError),
        (ExportChoice(ArticleChoice(search="ـ")), EmptyQueryError),
    ],
)
def test_what_cannot_be_chosen_is_told(
    project: Project, choice: ExportChoice, error: type[Exception]
) -> None:
    with pytest.raises(error):
        survey(project, "jsonl", ExportOptions(choice))
