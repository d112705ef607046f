"""No file of the window hands text of people to a place where Qt looks for markup."""

import ast
from pathlib import Path

import pytest

import annotator.gui

FILES = sorted(Path(annotator.gui.__file__).parent.rglob("*.py"))
SETTERS = {"setToolTip", "setWhatsThis"}
STATIC_BOXES = {"information", "warning", "critical", "question", "about"}
OWN = {"tooltip"}
TRANSLATORS = {"tr", "translate", "translated"}


def name_of(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def is_own_text(node: ast.expr) -> bool:
    """Whether the text is a sentence of ours, or made safe."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.IfExp):
        return is_own_text(node.body) and is_own_text(node.orelse)
    return isinstance(node, ast.Call) and name_of(node.func) in OWN | TRANSLATORS


def unsafe_calls(source: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name, first = name_of(node.func), node.args[0] if node.args else None
        owner = name_of(node.func.value) if isinstance(node.func, ast.Attribute) else ""
        is_text = first is not None and not is_own_text(first)
        if name == "QLabel" and is_text and name_of(first or node) not in {"self", "parent"}:
            found.append(f"{node.lineno}: QLabel(text); use plain_text.label")
        if name in SETTERS and is_text:
            found.append(f"{node.lineno}: {name}(text); wrap it in plain_text.tooltip")
        if name == "QMessageBox" or (owner == "QMessageBox" and name in STATIC_BOXES):
            found.append(f"{node.lineno}: QMessageBox; use plain_text.message_box")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_text_of_people_is_never_taken_for_markup(path: Path) -> None:
    if path.name != "plain_text.py":
        assert unsafe_calls(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "QLabel(title)",
        "QLabel(article.title, self)",
        "row.setToolTip(article.title)",
        "row.setToolTip(self.tr('{a}').format(a=title))",
        "QMessageBox.warning(self, 'a', title)",
        "QMessageBox(self)",
    ],
)
def test_the_check_finds(source: str) -> None:
    assert unsafe_calls(source)


@pytest.mark.parametrize(
    "source",
    ["QLabel()", "QLabel(self)", "QLabel(self.tr('Name'))", "row.setToolTip(tooltip(title))"],
)
def test_the_check_allows(source: str) -> None:
    assert unsafe_calls(source) == []
