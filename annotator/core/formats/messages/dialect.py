"""Writes a line for each passage: the order, the text, the answer. It cannot be read back."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import orjson
from typing_extensions import override

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.cutting import Range
from annotator.core.formats.base.features import EXACT, Feature, losses_of, reduced
from annotator.core.formats.base.fitting import Fitted
from annotator.core.formats.base.format import MEGABYTE, Format
from annotator.core.formats.base.pieces import ForgetfulWriter
from annotator.core.formats.base.writer_options import OptionValue, WriterOption, WriterSettings
from annotator.core.formats.messages.answer import answer, order
from annotator.core.formats.messages.cutting import cut_lines
from annotator.core.formats.messages.passages import passages

LANGUAGE = WriterOption(
    name="language",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Language of the order"),
    choices=(
        OptionValue("ar", QT_TRANSLATE_NOOP("WriterOptions", "Arabic")),
        OptionValue("en", QT_TRANSLATE_NOOP("WriterOptions", "English")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "the language of the order to the model"),
)
SHAPE = WriterOption(
    name="shape",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Shape"),
    choices=(
        OptionValue("messages", QT_TRANSLATE_NOOP("WriterOptions", "Messages")),
        OptionValue("prompt", QT_TRANSLATE_NOOP("WriterOptions", "Prompt and completion")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "three messages, or prompt and completion"),
)
LENGTH = WriterOption(
    name="length",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Longest passage"),
    choices=(
        OptionValue("2000", QT_TRANSLATE_NOOP("WriterOptions", "2,000 characters")),
        OptionValue("1000", QT_TRANSLATE_NOOP("WriterOptions", "1,000 characters")),
        OptionValue("4000", QT_TRANSLATE_NOOP("WriterOptions", "4,000 characters")),
        OptionValue("8000", QT_TRANSLATE_NOOP("WriterOptions", "8,000 characters")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "the most characters of a passage, if it can be"),
)
_FIRST = b'#p1"}\n'

VALUES = WriterOption(
    name="values",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Attributes in answers"),
    choices=(
        OptionValue("all", QT_TRANSLATE_NOOP("WriterOptions", "All")),
        OptionValue("none", QT_TRANSLATE_NOOP("WriterOptions", "None")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "whether answers have attributes of spans"),
)


class MessagesWriter(ForgetfulWriter[bytes]):
    """Several lines for each article and layer, numbered `#p1`, `#p2` … behind its id."""

    suffix = ".jsonl"
    is_heavy = False

    def __init__(self, settings: WriterSettings) -> None:
        scheme = settings.scheme
        self._order = order(scheme, settings.value(LANGUAGE))
        self._labels = [label.id for label in scheme.labels] if scheme else []
        self._is_chat = settings.value(SHAPE) == "messages"
        self._longest = int(settings.value(LENGTH))
        self._values = settings.value(VALUES) == "all"

    @property
    def holds(self) -> frozenset[Feature]:
        """What of an article is in the answers."""
        values = {Feature.SPAN_ATTRIBUTES} if self._values else frozenset[Feature]()
        return EXACT | {Feature.RELATIONS} | values

    def fit(self, article: AnnotatedArticle) -> Fitted:
        """Leave out relations from one passage to another, and count them."""
        losses = losses_of(article, self.holds)
        item = reduced(article, self.holds)
        if item.relations:
            starts = [start for start, _ in passages(item, self._longest)]
            homes = {span.id: bisect_right(starts, span.start) for span in item.spans}
            kept = tuple(x for x in item.relations if homes[x.source] == homes[x.target])
            item = replace(item, relations=kept)
        losses[Feature.RELATIONS] += len(article.relations) - len(item.relations)
        return Fitted(item, +losses)

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> bytes:
        """Return the lines of an item."""
        lines = (
            self._line(article, piece, f"{article.id}#p{number}")
            for number, piece in enumerate(passages(article, self._longest), start=1)
        )
        return b"".join([orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE) for line in lines])

    @override
    def put(self, pieces: Iterable[bytes], path: Path) -> None:
        with path.open("xb", buffering=MEGABYTE) as stream:
            stream.writelines(pieces)

    @override
    def pieces(self, path: Path) -> Iterator[bytes]:
        """Yield the lines of each item; the first one of an item ends with `#p1`."""
        lines: list[bytes] = []
        with path.open("rb", buffering=MEGABYTE) as stream:
            for line in stream:
                if lines and line.endswith(_FIRST):
                    yield b"".join(lines)
                    lines = []
                lines.append(line)
        if lines:
            yield b"".join(lines)

    @override
    def cut(self, piece: bytes) -> Sequence[str]:
        return cut_lines(piece)

    def _line(self, article: AnnotatedArticle, piece: Range, uuid: str) -> dict[str, object]:
        start, end = piece
        passage = article.text[start:end]
        found = answer(
            passage,
            start,
            [span for span in article.spans if start <= span.start < end],
            article.relations,
            labels=self._labels,
            values=self._values,
        )
        reply = orjson.dumps(found).decode()
        if not self._is_chat:
            return {"prompt": f"{self._order}\n\n{passage}", "completion": reply, "id": uuid}
        turns = (("system", self._order), ("user", passage), ("assistant", reply))
        return {"messages": [{"role": who, "content": what} for who, what in turns], "id": uuid}


FORMAT = Format(
    name="messages",
    title=QT_TRANSLATE_NOOP("Formats", "Messages with answers, to instruct a model"),
    suffixes=(".jsonl",),
    offsets="occurrences",
    writer=MessagesWriter(WriterSettings()),
    options=(LANGUAGE, SHAPE, LENGTH, VALUES),
    make_writer=MessagesWriter,
)
