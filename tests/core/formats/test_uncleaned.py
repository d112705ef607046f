"""Offsets of a text that is cleaned on its way in still cut the same letters."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.errors import EmptySpanError, EmptyTextError
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan, Refusal
from annotator.core.formats.base.format import OffsetUnit, ReadOptions
from annotator.core.formats.base.settling import RawArticle, settle

TEXTS = st.text("\r\n\x00\ufeff قال😀\u0651\u200f", min_size=1)
GONE = str.maketrans("", "", "\r\n\x00\ufeff")


@given(TEXTS, st.data(), st.sampled_from(list(OffsetUnit)))
def test_a_span_keeps_its_letters(text: str, data: st.DataObject, unit: OffsetUnit) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    units = Utf16Map.of(text)
    ends = units.range_to_utf16(start, end) if unit is OffsetUnit.UTF16 else (start, end)
    span = ExchangeSpan("", *ends, text[start:end], "actor")
    raw = RawArticle("here", text, AnnotatedArticle(id="", text=""), spans=[span], unit=unit)
    (result,) = settle(raw, ReadOptions())
    if isinstance(result, Refusal):
        assert isinstance(result.reason, (EmptySpanError, EmptyTextError))
        return
    (read,) = result.article.spans
    assert result.article.text[read.start : read.end] == read.text
    assert read.text.translate(GONE) == text[start:end].translate(GONE)
    assert "\r" not in result.article.text
