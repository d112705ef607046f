"""What changed since an export, as far as it was chosen for it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.core.domain.article_filter import LayerSelection
from annotator.core.domain.changes import RecordChange
from annotator.core.domain.export_choice import Unit
from annotator.core.domain.export_record import ExportRecord
from annotator.core.domain.history_mark import mark_from_value
from annotator.core.domain.json_node import JsonNode, WrongNodeError
from annotator.core.domain.layer import Layer
from annotator.core.domain.records import ImportedBatch, LayerHead
from annotator.core.domain.relation import Relation
from annotator.core.domain.scheme import Scheme
from annotator.core.domain.span import Span
from annotator.core.project import Project
from annotator.core.transfer.choice_value import choice_from_value
from annotator.core.transfer.choosing import Choosing
from annotator.core.transfer.choosing_articles import choose_articles
from annotator.core.transfer.dataset_view import ArticleView, DatasetView
from annotator.core.transfer.progress import SILENT, Job


@dataclass(frozen=True, slots=True)
class Changed:
    """How many came, went, and are there still but not as they were."""

    added: int = 0
    removed: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class ExportChanges:
    """What an export of the same choice would have that the earlier one had not."""

    articles: Changed = Changed()
    spans: Changed = Changed()
    scheme: bool = False
    """Whether the scheme changed."""

    @property
    def are_none(self) -> bool:
        """Whether the dataset would be the same."""
        return self == ExportChanges()


def changes_since_export(
    project: Project, record: ExportRecord, job: Job = SILENT
) -> ExportChanges | None:
    """Return what changed since an export; None if its record does not say what it was.

    Of an import that was taken back all articles count as removed, and all spans as long as it
    can be redone, whatever was chosen.

    Raises CancelledError.
    """
    try:
        options = JsonNode(dict(record.options))
        mark = mark_from_value(options["mark"].value)
        choice = choice_from_value(options["choice"].value)
    except (WrongNodeError, ValueError):
        return None
    found = choose_articles(project, choice.articles, job)
    rows = None if found.rows is None else frozenset(found.rows)
    counting = _Counting(project, DatasetView(choice, project.annotators()), rows)
    changes = project.exports.since(mark)
    imports = [one for one in changes if isinstance(one.record, ImportedBatch)]
    counting.take_edits(changes, counting.take_imports(imports, job), job)
    scheme = any(isinstance(one.record, Scheme) for one in changes)
    return counting.result(scheme=scheme)


class _Counting:
    """Compares articles as they are with what they were."""

    def __init__(self, project: Project, view: DatasetView, rows: frozenset[int] | None) -> None:
        self._project = project
        self._view = view
        self._rows = rows
        self._articles: Counter[str] = Counter()
        self._spans: Counter[str] = Counter()

    def take_imports(self, changes: Iterable[RecordChange], job: Job) -> frozenset[int]:
        """Count what imports brought or took away; return the articles that are new."""
        new: set[int] = set()
        given = list(changes)
        again = {_batch(one) for one in given if one.after is not None}
        for one in given:
            content = self._project.exports.batch(_batch(one))
            if one.after is None and isinstance(one.record, ImportedBatch):
                self._articles["removed"] += one.record.article_count
                # A later import may have got the row of one that is deleted for good.
                self._spans["removed"] += 0 if _batch(one) in again else content.spans
                continue
            new |= set(content.articles)
            for article_id, layers in _by_article(content.layers).items():
                if article_id not in new and self._is_chosen(article_id):
                    now = self._project.layers.of_article(article_id)
                    before = [layer for layer in now if layer.annotator_id not in layers]
                    self._compare(self._view.of(before), self._view.of(now))
            self._count_new([row for row in content.articles if self._is_chosen(row)], job)
        return frozenset(new)

    def take_edits(self, changes: Iterable[RecordChange], new: frozenset[int], job: Job) -> None:
        """Compare the articles whose layers were edited, new ones left out."""
        back: dict[int, list[RecordChange]] = {}
        for one in changes:
            if isinstance(one.record, Span | Relation | LayerHead):
                back.setdefault(one.record.article_id, []).append(one.inverted())
        for article_id, inverted in back.items():
            job.check()
            if article_id not in new and self._is_chosen(article_id):
                now = self._with_gone_layers(article_id, inverted)
                before = [layer.applied(inverted) for layer in now]
                self._compare(self._view.of(before), self._view.of(now))

    def result(self, *, scheme: bool) -> ExportChanges:
        """Return the counts."""
        return ExportChanges(
            articles=Changed(**self._articles), spans=Changed(**self._spans), scheme=scheme
        )

    def _count_new(self, rows: Sequence[int], job: Job) -> None:
        """Count articles that were not there, read as an export reads them: they may be many."""
        choosing = Choosing(replace(self._view.choice, unit=Unit.ARTICLE))
        selection = LayerSelection(
            article_ids=rows,
            annotator_ids=self._view.annotator_ids,
            statuses=self._view.choice.statuses,
        )
        for item in choosing.passing(self._project.read_annotated(selection)):
            job.check()
            self._spans["added"] += len(item.spans)
        self._articles["added"] += choosing.articles

    def _is_chosen(self, article_id: int) -> bool:
        return self._rows is None or article_id in self._rows

    def _with_gone_layers(
        self, article_id: int, changes: Iterable[RecordChange]
    ) -> tuple[Layer, ...]:
        """Return the layers of an article, and empty ones that edits had to do with."""
        found = self._project.layers.of_article(article_id)
        known = {layer.annotator_id for layer in found}
        others = {
            one.record.annotator_id
            for one in changes
            if isinstance(one.record, Span | Relation | LayerHead)
        }
        gone = (Layer(LayerHead(article_id, who)) for who in sorted(others - known))
        return (*found, *gone)

    def _compare(self, before: ArticleView | None, now: ArticleView | None) -> None:
        """Count an article and its spans; None: it is not in the dataset."""
        old = {} if before is None else before.spans
        new = {} if now is None else now.spans
        changed = sum(new[uuid] != old[uuid] for uuid in new.keys() & old.keys())
        counts = {
            "added": len(new.keys() - old.keys()),
            "removed": len(old.keys() - new.keys()),
            "changed": changed,
        }
        self._spans.update(counts)
        if before is None or now is None:
            self._articles["added"] += now is not None
            self._articles["removed"] += before is not None
        else:
            self._articles["changed"] += any(counts.values()) or before.rest != now.rest


def _batch(change: RecordChange) -> int:
    assert isinstance(change.record, ImportedBatch)  # noqa: S101 - chosen by its type
    return change.record.batch_id


def _by_article(layers: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for article_id, annotator_id in layers:
        found.setdefault(article_id, set()).add(annotator_id)
    return found
