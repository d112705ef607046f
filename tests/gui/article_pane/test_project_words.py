from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.core.arabic.match_key import word_key
from annotator.core.arabic.word_counts import WordCounts
from annotator.gui.article_pane.project_words import SAMPLE, ProjectWords, _spread
from annotator.gui.bridge.workspace import Workspace


def test_the_words_of_the_project_are_counted_after_it_opened(
    qtbot: QtBot, workspace: Workspace, project_path: Path
) -> None:
    words = ProjectWords(workspace)
    with qtbot.waitSignal(words.counted) as told:
        workspace.open_project(project_path)
    assert told.args is not None
    (counts,) = told.args
    assert isinstance(counts, WordCounts)
    assert counts.count(word_key("القاهرة")) == 1


def test_the_sample_is_spread_over_the_project() -> None:
    assert _spread([1, 2, 3]) == [1, 2, 3]
    assert _spread([]) == []
    chosen = _spread(list(range(SAMPLE * 10)))
    assert len(chosen) == SAMPLE
    assert chosen[-1] == (SAMPLE - 1) * 10
