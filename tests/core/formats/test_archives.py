"""Archives that could do harm are refused, each with one sentence."""

import io
import zipfile
from pathlib import Path

import pytest

from annotator.core.domain.errors import (
    AnnotatorError,
    ArchiveRefusedError,
    NotXmlError,
    TooLargeError,
)
from annotator.core.formats.base.archive import opened, write_archive
from annotator.core.formats.base.format import ReadOptions
from annotator.core.formats.registry import format_named, reading_format
from written import article, only_article, read, write


def packed(path: Path, members: dict[str, bytes]) -> Path:
    write_archive(path, members.items())
    return path


def only_reason(name: str, path: Path, options: ReadOptions | None = None) -> AnnotatorError:
    articles, refusals = read(format_named(name), path, options or ReadOptions())
    assert articles == []
    (refusal,) = refusals
    return refusal.reason


@pytest.mark.parametrize(
    "name",
    [
        "../x.tsv",
        "/etc/x.tsv",
        "a/../../x.tsv",
        "C:/x.tsv",
        "..\\x.tsv",
        "\\\\host\\x.tsv",
        "c:x.tsv",
    ],
)
def test_a_name_that_leads_out_refuses_the_archive(name: str, tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", {name: b"x"})
    error = only_reason("webanno-tsv", path)
    assert isinstance(error, ArchiveRefusedError)
    assert "leads out of it" in str(error)
    assert reading_format(path).name == "zip"  # whose reader says the same


def test_a_member_packed_like_a_bomb_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", {"x.xmi": b" " * 5_000_000})
    assert "suspiciously small" in str(only_reason("xmi", path))


def test_a_member_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", {"x.tsv": b"a" * 2_000_000})
    error = only_reason("webanno-tsv", path, ReadOptions(limit=1_000_000))
    assert isinstance(error, TooLargeError)


def test_a_member_longer_than_it_says_is_never_unpacked_further(tmp_path: Path) -> None:
    path = packed(tmp_path / "x.zip", {"x.tsv": b"b" * 100_000})
    data = path.read_bytes()
    path.write_bytes(data.replace((100_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    assert isinstance(only_reason("webanno-tsv", path), ArchiveRefusedError)


def test_the_same_name_twice_refuses_the_archive(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("x.ann", "")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("x.ann", "")
    path = tmp_path / "x.zip"
    path.write_bytes(stream.getvalue())
    assert "stands in it twice" in str(only_reason("brat", path))


def test_a_member_packed_in_a_rare_way_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("x.ann", "")
    assert "packed in a rare way" in str(only_reason("brat", path))


def test_a_cut_archive_is_refused(tmp_path: Path) -> None:
    path = write(format_named("brat"), [article("[قال](cue)")], tmp_path / "x.zip")
    path.write_bytes(path.read_bytes()[:-30])
    assert isinstance(only_reason("brat", path), ArchiveRefusedError)


def test_names_of_files_come_from_ids_and_tell_layers_apart(tmp_path: Path) -> None:
    one = article("[قال](cue)", meta={"title": "../../etc/passwd"})
    path = write(format_named("brat"), [one, one], tmp_path / "x.zip")
    with opened(path, ReadOptions()) as archive:
        stems = [name.removesuffix(".ann") for name in archive.names if name.endswith(".ann")]
    assert stems == [one.id, f"{one.id}.2"]


XMI = '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore">{}</xmi:XMI>'
SOFA = '<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="{}"/>'


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://example.com/x.dtd">',
    ],
)
def test_xml_that_declares_anything_is_refused(doctype: str, tmp_path: Path) -> None:
    path = tmp_path / "x.xmi"
    path.write_text(doctype + XMI.format(SOFA.format("&a;")), encoding="utf-8")
    error = only_reason("xmi", path)
    assert isinstance(error, NotXmlError)
    assert "declares a document type" in str(error)


def test_broken_xml_says_where(tmp_path: Path) -> None:
    path = tmp_path / "x.xmi"
    path.write_text(XMI.format("\n<cas:Sofa"), encoding="utf-8")
    assert "line 2" in str(only_reason("xmi", path))


def test_characters_that_xml_cannot_hold_come_back(tmp_path: Path) -> None:
    text = "قال\x01 \x0bمحمد\uffff"
    path = write(format_named("xmi"), [article(text)], tmp_path / "x.zip")
    articles, refusals = read(format_named("xmi"), path)
    assert refusals == []
    assert articles[0].text == text


def test_a_foreign_cas_gives_its_spans_and_relations(tmp_path: Path) -> None:
    body = (
        '<n:Span xmlns:n="http:///news.ecore" xmi:id="2" sofa="1" begin="3" end="6" label="x"/>'
        '<n:Name xmlns:n="http:///news.ecore" xmi:id="3" sofa="1" begin="0" end="2">'
        "<kind>a</kind></n:Name>"
        '<n:Rel xmlns:n="http:///news.ecore" xmi:id="4" sofa="1" begin="3" end="6" role="by"'
        ' source="2" target="3"/>'
    )
    data = XMI.format(SOFA.format("😀 قال") + body).encode()
    found = only_article(tmp_path / "x.xmi", data)
    assert [(span.label, span.text) for span in found.spans] == [("Name", "😀"), ("x", "قال")]
    assert found.spans[0].attributes == {"kind": "a"}
    assert [(link.label, link.attributes) for link in found.relations] == [("Rel", {"role": "by"})]
