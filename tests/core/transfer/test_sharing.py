"""A large export is made by several processes, and is the same to the last byte."""

import multiprocessing
from array import array
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.domain.errors import (
    CancelledError,
    ExportVerificationError,
    LossRefusedError,
)
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.conll.writing import ConllWriter
from annotator.core.formats.registry import format_named
from annotator.core.project import Project
from annotator.core.storage.annotated_reading import CHUNK
from annotator.core.transfer import sharing
from annotator.core.transfer.choosing import Choosing
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_tally import ExportTally
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.progress import SILENT, Job
from annotator.core.transfer.sharing import SharedFile
from annotator.core.transfer.splitting import Split
from projects import new_project
from stored import bring_in, incoming
from written import article, write_native

DRAWING = "{} 😀 [قال](cue) و[محمد](actor): «[إن [مصر](place) بخير](quote)»."
WRITER = ConllWriter(WriterSettings())
BLOCK = CHUNK
"""Articles in a block where the next chunk is always too much."""
HEAVY = ("conll", "hf", "csv", "xmi", "prodigy")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Three blocks of articles and a rest."""
    items = [article(DRAWING.format(number)) for number in range(3 * BLOCK + 1)]
    source = write_native(tmp_path / "in.jsonl", *items)
    with new_project(tmp_path / "p.anno") as made:
        import_paths(made, [source], ImportOptions())
        yield made


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "LEAST", 1)
    monkeypatch.setattr(sharing, "BLOCK", 1)
    monkeypatch.setattr(sharing, "_helpers", lambda: 2)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.parametrize("split", [None, Split((50, 25, 25))], ids=["whole", "split"])
@pytest.mark.parametrize("name", HEAVY)
def test_several_processes_write_the_same_bytes(
    name: str,
    split: Split | None,
    project: Project,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    options = ExportOptions(split=split)
    alone = export(project, name, f"{tmp_path}/alone/", options)
    monkeypatch.setattr(sharing, "LEAST", 1)
    monkeypatch.setattr(sharing, "BLOCK", 1)
    monkeypatch.setattr(sharing, "_helpers", lambda: 2)
    together = export(project, name, f"{tmp_path}/together/", options)
    assert contents(tmp_path / "together") == contents(tmp_path / "alone")
    assert replace(together, files=()) == replace(alone, files=())


@pytest.mark.usefixtures("shared")
def test_what_test_has_of_train_is_counted_by_several(project: Project, tmp_path: Path) -> None:
    drawings = ("زار [الوزير](actor) [بيروت](place)", "عاد [الوَزير](actor) من [صور](place)")
    parts = [
        incoming(f"{drawing} {at}", split=part)
        for drawing, part in zip(drawings, ("train", "test"), strict=True)
        for at in range(BLOCK + 1)
    ]
    bring_in(project, *parts)
    report = export(project, "conll", tmp_path / "out.conll", ExportOptions(split=Split((90, 10))))
    seen = report.parts["test"].seen
    assert seen is not None
    assert seen["actor"] == report.parts["test"].spans["actor"]
    assert seen.get("place", 0) == report.parts["test"].spans["place"] - BLOCK - 1


def test_a_light_or_small_export_is_made_by_one() -> None:
    light, names = ("jsonl", "doccano", "messages"), ("jsonl", "doccano", "messages", "conll")
    writers = {name: format_named(name).writer for name in names}
    assert {
        name: sharing.is_shared(writer, sharing.LEAST) for name, writer in writers.items() if writer
    } == {**dict.fromkeys(light, False), "conll": sharing._helpers() > 1}
    assert writers["conll"] is not None
    assert not sharing.is_shared(writers["conll"], sharing.LEAST - 1)


@pytest.mark.usefixtures("shared")
def test_a_process_that_dies_is_done_without(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "help_export", print)  # a helper that sends nothing
    report = export(project, "conll", tmp_path / "out.conll")
    assert report.articles == 3 * BLOCK + 1
    assert report.files[0].path.stat().st_size == report.files[0].size


@pytest.mark.usefixtures("shared")
def test_a_cancelled_export_leaves_no_file_and_no_process(project: Project, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    with pytest.raises(CancelledError):
        export(project, "conll", tmp_path / "out.conll", job=Job(cancelled=lambda: True))
    assert set(tmp_path.iterdir()) == before
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("shared")
def test_strictness_refuses_what_several_processes_lose(project: Project, tmp_path: Path) -> None:
    with pytest.raises(LossRefusedError):
        export(project, "conll", tmp_path / "out.conll", ExportOptions(strict=True))


def proved(expected: list[int], *found: list[int]) -> None:
    """Verify against fingerprints that two processes send by turns."""
    tally = ExportTally(choosing=Choosing(ExportOptions().choice), fit=fit_for(WRITER))
    tally.fingerprints.extend(expected)
    ends = [multiprocessing.Pipe() for _ in range(2)]
    for number, some in enumerate(found):
        ends[number % 2][1].send(array("q", some))
    ends[len(found) % 2][1].send(None)
    SharedFile(WRITER, [ours for ours, _ in ends], iter(()), 1, SILENT).verify(Path("x"), tally)


def test_what_is_read_again_is_compared_in_order() -> None:
    proved([1, 2, 3], [1, 2], [3])


@pytest.mark.parametrize(
    ("found", "number"),
    [([[1, 2], [4]], 3), ([[1, 2]], 3), ([[1, 2], [3, 4]], 4), ([], 1)],
)
def test_a_difference_is_told_with_its_number(found: list[list[int]], number: int) -> None:
    with pytest.raises(ExportVerificationError, match=f"its article {number} does not"):
        proved([1, 2, 3], *found)
