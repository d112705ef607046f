"""Names that no id may be are added all the same, and known again by their display names."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation
from annotator.core.domain.scheme import AttributeKind
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.jsonl.native_line import native_line
from annotator.core.project import Project
from annotator.core.transfer.foreign_names import NameMap, OtherNames
from annotator.core.transfer.importing import ImportOptions, ImportReport, import_paths
from annotator.core.transfer.unknown_names import unknown_names
from projects import new_project
from written import article, uuid

ADD = NameMap(others=OtherNames.ADD)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno") as made:
        yield made


def bring(project: Project, folder: Path, *items: AnnotatedArticle) -> ImportReport:
    path = folder / f"{len(list(folder.iterdir()))}.jsonl"
    path.write_bytes(b"".join(map(native_line, items)))
    return import_paths(project, [path], ImportOptions(names=ADD))


def labelled(text: str, *labels: str, **values: AttributeValue) -> AnnotatedArticle:
    """An article whose first letters have labels, the first of them with attributes."""
    number = sum(map(ord, text))  # other texts, other ids
    drawn = article(f"[{text[:2]}](actor){text[2:]}").spans[0]
    spans = [
        drawn._replace(id=uuid(1000 * number + at), label=label) for at, label in enumerate(labels)
    ]
    spans[0] = spans[0]._replace(attributes=values)
    ordered = tuple(sorted(spans, key=lambda span: span.label))
    return article(text, id=uuid(number), spans=ordered)


@pytest.mark.parametrize(
    ("name", "uuid_"),
    [
        ("شخص مهم", "شخص_مهم"),
        ('a"b, c/d %e', "a_b_c_d_e"),
        ("B/ORG", "B_ORG"),
        ("<b>x</b>", "label__b_x_b_"),
        ("1st", "label_1st"),
        ("-", "label_-"),
        ("=1+1", "label__1+1"),
        ("سطر\nثان", "سطر_ثان"),
        ("x" * 200, "x" * 90),
    ],
)
def test_a_label_of_any_name_is_added_under_an_id_like_it(
    name: str, uuid_: str, project: Project, tmp_path: Path
) -> None:
    report = bring(project, tmp_path, labelled("قال محمد", name))
    assert report.refusals == ()
    added = project.scheme.labels[-1]
    assert (added.id, added.names.ar) == (uuid_, " ".join(name.split()))
    (stored,) = (one for one in project.read_annotated() if one.spans)
    assert [span.label for span in stored.spans] == [uuid_]


def test_an_added_name_is_known_the_next_time(project: Project, tmp_path: Path) -> None:
    bring(project, tmp_path, labelled("قال محمد", "Person Name", **{"is it?": True}))
    scheme = project.scheme
    again = labelled("وصل علي", "person  name", **{"Is it?": False})
    assert unknown_names(scheme, [again]) == {}
    report = bring(project, tmp_path, again)
    assert (report.refusals, report.added_spans) == ((), 1)
    assert project.scheme == scheme


def test_names_whose_ids_would_be_one_have_two(project: Project, tmp_path: Path) -> None:
    report = bring(project, tmp_path, labelled("قال محمد", "a b", "a/b", "a-b"))
    assert (report.refusals, report.added_spans) == ((), 3)
    assert [label.id for label in project.scheme.labels[-3:]] == ["a_b", "a-b", "a_b_2"]


def test_two_names_of_one_label_make_one_span(project: Project, tmp_path: Path) -> None:
    report = bring(project, tmp_path, labelled("قال محمد", "actor", "فاعل", "ACTOR"))
    assert (report.refusals, report.added_spans) == ((), 1)


def test_two_names_of_one_label_with_other_values_refuse_the_article(
    project: Project, tmp_path: Path
) -> None:
    report = bring(project, tmp_path, labelled("قال محمد", "PER", "per", sure=True))
    assert [str(item.reason) for item in report.refusals] == [
        "“قا” is labelled “PER” here already."
    ]


def test_a_label_without_a_name_refuses_its_article_alone(project: Project, tmp_path: Path) -> None:
    items = [labelled("قال محمد", " "), labelled("وصل علي", "PER")]
    report = bring(project, tmp_path, *items)
    assert [item.place.rpartition(":")[2] for item in report.refusals] == ["1"]
    assert report.added_spans == 1


def test_several_choices_make_a_list_that_grows(project: Project, tmp_path: Path) -> None:
    items = [
        labelled("قال محمد", "PER", tones=("سلبي", "حاد")),
        labelled("وصل علي", "PER", tones=("محايد",)),
    ]
    assert bring(project, tmp_path, *items).refusals == ()
    (tones,) = project.scheme.labels[-1].attributes
    assert tones.kind is AttributeKind.CHOICES
    assert [choice.id for choice in tones.choices] == ["سلبي", "حاد", "محايد"]


def test_a_new_relation_gets_its_attributes(project: Project, tmp_path: Path) -> None:
    quote, actor = (span.id for span in reversed(article("[محمد](actor): [نعم](quote)").spans))
    link = ExchangeRelation(uuid(80), "said by", quote, actor, {"how": "aloud"})
    report = bring(project, tmp_path, article("[محمد](actor): [نعم](quote)", relations=(link,)))
    assert report.refusals == ()
    added = project.scheme.relations[-1]
    assert (added.id, added.names.en) == ("said_by", "said by")
    assert [kind.id for kind in added.attributes] == ["how"]


def test_relations_and_attributes_are_known_by_their_display_names(
    project: Project, tmp_path: Path
) -> None:
    drawn = article("[محمد](فاعل): [نعم](اقتباس)")
    speaks = project.scheme.relation("speaks")
    assert speaks is not None
    link = ExchangeRelation(uuid(80), speaks.names.ar, drawn.spans[0].id, drawn.spans[1].id)
    kind = project.scheme.label("actor").attributes[0]
    spans = (drawn.spans[0]._replace(attributes={kind.names.ar: "person"}), drawn.spans[1])
    item = article("[محمد](فاعل): [نعم](اقتباس)", spans=spans, relations=(link,))
    (tmp_path / "x.jsonl").write_bytes(native_line(item))
    assert import_paths(project, [tmp_path / "x.jsonl"], ImportOptions()).refusals == ()
    (found,) = (one for one in project.read_annotated() if one.relations)
    assert [one.label for one in found.relations] == ["speaks"]
    assert found.spans[0].attributes == {kind.id: "person"}
