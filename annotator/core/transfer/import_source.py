"""The articles of all files of an import, one after the other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.exchange import Refusal
from annotator.core.formats.base.format import Format, Member, ReadArticle, ReadOptions
from annotator.core.formats.registry import format_named, reading_format
from annotator.core.transfer.file_reading import (
    FileReading,
    TakenKeys,
    guessed_keys,
    with_found_keys,
)
from annotator.core.transfer.progress import Job
from annotator.core.transfer.source_files import SourceFile, source_files

_AS_ALL = FileReading()


def format_finder(name: str) -> Callable[[Path], Format]:
    """Return what tells the format of a file; "auto" looks at each one.

    Raises UnknownFormatError at once; what it returns raises CannotReadError and
    UnreadableFileError.
    """
    if name == "auto":
        return reading_format
    told = format_named(name)
    return lambda _path: told


class ImportSource:
    """Reads the articles, and remembers how far it is and what was not taken in."""

    def __init__(
        self,
        paths: Sequence[Path],
        every: ReadOptions,
        single: Mapping[Path, FileReading],
        format_of: Callable[[Path], Format],
        job: Job,
    ) -> None:
        self.refused: list[Refusal] = []
        self.taken: list[TakenKeys] = []
        """What was guessed about the keys of foreign files; of equal guesses the first file."""
        self._files = list(source_files(paths))
        self._every = replace(every, consumed=self._consume)
        self._single = single
        self._format_of = format_of
        self._job = job
        self._done = 0
        self._total = sum(file.size() for file in self._files)

    def articles(self) -> Iterator[ReadArticle]:
        """Yield what is read; what is not taken in goes to `refused`."""
        for file in self._files:
            self.advance()
            try:
                known = self._format_of(file.path)
            except AnnotatorError as error:
                self.refused.append(Refusal(file.place, error))
                continue
            yield from self._from_file(file, known)

    def advance(self) -> None:
        """Tell how far the reading is; raises CancelledError if it is to stop."""
        self._job.advance(min(self._done, self._total), self._total)

    def _from_file(self, file: SourceFile, known: Format) -> Iterator[ReadArticle]:
        if known.reader is None:
            return
        is_named = file.place == file.path.name
        for item in known.reader.read(file.path, self._options(file, known)):
            if not isinstance(item, Refusal):
                yield item if is_named else item._replace(place=file.called(item.place))
            else:
                self.refused.append(replace(item, place=file.called(item.place)))

    def _options(self, file: SourceFile, known: Format) -> ReadOptions:
        told = self._single.get(file.path, _AS_ALL).over(self._every)

        def member(one: Member) -> ReadOptions:
            return self._found(one.options, one.known, one.path, f"{file.place}:{one.name}")

        return replace(self._found(told, known, file.path, file.place), member=member)

    def _found(self, told: ReadOptions, known: Format, path: Path, place: str) -> ReadOptions:
        """Return the options with the keys of a file, and remember what was guessed."""
        found, first = with_found_keys(replace(told, consumed=int), known, path)
        taken = guessed_keys(told.keys, found.keys) if first.keys else {}
        if taken and all(one.keys != taken for one in self.taken):
            self.taken.append(TakenKeys(place, taken, first.rows))
        return replace(told, keys=found.keys)

    def _consume(self, size: int) -> None:
        self._done += size
