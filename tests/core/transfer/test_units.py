"""Articles cut into paragraphs and sentences: every span whole, every letter somewhere."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.exchange import ExchangeRelation
from annotator.core.domain.export_choice import Effect, ExportChoice, Unit
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.format import Format
from annotator.core.formats.registry import format_named
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.units import cut_article
from drawn import draw
from projects import new_project
from written import WRITING, article, read, rich_articles, uuid, write, write_native

UNITS = st.sampled_from([Unit.PARAGRAPH, Unit.SENTENCE])
PIECES = ["قال", " ", "الوزير", ".", "\n", "؟ ", "«", "»", "😀", "\u00a0", "مَعًا", "3", " \n\n"]


def drawings(drawing: str, unit: Unit) -> list[str]:
    cut = cut_article(article(drawing), unit)
    return [draw(x.text, [(s.start, s.end, s.label) for s in x.spans]) for x in cut.items]


@pytest.mark.parametrize(
    ("drawing", "unit", "expected"),
    [
        (
            "زار [الوزير](actor) مصر. ثم [عاد](cue)!\n\nوقال",
            Unit.SENTENCE,
            ["زار [الوزير](actor) مصر.", "ثم [عاد](cue)!", "وقال"],
        ),
        (
            "  زار [الوزير](actor) مصر. ثم عاد\n\n \nوقال [نعم](quote) \n",
            Unit.PARAGRAPH,
            ["زار [الوزير](actor) مصر. ثم عاد", "وقال [نعم](quote)"],
        ),
        ("قال [نعم. ثم لا](quote). ومضى.", Unit.SENTENCE, ["قال [نعم. ثم لا](quote).", "ومضى."]),
        ("أ\n[ب\nج](quote)\nد", Unit.PARAGRAPH, ["أ", "[ب\nج](quote)", "د"]),
        ("أ[ ](thing)\nب", Unit.PARAGRAPH, ["أ[ ](thing)", "ب"]),
    ],
)
def test_units_are_cut_where_no_span_is(drawing: str, unit: Unit, expected: list[str]) -> None:
    assert drawings(drawing, unit) == expected


@given(st.data(), UNITS)
def test_nothing_is_cut_and_nothing_is_lost(data: st.DataObject, unit: Unit) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))) + "ن"
    ends = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12))
    found = data.draw(st.lists(ends, max_size=6))
    ranges = sorted({(a, min(a + n, len(text))) for a, n in found}, key=lambda x: (x[0], -x[1]))
    plain = article("ن").spans
    assert plain == ()
    whole = replace(
        article("[ن](thing)"),
        text=text,
        spans=[
            article("[ن](thing)")
            .spans[0]
            ._replace(id=uuid(at), start=start, end=end, text=text[start:end])
            for at, (start, end) in enumerate(ranges)
        ],
    )
    cut = cut_article(whole, unit)
    assert [span.id for x in cut.items for span in x.spans] == [span.id for span in whole.spans]
    covered: set[int] = set()
    for x in cut.items:
        start = x.meta["unit_start"]
        assert isinstance(start, int)
        assert x.text == text[start : start + len(x.text)]
        assert all(x.text[span.start : span.end] == span.text for span in x.spans)
        assert covered.isdisjoint(range(start, start + len(x.text)))
        covered |= set(range(start, start + len(x.text)))
    assert all(text[at].isspace() for at in set(range(len(text))) - covered)
    assert len({x.id for x in cut.items}) == len(cut.items)


def test_units_are_written_and_read_again(tmp_path: Path) -> None:
    given_article = article("[قال](cue) [زيد](actor).\nوعاد [عمرو](actor). ثم نام.")
    cue, first, second = given_article.spans
    links = (ExchangeRelation(uuid(21), "affiliated-with", first.id, second.id),)
    source = write_native(tmp_path / "in.jsonl", given_article)
    with new_project(tmp_path / "p.anno") as project:
        import_paths(project, [source], ImportOptions())
        choice = ExportChoice(unit=Unit.SENTENCE, drops_empty=True)
        report = export(project, "jsonl", tmp_path / "out.jsonl", ExportOptions(choice))
    assert (report.articles, report.lines) == (1, 2)
    assert report.effects == {Effect.EMPTY: 1}
    with new_project(tmp_path / "q.anno") as other:
        again = import_paths(other, [tmp_path / "out.jsonl"], ImportOptions())
        assert (again.added, again.refusals) == (2, ())
        texts = [[span.text for span in x.spans] for x in other.read_annotated()]
    assert texts == [["قال", "زيد"], ["عمرو"]]
    assert cut_article(replace(given_article, relations=links), Unit.SENTENCE).relations == 1
    assert cue.start == 0


def test_relations_between_units_are_a_loss(tmp_path: Path) -> None:
    drawing = "[زيد](actor) عاد.\nو[عمرو](actor) أيضا."
    first, second = uuid(1), uuid(2)
    link = ExchangeRelation(uuid(21), "affiliated-with", first, second)
    source = write(
        format_named("jsonl"), [article(drawing, relations=(link,))], tmp_path / "in.jsonl"
    )
    with new_project(tmp_path / "p.anno") as project:
        assert import_paths(project, [source], ImportOptions()).refusals == ()
        options = ExportOptions(ExportChoice(unit=Unit.PARAGRAPH))
        report = export(project, "jsonl", tmp_path / "out.jsonl", options)
    assert report.losses == {Feature.RELATIONS: 1}


@pytest.mark.parametrize("known", WRITING, ids=lambda known: known.name)
def test_every_format_writes_units(known: Format, tmp_path: Path) -> None:
    first, _, last = rich_articles()
    rich = replace(first, attributes={}, relations=())
    source = write_native(tmp_path / "in.jsonl", rich, last)
    with new_project(tmp_path / "p.anno") as project:
        assert import_paths(project, [source], ImportOptions()).refusals == ()
        options = ExportOptions(ExportChoice(unit=Unit.PARAGRAPH))
        report = export(project, known.name, tmp_path / "out", options)
    articles, refusals = read(known, report.files[0].path)
    assert refusals == []
    assert len(articles) == report.lines
