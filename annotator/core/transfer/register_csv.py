"""The register of entities as CSV, for spreadsheets.

UTF-8 with a byte order mark (spreadsheets need it to read Arabic), commas, CRLF. Several aliases
or external ids stand in one cell with `|` between them. A cell that a spreadsheet would take
for a formula gets an apostrophe before it, which reading takes off again. The bytes are stable:
writing what was read from a file that this module wrote gives the same file.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from annotator.core.domain.entity import Entity
from annotator.core.domain.errors import InvalidUuidError, RegisterFileError
from annotator.core.domain.identity import canonical_uuid

COLUMNS: Final = ("id", "label", "name", "type", "aliases", "note", "external_ids")
"""The columns; a file must have `label` and `name`, others may be missing or in any order."""

# What spreadsheets run (OWASP, "CSV Injection"), the full-width forms among it.
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_ESCAPED: Final = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
_PART: Final = re.compile(r"((?:[^|\\]|\\.)*)(?:\||$)", re.DOTALL)
_LARGEST_CELL = 10_000_000


def register_to_csv(entities: Iterable[Entity]) -> bytes:
    """Return entities as CSV, ordered by label, name and id."""
    ordered = sorted(entities, key=lambda entity: (entity.label, entity.name, entity.uuid))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entity in ordered:
        writer.writerow([_neutral(cell) for cell in _cells(entity)])
    return stream.getvalue().encode("utf-8-sig")


def register_from_csv(data: bytes, *, path: str) -> tuple[Entity, ...]:
    """Read entities; `path` names the file in the error. An empty id stays empty.

    Raises RegisterFileError, whose reason names the line.
    """
    csv.field_size_limit(_LARGEST_CELL)
    try:
        lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    except UnicodeDecodeError as error:
        raise _refused(path, f"invalid UTF-8 at byte {error.start}") from error
    except csv.Error as error:
        raise _refused(path, str(error)) from error
    columns = lines[0] if lines else []
    if missing := [name for name in ("label", "name") if name not in columns]:
        raise _refused(path, f"the column “{missing[0]}” is missing")
    rows = ((at, line) for at, line in enumerate(lines[1:], start=2) if any(line))
    return tuple(_entity(columns, line, f"row {at}", path) for at, line in rows)


def _cells(entity: Entity) -> tuple[str, ...]:
    external = (f"{source}={value}" for source, value in sorted(entity.external_ids.items()))
    return (
        entity.uuid,
        entity.label,
        entity.name,
        entity.type,
        _joined(entity.aliases),
        entity.note,
        _joined(external),
    )


def _entity(columns: Sequence[str], line: Sequence[str], place: str, path: str) -> Entity:
    if len(line) != len(columns):
        reason = f"{place} has {len(line)} cells and not {len(columns)}"
        raise _refused(path, reason)
    cells: Mapping[str, str] = dict(zip(columns, map(_plain, line), strict=True))
    if not cells["name"].strip():
        raise _refused(path, f"{place} has no name")
    uuid = cells.get("id", "").strip()
    try:
        uuid = canonical_uuid(uuid) if uuid else ""
    except InvalidUuidError as error:
        raise _refused(path, f"the id of {place} is no UUID") from error
    return Entity(
        uuid=uuid,
        label=cells["label"],
        name=cells["name"],
        type=cells.get("type", ""),
        aliases=_parts(cells.get("aliases", "")),
        note=cells.get("note", ""),
        external_ids=_external(cells.get("external_ids", ""), place, path),
    )


def _external(cell: str, place: str, path: str) -> dict[str, str]:
    found = {}
    for part in _parts(cell):
        source, equals, value = part.partition("=")
        if not equals or not source:
            raise _refused(path, f"“{part}” in {place} is not of the form source=id")
        found[source] = value
    return found


def _joined(parts: Iterable[str]) -> str:
    return "|".join(part.replace("\\", "\\\\").replace("|", "\\|") for part in parts)


def _parts(cell: str) -> tuple[str, ...]:
    if not cell:
        return ()
    found = (match[1] for match in _PART.finditer(cell + "|") if match.end() > match.start())
    return tuple(re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in found)


def _neutral(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _plain(cell: str) -> str:
    return cell[1:] if _ESCAPED.match(cell) else cell


def _refused(path: str, reason: str) -> RegisterFileError:
    return RegisterFileError(path=path, reason=reason)
