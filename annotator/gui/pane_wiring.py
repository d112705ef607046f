"""Connects the panes with each other: none of them knows another one."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from annotator.gui.actions.record import Menu
from annotator.gui.article_pane.article_pane import ArticlePane
from annotator.gui.guidelines.guidelines_pane import GuidelinesPane
from annotator.gui.menus import Menus
from annotator.gui.scheme_panel.scheme_panel import SchemePanel
from annotator.gui.span_panel.span_panel import SpanPanel

_IN_EDIT = ("find", "find_next", "find_previous")
_IN_ARTICLE = ("choose_label", "note_span", "delete_span", "next_span", "previous_span")


@dataclass(frozen=True, slots=True)
class LabellingPanes:
    """The panes of the labelling loop."""

    article: ArticlePane
    scheme: SchemePanel
    guidelines: GuidelinesPane
    spans: SpanPanel


class PaneWiring(QObject):
    """What one pane tells goes to those that show it."""

    def __init__(self, panes: LabellingPanes, show_side: QAction, guidelines: QAction) -> None:
        super().__init__(panes.article)
        self._panes = panes
        self._show_side = show_side
        self._connect_labels()
        self._connect_spans()
        self._connect_guidelines(guidelines)

    def add_to_menus(self, menus: Menus) -> None:
        """Put the text's own actions into the window's menus."""
        for menu, names in ((Menu.EDIT, _IN_EDIT), (Menu.ARTICLE, _IN_ARTICLE)):
            shown = menus.menu(menu)
            shown.addSeparator()
            shown.addActions([self._panes.article.keys[name] for name in names])

    def _connect_labels(self) -> None:
        article, scheme = self._panes.article, self._panes.scheme
        scheme.label_pressed.connect(article.labelling.press_label)
        article.brush_changed.connect(scheme.show_brush)
        article.keys.share_with(self._panes.spans.table, ("note_span",))

    def _connect_spans(self) -> None:
        article, spans = self._panes.article, self._panes.spans
        article.span_chosen.connect(spans.show_chosen)
        article.requests.note_wanted.connect(self._write_note)
        spans.span_wanted.connect(article.choose_span)
        spans.left.connect(lambda: article.view.setFocus(Qt.FocusReason.OtherFocusReason))

    def _connect_guidelines(self, action: QAction) -> None:
        panes = self._panes
        panes.guidelines.hide()
        panes.article.label_of_interest.connect(panes.guidelines.show_label)
        panes.article.requests.guideline_wanted.connect(self._show_guideline)
        panes.scheme.label_entered.connect(panes.guidelines.show_label)
        action.triggered.connect(self._toggle_guidelines)

    def _write_note(self, uuid: str) -> None:
        self._show_side.setChecked(True)
        self._panes.spans.edit_note(uuid)

    def _show_guideline(self, label_id: str) -> None:
        self._show_side.setChecked(True)
        self._panes.guidelines.show_label(label_id)
        self._panes.guidelines.show()

    def _toggle_guidelines(self) -> None:
        hidden = self._panes.guidelines.isHidden()
        if hidden:
            self._show_side.setChecked(True)
        self._panes.guidelines.setVisible(hidden)
