"""An article as a CAS in XMI; offsets count UTF-16 units.

A character that XML 1.0 cannot hold is a space in the text, as INCEpTION writes it, and stands
with its offset in the feature `controls` of the article, so that reading brings it back.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from xml.sax.saxutils import quoteattr

from annotator.core.arabic.sentences import sentences
from annotator.core.arabic.tokens import tokens
from annotator.core.arabic.utf16 import Utf16Map
from annotator.core.domain.exchange import AnnotatedArticle
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.known_values import KnownValues
from annotator.core.formats.base.uima_names import feature_name
from annotator.core.formats.base.value_texts import value_text
from annotator.core.formats.base.xml_text import is_xml_text, xml_text
from annotator.core.formats.xmi.bare_elements import bare_elements, listed_ids
from annotator.core.formats.xmi.types import (
    ARTICLE,
    METADATA,
    PREFIXES,
    RELATION,
    SENTENCE,
    SOFA,
    SPAN,
    TOKEN,
    namespace,
    prefixed,
)

_REMEMBERED = 1 << 12
_PLAIN = re.compile(r"[\w .:/-]*")
_REFERENCES = (
    (b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"),
    (b"\n", b"&#10;"), (b"\r", b"&#13;"), (b"\t", b"&#9;"),
)  # fmt: skip
_SPACES = " ".join(f'xmlns:{key}="{namespace(package)}"' for key, package in PREFIXES.items())
_START = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" {_SPACES} xmi:version="2.0">
<cas:NULL xmi:id="0"/>
"""
_SPAN_LINE = f'<{prefixed(SPAN)} xmi:id="%d" sofa="{SOFA}" begin="%d" end="%d"%s%s%s/>\n'
_TEXT = (
    f'<cas:Sofa xmi:id="{SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString=%s/>\n'
).encode()
_END = f'<cas:View sofa="{SOFA}" members="%s"/>\n</xmi:XMI>\n'.encode()
_ASCII_JSON = json.JSONEncoder(separators=(",", ":")).encode
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def cas_xml(article: AnnotatedArticle) -> bytes:
    """Return the XMI of an article in UTF-8."""
    return b"".join(_Cas(article).pieces())


class _Cas:
    """Builds the elements of one article."""

    def __init__(self, article: AnnotatedArticle) -> None:
        self._article = article
        self._text = xml_text(article.text)
        self._utf16 = Utf16Map.of(article.text)
        self._last = SOFA

    def pieces(self) -> Iterator[bytes]:
        """Yield the file piece by piece; sentences and tokens are one each."""
        yield f"{_START}{self._document()}{self._features()}".encode()
        text = self._article.text
        found = sentences(text)
        yield self._bare(SENTENCE, [one.start for one in found], [one.end for one in found])
        words = tokens(text)
        yield self._bare(TOKEN, words.starts, words.ends)
        yield "".join([*self._spans(), *self._relations()]).encode()
        yield _TEXT % _quoted_text(self._text)
        yield _END % listed_ids(SOFA + 1, self._last).encode()

    def _document(self) -> str:
        article = self._article
        title, language = article.meta.get("title"), article.meta.get("language")
        shown = {
            "language": language if isinstance(language, str) else "ar",
            "documentTitle": title if isinstance(title, str) else article.id,
            "documentId": article.id,
        }
        return self._annotation(METADATA, 0, len(article.text), _attributes(shown))

    def _features(self) -> str:
        article = self._article
        features = {
            "articleId": article.id,
            "status": article.status.value,
            "annotator": article.annotator,
            "split": article.split,
            "meta": _json({key: value for key, value in article.meta.items() if value is not None}),
            "attributes": _json(article.attributes) if article.attributes else None,
            "controls": None if self._text == article.text else _json(_controls(article.text)),
        }
        self._last += 1
        found = _attributes(features)
        return f'<{prefixed(ARTICLE)} xmi:id="{self._last}" sofa="{SOFA}"{found}/>\n'

    def _bare(self, type_name: str, starts: Sequence[int], ends: Sequence[int]) -> bytes:
        """Return annotations that have no features but their offsets."""
        first = self._last + 1
        self._last += len(starts)
        return bare_elements(type_name, first, self._units(starts), self._units(ends))

    def _spans(self) -> Iterator[str]:
        """Yield the lines of spans, column by column: an export has millions of them."""
        if not self._article.spans:
            return
        _, starts, ends, _, labels, values, entities, origins, notes, _ = zip(
            *self._article.spans, strict=True
        )
        first = self._last + 1
        self._last += len(starts)
        has_links = any(entities) or any(notes)
        cells = zip(
            range(first, self._last + 1),
            self._units(starts),
            self._units(ends),
            map(_kind, labels, origins),
            map(_links, entities, notes) if has_links else repeat(""),
            _KNOWN.each(labels, values),
            strict=False,
        )
        yield from map(_SPAN_LINE.__mod__, cells)

    def _relations(self) -> Iterator[str]:
        if not self._article.relations:
            return
        first = self._last + 1 - len(self._article.spans)
        ids = {span.id: (at, span) for at, span in enumerate(self._article.spans, start=first)}
        for link in self._article.relations:
            target, at = ids[link.target]
            ends = f' Governor="{ids[link.source][0]}" Dependent="{target}"'
            features = f"{_attributes({'label': link.label})}{_values(link.attributes)}{ends}"
            yield self._annotation(RELATION, at.start, at.end, features)

    def _annotation(self, type_name: str, start: int, end: int, features: str) -> str:
        self._last += 1
        first, last = self._utf16.range_to_utf16(start, end)
        ends = f'xmi:id="{self._last}" sofa="{SOFA}" begin="{first}" end="{last}"'
        return f"<{prefixed(type_name)} {ends}{features}/>\n"

    def _units(self, offsets: Sequence[int]) -> Sequence[int]:
        """Return offsets (code points) as UTF-16 units."""
        if self._utf16.is_identity:
            return offsets
        return list(map(self._utf16.to_utf16, offsets))


@lru_cache(maxsize=_REMEMBERED)
def _kind(label: str, origin: str) -> str:
    return _attributes({"label": label, "origin": None if origin == "imported" else origin})


def _links(entity: str | None, note: str) -> str:
    found = _entity(entity) if entity else ""
    return f"{found} note={_quoted(note)}" if note else found


@lru_cache(maxsize=_REMEMBERED)
def _entity(entity: str) -> str:
    return f" entity={_quoted(entity)}"


def _values(values: Mapping[str, AttributeValue]) -> str:
    texts = {feature_name(key): value_text(value) for key, value in values.items()}
    return _attributes({key: x if is_xml_text(x) else _json(x) for key, x in texts.items()})


_KNOWN = KnownValues[str, str](lambda _, values: _values(values))


def _attributes(features: Mapping[str, str | None]) -> str:
    return "".join(
        [f" {name}={_quoted(value)}" for name, value in features.items() if value is not None]
    )


def _quoted(value: str) -> str:
    return f'"{value}"' if _PLAIN.fullmatch(value) else quoteattr(xml_text(value))


def _quoted_text(text: str) -> bytes:
    """Return the same as `_quoted` of a text that XML can hold, sooner for a long one."""
    value = text.encode()
    for character, reference in _REFERENCES:
        value = value.replace(character, reference)
    if b'"' not in value:
        return b'"%s"' % value
    return b'"%s"' % value.replace(b'"', b"&quot;") if b"'" in value else b"'%s'" % value


def _controls(text: str) -> list[tuple[int, int]]:
    """Return offset (code points) and number of the characters that XML cannot hold."""
    return [(at, ord(char)) for at, char in enumerate(text) if not is_xml_text(char)]


def _json(value: object) -> str:
    """Return JSON in ASCII if it must be, so that XML can hold every character."""
    text = _JSON(value)
    return text if is_xml_text(text) else _ASCII_JSON(value)
