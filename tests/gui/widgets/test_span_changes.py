from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.span import Fragment, Span
from annotator.gui.widgets.span_changes import span_changes

SPANS = [Span(f"u{n}", 1, 1, "actor", (Fragment(n, n + 2),)) for n in range(12)]
STATES = st.sets(st.sampled_from(range(12))).map(lambda some: tuple(SPANS[n] for n in sorted(some)))


def test_the_same_state_has_no_changes() -> None:
    assert not span_changes(SPANS, SPANS)


@given(STATES, STATES)
def test_what_is_gone_and_come_leads_from_one_state_to_the_other(
    old: tuple[Span, ...], new: tuple[Span, ...]
) -> None:
    changes = span_changes(old, new)
    left = [span for span in old if span not in changes.gone]
    assert sorted([*left, *changes.come], key=lambda span: span.sort_key) == list(new)
    assert not set(map(id, changes.gone)) & set(map(id, changes.come))
