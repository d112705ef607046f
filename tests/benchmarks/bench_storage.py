"""One commit against raw sqlite3, and opening and listing a project against a second.

Imports and exports are in bench_transfer.py.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from annotator.core.domain.article_filter import ArticleFilter  # noqa: E402
from annotator.core.domain.changes import Edit, EditKind, RecordChange  # noqa: E402
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan  # noqa: E402
from annotator.core.domain.identity import new_uuid  # noqa: E402
from annotator.core.domain.span import Fragment, Span  # noqa: E402
from annotator.core.project import Project  # noqa: E402
from drawn_world import SCHEME  # noqa: E402
from stored import Item  # noqa: E402

Row = tuple[str, float, float, float]
SPANS = 30
WORDS = 280
LABELS = ("actor", "place", "quote", "figure", "role")


def articles(count: int, spans: int) -> Iterator[AnnotatedArticle]:
    """Articles of some 3 KB, with so many spans of a word each."""
    random = Random(7)
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    words = ["".join(random.choices(letters, k=random.randint(2, 8))) for _ in range(5000)]
    for number in range(count):
        chosen = random.choices(words, k=WORDS)
        text = " ".join(chosen)
        marked: list[ExchangeSpan] = []
        if spans:
            start = 0
            for place, word in enumerate(chosen):
                if place % (WORDS // spans) == 0 and len(marked) < spans:
                    name = LABELS[place % len(LABELS)]
                    values = {"type": "person"} if name == "actor" else {}
                    end = start + len(word)
                    marked.append(ExchangeSpan(new_uuid(), start, end, word, name, values))
                start += len(word) + 1
        yield AnnotatedArticle(
            id=new_uuid(),
            text=text,
            meta={"title": f"خبر {number}", "source": "وكالة", "published": "2019-02-23"},
            annotator="Sara" if spans else None,
            spans=marked,
        )


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def import_ours(path: Path, items: Iterable[AnnotatedArticle]) -> None:
    """Bring articles into a new project through the import."""
    with (
        Project.create(path, scheme=SCHEME, annotator="Sara") as project,
        project.imports.begin(source="bench", format_name="bench") as running,
    ):
        running.add(Item("bench", article) for article in items)
        running.finish()


def raw(path: Path) -> sqlite3.Connection:
    """A plain connection with the pragmas of the program."""
    driver = sqlite3.connect(path, isolation_level=None)
    driver.execute("PRAGMA journal_mode=DELETE")
    driver.execute("PRAGMA synchronous=EXTRA")
    driver.execute("PRAGMA foreign_keys=ON")
    driver.execute("PRAGMA cache_size=-32000")
    return driver


def _many(driver: sqlite3.Connection, table: str, rows: list[Any]) -> None:
    if rows:
        places = ",".join("?" * len(rows[0]))
        driver.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608


def commit_times(path: Path, rounds: int) -> tuple[float, float]:
    """Median seconds of one label's commit, ours and the same rows by raw sqlite3.

    The rows of each of our edits go into a copy of the file right after it.
    """
    copy = path.with_name("commits-raw.anno")
    ours, theirs = [], []
    with Project.open(path) as project:
        project.backup(copy)
        with closing(raw(copy)) as driver, closing(sqlite3.connect(path)) as reader:
            for number in range(rounds):
                span = Span(new_uuid(), number + 1, 1, "actor", (Fragment(1, 40 + number),))
                edit = Edit(EditKind.ADD_SPAN, 1, (RecordChange(None, span),), {"text": "x"})
                ours.append(timed(lambda edit=edit: project.commit(edit)))  # type: ignore[misc]
                rows = _rows_of_last_edit(reader)
                theirs.append(timed(lambda rows=rows: _raw_commit(driver, rows)))  # type: ignore[misc]
    return sorted(ours)[rounds // 2], sorted(theirs)[rounds // 2]


def _rows_of_last_edit(reader: sqlite3.Connection) -> dict[str, tuple[Any, ...]]:
    keys = {"span": "id", "edit": "id", "edit_record": "edit_id", "edit_article": "edit_id"}
    return {
        table: reader.execute(f"SELECT * FROM {table} ORDER BY {key} DESC LIMIT 1").fetchone()  # noqa: S608
        for table, key in keys.items()
    }


def _raw_commit(driver: sqlite3.Connection, rows: dict[str, tuple[Any, ...]]) -> None:
    layer, label = rows["span"][2:4]
    driver.execute("BEGIN IMMEDIATE")
    for table, row in rows.items():
        _many(driver, table, [row])
    driver.execute(
        "UPDATE layer SET span_count = span_count + 1, updated_ms = ? WHERE id = ?",
        (rows["span"][-1], layer),
    )
    driver.execute(
        "UPDATE label_count SET spans = spans + 1 WHERE annotator_id = 1 AND label_id = ?", (label,)
    )
    driver.execute("COMMIT")


def open_and_list(path: Path) -> dict[str, float]:
    """Seconds of opening and of what the article list asks for."""
    start = time.perf_counter()
    project = Project.open(path)
    opened = time.perf_counter()
    ids = project.articles.ids()
    listed = time.perf_counter()
    project.articles.summaries(ids[:200])
    first = time.perf_counter()
    project.articles.ids(ArticleFilter(text="خبر 99"))
    found = time.perf_counter()
    project.articles.ids(ArticleFilter(label="figure"))
    labelled = time.perf_counter()
    middle = ids[len(ids) // 2]
    shown = timed(lambda: (project.articles.get(middle), project.layers.get(middle)))
    closed = timed(project.close)
    return {
        "open": opened - start,
        "all ids": listed - opened,
        "first 200 rows": first - listed,
        "find in titles": found - first,
        "with a label": labelled - found,
        "one article and layer": shown,
        "close": closed,
    }


def run(scale: int) -> list[Row]:
    """Measure with so many articles: (name, ours in s, baseline in s, largest ratio)."""
    with tempfile.TemporaryDirectory(prefix="annotator-bench-") as name:
        path = Path(name) / "marked.anno"
        import_ours(path, articles(scale, SPANS))
        rows = [(what, seconds, 1.0, 1.0) for what, seconds in open_and_list(path).items()]
        one, plain = commit_times(path, min(100, scale))
        return [*rows, ("one label's commit", one, plain, 2.0)]
