"""Writes CoNLL-2003 lines: token, two empty columns, and one column of tags per layer."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.base.tagging import OUTSIDE, TAGGING, Marked, layered, tags_of
from annotator.core.formats.base.token_spans import (
    TokenTable,
    fit_to_tokens,
    splits_clitics,
    token_table,
)
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.conll.labels import from_tag, to_tag
from annotator.core.formats.conll.sentences import sentence_ends

_NO_FEATURES: frozenset[Feature] = frozenset()
_START = "-DOCSTART- -X- -X- O"


class ConllWriter:
    """A document for each article; columns 4, 5 … hold the tags, the outermost spans first."""

    suffix = ".conll"
    holds = _NO_FEATURES

    def __init__(self, settings: WriterSettings) -> None:
        self._split = splits_clitics(settings)
        self._bilou = settings.value(TAGGING) == "bilou"

    def fit(self, article: AnnotatedArticle) -> Fitted:
        """Move spans to the edges of tokens; nothing but tokens and tags is held."""
        return fit_to_tokens(article, self.holds, self._table(article))

    def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        """Write fitted articles; every line gets as many columns as the deepest one needs."""
        narrowest, widest = 0, 1
        with path.open("xb", buffering=MEGABYTE) as stream:
            for number, article in enumerate(articles):
                lines, width = self._document(article)
                narrowest = width if number == 0 else min(width, narrowest)
                widest = max(width, widest)
                stream.write(lines.encode())
        if narrowest < widest:
            _widen(path, 3 + widest)

    def cuts(self, path: Path) -> Iterator[Sequence[str]]:
        """Yield the tokens of each span, as a script that knows only B, I, L and U cuts them."""
        with path.open(encoding="utf-8", newline="\n") as stream:
            found: list[tuple[int, int, str, str]] | None = None
            rows: list[list[str]] = []
            done = 0
            for line in stream:
                row = line.rstrip("\n").split(" ")
                if row[0] == "-DOCSTART-":
                    if found is not None:
                        yield [text for *_, text in sorted(found)]
                    found, done = [], 0
                elif row != [""]:
                    rows.append(row)
                elif rows and found is not None:
                    found += _sentence_cuts(rows, done)
                    done += len(rows)
                    rows = []
            if found is not None:
                yield [text for *_, text in sorted(found)]

    def _table(self, article: AnnotatedArticle) -> TokenTable:
        return token_table(article.text, split=self._split)

    def _document(self, article: AnnotatedArticle) -> tuple[str, int]:
        """Return the lines of an article, and how many layers they have."""
        table = self._table(article)
        spans = [_marked(table, x.start, x.end, x.label) for x in article.spans]
        layers = layered(spans) or [[]]
        words = table.words()
        columns = [tags_of(layer, len(words), bilou=self._bilou) for layer in layers]
        rows = [
            f"{word} _ _ {' '.join(tags)}\n"
            for word, tags in zip(words, zip(*columns, strict=True), strict=True)
        ]
        parts = [_START, f" {OUTSIDE}" * (len(layers) - 1), "\n\n"]
        start = 0
        for end in sentence_ends(table, spans):
            parts += [*rows[start:end], "\n"]
            start = end
        return "".join(parts), len(layers)


def _marked(table: TokenTable, start: int, end: int, label: str) -> Marked:
    place = table.place(start, end)
    assert place is not None  # noqa: S101 - fitting left such spans out
    return (*place, to_tag(label))


def _widen(path: Path, columns: int) -> None:
    """Fill every line up to a number of columns, line by line."""
    wide = path.with_name(f"{path.name}.wide")
    try:
        with path.open("rb") as narrow, wide.open("xb", buffering=MEGABYTE) as stream:
            for line in narrow:
                missing = columns - 1 - line.count(b" ")
                stream.write(line if line == b"\n" else line[:-1] + b" O" * missing + b"\n")
        wide.replace(path)
    finally:
        wide.unlink(missing_ok=True)


def _sentence_cuts(rows: Sequence[Sequence[str]], done: int) -> list[tuple[int, int, str, str]]:
    """Return (first, -last, label, text) of the spans of a sentence, column by column."""
    found = []
    for column in range(3, len(rows[0])):
        tags = [row[column] for row in rows]
        start = 0
        for at, tag in enumerate(tags):
            if tag == "O":
                continue
            if tag[0] in "BU":
                start = at
            following = tags[at + 1][0] if at + 1 < len(tags) else "O"
            if tag[0] in "LU" or (tag[0] in "BI" and following not in "IL"):
                text = " ".join(one[0] for one in rows[start : at + 1])
                found.append((done + start, -(done + at + 1), from_tag(tag[2:]), text))
    return found
