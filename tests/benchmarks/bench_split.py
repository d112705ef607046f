"""Drawing the parts of a split against reading every text and finding the words of its key.

That is the least that comparing texts by match key needs; no text is compared with another in
the baseline. A second split of the same articles, and one after some have come, compare with the
same baseline.
"""

import re
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice
from pathlib import Path

from annotator.core.arabic.match_key import match_key
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.export_record import ExportRecord
from annotator.core.formats.jsonl.native_line import native_line
from annotator.core.project import Project
from annotator.core.transfer.importing import ImportOptions, import_paths
from annotator.core.transfer.known_copies import KEY
from annotator.core.transfer.progress import SILENT
from annotator.core.transfer.scheme_files import DEFAULT_SCHEME, read_scheme
from annotator.core.transfer.splitting import Split, plan_split
from benchmarks.news import articles

ROUNDS = 3
NEW = 100
_LIMIT = 1.5
_NEW_LIMIT = 1.0
_AGAIN_LIMIT = 0.1
_WORD = re.compile(r"\w+")
Row = tuple[str, float, float, float]


def run(scale: int) -> list[Row]:
    """Draw `scale` articles, the same ones again, and again with some new ones."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        path = folder / "p.anno"
        source = articles(scale + NEW)
        with Project.create(path, scheme=read_scheme(DEFAULT_SCHEME), annotator="Huda") as project:
            _bring_in(project, folder, islice(source, scale))
            first, base = _by_turns(project)
            _remember(project)
            again, base_again = _by_turns(project)
            _bring_in(project, folder, source)
            more, base_more = _by_turns(project)
    return [
        (f"split of {scale} articles drawn", first, base, _LIMIT),
        (f"split of the same {scale} again", again, base_again, _AGAIN_LIMIT),
        (f"split after {NEW} more", more, base_more, _NEW_LIMIT),
    ]


def _bring_in(project: Project, folder: Path, some: Iterable[AnnotatedArticle]) -> None:
    """Import articles without their spans, which are no matter here."""
    path = folder / "in.jsonl"
    with path.open("wb") as stream:
        stream.writelines(native_line(replace(article, spans=[])) for article in some)
    import_paths(project, [path], ImportOptions())
    path.unlink()


def _by_turns(project: Project) -> tuple[float, float]:
    """Processor time of a plan and of the baseline, the best of some rounds by turns."""
    found = [
        (_spent(lambda: _plan(project)), _spent(lambda: _words(project))) for _ in range(ROUNDS)
    ]
    ours, base = map(min, zip(*found, strict=True))
    return ours, base


def _spent(work: Callable[[], None]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def _plan(project: Project) -> None:
    plan_split(project, Split((80, 10, 10)), None, SILENT)


def _words(project: Project) -> None:
    for article in project.articles.texts():
        _WORD.findall(match_key(article.text))


def _remember(project: Project) -> None:
    """Do what an export does once it has planned."""
    plan = plan_split(project, Split((80, 10, 10)), None, SILENT)
    project.give_splits(plan.new_parts)
    project.exports.add(ExportRecord("jsonl", "", 0, 0, options={KEY: plan.findings}))
