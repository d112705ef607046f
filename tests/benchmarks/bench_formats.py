"""Every text format against the native export of the same run, and reading what rivals write.

`python -m tests.benchmarks formats`. An export is measured whole: reading the project, writing,
reading the file again for proof, replacing. The limit is for `--scale full` on two free cores:
smaller exports are made by one process, and elapsed time is what counts. Reading is measured as
an import, against `orjson` parsing the same file plus raw sqlite3 inserting the same rows.
"""

import json
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson

from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.formats.jsonl.native_line import native_line
from annotator.core.formats.registry import FORMATS
from annotator.core.project import Project
from annotator.core.transfer.exporting import export
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.scheme_files import DEFAULT_SCHEME, read_scheme
from benchmarks.bench_transfer import EXPORT_MEGABYTES, QUICK, export_peak
from benchmarks.bench_transfer import _raw_import as raw_import
from benchmarks.news import articles

Row = tuple[str, float, float, float]
EXPORT_LIMIT = 2.0
READ_LIMIT = 3.0
ROUNDS = 3
LARGEST_READ = 10_000
MEMORY_LIMIT = 1.25
"""Ten times as many articles may take so many times the memory, once caches are full: `full`."""

TEXT_FORMATS = [
    known.name for known in FORMATS if known.writer and not known.extra and known.name != "jsonl"
]


def run(scale: int) -> Iterator[Row]:
    """Measure with so many articles: name, ours, baseline (s; memory in MB), largest ratio."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        project = _project(folder / "news.anno", articles(scale))
        yield from _exports(project, folder, ROUNDS if scale <= QUICK else 1)
        yield from _readings(min(scale, LARGEST_READ), folder)
        small = _project(folder / "tenth.anno", articles(max(1, scale // 10)))
        for known in TEXT_FORMATS:
            target = f"{folder / known}/"
            memory, tenth = (export_peak(path, known, target) for path in (project, small))
            yield f"MB of memory, export {known}", memory, EXPORT_MEGABYTES, 1.0
            yield f"MB of memory, export {known}, of a tenth", memory, tenth, MEMORY_LIMIT


def _project(path: Path, items: Iterator[AnnotatedArticle]) -> Path:
    source = path.with_suffix(".jsonl")
    with source.open("wb") as stream:
        stream.writelines(map(native_line, items))
    _imported(path, source)
    source.unlink()
    return path


def _imported(path: Path, source: Path) -> float:
    with Project.create(path, scheme=read_scheme(DEFAULT_SCHEME), annotator="Huda") as project:
        before = time.perf_counter()
        report = import_paths(project, [source], ImportOptions())
        spent = time.perf_counter() - before
    if report.refusals or report.duplicates:
        raise SystemExit(str((report.refusals or report.duplicates)[0]))
    return spent


def _exports(path: Path, folder: Path, rounds: int) -> Iterator[Row]:
    """Measure each format by turns with the native one; the best of each counts."""
    with Project.open(path) as project:
        for known in TEXT_FORMATS:
            ours, base = [], []
            for _ in range(rounds):
                base.append(_exported(project, "jsonl", folder))
                ours.append(_exported(project, known, folder))
            yield f"export {known}", min(ours), min(base), EXPORT_LIMIT


def _exported(project: Project, known: str, folder: Path) -> float:
    target = folder / known
    before = time.perf_counter()
    export(project, known, f"{target}/")
    return time.perf_counter() - before


def _readings(count: int, folder: Path) -> Iterator[Row]:
    shapes: dict[str, tuple[str, Callable[[int, AnnotatedArticle], dict[str, Any]]]] = {
        "doccano": ("\n", _doccano),
        "doccano relations": ("\n", _doccano_entities),
        "Label Studio": (",", _task),
    }
    for name, (between, shape) in shapes.items():
        source = folder / f"{name}.{'json' if between == ',' else 'jsonl'}"
        texts = [json.dumps(shape(*x), ensure_ascii=False) for x in enumerate(articles(count), 1)]
        joined = between.join(texts)
        source.write_text(f"[{joined}]" if between == "," else f"{joined}\n", encoding="utf-8")
        path = folder / f"{name}.anno"
        ours = _imported(path, source)
        base = _parsed(source, between) + raw_import(path, folder / f"{name}.raw")
        speed = source.stat().st_size / 1e6 / ours
        yield (
            f"import {name}, {count} articles, {speed:.0f} million bytes/s",
            ours,
            base,
            READ_LIMIT,
        )


def _parsed(source: Path, between: str) -> float:
    before = time.perf_counter()
    with source.open("rb") as stream:
        if between == ",":
            orjson.loads(stream.read())
        else:
            for line in stream:
                orjson.loads(line)
    return time.perf_counter() - before


def _doccano(number: int, article: AnnotatedArticle) -> dict[str, Any]:
    """What doccano exports for a project of sequence labelling."""
    triples = [[span.start, span.end, span.label] for span in article.spans]
    return {"id": number, "text": article.text, "label": triples, "Comments": []}


def _doccano_entities(number: int, article: AnnotatedArticle) -> dict[str, Any]:
    """What doccano exports for a project with relations."""
    entities = [
        {"id": at, "label": span.label, "start_offset": span.start, "end_offset": span.end}
        for at, span in enumerate(article.spans, start=30 * number)
    ]
    return {
        "id": number, "text": article.text, "entities": entities, "relations": [], "Comments": [],
    }  # fmt: skip


def _task(number: int, article: AnnotatedArticle) -> dict[str, Any]:
    """What Label Studio exports as JSON."""
    results = [
        {
            "value": {
                "start": span.start, "end": span.end, "text": span.text, "labels": [span.label],
            },
            "id": span.id[-10:],
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "origin": "manual",
        }
        for span in article.spans
    ]  # fmt: skip
    annotation = {
        "id": number, "completed_by": 1, "result": results, "was_cancelled": False,
        "ground_truth": False, "created_at": "2019-02-23T10:00:00.000000Z", "lead_time": 61.25,
        "prediction": {}, "result_count": 30, "unique_id": article.id, "task": number,
    }  # fmt: skip
    return {
        "id": number, "annotations": [annotation], "file_upload": "news.json", "drafts": [],
        "predictions": [], "data": {"text": article.text, "title": f"خبر {number}"}, "meta": {},
        "created_at": "2019-02-23T10:00:00.000000Z", "inner_id": number, "total_annotations": 1,
    }  # fmt: skip
