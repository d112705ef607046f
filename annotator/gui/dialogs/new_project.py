"""The dialog for a new project: name, folder, scheme, and who works in it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.bridge.storage_calls import DEFAULT_SCHEME, NewProject
from annotator.gui.look.plain_text import label
from annotator.gui.reports.system_facts import documents_folder, user_name
from annotator.gui.widgets.shipped_schemes import scheme_name, shipped_schemes

SUFFIX = ".anno"
FORBIDDEN = set('/\\:*?"<>|')


class NewProjectDialog(QDialog):
    """Offers what is most likely right, so that Enter is enough; overwrites nothing."""

    wanted = Signal(object)
    """NewProject"""

    def __init__(self, folder: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_project")
        self.setWindowTitle(self.tr("New project"))
        self.setMinimumWidth(520)
        self.name = QLineEdit(self.tr("My project"))
        self.folder = QLineEdit(str(folder or documents_folder()))
        self.scheme = QComboBox()
        self.folder.setAccessibleName(self.tr("Folder"))
        self.annotator = QLineEdit(user_name())
        self.problem = label(role="error", wrap=True)
        self._browse = QPushButton(self.tr("Choose…"))
        self._browse.setAutoDefault(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.create_button = self._buttons.addButton(
            self.tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.create_button.setDefault(True)
        self._fill_schemes()
        self._lay_out()
        self._connect()
        self._check()
        self.name.selectAll()

    def path(self) -> Path:
        """Where the project is going to lie."""
        name = self.name.text().strip()
        return (
            Path(self.folder.text().strip()).expanduser() / f"{name.removesuffix(SUFFIX)}{SUFFIX}"
        )

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self._browse)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Folder"), place)
        form.addRow(self.tr("&Scheme"), self.scheme)
        form.addRow(self.tr("Your n&ame"), self.annotator)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("New project"), role="title"))
        column.addWidget(
            label(
                self.tr("A project is one file with articles, spans and their whole history."),
                role="muted",
                wrap=True,
            )
        )
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addStretch()
        column.addWidget(self._buttons)

    def _connect(self) -> None:
        for field in (self.name, self.folder, self.annotator):
            field.textChanged.connect(self._check)
        self.scheme.activated.connect(self._scheme_activated)
        self._browse.clicked.connect(self._choose_folder)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def _fill_schemes(self) -> None:
        for path in shipped_schemes():
            self.scheme.addItem(scheme_name(path), str(path))
        self.scheme.setCurrentIndex(self.scheme.findData(str(DEFAULT_SCHEME)))
        self.scheme.addItem(self.tr("From a file…"), None)

    def _scheme_activated(self, at: int) -> None:
        if self.scheme.itemData(at) is None:
            chooser = QFileDialog(self, self.tr("Choose a scheme"), self.folder.text())
            chooser.setNameFilter(self.tr("Schemes (*.json)"))
            chooser.fileSelected.connect(self._scheme_chosen)
            chooser.rejected.connect(lambda: self.scheme.setCurrentIndex(0))
            chooser.open()

    def _scheme_chosen(self, name: str) -> None:
        self.scheme.insertItem(0, Path(name).name, name)
        self.scheme.setCurrentIndex(0)

    def _choose_folder(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a folder"), self.folder.text())
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(self.folder.setText)
        chooser.open()

    def _check(self) -> None:
        problem = self._problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.create_button.setEnabled(not problem)

    def _problem(self) -> str:
        name = self.name.text().strip()
        if not name or not self.annotator.text().strip():
            return self.tr("The project and you need a name.")
        if FORBIDDEN & set(name):
            return self.tr("A name cannot have any of these signs: {signs}").format(
                signs=" ".join(sorted(FORBIDDEN))
            )
        if self.path().exists():
            return self.tr("There is a file of that name already; nothing will be overwritten.")
        return ""

    def _accept(self) -> None:
        self.accept()
        self.wanted.emit(
            NewProject(
                path=self.path(),
                scheme_file=Path(self.scheme.currentData() or DEFAULT_SCHEME),
                annotator=self.annotator.text().strip(),
            )
        )
