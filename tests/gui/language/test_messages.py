from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from annotator.core.domain import errors
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.captions import CAPTIONS
from annotator.core.domain.changes import EditKind
from annotator.gui.language.messages import caption, filled, listed, sentence, shown, status_name
from annotator.gui.language.translation import Translation

FSI, LRI, PDI = "\u2068", "\u2066", "\u2069"


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    translation = Translation(qapp)
    translation.apply("ar")
    yield
    translation.apply("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.c())


def test_an_error_is_one_sentence_with_its_details_isolated() -> None:
    told = sentence(errors.UnknownLabelError(label="فاعل"))
    assert told == f"The scheme has no label “{FSI}فاعل{PDI}”."


def test_an_error_speaks_arabic(arabic: None) -> None:
    told = sentence(errors.SpanOutsideError(start=4, end=99, length=50))
    assert "٤" in told
    assert "٩٩" in told
    assert "المقطع" in told


def test_a_path_keeps_its_own_direction() -> None:
    told = sentence(errors.ProjectMissingError(path=Path("/بيانات/a.anno")))
    assert f"{LRI}{Path('/بيانات/a.anno')}{PDI}" in told


def test_braces_in_a_text_are_text() -> None:
    assert "{label}" in filled("“{text}”", {"text": "{label}"})


def test_every_caption_can_be_filled_in_arabic(arabic: None) -> None:
    for kind, template in CAPTIONS.items():
        places = [place for _, place, _, _ in Formatter().parse(template) if place]
        assert caption(kind, dict.fromkeys(places, "x") | {"status": "done"})


def test_a_caption_shows_names_for_ids() -> None:
    told = caption(EditKind.ADD_SPAN, {"text": "دمشق", "label": "place"}, {"place": "Place"})
    assert told == f"label “{FSI}دمشق{PDI}” as {FSI}Place{PDI}"


def test_a_caption_names_the_status(arabic: None) -> None:
    assert "منجز" in caption(EditKind.SET_STATUS, {"status": "done"})


def test_lists_have_the_comma_of_the_language(arabic: None) -> None:
    assert listed(["أ", "ب"]) == "أ، ب"
    assert shown(("a", "b")) == f"{FSI}a{PDI}، {FSI}b{PDI}"


def test_every_status_has_a_name(arabic: None) -> None:
    names = {status_name(status) for status in ArticleStatus}
    assert len(names) == len(ArticleStatus)
