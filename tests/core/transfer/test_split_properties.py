"""What is true of every split, whatever the articles, their order and the shares."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.export_record import ExportRecord
from annotator.core.project import Project
from annotator.core.transfer import splitting
from annotator.core.transfer.known_copies import KEY
from annotator.core.transfer.progress import SILENT
from annotator.core.transfer.splitting import Split, plan_split
from stored import bring_in, new_project
from written import uuid

CUTS = st.sampled_from([(80, 10, 10), (50, 50), (34, 33, 33), (90, 0, 10), (70, 15, 15)])
SEEDS = st.integers(0, 5)
FEWS = st.sampled_from([1, splitting.FEW])
"""Either all are drawn by their place alone, or so that the shares are met."""


def story(number: int, copy: int = 0) -> str:
    """Copies of a story have its words and one of their own."""
    return " ".join(f"كلمة{number}ص{at}" for at in range(40)) + f" نسخة{copy}"


def article(number: int, *, of: int | None = None) -> AnnotatedArticle:
    text = story(number if of is None else of, number)
    return AnnotatedArticle(id=uuid(number), text=text)


@contextmanager
def project_of(*articles: AnnotatedArticle) -> Iterator[Project]:
    with (
        tempfile.TemporaryDirectory() as folder,
        new_project(Path(folder, "p.anno")) as project,
    ):
        if articles:
            bring_in(project, *articles)
        yield project


def drawn(project: Project, split: Split, *, few: int = splitting.FEW) -> dict[str, str]:
    """Give parts as an export does; return the part of each article, by UUID."""
    with patch.object(splitting, "FEW", few):
        plan = plan_split(project, split, None, SILENT)
    project.give_splits(plan.new_parts)
    if plan.findings is not None:
        project.exports.add(ExportRecord("jsonl", "", 0, 0, options={KEY: plan.findings}))
    return {name: part for _, name, part in project.splits() if part is not None}


@settings(max_examples=20)
@given(st.integers(1, 40), CUTS, SEEDS, FEWS, st.integers(0, 100))
def test_parts_are_those_of_the_ids_and_the_seed(
    count: int, cut: tuple[int, ...], seed: int, few: int, order: int
) -> None:
    """Neither the order nor the file nor the rows matter."""
    articles = [article(number, of=number // 3 * 3) for number in range(count)]
    shuffled = Random(order).sample(articles, count)
    with project_of(*articles) as one, project_of(*shuffled) as other:
        split = Split(cut, seed)
        assert drawn(one, split, few=few) == drawn(other, split, few=few)


@settings(max_examples=20)
@given(st.integers(1, 40), st.integers(0, 40), CUTS, SEEDS)
def test_articles_that_come_later_change_nothing(
    first: int, later: int, cut: tuple[int, ...], seed: int
) -> None:
    """Many are drawn one by one: it does not matter with which others, or after whom."""
    split = Split(cut, seed)
    articles = [article(number) for number in range(first + later)]
    with project_of(*articles) as at_once, project_of(*articles[:first]) as in_turns:
        before = drawn(in_turns, split, few=1)
        bring_in(in_turns, *reversed(articles[first:]))
        after = drawn(in_turns, split, few=1)
        assert before.items() <= after.items()
        assert after == drawn(at_once, split, few=1)


@settings(max_examples=20)
@given(st.integers(1, 60), CUTS, SEEDS)
def test_few_articles_meet_the_shares(count: int, cut: tuple[int, ...], seed: int) -> None:
    split = Split(cut, seed)
    with project_of(*(article(number) for number in range(count))) as project:
        parts = list(drawn(project, split).values())
    for name, share in split.asked.items():
        assert abs(parts.count(name) - share * count / 100) < 1


@settings(max_examples=20)
@given(
    st.lists(st.lists(st.integers(0, 12), min_size=1, max_size=6), min_size=1, max_size=4),
    st.lists(CUTS, min_size=4, max_size=4),
    SEEDS,
    FEWS,
)
def test_copies_have_one_part_and_keep_it(
    rounds: list[list[int]], cuts: list[tuple[int, ...]], seed: int, few: int
) -> None:
    """In every round articles come, some of them copies, and the project is split again."""
    stories: dict[str, int] = {}
    home: Mapping[str, str] = {}
    with project_of() as project:
        for at, (numbers, cut) in enumerate(zip(rounds, cuts, strict=False)):
            new = [article(100 * at + place, of=of) for place, of in enumerate(numbers)]
            stories |= {one.id: of for one, of in zip(new, numbers, strict=True)}
            bring_in(project, *new)
            now = drawn(project, Split(cut, seed), few=few)
            assert home.items() <= now.items()
            assert now.keys() == stories.keys()
            assert len({(stories[name], part) for name, part in now.items()}) == len(
                set(stories.values())
            )
            home = now


@settings(max_examples=10)
@given(st.lists(st.integers(), min_size=2, max_size=3, unique=True), FEWS)
def test_every_seed_cuts_in_its_own_way(seeds: Sequence[int], few: int) -> None:
    articles = [article(number) for number in range(60)]
    found = []
    for seed in seeds:
        with project_of(*articles) as project:
            found.append(drawn(project, Split((50, 50), seed), few=few))
    assert all(one != other for at, one in enumerate(found) for other in found[:at])
