"""Formats of rows are proven by what stands in their rows, not by what the writer knows."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from annotator.core.domain.errors import ExportVerificationError
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.conll.documents import document_cuts
from annotator.core.formats.registry import format_named
from annotator.core.formats.webanno.cutting import sheet_cuts
from annotator.core.formats.webanno.sheet import sheet
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from arbitrary import marked
from projects import new_project
from written import article, uuid, write, write_native

DRAWING = (
    "📈 [قال محمد](cue): «[إن [مصر](place) بخير. نعم](quote)».\n"
    "و[القاهرة](place)\\[1\\] [تنفي ذلك كله](quote) [أمس](thing) هنا."
)
ROW = re.compile(r"^(\d[^\t]*\t)(\d+)-(\d+)(\t[^\t\n]*\t)(.+)$", re.MULTILINE)


def texts(item: AnnotatedArticle) -> list[str]:
    return [span.text for span in item.spans]


def edges(data: str) -> list[tuple[int, int]]:
    """Where in a sheet the offsets stand at which its spans start and end."""
    first: dict[str, tuple[int, int]] = {}
    last: dict[str, tuple[int, int]] = {}
    for row in ROW.finditer(data):
        for number in re.findall(r"\[(\d+)\](?=[\t|])", row[5]):
            first.setdefault(number, row.span(2))
            last[number] = row.span(3)
    return [*first.values(), *last.values()]


def test_a_sheet_in_which_one_offset_is_wrong_by_one_cuts_other_texts() -> None:
    item = article(DRAWING)
    data = sheet(item)
    assert sheet_cuts(data.encode()) == texts(item)
    assert len(edges(data)) == 2 * len(item.spans)
    for start, end in edges(data):
        for step in (-1, 1):
            changed = f"{data[:start]}{int(data[start:end]) + step}{data[end:]}"
            assert sheet_cuts(changed.encode()) != texts(item)


def test_a_sheet_whose_text_lost_a_letter_cuts_other_texts() -> None:
    item = article(DRAWING)
    data = sheet(item)
    assert sheet_cuts(data.replace("#Text=📈 ق", "#Text=📈 ", 1).encode()) != texts(item)
    assert sheet_cuts(data.replace("#Text=و", "#Text=", 1).encode()) != texts(item)


def test_an_export_with_a_wrong_offset_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shifted(item: AnnotatedArticle) -> str:
        return re.sub(r"(?<=\t)7-11(?=\t)", "7-12", sheet(item))

    monkeypatch.setattr("annotator.core.formats.webanno.dialect.sheet", shifted)
    source = write_native(tmp_path / "in.jsonl", article(DRAWING))
    with new_project(tmp_path / "p.anno") as project:
        import_paths(project, [source], ImportOptions())
        with pytest.raises(ExportVerificationError):
            export(project, "webanno-tsv", tmp_path / "out.zip")
    assert not (tmp_path / "out.zip").exists()


@given(marked())
def test_spans_stand_in_a_sheet_alike_whether_or_not_it_has_relations(
    item: AnnotatedArticle,
) -> None:
    relations = tuple(
        ExchangeRelation(uuid(99), "cues", one.id, other.id)
        for one, other in zip(item.spans, item.spans[1:], strict=False)
    )
    if not relations:
        return
    linked = sheet(replace(item, relations=relations)).split("\n")
    assert linked.pop(2).startswith("#T_RL=")
    rows = [re.sub(r"^(\d.*\t)[^\t]*\t[^\t]*\t$", r"\1", line) for line in linked]
    assert "\n".join(rows) == sheet(item)


def test_rows_of_a_long_article_are_numbered_on() -> None:
    text = "كلمة " * 150 + ".\n" + "نعم. " * 100 + "كلمات " * 2000
    found = ROW.findall(sheet(article("x", text=text, spans=())) + "\n")
    names = [name for name, *_ in found]
    assert names[:2] + names[149:153] == ["1-1\t", "1-2\t", "1-150\t", "1-151\t", "2-1\t", "2-2\t"]
    assert (names[-2001], names[-1]) == ("101-2\t", "102-2000\t")
    assert all(text[int(start) : int(end)] == word.strip() for _, start, end, word, _ in found)


CHANGES = [
    ("قال _ _ B-cue O", "قال _ _ O O"),
    ("قال _ _ B-cue O", "قول _ _ B-cue O"),
    ("محمد _ _ I-cue O", "محمد _ _ O O"),
    ("محمد _ _ I-cue O", "محمد _ _ B-cue O"),
    (": _ _ O O", ": _ _ I-cue O"),
    ("« _ _ O O", "« _ _ I-thing O"),
    ("« _ _ O O", "« _ _ O B-thing"),
    ("مصر _ _ I-quote B-place", "مصر _ _ I-quote O"),
    ("بخير _ _ I-quote O", "بخير _ _ I-quote I-place"),
    ("هنا _ _ O O\n", "هنا _ _ L-place O\n"),
    ("كله _ _ I-quote O\n", "\nكله _ _ I-quote O\n"),
]


@pytest.mark.parametrize(("line", "changed"), CHANGES)
def test_token_lines_with_a_changed_tag_cut_other_texts(
    line: str, changed: str, tmp_path: Path
) -> None:
    known = format_named("conll")
    data = write(known, [article(DRAWING)], tmp_path / "x").read_text("utf-8")
    document = data.removeprefix("-DOCSTART- ")
    assert known.writer is not None
    expected = texts(fit_for(known.writer)(article(DRAWING)).article)
    assert list(document_cuts(document)) == expected
    assert line in document
    assert document_cuts(document.replace(line, changed, 1)) != expected
