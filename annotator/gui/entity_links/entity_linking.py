"""Looks for the entity of a mention and links it; everything is an undoable edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.commands.base import ArticleCommand
from annotator.core.commands.entity_links import LinkAlike, LinkEntity, NewEntityFor, UnlinkEntity
from annotator.core.domain.entity import Entity
from annotator.core.register.proposal import Proposal
from annotator.gui.bridge.workspace import Workspace
from annotator.gui.entity_links.choices import Act, Choice, Mention, choices
from annotator.gui.entity_links.link_popup import LinkPopup
from annotator.gui.language.messages import filled
from annotator.gui.widgets.announce import announce
from annotator.gui.widgets.span_lookup import SpanLookup

if TYPE_CHECKING:  # loading the database layer would hold up the first picture
    from annotator.core.project import Project

Answer = tuple[tuple[Proposal, ...], Entity | None]


class EntityLinking(QObject):
    """One mention at a time: asks the register for proposals and runs what is picked."""

    left = Signal()
    """The keyboard should go back to the text"""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._holder = parent
        self._lookup = SpanLookup()
        self._mention: Mention | None = None
        self.popup = LinkPopup(parent)
        self.popup.picked.connect(self._picked)
        self.popup.searched.connect(self._search)
        workspace.article_opened.connect(lambda _shown: self.popup.close())

    def open(self, uuid: str, place: QRect) -> None:
        """Offer entities for a span at a place of the screen; "" and read-only do nothing."""
        shown, info = self._workspace.open_article, self._workspace.info
        span = self._lookup.find(shown, uuid)
        if shown is None or span is None or info is None or info.read_only:
            return
        label = next((one for one in shown.scheme.labels if one.id == span.label), None)
        if label is None:
            return
        text = " ".join(span.surface(shown.article.text).split())
        self._mention = Mention(uuid, text, label, span.entity or "")
        self.popup.open_at(place, text)
        self._ask()

    def _search(self, words: str) -> None:
        if self._mention is not None:
            self._mention = replace(self._mention, searched=words)
            self._ask()

    def _ask(self) -> None:
        mention = self._mention
        if mention is not None:
            self._workspace.ask(_query(mention), lambda answer: self._show(mention, answer))

    def _show(self, mention: Mention, answer: Answer) -> None:
        """Show the answer, unless something else has been asked since."""
        if mention is self._mention and self.popup.isVisible():
            self.popup.show_choices(choices(mention, *answer))

    def _picked(self, choice: Choice) -> None:
        mention, self._mention = self._mention, None
        self.left.emit()
        if mention is None or (choice.act is Act.LINK and choice.entity == mention.entity):
            return
        if choice.act is Act.LINK_ALL:
            command = LinkAlike(choice.entity, text=mention.text)
            self._workspace.run_in_project(command.plan)
        elif not self._workspace.run(_command(mention, choice)):
            return
        name = mention.name if choice.act is Act.NEW else choice.title
        announce(
            self._holder, filled(self._sentence(choice), {"text": mention.text, "entity": name})
        )

    def _sentence(self, choice: Choice) -> str:
        """Return what is said about a pick."""
        if choice.act is Act.UNLINK:
            return self.tr("“{text}” is linked to no entity now")
        if choice.act is Act.LINK_ALL:
            return self.tr("All that read as “{text}” are linked to “{entity}”")
        return self.tr("Linked “{text}” to “{entity}”")


def _query(mention: Mention) -> Callable[[Project], Answer]:
    def query(project: Project) -> Answer:
        register = project.register
        linked = register.get(mention.entity) if mention.entity else None
        return register.propose(mention.name, mention.label.id), linked

    return query


def _command(mention: Mention, choice: Choice) -> ArticleCommand:
    if choice.act is Act.LINK:
        return LinkEntity(mention.span, choice.entity)
    if choice.act is Act.NEW:
        return NewEntityFor(mention.span, name=mention.name)
    return UnlinkEntity(mention.span)
