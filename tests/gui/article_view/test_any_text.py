"""Any text goes through import, labelling in the real view, export and import again."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.commands.spans import AddSpan
from annotator.core.domain.layer import Layer
from annotator.core.domain.span import Fragment
from annotator.core.project import Project
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.gui.article_view.view import ArticleView
from drawn_world import SCHEME
from page_probe import MakeView
from stored import view as world_of

TRAPS = (
    "الأُمَّـ ب200 obama\r\n\t\u200f\u200d\u202b\u00a0\ufeff\u2028\u0301\x00\x07😀👨\u200d👩\u200d👧🇸🇾"
)
TEXTS = st.text(st.sampled_from(TRAPS) | st.characters(exclude_categories=["Cs"]), min_size=1)


def imported(path: Path, source: Path) -> tuple[Project, Layer] | None:
    """A project with what the file holds, or None where its text is refused."""
    project = Project.create(path, scheme=SCHEME, annotator="Huda")
    import_paths(project, [source], ImportOptions())
    if not project.articles.count():
        project.close()
        return None
    return project, project.layers.get(1)


def selected_by_keys(view: ArticleView, steps: int) -> Fragment | None:
    """Select from the beginning of the text; which arrow leads on depends on its direction."""
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        for _ in range(steps):
            QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
        if (picked := view.selected_range()) is not None:
            return picked
    return None


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, data=st.data())
@example(text="قال\r\n\ufeff😀 لأوباما\r", data=None)
def test_a_span_cuts_the_same_text_all_the_way(
    text: str,
    data: st.DataObject | None,
    make_view: MakeView,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("road")
    source = folder / "in.jsonl"
    source.write_bytes(json.dumps({"text": text}, ensure_ascii=True).encode())
    came = imported(folder / "a.anno", source)
    if came is None:
        return
    project, layer = came
    with project:
        article = project.articles.get(1)
        view = make_view("")
        view.show_article(article, layer)
        steps = 1 if data is None else data.draw(st.integers(1, 6))
        picked = selected_by_keys(view, steps)
        if picked is None:
            return
        cursor = view.textCursor()
        units = Utf16Map.of(article.text)
        assert (cursor.selectionStart(), cursor.selectionEnd()) == units.range_to_utf16(
            picked.start, picked.end
        )
        surface = article.text[picked.start : picked.end]
        project.commit(AddSpan("actor", (picked,)).plan(world_of(project, 1)))
        export(project, "jsonl", folder / "out.jsonl")
    (line,) = (folder / "out.jsonl").read_bytes().split(b"\n")[:-1]
    written = json.loads(line)
    (span,) = written["spans"]
    assert written["text"][span["start"] : span["end"]] == span["text"] == surface
    again = imported(folder / "b.anno", folder / "out.jsonl")
    assert again is not None
    with again[0] as other:
        assert other.articles.get(1).text == article.text
        assert again[1].spans[0].fragments == (Fragment(picked.start, picked.end),)
