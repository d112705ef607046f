"""For maintainers: brings the translation catalogues up to date with the code.

`python -m annotator.gui.language.catalogue` collects all marked sentences into resources/i18n/*.ts,
keeps the translations that are there, says what is missing, and compiles the .qm files.
With `check` behind it, it changes nothing and fails where something is stale.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import annotator
from annotator.core.resources import resource_path

# English needs a catalogue for its plurals alone; "%n span(s)" is no English.
LANGUAGES = {"ar": (), "en": ("-pluralonly",)}
# Messages are compared without places, so that moved code is no change.
_OPTIONS = ("-silent", "-locations", "none", "-no-obsolete")


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence of a catalogue.

    Attributes:
        context: Where it is used; the class name, or the name given to `translate`.
        source: The English sentence.
        comment: What tells two equal sources apart.
        numerus: Whether it counts something.
        forms: Its translations, one per plural form; one for a sentence that does not count.
        finished: Whether a translator has looked at it.
    """

    context: str
    source: str
    comment: str
    numerus: bool
    forms: tuple[str, ...]
    finished: bool

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What makes it this message and no other."""
        return self.context, self.source, self.comment, self.numerus


def catalogue_path(language: str) -> Path:
    """The catalogue of a language in its readable form."""
    return resource_path("i18n", f"annotator_{language}.ts")


def read(path: Path) -> list[Message]:
    """The messages of a catalogue, in its order."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    return [message for context in root.iter("context") for message in _messages(context)]


def update(language: str, path: Path) -> None:
    """Collect the sentences of the package into the catalogue at `path`."""
    sources = sorted(map(str, Path(annotator.__file__).parent.rglob("*.py")))
    with tempfile.TemporaryDirectory() as folder:
        # The list may be longer than a command line can be.
        listed = Path(folder) / "sources.txt"
        listed.write_text("\n".join(sources), encoding="utf-8")
        _run("lupdate", *_OPTIONS, *LANGUAGES[language], f"@{listed}", "-ts", str(path))


def compile_catalogue(path: Path) -> None:
    """Make the .qm file beside a catalogue, which is what the app reads."""
    _run("lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm")))


def stale(language: str) -> list[str]:
    """What is missing from the catalogue of a language, or too much, or not translated."""
    kept = read(catalogue_path(language))
    with tempfile.TemporaryDirectory() as folder:
        fresh_path = Path(folder) / catalogue_path(language).name
        update(language, fresh_path)
        fresh = {message.key for message in read(fresh_path)}
    known = {message.key for message in kept}
    return [
        *(f"missing: {key}" for key in sorted(fresh - known)),
        *(f"not in the code: {key}" for key in sorted(known - fresh)),
        *(f"not translated: {one.key}" for one in kept if not one.finished or not all(one.forms)),
    ]


def main(arguments: Sequence[str]) -> int:
    """Update or check every catalogue; 1 when something is stale or not translated."""
    problems: list[str] = []
    for language in LANGUAGES:
        path = catalogue_path(language)
        if "check" not in arguments:
            update(language, path)
            compile_catalogue(path)
        problems += [f"{language}: {problem}" for problem in stale(language)]
    sys.stdout.write("".join(f"{problem}\n" for problem in problems))
    return 1 if problems else 0


def _messages(context: ET.Element) -> Iterator[Message]:
    name = context.findtext("name", "")
    for found in context.iter("message"):
        translation = found.find("translation")
        plurals = [] if translation is None else translation.findall("numerusform")
        text = "" if translation is None else translation.text or ""
        yield Message(
            context=name,
            source=found.findtext("source", ""),
            comment=found.findtext("comment", ""),
            numerus=found.get("numerus") == "yes",
            forms=tuple(one.text or "" for one in plurals) if plurals else (text,),
            finished=translation is not None and translation.get("type") is None,
        )


def _run(tool: str, *arguments: str) -> None:
    # The tools are installed beside the Python they belong to.
    name = f"pyside6-{tool}" + (".exe" if sys.platform == "win32" else "")
    command = [str(Path(sys.executable).parent / name), *arguments]
    subprocess.run(command, check=True, capture_output=True, text=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
