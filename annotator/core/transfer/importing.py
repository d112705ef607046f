"""Bringing files into a project, as one edit that can be undone."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.core.domain.errors import AnnotatorError, DuplicateArticleError
from annotator.core.domain.exchange import Refusal
from annotator.core.domain.private_folder import private_folder
from annotator.core.domain.scheme import Scheme
from annotator.core.formats.base.format import ReadArticle, ReadOptions
from annotator.core.project import Project
from annotator.core.transfer.file_reading import FileReading, TakenKeys
from annotator.core.transfer.foreign_names import ForeignName, NameMap, OtherNames
from annotator.core.transfer.import_source import ImportSource, format_finder
from annotator.core.transfer.name_mapping import NameMapping
from annotator.core.transfer.progress import SILENT, Job
from annotator.core.transfer.scheme_additions import add_labels_of
from annotator.core.transfer.scheme_fit import SchemeFit
from annotator.core.transfer.side_edits import SideEdits
from annotator.core.transfer.sidecars import read_sidecars

CHUNK = 500
CHUNK_CHARACTERS = 8_000_000
"""So many articles, or characters of text, are fitted and stored at a time."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How an import is to go; `format_name` "auto" finds the format of each file."""

    format_name: str = "auto"
    reading: ReadOptions = field(default_factory=ReadOptions)
    """How files are read; keys of foreign files that are not told are guessed for each file."""
    files: Mapping[Path, FileReading] = field(default_factory=dict)
    """What is told about single files, under the path that leads to them."""
    names: NameMap = field(default_factory=NameMap)
    """What becomes of labels, relations and attributes that the scheme does not have."""
    dry_run: bool = False
    annotator: str = ""
    """Whose the spans are that name no annotator; "" is who works now."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do."""

    added: int
    added_layers: int
    added_spans: int
    duplicates: tuple[Refusal, ...]
    """Articles that were there already, with their places; nothing is lost with them."""
    refusals: tuple[Refusal, ...]
    """Files, lines and spans that were not taken in, with their reasons."""
    garbled: tuple[str, ...]
    """Places of articles that came in as they are but look as if once decoded wrongly."""
    left_out: Mapping[ForeignName, int]
    """Spans, relations and values that stayed behind, by their names in the file."""
    added_names: tuple[ForeignName, ...]
    """What the scheme got, in the order in which it was met."""
    taken_keys: tuple[TakenKeys, ...]
    """What was guessed about the keys of foreign files."""
    batch_id: int | None
    """The import in the project, None for a dry run."""


def import_paths(
    project: Project, paths: Sequence[Path], options: ImportOptions, job: Job = SILENT
) -> ImportReport:
    """Bring the articles of files and folders in; all of it can be undone as one edit.

    What a file, line or span has wrong is reported, never raised. A dry run works on a copy
    of the project and reports the same; the project is not touched.

    Raises:
        UnknownFormatError: No format of the name that was told.
        CancelledError: The job was cancelled; nothing came in.
        ProjectFileError: The project cannot be written; nothing came in.
    """
    if not options.dry_run:
        return _drained(import_in_steps(project, paths, options, job))
    with (
        private_folder() as folder,
        Project.open(project.snapshot(folder)) as copy,
    ):
        copy.use_annotator(project.annotator.name)
        report = _drained(import_in_steps(copy, paths, options, job))
        return replace(report, batch_id=None)


def import_in_steps(
    project: Project, paths: Sequence[Path], options: ImportOptions, job: Job = SILENT
) -> Generator[None, None, ImportReport]:
    """Import as `import_paths` does, but stop for breath after each chunk of articles.

    The caller may commit edits of other articles between two steps. Closing the generator
    takes everything back that came in so far, also what the scheme and the register got.
    """
    edits = SideEdits(project)
    try:
        return (yield from _steps(edits, paths, options, job))
    except BaseException:
        edits.take_back()
        raise


def _steps(
    edits: SideEdits, paths: Sequence[Path], options: ImportOptions, job: Job
) -> Generator[None, None, ImportReport]:
    project = edits.project
    format_of = format_finder(options.format_name)
    read_sidecars(edits, paths)
    source = ImportSource(paths, options.reading, options.files, format_of, job)
    stored: list[Refusal] = []
    garbled: list[str] = []
    fates = _Names()
    sources = ", ".join(str(path) for path in paths)
    with project.imports.begin(source=sources, format_name=options.format_name) as running:
        for chunk in _chunks(source.articles()):
            source.advance()
            named = _named(edits, _owned(chunk, options.annotator), options.names, fates)
            fitted = _fitted(project.scheme, named, source.refused)
            garbled += [item.place for item in fitted if item.is_garbled]
            stored += running.add(fitted)
            yield
        source.advance()
        running.refuse(source.refused)
        running.finish()
        counts = running.counts
    return ImportReport(
        added=counts.articles,
        added_layers=counts.layers,
        added_spans=counts.spans,
        duplicates=tuple(item for item in stored if _is_duplicate(item)),
        refusals=(*source.refused, *(item for item in stored if not _is_duplicate(item))),
        garbled=tuple(garbled),
        left_out=fates.left_out,
        added_names=tuple(fates.added),
        taken_keys=tuple(source.taken),
        batch_id=running.batch_id,
    )


def _drained(steps: Generator[None, None, ImportReport]) -> ImportReport:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            report: ImportReport = end.value
            return report


def _is_duplicate(refusal: Refusal) -> bool:
    return isinstance(refusal.reason, DuplicateArticleError)


def _chunks(articles: Iterable[ReadArticle]) -> Iterator[list[ReadArticle]]:
    """Yield lists of articles that are short, and small in memory however long the texts."""
    chunk: list[ReadArticle] = []
    size = 0
    for item in articles:
        chunk.append(item)
        size += len(item.article.text)
        if len(chunk) == CHUNK or size >= CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


@dataclass(slots=True)
class _Names:
    """What became of the names that the scheme did not have."""

    left_out: Counter[ForeignName] = field(default_factory=Counter)
    added: list[ForeignName] = field(default_factory=list)


def _owned(chunk: list[ReadArticle], annotator: str) -> list[ReadArticle]:
    """Return articles whose marks have an annotator, if one is told."""
    if not annotator:
        return chunk
    return [
        item._replace(article=replace(item.article, annotator=annotator))
        if item.article.annotator is None and item.article.spans
        else item
        for item in chunk
    ]


def _named(
    edits: SideEdits, chunk: list[ReadArticle], names: NameMap, fates: _Names
) -> list[ReadArticle]:
    """Return the articles with our names, after the scheme got what it is to get."""
    if names == NameMap():
        return chunk
    mapping = NameMapping(names, edits.project.scheme)
    found = [mapping.mapped(item.article) for item in chunk]
    if names.added or names.others is OtherNames.ADD:
        fates.added += add_labels_of(edits, [one.growing for one in found])
    if not names.changes_articles:
        return chunk
    for one in found:
        fates.left_out.update(one.left_out)
    return [item._replace(article=one.article) for item, one in zip(chunk, found, strict=True)]


def _fitted(
    scheme: Scheme, chunk: Sequence[ReadArticle], refused: list[Refusal]
) -> list[ReadArticle]:
    """Return the articles that fit the scheme; put the others into `refused`."""
    fit = SchemeFit(scheme)
    fitted = []
    for item in chunk:
        try:
            article = fit.fitted(item.article)
            fitted.append(item if article is item.article else item._replace(article=article))
        except AnnotatorError as error:
            refused.append(Refusal(item.place, error))
    return fitted
