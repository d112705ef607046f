import pytest

from annotator.core.domain.span import Fragment
from annotator.gui.actions.registry import RECORDS as WINDOW_RECORDS
from annotator.gui.article_pane.footer_hints import KeyCaps, hints, label_keys
from annotator.gui.article_pane.key_records import RECORDS
from annotator.gui.article_pane.mode import Focus, Mode

CAPS = KeyCaps(
    labels=("1", "2", "3", "4", "Q"),
    brush="2",
    actions={
        **{record.name: next(iter(record.keys), "") for record in WINDOW_RECORDS},
        **{record.name: next(iter(record.keys), "") for record in RECORDS},
    },
)


@pytest.mark.parametrize(
    ("keys", "caps"),
    [
        (["1", "2", "3"], ("1–3",)),
        (["1", "2", "Q"], ("1–2", "Q")),
        (["1", "3"], ("1", "3")),
        (["A", ""], ("A",)),
        ([], ()),
    ],
)
def test_label_keys_are_printed_in_few_caps(keys: list[str], caps: tuple[str, ...]) -> None:
    assert label_keys(keys) == caps


@pytest.mark.parametrize("mode", list(Mode))
def test_every_mode_says_what_its_keys_do(mode: Mode) -> None:
    shown = hints(mode, CAPS)
    assert shown
    assert all(hint.keys and hint.text for hint in shown)


@pytest.mark.parametrize("mode", [Mode.READING, Mode.SELECTION, Mode.SPAN, Mode.BRUSH])
def test_label_keys_are_told_wherever_they_label(mode: Mode) -> None:
    assert any("1–4" in hint.keys for hint in hints(mode, CAPS))


def test_an_action_without_keys_has_no_hint() -> None:
    without = CAPS._replace(actions={**CAPS.actions, "note_span": ""})
    texts = [hint.text for hint in hints(Mode.SPAN, without)]
    assert "note" not in texts
    assert "delete" in texts


def test_a_selection_comes_before_the_brush_and_the_brush_before_the_span() -> None:
    piece = Fragment(0, 1)
    assert Focus(piece, "s", "actor").mode is Mode.SELECTION
    assert Focus(None, "s", "actor").mode is Mode.BRUSH
    assert Focus(None, "s").mode is Mode.SPAN
    assert Focus().mode is Mode.READING
