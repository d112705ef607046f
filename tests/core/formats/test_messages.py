"""Passages and answers: exact texts that are found again, and nothing cut in two."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeRelation
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.format import Format, Writer
from annotator.core.formats.messages.answer import occurrence
from annotator.core.formats.messages.cutting import place_of
from annotator.core.formats.messages.passages import passages
from annotator.core.formats.registry import format_named
from annotator.core.transfer.scheme_files import DEFAULT_SCHEME, read_scheme
from written import article, rich_articles, write


def told(**chosen: str) -> Format:
    known = format_named("messages")
    return replace(known, writer=known.writer_with(chosen, read_scheme(DEFAULT_SCHEME)))


def writer_of(known: Format) -> Writer:
    assert known.writer is not None
    return known.writer


def lines(path: Path) -> list[dict[str, object]]:
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def answers(items: Sequence[AnnotatedArticle], path: Path, **chosen: str) -> list[object]:
    found = lines(write(told(shape="prompt", **chosen), items, path))
    return [orjson.loads(str(line["completion"])) for line in found]


def test_a_line_has_three_turns_and_the_last_is_the_answer(tmp_path: Path) -> None:
    path = write(told(), [article("قال [محمد](actor) لمحمد و[محمد](actor)")], tmp_path / "x")
    (line,) = lines(path)
    turns = line["messages"]
    assert isinstance(turns, list)
    assert [turn["role"] for turn in turns] == ["system", "user", "assistant"]
    assert "فاعل (actor)" in turns[0]["content"]
    assert turns[1]["content"] == "قال محمد لمحمد ومحمد"
    found = orjson.loads(turns[2]["content"])
    assert found["actor"] == [{"text": "محمد", "n": 1}, {"text": "محمد", "n": 3}]
    assert found["quote"] == []


def test_the_speaker_stands_with_the_quote(tmp_path: Path) -> None:
    item = article("قال [محمد](actor): «[نعم](quote)»")
    link = ExchangeRelation("", "speaks", item.spans[0].id, item.spans[1].id)
    (found,) = answers([replace(item, relations=(link,))], tmp_path / "x")
    assert isinstance(found, dict)
    assert found["quote"] == [{"text": "نعم", "n": 1, "speaks": [{"text": "محمد", "n": 1}]}]


@pytest.mark.parametrize(("values", "expected"), [("all", 7.5), ("none", None)])
def test_answers_have_values_if_wanted(values: str, expected: float | None, tmp_path: Path) -> None:
    found = answers(rich_articles()[:1], tmp_path / "x", values=values)[0]
    assert isinstance(found, dict)
    assert found["figure"][0].get("value") == expected


def test_long_articles_are_cut_between_paragraphs_and_never_in_a_span(tmp_path: Path) -> None:
    paragraph = "هذه جملة قصيرة. " * 30 + "\n"
    item = article(paragraph * 4 + f"[{paragraph * 3}](quote)" + "نهاية")
    found = passages(item, 1000)
    assert [end - start <= 1000 for start, end in found] == [True, True, False, True]
    assert item.text[found[2][0] : found[2][1]] == item.spans[0].text
    (moved,) = (item.text[start:end] for start, end in found[3:])
    assert moved == "نهاية"


def test_relations_between_passages_are_counted() -> None:
    item = article("[محمد](actor) قال.\n" + "كلام كثير. " * 200 + "\n[نعم](quote)")
    link = ExchangeRelation("", "speaks", item.spans[0].id, item.spans[1].id)
    fitted = fit_for(writer_of(told(length="1000")))(replace(item, relations=(link,)))
    assert fitted.losses[Feature.RELATIONS] == 1
    assert fitted.article.relations == ()


@pytest.mark.parametrize("shape", ["messages", "prompt"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text("اب \n.»😀\u0651", min_size=1).filter(lambda text: bool(text.strip())),
    ranges=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=5),
)
def test_every_text_is_found_again(
    shape: str, text: str, ranges: list[tuple[int, int]], tmp_path: Path
) -> None:
    plain = article("x")
    mark = article("[x](actor)").spans[0]
    places = {(a, min(a + size, len(text))) for a, size in ranges if a < len(text)}
    spans = [
        mark._replace(id=str(start * 99 + end), start=start, end=end, text=text[start:end])
        for start, end in sorted(places, key=lambda place: (place[0], -place[1]))
    ]
    known, path = told(shape=shape), tmp_path / "x"
    path.unlink(missing_ok=True)
    write(known, [replace(plain, text=text, spans=spans)] * 2, path)
    assert list(writer_of(known).cuts(path)) == [[span.text for span in spans]] * 2


@given(st.text("اب", min_size=1, max_size=9), st.integers(0, 8), st.integers(1, 4))
def test_an_occurrence_is_a_place(passage: str, start: int, length: int) -> None:
    text = passage[start : start + length]
    if text:
        assert place_of(passage, text, occurrence(passage, start, text)) == start
