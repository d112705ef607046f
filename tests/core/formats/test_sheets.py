"""Sheets of WebAnno TSV 3, as WebAnno writes them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.formats.registry import format_named, reading_format
from annotator.core.formats.webanno.escapes import (
    escaped_text,
    escaped_value,
    split_stack,
    unescaped,
)
from annotator.core.formats.webanno.sheet import sheet
from written import article, only_article, read

SHEET = """\
#FORMAT=WebAnno TSV 3.3
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|coarseValue|PosValue
#T_SP=webanno.custom.News|label|tone
#T_RL=webanno.custom.Rel|role|BT_webanno.custom.News


#Text=📈 قال معيط: «ارتفع ٧٪».
1-1\t0-2\t📈\tX\tY\t_\t_\t_\t_\t
1-2\t3-6\tقال\t_\t_\t_\t_\t_\t_\t
1-3\t7-11\tمعيط\t_\t_\tACTOR\t*\tSAID\\_BY\t1-4[2_0]\t
1-4\t14-19\tارتفع\t_\t_\tQUOTE[2]\tcold[2]\t_\t_\t
1-5\t20-22\t٧٪\t_\t_\tQUOTE[2]|FIGURE[3]\tcold[2]|*[3]\t_\t_\t

#Text=والقاهرة
#Text=تنفي.
2-1\t25-33\tوالقاهرة\t_\t_\t_\t_\t_\t_\t
2-1.1\t26-33\tالقاهرة\t_\t_\tPLACE\t*\t_\t_\t
2-2\t34-38\tتنفي\t_\t_\t_\t_\t_\t_\t
"""


def test_a_sheet_of_another_program_is_read(tmp_path: Path) -> None:
    found = only_article(tmp_path / "x.tsv", SHEET.encode())
    assert found.text == "📈 قال معيط: «ارتفع ٧٪».\nوالقاهرة\nتنفي."
    assert [(x.label, x.text, x.attributes) for x in found.spans] == [
        ("ACTOR", "معيط", {}),
        ("QUOTE", "ارتفع ٧٪", {"tone": "cold"}),
        ("FIGURE", "٧٪", {}),
        ("PLACE", "القاهرة", {}),
    ]
    (link,) = found.relations
    assert (link.label, link.attributes) == ("Rel", {"role": "SAID_BY"})
    assert (link.source, link.target) == (found.spans[1].id, found.spans[0].id)


def test_white_space_between_sentences_is_kept() -> None:
    text = "\n أولا.  ثانيا.\n\n \nثالثا\n"
    lines = sheet(article(text)).split("\n")
    assert [line for line in lines if line.startswith(("#Text", "1-1\t"))] == [
        "#Text=",
        "#Text= أولا.  ",
        "1-1\t0-2\t\\n \t_\t",
        "#Text=ثانيا.",
        "#Text=",
        "#Text= ",
        "#Text=ثالثا",
        "#Text=",
    ]


@pytest.mark.parametrize(
    "line", ["1-1\tx", "2-1\t1-2\tx\t_\t", "2-1\t99999999999-99999999999\tx\t_\t", "free text"]
)
def test_a_bad_line_is_refused_with_its_number(line: str, tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    header = (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=a.B|label\n\n\n#Text=قال\n1-1\t0-3\tقال\t_\t\n#Text=و\n"
    )
    path.write_text(header + line + "\n", encoding="utf-8")
    articles, refusals = read(reading_format(path), path)
    assert articles == []
    assert "line 8" in str(refusals[0].reason)


@given(st.text())
def test_escapes_come_back(text: str) -> None:
    assert unescaped(escaped_text(text)) == text
    assert unescaped(escaped_value(text)) == text
    assert "\n" not in escaped_text(text)


@given(st.lists(st.text("\\|a[]_*\t", min_size=1), min_size=1))
def test_stacked_values_are_told_apart(values: list[str]) -> None:
    cell = "|".join(map(escaped_value, values))
    assert [unescaped(item) for item in split_stack(cell)] == values


def test_the_format_is_known_by_name() -> None:
    assert format_named("webanno-tsv").suffixes == (".zip", ".tsv")
