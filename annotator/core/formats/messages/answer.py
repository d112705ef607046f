"""The answer of a passage: for each label its texts, and which occurrence of each is meant."""

from collections.abc import Mapping, Sequence

from annotator.core.domain.exchange import ExchangeRelation, ExchangeSpan
from annotator.core.domain.scheme import Scheme

Answer = dict[str, list[dict[str, object]]]


def occurrence(passage: str, start: int, text: str) -> int:
    """Return which occurrence of a text begins at an offset of a passage, counted from 1.

    Occurrences may overlap: in «ااا» the second «اا» begins at 1.
    """
    number, at = 1, passage.find(text)
    while 0 <= at < start:
        number += 1
        at = passage.find(text, at + 1)
    return number


def answer(
    passage: str,
    begin: int,
    spans: Sequence[ExchangeSpan],
    relations: Sequence[ExchangeRelation],
    *,
    labels: Sequence[str],
    values: bool,
) -> Answer:
    """Return the answer for the spans of a passage that begins at an offset of the article.

    A relation stands with the span it goes to, under its own name, as the span it comes from.
    """
    found: Answer = {label: [] for label in labels}
    shown: list[dict[str, object]] = [
        {"text": span.text, "n": occurrence(passage, span.start - begin, span.text)}
        for span in spans
    ]
    sources = _sources(relations, spans, shown) if relations else {}
    for span, plain in zip(spans, shown, strict=True):
        given = span.attributes if values else {}
        links = sources.get(span.id)
        entry = _with(plain, given, links or {}) if given or links else plain
        found.setdefault(span.label, []).append(entry)
    return found


def _with(
    plain: Mapping[str, object], given: Mapping[str, object], links: Mapping[str, object]
) -> dict[str, object]:
    """Return an entry with attributes that have a value, and the ends of relations."""
    entry = dict(plain)
    for key, value in given.items():
        if value is not None:
            entry[f"{key}_" if key in entry else key] = value
    for key, value in links.items():
        entry[f"{key}_" if key in entry else key] = value
    return entry


def _sources(
    relations: Sequence[ExchangeRelation],
    spans: Sequence[ExchangeSpan],
    shown: Sequence[object],
) -> dict[str, dict[str, list[object]]]:
    """Return, by the span that relations go to and by their names, where they come from."""
    # Further fragments of a span have no id: relations go to the first.
    ids = {span.id: entry for span, entry in zip(spans, shown, strict=True) if span.id}
    found: dict[str, dict[str, list[object]]] = {}
    for link in relations:
        if link.source in ids and link.target in ids:
            names = found.setdefault(link.target, {})
            names.setdefault(link.label, []).append(ids[link.source])
    return found


def order(scheme: Scheme | None, language: str) -> str:
    """Return the order to the model; it names every label of the scheme and its key."""
    names = [
        f"{label.names.in_language(language)} ({label.id})" if language == "ar" else label.id
        for label in (scheme.labels if scheme else ())
    ]
    labels = _BETWEEN[language].join(" ".join(name.split()) for name in names)
    return _ORDERS[language].format(labels=labels or _EVERYTHING[language])


_EVERYTHING = {"ar": "كل المواضع", "en": "all spans"}
_BETWEEN = {"ar": "، ", "en": ", "}
_ORDERS = {
    "ar": "استخرج من النص: {labels}. أجب بصيغة JSON فقط: النص كما ورد تمامًا (text)، "
    "ورقم وروده في المقطع (n).",
    "en": "Extract from the text: {labels}. Answer in JSON only: the exact text (text), and which "
    "occurrence of it in the passage (n).",
}
