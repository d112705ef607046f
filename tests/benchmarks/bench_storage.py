"""Import, export, one commit, opening and listing, against raw sqlite3 in the same run.

Run it as `python tests/benchmarks/bench_storage.py --articles 100000`.
"""

import argparse
import gc
import json
import sqlite3
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import orjson

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
CHUNK = 500
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


def import_ours(path: Path, items: list[AnnotatedArticle]) -> None:
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


def copy_rows(source: Path, target: Path) -> float:
    """Seconds raw sqlite3 takes to insert the rows of `source`, in batches of the same size."""
    Project.create(target, scheme=SCHEME, annotator="Sara").close()
    with closing(raw(source)) as old:
        rows = {
            table: old.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            for table in ("import_batch", "article", "article_text", "layer", "span")
        }
    per_article = {"article": 1, "article_text": 1, "layer": 1, "span": SPANS}
    with closing(raw(target)) as new:
        return timed(lambda: _insert(new, rows, per_article))


def _insert(
    new: sqlite3.Connection, rows: dict[str, list[Any]], per_article: dict[str, int]
) -> None:
    new.execute("BEGIN IMMEDIATE")
    for table, found in rows.items():
        if table not in per_article:
            _many(new, table, found)
    new.execute("COMMIT")
    for start in range(0, len(rows["article"]), CHUNK):
        new.execute("BEGIN IMMEDIATE")
        for table, times in per_article.items():
            _many(new, table, rows[table][start * times : (start + CHUNK) * times])
        new.execute("COMMIT")


def _many(driver: sqlite3.Connection, table: str, rows: list[Any]) -> None:
    if rows:
        places = ",".join("?" * len(rows[0]))
        driver.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608


def export_ours(path: Path, target: Path) -> None:
    """Write native lines through the project's reading."""
    with Project.open(path, read_only=True) as project, target.open("wb") as file:
        for item in project.read_annotated():
            file.write(orjson.dumps(_line(item), option=orjson.OPT_APPEND_NEWLINE))


def _line(item: AnnotatedArticle) -> dict[str, Any]:
    return {
        "schema": "annotator.article/1",
        "id": item.id,
        "text": item.text,
        "offset_unit": "codepoint",
        "text_sha256": item.text_sha256,
        "meta": item.meta,
        "status": item.status,
        "annotator": item.annotator,
        "split": item.split,
        "attributes": item.attributes,
        "spans": [
            {
                "id": uuid,
                "start": start,
                "end": end,
                "text": text,
                "label": name,
                "attributes": values,
                "entity": entity,
                "origin": origin,
                "note": note,
            }
            for uuid, start, end, text, name, values, entity, origin, note, _ in item.spans
        ],
        "relations": [],
    }


_RAW_ARTICLES = (
    "SELECT a.id, a.uuid, t.body, a.text_sha256, a.meta, l.status, n.name, l.id FROM article a "
    "JOIN article_text t ON t.article_id = a.id JOIN layer l ON l.article_id = a.id "
    "JOIN annotator n ON n.id = l.annotator_id ORDER BY a.id"
)
_RAW_SPANS = (
    "SELECT s.layer_id, s.uuid, s.start, s.end_, s.surface, b.code, s.attributes, s.origin, s.note "
    "FROM span s JOIN label b ON b.id = s.label_id ORDER BY s.id"
)


def export_raw(path: Path, target: Path) -> None:
    """Write the same lines by plain sqlite3 and orjson, for rows that lie in order."""
    loads = orjson.loads
    with closing(raw(path)) as driver, target.open("wb") as file:
        spans = driver.execute(_RAW_SPANS)
        row = spans.fetchone()
        for _, uuid, text, sha, meta, status, name, layer in driver.execute(_RAW_ARTICLES):
            found = []
            while row is not None and row[0] == layer:
                found.append(
                    {
                        "id": row[1],
                        "start": row[2],
                        "end": row[3],
                        "text": row[4],
                        "label": row[5],
                        "attributes": loads(row[6]),
                        "entity": None,
                        "origin": row[7],
                        "note": row[8],
                    }
                )
                row = spans.fetchone()
            line = {
                "schema": "annotator.article/1",
                "id": uuid,
                "text": text,
                "offset_unit": "codepoint",
                "text_sha256": sha,
                "meta": loads(meta),
                "status": status,
                "annotator": name,
                "split": None,
                "attributes": {},
                "spans": found,
                "relations": [],
            }
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


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


def peak_of_export(path: Path, target: Path) -> float:
    """Peak of Python's memory during an export, in MB."""
    tracemalloc.start()
    export_ours(path, target)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def run(scale: int) -> list[Row]:
    """Measure with so many articles: (name, ours in s, baseline in s, largest ratio)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [*_imports(folder, scale), *_readings(folder, scale)]


def _imports(folder: Path, scale: int) -> Iterable[Row]:
    for name, spans in (("plain", 0), ("marked", SPANS)):
        items = list(articles(scale, spans))
        gc.freeze()  # else the collector walks through our own millions of spans
        ours = timed(lambda items=items, name=name: import_ours(folder / f"{name}.anno", items))  # type: ignore[misc]
        gc.unfreeze()
        del items
        theirs = copy_rows(folder / f"{name}.anno", folder / f"{name}-raw.anno")
        yield f"import, {name}", ours, theirs, 2.5


def _readings(folder: Path, scale: int) -> Iterable[Row]:
    path = folder / "marked.anno"
    theirs, ours = (
        min(timed(lambda export=export, name=name: export(path, folder / name)) for _ in range(2))  # type: ignore[misc]
        for export, name in ((export_raw, "raw.jsonl"), (export_ours, "ours.jsonl"))
    )
    same = (folder / "raw.jsonl").read_bytes() == (folder / "ours.jsonl").read_bytes()
    assert same, "both exports must write the same bytes"
    yield "export", ours, theirs, 1.6
    for name, seconds in open_and_list(path).items():
        yield name, seconds, 1.0, 1.0
    one, plain = commit_times(path, min(100, scale))
    yield "one label's commit", one, plain, 2.0
    yield "export's peak, MB", peak_of_export(path, folder / "ours.jsonl"), 250, 1.0


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    rows = run(given.articles)
    if given.json:
        print(json.dumps(rows))
        return
    for name, ours, baseline, limit in rows:
        ratio = ours / baseline
        verdict = "" if ratio <= limit else "  OVER"
        print(f"{name:24}{ours:10.4f} s {baseline:10.4f} s {ratio:6.2f} (≤ {limit}){verdict}")


if __name__ == "__main__":
    main()
