"""The check of a file: silent on a sound one, and naming what another program did."""

from pathlib import Path

import pytest

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.finding import FindingCode
from annotator.core.project import Project
from stored import bring_in, incoming, label, new_project

SENTENCE = "زار الوزير القاهرة أمس"

DAMAGES = {
    "UPDATE article_text SET body = 'زار الوزير القاهرة غدا'": {FindingCode.TEXT_CHANGED},
    "UPDATE span SET surface = 'x'": {FindingCode.SURFACE_DIFFERS},
    "UPDATE span SET start = 3, end_ = 9": {
        FindingCode.SURFACE_DIFFERS,
        FindingCode.HISTORY_DIFFERS,
    },
    "UPDATE span SET end_ = 900": {
        FindingCode.SURFACE_DIFFERS,
        FindingCode.SPAN_OUTSIDE,
        FindingCode.HISTORY_DIFFERS,
    },
    "UPDATE span SET fragment_count = 2": {FindingCode.FRAGMENTS_DIFFER},
    "UPDATE layer SET span_count = 5": {FindingCode.COUNT_DIFFERS},
    "UPDATE label_count SET spans = 5": {FindingCode.COUNT_DIFFERS},
    """UPDATE span SET attributes = '{"type":"ship"}'""": {
        FindingCode.WRONG_ATTRIBUTE,
        FindingCode.HISTORY_DIFFERS,
    },
    "UPDATE span SET note = 'changed behind the history'": {FindingCode.HISTORY_DIFFERS},
    "UPDATE layer SET status = 'done'": {FindingCode.HISTORY_DIFFERS},
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_another_program_changed_is_found(tmp_path: Path, damage: str) -> None:
    with new_project(tmp_path / "p.anno", SENTENCE) as project:
        label(project, 1, "الوزير", "actor")
        assert project.check() == ()
        project._db.driver.execute(damage)
        found = project.check()
        assert {finding.code for finding in found} == DAMAGES[damage]
        assert all(str(finding) for finding in found)


def test_a_dangling_row_is_found(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", SENTENCE) as project:
        project._db.pragma("foreign_keys=OFF")
        project._db.driver.execute("DELETE FROM article_text")
        project._db.driver.execute("UPDATE article SET batch_id = 9")
        codes = {finding.code for finding in project.check()}
        assert codes == {FindingCode.TEXT_CHANGED, FindingCode.DANGLING_REFERENCE}


def test_statistics_count_per_annotator(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", "[قال](quote) نعم", annotator="Sara") as project:
        bring_in(project, incoming("[زار](role) [مصر](place)", annotator="Ali"))
        label(project, 1, "نعم", "quote")
        stats = project.stats()
        assert (stats.articles, stats.characters, stats.entities) == (2, 14, 0)
        sara, ali = stats.annotators
        assert (sara.name, sara.spans) == ("Sara", {"quote": 2})
        assert (ali.name, ali.spans) == ("Ali", {"place": 1, "role": 1})
        assert sara.statuses[ArticleStatus.IN_PROGRESS] == 1
        assert sara.statuses[ArticleStatus.NEW] == 1
        assert Project.stats(project) == stats
