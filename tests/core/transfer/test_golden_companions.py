"""Manifest and card of a small project, byte for byte as in the golden folder.

Written anew with ANNOTATOR_WRITE_GOLDEN=1; look at what changed before it is committed.
"""

import os
from pathlib import Path

import pytest

import annotator
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.export_choice import ArticleChoice, ExportChoice, Unit
from annotator.core.project import Project
from annotator.core.transfer.export_options import ExportOptions
from annotator.core.transfer.exporting import export
from annotator.core.transfer.splitting import Split
from drawn import parse
from drawn_world import SCHEME
from stored import bring_in
from written import uuid

GOLDEN = Path(__file__).parent / "golden"
TEXTS = (
    "زار [الوزير](actor) و[القاهرة](place).\nوعاد [الوزير](actor).",
    "وصل [الوزير](actor) إلى [بيروت](place).",
    "نص بلا مقاطع | <b>",
    "قال [الرئيس](actor) نعم.",
)


def incoming(number: int, drawing: str) -> AnnotatedArticle:
    drawn = parse(drawing)
    spans = [
        ExchangeSpan(uuid(100 * number + at), start, end, drawn.text[start:end], label)
        for at, (start, end, label) in enumerate(drawn.spans)
    ]
    meta = {"title": f"خبر {number}", "source": ("رويترز", "الجزيرة|")[number % 2]}
    if number:
        meta["published"] = f"2019-02-2{number}"
    return AnnotatedArticle(id=uuid(number), text=drawn.text, meta=meta, spans=spans)


@pytest.mark.parametrize("name", ["jsonl", "hf"])
def test_manifest_and_card_are_the_golden_ones(name: str, tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.anno", scheme=SCHEME, annotator="Sara") as project:
        bring_in(project, *(incoming(number, text) for number, text in enumerate(TEXTS)))
        options = ExportOptions(
            ExportChoice(ArticleChoice(since="2019"), unit=Unit.SENTENCE),
            split=Split((50, 25, 25), seed=2),
        )
        export(project, name, f"{tmp_path}/out/", options)
    for written in ("README.md", "manifest.json"):
        text = (tmp_path / "out" / written).read_text("utf-8")
        found = text.replace(annotator.__version__, "VERSION")
        golden = GOLDEN / f"{name}.{written}"
        if os.environ.get("ANNOTATOR_WRITE_GOLDEN"):
            golden.write_text(found, encoding="utf-8")
        assert found == golden.read_text("utf-8")
