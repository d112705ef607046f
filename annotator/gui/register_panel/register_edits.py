"""The edits of the register: asked about with their effect where they touch mentions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.core.commands.entities import (
    AddEntity,
    MergeEntities,
    RemoveEntities,
    RenameEntity,
    SetEntity,
    SplitEntity,
)
from annotator.core.commands.entity_links import LinkAlike
from annotator.core.commands.project_world import ProjectCommand, ProjectWorld
from annotator.core.domain.changes import Edit
from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import NothingToLinkError
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.scheme import Scheme
from annotator.core.search.concordance import Hit
from annotator.gui.bridge.late_answer import while_alive
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.language.messages import filled, sentence
from annotator.gui.register_panel.entity_form import Detail, labels_for_entities
from annotator.gui.register_panel.entity_rows import EntityRow, EntityRows
from annotator.gui.widgets.ask_bar import Ask
from annotator.gui.widgets.entity_look import entity_types
from annotator.gui.widgets.label_look import label_name

FEWEST_TO_MERGE = 2


class RegisterEdits(QObject):
    """Makes commands of what a person wants; every one of them can be undone."""

    asked = Signal(object)
    """Ask"""
    told = Signal(str)
    """What came of it, in one sentence"""
    going_to = Signal(str)
    """UUID of the entity to look at once the edit is made"""

    def __init__(
        self, workspace: Workspace, rows: Callable[[], EntityRows], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = rows

    @property
    def can_write(self) -> bool:
        """Whether a project is open that can be changed."""
        info = self._workspace.info
        return info is not None and not info.read_only

    def set_detail(self, detail: Detail) -> None:
        """Give one field of an entity another value."""
        row = self._rows().get(detail.entity)
        if row is not None and getattr(row.entity, detail.field) != detail.value:
            self._run(lambda project: _detail_edit(project, detail))

    def ask_new(self, name: str) -> None:
        """Ask for the name and label of a new entity."""
        info = self._workspace.info
        if info is None:
            return
        labels = labels_for_entities(info.scheme)

        def add(line: str, label: str) -> None:
            uuid = new_uuid()
            self._do(AddEntity(Entity(uuid=uuid, label=label, name=line)))
            self.going_to.emit(uuid)

        self._ask(
            self.tr("Name and label of the new entity"),
            self.tr("Add"),
            add,
            lambda line, _label: self._known(line),
            line=name,
            choices=tuple((label_name(one), one.id) for one in labels),
        )

    def ask_merge(self, chosen: Sequence[Entity]) -> None:
        """Ask which of the chosen entities stays."""
        rows = self._known_rows(chosen)
        if len(rows) < FEWEST_TO_MERGE:
            self.told.emit(self.tr("Choose two or more entities first: Shift or Ctrl chooses."))
            return
        rows.sort(key=lambda row: -row.mentions)

        def merge(_line: str, kept: str) -> None:
            others = tuple(row.entity.uuid for row in rows if row.entity.uuid != kept)
            self._do(MergeEntities(into=kept, others=others))
            self.going_to.emit(kept)

        self._ask(
            self.tr("Merge %Ln entity(ies) into one. Which one stays?", "", len(rows)),
            self.tr("Merge"),
            merge,
            lambda _line, kept: self._merge_effect(rows, kept),
            choices=tuple((row.entity.name, row.entity.uuid) for row in rows),
        )

    def ask_split(self, entity: Entity, hits: Sequence[Hit], count: int) -> None:
        """Ask how the new entity is called that gets the chosen ones of `count` mentions."""
        if not hits:
            self.told.emit(self.tr("Choose mentions first: Shift or Ctrl chooses several."))
            return
        spans = frozenset(hit.span for hit in hits)

        def split(line: str, _choice: str) -> None:
            command = SplitEntity(entity.uuid, spans, line)
            self._do(command)
            self.going_to.emit(command.uuid)

        effect = filled(
            self.tr("{chosen} of {count} mentions go to the new entity; the rest stays."),
            {"chosen": len(spans), "count": count},
        )
        self._ask(
            filled(self.tr("Split “{name}”: name of the new entity"), {"name": entity.name}),
            self.tr("Split"),
            split,
            lambda line, _choice: f"{effect} {self._known(line)}".strip(),
            line=" ".join(hits[0].text.split()),
        )

    def ask_delete(self, chosen: Sequence[Entity]) -> None:
        """Ask whether the chosen entities shall go."""
        rows = self._known_rows(chosen)
        if not rows:
            return
        mentions = sum(row.mentions for row in rows)
        text = (
            filled(self.tr("Delete “{name}”?"), {"name": rows[0].entity.name})
            if len(rows) == 1
            else self.tr("Delete %Ln entity(ies)?", "", len(rows))
        )
        effect = self.tr("%Ln mention(s) stay labelled, without an entity.", "", mentions)
        command = RemoveEntities(tuple(row.entity.uuid for row in rows))
        self._ask(
            text,
            self.tr("Delete"),
            lambda _line, _choice: self._do(command),
            lambda _line, _choice: effect,
        )

    def ask_link_rest(self, entity: Entity) -> None:
        """Look for spans that read as an entity and have none, and ask whether to link them."""
        if not self.can_write:
            return
        command = LinkAlike(entity.uuid)
        self._workspace.ask(
            lambda project: len(command.spans(project)),
            while_alive(self, lambda count: self._offer_link(entity, command, count)),
        )

    def _offer_link(self, entity: Entity, command: LinkAlike, count: int) -> None:
        name = {"name": entity.name}
        if not count:
            self.told.emit(sentence(NothingToLinkError(name=entity.name)))
            return
        effect = self.tr("%Ln span(s) of yours read the same and have no entity.", "", count)
        self._ask(
            filled(self.tr("Link all that read as “{name}” or one of its aliases?"), name),
            self.tr("Link"),
            lambda _line, _choice: self._do(command),
            lambda _line, _choice: effect,
        )

    def _ask(
        self,
        text: str,
        verb: str,
        act: Callable[[str, str], None],
        effect: Callable[[str, str], str],
        **more: Any,  # noqa: ANN401 - line and choices of Ask
    ) -> None:
        if self.can_write:
            self.asked.emit(Ask(text, verb, act, effect, **more))

    def _do(self, command: ProjectCommand) -> None:
        self._run(command.plan)

    def _run(self, plan: Callable[[ProjectWorld], Edit]) -> None:
        if self.can_write:
            self._workspace.run_in_project(plan)

    def _known_rows(self, chosen: Sequence[Entity]) -> list[EntityRow]:
        rows = (self._rows().get(entity.uuid) for entity in chosen)
        return [row for row in rows if row is not None]

    def _known(self, name: str) -> str:
        same = self._rows().named(name)
        if not same:
            return ""
        words = self.tr("“{name}” is in the register already.")
        return filled(words, {"name": same[0].entity.name})

    def _merge_effect(self, rows: Sequence[EntityRow], kept: str) -> str:
        moving = sum(row.mentions for row in rows if row.entity.uuid != kept)
        parts = [self.tr("%Ln mention(s) move; the other names become aliases.", "", moving)]
        if len({row.entity.label for row in rows}) > 1:
            parts.append(self.tr("Their labels differ; the mentions keep theirs."))
        return " ".join(parts)


def _detail_edit(project: ProjectWorld, detail: Detail) -> Edit:
    """Return the edit of one field, on the entity as the file has it then."""
    if detail.field == "name":
        return RenameEntity(detail.entity, str(detail.value)).plan(project)
    values: dict[str, Any] = {detail.field: detail.value}
    entity: Entity = replace(project.register.get(detail.entity), **values)
    if detail.field == "label" and entity.type not in _types(project.scheme, entity.label):
        entity = replace(entity, type="")
    return SetEntity(entity).plan(project)


def _types(scheme: Scheme, label: str) -> set[str]:
    return {choice.id for choice in entity_types(scheme.label(label))}
