"""The link above the text: plain, named by its site, opened only on a click and only on the web."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.article_pane.source_link import SourceLink


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the desktop to open."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


@pytest.fixture
def link(qtbot: QtBot) -> SourceLink:
    made = SourceLink()
    qtbot.addWidget(made)
    return made


def test_a_click_opens_a_page_of_the_web(link: SourceLink, opened: list[str]) -> None:
    link.show_link("https://example.org/news?id=1&page=2")
    assert not link.isHidden()
    assert link.text() == "example.org"
    assert opened == []
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert opened == ["https://example.org/news?id=1&page=2"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "smb://host/share",
        "https://",
        "خبر",
        "C:\\a",
    ],
)
def test_what_is_no_page_of_the_web_is_not_offered(
    link: SourceLink, opened: list[str], text: str
) -> None:
    link.show_link("https://example.org")
    link.show_link(text)
    link.click()
    assert link.isHidden()
    assert opened == []


def test_markup_in_a_link_stays_letters(link: SourceLink) -> None:
    link.show_link("https://example.org/?a=<img src=x>")
    assert "<img" not in link.toolTip()


def test_a_host_in_other_letters_is_spelled_as_it_is_opened(link: SourceLink) -> None:
    link.show_link(QUrl("https://мир.example").toString())
    assert "xn--" in link.toolTip()
