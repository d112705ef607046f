"""XML of strangers: any declaration of a document type is refused.

So no entity is ever expanded or fetched, whatever the parser would do with one.
"""

from collections.abc import Callable
from typing import NamedTuple, NoReturn
from xml.parsers import expat

from annotator.core.domain.errors import NotXmlError

SEPARATOR = " "
"""Stands between the namespace and the name of an element or attribute."""


def _pass_over(*_: object) -> None:
    """Stand in for what a format does not care about."""


class XmlHandlers(NamedTuple):
    """What is to be done with elements and text as they come."""

    start: Callable[[str, dict[str, str]], object] = _pass_over
    end: Callable[[str], object] = _pass_over
    characters: Callable[[str], object] = _pass_over


def parse_xml(data: bytes, handlers: XmlHandlers | None = None) -> None:
    """Go through a document; raises NotXmlError if it is broken or declares a document type."""
    handlers = handlers or XmlHandlers()
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = handlers.start
    parser.EndElementHandler = handlers.end
    parser.CharacterDataHandler = handlers.characters
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the last piece; the C function has no name for it
    except expat.ExpatError as error:
        reason = f"{expat.ErrorString(error.code)} in line {error.lineno}"
        raise NotXmlError(reason=reason) from error
    except ValueError as error:  # an encoding that expat does not have
        raise NotXmlError(reason=str(error)) from error


def _refuse(*_: object) -> NoReturn:
    raise NotXmlError(reason="it declares a document type")
