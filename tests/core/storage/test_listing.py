"""The article list: filters, folded search, order; and what an export reads."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.commands.articles import SetStatus
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.article_filter import ArticleFilter, LayerSelection
from annotator.core.domain.errors import (
    DuplicateArticleError,
    RepeatedIdError,
    RepeatedLayerError,
    SpanTextMismatchError,
    UnknownLabelError,
)
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.domain.identity import new_uuid
from annotator.core.project import Project
from stored import bring_in, do, incoming, label, new_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Four articles; the second is done, the third has a place."""
    project = new_project(tmp_path / "p.anno")
    titles = ("الرَّئيس في القاهرة", "إلى بغداد", "زيارة", "")
    for number, title in enumerate(titles):
        meta = {"title": title, "source": "وكالة"} if title else {}
        bring_in(project, incoming(f"زار القاهرة {number}", meta=meta))
    do(project, 2, SetStatus(ArticleStatus.DONE))
    label(project, 3, "القاهرة", "place")
    return project


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (ArticleFilter(), [1, 2, 3, 4]),
        (ArticleFilter(statuses=frozenset({ArticleStatus.NEW})), [1, 4]),
        (ArticleFilter(statuses=frozenset({ArticleStatus.DONE})), [2]),
        (ArticleFilter(statuses=frozenset({ArticleStatus.NEW, ArticleStatus.DONE})), [1, 2, 4]),
        (ArticleFilter(text="الرئيس"), [1]),
        (ArticleFilter(text="الى بَغداد"), [2]),
        (ArticleFilter(text="وكاله"), [1, 2, 3]),
        (ArticleFilter(label="place"), [3]),
        (ArticleFilter(label="actor"), []),
        (ArticleFilter(text="زيارة", label="place"), [3]),
    ],
)
def test_a_filter_chooses_articles(project: Project, chosen: ArticleFilter, ids: list[int]) -> None:
    with project:
        assert list(project.articles.ids(chosen)) == ids


def test_summaries_come_in_the_order_asked_for(project: Project) -> None:
    with project:
        summaries = project.articles.summaries([3, 99, 1])
        assert [(s.id, s.title, s.source, s.span_count) for s in summaries] == [
            (3, "زيارة", "وكالة", 1),
            (1, "الرَّئيس في القاهرة", "وكالة", 0),
        ]
        assert summaries[0].status is ArticleStatus.IN_PROGRESS


def test_an_export_reads_one_item_per_article_and_layer(project: Project) -> None:
    with project:
        project.use_annotator("Ali")
        label(project, 3, "زار", "role")
        items = [(item.text[-1], item.annotator) for item in project.read_annotated()]
        assert items == [("0", None), ("1", "Sara"), ("2", "Ali"), ("2", "Sara"), ("3", None)]
        ali = frozenset({project.annotator.id})
        only = LayerSelection(annotator_ids=ali, article_ids=[2, 3])
        assert [item.annotator for item in project.read_annotated(only)] == ["Ali"]
        done = LayerSelection(statuses=frozenset({ArticleStatus.DONE}))
        assert [item.text[-1] for item in project.read_annotated(done)] == ["1"]


def test_what_was_read_comes_back_the_same_from_an_empty_project(tmp_path: Path) -> None:
    spans = (
        ExchangeSpan(new_uuid(), 0, 17, "قال الوزير القاهرة"[:17], "quote"),
        ExchangeSpan(new_uuid(), 4, 10, "الوزير", "actor", {"type": "person"}, new_uuid()),
        ExchangeSpan(
            new_uuid(), 4, 18, "الوزير هرة", "place", note="n", fragments=((4, 10), (15, 18))
        ),
    )
    text = "قال الوزير القاهرة"
    relation = ExchangeRelation(new_uuid(), "speaks", spans[1].id, spans[0].id)
    article = AnnotatedArticle(
        id=new_uuid(),
        text=text,
        meta={"title": "t", "url": None, "own": {"deep": [1, 2]}},
        status=ArticleStatus.DONE,
        annotator="Ali",
        split="train",
        attributes={"topic": "x"},
        spans=spans,
        relations=(relation,),
    )
    with new_project(tmp_path / "a.anno") as one, new_project(tmp_path / "b.anno") as two:
        assert bring_in(one, article) == ()
        first = list(one.read_annotated())
        assert bring_in(two, *first) == ()
        assert list(two.read_annotated()) == first
        assert replace(first[0], text_sha256="", spans=spans, relations=(relation,)) == article
        assert list(first[0].spans) == sorted(spans, key=lambda s: (s.start, -s.end))
        assert two.check()[0].details["attribute"] == "x" if two.check() else True


def test_a_layer_joins_the_article_that_is_there(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", "[قال](quote) نعم") as project:
        own = next(project.read_annotated())
        assert bring_in(project, replace(own, annotator="Ali")) == ()
        assert project.articles.count() == 1
        sara, ali = sorted(project.read_annotated(), key=lambda i: str(i.annotator), reverse=True)
        assert [span.text for span in ali.spans] == [span.text for span in sara.spans]
        assert ali.spans[0].id != sara.spans[0].id
        project.undo()
        assert [item.annotator for item in project.read_annotated()] == ["Sara"]
        project.redo()
        assert project.check() == ()


def test_spans_that_a_layer_lacks_are_told_and_those_it_has_are_known(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", "[قال](quote) نعم") as project:
        own = next(project.read_annotated())
        other = replace(incoming("قال [نعم](quote)"), id="", annotator=own.annotator)
        fresh = [incoming(f"خبر {word} آخر") for word in ("[جديد](role)", "[جديد](quote)")]
        named = [replace(one, id="", annotator="Ali") for one in fresh]
        refusals = bring_in(project, replace(own, spans=own.spans), other, *named, named[0])
        assert [(refusal.place, type(refusal.reason)) for refusal in refusals] == [
            ("test:1", DuplicateArticleError),
            ("test:2", RepeatedLayerError),
            ("test:4", RepeatedLayerError),
            ("test:5", DuplicateArticleError),
        ]
        assert "“Ali” has a layer" in str(refusals[2].reason)


def test_what_does_not_fit_is_refused_one_by_one(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", "[قال](quote) نعم") as project:
        own = next(project.read_annotated())
        good = incoming("خبر [جديد](role)")
        wrong_text = replace(good, id="", text="خبر قديم")
        refusals = bring_in(
            project,
            own,
            replace(own, text="نص آخر", text_sha256="", spans=()),
            incoming("[قال](nobody) لا"),
            wrong_text,
            good,
        )
        assert [(refusal.place, type(refusal.reason)) for refusal in refusals] == [
            ("test:1", DuplicateArticleError),
            ("test:2", RepeatedIdError),
            ("test:3", UnknownLabelError),
            ("test:4", SpanTextMismatchError),
        ]
        assert project.articles.count() == 2
        places = [place for place, _ in project.imports.refusals(2)]
        assert places == [refusal.place for refusal in refusals]
        assert project.check() == ()
