"""Whatever a file holds, a reader gives articles or refusals and never fails."""

import io
import zipfile
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.domain.errors import CannotReadError
from annotator.core.formats.base.format import ReadArticle, ReadOptions
from annotator.core.formats.registry import FORMATS, format_named, reading_format
from written import read

READERS = [known.name for known in FORMATS if known.reader and known.extra != "spacy"]


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def word() -> bytes:
    """The smallest document that python-docx opens."""
    types = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
    )
    links = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
        f' Type="{OFFICE}" Target="word/document.xml"/></Relationships>'
    )
    body = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>قال</w:t></w:r></w:p></w:body>'
    return zipped(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": links.encode(),
            "word/document.xml": f"{body}</w:document>".encode(),
        }
    )


def mail() -> bytes:
    made = EmailMessage()
    made["Subject"], made["From"] = "خبر", "وكالة <a@b.example>"
    made.set_content("قال")
    made.add_alternative("<p>قال</p>", subtype="html")
    return bytes(made)


CONTENT = (
    '<o:d xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><t:p>قال<t:s/></t:p></o:d>'
).encode()
PAGE = '<html lang="ar"><head><title>أ</title></head><body><p>قال <b>محمد</b></p></body></html>'
FEED = "<rss><channel><item><title>أ</title><description>قال</description></item></channel></rss>"
SEEDS = {
    "html": PAGE.encode(),
    "docx": word(),
    "odt": zipped({"content.xml": CONTENT}),
    "feed": FEED.encode(),
    "eml": mail(),
    "json": '{"articles": [{"text": "قال"}]}'.encode(),
    "zip": zipped({"a.txt": "قال".encode(), "b.zip": zipped({"c.html": PAGE.encode()})}),
}


TAGS = (
    "<p></p><div><table><tr><td></table><br><pre></pre><ul><script></script><svg><a href=x>"
    "<b hidden><article><h1><title><base href=//><math><html><body></body></html><?xml?>"
    "<meta charset=utf-16>"
)
SOUP = [f"<{tag}" for tag in TAGS.split("<") if tag]
SOUP += [
    "نص",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#0;",
    "&#xD800;",
    "\x00",
    "\x1b",
    "<p l=",
]


def check(name: str, path: Path, data: bytes) -> None:
    path.write_bytes(data)
    reader = format_named(name).reader
    assert reader is not None
    for item in reader.read(path, ReadOptions(limit=1_000_000)):
        if not isinstance(item, ReadArticle):
            assert str(item.reason)
        else:
            assert item.article.text.strip()


@pytest.mark.parametrize("name", SEEDS)
def test_the_whole_files_are_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.dat"
    path.write_bytes(SEEDS[name])
    assert len(read(format_named(name), path)[0]) == (2 if name == "zip" else 1)


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300))
def test_any_bytes_are_refused_or_read(name: str, data: bytes, tmp_path: Path) -> None:
    check(name, tmp_path / "x.dat", data)


@pytest.mark.parametrize("name", SEEDS)
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.data())
def test_a_damaged_file_is_refused_or_read(
    name: str, changes: st.DataObject, tmp_path: Path
) -> None:
    data = bytearray(SEEDS[name])
    for _ in range(changes.draw(st.integers(1, 4))):
        at = changes.draw(st.integers(0, len(data) - 1))
        cut = changes.draw(st.integers(0, 3))
        data[at : at + cut] = changes.draw(st.binary(max_size=6))
    check(name, tmp_path / "x.dat", bytes(data))


@pytest.mark.parametrize("name", ["html", "feed", "eml"])
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(SOUP)))
def test_any_soup_of_tags_is_refused_or_read(name: str, parts: list[str], tmp_path: Path) -> None:
    head = {"eml": "Content-Type: text/html\n\n", "feed": "<rss><item><description>"}.get(name, "")
    check(name, tmp_path / "x.dat", (head + "".join(parts)).encode())


BEGINNINGS = [
    b"",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"[",
    b'[{"text":',
    b"{",
    b"PK\x03\x04",
    b"a,text\r",
    b"#FORMAT=",
]


@pytest.mark.parametrize(
    "suffix", sorted({suffix for known in FORMATS for suffix in known.suffixes})
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.sampled_from(BEGINNINGS), rest=st.binary(max_size=60))
def test_the_format_of_any_bytes_is_told_or_refused(
    suffix: str, start: bytes, rest: bytes, tmp_path: Path
) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(start + rest)
    with suppress(CannotReadError):
        assert reading_format(path) in FORMATS
