"""Annotation files of brat, as brat writes them and as other programs get them wrong."""

from pathlib import Path

import pytest

from annotator.core.domain.errors import WrongShapeError
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.brat.standoff import standoff
from annotator.core.formats.brat.type_names import real_name, type_name
from annotator.core.formats.registry import format_named, reading_format
from written import article, read, write

TEXT = "قال محمد معيط في القاهرة: «ارتفع العجز ٧٫٥٪».\n📈 والقاهرة تنفي."
LINES = """\
T1\tACTOR 4 13\tمحمد معيط
T2\tQUOTE 27 43\tارتفع العجز ٧٫٥٪
T3\tPLACE 49 56\tالقاهرة
T5\tQUOTE 27 32;39 43\tارتفع ٧٫٥٪
R1\tSAID_BY Arg1:T2 Arg2:T1
A1\tTone T2 negative
A2\tDirect T2
N1\tReference T1 Wikidata:Q0\tمحمد معيط
#1\tAnnotatorNotes T2\tchecked
E1\tSAY:T2 Speaker:T1
*\tAlias T1 T3
"""


def loose(folder: Path, lines: str, text: str = TEXT) -> Path:
    (folder / "x.txt").write_bytes(text.encode())
    path = folder / "x.ann"
    path.write_bytes(lines.encode())
    return path


def only(path: Path) -> AnnotatedArticle:
    (found,), refusals = read(reading_format(path), path)
    assert refusals == []
    return found


def test_a_file_beside_its_text_is_read(tmp_path: Path) -> None:
    found = only(loose(tmp_path, LINES))
    assert found.text == TEXT
    spans = {(x.label, x.text): x for x in found.spans}
    assert set(spans) == {
        ("ACTOR", "محمد معيط"),
        ("QUOTE", "ارتفع العجز ٧٫٥٪"),
        ("PLACE", "القاهرة"),
        ("QUOTE", "ارتفع ٧٫٥٪"),
    }
    quote = spans["QUOTE", "ارتفع العجز ٧٫٥٪"]
    assert (quote.attributes, quote.note) == ({"Tone": "negative", "Direct": True}, "checked")
    assert spans["ACTOR", "محمد معيط"].attributes == {"reference": "Wikidata:Q0"}
    assert spans["QUOTE", "ارتفع ٧٫٥٪"].fragments == ((27, 32), (39, 43))
    actor, place = spans["ACTOR", "محمد معيط"], spans["PLACE", "القاهرة"]
    assert sorted((x.label, x.source, x.target) for x in found.relations) == sorted(
        [
            ("SAID_BY", quote.id, actor.id),
            ("Speaker", quote.id, actor.id),
            ("Alias", actor.id, place.id),
        ]
    )


def test_events_are_their_triggers_and_relations_to_their_arguments(tmp_path: Path) -> None:
    lines = [
        "T1\tSAY 0 3\tقال", "T2\tACTOR 4 8\tمحمد", "T3\tPLACE 17 24\tالقاهرة",
        "E1\tSAY:T1 Agent:T2 Place2:T3 Topic:E2", "E2\tSAY:T1 Agent:T2", "E3\tACTOR:T2",
        "A1\tNegation E1", "#1\tAnnotatorNotes E2\tحدث", "#2\tAnnotatorNotes R1\tعلاقة",
        "R1\tCAUSE Arg1:E3 Arg2:E1", "N1\tReference T2 a:1\tx", "N2\tReference T2 b:2\tx",
    ]  # fmt: skip
    found = only(loose(tmp_path, "\n".join(lines)))
    say, actor, place = found.spans
    assert (say.attributes, say.note) == ({"Negation": True}, "حدث")
    assert actor.attributes == {"reference": "a:1, b:2"}
    assert sorted(
        (x.label, x.source, x.target, *x.attributes.items()) for x in found.relations
    ) == (
        sorted(
            [
                ("Agent", say.id, actor.id),
                ("CAUSE", actor.id, say.id, ("note", "علاقة")),
                ("Place", say.id, place.id),
            ]
        )
    )


@pytest.mark.parametrize(
    "line",
    [
        "T1\tACTOR 4 13\tمعيط محمد",
        "T1\tACTOR 4\tx",
        "T1 ACTOR 4 13",
        "T1\tACTOR -4 13\tx",
        "R1\tX Arg1:T1",
        "Z1\tX",
        "E1\tSAY",
        "E1\tSAY:T1 Agent",
        "*",
    ],
)
def test_a_bad_line_is_refused_with_its_number(line: str, tmp_path: Path) -> None:
    path = loose(tmp_path, f"\n{line}\n")
    articles, refusals = read(reading_format(path), path)
    assert articles == []
    assert isinstance(refusals[0].reason, WrongShapeError)
    assert "line 2" in str(refusals[0].reason)


def test_a_missing_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.ann"
    path.write_bytes(b"")
    articles, refusals = read(reading_format(path), path)
    assert articles == []
    assert len(refusals) == 1


def test_a_span_over_a_line_end_is_split_there_and_joined_again(tmp_path: Path) -> None:
    marked = article("قال [محمد\n\nمعيط](actor) هنا")
    assert standoff(marked) == "T1\tactor 4 8;10 14\tمحمد معيط\n"
    path = write(format_named("brat"), [marked], tmp_path / "x.zip")
    (found,), _ = read(format_named("brat"), path)
    assert [(x.start, x.end, x.fragments) for x in found.spans] == [(4, 14, ())]


@pytest.mark.parametrize("name", ["فاعل", "a b", "u-0041", "x:y", "actor", "a|b;#", "😀"])
def test_any_name_becomes_one_that_brat_holds_and_back(name: str) -> None:
    spelled = type_name(name)
    assert spelled.isascii()
    assert spelled.replace("-", "").replace("_", "").isalnum()
    assert real_name(spelled) == name


def test_values_that_are_no_names_come_back_from_notes(tmp_path: Path) -> None:
    marked = article("[قال](فعل)")
    values: dict[str, AttributeValue] = {}
    values |= {
        "a": "مال وأعمال",
        "b": "7",
        "c": 7,
        "d": 0.5,
        "e": ("x", "y"),
        "f": False,
        "g": "\n",
    }
    span = marked.spans[0]._replace(attributes=values, note='"سطر\nآخر\t"')
    path = tmp_path / "x.zip"
    writer = format_named("brat").writer
    assert writer is not None
    writer.write([AnnotatedArticle(id="a", text=marked.text, spans=[span])], path)
    (found,), refusals = read(format_named("brat"), path)
    assert refusals == []
    (again,) = found.spans
    assert (again.label, again.attributes, again.note) == ("فعل", values, span.note)
