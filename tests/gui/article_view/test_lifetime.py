"""Views come and go; nothing of Qt's text engine outlives its use."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from annotator.gui.article_view.view import ArticleView
from drawn_world import SCHEME, world
from page_probe import MakeView

DRAWING = "\n".join("زار [الوزير](actor) [القاهرة](place) قال لأوباما COVID-19" for _ in range(9))


def test_three_hundred_views_open_and_close(qapp: object) -> None:
    drawn = world(DRAWING)
    for _ in range(300):
        view = ArticleView()
        view.resize(400, 300)
        view.set_scheme(SCHEME, "ar")
        view.show_article(drawn.article, drawn.layer)
        view.show()
        view.choose_span("s1")
        view.grab()
        view.deleteLater()
        del view
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def test_one_document_serves_every_article(make_view: MakeView) -> None:
    view = make_view(DRAWING)
    document, layout = view.document(), view.document().documentLayout()
    for number in range(50):
        drawn = world(f"{DRAWING} {number}")
        view.show_article(drawn.article, drawn.layer)
    assert view.document() is document
    assert view.document().documentLayout() is layout


def test_no_wrapper_of_a_block_layout_or_line_is_kept(make_view: MakeView) -> None:
    view = make_view(DRAWING)
    view.choose_span("s3")
    view.select_range(3, 30)
    view.grab()
    gc.collect()
    kept = [
        thing
        for thing in gc.get_objects()
        if isinstance(thing, (QTextBlock, QTextLayout, QTextLine))
    ]
    assert kept == []
