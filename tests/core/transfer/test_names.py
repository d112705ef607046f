"""Names of a file mapped onto the scheme, added to it, or left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation
from annotator.core.formats.jsonl.native_line import native_line
from annotator.core.project import Project
from annotator.core.transfer.foreign_names import ForeignName, NameKind, NameMap, OtherNames
from annotator.core.transfer.importing import ImportOptions, ImportReport, import_paths
from annotator.core.transfer.unknown_names import unknown_names
from projects import new_project
from stored import drawing
from written import article, uuid, write_native

PER = ForeignName(NameKind.LABEL, "PER")
LOC = ForeignName(NameKind.LABEL, "LOC")
SAYS = ForeignName(NameKind.RELATION, "says")
KIND = ForeignName(NameKind.ATTRIBUTE, "kind", "PER")
TOPIC = ForeignName(NameKind.ARTICLE_ATTRIBUTE, "subject")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno") as made:
        yield made


def foreign() -> AnnotatedArticle:
    """Labels, a relation and attributes that the scheme does not have."""
    plain = article("[محمد](PER) في [دمشق](LOC): [نعم](quote)", attributes={"subject": "x"})
    person, place, quote = plain.spans
    return article(
        "[محمد](PER) في [دمشق](LOC): [نعم](quote)",
        annotator=None,
        attributes={"subject": "x"},
        spans=(person._replace(attributes={"kind": "person"}), place, quote),
    )


def bring(project: Project, folder: Path, names: NameMap, *items: AnnotatedArticle) -> ImportReport:
    path = write_native(folder / "x.jsonl", *items)
    return import_paths(project, [path], ImportOptions(names=names))


def test_names_that_the_scheme_lacks_are_counted(project: Project) -> None:
    found = unknown_names(project.scheme, [foreign(), foreign()])
    assert found == {PER: 2, LOC: 2, KIND: 2, TOPIC: 2}


def test_mapped_names_come_in_under_ours(project: Project, tmp_path: Path) -> None:
    renamed = {PER: "actor", LOC: "place", KIND: "type"}
    names = NameMap(renamed=renamed, left_out=frozenset({TOPIC}))
    report = bring(project, tmp_path, names, foreign())
    assert report.refusals == ()
    assert report.left_out == {TOPIC: 1}
    (row,) = project.articles.ids()
    assert drawing(project, row) == "[محمد](actor) في [دمشق](place): [نعم](quote)"
    assert project.layers.get(row).spans[0].attributes == {"type": "person"}


def test_single_names_are_added_and_others_refuse_their_article(
    project: Project, tmp_path: Path
) -> None:
    names = NameMap(added=frozenset({PER}), left_out=frozenset({TOPIC}))
    report = bring(project, tmp_path, names, foreign(), article("[زيد](PER)"))
    assert [str(item.reason) for item in report.refusals] == ["The scheme has no label “LOC”."]
    assert report.added_spans == 1
    assert [kind.id for kind in project.scheme.label("PER").attributes] == ["kind"]
    assert "LOC" not in {label.id for label in project.scheme.labels}


def test_an_attribute_is_added_to_the_label_it_is_mapped_to(
    project: Project, tmp_path: Path
) -> None:
    names = NameMap(
        renamed={PER: "thing", LOC: "place"},
        added=frozenset({KIND}),
        left_out=frozenset({TOPIC}),
    )
    report = bring(project, tmp_path, names, foreign())
    assert report.refusals == ()
    assert "kind" in {one.id for one in project.scheme.label("thing").attributes}


def test_everything_unknown_can_be_left_out(project: Project, tmp_path: Path) -> None:
    names = NameMap(others=OtherNames.LEAVE_OUT)
    before = project.scheme
    report = bring(project, tmp_path, names, foreign())
    assert report.refusals == ()
    assert report.left_out == {PER: 1, LOC: 1, TOPIC: 1}
    assert report.added_spans == 1
    assert project.scheme == before


def test_a_relation_is_mapped_and_stays_behind_with_its_ends(
    project: Project, tmp_path: Path
) -> None:
    plain = article("[محمد](PER): [نعم](quote)، [لا](quote)")
    person, first, second = plain.spans
    relations = (
        ExchangeRelation(uuid(21), "says", person.id, first.id),
        ExchangeRelation(uuid(22), "says", person.id, second.id),
    )
    given = "[محمد](PER): [نعم](quote)، [لا](quote)"
    item = article(given, annotator=None, relations=relations)
    path = tmp_path / "x.jsonl"
    path.write_bytes(native_line(item))
    names = NameMap(renamed={PER: "actor", SAYS: "speaks"})
    report = import_paths(project, [path], ImportOptions(names=names))
    assert report.refusals == ()
    (row,) = project.articles.ids()
    assert [link.label for link in project.layers.get(row).relations] == ["speaks", "speaks"]
    project.undo()
    report = import_paths(project, [path], ImportOptions(names=NameMap(left_out=frozenset({PER}))))
    assert report.left_out == {PER: 1, SAYS: 2}


def test_two_labels_mapped_onto_one_leave_one_span(project: Project, tmp_path: Path) -> None:
    item = article("[[محمد](PER)](LOC)")
    names = NameMap(renamed={PER: "actor", LOC: "actor"})
    report = bring(project, tmp_path, names, item)
    assert (report.refusals, report.added_spans, sum(report.left_out.values())) == ((), 1, 1)


def test_added_names_go_with_the_import(project: Project, tmp_path: Path) -> None:
    before = project.scheme
    bring(project, tmp_path, NameMap(others=OtherNames.ADD), foreign())
    assert project.scheme != before
    project.undo()
    project.undo()
    assert project.scheme == before


LATE = 1201


def with_a_late_name() -> list[AnnotatedArticle]:
    """More articles than anybody looks through beforehand; the last one has two new labels."""
    known = [article(f"[محمد](PER) {number}", annotator=None) for number in range(LATE - 1)]
    return [*known, article("[زيد](PER) في [دمشق](LOC) مع [عمرو](PER)", annotator=None)]


@pytest.mark.parametrize(
    ("others", "articles", "spans", "said"),
    [
        (OtherNames.REFUSE, LATE - 1, LATE - 1, "The scheme has no label “LOC”."),
        (OtherNames.LEAVE_OUT, LATE, LATE + 1, "left out"),
        (OtherNames.ADD, LATE, LATE + 2, "added"),
    ],
)
def test_a_name_that_comes_late_is_treated_as_told_of_all_others(
    project: Project, tmp_path: Path, others: OtherNames, articles: int, spans: int, said: str
) -> None:
    names = NameMap(renamed={PER: "actor"}, others=others)
    report = bring(project, tmp_path, names, *with_a_late_name())
    assert (report.added, report.added_spans) == (articles, spans)
    refused = [(item.place, str(item.reason)) for item in report.refusals]
    assert refused == ([(f"x.jsonl:{LATE}", said)] if others is OtherNames.REFUSE else [])
    assert report.left_out == ({LOC: 1} if said == "left out" else {})
    assert report.added_names == ((LOC,) if said == "added" else ())
    project.undo()
    assert project.articles.count() == 0
