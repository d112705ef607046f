"""E-mail messages as articles."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.domain.errors import EmptyTextError
from annotator.core.formats.base.format import ReadOptions
from annotator.core.formats.registry import reading_format
from written import only_article, only_refusal


def message() -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "نشرة الأخبار"
    made["From"] = "وكالة الأنباء <news@example.com>"
    made["Date"] = "Tue, 05 Mar 2024 23:30:00 +0200"
    return made


def test_a_message_comes_with_its_headers(tmp_path: Path) -> None:
    made = message()
    made.set_content("قال مُحَمَّدٌ\u00a0معيط\u200f\n\nوأضاف\n")
    made["Content-Language"] = "ar"
    article = only_article(tmp_path / "x.eml", bytes(made))
    assert article.text == "قال مُحَمَّدٌ\u00a0معيط\u200f\n\nوأضاف\n"
    assert article.meta == {
        "title": "نشرة الأخبار", "source": "example.com", "published": "2024-03-05", "url": None,
        "author": "وكالة الأنباء", "language": "ar",
    }  # fmt: skip


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6"])
@pytest.mark.parametrize("cte", ["8bit", "base64", "quoted-printable"])
def test_any_charset_and_transfer_encoding_is_read(charset: str, cte: str, tmp_path: Path) -> None:
    made = message()
    made.set_content("قال الرئيس إن الحرب انتهت", charset=charset, cte=cte)
    assert only_article(tmp_path / "x.eml", bytes(made)).text == "قال الرئيس إن الحرب انتهت\n"


def test_the_plain_part_counts_and_attachments_do_not(tmp_path: Path) -> None:
    made = message()
    made.set_content("النص\n")
    made.add_alternative("<p>صفحة</p>", subtype="html")
    made.add_attachment("مرفق", filename="a.txt")
    assert only_article(tmp_path / "x.eml", bytes(made)).text == "النص\n"


def test_without_a_plain_part_all_that_the_page_shows_is_the_text(tmp_path: Path) -> None:
    made = message()
    page = "<html><style>p {}</style><h1>عنوان</h1><p>نص <b>غامق</b></p><script>x()</script></html>"
    made.set_content(page, subtype="html", charset="windows-1256")
    assert only_article(tmp_path / "x.eml", bytes(made)).text == "عنوان\nنص غامق"


def test_lines_that_a_mail_program_broke_are_joined(tmp_path: Path) -> None:
    data = (
        b"Subject: x\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
        + "قال الرئيس \nإن الحرب\nانتهت\n-- \nتوقيع".encode()
    )
    text = "قال الرئيس إن الحرب\nانتهت\n-- \nتوقيع"
    assert only_article(tmp_path / "x.eml", data).text == text


BODY = "قال الرئيس إن الحرب انتهت في هذا اليوم"


@pytest.mark.parametrize(
    "charset", ["", "; charset=x-none", "; charset=utf-8", "; charset=us-ascii"]
)
def test_a_charset_that_is_missing_or_wrong_is_found_out(charset: str, tmp_path: Path) -> None:
    head = f"Subject: x\nContent-Type: text/plain{charset}\n\n".encode()
    assert only_article(tmp_path / "x.eml", head + BODY.encode("cp1256")).text == BODY


def test_a_told_encoding_is_the_strongest(tmp_path: Path) -> None:
    head = b"Subject: x\nContent-Type: text/plain; charset=iso-8859-6\n\n"
    options = ReadOptions(encoding="windows-1256")
    assert (
        only_article(tmp_path / "x.eml", head + "پ قال".encode("cp1256"), options).text == "پ قال"
    )


def test_raw_and_broken_headers_are_read_as_far_as_they_go(tmp_path: Path) -> None:
    data = "Subject: خبر\nFrom: =?bad?q?x?= <a@b.example>\nDate: gestern\n\nنص".encode()
    article = only_article(tmp_path / "x.eml", data)
    assert article.meta["title"] == "خبر"
    assert article.meta["published"] is None
    assert article.meta["source"] == "b.example"


def test_a_message_without_text_is_refused(tmp_path: Path) -> None:
    made = message()
    made.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    assert isinstance(only_refusal(tmp_path / "x.eml", bytes(made)), EmptyTextError)


def test_a_message_is_known_by_its_headers_too(tmp_path: Path) -> None:
    path = tmp_path / "message"
    path.write_bytes(b"From: a@b.example\nSubject: x\nDate: y\n\ntext")
    assert reading_format(path).name == "eml"


SIGNS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029")
LINES = st.lists(st.text(SIGNS | st.sampled_from("ًّـ\u200f\u202bال«» "), max_size=30), min_size=1)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES.filter(lambda lines: bool("".join(lines).strip())))
def test_any_lines_survive(lines: list[str], tmp_path: Path) -> None:
    made = message()
    text = "\n".join(lines) + "\n"
    made.set_content(text, cte="base64")
    assert only_article(tmp_path / "x.eml", bytes(made)).text == text
