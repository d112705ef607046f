"""What a project file says of itself."""

from typing import NamedTuple

from annotator.core.storage.database import Database
from annotator.core.storage.tables.project import MetaRow


class ProjectFacts(NamedTuple):
    """Identity and title."""

    uuid: str
    title: str


def read_facts(db: Database) -> ProjectFacts:
    """Return what the file says of itself."""
    with db.session() as session:
        meta = session.get_one(MetaRow, 1)
        return ProjectFacts(uuid=meta.project_uuid, title=meta.title)
