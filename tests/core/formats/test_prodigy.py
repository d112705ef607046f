"""Tasks as Prodigy writes them."""

from pathlib import Path

import orjson

from annotator.core.domain.article import ArticleStatus
from annotator.core.formats.registry import format_named
from written import article, only_article, write

TEXT = "قال محمد معيط إنه ارتفع"
SPANS = [
    {"start": 4, "end": 13, "token_start": 1, "token_end": 2, "label": "ACTOR"},
    {"start": 14, "end": 23, "token_start": 3, "token_end": 4, "label": "QUOTE"},
]


def test_spans_relations_and_the_answer_are_read(tmp_path: Path) -> None:
    link = {
        "head": 4,
        "child": 2,
        "label": "SAID_BY",
        "head_span": SPANS[1],
        "child_span": SPANS[0],
    }
    fields = {
        "text": TEXT, "meta": {"outlet": "x"}, "_input_hash": -1, "_task_hash": 6, "tokens": [],
        "spans": SPANS, "relations": [link], "answer": "ignore", "_annotator_id": "set-anna",
    }  # fmt: skip
    found = only_article(tmp_path / "x.jsonl", orjson.dumps(fields))
    assert [(x.label, x.text) for x in found.spans] == [
        ("ACTOR", "محمد معيط"),
        ("QUOTE", "إنه ارتفع"),
    ]
    (relation,) = found.relations
    assert (relation.label, relation.source) == ("SAID_BY", found.spans[1].id)
    assert (found.status, found.annotator) == (ArticleStatus.SKIPPED, "set-anna")
    assert found.meta["outlet"] == "x"


def test_the_last_token_of_a_span_is_counted_in_and_clitics_are_cut_off(tmp_path: Path) -> None:
    path = write(format_named("prodigy"), [article("زار و[القاهرة](place) اليوم")], tmp_path / "x")
    task = orjson.loads(path.read_bytes())
    assert [token["text"] for token in task["tokens"]] == ["زار", "و", "القاهرة", "اليوم"]
    assert [token["ws"] for token in task["tokens"]] == [True, False, True, False]
    assert (task["spans"][0]["token_start"], task["spans"][0]["token_end"]) == (2, 2)


def test_a_span_that_was_rejected_is_none(tmp_path: Path) -> None:
    spans = [
        {"start": 0, "end": 3, "label": "cue", "answer": "reject"},
        {"start": 4, "end": 8, "label": "actor", "answer": "accept"},
    ]
    data = orjson.dumps({"text": "قال محمد", "spans": spans, "answer": "accept"})
    assert [x.text for x in only_article(tmp_path / "x.jsonl", data).spans] == ["محمد"]
