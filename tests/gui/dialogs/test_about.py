import tomllib
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

import annotator
from annotator.gui.dialogs.about import CREDITS, AboutDialog
from annotator.gui.look.icons import app_icon
from annotator.gui.reports.diagnostics import library_version, system_report


def test_it_tells_version_and_licence(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    texts = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert annotator.__version__ in texts
    assert "GNU General Public License" in texts


def test_the_facts_for_a_report_are_there(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    facts = dialog.findChildren(QPlainTextEdit)
    assert [one.toPlainText() for one in facts] == [system_report()]
    assert "PySide6-Essentials: 6" in system_report()


def test_every_library_the_app_needs_is_thanked_and_known(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    needed = {line.split(">")[0].lower() for line in project["project"]["dependencies"]}
    thanked = {credit.package.lower() for credit in CREDITS}
    assert needed - {"typing_extensions"} <= thanked
    assert all(library_version(credit.package) != "–" for credit in CREDITS)


def test_the_app_has_a_picture(qtbot: QtBot) -> None:
    assert not app_icon().pixmap(64, 64).isNull()
