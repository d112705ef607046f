"""What goes into each file of an export, decided before anything is read or written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from annotator.core.domain.article_filter import LayerSelection
from annotator.core.domain.errors import UnknownAnnotatorError
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.scheme import Scheme
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.format import Writer
from annotator.core.formats.registry import format_named
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_tally import ExportTally
from annotator.core.transfer.progress import Job
from annotator.core.transfer.splitting import assigned_parts, rows_of_parts

STEP = 256
"""Progress is told after so many items."""


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """The writer as chosen, and what it is given for each part; "" without parts."""

    writer: Writer
    selections: Mapping[str, LayerSelection]
    new_parts: Mapping[int, str]
    """The parts that articles (rows) get by this export, for good."""
    labels: frozenset[str]
    total: int
    """How many articles the project has, for telling progress."""

    def tally(self) -> ExportTally:
        """Return what counts a part."""
        return ExportTally(labels=self.labels, fit=fit_for(self.writer))

    def items(
        self, project: Project, part: str, job: Job, *, rounds: int
    ) -> Iterator[AnnotatedArticle]:
        """Yield the items of a part, and tell how far they are in the first of some rounds."""
        items = project.read_annotated(self.selections[part])
        return _watched(items, rounds * self.total, job)


def plan_export(project: Project, format_name: str, options: ExportOptions) -> ExportPlan:
    """Return what an export would write; nothing is changed.

    Raises:
        UnknownFormatError, CannotWriteError, WriterOptionError: The format.
        UnknownAnnotatorError, UnknownLabelError: The options.
    """
    for label in options.labels:
        project.scheme.label(label)
    writer = format_named(format_name).writer_with(
        options.writing, _written_scheme(project, options)
    )
    chosen = LayerSelection(
        annotator_ids=_annotator_ids(project, options.annotator), statuses=options.statuses
    )
    selections = {"": chosen}
    new_parts: dict[int, str] = {}
    if options.split is not None:
        new_parts = assigned_parts(project, options.split)
        rows = rows_of_parts(project, options.split, new_parts)
        selections = {name: replace(chosen, article_ids=of) for name, of in rows.items()}
    return ExportPlan(
        writer=writer,
        selections=selections,
        new_parts=new_parts,
        labels=options.labels,
        total=project.articles.count(),
    )


def _written_scheme(project: Project, options: ExportOptions) -> Scheme:
    """Return the scheme as far as it is written, so that no label is told of that is not."""
    labels = project.scheme.labels
    if options.labels:
        labels = tuple(label for label in labels if label.id in options.labels)
    return replace(project.scheme, labels=labels)


def _annotator_ids(project: Project, name: str | None) -> frozenset[int] | None:
    if name is None:
        return None
    for person in project.annotators():
        if person.name == name:
            return frozenset({person.id})
    raise UnknownAnnotatorError(annotator=name)


def _watched(items: Iterable[AnnotatedArticle], total: int, job: Job) -> Iterator[AnnotatedArticle]:
    """Yield the items and tell how far they are."""
    done = 0
    last = ""
    for number, item in enumerate(items):
        if item.id != last:
            last = item.id
            done += 1
        if number % STEP == 0:
            job.advance(done, total)
        yield item
