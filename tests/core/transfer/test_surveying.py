"""What an export would write and lose is told before anything is written."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.domain.errors import CancelledError, UnknownLabelError
from annotator.core.domain.export_choice import ExportChoice
from annotator.core.formats.base.features import Feature
from annotator.core.formats.base.format import Format
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.progress import Job
from annotator.core.transfer.splitting import Split
from annotator.core.transfer.surveying import survey
from projects import new_project
from written import WRITING, rich_articles, write_native


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    first, _, last = rich_articles()
    source = write_native(tmp_path / "in.jsonl", replace(first, attributes={}, relations=()), last)
    with new_project(tmp_path / "p.anno") as made:
        import_paths(made, [source], ImportOptions())
        yield made


@pytest.mark.parametrize("known", WRITING, ids=lambda known: known.name)
def test_a_survey_tells_what_the_export_then_tells(
    known: Format, project: Project, tmp_path: Path
) -> None:
    told = survey(project, known.name)
    made = export(project, known.name, tmp_path / "out")
    assert replace(made, files=()) == told


def test_a_survey_counts_what_is_lost(project: Project) -> None:
    losses = survey(project, "doccano").losses
    assert losses[Feature.FRAGMENTS] == 1
    assert losses[Feature.SPAN_ATTRIBUTES] == 5


def test_a_survey_changes_nothing(project: Project, tmp_path: Path) -> None:
    before = project.path.read_bytes(), set(tmp_path.iterdir())
    told = survey(project, "jsonl", ExportOptions(split=Split((50, 50))))
    assert sum(part.articles for part in told.parts.values()) == 2
    assert (project.path.read_bytes(), set(tmp_path.iterdir())) == before
    assert project.exports.all() == ()


def test_a_survey_can_be_cancelled(project: Project) -> None:
    with pytest.raises(CancelledError):
        survey(project, "jsonl", job=Job(cancelled=lambda: True))


def test_a_survey_knows_what_cannot_be_asked(project: Project) -> None:
    with pytest.raises(UnknownLabelError):
        survey(project, "jsonl", ExportOptions(ExportChoice(labels=frozenset({"nothing"}))))
