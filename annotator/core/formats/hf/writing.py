"""Writes the data files and the dataset card."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import orjson

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.base.features import EVERYTHING, Feature
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.base.tagging import TAGGING
from annotator.core.formats.base.token_spans import (
    TokenTable,
    fit_to_tokens,
    splits_clitics,
    token_table,
)
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.hf.card import CARD_MARK, DataFile, card
from annotator.core.formats.hf.counting import counted
from annotator.core.formats.hf.row import cut_line, row_of

CARD = "README.md"
_IN_TAGS = frozenset({Feature.EDGES, Feature.TOKENLESS})


class HfWriter:
    """A line for each article and layer, and a README.md that declares every column.

    Tags are of whole tokens; the exact ranges of the spans stand beside them.
    """

    suffix = ".jsonl"
    needs_folder = True
    holds = EVERYTHING - _IN_TAGS

    def __init__(self, settings: WriterSettings) -> None:
        self._settings = settings
        self._split = splits_clitics(settings)
        self._bilou = settings.value(TAGGING) == "bilou"

    def fit(self, article: AnnotatedArticle) -> Fitted:
        """Count what the tags cannot hold; the article stays as it is."""
        found = fit_to_tokens(article, frozenset(), self._table(article)).losses
        return Fitted(article, Counter({key: found[key] for key in _IN_TAGS if found[key]}))

    def write(self, articles: Iterable[AnnotatedArticle], path: Path) -> None:
        """Write the lines of articles to a new file."""
        with path.open("xb", buffering=MEGABYTE) as stream:
            for article in articles:
                row = row_of(article, self._table(article), bilou=self._bilou)
                stream.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))

    def cuts(self, path: Path) -> Iterator[Sequence[str]]:
        """Yield for each line the text of each span, if the tokens fit their text."""
        with path.open("rb", buffering=MEGABYTE) as stream:
            for line in stream:
                yield cut_line(line)

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
            DataFile(name=name, counts=counted(path))
            for name, path in zip(names, data, strict=True)
        ]
        text = card(files, self._settings.scheme, bilou=self._bilou)
        with targets[0].open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)

    def _table(self, article: AnnotatedArticle) -> TokenTable:
        return token_table(article.text, split=self._split)
