"""The format `label-studio`: a JSON list of tasks, the labelling config beside it.

Offsets are code points, as Label Studio's own tests have them for plain text. Each attribute is
a result of its own that shares the id of its region; a note is the region's note.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from typing_extensions import override

from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.features import EVERYTHING, Feature
from annotator.core.formats.base.format import (
    MEGABYTE,
    Format,
    Head,
    ReadArticle,
    ReadOptions,
)
from annotator.core.formats.base.json_list import items_on_lines, read_list
from annotator.core.formats.base.pieces import PieceWriter
from annotator.core.formats.base.vocabulary import Vocabulary
from annotator.core.formats.label_studio.config import config_xml
from annotator.core.formats.label_studio.cutting import cut_task
from annotator.core.formats.label_studio.task import Tasks
from annotator.core.formats.label_studio.task_reader import parse_task

_MARKS = (b'"from_name"', b'"completed_by"', b'"annotation_id"')


_ANSWERS = ("annotations", "completions", "predictions")


class LabelStudioReader:
    """Reads full exports and JSON-MIN; predictions are passed over."""

    def sniff(self, head: Head) -> int:
        """Tell a list of tasks by the keys that only Label Studio has."""
        if not head.is_list:
            return 0
        is_marked = any(mark in head.data for mark in _MARKS)
        return 88 if is_marked or any(map(_is_task, head.values)) else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article per annotation, and a refusal for each task that is not taken in."""
        text = options.keys.text
        return read_list(path, options, lambda value, place: parse_task(value, place, text))


def _is_task(value: JsonValue) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("data"), dict):
        return False
    return not value.keys().isdisjoint(_ANSWERS)


class LabelStudioWriter(PieceWriter[bytes, Vocabulary]):
    """Writes a task per line; knows the config once they are written."""

    suffix = ".json"
    needs_folder = False
    holds = EVERYTHING - {
        Feature.ARTICLE_NOTES,
        Feature.FRAGMENTS,
        Feature.RELATION_ATTRIBUTES,
        Feature.IDS,
    }

    def __init__(self, scheme: Scheme | None = None) -> None:
        self._scheme = scheme
        self._vocabulary = Vocabulary(scheme)
        self._tasks = Tasks(scheme)

    @override
    def piece(self, article: AnnotatedArticle, layer: int) -> bytes:
        self._vocabulary.see(article)
        return self._tasks.task(article)

    @override
    def put(self, pieces: Iterable[bytes], path: Path) -> None:
        with path.open("xb", buffering=MEGABYTE) as stream:
            before = b"[\n"
            for piece in pieces:
                stream.write(before + piece)
                before = b",\n"
            stream.write(b"\n]\n" if before == b",\n" else b"[]\n")

    @override
    def pieces(self, path: Path) -> Iterator[bytes]:
        return items_on_lines(path)

    @override
    def cut(self, piece: bytes) -> Sequence[str]:
        return cut_task(piece)

    @override
    def take_seen(self) -> Vocabulary:
        seen, self._vocabulary = self._vocabulary, Vocabulary(self._scheme)
        return seen

    @override
    def add_seen(self, seen: Vocabulary) -> None:
        self._vocabulary.add(seen)

    def companions(self, data: Sequence[str]) -> tuple[str, ...]:
        """Return the name of the labelling config."""
        return (f"{Path(data[0]).stem}.config.xml" if len(data) == 1 else "config.xml",)

    def may_replace(self, target: Path) -> bool:
        """Tell whether a file is a labelling config."""
        with target.open("rb") as stream:
            return stream.read(5) == b"<View"

    def write_companions(
        self,
        data: Sequence[Path],  # noqa: ARG002 - the tasks were seen while they were written
        names: Sequence[str],  # noqa: ARG002
        targets: Sequence[Path],
    ) -> None:
        """Write the labelling config for what was written."""
        targets[0].write_bytes(config_xml(self.take_seen()))


FORMAT = Format(
    name="label-studio",
    title=QT_TRANSLATE_NOOP("Formats", "Label Studio tasks, with the labelling config"),
    suffixes=(".json",),
    offsets="code points",
    reader=LabelStudioReader(),
    writer=LabelStudioWriter(),
    make_writer=lambda settings: LabelStudioWriter(settings.scheme),
)
