"""Spans of several pieces in formats that know none."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation, ExchangeSpan
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import fit_for, held_by
from annotator.core.formats.base.format import Format
from annotator.core.formats.registry import FORMATS, format_named
from arbitrary import whole
from written import article, uuid, write

SPLITTING = [
    known
    for known in FORMATS
    if known.writer and not known.extra and Feature.FRAGMENTS not in held_by(known.writer)
]
each_splitting = pytest.mark.parametrize("known", SPLITTING, ids=lambda known: known.name)


def with_pieces(text_of: AnnotatedArticle, *pieces: tuple[int, int]) -> AnnotatedArticle:
    """The article with one more span of several pieces, by the label and before the others."""
    text = " ".join(text_of.text[start:end] for start, end in pieces)
    start, end = pieces[0][0], pieces[-1][1]
    label = text_of.spans[0].label
    span = ExchangeSpan(uuid(70), start, end, text, label, note="متقطع", fragments=pieces)
    ordered = sorted((span, *text_of.spans), key=lambda x: (x.start, -x.end, x.label))
    return replace(text_of, spans=tuple(ordered))


@each_splitting
def test_each_piece_is_cut_out_again(known: Format, tmp_path: Path) -> None:
    item = with_pieces(article("[وصل](actor) محمد ثم عاد بعد ساعة"), (4, 8), (12, 15), (20, 24))
    writer = known.writer
    assert writer is not None
    (texts,) = writer.cuts(write(known, [item], tmp_path / "x"))
    assert list(texts) == ["وصل", "محمد", "عاد", "ساعة"]


@each_splitting
def test_a_piece_that_is_another_span_is_counted_and_keeps_relations(known: Format) -> None:
    drawn = article("[محمد](actor) وصل [اليوم](actor) «[نعم](quote)»")
    whole_one, quote = drawn.spans[0], drawn.spans[2]
    pieces = with_pieces(drawn, (0, 4), (9, 14))
    item = replace(
        pieces,
        relations=(
            ExchangeRelation(uuid(80), "speaks", whole_one.id, quote.id),
            ExchangeRelation(uuid(81), "speaks", uuid(70), quote.id),
        ),
    )
    assert known.writer is not None
    found, losses = fit_for(known.writer)(item)
    assert [(x.text, x.note) for x in found.spans] == [("محمد", ""), ("اليوم", ""), ("نعم", "")]
    assert losses[Feature.TOKENLESS] == 2
    if Feature.RELATIONS in held_by(known.writer):
        assert [(x.source, x.target) for x in found.relations] == [(whole_one.id, quote.id)]
        assert losses[Feature.RELATIONS] == 1


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(item=whole())
def test_answers_find_every_piece(item: AnnotatedArticle, tmp_path: Path) -> None:
    known = format_named("messages")
    assert known.writer is not None
    path = tmp_path / "x"
    path.unlink(missing_ok=True)
    expected = [span.text for span in fit_for(known.writer)(item).article.spans]
    assert [list(texts) for texts in known.writer.cuts(write(known, [item], path))] == [expected]
