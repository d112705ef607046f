"""Saved RSS and Atom files."""

from pathlib import Path

import pytest

from annotator.core.domain.errors import EmptyTextError, NotXmlError, WrongShapeError
from annotator.core.formats.registry import format_named, reading_format
from written import only_refusal, read

RSS = """<?xml version="1.0" encoding="{}"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>وكالة الأنباء</title>
<language>ar</language>{}</channel></rss>"""
ITEM = """<item><title>خبر &lt;b&gt;أول&lt;/b&gt;</title><link>https://news.example/1</link>
<author>محمد علي</author><pubDate>Tue, 05 Mar 2024 23:30:00 +0200</pubDate>
<description>&lt;p&gt;ملخص&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>قال مُحَمَّدٌ&nbsp;معيط&rlm;</p><script>x()</script><p>وأضاف</p>]]>
</content:encoded></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>قناة</title>
<entry><title>خبر</title><link href="https://news.example/2"/><updated>2024-03-05T00:10:00+03:00</updated>
<author><name>هدى</name></author><content type="html">&lt;p&gt;نص الخبر&lt;/p&gt;</content></entry>
<entry><title>خبر ثان</title><content type="text">نص &lt;ليس وسما&gt;</content></entry></feed>"""


def saved(path: Path, data: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(data.encode(encoding))
    assert reading_format(path).name == "feed"
    return path


def test_each_item_of_rss_is_an_article(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.xml", RSS.format("utf-8", ITEM))
    (article,), refusals = read(format_named("feed"), path)
    assert refusals == []
    assert article.text == "قال مُحَمَّدٌ\u00a0معيط\u200f\nوأضاف"
    assert article.meta == {
        "title": "خبر أول", "source": "وكالة الأنباء", "published": "2024-03-05",
        "url": "https://news.example/1", "author": "محمد علي", "language": "ar",
    }  # fmt: skip


def test_each_entry_of_atom_is_an_article(tmp_path: Path) -> None:
    articles, refusals = read(format_named("feed"), saved(tmp_path / "x.atom", ATOM))
    assert refusals == []
    assert [one.text for one in articles] == ["نص الخبر", "نص <ليس وسما>"]
    assert articles[0].meta["published"] == "2024-03-05"
    assert articles[0].meta["author"] == "هدى"


def test_an_entry_without_text_is_refused_and_the_others_come(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.rss", RSS.format("utf-8", f"<item><title>أ</title></item>{ITEM}"))
    articles, (refusal,) = read(format_named("feed"), path)
    assert len(articles) == 1
    assert refusal.place == "x.rss:1"
    assert isinstance(refusal.reason, EmptyTextError)


def test_a_feed_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    item = "<item><title>خبر</title><description>قال الرئيس</description></item>"
    path = saved(tmp_path / "x.rss", RSS.format("windows-1256", item), "cp1256")
    assert [one.text for one in read(format_named("feed"), path)[0]] == ["قال الرئيس"]


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_a_feed_that_declares_entities_is_refused(doctype: str, tmp_path: Path) -> None:
    data = f"{doctype}<rss version='2.0'><channel><item><title>&b;</title></item></channel></rss>"
    assert isinstance(only_refusal(tmp_path / "x.rss", data.encode()), NotXmlError)


def test_a_file_without_entries_is_refused(tmp_path: Path) -> None:
    error = only_refusal(tmp_path / "x.xml", b"<catalog><book/></catalog>")
    assert isinstance(error, WrongShapeError)
    assert "RSS or Atom" in str(error)
