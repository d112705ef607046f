"""What a part has too little of is said plainly."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.export_report import ExportReport, PartReport, Shortage
from annotator.core.transfer.exporting import export
from annotator.core.transfer.part_values import parts_value
from annotator.core.transfer.splitting import Split
from annotator.core.transfer.surveying import survey
from stored import bring_in, incoming, new_project

SHARES = {"train": 80, "dev": 10, "test": 10}
COUNTS = st.dictionaries(st.sampled_from(["actor", "place", "role"]), st.integers(0, 40))


def report(parts: Mapping[str, Mapping[str, int]], articles: int = 10) -> ExportReport:
    totals: Counter[str] = sum(map(Counter, parts.values()), Counter())
    return ExportReport(
        files=(),
        articles=articles * len(parts),
        lines=0,
        spans=totals,
        relations=0,
        losses={},
        parts={name: PartReport(articles, 0, spans, {}) for name, spans in parts.items()},
        shares=SHARES,
    )


def test_labels_that_a_part_lacks_are_named() -> None:
    found = report(
        {
            "train": {"actor": 80, "place": 80, "role": 10},
            "dev": {"actor": 10, "place": 4},
            "test": {"actor": 10, "place": 5, "role": 1},
        }
    )
    assert found.shortages == (Shortage("dev", False, ("role",), ("place",)),)


def test_half_of_a_share_is_enough() -> None:
    found = report({"train": {"actor": 90}, "dev": {"actor": 5}, "test": {"actor": 5}})
    assert found.shortages == ()


@given(COUNTS, COUNTS, COUNTS)
def test_a_shortage_is_what_the_counts_say(
    train: Mapping[str, int], dev: Mapping[str, int], test: Mapping[str, int]
) -> None:
    found = report({"train": train, "dev": dev, "test": test})
    told = {one.part: one for one in found.shortages}
    for name, part in found.parts.items():
        for label, total in found.spans.items():
            own = part.spans.get(label, 0)
            is_absent = name in told and label in told[name].absent
            is_scarce = name in told and label in told[name].scarce
            assert is_absent == (total > 0 and own == 0)
            assert is_scarce == (0 < own < total * SHARES[name] / 100 / 2)


def test_a_part_that_nobody_asked_for_lacks_nothing() -> None:
    assert report({"train": {"actor": 90}, "validation": {}}).shortages == ()


def test_a_part_without_articles_is_told(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", "زار [الوزير](actor)", "نص") as project:
        found = survey(project, "jsonl", ExportOptions(split=Split((34, 33, 33))))
    (one,) = (name for name, part in found.parts.items() if not part.articles)
    assert Shortage(one, True, ("actor",), ()) in found.shortages
    assert list(found.parts) == ["train", "dev", "test"]


def test_a_part_of_which_nothing_is_asked_is_left_out(tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno", "زار [الوزير](actor)") as project:
        found = survey(project, "jsonl", ExportOptions(split=Split((100, 0, 0))))
    assert list(found.parts) == ["train"]
    assert found.shortages == ()


@pytest.mark.parametrize("name", ["jsonl", "hf"])
def test_card_and_manifest_say_the_same(name: str, tmp_path: Path) -> None:
    with new_project(tmp_path / "p.anno") as project:
        bring_in(
            project,
            *(
                incoming(f"زار [الوزير](actor) {at} [القاهرة](place)", split="train")
                for at in range(9)
            ),
            incoming("عاد [الوزير](actor)", split="test"),
        )
        found = export(project, name, f"{tmp_path}/out/", ExportOptions(split=Split((90, 10))))
    manifest = orjson.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert manifest["split"]["parts"] == parts_value(found)
    test = manifest["split"]["parts"]["test"]
    assert (test["asked"], test["share_of_articles"], test["share_seen_in_train"]) == (
        0.1,
        0.1,
        1.0,
    )
    assert test["share_of_spans"] == {"actor": 0.1, "place": 0.0}
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert "| articles | 9 | 90.0% | 1 | 10.0% |  |" in card
    assert "| actor | 9 | 90.0% | 1 | 10.0% | 1 (100%) |" in card
    assert "- test has no span of: place." in card
