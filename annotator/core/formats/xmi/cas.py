"""An article as a CAS in XMI; offsets count UTF-16 units.

A character that XML 1.0 cannot hold is a space in the text, as INCEpTION writes it, and stands
with its offset in the feature `controls` of the article, so that reading brings it back.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from xml.sax.saxutils import quoteattr

from annotator.core.arabic.sentences import sentences
from annotator.core.arabic.tokens import tokens
from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.exchange import AnnotatedArticle, ExchangeSpan
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.uima_names import feature_name
from annotator.core.formats.base.value_texts import value_text
from annotator.core.formats.base.xml_text import is_xml_text, xml_text
from annotator.core.formats.xmi.types import (
    ARTICLE,
    METADATA,
    PREFIXES,
    RELATION,
    SENTENCE,
    SPAN,
    TOKEN,
    namespace,
    prefixed,
)

_SOFA = 1
_REMEMBERED = 1 << 12


def cas_xml(article: AnnotatedArticle) -> str:
    """Return the XMI of an article."""
    return "\n".join([*_Cas(article).lines(), ""])


class _Cas:
    """Builds the elements of one article."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self._article = article
        self._utf16 = Utf16Map.of(article.text)
        self._is_utf16 = self._utf16.is_identity
        self._last = _SOFA

    def lines(self) -> Iterator[str]:
        """Yield the file line by line."""
        spaces = [f'xmlns:{key}="{namespace(package)}"' for key, package in PREFIXES.items()]
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield f'<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" {" ".join(spaces)} xmi:version="2.0">'
        yield '<cas:NULL xmi:id="0"/>'
        yield from self._document()
        yield from self._units()
        ids: dict[str, tuple[int, ExchangeSpan]] = {}
        for span in self._article.spans:
            yield self._annotation(SPAN, span.start, span.end, _span_features(span))
            ids[span.id] = self._last, span
        for link in self._article.relations:
            target, at = ids[link.target]
            ends = {"Governor": str(ids[link.source][0]), "Dependent": str(target)}
            features = {"label": link.label, **_values(link.attributes), **ends}
            yield self._annotation(RELATION, at.start, at.end, features)
        text = quoteattr(xml_text(self._article.text))
        yield (
            f'<cas:Sofa xmi:id="{_SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text"'
            f" sofaString={text}/>"
        )
        members = " ".join(map(str, range(_SOFA + 1, self._last + 1)))
        yield f'<cas:View sofa="{_SOFA}" members="{members}"/>'
        yield "</xmi:XMI>"

    def _document(self) -> Iterator[str]:
        article = self._article
        title, language = article.meta.get("title"), article.meta.get("language")
        shown = {
            "language": language if isinstance(language, str) else "ar",
            "documentTitle": title if isinstance(title, str) else article.id,
            "documentId": article.id,
        }
        yield self._annotation(METADATA, 0, len(article.text), shown)
        features = {
            "articleId": article.id,
            "status": article.status.value,
            "annotator": article.annotator,
            "split": article.split,
            "meta": _json({key: value for key, value in article.meta.items() if value is not None}),
            "attributes": _json(article.attributes) if article.attributes else None,
            "controls": None if is_xml_text(article.text) else _json(_controls(article.text)),
        }
        self._last += 1
        found = _attributes(features)
        yield f'<{prefixed(ARTICLE)} xmi:id="{self._last}" sofa="{_SOFA}"{found}/>'

    def _units(self) -> Iterator[str]:
        """Yield all sentences, then all tokens, each by one formatting: they are most of a file."""
        text = self._article.text
        yield self._bare(SENTENCE, *zip(*sentences(text), strict=True))
        found = tokens(text)
        yield self._bare(TOKEN, found.starts, found.ends)

    def _bare(self, type_name: str, starts: Sequence[int], ends: Sequence[int]) -> str:
        """Return annotations that have no features but their offsets."""
        if not self._is_utf16:
            starts, ends = (list(map(self._utf16.to_utf16, edges)) for edges in (starts, ends))
        first = self._last + 1
        self._last += len(starts)
        one = f'\n<{prefixed(type_name)} xmi:id="%d" sofa="{_SOFA}" begin="%d" end="%d"/>'
        cells = zip(range(first, self._last + 1), starts, ends, strict=True)
        return (one * len(starts) % tuple(chain.from_iterable(cells)))[1:]

    def _annotation(
        self, type_name: str, start: int, end: int, features: Mapping[str, str | None]
    ) -> str:
        self._last += 1
        first, last = (start, end) if self._is_utf16 else self._utf16.range_to_utf16(start, end)
        ends = f'xmi:id="{self._last}" sofa="{_SOFA}" begin="{first}" end="{last}"'
        return f"<{prefixed(type_name)} {ends}{_attributes(features)}/>"


def _span_features(span: ExchangeSpan) -> dict[str, str | None]:
    return {
        "label": span.label,
        "origin": None if span.origin == "imported" else span.origin,
        "entity": span.entity,
        "note": span.note or None,
        **_values(span.attributes),
    }


def _values(values: Mapping[str, AttributeValue]) -> dict[str, str | None]:
    found = {feature_name(key): value_text(value) for key, value in values.items()}
    return {key: text if is_xml_text(text) else _json(text) for key, text in found.items()}


def _attributes(features: Mapping[str, str | None]) -> str:
    return "".join(
        [f" {name}={_quoted(value)}" for name, value in features.items() if value is not None]
    )


@lru_cache(maxsize=_REMEMBERED)
def _quoted(value: str) -> str:
    return quoteattr(xml_text(value))


def _controls(text: str) -> list[tuple[int, int]]:
    """Return offset (code points) and number of the characters that XML cannot hold."""
    return [(at, ord(char)) for at, char in enumerate(text) if not is_xml_text(char)]


def _json(value: object) -> str:
    """Return JSON in ASCII if it must be, so that XML can hold every character."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text if is_xml_text(text) else json.dumps(value, separators=(",", ":"))
