"""What the pane of the register asks of the core in the storage thread."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.commands.import_register import ImportRegister
from annotator.core.domain.entity import Entity
from annotator.core.search.concordance import Hit, mention_hits

if TYPE_CHECKING:  # loading the database layer takes 0.4 s of the start
    from annotator.core.project import Project

MOST = 2000
"""Mentions that are listed; whoever has more begins with these."""


class Mentions(NamedTuple):
    """The mentions of an entity in their context, and how many there are in all."""

    hits: tuple[Hit, ...]
    total: int


class Incoming(NamedTuple):
    """A file that is to be taken in, and what it would do."""

    command: ImportRegister
    added: int
    changed: int


def all_counted(project: "Project") -> list[tuple[Entity, int]]:
    """Return every entity with the number of its mentions."""
    register = project.register
    return [(entity, register.mention_count(entity.uuid)) for entity in register.all()]


def prepare(project: "Project") -> None:
    """Index the names now, so that the first mention to be linked does not wait for it."""
    project.register.prepare()


def mentions_of(project: "Project", uuid: str) -> Mentions:
    """Return the mentions of an entity by everybody, in article order."""
    mentions = project.register.mentions(uuid)
    shown = mentions[:MOST]
    texts = project.articles.texts([mention.article_id for mention in shown])
    return Mentions(tuple(mention_hits(shown, texts)), len(mentions))


def look_into(project: "Project", path: Path) -> Incoming:
    """Read a register file and find out what it would change; raises RegisterFileError."""
    from annotator.core.transfer.register_files import read_register  # noqa: PLC0415 - see above

    command = ImportRegister(read_register(path))
    changes = command.changes(project)
    added = sum(change.before is None for change in changes)
    return Incoming(command, added, len(changes) - added)


def write_out(project: "Project", path: Path) -> int:
    """Write the register as the file's name says; return how many entities that are."""
    from annotator.core.transfer.register_files import write_register  # noqa: PLC0415 - see above

    write_register(project, path)
    return project.register.count()
