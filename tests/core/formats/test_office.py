"""Word and OpenDocument texts, paragraph by paragraph."""

import io
import re
import sys
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.domain.errors import (
    AnnotatorError,
    ArchiveRefusedError,
    BinaryFileError,
    EmptyTextError,
    MissingLibraryError,
    NotXmlError,
    WrongShapeError,
)
from annotator.core.formats.base.format import ReadOptions
from written import only_article, only_refusal

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in {"o": "office", "t": "text", "m": "meta"}.items()
)
DUBLIN = ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def word(*paragraphs: str, **properties: object) -> bytes:
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    for name, value in properties.items():
        setattr(made.core_properties, name, value)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def word_xml(body: str) -> bytes:
    """A Word document with the given content of its body."""
    made = docx.Document()
    root = parse_xml(f'<w:body xmlns:w="{WORD}">{body}</w:body>')
    made.element.replace(made.element.body, root)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def packed(members: Mapping[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return stream.getvalue()


def open_document(body: str, meta: str = "", manifest: str = "") -> bytes:
    content = f"<o:document-content{NAMES}><o:body><o:text>{body}</o:text></o:body>"
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{content}</o:document-content>",
            "meta.xml": f"<o:document-meta{NAMES}{DUBLIN}>{meta}</o:document-meta>",
            "META-INF/manifest.xml": f"<x>{manifest}</x>",
        }
    )


def changed(data: bytes, name: str, text: str) -> bytes:
    """A package with another text in one of its members."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    return packed(members | {name: text})


def odt_paragraph(text: str) -> str:
    """A paragraph as LibreOffice writes it."""
    shown = re.sub("^ | (?= )", lambda _: "\x00", text)
    shown = re.sub("(?<=\x00) |^ ", "\x00", shown)
    marked = escape(shown).replace("\x00", "<t:s/>")
    marked = marked.replace("\t", "<t:tab/>").replace("\n", "<t:line-break/>")
    return f"<t:p>{marked}</t:p>"


def test_a_word_document_keeps_its_paragraphs_and_properties(tmp_path: Path) -> None:
    text = ("قال مُحَمَّدٌ\u00a0معيط\u200f 👨‍👩‍👧", "", "  كتـــاب \tوأضاف\nسطر")
    made = datetime(2024, 3, 5, 10, 0, tzinfo=UTC).replace(tzinfo=None)
    data = word(*text, title="عنوان", author="هدى", language="ar", created=made)
    article = only_article(tmp_path / "x.docx", data)
    assert article.text == "\n".join(text)
    assert article.meta == {
        "title": "عنوان", "source": None, "published": "2024-03-05", "url": None,
        "author": "هدى", "language": "ar",
    }  # fmt: skip


CELL = "<w:p><w:r><w:t>أ</w:t></w:r></w:p>"
WORDS = {
    "insertions": ("<w:p><w:ins><w:r><w:t>جديد</w:t></w:r></w:ins></w:p>", "جديد"),
    "no deletions": (
        "<w:p><w:del><w:r><w:delText>ملغى</w:delText></w:r></w:del><w:r><w:t>أ</w:t></w:r></w:p>",
        "أ",
    ),
    "content controls": (
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>أ</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "أ",
    ),
    "links": ("<w:p><w:hyperlink><w:r><w:t>رابط</w:t></w:r></w:hyperlink></w:p>", "رابط"),
    "tables": (
        f"<w:tbl><w:tr><w:tc>{CELL}</w:tc><w:tc>{CELL}</w:tc></w:tr></w:tbl>",
        "أ\nأ",
    ),
    "text boxes behind their paragraph": (
        f"<w:p><w:r><w:t>ب</w:t><w:pict><w:txbxContent>{CELL}</w:txbxContent></w:pict></w:r></w:p>",
        "ب\nأ",
    ),
    "no tab stops": (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>أ</w:t></w:r></w:p>",
        "أ",
    ),
    "hyphens": (
        "<w:p><w:r><w:t>أ</w:t><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>",
        "أ\u2011\u00ad",
    ),
}


@pytest.mark.parametrize("case", WORDS)
def test_what_counts_of_a_word_document(case: str, tmp_path: Path) -> None:
    body, text = WORDS[case]
    assert only_article(tmp_path / "x.docx", word_xml(body)).text == text


def test_an_open_document_keeps_its_paragraphs_and_properties(tmp_path: Path) -> None:
    body = (
        "<t:h>عنوان</t:h><t:p>قال  <t:span>مُحَمَّدٌ</t:span>\u00a0معيط<t:s t:c='3'/>أ<t:tab/>ب"
        "<t:line-break/>ج</t:p><t:p/><t:list><t:list-item><t:p>د</t:p></t:list-item></t:list>"
        "<t:tracked-changes><t:p>ملغى</t:p></t:tracked-changes>"
        "<t:p>هـ<t:note><t:p>حاشية</t:p></t:note><o:annotation><t:p>تعليق</t:p></o:annotation></t:p>"
    )
    meta = (
        "<o:meta><dc:title>خبر</dc:title><dc:creator>عمر</dc:creator><dc:language>ar-EG</dc:language>"
        "<m:creation-date>2024-03-05T23:10:00</m:creation-date></o:meta>"
    )
    article = only_article(tmp_path / "x.odt", open_document(body, meta))
    assert article.text == "عنوان\nقال مُحَمَّدٌ\u00a0معيط   أ\tب\nج\n\nد\nهـ"
    assert article.meta == {
        "title": "خبر", "source": None, "published": "2024-03-05", "url": None,
        "author": "عمر", "language": "ar-EG",
    }  # fmt: skip


def test_documents_without_a_title_have_the_name_of_their_file(tmp_path: Path) -> None:
    for name, data in {"أ.docx": word("نص"), "أ.odt": open_document("<t:p>نص</t:p>")}.items():
        assert only_article(tmp_path / name, data).meta["title"] == "أ"


REFUSED: dict[str, tuple[str, bytes, type[AnnotatorError], str]] = {
    "no archive": ("x.docx", b"abc", ArchiveRefusedError, "it is damaged"),
    "cut": ("x.docx", word("نص")[:-60], ArchiveRefusedError, "it is damaged"),
    "something else": ("x.docx", packed({"a.xml": "<a/>"}), WrongShapeError, "a Word document"),
    "old Word": ("x.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", BinaryFileError, "old or locked"),
    "no text": ("x.docx", word(), EmptyTextError, "no text"),
    "a bomb of entities": (
        "x.docx", changed(word("نص"), "word/document.xml", f"{BOMB}<x>&b;</x>"), NotXmlError,
        "declares",
    ),
    "an external entity": (
        "x.docx", changed(word("نص"), "docProps/core.xml", f"{EXTERNAL}<x>&a;</x>"), NotXmlError,
        "declares",
    ),
    "a bomb of spaces": (
        "x.docx", changed(word("نص"), "word/x.xml", " " * 9_000_000), ArchiveRefusedError,
        "suspiciously small",
    ),
    "OpenDocument without content": (
        "x.odt", packed({"a.xml": "<a/>"}), WrongShapeError, "OpenDocument",
    ),
    "encrypted OpenDocument": (
        "x.odt", open_document("", manifest="<encryption-data/>"), ArchiveRefusedError, "encrypted",
    ),
    "a bomb in OpenDocument": (
        "x.odt", changed(open_document(""), "content.xml", f"{BOMB}<x>&b;</x>"), NotXmlError,
        "declares",
    ),
    "an external entity in OpenDocument": (
        "x.odt", changed(open_document("<t:p>a</t:p>"), "meta.xml", f"{EXTERNAL}<x>&a;</x>"),
        NotXmlError, "declares",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_document_that_is_none_or_could_do_harm_is_refused(case: str, tmp_path: Path) -> None:
    name, data, kind, sentence = REFUSED[case]
    error = only_refusal(tmp_path / name, data)
    assert isinstance(error, kind)
    assert sentence in str(error)


def test_parts_that_are_too_large_together_are_refused(tmp_path: Path) -> None:
    data = changed(word("نص"), "word/x.bin", "a" * 700_000)
    error = only_refusal(tmp_path / "x.docx", data, ReadOptions(limit=150_000))
    assert str(error) == "It is too large (2 MB; the limit is 1 MB)."


def test_without_the_library_one_sentence_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    error = only_refusal(tmp_path / "x.docx", word("نص"))
    assert isinstance(error, MissingLibraryError)
    assert 'pip install "arabic-news-annotator[office]"' in str(error)


# What XML cannot hold: most control characters, U+FFFE and U+FFFF. A CR is a line end in XML.
SIGNS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")
TEXTS = st.text(SIGNS | st.sampled_from(" \tًّـ\u200f\u202bال👨‍👩‍👧«»&<>"), max_size=20)
PARAGRAPHS = st.lists(TEXTS, min_size=1).filter(lambda all_: bool("".join(all_).strip()))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paragraphs=PARAGRAPHS)
def test_any_paragraphs_survive_word(paragraphs: list[str], tmp_path: Path) -> None:
    assert only_article(tmp_path / "x.docx", word(*paragraphs)).text == "\n".join(paragraphs)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paragraphs=PARAGRAPHS)
def test_any_paragraphs_survive_open_document(paragraphs: list[str], tmp_path: Path) -> None:
    data = open_document("".join(odt_paragraph(text) for text in paragraphs))
    assert only_article(tmp_path / "x.odt", data).text == "\n".join(paragraphs)
