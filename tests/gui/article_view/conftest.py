"""Article views in Amiri on a page of fixed size, so that lines break alike everywhere."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from annotator.core.domain.article import Direction
from annotator.gui.article_view.style import ReadingStyle
from annotator.gui.article_view.view import ArticleView
from annotator.gui.look.fonts import load_reading_font
from drawn_world import SCHEME, World, world
from page_probe import MakeView


@pytest.fixture
def make_view(qtbot: QtBot) -> Iterator[MakeView]:
    """Makes a shown view of a drawing (or a World) in some style and width."""
    assert load_reading_font()

    def make(
        drawing: str | World,
        *,
        style: ReadingStyle | None = None,
        size: tuple[int, int] = (700, 500),
        direction: Direction = Direction.AUTO,
    ) -> ArticleView:
        drawn = world(drawing) if isinstance(drawing, str) else drawing
        view = ArticleView()
        qtbot.addWidget(view)
        view.resize(*size)
        view.set_scheme(SCHEME, "ar")
        view.set_style(style or ReadingStyle())
        view.show()
        view.show_article(replace(drawn.article, direction=direction), drawn.layer)
        QCoreApplication.processEvents()
        return view

    yield make
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
