"""What stands beside the data: true, the same for the same state, and never half there."""

import errno
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from annotator.core.domain.errors import CancelledError, UnwritableError
from annotator.core.domain.export_choice import ArticleChoice, ExportChoice, Unit
from annotator.core.formats.base.format import Format
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.progress import Job
from annotator.core.transfer.splitting import Split
from annotator.core.transfer.surveying import survey
from projects import new_project
from written import WRITING, article, rich_articles, write_native

HOSTILE = "|a|<b>`x`\n# [نعم](javascript:alert(1)) ../../etc/passwd"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    first, _, last = rich_articles()
    hostile = article("قال [نعم](quote)", meta={"title": HOSTILE, "source": HOSTILE})
    rich = replace(first, attributes={}, relations=(), split=None)
    source = write_native(tmp_path / "in.jsonl", rich, last, hostile)
    with new_project(tmp_path / "p.anno") as made:
        assert import_paths(made, [source], ImportOptions()).refusals == ()
        yield made


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_manifest_says_what_was_written(project: Project, tmp_path: Path) -> None:
    choice = ExportChoice(ArticleChoice(search="العجز"), unit=Unit.SENTENCE)
    options = ExportOptions(choice, writing={"tagging": "bilou"})
    report = export(project, "conll", tmp_path / "out.conll", options)
    told = orjson.loads((tmp_path / "out.conll.manifest.json").read_bytes())
    assert told["schema"] == "annotator.manifest/1"
    assert told["scheme"]["id"] == project.scheme.id
    assert told["format"] == {
        "name": "conll",
        "offsets": "tokens",
        "options": {"tagging": "bilou", "tokens": "snap"},
    }
    assert told["choice"] | {"search": "العجز", "unit": "sentence"} == told["choice"]
    assert told["counts"]["spans"] == report.spans
    assert told["losses"] == {feature.value: n for feature, n in report.losses.items()}
    assert told["losses"]["fragments"] == 1
    assert told["split"] is None


@pytest.mark.parametrize("known", WRITING, ids=lambda known: known.name)
def test_checksums_are_those_of_the_files(known: Format, project: Project, tmp_path: Path) -> None:
    export(project, known.name, f"{tmp_path}/out/")
    written = contents(tmp_path / "out")
    told = orjson.loads(written.pop("manifest.json"))["files"]
    assert {file["name"]: (file["bytes"], file["sha256"]) for file in told} == {
        name: (len(data), hashlib.sha256(data).hexdigest()) for name, data in written.items()
    }


@pytest.mark.parametrize("known", WRITING, ids=lambda known: known.name)
def test_equal_states_write_equal_bytes(known: Format, project: Project, tmp_path: Path) -> None:
    options = ExportOptions(split=Split((50, 50), seed=3))
    for folder in ("one", "two"):
        export(project, known.name, f"{tmp_path / folder}/", options)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert survey(project, known.name, options).copies is not None
    for data in contents(tmp_path / "one").values():
        assert str(tmp_path).encode() not in data


def test_a_card_tells_a_stranger_what_this_is(project: Project, tmp_path: Path) -> None:
    export(project, "jsonl", f"{tmp_path}/out/", ExportOptions(split=Split((50, 50))))
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    for heading in ("Labels", "How spans came to be", "Sources and dates", "Splits", "Limits"):
        assert f"\n## {heading}\n" in card
    assert "| actor | Actor · فاعل | 1 | محمد معيط |" in card
    assert "with the seed 0" in card


def test_texts_of_people_are_no_markup_in_a_card(project: Project, tmp_path: Path) -> None:
    for name in ("jsonl", "hf"):
        export(project, name, f"{tmp_path / name}/")
        card = (tmp_path / name / "README.md").read_text("utf-8")
        assert "| \\|a\\|\\<b\\>\\`x\\` \\# \\[نعم\\]\\(javascript:alert\\(1\\)\\)" in card


@pytest.mark.parametrize("known", WRITING, ids=lambda known: known.name)
def test_texts_of_people_are_never_names_of_files(
    known: Format, project: Project, tmp_path: Path
) -> None:
    with project._db.writing():
        project._db.driver.execute("UPDATE article SET split = '../ev/il\n*'")
    report = export(project, known.name, f"{tmp_path}/out/", ExportOptions(split=Split((50, 50))))
    assert {file.path.parent for file in report.files} == {tmp_path / "out"}
    assert report.files[0].path.stem == "___ev_il__"


def test_what_somebody_else_wrote_stays(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "README.md").write_text("# Mine")
    export(project, "jsonl", f"{out}/")
    export(project, "jsonl", f"{out}/")
    assert (out / "README.md").read_text() == "# Mine"
    assert (out / "dataset.card.md").is_file()
    (tmp_path / "x.jsonl.manifest.json").write_text('{"mine": 1}')
    with pytest.raises(UnwritableError, match="not of an export"):
        export(project, "jsonl", tmp_path / "x.jsonl")


def test_an_import_passes_over_what_stands_beside_the_data(
    project: Project, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "README.md").write_text("# Mine")
    export(project, "jsonl", f"{out}/")
    export(project, "doccano", out / "other.jsonl")
    with new_project(tmp_path / "again.anno") as again:
        assert import_paths(again, [out], ImportOptions()).refusals == ()
        assert again.articles.count() == 3


@pytest.mark.parametrize("failing", range(6))
def test_a_file_that_cannot_take_its_place_leaves_all_as_they_were(
    failing: int, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    export(project, "jsonl", f"{out}/")
    (out / "register.json").unlink()
    before = contents(out)
    place = Path.replace
    left = iter(range(failing + 1))

    def replaced(self: Path, target: Path) -> Path:
        if self.suffix == ".partial" and next(left, failing) == failing:
            raise OSError(errno.EACCES, "Permission denied", str(target))
        return place(self, target)

    monkeypatch.setattr(Path, "replace", replaced)
    options = ExportOptions(ExportChoice(labels=frozenset({"actor"})))
    if failing == 5:  # there are five files
        export(project, "jsonl", f"{out}/", options)
        assert contents(out).keys() == before.keys() | {"register.json"}
        return
    with pytest.raises(UnwritableError, match="Permission denied"):
        export(project, "jsonl", f"{out}/", options)
    assert contents(out) == before


@pytest.mark.parametrize("rounds", range(3))
def test_a_cancelled_export_leaves_manifest_and_card(
    rounds: int, project: Project, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    export(project, "jsonl", f"{out}/")
    before = contents(out)
    asked = iter(range(rounds))
    job = Job(cancelled=lambda: next(asked, None) is None)
    with pytest.raises(CancelledError):
        export(project, "jsonl", f"{out}/", ExportOptions(split=Split((50, 50))), job)
    assert contents(out) == before
