"""Token lines of every dialect, and what they say about spans that tokens cannot hold."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.domain.errors import InvalidUtf8Error, WriterOptionError, WrongShapeError
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.format import Format
from annotator.core.formats.registry import format_named, reading_format
from written import article, only_article, only_refusal, read, write


def told(**chosen: str) -> Format:
    known = format_named("conll")
    return replace(known, writer=known.writer_with(chosen))


def lines(drawing: str, path: Path, **chosen: str) -> list[str]:
    return write(told(**chosen), [article(drawing)], path).read_text("utf-8").split("\n")


def marked(item: AnnotatedArticle) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in item.spans]


def losses(drawing: str, **chosen: str) -> dict[Feature, int]:
    writer = told(**chosen).writer
    assert writer is not None
    found = fit_for(writer)(article(drawing)).losses
    return {key: count for key, count in found.items() if key is not Feature.ANNOTATOR}


CLITIC = "زار و[القاهرة](place) و[بيروت](place)"


def test_spans_inside_words_move_outwards_and_are_counted(tmp_path: Path) -> None:
    assert lines(CLITIC, tmp_path / "x")[3:5] == ["والقاهرة _ _ B-place", "وبيروت _ _ B-place"]
    assert losses(CLITIC) == {Feature.EDGES: 2}


def test_clitics_can_be_tokens_of_their_own(tmp_path: Path) -> None:
    found = lines(CLITIC, tmp_path / "x", tokens="split")
    assert found[3:5] == ["و _ _ O", "القاهرة _ _ B-place"]
    assert losses(CLITIC, tokens="split") == {Feature.TEXT: 1}


def test_spans_that_become_equal_are_left_out_once_and_counted() -> None:
    drawing = "[و](cue)[القاهرة](cue)"
    assert losses(drawing) == {Feature.EDGES: 1, Feature.TOKENLESS: 1}


def test_bilou_marks_last_and_single_tokens(tmp_path: Path) -> None:
    found = lines("[محمد علي معيط](actor) [هنا](place)", tmp_path / "x", tagging="bilou")
    tags = [line.split(" ")[3] for line in found[2:6]]
    assert tags == ["B-actor", "I-actor", "L-actor", "U-place"]


def test_a_sentence_does_not_end_inside_a_span(tmp_path: Path) -> None:
    text = "\n".join(lines("قال: [جئنا. رأينا.](quote) وذهب. ثم عاد.", tmp_path / "x"))
    assert [len(block.split("\n")) for block in text.strip().split("\n\n")[1:]] == [6, 2, 3]


def test_an_unknown_option_names_those_there_are() -> None:
    with pytest.raises(WriterOptionError, match=r"tagging=iob2\|bilou, tokens=snap\|split"):
        told(tagging="xyz")


def test_labels_with_spaces_and_line_ends_keep_their_columns(tmp_path: Path) -> None:
    label = "نوع 1\n\t100%20"
    item = article("قال [محمد](actor)")
    spans = tuple(span._replace(label=label) for span in item.spans)
    path = write(told(), [replace(item, spans=spans)], tmp_path / "x")
    assert {len(line.split(" ")) for line in path.read_text("utf-8").split("\n")} == {1, 4}
    articles, _ = read(told(), path)
    assert marked(articles[0]) == [(label, "محمد")]


FOREIGN = {
    "two columns with tabs": "قال\tO\nمحمد\tB-ACTOR\nمعيط\tI-ACTOR\nفي\tO\nمصر\tB-PLACE\n",
    "IOB1 with chunks": "قال VBD B-VP O\nمحمد NNP B-NP I-ACTOR\nمعيط NNP I-NP I-ACTOR\n"
    "في IN B-PP O\nمصر NNP B-NP I-PLACE\n",
    "BILOU": "قال O\nمحمد B-ACTOR\nمعيط L-ACTOR\nفي O\nمصر U-PLACE\n",
    "BIOES": "قال O\r\nمحمد B-ACTOR\r\nمعيط E-ACTOR\r\nفي O\r\nمصر S-PLACE\r\n",
    "comments": "# id = 1\nقال _ _ O\nمحمد _ _ B-ACTOR\nمعيط _ _ I-ACTOR\nفي _ _ O\n"
    "مصر _ _ B-PLACE\n",
}


@pytest.mark.parametrize("dialect", FOREIGN)
def test_dialects_are_told_by_their_lines(dialect: str, tmp_path: Path) -> None:
    found = only_article(tmp_path / "x.txt", FOREIGN[dialect].encode())
    assert found.text == "قال محمد معيط في مصر"
    assert marked(found) == [("ACTOR", "محمد معيط"), ("PLACE", "مصر")]


def test_tags_of_nested_spans_may_change_their_column(tmp_path: Path) -> None:
    data = "رسالة O\nسكرتير B-OCC\nاللجنة I-OCC B-ORG\nالقومية I-ORG\nهنا O\n"
    found = only_article(tmp_path / "x.txt", data.encode())
    assert marked(found) == [("OCC", "سكرتير اللجنة"), ("ORG", "اللجنة القومية")]


def test_adjacent_spans_of_one_label_stay_two(tmp_path: Path) -> None:
    data = "أ I-X\nب B-X\nج I-X\nد O\nهـ O\n"
    assert [text for _, text in marked(only_article(tmp_path / "x.txt", data.encode()))] == [
        "أ",
        "ب ج",
    ]


def test_sentences_are_articles_where_no_documents_are(tmp_path: Path) -> None:
    sentence = "قال _ _ O\nمحمد _ _ B-X\n\n"
    known, path = format_named("conll"), tmp_path / "x.conll"
    path.write_text(sentence * 2, "utf-8")
    assert [item.text for item in read(known, path)[0]] == ["قال محمد"] * 2
    path.write_text("-DOCSTART- -X- -X- O\n\n" + sentence * 2, "utf-8")
    assert [item.text for item in read(known, path)[0]] == ["قال محمد\nقال محمد"]


def test_what_has_no_tags_is_refused(tmp_path: Path) -> None:
    error = only_refusal(tmp_path / "x.conll", "قال محمد\nفي مصر\n".encode())
    assert isinstance(error, WrongShapeError)


def test_bytes_that_are_no_utf8_are_refused(tmp_path: Path) -> None:
    error = only_refusal(tmp_path / "x.conll", "قال O\n".encode() + b"\xff O\n")
    assert isinstance(error, InvalidUtf8Error)
    assert error.details["position"] == 9


def test_plain_text_is_not_taken_for_token_lines(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("قال محمد إنه هنا\n" * 9, "utf-8")
    assert reading_format(tmp_path / "x.txt").name == "txt"
