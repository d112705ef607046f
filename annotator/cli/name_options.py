"""Options of `annotator import` for names that the scheme does not have."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from annotator.core.domain.errors import UnknownLabelError, UnknownSchemePartError
from annotator.core.domain.scheme import Scheme
from annotator.core.transfer.foreign_names import ForeignName, NameKind, NameMap, OtherNames
from annotator.core.transfer.scheme_fit import SchemeFit

_Pair = tuple[str, str]


def add_name_options(parser: ArgumentParser) -> None:
    """Declare the options."""
    others = parser.add_mutually_exclusive_group()
    others.add_argument(
        "--add-labels", action="store_true", help="add labels that the scheme does not have"
    )
    others.add_argument(
        "--drop-labels",
        action="store_true",
        help="leave out spans, relations and values that the scheme has no name for",
    )
    for kind in ("label", "relation", "attribute"):
        parser.add_argument(
            f"--{kind}-map",
            metavar="FOREIGN=OURS",
            type=_pair,
            action="append",
            default=[],
            help=f"what a {kind} of the file is here; FOREIGN= leaves it out",
        )


def _pair(text: str) -> _Pair:
    foreign, mark, ours = text.rpartition("=")
    if not mark or not foreign:
        raise ArgumentTypeError(f"expected FOREIGN=OURS, not {text!r}")
    return foreign, ours


def name_map(arguments: Namespace, scheme: Scheme) -> NameMap:
    """Return what the options say.

    Raises UnknownLabelError and UnknownSchemePartError for a target that the scheme does not have,
    unless new names are added.
    """
    renamed: dict[ForeignName, str] = {}
    left_out: set[ForeignName] = set()
    for kind, foreign, ours in _told(arguments):
        name = ForeignName(kind, foreign)
        if not ours:
            left_out.add(name)
        elif arguments.add_labels:
            renamed[name] = _known(kind, ours, scheme) or ours
        else:
            renamed[name] = _required(kind, ours, scheme)
    return NameMap(renamed=renamed, left_out=frozenset(left_out), others=_others(arguments))


def _told(arguments: Namespace) -> list[tuple[NameKind, str, str]]:
    return [
        *((NameKind.LABEL, *pair) for pair in arguments.label_map),
        *((NameKind.RELATION, *pair) for pair in arguments.relation_map),
        *((NameKind.ATTRIBUTE, *pair) for pair in arguments.attribute_map),
        *((NameKind.ARTICLE_ATTRIBUTE, *pair) for pair in arguments.attribute_map),
    ]


def _others(arguments: Namespace) -> OtherNames:
    if arguments.add_labels:
        return OtherNames.ADD
    return OtherNames.LEAVE_OUT if arguments.drop_labels else OtherNames.REFUSE


def _required(kind: NameKind, name: str, scheme: Scheme) -> str:
    found = _known(kind, name, scheme)
    if found is not None:
        return found
    if kind is NameKind.LABEL:
        raise UnknownLabelError(label=name)
    raise UnknownSchemePartError(part=name)


def _known(kind: NameKind, name: str, scheme: Scheme) -> str | None:
    """Return the id of what is here called `name`; any attribute is taken at its word."""
    if kind is NameKind.LABEL:
        label = SchemeFit(scheme).label_of(name)
        return None if label is None else label.id
    if kind is NameKind.RELATION:
        relation = scheme.relation(name)
        return None if relation is None else relation.id
    return name
