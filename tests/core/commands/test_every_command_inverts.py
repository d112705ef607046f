"""Whatever is planned and applied can be taken back: the layer is the same value again."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.arabic.text_range import TextRange
from annotator.core.commands.articles import SetArticleNote, SetStatus
from annotator.core.commands.base import ArticleCommand
from annotator.core.commands.confirm_figure import ConfirmFigure
from annotator.core.commands.entity_links import LinkEntity, UnlinkEntity
from annotator.core.commands.quote_record import FillQuote
from annotator.core.commands.relations import AddRelation, RemoveRelation
from annotator.core.commands.remove_spans import RemoveSpans
from annotator.core.commands.spans import (
    AddFragment,
    AddSpan,
    RelabelSpan,
    RemoveSpan,
    ResizeSpan,
    SetAttributes,
    SetSpanNote,
)
from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.changes import Change, Turn
from annotator.core.domain.errors import EditError
from annotator.core.domain.span import Fragment
from drawn_world import SCHEME, World, world

TEXT = "وقال مصطفى بالي لرويترز إن 400 عنصر"
LABELS = st.sampled_from([label.id for label in SCHEME.labels])
FRAGMENTS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 9)).map(
    lambda pair: Fragment(pair[0], min(sum(pair), len(TEXT)))
)
RANGES = FRAGMENTS.map(lambda piece: TextRange(piece.start, piece.end))
PIECES = st.lists(FRAGMENTS, min_size=1, max_size=2).map(tuple)


@st.composite
def commands(draw: Callable[..., object], now: World) -> ArticleCommand:
    uuids = st.sampled_from([span.uuid for span in now.layer.spans] or ["none"])
    links = st.sampled_from([link.uuid for link in now.layer.relations] or ["none"])
    kinds = st.one_of(
        st.builds(AddSpan, label=LABELS, fragments=PIECES),
        st.builds(RemoveSpan, uuids),
        st.builds(RemoveSpans.of, st.sets(uuids)),
        st.builds(RelabelSpan, uuids, LABELS),
        st.builds(ResizeSpan, uuids, PIECES),
        st.builds(AddFragment, uuids, FRAGMENTS),
        st.builds(SetSpanNote, uuids, st.text(max_size=3)),
        st.builds(SetAttributes, uuids, st.just({"type": "state"})),
        st.builds(LinkEntity, uuids, st.sampled_from(["e1", "e2"])),
        st.builds(UnlinkEntity, uuids),
        st.builds(AddRelation, st.sampled_from(["speaks", "located-in"]), uuids, uuids),
        st.builds(RemoveRelation, links),
        st.builds(FillQuote, uuids, source=RANGES, implicit=st.booleans(), label=LABELS),
        st.builds(ConfirmFigure, uuids, counted=RANGES, label=LABELS),
        st.builds(SetStatus, st.sampled_from(ArticleStatus)),
        st.builds(SetArticleNote, st.text(max_size=3)),
    )
    return draw(kinds)  # type: ignore[return-value]


@settings(max_examples=60)
@given(st.data())
def test_undoing_every_edit_in_turn_leads_back(data: st.DataObject) -> None:
    states, edits = [world(TEXT)], []
    for _ in range(data.draw(st.integers(1, 12))):
        try:
            edit = data.draw(commands(states[-1])).plan(states[-1])
        except EditError:
            continue
        edits.append(edit)
        states.append(states[-1].applied(edit.records))
    now = states.pop()
    for before, edit in zip(reversed(states), reversed(edits), strict=True):
        now = now.applied(Change.of(edit, Turn.UNDONE).records)
        assert now.layer == before.layer


@settings(max_examples=60)
@given(st.data())
def test_a_layer_stays_sorted_and_its_relations_have_their_ends(data: st.DataObject) -> None:
    now = world(TEXT)
    for _ in range(data.draw(st.integers(1, 12))):
        try:
            now = now.after(data.draw(commands(now)))
        except EditError:
            continue
        keys = [span.sort_key for span in now.layer.spans]
        known = {span.uuid for span in now.layer.spans}
        assert keys == sorted(keys)
        assert all({link.source, link.target} <= known for link in now.layer.relations)
