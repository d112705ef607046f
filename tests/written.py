"""Articles for format tests, and how a test writes and reads a file."""

from collections.abc import Iterable
from pathlib import Path

from annotator.core.domain.article import META_KEYS, ArticleStatus
from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.exchange import (
    AnnotatedArticle,
    ExchangeRelation,
    ExchangeSpan,
    Refusal,
)
from annotator.core.formats.base.fitting import fit_for
from annotator.core.formats.base.format import Format, ReadArticle, ReadOptions
from annotator.core.formats.base.settling import RawArticle, settle
from annotator.core.formats.registry import FORMATS, format_named, reading_format
from drawn import parse

WRITING = [known for known in FORMATS if known.writer and known.reader and not known.extra]
READING = [known for known in FORMATS if known.reader and not known.extra]
DEFAULTS = ReadOptions()


def uuid(number: int) -> str:
    return f"019ac000-0000-7000-8000-{number:012d}"


def article(drawing: str, **more: object) -> AnnotatedArticle:
    """An article with the spans that are drawn in its text, ready for writing."""
    drawn = parse(drawing)
    spans = [
        ExchangeSpan(uuid(at), start, end, drawn.text[start:end], label)
        for at, (start, end, label) in enumerate(drawn.spans, start=1)
    ]
    plain = AnnotatedArticle(id=uuid(0), text="", meta=dict.fromkeys(META_KEYS))
    raw = RawArticle("here", drawn.text, plain)
    read = next(settle(raw, DEFAULTS))
    assert isinstance(read, ReadArticle)
    values = {"spans": tuple(spans), "annotator": "Huda"} | more
    return _with(read.article, values)


def _with(plain: AnnotatedArticle, values: dict[str, object]) -> AnnotatedArticle:
    fields = {name: getattr(plain, name) for name in AnnotatedArticle.__slots__}
    return AnnotatedArticle(**(fields | values))


def rich_articles() -> list[AnnotatedArticle]:
    """Everything a project can hold: two layers, fragments, relations, entities, astral text."""
    first = article(
        "📈 [قال](cue) [محمد معيط](actor) في [القاهرة](place): "
        "«[ارتفع العجز [٧٫٥٪](figure)](quote)».\nوتنفي",
        meta={**dict.fromkeys(META_KEYS), "title": "العجز", "source": "رويترز", "page": [1, None]},
        status=ArticleStatus.DONE,
        split="train",
        attributes={"topic": "economy"},
        note="راجع الرقم",
    )
    cue, actor, place, quote, figure = first.spans
    pieces = ((figure.start, figure.end), (len(first.text) - 4, len(first.text)))
    spans = (
        cue._replace(attributes={"verb_class": "say"}, origin="manual"),
        actor._replace(attributes={"type": "person", "metonymy": False}, entity=uuid(90)),
        place._replace(note="العاصمة", origin="suggested"),
        quote,
        figure._replace(attributes={"value": 7.5, "kind": "percent"}, origin="propagated"),
        ExchangeSpan(uuid(9), pieces[0][0], pieces[1][1], "٧٫٥٪ تنفي", "thing", fragments=pieces),
    )
    ordered = tuple(sorted(spans, key=lambda s: (s.start, -s.end, s.label)))
    relations = (
        ExchangeRelation(uuid(21), "speaks", actor.id, quote.id, {"implicit": True}),
        ExchangeRelation(uuid(22), "cues", cue.id, quote.id),
    )
    return [
        _with(first, {"spans": ordered, "relations": relations}),
        _with(
            first, {"annotator": "gold", "spans": (), "note": "", "status": ArticleStatus.SKIPPED}
        ),
        _with(article("نص آخر بلا علامات"), {"id": uuid(50), "annotator": None}),
    ]


def write(known: Format, articles: Iterable[AnnotatedArticle], path: Path) -> Path:
    """Write articles as an export does."""
    assert known.writer is not None
    fit = fit_for(known.writer)
    known.writer.write((fit(item).article for item in articles), path)
    return path


def read(
    known: Format, path: Path, options: ReadOptions = DEFAULTS
) -> tuple[list[AnnotatedArticle], list[Refusal]]:
    """Read a file: what came in, and what was refused."""
    assert known.reader is not None
    items = list(known.reader.read(path, options))
    return (
        [item.article for item in items if isinstance(item, ReadArticle)],
        [item for item in items if isinstance(item, Refusal)],
    )


def stretches(item: AnnotatedArticle) -> list[tuple[int, int, str, str]]:
    """Start, end, label and text of each span."""
    return sorted((span.start, span.end, span.label, span.text) for span in item.spans)


def only_article(path: Path, data: bytes, options: ReadOptions | None = None) -> AnnotatedArticle:
    """Write a file, read it in the format it looks like, and check every offset."""
    path.write_bytes(data)
    articles, refusals = read(reading_format(path), path, options or ReadOptions())
    assert refusals == []
    for span in articles[0].spans:
        if not span.fragments:
            assert articles[0].text[span.start : span.end] == span.text
    return articles[0]


def only_refusal(path: Path, data: bytes, options: ReadOptions | None = None) -> AnnotatorError:
    """Write and read a file of which nothing is taken in; return the one reason."""
    path.write_bytes(data)
    articles, refusals = read(reading_format(path), path, options or ReadOptions())
    assert articles == []
    assert len(refusals) == 1
    sentence = str(refusals[0].reason)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert refusals[0].place.startswith(path.name)
    return refusals[0].reason


def write_native(path: Path, *items: AnnotatedArticle) -> Path:
    """Write articles to a native file, each with ids of its own."""
    known = format_named("jsonl")
    return write(known, [_renamed(item, at) for at, item in enumerate(items, start=1)], path)


def _renamed(item: AnnotatedArticle, number: int) -> AnnotatedArticle:
    spans = tuple(span._replace(id=uuid(1000 * number + at)) for at, span in enumerate(item.spans))
    return _with(item, {"id": uuid(1_000_000 + number), "spans": spans})
