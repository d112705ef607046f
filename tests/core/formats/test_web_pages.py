"""Web pages: the article letter by letter, nothing of what stands around it."""

import html
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.domain.errors import (
    EmptyTextError,
    MissingLibraryError,
    TooLargeError,
    WrongShapeError,
)
from annotator.core.formats.base import optional_library
from annotator.core.formats.base.format import ReadOptions
from annotator.core.formats.base.html_page import html_paragraphs
from annotator.core.formats.base.optional_library import Extra
from written import only_article, only_refusal

FIRST = (
    "قال مُحَمَّدٌ\u00a0معيط\u200f إن الانفجار وقع أمس «الجمعة» في مرفأ بيروت، وقتل ٧٫٥٪ من العاملين."
)
SECOND = (
    "وأضاف الوزير خلال مؤتمر صحفي أن الحكومة تتابع عن كثب كتـــاب أوضاع المصابين في المستشفيات."
)
HEAD = """<html lang="ar"><head><meta charset="utf-8"><title>انفجار | وكالة</title>
<meta property="og:title" content="انفجار في بيروت"><meta name="author" content="محمد علي">
<meta property="article:published_time" content="2024-03-05T23:00:00+02:00">
<link rel="canonical" href="https://news.example/a/1"><meta property="og:site_name" content="وكالة">
<style>p { color: red }</style></head>"""
BODY = """<body><nav><ul><li><a href="/">الرئيسية</a></li></ul></nav>
<article><h1>انفجار في بيروت</h1><p>{}</p><script>var x = "لا";</script>
<p>{}</p><!-- ملاحظة --></article>
<div class="comments"><p>تعليق: خبر سيئ</p></div><footer>حقوق النشر محفوظة</footer></body></html>"""


def page(first: str = FIRST, second: str = SECOND) -> str:
    return HEAD + BODY.format(first, second)


def test_the_article_of_a_page_comes_with_its_metadata(tmp_path: Path) -> None:
    article = only_article(tmp_path / "x.html", page().encode())
    assert article.text == f"انفجار في بيروت\n{FIRST}\n{SECOND}"
    assert article.meta == {
        "title": "انفجار في بيروت",
        "source": "وكالة",
        "published": "2024-03-05",
        "url": "https://news.example/a/1",
        "author": "محمد علي",
        "language": "ar",
    }


def test_scripts_styles_comments_and_forms_are_no_text() -> None:
    text = (
        "قبل<script>alert(1)</script><style>a{}</style><!-- x --><noscript>n</noscript>"
        "<template>t</template><svg><text>s</text></svg><textarea>t</textarea>"
        "<span style='Display: none'>h</span><b hidden>h</b><iframe>i</iframe> بعد"
    )
    assert html_paragraphs(text, known="html") == ["قبل بعد"]


def test_white_space_is_what_a_browser_shows() -> None:
    text = "<p> أ\n  <b>ب</b>\tج<br> د </p><pre> هـ\n  و </pre>ز<ul><li>ح<li>ط</ul>"
    assert html_paragraphs(text, known="html") == ["أ ب ج\nد", " هـ\n  و ", "ز", "ح", "ط"]


def test_a_page_without_an_article_comes_whole(tmp_path: Path) -> None:
    assert (
        only_article(tmp_path / "x.htm", "<p>خبر</p><div>قصير</div>".encode()).text == "خبر\nقصير"
    )


def test_a_page_without_a_title_has_the_name_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "خبر 1.html"
    assert only_article(path, "<p>نص قصير</p>".encode()).meta["title"] == "خبر 1"


ENCODED = {
    "meta charset": ('<meta charset="windows-1256">', "cp1256"),
    "http-equiv": (
        '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-6">',
        "iso-8859-6",
    ),
    "XML declaration": ('<?xml version="1.0" encoding="windows-1256"?>', "cp1256"),
    "none at all": ("", "cp1256"),
    "UTF-8 that claims to be UTF-16": ('<meta charset="utf-16">', "utf-8"),
    "a name that does not exist": ('<meta charset="x-arabic">', "utf-8"),
    "windows-1256 that claims to be UTF-8": ('<meta charset="utf-8">', "cp1256"),
    "a byte order mark against the declaration": ('<meta charset="cp1256">', "utf-8-sig"),
    "UTF-16 with a mark": ("", "utf-16"),
}


@pytest.mark.parametrize("case", ENCODED)
def test_the_encoding_is_what_the_page_says_or_shows(case: str, tmp_path: Path) -> None:
    declaration, encoding = ENCODED[case]
    text = "قال الرئيس إن الحرب انتهت في هذا اليوم"
    data = f"{declaration}<html><body><p>{text}</p></body></html>".encode(encoding)
    assert only_article(tmp_path / "x.html", data).text == text


def test_a_told_encoding_is_stronger_than_the_declared_one(tmp_path: Path) -> None:
    data = '<meta charset="iso-8859-6"><p>قال الرئيس پ</p>'.encode("cp1256")
    article = only_article(tmp_path / "x.html", data, ReadOptions(encoding="windows-1256"))
    assert article.text == "قال الرئيس پ"


def test_a_page_of_scripts_is_refused(tmp_path: Path) -> None:
    data = b"<html><body><script>x()</script></body></html>"
    assert isinstance(only_refusal(tmp_path / "x.html", data), EmptyTextError)


def test_a_page_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    data = b"<html><body>" + b"<div>" * 5000 + "نص".encode()
    assert isinstance(only_refusal(tmp_path / "x.html", data), WrongShapeError)


def test_a_page_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    error = only_refusal(tmp_path / "x.html", b"<p>" + b"a" * 17_000_000)
    assert isinstance(error, TooLargeError)
    assert str(error) == "It is too large (18 MB; the limit is 16 MB)."


def test_without_the_library_one_sentence_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    error = only_refusal(tmp_path / "x.html", page().encode())
    assert isinstance(error, MissingLibraryError)
    assert str(error).startswith("The format “html” needs trafilatura; this installs it: ")
    assert str(error).endswith(' -m pip install "arabic-news-annotator[web]".')


def test_in_an_environment_without_pip_the_line_is_one_for_uv(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(optional_library, "find_spec", lambda _name: None)
    assert Extra("web", "x").command.startswith('uv pip install --python "')


# What HTML cannot hold: control characters, and white space that shows as one space.
SIGNS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")
PARAGRAPH = st.text(
    SIGNS | st.sampled_from("ًّـ\u200f\u202b\u200dال👨‍👩‍👧«»،&<>\"'"), min_size=1
).map(lambda text: " ".join(part for part in text.split(" ") if part))


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paragraphs=st.lists(PARAGRAPH.filter(lambda text: bool(text.strip())), min_size=1))
def test_any_paragraphs_survive(paragraphs: list[str], tmp_path: Path) -> None:
    body = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
    assert html_paragraphs(body, known="html") == paragraphs


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(signs=PARAGRAPH)
def test_a_paragraph_of_an_article_keeps_every_sign(signs: str, tmp_path: Path) -> None:
    first = f"{FIRST} {signs} {SECOND}"
    article = only_article(tmp_path / "x.html", page(html.escape(first)).encode())
    assert " ".join(filter(None, first.split(" "))) in article.text


def test_declarations_of_entities_are_neither_expanded_nor_text(tmp_path: Path) -> None:
    declared = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "ص">]>\n'
    found = only_article(tmp_path / "x.html", f"{declared}<p>نص &x; قصير &y;</p>".encode())
    assert found.text == "نص &x; قصير &y;"
