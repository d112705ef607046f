"""The dataset card: features that `datasets` reads, then words that people read."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.core.domain.scheme import Scheme
from annotator.core.formats.base.markdown import markdown_text
from annotator.core.formats.hf.counting import Counts

CARD_MARK: Final = b"---\n# Written by an export of the annotator; the next one replaces it.\n"

_SIZES: Final = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"))
_SPLITS: Final = {"dev": "validation", "data": "train"}
_TEXT_COLUMNS: Final = ("id", "annotator", "status", "split", "text")
_SPAN_COLUMNS: Final = {
    "id": "string", "start": "int64", "end": "int64", "token_start": "int64",
    "token_end": "int64", "label": "string",
}  # fmt: skip
_SPAN_TEXTS: Final = ("entity", "origin", "note", "attributes")
_RELATION_COLUMNS: Final = ("id", "label", "from", "to", "attributes")
_LONGEST_EXAMPLE: Final = 60


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file by its final name, and what it holds."""

    name: str
    counts: Counts

    @property
    def split(self) -> str:
        """The name of its split as `datasets` wants it."""
        stem = re.sub(r"\W", "_", self.name.rsplit(".", 1)[0])
        return _SPLITS.get(stem, stem)


def card(files: Sequence[DataFile], scheme: Scheme | None, *, bilou: bool) -> str:
    """Return the text of README.md."""
    labels = _labels(files, scheme)
    tags = ["O", *(f"{letter}-{x}" for x in labels for letter in ("BILU" if bilou else "BI"))]
    front = [*_front(files), *_configs(files), *_features(tags), "---", ""]
    return CARD_MARK.decode() + "\n".join([*front, *_body(files, labels, scheme)]) + "\n"


def yaml_text(text: str) -> str:
    """Return a text as YAML in double quotes, in which nothing ends a line or hides."""
    return '"' + "".join(map(_yaml_character, text)) + '"'


def _yaml_character(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08X}"


def _labels(files: Sequence[DataFile], scheme: Scheme | None) -> list[str]:
    """Return every label: those of the scheme in its order, others by name."""
    known = [label.id for label in scheme.labels] if scheme else []
    return list(dict.fromkeys([*known, *sorted(_total(x.counts.labels for x in files))]))


def _total(counters: Iterable[Counter[str]]) -> Counter[str]:
    return sum(counters, Counter[str]())


def _front(files: Sequence[DataFile]) -> list[str]:
    rows = sum(file.counts.rows for file in files)
    size = next((name for limit, name in _SIZES if rows < limit), "100K<n<1M")
    return [
        "language: [ar]",
        "license: other",
        "task_categories: [token-classification]",
        "task_ids: [named-entity-recognition]",
        "annotations_creators: [expert-generated]",
        "multilinguality: monolingual",
        f"size_categories: [{yaml_text(size)}]",
        "source_datasets: [original]",
        "tags: [news]",
    ]


def _configs(files: Sequence[DataFile]) -> Iterator[str]:
    yield from ("configs:", "  - config_name: default", "    data_files:")
    for file in files:
        yield f"      - {{split: {yaml_text(file.split)}, path: {yaml_text(file.name)}}}"


def _features(tags: Sequence[str]) -> Iterator[str]:
    yield from ("dataset_info:", "  - config_name: default", "    features:")
    yield from (f"      - {{name: {name}, dtype: string}}" for name in _TEXT_COLUMNS)
    yield "      - {name: tokens, sequence: string}"
    yield "      - {name: offsets, sequence: {sequence: int64}}"
    names = [f"'{number}': {yaml_text(tag)}" for number, tag in enumerate(tags)]
    yield from ("      - name: ner_tags", "        sequence:")
    yield from ("          class_label:", "            names:")
    yield from (f"              {name}" for name in names)
    yield from ("      - name: nested_ner_tags", "        sequence:", "          sequence:")
    yield from ("            class_label:", "              names:")
    yield from (f"                {name}" for name in names)
    yield from ("      - name: spans", "        list:")
    yield from (
        f"          - {{name: {key}, dtype: {kind}}}" for key, kind in _SPAN_COLUMNS.items()
    )
    yield "          - {name: fragments, sequence: {sequence: int64}}"
    yield from (f"          - {{name: {key}, dtype: string}}" for key in _SPAN_TEXTS)
    yield from ("      - name: relations", "        list:")
    yield from (f"          - {{name: {key}, dtype: string}}" for key in _RELATION_COLUMNS)
    yield from (f"      - {{name: {name}, dtype: string}}" for name in ("attributes", "meta"))


def _body(files: Sequence[DataFile], labels: Sequence[str], scheme: Scheme | None) -> Iterator[str]:
    name = scheme.names.en if scheme else "Annotated articles"
    yield from (f"# {markdown_text(name)}", "")
    yield from ("Arabic news, marked by hand. A row is an article with one annotator's spans.", "")
    yield from ("| split | rows | tokens | spans | relations |", "|---|---|---|---|---|")
    for file in files:
        counts = file.counts
        numbers = (counts.rows, counts.tokens, counts.labels.total(), counts.relations)
        yield f"| {markdown_text(file.split)} | {' | '.join(map(str, numbers))} |"
    yield from ("", "| label | spans | example |", "|---|---|---|")
    totals = _total(file.counts.labels for file in files)
    for label in labels:
        example = next((x.counts.examples[label] for x in files if label in x.counts.examples), "")
        shown = markdown_text(example[:_LONGEST_EXAMPLE])
        yield f"| {markdown_text(label)} | {totals[label]} | {shown} |"
    yield from ("", "| origin | spans |", "|---|---|")
    origins = _total(file.counts.origins for file in files)
    yield from (f"| {markdown_text(origin)} | {origins[origin]} |" for origin in sorted(origins))
    yield _COLUMNS


_COLUMNS: Final = """
## Columns

- `text` is exact and never normalised. `spans` has every span with `start` and `end` in code
  points: `text[start:end]` in Python. A span of several pieces has them in `fragments`.
- `tokens` and their `offsets` in the text; `ner_tags` is the outermost layer, `nested_ner_tags`
  has the others. Tags are of whole tokens: where a span begins inside a word, its tags take the
  word in, and `spans` has the true place. Half-open `token_start`, `token_end` say which tokens.
- `relations` go from one span to another by their ids.
- `attributes` and `meta` are JSON in a text: `json.loads(row["meta"])`."""
