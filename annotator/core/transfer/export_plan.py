"""What goes into each file of an export, decided before anything is read or written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from annotator.core.domain.article_filter import LayerSelection
from annotator.core.domain.errors import UnknownAnnotatorError
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.export_choice import ExportChoice
from annotator.core.domain.history_mark import HistoryMark
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.format import Writer
from annotator.core.formats.registry import format_named
from annotator.core.project import Project
from annotator.core.transfer.card_facts import CardFacts
from annotator.core.transfer.choosing import Choosing
from annotator.core.transfer.choosing_articles import choose_articles
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_tally import ExportTally
from annotator.core.transfer.progress import Job, stretches
from annotator.core.transfer.seen_texts import seen_texts_of
from annotator.core.transfer.splitting import SplitPlan, plan_split
from annotator.core.transfer.written_scheme import check_choice, written_scheme

STEP = 256
"""Progress is told after so many items."""
PLANNING = 10
"""Percent of a split export after which its articles have their parts."""


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """The writer as chosen, and what it is given for each part; "" without parts."""

    format_name: str
    options: ExportOptions
    writer: Writer
    selections: Mapping[str, LayerSelection]
    split: SplitPlan | None
    """The parts of all articles, where the export is split."""
    mark: HistoryMark
    """What was done when it was planned."""
    undated: int
    """How many articles are left out because they have no date."""
    total: int
    """How many articles the project has, for telling progress."""

    @property
    def new_parts(self) -> Mapping[int, str]:
        """The parts that articles (rows) get by this export, for good."""
        return {} if self.split is None else self.split.new_parts

    def size(self, part: str) -> int:
        """Return how many articles are read for a part; layers that are not chosen count."""
        rows = self.selections[part].article_ids
        return self.total if rows is None else len(rows)

    def tallies(self, facts: CardFacts | None = None) -> dict[str, ExportTally]:
        """Return what counts each part, in the order in which they are to be read.

        `facts` are gathered from all of them.
        """
        texts = seen_texts_of(self.selections)
        return {
            part: ExportTally(
                choosing=Choosing(self.options.choice),
                fit=fit_for(self.writer),
                texts=texts.get(part),
                facts=facts,
            )
            for part in self.selections
        }

    def jobs(self, job: Job) -> list[Job]:
        """Return the stretch of a job that each part is, by the number of its articles."""
        return stretches(job, list(map(self.size, self.selections)))

    def items(
        self, project: Project, part: str, job: Job, *, rounds: int
    ) -> Iterator[AnnotatedArticle]:
        """Yield the items of a part, and tell how far they are in the first of some rounds."""
        items = project.read_annotated(self.selections[part])
        return _watched(items, rounds * self.size(part), job)


def planning_and_rest(job: Job, options: ExportOptions) -> tuple[Job, Job]:
    """Return the stretch of a job in which an export is planned, and the one behind it."""
    planning, rest = stretches(job, (PLANNING, 100 - PLANNING) if options.split else (0, 100))
    return planning, rest


def plan_export(project: Project, format_name: str, options: ExportOptions, job: Job) -> ExportPlan:
    """Return what an export would write; nothing is changed.

    Raises:
        UnknownFormatError, CannotWriteError, WriterOptionError: The format.
        UnknownAnnotatorError, UnknownLabelError, UnknownSchemePartError, EmptyQueryError: The
            choice.
        CancelledError: The job was cancelled.
    """
    choice, mark = options.choice, project.exports.mark()
    check_choice(project.scheme, choice)
    writer = format_named(format_name).writer_with(
        options.writing, written_scheme(project.scheme, choice)
    )
    found = choose_articles(project, choice.articles, job)
    chosen = LayerSelection(
        article_ids=found.rows,
        annotator_ids=_annotator_ids(project, choice),
        statuses=choice.statuses,
    )
    selections = {"": chosen}
    split = None
    if options.split is not None:
        rows = None if found.rows is None else frozenset(found.rows)
        split = plan_split(project, options.split, rows, job)
        selections = {name: replace(chosen, article_ids=rows) for name, rows in split.parts.items()}
    return ExportPlan(
        format_name=format_name,
        options=options,
        writer=writer,
        selections=selections,
        split=split,
        mark=mark,
        undated=found.undated,
        total=project.articles.count(),
    )


def _annotator_ids(project: Project, choice: ExportChoice) -> frozenset[int] | None:
    if choice.annotator is None:
        return None
    for person in project.annotators():
        if person.name == choice.annotator:
            return frozenset({person.id})
    raise UnknownAnnotatorError(annotator=choice.annotator)


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
