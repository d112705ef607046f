"""What every mapped table stands on."""

from sqlalchemy import MetaData, Table
from sqlmodel import SQLModel


class Row(SQLModel):
    """Base of the mapped tables, apart from any other SQLModel class of the process.

    Table classes do not validate what they are given: values are checked before they come
    here, and again by the STRICT tables and their CHECKs.
    """

    metadata = MetaData()


def table(model: type[Row]) -> Table:
    """Return the table that a class maps, for Core statements."""
    return Row.metadata.tables[str(model.__tablename__)]
