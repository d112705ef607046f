"""The format `jsonl`: lines of the app itself, or of anything with a text under a key."""

from collections.abc import Iterator
from pathlib import Path

from annotator.core.domain.exchange import Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.features import EVERYTHING
from annotator.core.formats.base.fields import Fields, as_object
from annotator.core.formats.base.format import Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.json_lines import LinesWriter, read_articles, read_lines
from annotator.core.formats.base.keyed_article import keyed_article
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.jsonl.native_cuts import cut_native_line
from annotator.core.formats.jsonl.native_line import native_line, parse_native_line


class JsonlReader:
    """Reads native lines (they have a `schema`) and foreign ones, also in one file."""

    def sniff(self, head: Head) -> int:
        """Native lines are sure; any object, and the suffix alone, are possible."""
        if any(_is_native(value) for value in head.values):
            return 100
        if not head.is_list and any(isinstance(value, dict) for value in head.values):
            return 40
        is_one_line = head.suffix == ".json" and b"\n" not in head.data
        return 20 if is_one_line or head.suffix in FORMAT.suffixes else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield an article per line, and a refusal for each line that is not taken in."""

        def parse(value: JsonValue, place: str) -> RawArticle:
            fields = as_object(value, "the line")
            if _is_native(value):
                return parse_native_line(fields, place)
            return keyed_article(fields, place, options.keys)

        return read_articles(path, options, parse)

    def records(self, path: Path, options: ReadOptions) -> Iterator[Fields]:
        """Yield the objects of foreign lines as they stand, up to a line of ours.

        A file of ours is not read to its end in search of others.
        """
        for line in read_lines(path, options):
            if _is_native(line.value):
                return
            if isinstance(line.value, dict):
                yield line.value


def _is_native(value: JsonValue) -> bool:
    return isinstance(value, dict) and str(value.get("schema", "")).startswith("annotator.")


FORMAT = Format(
    name="jsonl",
    title=QT_TRANSLATE_NOOP("Formats", "JSON Lines of this program, or your own keys"),
    suffixes=(".jsonl", ".ndjson"),
    offsets="code points",
    reader=JsonlReader(),
    writer=LinesWriter(holds=EVERYTHING, line=native_line, cut=cut_native_line),
)
