"""The command line's way in: finds the verb, runs it, says failures in one sentence."""

import io
import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence

from annotator import __version__
from annotator.cli.output import tame
from annotator.cli.verbs import VERBS, Verb, verb_named
from annotator.core.domain.errors import AnnotatorError

DONE, FAILED, WRONG_USAGE = 0, 1, 2
"""The exit statuses."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a verb and return the exit status: 0 done, 1 an expected failure, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except SystemExit as ended:  # argparse: help was shown, or the usage was wrong
        return ended.code if isinstance(ended.code, int) else WRONG_USAGE
    except (AnnotatorError, KeyboardInterrupt) as error:
        print(f"annotator: {tame(str(error)) or 'Cancelled.'}", file=sys.stderr)
        status = FAILED
    except BrokenPipeError:
        _forget_output()
        status = FAILED
    return status


def _run(arguments: list[str]) -> int:
    verb = verb_named(arguments[0]) if arguments else None
    if verb is None:
        _top_parser().parse_args(arguments)
        return WRONG_USAGE
    module = verb.load()
    parser = _verb_parser(verb)
    module.add_arguments(parser)
    return module.run(parser.parse_args(arguments[1:]))


def _top_parser() -> ArgumentParser:
    width = max(len(verb.name) for verb in VERBS)
    verbs = "\n".join(f"  {verb.name:<{width}}  {verb.summary}" for verb in VERBS)
    parser = ArgumentParser(
        prog="annotator",
        usage="annotator [PROJECT]\n       annotator VERB …",
        description="Mark actors, places, quotes and figures in Arabic news.\n"
        "Without a verb the window opens; with one, no screen is needed.",
        epilog=f"verbs:\n{verbs}\n\nannotator VERB -h tells what a verb takes.",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"annotator {__version__}")
    parser.add_argument(
        "verb", metavar="VERB", choices=[verb.name for verb in VERBS], help="what to do"
    )
    return parser


def _verb_parser(verb: Verb) -> ArgumentParser:
    summary = f"{verb.summary[0].upper()}{verb.summary[1:]}."
    return ArgumentParser(prog=f"annotator {verb.name}", description=summary, allow_abbrev=False)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: results are data, and the data are Arabic."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _forget_output() -> None:
    """Let the interpreter's last flush go nowhere: the reader has closed the pipe."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
