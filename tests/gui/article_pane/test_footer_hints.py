from dataclasses import replace

import pytest

from annotator.core.domain.span import Fragment
from annotator.gui.article_pane.footer_hints import hints, label_keys
from annotator.gui.article_pane.mode import Focus, Mode
from drawn_world import SCHEME


@pytest.mark.parametrize(
    ("keys", "caps"),
    [
        (["1", "2", "3"], ("1–3",)),
        (["1", "2", "q"], ("1–2", "Q")),
        (["1", "3"], ("1", "3")),
        (["a", ""], ("A",)),
        ([], ()),
    ],
)
def test_label_keys_are_printed_in_few_caps(keys: list[str], caps: tuple[str, ...]) -> None:
    label = SCHEME.labels[0]
    assert label_keys([replace(label, key=key) for key in keys]) == caps


@pytest.mark.parametrize("mode", list(Mode))
def test_every_mode_says_what_its_keys_do(mode: Mode) -> None:
    shown = hints(mode, SCHEME.labels, SCHEME.labels[0])
    assert shown
    assert all(hint.keys and hint.text for hint in shown)
    assert any("1–4" in hint.keys for hint in shown)


def test_a_selection_comes_before_the_brush_and_the_brush_before_the_span() -> None:
    piece = Fragment(0, 1)
    assert Focus(piece, "s", "actor").mode is Mode.SELECTION
    assert Focus(None, "s", "actor").mode is Mode.BRUSH
    assert Focus(None, "s").mode is Mode.SPAN
    assert Focus().mode is Mode.READING
