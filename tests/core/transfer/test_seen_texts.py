"""What test has of train is counted alike by one process and by several."""

import os
import pickle
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.exchange import ExchangeSpan
from annotator.core.transfer.seen_texts import SeenTexts, SpanTexts, seen_texts_of

WORDS = {"الوزير": 0, "الوَزير": 0, " الوزير ": 0, "القاهرة": 1, "القاهره": 1, "عمرو": 2}
"""Texts, and which of them read the same."""
SPANS = st.builds(
    lambda label, text: ExchangeSpan("", 0, len(text), text, label),
    st.sampled_from(["actor", "place"]),
    st.sampled_from(sorted(WORDS)),
)
ITEMS = st.lists(st.lists(SPANS, max_size=4), max_size=6)
Items = list[list[ExchangeSpan]]


def one_by_one(parts: dict[str, Items]) -> dict[str, SeenTexts]:
    found = seen_texts_of(parts)
    for name, items in parts.items():
        for spans in items:
            found[name].take(spans)
    return found


def block(items: Items) -> SpanTexts:
    """What a process sends of some items."""
    texts = SpanTexts()
    for spans in items:
        texts.take(spans)
    sent: SpanTexts = pickle.loads(pickle.dumps(texts))  # noqa: S301 - our own
    return sent


@given(ITEMS, ITEMS, ITEMS, st.integers(1, 3))
def test_blocks_give_the_same_as_items(train: Items, dev: Items, test: Items, size: int) -> None:
    parts = {"train": train, "dev": dev, "test": test}
    found = seen_texts_of(parts)
    for name, items in parts.items():
        for start in range(0, len(items), size):
            found[name].add(block(items[start : start + size]))
    expected = one_by_one(parts)
    assert {name: texts.seen for name, texts in found.items()} == {
        name: texts.seen for name, texts in expected.items()
    }


@given(ITEMS, ITEMS)
def test_a_span_is_seen_where_train_has_its_text_under_its_label(train: Items, test: Items) -> None:
    known = {(span.label, WORDS[span.text]) for spans in train for span in spans}
    others = [span for spans in test for span in spans]
    met = [span.label for span in others if (span.label, WORDS[span.text]) in known]
    seen = one_by_one({"train": train, "test": test})["test"].seen
    assert seen == {label: met.count(label) for label in set(met)}


def test_without_train_nothing_is_seen() -> None:
    assert seen_texts_of(["dev", "test"]) == {}


@pytest.mark.parametrize("seed", ["1", "2"])
def test_every_process_counts_under_the_same_checksums(seed: str) -> None:
    code = (
        "from annotator.core.transfer.seen_texts import *\n"
        "texts = SpanTexts()\n"
        "texts.take([ExchangeSpan('', 0, 6, 'الوَزير', 'actor')])\n"
        "print(dict(texts.by_label['actor']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    here = block([[ExchangeSpan("", 0, 6, "الوزير", "actor")]])
    assert done.stdout.decode().strip() == str(dict(here.by_label["actor"]))
