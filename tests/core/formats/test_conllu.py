"""Treebanks in CoNLL-U: their texts as they are, their entities in place."""

from pathlib import Path

import pytest

from annotator.core.domain.errors import EmptyTextError, WrongShapeError
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.registry import reading_format
from written import only_article, only_refusal, read


def word(number: str, form: str, misc: str = "_") -> str:
    return "\t".join([number, form, *"_______", misc])


def rows(*lines: str) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def marked(item: AnnotatedArticle) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in item.spans]


PRESS = rows(
    "# newdoc id = نشرة-1",
    "# newpar",
    "# sent_id = 1",
    "# text = زار محمد معيط، القاهرة وبيروت.",
    word("1", "زار"),
    word("2", "محمد", "NER=B-PER"),
    word("3", "معيط", "Gloss=x|NER=I-PER|SpaceAfter=No"),
    word("4", "،"),
    word("5", "القاهرة", "NER=B-LOC"),
    word("5.1", "و"),
    word("6-7", "وبيروت", "SpaceAfter=No"),
    word("6", "و", "NER=O"),
    word("7", "بيروت", "NER=B-LOC"),
    word("8", "."),
    "",
    "# sent_id = 2",
    word("1", "ثم"),
    word("2", "عاد", "SpaceAfter=No"),
    word("3", "."),
    "",
    "# newpar id = 2",
    word("1", "انتهى"),
    "",
    "# newdoc",
    word("1", "آخر"),
    "",
)


def test_documents_are_articles_with_their_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(PRESS)
    articles, refusals = read(reading_format(path), path)
    assert refusals == []
    assert [(item.meta["title"], item.text) for item in articles] == [
        ("نشرة-1", "زار محمد معيط، القاهرة وبيروت. ثم عاد.\nانتهى"),
        (None, "آخر"),
    ]


def test_entities_stand_where_their_words_are(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_bytes(PRESS)
    articles, _ = read(reading_format(path), path)
    assert marked(articles[0]) == [("PER", "محمد معيط"), ("LOC", "القاهرة"), ("LOC", "بيروت")]


def test_words_that_are_no_pieces_of_their_surface_have_all_of_it(tmp_path: Path) -> None:
    found = only_article(
        tmp_path / "x.conllu",
        rows(
            word("1-3", "للحكومة"),
            word("1", "ل"),
            word("2", "ال", "NE=B-ORG"),
            word("3", "حكومة", "NE=I-ORG"),
        ),
    )
    assert marked(found) == [("ORG", "للحكومة")]


def test_without_documents_every_sentence_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_bytes(rows(word("1", "أولا"), "", word("1", "ثانيا"), ""))
    articles, refusals = read(reading_format(path), path)
    assert [item.text for item in articles] == ["أولا", "ثانيا"]
    assert refusals == []


def test_bracketed_entities_are_passed_over(tmp_path: Path) -> None:
    data = rows(word("1", "محمد", "Entity=(e1-person-1-)"))
    assert marked(only_article(tmp_path / "x.conllu", data)) == []


@pytest.mark.parametrize(
    "line",
    ["1\tقال", word("x", "قال"), word("1", " "), word("99999999999", "قال"), word("1-", "قال")],
)
def test_a_bad_line_is_refused_with_its_number(line: str, tmp_path: Path) -> None:
    reason = only_refusal(tmp_path / "x.conllu", rows("# sent_id = 1", line))
    assert isinstance(reason, WrongShapeError)
    assert "line 2" in str(reason)


def test_a_text_without_the_words_is_refused(tmp_path: Path) -> None:
    data = rows("# text = قال", word("1", "قالت"))
    assert "قالت" in str(only_refusal(tmp_path / "x.conllu", data))


def test_ten_columns_of_another_format_are_not_taken_for_it(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_bytes(rows("#FORMAT=WebAnno TSV 3.3", "", "#Text=قال", word("1-1", "0-3")))
    assert reading_format(path).name == "webanno-tsv"


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert isinstance(only_refusal(tmp_path / "x.conllu", b""), EmptyTextError)
