"""Import and export from file to file, measured against raw sqlite3 in the same run.

The baselines write the same rows with the same pragmas in the same batches, and read the same
columns to write the same bytes; parsing, cleaning, checks, duplicates, history and the second
reading of the export are what the app adds. Both sides run in turn and the best round of each
counts, because other work on the machine can only make a round slower. Memory is that of a whole
process, `annotator export`, nothing subtracted.
"""

import hashlib
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import orjson

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.identity import new_uuid
from annotator.core.formats.jsonl.native_line import native_line
from annotator.core.project import Project
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.scheme_files import DEFAULT_SCHEME, read_scheme

IMPORT_LIMIT = 2.5
EXPORT_LIMIT = 1.6
EXPORT_MEGABYTES = 250.0
ROUNDS = 3
QUICK = 10_000
"""Imports, and exports in other formats, of more articles run once: they take minutes."""
SPANS = 30
CHUNK = 500
ROW = tuple[str, float, float, float]
_SENTENCE = "شرعت قوات سوريا الديمقراطية أمس الجمعة في اقتحام آخر جيب في قرية الباغوز شرقي سوريا. "
_TEXT = (_SENTENCE * 20)[:1640]
_MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
_TABLES = ("import_batch", "article", "article_text", "layer", "span")


def articles(count: int, spans: int) -> Iterator[AnnotatedArticle]:
    """Yield articles of 3 KB in UTF-8, no two the same."""
    for number in range(count):
        text = f"{_TEXT} {number}"
        yield AnnotatedArticle(
            id=new_uuid(),
            text=text,
            meta={**dict.fromkeys(META_KEYS), "title": f"خبر {number}", "source": "وكالة"},
            status=ArticleStatus.DONE if spans else ArticleStatus.NEW,
            annotator="Huda" if spans else None,
            spans=[_span(text, at, number) for at in range(spans)],
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        )


def _span(text: str, at: int, number: int) -> ExchangeSpan:
    start = 50 * at
    end = start + 4 + (number + at) % 20
    label, value = ("actor", "person") if at % 2 else ("place", "city")
    return ExchangeSpan(
        new_uuid(), start, end, text[start:end], label, {"type": value}, origin="manual"
    )


def run(scale: int) -> list[ROW]:
    """Measure with `scale` articles; return name, ours and baseline in seconds, limit."""
    rows = []
    rounds = ROUNDS if scale <= QUICK else 1
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        for spans in (0, SPANS):
            source = folder / f"{spans}.jsonl"
            with source.open("wb") as stream:
                stream.writelines(map(native_line, articles(scale, spans)))
            path = folder / f"{spans}.anno"
            imported = [_imported(path, source) for _round in range(rounds)]
            source.unlink()
            what = f"import {scale} articles, {spans} spans each"
            rows.append((what, *map(min, zip(*imported, strict=True)), IMPORT_LIMIT))
        target = folder / "out.jsonl"
        exported = [(_export(path, target), _raw_export(path, target)) for _round in range(ROUNDS)]
        what = f"export {scale} articles, {SPANS} spans each"
        rows.append((what, *map(min, zip(*exported, strict=True)), EXPORT_LIMIT))
        rows.append(
            (f"MB of memory, {what}", export_peak(path, "jsonl", target), EXPORT_MEGABYTES, 1.0)
        )
    return rows


def _imported(path: Path, source: Path) -> tuple[float, float]:
    path.unlink(missing_ok=True)
    raw = path.with_suffix(".raw")
    ours = _import(path, source)[1]
    base = _raw_import(path, raw)
    raw.unlink()
    return ours, base


def export_peak(path: Path, known: str, target: Path | str) -> float:
    """Megabytes that `annotator export` has at most; asked by a small process in between.

    What a process had before it became another one counts for its peak, so this one, which
    has loaded much, must not start it itself. Of several processes the largest counts.
    """
    command = ["-m", "annotator", "export", path, "--format", known, "--output", target]
    small = [sys.executable, "-c", _MEASURED, sys.executable, *map(str, command)]
    done = subprocess.run(small, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1]) / 1000


def _import(path: Path, source: Path) -> tuple[Path, float]:
    with Project.create(path, scheme=read_scheme(DEFAULT_SCHEME), annotator="Huda") as project:
        before = time.perf_counter()
        report = import_paths(project, [source], ImportOptions())
        spent = time.perf_counter() - before
    if report.refusals or report.duplicates:
        raise SystemExit(str((report.refusals or report.duplicates)[0]))
    return path, spent


def _raw_import(ours: Path, path: Path) -> float:
    """Write the rows of a project into an empty file of the same tables; time the writing."""
    reading = sqlite3.connect(ours)
    writing = sqlite3.connect(path, isolation_level=None)
    for table in reading.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"):
        writing.execute(table[0])
    writing.execute("PRAGMA journal_mode = DELETE")
    writing.execute("PRAGMA synchronous = EXTRA")
    writing.execute("PRAGMA cache_size = -32000")
    writing.execute("PRAGMA foreign_keys = ON")
    for name in ("annotator", "label"):
        rows = reading.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
        marks = ",".join("?" * len(rows[0]))
        writing.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608
    spent = 0.0
    cursors = {name: reading.execute(f"SELECT * FROM {name} ORDER BY 1") for name in _TABLES}  # noqa: S608
    factor = {"span": SPANS}
    while True:
        chunk = {
            name: list(islice(cursor, CHUNK * factor.get(name, 1)))
            for name, cursor in cursors.items()
        }
        if not any(chunk.values()):
            return spent
        before = time.perf_counter()
        writing.execute("BEGIN IMMEDIATE")
        for name, rows in chunk.items():
            if rows:
                marks = ",".join("?" * len(rows[0]))
                writing.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608
        writing.execute("COMMIT")
        spent += time.perf_counter() - before


def _export(path: Path, target: Path) -> float:
    with Project.open(path) as project:
        before = time.perf_counter()
        export(project, "jsonl", target)
        return time.perf_counter() - before


def _raw_export(path: Path, target: Path) -> float:
    """Read the same columns in two ordered streams and write the same lines, unchecked."""
    driver = sqlite3.connect(path)
    before = time.perf_counter()
    heads = driver.execute(
        "SELECT layer.id, article.uuid, body, text_sha256, meta, status, annotator.name, split, "
        "article.attributes FROM article JOIN article_text ON article_text.article_id = article.id "
        "JOIN layer ON layer.article_id = article.id "
        "JOIN annotator ON annotator.id = layer.annotator_id ORDER BY layer.id"
    )
    marks = driver.execute(
        "SELECT layer_id, span.uuid, start, end_, surface, label.code, attributes, entity_id, "
        "origin, note FROM span JOIN label ON label.id = label_id ORDER BY span.id"
    )
    with target.open("wb", buffering=1_000_000) as stream:
        mark = next(marks, None)
        for layer, uuid, text, sha, meta, status, annotator, split, attributes in heads:
            spans = []
            while mark is not None and mark[0] == layer:
                spans.append(_raw_span(mark))
                mark = next(marks, None)
            value = {
                "schema": "annotator.article/1", "id": uuid, "text": text,
                "offset_unit": "codepoint", "text_sha256": sha, "meta": orjson.loads(meta),
                "status": status, "annotator": annotator, "split": split,
                "attributes": orjson.loads(attributes), "spans": spans, "relations": [],
            }  # fmt: skip
            stream.write(orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE))
    return time.perf_counter() - before


def _raw_span(row: tuple[object, ...]) -> dict[str, object]:
    _, uuid, start, end, text, label, attributes, entity, origin, note = row
    return {
        "id": uuid, "start": start, "end": end, "text": text, "label": label,
        "attributes": orjson.loads(str(attributes)), "entity": entity, "origin": origin,
        "note": note,
    }  # fmt: skip
