"""The arguments of `annotator export` that choose what goes into the dataset."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.export_choice import ArticleChoice, Condition, ExportChoice, Unit
from annotator.core.transfer.choice_value import condition_named

EVERYONE = "all"
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def add_choice(parser: ArgumentParser) -> None:
    """Declare what may be chosen."""
    _add_layers(parser)
    _add_articles(parser)
    parser.add_argument("--label", nargs="+", metavar="L", default=[], help="only these labels")
    parser.add_argument(
        "--where",
        nargs="+",
        metavar="[LABEL.]KEY=VALUE",
        type=_condition,
        default=[],
        help="only spans with this value of an attribute; with LABEL. only of that label's spans",
    )
    parser.add_argument(
        "--attributes",
        nargs="*",
        metavar="KEY",
        help="write these attributes alone (none: write no attributes)",
    )
    parser.add_argument(
        "--unit",
        choices=[unit.value for unit in Unit],
        default=Unit.ARTICLE.value,
        help="what an item is; a unit in which a span goes on is joined to the one before",
    )
    parser.add_argument("--drop-empty", action="store_true", help="leave out items without a span")


def chosen(arguments: Namespace) -> ExportChoice:
    """Return what was chosen."""
    return ExportChoice(
        articles=ArticleChoice(
            since=arguments.since or "",
            until=arguments.until or "",
            sources=frozenset(arguments.source),
            search=arguments.search,
        ),
        annotator=None if arguments.annotator == EVERYONE else arguments.annotator,
        statuses=frozenset(ArticleStatus(name) for name in arguments.status),
        labels=frozenset(arguments.label),
        conditions=frozenset(arguments.where),
        attributes=None if arguments.attributes is None else frozenset(arguments.attributes),
        unit=Unit(arguments.unit),
        drops_empty=arguments.drop_empty,
    )


def _add_layers(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--annotator",
        metavar="NAME|gold|all",
        default=EVERYONE,
        help="whose layers (default: every layer there is)",
    )
    parser.add_argument(
        "--status",
        nargs="+",
        metavar="S",
        choices=[status.value for status in ArticleStatus],
        default=[],
        help=f"only layers with one of: {', '.join(ArticleStatus)}",
    )


def _add_articles(parser: ArgumentParser) -> None:
    for option, which in (("--since", "first"), ("--until", "last")):
        parser.add_argument(
            option,
            metavar="DATE",
            type=_date,
            help=f"the {which} day, month or year of publication (2019-02-23, 2019-02, 2019)",
        )
    parser.add_argument(
        "--source",
        nargs="+",
        metavar="S",
        default=[],
        help="only articles of these sources; '' those without one",
    )
    parser.add_argument(
        "--search",
        metavar="QUERY",
        default="",
        help="only articles with these words in title or text, found as `search` finds them",
    )


def _date(text: str) -> str:
    if not _DATE.fullmatch(text):
        raise ArgumentTypeError(f"{text!r} is no date such as 2019-02-23")
    return text


def _condition(text: str) -> Condition:
    try:
        return condition_named(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error
