"""Writes the data files and the dataset card."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import orjson

from annotator.core.arabic.tokens import Tokens
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.features import EVERYTHING, Feature, losses_of, reduced
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.base.tagging import TAGGING
from annotator.core.formats.base.token_spans import (
    splits_clitics,
    token_losses,
    tokens_of,
)
from annotator.core.formats.base.writer_options import WriterOption, WriterSettings
from annotator.core.formats.hf import parquet
from annotator.core.formats.hf.card import CARD_MARK, DataFile, card
from annotator.core.formats.hf.counting import Counts
from annotator.core.formats.hf.row import Row, cut_row, data_rows, row_of

CARD = "README.md"
DATA = WriterOption("data", ("jsonl", "parquet"), "the kind of the data files", extra="parquet")
_IN_TAGS = frozenset({Feature.EDGES, Feature.TOKENLESS})
_IN_ROWS = EVERYTHING - {Feature.ARTICLE_NOTES}


class HfWriter:
    """A line for each article and layer, and a README.md that declares every column.

    Tags are of whole tokens; the exact ranges of the spans stand beside them.
    """

    needs_folder = True
    holds = _IN_ROWS - _IN_TAGS

    def __init__(self, settings: WriterSettings) -> None:
        self._settings = settings
        self._split = splits_clitics(settings)
        self._bilou = settings.value(TAGGING) == "bilou"
        self._is_parquet = settings.value(DATA) == "parquet"
        self._counts: dict[Path, Counts] = {}
        """By data file, for the card."""

    @property
    def suffix(self) -> str:
        """The suffix of what was chosen."""
        return ".parquet" if self._is_parquet else ".jsonl"

    def fit(self, article: AnnotatedArticle) -> Fitted:
        """Count what tags and rows cannot hold; the article stays as it is."""
        pieces = reduced(article, frozenset()).spans
        lost = token_losses(pieces, self._tokens(article))
        return Fitted(article, lost + losses_of(article, _IN_ROWS))

    def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        """Write the rows of articles to a new file; raises MissingLibraryError."""
        counts = self._counts[path] = Counts()
        rows = (self._row(article, counts) for article in articles)
        if self._is_parquet:
            parquet.write_rows(rows, path)
            return
        with path.open("xb", buffering=MEGABYTE) as stream:
            for row in rows:
                stream.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))

    def cuts(self, path: Path) -> Iterator[Sequence[str]]:
        """Yield for each row the text of each span, if the tokens fit their text."""
        return map(cut_row, data_rows(path))

    def companions(self, data: Sequence[str]) -> tuple[str, ...]:
        """Return the name of the one card."""
        del data
        return (CARD,)

    def may_replace(self, target: Path) -> bool:
        """Tell whether a README.md is a card that an export wrote."""
        with target.open("rb") as stream:
            return stream.read(len(CARD_MARK)) == CARD_MARK

    def write_companions(
        self, data: Sequence[Path], names: Sequence[str], targets: Sequence[Path]
    ) -> None:
        """Write the card of data files."""
        files = [
            DataFile(name=name, counts=self._counts[path])
            for name, path in zip(names, data, strict=True)
        ]
        text = card(files, self._settings.scheme, bilou=self._bilou)
        with targets[0].open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)

    def _row(self, article: AnnotatedArticle, counts: Counts) -> Row:
        found = self._tokens(article)
        counts.see(article, len(found))
        return row_of(article, found, bilou=self._bilou)

    def _tokens(self, article: AnnotatedArticle) -> Tokens:
        return tokens_of(article.text, split=self._split)
