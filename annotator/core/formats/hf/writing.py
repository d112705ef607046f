"""Writes the data files and the dataset card."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from typing_extensions import override

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.features import EVERYTHING, Feature, losses_of
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.format import MEGABYTE
from annotator.core.formats.base.pieces import PieceWriter
from annotator.core.formats.base.tagging import TAGGING
from annotator.core.formats.base.token_spans import splits_clitics, tokens_of
from annotator.core.formats.base.writer_options import OptionValue, WriterOption, WriterSettings
from annotator.core.formats.hf import parquet
from annotator.core.formats.hf.card import CARD_MARK, DataFile, card
from annotator.core.formats.hf.counting import Counts
from annotator.core.formats.hf.cutting import cut_line, cut_row
from annotator.core.formats.hf.placing import Placing, placing
from annotator.core.formats.hf.row import Row, line_of, row_of

CARD = "README.md"
DATA = WriterOption(
    name="data",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Data files"),
    choices=(
        OptionValue("jsonl", QT_TRANSLATE_NOOP("WriterOptions", "JSON Lines")),
        OptionValue("parquet", QT_TRANSLATE_NOOP("WriterOptions", "Parquet")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "the kind of the data files"),
    extra="parquet",
)
_IN_TAGS = frozenset({Feature.EDGES, Feature.TOKENLESS})
_IN_ROWS = EVERYTHING - {Feature.ARTICLE_NOTES}


class HfWriter(PieceWriter[Row | bytes, Counts]):
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
        self._counts = Counts()
        self._last: Placing | None = None
        self._files: dict[Path, Counts] = {}
        """What each data file holds, for the card."""

    @property
    def suffix(self) -> str:
        """The suffix of what was chosen."""
        return ".parquet" if self._is_parquet else ".jsonl"

    def fit(self, article: AnnotatedArticle) -> Fitted:
        """Count what tags and rows cannot hold; the article stays as it is."""
        losses = losses_of(article, _IN_ROWS)
        for feature, count in self._placed(article).losses.items():
            losses[feature] = count
        return Fitted(article, losses)

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> Row | bytes:
        placed = self._placed(article)
        self._counts.see(article, len(placed.tokens))
        make = row_of if self._is_parquet else line_of
        return make(placed, bilou=self._bilou)

    @override
    def put(self, pieces: Iterable[Row | bytes], path: Path) -> None:
        """Write rows to a new file; raises MissingLibraryError."""
        if self._is_parquet:
            parquet.write_rows((x for x in pieces if isinstance(x, dict)), path)
        else:
            with path.open("xb", buffering=MEGABYTE) as stream:
                stream.writelines(x for x in pieces if isinstance(x, bytes))
        self._files[path] = self.take_seen()

    @override
    def pieces(self, path: Path) -> Iterator[Row | bytes]:
        if self._is_parquet:
            yield from parquet.rows_of(path)
            return
        with path.open("rb", buffering=MEGABYTE) as stream:
            yield from stream

    @override
    def cut(self, piece: Row | bytes) -> Sequence[str]:
        """Return the text of each span, if the tokens fit their text."""
        return cut_line(piece) if isinstance(piece, bytes) else cut_row(piece)

    @override
    def take_seen(self) -> Counts:
        seen, self._counts = self._counts, Counts()
        return seen

    @override
    def add_seen(self, seen: Counts) -> None:
        self._counts.add(seen)

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
            DataFile(name=name, counts=self._files[path])
            for name, path in zip(names, data, strict=True)
        ]
        text = card(files, self._settings.scheme, bilou=self._bilou)
        with targets[0].open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)

    def _placed(self, article: AnnotatedArticle) -> Placing:
        """Return where spans stand among tokens; the last is kept: fitting, then writing."""
        last = self._last
        if last is None or last.article is not article:
            tokens = tokens_of(article.text, split=self._split)
            self._last = last = placing(article, tokens)
        return last
