"""Without spaCy the format `spacy` says so in one sentence.

What it writes and reads is checked by hand with spaCy installed: it is not among the
libraries that tests need.
"""

import sys
from pathlib import Path

import pytest

from annotator.core.domain.errors import MissingLibraryError
from annotator.core.formats.base.cut_tokens import cut_tokens, token_range
from annotator.core.formats.registry import format_named, reading_format
from written import article, read, write


@pytest.fixture(autouse=True)
def no_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)


def test_writing_without_spacy_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(MissingLibraryError) as raised:
        write(format_named("spacy"), [article("[قال](cue)")], tmp_path / "x.spacy")
    assert str(raised.value) == (
        "The format “spacy” needs spaCy; this installs it: "
        f'"{sys.executable}" -m pip install "arabic-news-annotator[spacy]".'
    )
    assert not (tmp_path / "x.spacy").exists()


def test_reading_without_spacy_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.spacy"
    path.write_bytes(b"x")
    articles, refusals = read(reading_format(path), path)
    assert articles == []
    assert isinstance(refusals[0].reason, MissingLibraryError)


@pytest.mark.parametrize("drawing", ["و[القاهرة](place)  ب[ـ[مصر ](x)](y)", "[\n](x) [ ا](y)"])
def test_tokens_are_cut_so_that_each_span_has_its_own_edges(drawing: str) -> None:
    marked = article(drawing)
    found = cut_tokens(marked.text, marked.spans, gaps=True)
    for span in marked.spans:
        first, last = token_range(found, span.start, span.end)
        assert (found.starts[first], found.ends[last]) == (span.start, span.end)
    between = zip(found.ends, found.starts[1:], strict=False)
    assert {marked.text[end:start] for end, start in between} <= {"", " "}
