"""What a stranger cuts out of archives and tasks is by their own numbers, never by ours."""

import re
from collections.abc import Callable, Iterator, Sequence

import pytest

from annotator.core.arabic.tokens import tokens
from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.brat.cutting import standoff_cuts
from annotator.core.formats.brat.standoff import standoff
from annotator.core.formats.label_studio.cutting import cut_task
from annotator.core.formats.label_studio.task import Tasks
from annotator.core.formats.xmi.cas import cas_xml
from annotator.core.formats.xmi.cutting import cas_cuts
from written import article

ITEM = article(
    '😀 قال "[محمد & علي](actor)" إن [[وزارة](actor)\n\n الصحة](role) في [مصر](place)،'
    " <أمس>.\u0007\n"
    "وفي [مصر](place)[\n](thing) [و](thing)"
)
Cut = Callable[[bytes], Sequence[str]]


def brat_cut(data: bytes) -> Sequence[str]:
    return standoff_cuts(ITEM.text, data.decode())


PROOFS: list[tuple[bytes, Cut, bytes]] = [
    (cas_xml(ITEM), cas_cuts, rb'<custom:Span [^>]*?(?:begin|end)="(\d+)"'),
    (cas_xml(ITEM), cas_cuts, rb'<custom:Span [^>]*? end="(\d+)"'),
    (standoff(ITEM).encode(), brat_cut, rb"\nT\d+\t\w+ (\d+) "),
    (standoff(ITEM).encode(), brat_cut, rb"\nT\d+\t\w+ [\d ;]+ (\d+)\t"),
    (Tasks().task(ITEM), cut_task, rb'"value":\{"start":(\d+)'),
    (Tasks().task(ITEM), cut_task, rb'"value":\{"start":\d+,"end":(\d+)'),
]


def shifted(data: bytes, numbers: bytes) -> Iterator[bytes]:
    """The file with one of its numbers off by one, for each of them."""
    for found in re.finditer(numbers, data):
        start, end = found.span(1)
        yield data[:start] + b"%d" % (int(found[1]) + 1) + data[end:]


def cut_or_refused(cut: Cut, data: bytes) -> list[str] | None:
    try:
        return list(cut(data))
    except (ValueError, KeyError):
        return None


@pytest.mark.parametrize(("data", "cut", "numbers"), PROOFS)
def test_a_number_that_is_off_by_one_is_seen(data: bytes, cut: Cut, numbers: bytes) -> None:
    texts = [span.text for span in ITEM.spans]
    assert list(cut(data)) == texts
    wrong = list(shifted(data, numbers))
    assert len(wrong) >= len(texts) - 2
    assert all(cut_or_refused(cut, one) != texts for one in wrong)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"&#10;", b"\n"),
        (b"&#10;", b"&#11;"),
        (b"&amp;", b"&"),
        (b"&lt;", b"<"),
        (b'sofa="1" begin', b'sofa="2" begin'),
        (b'label="actor"', b'label="actor'),
        (b'label="actor"', b'label="<"'),
        (b"sofaString=", b"sofastring="),
        (b"<custom:Span ", b"<other:Span "),
        ("محمد".encode(), "محمدا".encode()),
    ],
)
def test_what_a_reader_of_xml_takes_otherwise_is_seen(before: bytes, after: bytes) -> None:
    data = cas_xml(ITEM)
    assert before in data
    texts = [span.text for span in ITEM.spans]
    assert cut_or_refused(cas_cuts, data.replace(before, after)) != texts


def test_values_that_look_like_elements_are_no_proof() -> None:
    element = "<custom:Span xmi:id='9' sofa='1' begin='0' end='1'/>"
    note = f"x sofaString=\"y\" controls='[]'/> {element}"
    spans = [span._replace(note=note, attributes={"a": note}) for span in ITEM.spans]
    item = AnnotatedArticle(id=note, text=ITEM.text, meta={"title": note}, spans=spans)
    assert list(cas_cuts(cas_xml(item))) == [span.text for span in spans]


def test_two_spans_of_one_name_are_seen() -> None:
    with pytest.raises(ValueError, match="none"):
        brat_cut(standoff(ITEM).replace("\nT2\t", "\nT1\t").encode())


@pytest.mark.parametrize("times", [1, 400])
def test_tokens_and_ids_of_long_and_short_articles_stand_where_they_are(times: int) -> None:
    text = "😀 قال [محمد](actor) إن مصر بخير.\n" * times
    item = article(text)
    data = cas_xml(item).decode()
    units, words = Utf16Map.of(item.text), tokens(item.text)
    found = re.findall(r'<type:Token xmi:id="(\d+)" sofa="1" begin="(\d+)" end="(\d+)"/>\n', data)
    ends = [(int(start), int(end)) for _, start, end in found]
    assert ends == [
        units.range_to_utf16(*edges) for edges in zip(words.starts, words.ends, strict=True)
    ]
    ids = re.findall(r' xmi:id="(\d+)"', data)
    assert sorted(map(int, ids)) == list(range(len(ids)))
    members = re.findall(r'<cas:View sofa="1" members="([^"]*)"', data)
    assert members == [" ".join(map(str, range(2, len(ids))))]


@pytest.mark.parametrize("write", [cas_xml, standoff, Tasks().task])
def test_values_that_are_equal_and_not_the_same_are_written_apart(
    write: Callable[[AnnotatedArticle], str | bytes],
) -> None:
    values: list[AttributeValue] = [1, True, 1.0, 0.0, -0.0, False, 0, "1", "true"]
    spans = [ITEM.spans[0]._replace(attributes={"a": value}) for value in values]
    items = [AnnotatedArticle(id="a", text=ITEM.text, spans=[span]) for span in spans]
    assert len({write(item) for item in [*items, *reversed(items)]}) == len(values)
