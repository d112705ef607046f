"""The catalogues hold what the code says, and every sentence is translated well formed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import annotator
from annotator.gui.language.catalogue import LANGUAGES, Message, catalogue_path, read, stale

SOURCES = sorted(Path(annotator.__file__).parent.rglob("*.py"))
MARKERS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
PLACES = re.compile(r"\{[^{}]*\}")
COUNT = re.compile(r"%L?n")
FORMS = {"ar": 6, "en": 2}
# Arabic says "one" and "two" by the noun itself, and "none" by a word.
SILENT_FORMS = {"ar": 3, "en": 0}


def messages() -> Iterator[tuple[str, Message]]:
    for language in LANGUAGES:
        for message in read(catalogue_path(language)):
            yield language, message


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_fresh_and_finished(language: str) -> None:
    """If this fails: python -m annotator.gui.language.catalogue, then translate what it names."""
    assert stale(language) == []


def test_no_translation_is_empty_or_left_in_english() -> None:
    for language, message in messages():
        assert all(form.strip() for form in message.forms), message.key
        if language == "ar" and re.search("[a-z]{3}", message.source):
            assert re.search("[\u0600-\u06ff]", message.forms[0]) or is_a_name(message.source)


def is_a_name(source: str) -> bool:
    """Whether a source stays as it is: the name of a language or of a format."""
    return " " not in source or source.isascii() is False


def test_every_place_is_in_every_form() -> None:
    for _, message in messages():
        wanted = sorted(PLACES.findall(message.source))
        for form in message.forms:
            assert sorted(PLACES.findall(form)) == wanted, message.key


def test_counting_sentences_have_every_form_of_the_language() -> None:
    for language, message in messages():
        if message.numerus:
            assert len(message.forms) == FORMS[language], message.key
            for form in message.forms[SILENT_FORMS[language] :]:
                assert COUNT.findall(form) == COUNT.findall(message.source), message.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_says_the_same(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(catalogue_path(language).with_suffix(".qm")))
    for message in read(catalogue_path(language)):
        count = 0 if message.numerus else -1
        said = translator.translate(message.context, message.source, message.comment, count)
        spoken = message.forms[0] if language == "ar" else message.forms[-1]
        assert said == spoken, message.key


def test_no_sentence_is_put_together_before_it_is_translated() -> None:
    """An f-string inside tr is collected, but never found again."""
    for path, tree in trees():
        for call in calls_in(tree):
            if marker(call) in MARKERS:
                built = [one for one in call.args if isinstance(one, (ast.JoinedStr, ast.BinOp))]
                assert not built, f"{path}:{call.lineno}"


def marker(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_every_sentence_stands_where_it_can_be_collected() -> None:
    """A sentence given to a function that calls translate for it is never collected."""
    for path, tree in trees():
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        wrappers = {one.name for one in functions if translates_an_argument(one)} - MARKERS
        for call in calls_in(tree):
            if marker(call) in wrappers:
                texts = [one for one in call.args if isinstance(one, ast.Constant)]
                assert not texts, f"{path}:{call.lineno}"


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in SOURCES:
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def calls_in(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def translates_an_argument(function: ast.FunctionDef) -> bool:
    names = {one.arg for one in function.args.args}
    given = [arg for one in calls_in(function) if marker(one) in MARKERS for arg in one.args]
    return any(isinstance(arg, ast.Name) and arg.id in names for arg in given)
