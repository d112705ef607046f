"""Backups, suggestions and the record of exports."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.core.domain.errors import ProjectExistsError, SpanOutsideError
from annotator.core.domain.export_record import ExportRecord
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.span import Fragment
from annotator.core.domain.suggestion import Suggestion, Verdict
from annotator.core.project import Project
from annotator.core.storage.backups import backups_of, superfluous
from stored import drawing, label, new_project

NOW = datetime(2026, 8, 14, 12, tzinfo=UTC)
SENTENCE = "زار الوزير القاهرة أمس"


def test_backups_are_thinned_to_days_weeks_and_months() -> None:
    every_six_hours = [NOW - timedelta(hours=6 * n) for n in range(4 * 365)]
    kept = sorted(set(every_six_hours) - superfluous(every_six_hours, NOW), reverse=True)
    today = [moment for moment in kept if moment.date() == NOW.date()]
    assert len(today) == 3
    assert {moment.date() for moment in kept[3:10]} == {
        NOW.date() - timedelta(days=n) for n in range(1, 8)
    }
    assert len(kept) <= 3 + 7 + 4 + 6
    assert kept[-1].month == 3  # today's month and the five before


def test_what_is_kept_stays_kept_when_it_is_thinned_again() -> None:
    every = [NOW - timedelta(days=n) for n in range(400)]
    kept = set(every) - superfluous(every, NOW)
    assert superfluous(kept, NOW) == set()


def test_a_backup_is_a_project_and_is_made_only_after_a_change(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    path = tmp_path / "p.anno"
    with new_project(path, SENTENCE) as project:
        label(project, 1, "الوزير", "actor")
        first = project.roll_backup(folder)
        assert project.roll_backup(folder) is None
        label(project, 1, "القاهرة", "place")
        assert project.roll_backup(folder) is not None
        assert len(backups_of(folder, f"p.{project.uuid}")) == 2
    assert first is not None
    with Project.open(first) as project:
        assert drawing(project, 1) == "زار [الوزير](actor) القاهرة أمس"
        assert not project.is_unchecked


def test_a_backup_never_overwrites_unless_told(tmp_path: Path) -> None:
    target = tmp_path / "copy.anno"
    with new_project(tmp_path / "p.anno", SENTENCE) as project:
        target.write_bytes(b"mine")
        with pytest.raises(ProjectExistsError):
            project.backup(target)
        assert target.read_bytes() == b"mine"
        project.backup(target, overwrite=True)
    with Project.open(target) as project:
        assert project.articles.count() == 1


def test_suggestions_are_replaced_by_source_and_keep_their_verdict(tmp_path: Path) -> None:
    def suggestion(start: int, end: int, name: str = "rules") -> Suggestion:
        return Suggestion(new_uuid(), 1, "actor", Fragment(start, end), name, 0.5)

    with new_project(tmp_path / "p.anno", SENTENCE) as project:
        judged, stale, new = suggestion(0, 3), suggestion(4, 6), suggestion(4, 10)
        project.suggestions.replace("rules", [1], [judged, stale])
        project.suggestions.judge(judged.uuid, Verdict.REJECTED)
        project.suggestions.replace("rules", [1], [new])
        assert project.suggestions.of_article(1) == (new,)
        rejected = project.suggestions.of_article(1, [Verdict.REJECTED])
        assert [found.uuid for found in rejected] == [judged.uuid]
        with pytest.raises(SpanOutsideError):
            project.suggestions.replace("rules", [1], [suggestion(0, 999)])
        assert project.suggestions.of_article(1) == (new,)


def test_exports_are_remembered_the_latest_first(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", SENTENCE) as project:
        for number, name in enumerate(("jsonl", "conll"), 1):
            record = ExportRecord(name, f"out.{name}", 1, 0, "", {"status": ["done"]}, number)
            project.exports.add(record)
        assert [record.format_name for record in project.exports.all()] == ["conll", "jsonl"]
        assert project.exports.all()[1].options == {"status": ["done"]}
