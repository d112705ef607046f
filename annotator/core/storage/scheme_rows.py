"""The scheme between its tables and its value; labels retire, they are never deleted."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlmodel import Session, col, select

from annotator.core.domain.scheme import (
    Ability,
    AttributeKind,
    AttributeType,
    Choice,
    Label,
    RelationType,
    Scheme,
)
from annotator.core.storage.packing import pack, pack_names, unpack, unpack_names
from annotator.core.storage.tables.project import AttributeRow, LabelRow, MetaRow, RelationTypeRow

ARTICLE = ""
"""Owner code of the attributes of articles."""


def read_scheme(session: Session) -> Scheme:
    """Return the scheme of the project."""
    meta = session.get_one(MetaRow, 1)
    attributes = _Attributes(session)
    labels = select(LabelRow).where(LabelRow.retired == 0).order_by(col(LabelRow.position))
    kinds = select(RelationTypeRow).where(RelationTypeRow.retired == 0)
    kinds = kinds.order_by(col(RelationTypeRow.position))
    return Scheme(
        id=meta.scheme_code,
        names=unpack_names(meta.scheme_names),
        labels=tuple(_label(row, attributes) for row in session.exec(labels)),
        relations=tuple(_relation(row, attributes) for row in session.exec(kinds)),
        article_attributes=attributes.of("article", ARTICLE),
    )


def write_scheme(session: Session, scheme: Scheme) -> None:
    """Make the tables hold `scheme`: known codes keep their rows, missing ones retire."""
    meta = session.get_one(MetaRow, 1)
    meta.scheme_code = scheme.id
    meta.scheme_names = pack_names(scheme.names)
    session.add(meta)
    _write_labels(session, scheme.labels)
    _write_relations(session, scheme.relations)
    for old in session.exec(select(AttributeRow)):
        session.delete(old)
    session.flush()
    session.add_all(_attribute_rows(scheme))
    session.flush()


def _write_labels(session: Session, labels: Sequence[Label]) -> None:
    rows = {row.code: row for row in session.exec(select(LabelRow))}
    for code, row in rows.items():
        row.retired = int(all(label.id != code for label in labels))
    for position, label in enumerate(labels):
        values: dict[str, Any] = {
            "position": position,
            "names": pack_names(label.names),
            "colour": label.colour,
            "dark_colour": label.dark_colour,
            "shortcut": label.key,
            "abilities": pack(sorted(ability.value for ability in label.abilities)),
            "guideline": pack_names(label.guideline),
            "retired": 0,
        }
        known = rows.get(label.id)
        session.add(known.sqlmodel_update(values) if known else LabelRow(code=label.id, **values))


def _write_relations(session: Session, kinds: Sequence[RelationType]) -> None:
    rows = {row.code: row for row in session.exec(select(RelationTypeRow))}
    for code, row in rows.items():
        row.retired = int(all(kind.id != code for kind in kinds))
    for position, kind in enumerate(kinds):
        values: dict[str, Any] = {
            "position": position,
            "names": pack_names(kind.names),
            "source_labels": pack(kind.source_labels),
            "target_labels": pack(kind.target_labels),
            "enabled": int(kind.enabled),
            "retired": 0,
        }
        known = rows.get(kind.id)
        new = RelationTypeRow(code=kind.id, **values) if known is None else known
        session.add(new.sqlmodel_update(values))


class _Attributes:
    """The attribute types of every owner, in display order."""

    def __init__(self, session: Session) -> None:
        rows = session.exec(select(AttributeRow).order_by(col(AttributeRow.position)))
        self._rows = rows.all()

    def of(self, owner: str, code: str) -> tuple[AttributeType, ...]:
        """Return the attribute types of one label, one relation or the articles."""
        own = (row for row in self._rows if (row.owner, row.owner_code) == (owner, code))
        return tuple(_attribute(row) for row in own)


def _attribute(row: AttributeRow) -> AttributeType:
    default = unpack(row.default_value)
    return AttributeType(
        id=row.code,
        names=unpack_names(row.names),
        kind=AttributeKind(row.kind),
        choices=tuple(Choice(code, unpack_names(pack(n))) for code, n in unpack(row.choices)),
        default=tuple(default) if isinstance(default, list) else default,
        required=bool(row.required),
    )


def _attribute_rows(scheme: Scheme) -> Iterable[AttributeRow]:
    owners: list[tuple[str, str, tuple[AttributeType, ...]]] = [
        *(("label", label.id, label.attributes) for label in scheme.labels),
        *(("relation", kind.id, kind.attributes) for kind in scheme.relations),
        ("article", ARTICLE, scheme.article_attributes),
    ]
    for owner, code, types in owners:
        for position, kind in enumerate(types):
            yield AttributeRow(
                owner=owner,
                owner_code=code,
                code=kind.id,
                position=position,
                names=pack_names(kind.names),
                kind=kind.kind.value,
                choices=pack([(c.id, {"en": c.names.en, "ar": c.names.ar}) for c in kind.choices]),
                default_value=pack(kind.default),
                required=int(kind.required),
            )


def _label(row: LabelRow, attributes: _Attributes) -> Label:
    return Label(
        id=row.code,
        names=unpack_names(row.names),
        colour=row.colour,
        dark_colour=row.dark_colour,
        key=row.shortcut,
        abilities=frozenset(Ability(value) for value in unpack(row.abilities)),
        attributes=attributes.of("label", row.code),
        guideline=unpack_names(row.guideline),
    )


def _relation(row: RelationTypeRow, attributes: _Attributes) -> RelationType:
    return RelationType(
        id=row.code,
        names=unpack_names(row.names),
        source_labels=tuple(unpack(row.source_labels)),
        target_labels=tuple(unpack(row.target_labels)),
        attributes=attributes.of("relation", row.code),
        enabled=bool(row.enabled),
    )
