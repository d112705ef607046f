"""What every format must keep to: one battery over the registry."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile, is_zipfile

import pytest
from hypothesis import HealthCheck, given, settings

from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.archive import write_archive
from annotator.core.formats.base.features import Feature, losses_of
from annotator.core.formats.base.fitting import fit_for, held_by
from annotator.core.formats.base.format import Format, OffsetUnit, ReadOptions
from annotator.core.formats.registry import FORMATS, format_named, reading_format
from annotator.core.transfer.scheme_files import DEFAULT_SCHEME, read_scheme
from arbitrary import marked, whole
from written import WRITING, read, rich_articles, stretches, write

GOLDEN = Path(__file__).parent / "golden"
each_writer = pytest.mark.parametrize("known", WRITING, ids=lambda known: known.name)


def fitted(known: Format, items: list[AnnotatedArticle]) -> list[AnnotatedArticle]:
    assert known.writer is not None
    fit = fit_for(known.writer)
    return [fit(item).article for item in items]


def marks(known: Format, item: AnnotatedArticle) -> Sequence[object]:
    """The spans, with their offsets where the format keeps the text."""
    assert known.writer is not None
    if Feature.TEXT in held_by(known.writer):
        return [item.text, *stretches(item)]
    return sorted((span.label, span.text) for span in item.spans)


def back(known: Format, item: AnnotatedArticle, folder: Path) -> AnnotatedArticle:
    articles, refusals = read(known, write(known, [item], folder / "x.jsonl"))
    assert refusals == []
    return articles[0]


def golden(known: Format, archive: Path) -> Path:
    """The golden file; one of an archive is made of the golden folder of its name."""
    assert known.writer is not None
    folder = GOLDEN / known.name
    if not folder.is_dir():
        return GOLDEN / f"{known.name}{known.writer.suffix}"
    write_archive(archive, ((file.name, file.read_bytes()) for file in sorted(folder.iterdir())))
    return archive


def contents(path: Path) -> dict[str, bytes]:
    """The bytes of a file, or of each member of an archive."""
    if not is_zipfile(path):
        return {"": path.read_bytes()}
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_names_are_unique_and_short() -> None:
    names = [known.name for known in FORMATS]
    assert len(set(names)) == len(names)
    assert all(name == name.lower() and " " not in name for name in names)
    assert [format_named(name).name for name in names] == names


@each_writer
def test_a_file_is_written_as_the_golden_one(known: Format, tmp_path: Path) -> None:
    assert known.writer is not None
    path = write(known, rich_articles(), tmp_path / f"{known.name}{known.writer.suffix}")
    assert contents(path) == contents(golden(known, tmp_path / "golden.zip"))


@each_writer
def test_a_golden_file_is_told_by_its_content(known: Format, tmp_path: Path) -> None:
    found = reading_format(golden(known, tmp_path / "golden.zip"))
    assert found.reader is not None
    assert type(found.reader) is type(known.reader)


@each_writer
def test_a_stranger_cuts_the_text_of_each_span(known: Format, tmp_path: Path) -> None:
    assert known.writer is not None
    path = write(known, rich_articles(), tmp_path / "x.jsonl")
    expected = [[span.text for span in item.spans] for item in fitted(known, rich_articles())]
    assert [list(texts) for texts in known.writer.cuts(path)] == expected


@each_writer
def test_spans_survive_writing_and_reading(known: Format, tmp_path: Path) -> None:
    articles, refusals = read(known, write(known, rich_articles(), tmp_path / "x.jsonl"))
    assert refusals == []
    expected = [marks(known, item) for item in fitted(known, rich_articles())]
    assert [marks(known, item) for item in articles] == expected


@each_writer
def test_what_a_format_holds_is_there_again_and_the_rest_is_reported(
    known: Format, tmp_path: Path
) -> None:
    assert known.writer is not None
    rich = rich_articles()[0]
    again = back(known, rich, tmp_path)
    holds = held_by(known.writer) - {Feature.IDS}
    lost = fit_for(known.writer)(rich).losses
    kept = set(Feature) - set(lost) - {Feature.IDS}
    assert kept - {Feature.TOKENLESS} == holds - {Feature.TOKENLESS}
    everything = losses_of(rich, frozenset())
    found = losses_of(again, frozenset())
    for feature in kept:
        assert found[feature] == everything[feature], feature


CHOICES = [
    pytest.param(replace(known, writer=known.writer_with(chosen)), id=f"{known.name} {chosen}")
    for known in WRITING
    for chosen in [
        {},
        *({one.name: value} for one in known.options for value in one.values[1:] if not one.extra),
    ]
]


OPTIONS = [
    pytest.param(known, {option.name: value}, id=f"{known.name} {option.name}={value}")
    for known in FORMATS
    for option in known.options
    for value in option.values[known.reader is not None :]
    if not option.extra
]
"""Every value that is no default; also the defaults of what is only written."""


@pytest.mark.parametrize(("known", "chosen"), OPTIONS)
def test_a_file_with_an_option_is_written_as_the_golden_one(
    known: Format, chosen: dict[str, str], tmp_path: Path
) -> None:
    told = replace(known, writer=known.writer_with(chosen, read_scheme(DEFAULT_SCHEME)))
    assert told.writer is not None
    ((option, value),) = chosen.items()
    name = f"{known.name}.{option}-{value}{told.writer.suffix}"
    path = write(told, rich_articles(), tmp_path / name)
    assert path.read_bytes() == (GOLDEN / "options" / name).read_bytes()


@pytest.mark.parametrize("known", CHOICES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(item=marked())
def test_any_text_and_any_spans_survive(
    known: Format, item: AnnotatedArticle, tmp_path: Path
) -> None:
    for left in tmp_path.iterdir():
        left.unlink()
    path = tmp_path / "x.jsonl"
    is_utf16 = known.name.startswith("doccano")
    options = ReadOptions(offset_unit=OffsetUnit.UTF16 if is_utf16 else OffsetUnit.CODE_POINT)
    articles, refusals = read(known, write(known, [item], path), options)
    assert refusals == []
    (expected,) = fitted(known, [item])
    assert marks(known, articles[0]) == marks(known, expected)
    assert known.writer is not None
    cuts = [list(texts) for texts in known.writer.cuts(path)]
    assert cuts == [[span.text for span in expected.spans]]


def held(known: Format, item: AnnotatedArticle) -> dict[Feature, object]:
    """What an article has of all that a format holds; spans are called by what they cover."""
    assert known.writer is not None
    exact = Feature.TEXT in held_by(known.writer)
    spans: list[tuple[object, ExchangeSpan]] = [
        ((x.start, x.end, x.fragments, x.label) if exact else (x.text, x.label), x)
        for x in item.spans
    ]
    names = {x.id: name for name, x in spans}
    links = [(x.label, names[x.source], names[x.target], x.attributes) for x in item.relations]
    everything: dict[Feature, list[Any]] = {
        Feature.SPAN_ATTRIBUTES: [(name, typed(x.attributes)) for name, x in spans],
        Feature.ENTITIES: [(name, x.entity) for name, x in spans],
        Feature.ORIGINS: [(name, x.origin) for name, x in spans],
        Feature.NOTES: [(name, x.note) for name, x in spans],
        Feature.FRAGMENTS: [(name, x.fragments) for name, x in spans],
        Feature.RELATIONS: [link[:3] for link in links],
        Feature.RELATION_ATTRIBUTES: [(*link[:3], typed(link[3])) for link in links],
        Feature.ARTICLE_ATTRIBUTES: [typed(item.attributes)],
    }
    holds = held_by(known.writer)
    return {key: sorted(value, key=repr) for key, value in everything.items() if key in holds}


def typed(values: Mapping[str, AttributeValue]) -> list[tuple[str, str]]:
    """Values with their types: 1, 1.0 and true are three."""
    return sorted((key, repr(value)) for key, value in values.items())


@pytest.mark.parametrize("known", CHOICES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(item=whole())
def test_all_that_a_format_holds_survives(
    known: Format, item: AnnotatedArticle, tmp_path: Path
) -> None:
    for left in tmp_path.iterdir():
        left.unlink()
    is_utf16 = known.name.startswith("doccano")
    options = ReadOptions(offset_unit=OffsetUnit.UTF16 if is_utf16 else OffsetUnit.CODE_POINT)
    articles, refusals = read(known, write(known, [item], tmp_path / "x.jsonl"), options)
    assert refusals == []
    (expected,) = fitted(known, [item])
    assert marks(known, articles[0]) == marks(known, expected)
    assert held(known, articles[0]) == held(known, expected)
