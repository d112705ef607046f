"""What other people's libraries read out of our files: the same texts, cut at the same places.

A library that is not installed is passed over; `pip install .[readers]` brings the heavy ones.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from annotator.core.arabic.tokens import tokens
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.xml_text import xml_text
from annotator.core.formats.registry import format_named, reading_format
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from projects import new_project
from written import article, read, rich_articles, write, write_native

pytestmark = pytest.mark.filterwarnings("ignore")  # those are the libraries' own

HARD = article(
    '📈 [قال](cue) و[محمد \u200fمعيط](actor): «[إن [مصر](place) &<> "بخير"](quote)».\n'
    "ثم [😀](thing)\tو[القاهرة\n](place)[ـ](thing) 1,000.5٪ \u0007"
)
Marks = list[tuple[str, str]]


def items() -> list[AnnotatedArticle]:
    return [rich_articles()[0], HARD]


def expected(name: str) -> list[Marks]:
    """Label and text of each span, as the writer says that a reader will find them."""
    writer = format_named(name).writer
    assert writer is not None
    fit = fit_for(writer)
    return [sorted((x.label, x.text) for x in fit(item).article.spans) for item in items()]


def unpacked(name: str, folder: Path) -> Path:
    path = write(format_named(name), items(), folder / "x.zip")
    with ZipFile(path) as archive:
        archive.extractall(folder / "out")
    return folder / "out"


def ordered(folder: Path, suffix: str) -> list[Path]:
    """The files of the items in their order; the second layer of an id is `id.2`."""
    return sorted(folder.glob(f"*{suffix}"), key=lambda path: (len(path.name), path.name))


def test_cassis_reads_a_cas(tmp_path: Path) -> None:
    cassis = pytest.importorskip("cassis")
    folder = unpacked("xmi", tmp_path)
    with (folder / "TypeSystem.xml").open("rb") as stream:
        types = cassis.load_typesystem(stream)
    found: list[Marks] = []
    for path in ordered(folder, ".xmi"):
        with path.open("rb") as stream:
            cas = cassis.load_cas_from_xmi(stream, typesystem=types)
        spans = cas.select("webanno.custom.Span")
        found.append(sorted((span.label, span.get_covered_text()) for span in spans))
        units = cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
        # XML cannot hold the bell; a reader that does not know better sees a space.
        (text,) = (item.text for item in items() if xml_text(item.text) == cas.sofa_string)
        assert [x.get_covered_text() for x in units] == list(map(xml_text, tokens(text).texts))
        for link in cas.select("webanno.custom.Relation"):
            assert {link.Governor.type.name, link.Dependent.type.name} == {"webanno.custom.Span"}
    assert found == expected("xmi")


def test_pybrat_reads_standoff(tmp_path: Path) -> None:
    pybrat = pytest.importorskip("pybrat.parser")
    folder = unpacked("brat", tmp_path)
    for path in (folder / "annotation.conf", folder / "visual.conf"):
        path.unlink()
    found = {one.text: one for one in pybrat.BratParser(error="raise").parse(folder)}
    for item in items():
        read_ = found[item.text]
        for one in read_.entities:
            pieces = [item.text[piece.start : piece.end] for piece in one.spans]
            assert one.mention == " ".join(pieces)
        assert len(read_.entities) == len(item.spans)
        assert len(read_.relations) == len(item.relations)


def test_conllu_and_we_read_the_same_treebank(tmp_path: Path) -> None:
    conllu = pytest.importorskip("conllu")
    rest = "\t_" * 7
    data = (
        "# newdoc id = x\n# text = وقال محمد.\n"
        f"1-2\tوقال{rest}\t_\n1\tو{rest}\t_\n2\tقال{rest}\t_\n"
        f"3\tمحمد{rest}\tNER=B-PER|SpaceAfter=No\n4\t.{rest}\t_\n\n"
    )
    path = tmp_path / "x.conllu"
    path.write_text(data, encoding="utf-8")
    (ours,), _ = read(reading_format(path), path)
    (theirs,) = conllu.parse(data)
    assert ours.text == theirs.metadata["text"]
    named = [str(one) for one in theirs if (one["misc"] or {}).get("NER") == "B-PER"]
    assert [span.text for span in ours.spans] == named


def test_spacy_reads_a_docbin(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    path = write(format_named("spacy"), items(), tmp_path / "x.spacy")
    docs = list(spacy.tokens.DocBin().from_disk(path).get_docs(spacy.blank("ar").vocab))
    assert [doc.text for doc in docs] == [item.text for item in items()]
    groups = [sorted((x.label_, x.text) for x in doc.spans["sc"]) for doc in docs]
    assert groups == expected("spacy")
    again, refusals = read(format_named("spacy"), path)
    assert refusals == []
    assert [sorted((x.label, x.text) for x in item.spans) for item in again] == groups


def test_spacy_cuts_the_offsets_of_its_json_lines(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    srsly = pytest.importorskip("srsly")
    path = write(format_named("spacy-jsonl"), items(), tmp_path / "x.jsonl")
    found: list[Marks] = []
    for line in srsly.read_jsonl(path):
        doc = spacy.blank("ar").make_doc(line["text"])
        cuts = (
            (label, doc.char_span(start, end, label=label, alignment_mode="expand"))
            for start, end, label, _ in line["spans"]["sc"]
        )
        assert all(span is not None for _, span in cuts)
        found.append(sorted((x[2], doc.text[x[0] : x[1]]) for x in line["spans"]["sc"]))
    assert found == expected("spacy-jsonl")


def test_spacy_converts_token_lines(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    converters = pytest.importorskip("spacy.training.converters")
    # Its converter reads one column of tags, the last one.
    flat = [article("[محمد معيط](actor) في [القاهرة](place).\nثم و[بيروت](place)")]
    path = write(format_named("conll"), flat, tmp_path / "x.conll")
    docs = converters.conll_ner_to_docs(path.read_text("utf-8"), no_print=True)
    found = [(x.label_, x.text) for doc in docs for x in doc.ents]
    assert found == [("actor", "محمد معيط"), ("place", "القاهرة"), ("place", "وبيروت")]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with new_project(tmp_path / "p.anno") as made:
        import_paths(made, [write_native(tmp_path / "in.jsonl", *items())], ImportOptions())
        yield made


@pytest.mark.timeout(300)
@pytest.mark.parametrize("kind", ["jsonl", "parquet"])
def test_datasets_loads_the_folder_as_it_is(
    kind: str, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets: Any = pytest.importorskip("datasets")
    options = ExportOptions(writing={"data": kind})
    export(project, "hf", tmp_path / "out", options)
    rows = datasets.load_dataset(str(tmp_path / "out"), cache_dir=str(tmp_path / "cache"))["train"]
    names = rows.features["ner_tags"].feature.names
    assert names[:3] == ["O", "B-actor", "I-actor"]
    for row, item in zip(rows, project.read_annotated(), strict=True):
        words = [row["text"][start:end] for start, end in row["offsets"]]
        assert words == row["tokens"]
        assert len(row["ner_tags"]) == len(words)
        cuts = [
            " ".join(row["text"][a:b] for a, b in x["fragments"] or [(x["start"], x["end"])])
            for x in row["spans"]
        ]
        assert cuts == [span.text for span in item.spans]
