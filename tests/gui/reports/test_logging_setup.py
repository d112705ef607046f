import faulthandler
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import qInstallMessageHandler, qWarning

from annotator.gui.reports.logging_setup import log_path, start_logging, without_texts

ARABIC = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةًٌٍَُِّْـ", min_size=1)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    was_enabled = faulthandler.is_enabled()
    yield start_logging(tmp_path / "log")
    qInstallMessageHandler(None)
    for handler in [one for one in root.handlers if one not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    if was_enabled:
        faulthandler.enable()


def test_messages_reach_the_file(log: Path) -> None:
    logging.getLogger("annotator").info("opened")
    assert "opened" in log.read_text(encoding="utf-8")


def test_messages_of_qt_reach_the_file(log: Path) -> None:
    qWarning("from Qt")
    assert "WARNING qt" in log.read_text(encoding="utf-8")


def test_no_arabic_text_reaches_the_file(log: Path) -> None:
    try:
        raise ValueError("قال الوزير: «الأطفال 1,250»")  # noqa: TRY301
    except ValueError:
        logging.getLogger("annotator").exception("in %s", "المقال")
    written = log.read_text(encoding="utf-8")
    assert "ValueError: [Arabic text, 20 characters]" in written
    assert not any("\u0600" <= letter <= "\u06ff" for letter in written)


@given(before=ARABIC, after=ARABIC)
def test_a_passage_is_masked_with_what_stands_between(before: str, after: str) -> None:
    masked = without_texts(f"x {before} 12, {after}")
    assert masked == f"x [Arabic text, {len(before) + len(after) + 5} characters]"


def test_a_long_line_is_cut() -> None:
    assert len(without_texts("a" * 10_000)) < 3_000


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    root = logging.getLogger()
    handlers = list(root.handlers)
    path = start_logging(tmp_path / "file")
    qInstallMessageHandler(None)
    added = [one for one in root.handlers if one not in handlers]
    for handler in added:
        root.removeHandler(handler)
    assert path == log_path(tmp_path / "file")
    assert [type(one) for one in added] == [logging.StreamHandler]
