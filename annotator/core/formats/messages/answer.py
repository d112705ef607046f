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


def place_of(passage: str, text: str, number: int) -> int:
    """Return where an occurrence begins; the opposite of `occurrence`."""
    at = -1
    for _ in range(number):
        at = passage.find(text, at + 1)
    return at


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
    shown = [
        {"text": span.text, "n": occurrence(passage, span.start - begin, span.text)}
        for span in spans
    ]
    # Further fragments of a span have no id: relations go to the first.
    ids = {span.id: entry for span, entry in zip(spans, shown, strict=True) if span.id}
    sources = _sources(relations, ids)
    for span, plain in zip(spans, shown, strict=True):
        entry: dict[str, object] = dict(plain)
        given = {key: x for key, x in span.attributes.items() if x is not None} if values else {}
        for key, value in (*given.items(), *sources.get(span.id, {}).items()):
            entry[f"{key}_" if key in entry else key] = value
        found.setdefault(span.label, []).append(entry)
    return found


def _sources(
    relations: Sequence[ExchangeRelation], shown: Mapping[str, object]
) -> dict[str, dict[str, list[object]]]:
    """Return, by the span that relations go to and by their names, where they come from."""
    found: dict[str, dict[str, list[object]]] = {}
    for link in relations:
        if link.source in shown and link.target in shown:
            names = found.setdefault(link.target, {})
            names.setdefault(link.label, []).append(shown[link.source])
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
