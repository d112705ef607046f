"""What a stranger cuts out of a file is by its own numbers: any of them that is wrong is seen."""

import re
from pathlib import Path

import pytest

from annotator.core.formats.registry import format_named
from written import article, write

DRAWING = (
    '😀 قال "[محمد علي](actor)" إن [[وزارة](actor) الصحة](actor) في [مصر](place)، أمس.\n'
    "وفي [القاهرة](place)"
)
NUMBERS = [
    ("jsonl", rb'"(?:start|end)":(\d+)'),
    ("doccano", rb"\[(\d+),\d+,"),
    ("doccano", rb"\[\d+,(\d+),"),
    ("doccano-relations", rb'"(?:start|end)_offset":(\d+)'),
    ("spacy-jsonl", rb'\[(\d+),\d+,"[^"]*",'),
    ("spacy-jsonl", rb'\[\d+,(\d+),"[^"]*",'),
    ("csv", rb'""(?:start|end)"":(\d+)'),
    ("hf", rb'"(?:start|end)":(\d+)'),
    ("hf", rb"\[(\d+),\d+\]"),
    ("hf", rb"\[\d+,(\d+)\]"),
    ("prodigy", rb'"(?:start|end)":(\d+)(?=[^{}]*"label")'),
    ("prodigy", rb'"token_(?:start|end)":(\d+)'),
    ("gliner", rb'[\[,]\[(\d+),\d+,"'),
    ("gliner", rb'[\[,]\[\d+,(\d+),"'),
    ("messages", rb'\\"n\\":(\d+)'),
]


@pytest.mark.parametrize(("name", "numbers"), NUMBERS)
def test_a_number_that_is_off_by_one_is_seen(name: str, numbers: bytes, tmp_path: Path) -> None:
    known, item = format_named(name), article(DRAWING)
    assert known.writer is not None
    path = write(known, [item], tmp_path / "x")
    data = path.read_bytes()
    texts = [span.text for span in item.spans]
    assert [list(cut) for cut in known.writer.cuts(path)] == [texts]
    found = list(re.finditer(numbers, data))
    assert len(found) >= len(texts)
    for number in found:
        start, end = number.span(1)
        path.write_bytes(data[:start] + b"%d" % (int(number[1]) + 1) + data[end:])
        assert [list(cut) for cut in known.writer.cuts(path)] != [texts], data[start - 9 : end]
