"""What a label means, in the scheme's own words, in the language of the window."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.core.domain.scheme import Label, Scheme
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.project_door import ProjectInfo
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.look.plain_text import label as plain_label
from annotator.gui.widgets.guideline_page import GuidelinePage
from annotator.gui.widgets.label_look import interface_language, label_name, swatch_icon


class GuidelinesPane(QWidget):
    """Follows the label at hand; another one can be chosen by hand."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme: Scheme | None = None
        self._title = plain_label(role="heading")
        self.choice = QComboBox()
        self.choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.choice.currentIndexChanged.connect(self._show)
        self.page = GuidelinePage()
        self.setFocusProxy(self.page)
        self._lay_out()
        self._retranslate()
        workspace.project_opened.connect(self._open_project)
        workspace.project_closed.connect(lambda: self.set_scheme(None))
        workspace.article_opened.connect(self._follow)
        workspace.article_changed.connect(self._follow)
        workspace.committed.connect(lambda _change: self._read_scheme(workspace))

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Show the guidelines of another scheme."""
        if scheme == self._scheme:
            return
        self._scheme = scheme
        self._fill()

    def show_label(self, label_id: str) -> None:
        """Show the guideline of a label; "" and unknown ids leave what is there."""
        row = self.choice.findData(label_id)
        if row >= 0:
            self.choice.setCurrentIndex(row)

    @property
    def shown_label(self) -> str:
        """Id of the label whose guideline is shown, "" for none."""
        return str(self.choice.currentData() or "")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 6, 0)
        head.addWidget(self._title)
        head.addWidget(self.choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.page, 1)

    def _open_project(self, info: ProjectInfo) -> None:
        self.set_scheme(info.scheme)

    def _read_scheme(self, workspace: Workspace) -> None:
        if workspace.info is not None:
            self.set_scheme(workspace.info.scheme)

    def _follow(self, shown: OpenArticle | None) -> None:
        if shown is not None:
            self.set_scheme(shown.scheme)

    def _labels(self) -> tuple[Label, ...]:
        return () if self._scheme is None else self._scheme.labels

    def _fill(self) -> None:
        kept = self.shown_label
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for label in self._labels():
                icon = swatch_icon(label, self.palette())
                self.choice.addItem(icon, label_name(label), label.id)
            self.choice.setCurrentIndex(max(self.choice.findData(kept), 0))
        self._show()

    def _show(self) -> None:
        labels = {label.id: label for label in self._labels()}
        label = labels.get(self.shown_label)
        text = "" if label is None else label.guideline.in_language(interface_language())
        if not text.strip():
            text = self.tr("The scheme says nothing about this label.") if label else ""
        self.page.show_markdown(text)

    def _recolour(self) -> None:
        icons = [swatch_icon(label, self.palette()) for label in self._labels()]
        for row, icon in enumerate(icons):
            self.choice.setItemIcon(row, icon)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Guidelines"))
        self.choice.setAccessibleName(self.tr("Label"))
        self.page.setAccessibleName(self.tr("Guideline"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
            self._fill()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolour()
