"""The verbs by name. Their modules are imported when they run, not before.

A verb that opens a project loads the database libraries (half a second); `annotator formats`
and `annotator -h` need none of them.
"""

from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import NamedTuple, Protocol, cast


class VerbModule(Protocol):
    """What the module of a verb offers."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what may follow the verb."""

    def run(self, arguments: Namespace) -> int:
        """Do it; return the exit status. AnnotatorErrors are shown by the caller."""


class Verb(NamedTuple):
    """One verb of the command line."""

    name: str
    summary: str
    module: str

    def load(self) -> VerbModule:
        """Import the module that does the work."""
        return cast(VerbModule, import_module(f"annotator.cli.{self.module}"))


VERBS: tuple[Verb, ...] = (
    Verb("new", "make a project", "new"),
    Verb("import", "bring articles and their spans in", "import_"),
    Verb("export", "write a dataset", "export"),
    Verb("exports", "list the exports, or what changed since one", "exports"),
    Verb("list", "list the articles", "list_"),
    Verb("show", "show one article with its spans", "show"),
    Verb("search", "find a text in all articles", "search"),
    Verb("label", "label a text wherever it stands, as one edit", "label"),
    Verb("stats", "count articles, spans and relations", "stats"),
    Verb("check", "check that the file is whole and every offset right", "check"),
    Verb("register", "show, write or grow the register of entities", "register"),
    Verb("scheme", "show, write or replace the scheme", "scheme"),
    Verb("formats", "list what can be read and written", "formats"),
    Verb("parse", "read the figures and quotes of a plain text", "parse"),
    Verb("undo", "take back the last edit", "undo"),
    Verb("backup", "write a consistent copy, also of a project in use", "backup"),
)


def verb_named(name: str) -> Verb | None:
    """Return the verb of that name, or None."""
    return next((verb for verb in VERBS if verb.name == name), None)
