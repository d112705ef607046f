"""Looks at a shown article view as the eye and the mouse do: points, letters, colours."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest

from annotator.core.domain.span import Fragment
from annotator.gui.article_view.placed_line import PlacedLine
from annotator.gui.article_view.view import ArticleView
from drawn_world import piece

MakeView = Callable[..., ArticleView]
"""The fixture `make_view`: a shown view of a drawing or a World."""

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def placed_line(view: ArticleView, code_point: int) -> PlacedLine:
    """The line on which a code point stands."""
    shown = view._scene.shown
    place = shown.positions.to_place(code_point)
    block = shown.block_at(place)
    number = view._geometry.box(block).line_of(place - shown.places[block])
    return PlacedLine(view._geometry, view._scene, block, number)


def point_in(view: ArticleView, code_point: int, *, share: float = 0.25) -> QPoint:
    """A viewport point in the letter at a code point; share 0 is where the letter begins."""
    line = placed_line(view, code_point)
    first = view._scene.shown.places[line.block]
    place = view._scene.shown.positions.to_place(code_point) - first
    cell = line.measure.cell_at(place)
    assert cell is not None
    width = cell.right - cell.left
    x = cell.right - share * width if cell.rtl else cell.left + share * width
    left = view._geometry.measures.column_left
    y = line.baseline - 6 - view.verticalScrollBar().value()
    return QPointF(left + x, y).toPoint()


def at(view: ArticleView, surface: str, *, share: float = 0.25) -> QPoint:
    """A viewport point in the first letter of the first `surface`."""
    return point_in(view, view._text.index(surface), share=share)


def after(view: ArticleView, surface: str) -> QPoint:
    """A viewport point in the last letter of the first `surface`, near its end."""
    return point_in(view, view._text.index(surface) + len(surface) - 1, share=0.8)


def click(view: ArticleView, point: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """Press and release at a point of the viewport."""
    QTest.mouseClick(view.viewport(), LEFT, keys, point)


def double_click(view: ArticleView, point: QPoint) -> None:
    """Two clicks at a point, as Qt delivers them."""
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, point)


def drag(view: ArticleView, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """Press at one point, move to another, release there."""
    QTest.mousePress(view.viewport(), LEFT, keys, start)
    for point in (start + (end - start) / 2, end):
        move(view, point, LEFT, keys)
    QTest.mouseRelease(view.viewport(), LEFT, keys, end)


def hover(view: ArticleView, point: QPoint) -> None:
    """Move the mouse to a point, no button down."""
    move(view, point, Qt.MouseButton.NoButton)


def move(
    view: ArticleView,
    point: QPoint,
    button: Qt.MouseButton = LEFT,
    keys: Qt.KeyboardModifier = NONE,
) -> None:
    """Move the mouse to a point with a button held down."""
    page, position = view.viewport(), QPointF(point)
    place = page.mapToGlobal(position)
    none = Qt.MouseButton.NoButton
    QCoreApplication.sendEvent(
        page, QMouseEvent(QEvent.Type.MouseMove, position, place, none, button, keys)
    )


def press(view: ArticleView, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    """Send one key press to the view."""
    QCoreApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, keys))


def selected(view: ArticleView) -> str:
    """The selected letters of the article."""
    fragment = view.selected_range()
    return "" if fragment is None else view._text[fragment.start : fragment.end]


def surface(view: ArticleView, fragment: Fragment) -> str:
    """The article's letters in a fragment."""
    return view._text[fragment.start : fragment.end]


def fragment(view: ArticleView, text: str) -> Fragment:
    """The fragment of the first `text`."""
    return piece(view._text, text)


def colour_under(view: ArticleView, code_point: int) -> QColor:
    """The ground of a letter: the colour that most of its column has."""
    line = placed_line(view, code_point)
    x = point_in(view, code_point, share=0.5).x()
    scroll = view.verticalScrollBar().value()
    image = view.grab().toImage()
    rows = range(round(line.ink_top - scroll) + 2, round(line.ink_bottom - scroll) - 4)
    found = Counter(image.pixel(x, y) for y in rows)
    return QColor(found.most_common(1)[0][0])
