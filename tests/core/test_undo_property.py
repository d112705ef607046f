"""Random edits, undo, redo and reopening, compared with a plain model of snapshots."""

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from typing_extensions import override

from annotator.core.commands.spans import RemoveSpan
from annotator.core.domain.changes import Edit, EditKind, RecordChange
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import EditConflictError
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.span import Fragment, Span
from annotator.core.project import Project
from stored import new_project, view

TEXT = "أبجد هوز حطي كلمن سعفص قرشت"
ARTICLES = (1, 2, 3)
PLACES = tuple((start, end) for start in range(0, 26, 3) for end in (start + 1, start + 2))
LABELS = ("actor", "place", "role")

Key = tuple[str, int | str]
State = dict[Key, object]


@dataclass
class Done:
    """One edit of the model: what it changed, and which articles it touches."""

    before: State
    after: State
    articles: frozenset[int]


IMPORT = Done(before={}, after={}, articles=frozenset())
"""The edit that brought the articles; the machine never takes it back."""


@dataclass
class Model:
    """The project as plain values: records by key, and two stacks of edits."""

    records: State = field(default_factory=dict)
    done: list[Done] = field(default_factory=list)
    undone: list[Done] = field(default_factory=list)

    def commit(self, edit: Done) -> None:
        self._write(edit.after)
        self.done.append(edit)
        self.undone = [
            other
            for other in self.undone
            if edit.articles and other.articles and not edit.articles & other.articles
        ]

    def go_on(self, key: Key, after: object) -> None:
        """The last edit went on: it is one step still, and comes to another end."""
        self.done[-1].after[key] = after
        self.records[key] = after

    def find(self, stack: list[Done], article: int | None) -> Done | None:
        return next((e for e in reversed(stack) if article is None or article in e.articles), None)

    def turn(self, edit: Done, back: bool) -> None:
        source, target = (self.done, self.undone) if back else (self.undone, self.done)
        self._write(edit.before if back else edit.after)
        source.remove(edit)
        target.append(edit)

    def fits(self, edit: Done, back: bool) -> bool:
        expected = edit.after if back else edit.before
        return all(self.records.get(key) == value for key, value in expected.items())

    def _write(self, values: State) -> None:
        for key, value in values.items():
            if value is None:
                self.records.pop(key, None)
            else:
                self.records[key] = value


class UndoMachine(RuleBasedStateMachine):
    """Drives a real project file and the model alike."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.anno"
        self.project = new_project(self.path, *(f"{TEXT} {n}" for n in ARTICLES))
        self.model = Model(done=[IMPORT])
        self.last: tuple[str, str] | None = None

    @rule(
        articles=st.sets(st.sampled_from(ARTICLES), min_size=1),
        place=st.sampled_from(PLACES),
        label=st.sampled_from(LABELS),
    )
    def label(self, articles: set[int], place: tuple[int, int], label: str) -> None:
        taken = {
            (span.article_id, span.start, span.end, span.label)
            for span in self.model.records.values()
            if isinstance(span, Span)
        }
        spans = [
            Span(new_uuid(), article, 1, label, (Fragment(*place),))
            for article in sorted(articles)
            if (article, *place, label) not in taken
        ]
        if spans:
            self._commit(tuple(RecordChange(None, span) for span in spans))

    @precondition(lambda self: any(isinstance(r, Span) for r in self.model.records.values()))
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        spans = [r for r in self.model.records.values() if isinstance(r, Span)]
        span = data.draw(st.sampled_from(spans))
        edit = RemoveSpan(span.uuid).plan(view(self.project, span.article_id))
        self._commit(edit.records)

    @precondition(lambda self: any(isinstance(r, Span) for r in self.model.records.values()))
    @rule(data=st.data(), held=st.booleans())
    def resize(self, data: st.DataObject, held: bool) -> None:
        spans = [r for r in self.model.records.values() if isinstance(r, Span)]
        span = data.draw(st.sampled_from(spans))
        place = data.draw(st.sampled_from(PLACES))
        after = replace(span, fragments=(Fragment(*place),))
        same = [one.start == after.start and one.end == after.end for one in spans if one != span]
        if after == span or any(same):
            return
        last = self.last
        edit = Edit(
            EditKind.RESIZE_SPAN,
            1,
            (RecordChange(span, after),),
            continues=last[1] if held and last else "",
        )
        self.project.commit(edit)
        if held and last and last[0] == span.uuid:
            self.model.go_on(("span", span.uuid), after)
        else:
            key: Key = ("span", span.uuid)
            self.model.commit(Done({key: span}, {key: after}, edit.article_ids))
        self.last = (span.uuid, edit.uuid)

    @rule(name=st.sampled_from(("الوزير", "القاهرة")))
    def add_entity(self, name: str) -> None:
        self._commit((RecordChange(None, Entity(new_uuid(), "actor", name)),))

    @rule(article=st.sampled_from((None, *ARTICLES)))
    def undo(self, article: int | None) -> None:
        self._turn(article, back=True)

    @rule(article=st.sampled_from((None, *ARTICLES)))
    def redo(self, article: int | None) -> None:
        self._turn(article, back=False)

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)

    @invariant()
    def file_and_model_are_the_same(self) -> None:
        spans = {
            ("span", span.uuid): span
            for article in ARTICLES
            for span in self.project.layers.get(article).spans
        }
        entities = {("entity", entity.uuid): entity for entity in self.project.entities()}
        assert {**spans, **entities} == self.model.records
        for article in (None, *ARTICLES):
            state = self.project.history(article)
            assert (state.undo is None) == (self.model.find(self.model.done, article) is None)
            assert (state.redo is None) == (self.model.find(self.model.undone, article) is None)

    @override
    def teardown(self) -> None:
        assert self.project.check() == ()
        self.project.close()
        self.folder.cleanup()

    def _commit(self, changes: tuple[RecordChange, ...]) -> None:
        edit = Edit(EditKind.LABEL_OCCURRENCES, 1, changes)
        self.project.commit(edit)
        self.last = None
        keyed = {_key(change): change for change in changes}
        self.model.commit(
            Done(
                before={key: change.before for key, change in keyed.items()},
                after={key: change.after for key, change in keyed.items()},
                articles=edit.article_ids,
            )
        )

    def _turn(self, article: int | None, *, back: bool) -> None:
        edit = self.model.find(self.model.done if back else self.model.undone, article)
        if edit is None or edit is IMPORT:
            return
        turn = self.project.undo if back else self.project.redo
        self.last = None
        if self.model.fits(edit, back):
            turn(article)
            self.model.turn(edit, back)
        else:  # a bulk edit, and another of its articles went on
            with pytest.raises(EditConflictError):
                turn(article)


def _key(change: RecordChange) -> Key:
    record = change.record
    assert isinstance(record, Span | Entity)
    return ("span" if isinstance(record, Span) else "entity", record.uuid)


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(
    max_examples=15,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
