"""The review: what is asked about the open article or the whole project, place by place."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.core.commands.dismissals import DismissFinding
from annotator.gui.bridge.open_article import OpenArticle
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import filled, number
from annotator.gui.look.plain_text import label
from annotator.gui.review_panel.kind_filter import KindFilter
from annotator.gui.review_panel.question import (
    Question,
    asked,
    names_of,
    severity_colour,
)
from annotator.gui.review_panel.question_list import QuestionList
from annotator.gui.review_panel.questions import Questions
from annotator.gui.review_panel.reason_line import ReasonLine
from annotator.gui.review_panel.review_calls import questions_of
from annotator.gui.widgets.announce import announce
from annotator.gui.widgets.two_line_rows import TwoLineModel, TwoLines

CALM_MS = 300
"""So long after the last edit the article is looked at again."""


class ReviewPanel(QWidget):
    """Lists questions; tells which place is wanted and that the project shall be looked at."""

    place_wanted = Signal(int, str)
    """Article id and UUID of the span to go to"""
    project_wanted = Signal()
    """The whole project shall be reviewed: `show_project` brings the answer"""
    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known = Questions()
        self._rows: tuple[Question, ...] = ()
        self._busy = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._look)
        self._model = TwoLineModel(self)
        self.list = QuestionList(self._model)
        self.kinds = KindFilter()
        self.here, self.in_project = QToolButton(), QToolButton()
        self.reason = ReasonLine()
        self._title, self._count = label(role="heading"), label(role="muted")
        self._hint = label(role="muted", wrap=True)
        self.setFocusProxy(self.list)
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def rows(self) -> tuple[Question, ...]:
        """The questions in the rows, as they are filtered now."""
        return self._rows

    def show_project(self, questions: tuple[Question, ...]) -> None:
        """Take what the review of the whole project has found; the scope stays as chosen."""
        self._busy = False
        self._known.project = questions
        self._soon.start(CALM_MS)
        self._show()

    def stop_waiting(self) -> None:
        """The review of the project was cancelled or failed."""
        if self._busy:
            self._busy = False
            self._choose_here()

    def _lay_out(self) -> None:
        head, scopes = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        group = QButtonGroup(self)
        for button in (self.here, self.in_project):
            button.setCheckable(True)
            group.addButton(button)
            scopes.addWidget(button)
        scopes.addStretch(1)
        self.here.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(scopes)
        column.addWidget(self.kinds)
        column.addWidget(self.list, 1)
        column.addWidget(self.reason)
        column.addWidget(self._hint)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.article_opened.connect(lambda _shown: self._soon.start(0))
        workspace.article_changed.connect(lambda _shown: self._soon.start(CALM_MS))
        workspace.committed.connect(lambda _change: self._soon.start(CALM_MS))
        workspace.project_opened.connect(lambda _info: self._forget())
        workspace.project_closed.connect(self._forget)
        self.here.clicked.connect(self._choose_here)
        self.in_project.clicked.connect(self._choose_project)
        self.kinds.activated.connect(lambda _row: self._show())
        self.list.went.connect(self._go)
        self.list.dismiss_wanted.connect(self._ask_reason)
        self.list.left.connect(self.left)
        self.reason.given.connect(self._dismiss)
        self.reason.left.connect(self.list.setFocus)

    def _forget(self) -> None:
        self._known.forget()
        self._busy = False
        self.here.setChecked(True)
        self.reason.hide()
        self._show()

    def _choose_here(self) -> None:
        self._known.in_project = False
        self.here.setChecked(True)
        self._show()

    def _choose_project(self) -> None:
        """Show what is known of the project; review it where nothing is, or on a second press."""
        again, self._known.in_project = self._known.in_project, True
        if not self._busy and (again or self._known.project is None):
            self._busy = True
            self.project_wanted.emit()
        self._show()

    def _look(self) -> None:
        """Look at the open article again, if anybody sees it."""
        shown = self._workspace.open_article
        if shown is None:
            self._known.here = ()
            self._show()
        elif self.isVisible():
            self._workspace.ask(
                lambda project: questions_of(project, shown),
                lambda questions: self._take(shown, questions),
            )

    def _take(self, shown: OpenArticle, questions: tuple[Question, ...]) -> None:
        now = self._workspace.open_article
        if now is not None and now.article.id == shown.article.id:
            self._known.take_article(shown.article.id, questions)
            self._show()

    def _show(self) -> None:
        self.kinds.offer(self._known.shown)
        rows = self.kinds.chosen(self._known.shown)
        self._count.setText("…" if self._waits() else number(len(rows)))
        self.list.empty_text = self._empty_text()
        if rows != self._rows or not rows:
            kept = self.list.currentIndex().row()
            self._rows = rows
            self._fill()
            self.list.setCurrentIndex(self._model.index(min(max(kept, 0), len(rows) - 1)))
        self.list.viewport().update()

    def _fill(self) -> None:
        info = self._workspace.info
        names = names_of(None if info is None else info.scheme)
        self._model.set_rows([self._row(one, names) for one in self._rows])

    def _row(self, one: Question, names: dict[str, str]) -> TwoLines:
        titled = self._known.in_project and one.title
        detail = f"{one.around} — {one.title}" if titled else one.around
        colour = severity_colour(one.finding.severity, self.palette())
        return TwoLines(asked(one.finding, names), detail, colour=colour)

    def _waits(self) -> bool:
        return self._busy and self._known.in_project

    def _empty_text(self) -> str:
        if self._waits():
            return self.tr("The project is being reviewed; go on labelling meanwhile.")
        if self._workspace.open_article is None and not self._known.in_project:
            return self.tr("Open an article to see what a reviewer would ask.")
        return self.tr("A reviewer would ask nothing here.")

    def _go(self, row: int) -> None:
        finding = self._rows[row].finding
        self.place_wanted.emit(finding.article_id, finding.span_uuid)

    def _ask_reason(self, row: int) -> None:
        info = self._workspace.info
        if info is not None and not info.read_only:
            self.reason.ask(self._rows[row])

    def _dismiss(self, question: Question, reason: str) -> None:
        command = DismissFinding(question.finding, reason)
        self._workspace.run_in_project(command.plan)
        self._known.drop(question)
        self._show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        sentence = self.tr("Dismissed; {count} left")
        announce(self.list, filled(sentence, {"count": len(self._rows)}))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Review"))
        self.here.setText(self.tr("This article"))
        self.in_project.setText(self.tr("Whole project"))
        self.in_project.setToolTip(self.tr("All of your articles; press again to review them anew"))
        self.kinds.setAccessibleName(self.tr("Kind of question"))
        self.list.setAccessibleName(self.tr("Questions of a reviewer"))
        self._hint.setText(self.tr("Enter: go there · D: dismiss · Esc: back"))
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LocaleChange}:
            self._retranslate()
        if event.type() in {
            QEvent.Type.LanguageChange,
            QEvent.Type.LocaleChange,
            QEvent.Type.PaletteChange,
        }:
            self._fill()
