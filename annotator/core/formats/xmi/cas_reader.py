"""A CAS in XMI as a text, spans and relations; offsets stay UTF-16 units.

Any declaration of a document type is refused, so that no entity is ever expanded or fetched.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from annotator.core.domain.errors import WrongShapeError
from annotator.core.domain.exchange import ExchangeRelation, ExchangeSpan
from annotator.core.domain.identity import new_uuid
from annotator.core.domain.strict_json import parse_json
from annotator.core.formats.base.fields import as_list, as_offset
from annotator.core.formats.base.safe_xml import SEPARATOR, XmlHandlers, parse_xml
from annotator.core.formats.base.uima_features import labelled, span_of
from annotator.core.formats.base.uima_names import attribute_name
from annotator.core.formats.base.value_texts import text_value
from annotator.core.formats.xmi.slots import Element, Slots
from annotator.core.formats.xmi.types import ARTICLE, METADATA, type_of

_XMI = "http://www.omg.org/XMI"
_INITIAL = "_InitialView"
_NO_SPANS = re.compile(
    r"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?!ner\.)|de\.tudarmstadt\.ukp\.clarin\."
    r"|org\.dkpro\.core\.|uima\.tcas\.|uima\.cas\."
)
"""Types of tokens, sentences, grammar and housekeeping."""
_ENDS = (("Governor", "Dependent"), ("source", "target"))
_OWN = frozenset({"sofa", "begin", "end"})


@dataclass(slots=True)
class Cas:
    """What a CAS says; `article` and `document` are the features of those two structures."""

    text: str
    spans: list[ExchangeSpan] = field(default_factory=list)
    relations: list[ExchangeRelation] = field(default_factory=list)
    article: Mapping[str, str] = field(default_factory=dict)
    document: Mapping[str, str] = field(default_factory=dict)


def read_cas(data: bytes) -> Cas:
    """Return what a CAS says; raises NotXmlError and other ImportRefusedErrors."""
    elements = _elements(data)
    sofas = [one for one in elements if one.type == "uima.cas.Sofa"]
    if not sofas:
        raise WrongShapeError(key="the XML", expected="a CAS with a text")
    sofa = next((one for one in sofas if one.features.get("sofaID") == _INITIAL), sofas[0])
    text = sofa.features.get("sofaString", "")
    own = [one for one in elements if one.features.get("sofa") == sofa.id]
    found = Cas(text)
    ids: dict[str, str] = {}
    slots = Slots.of(elements)
    for one in own:
        if one.type == ARTICLE:
            found.article = one.features
        elif one.type == METADATA:
            found.document = one.features
        elif _is_span(one):
            ids[one.id] = new_uuid()
            found.spans.append(_span(one, ids[one.id], slots))
    found.relations = [link for one in own for link in _relations(one, ids)]
    found.relations += [link for one in own if one.id in ids for link in slots.relations(one, ids)]
    if "controls" in found.article:
        found.text = _restored(text, found.article["controls"])
    return found


def _elements(data: bytes) -> list[Element]:
    """Return the elements below the root, and texts of theirs as features."""
    reader = _Reader()
    parse_xml(data, XmlHandlers(reader.start, reader.end, reader.characters))
    return reader.elements


class _Reader:
    """Collects elements as the parser meets them."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self._depth = 0
        self._text = ""
        self._is_kept = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._text = ""
        if self._depth == 2:  # noqa: PLR2004 - below the root
            space, _, local = name.rpartition(SEPARATOR)
            kind = type_of(space, local)
            self._is_kept = _is_kept(kind)
            if not self._is_kept:  # tokens are most of a file
                return
            features = {key: text for key, text in attributes.items() if SEPARATOR not in key}
            uuid = attributes.get(f"{_XMI}{SEPARATOR}id", "")
            self.elements.append(Element(kind, features, uuid))

    def end(self, name: str) -> None:
        if self._depth == 3 and self._is_kept:  # noqa: PLR2004 - an item of a feature with several
            features = self.elements[-1].features
            before = features.get(name)
            features[name] = self._text if before is None else f"{before}, {self._text}"
        self._depth -= 1

    def characters(self, text: str) -> None:
        self._text += text


@lru_cache(maxsize=256)
def _is_kept(kind: str) -> bool:
    return kind in ("uima.cas.Sofa", METADATA) or not _NO_SPANS.match(kind)


def _is_span(one: Element) -> bool:
    has_ends = {"begin", "end"} <= one.features.keys()
    return has_ends and not _NO_SPANS.match(one.type) and not _is_relation(one)


def _is_relation(one: Element) -> bool:
    return any(one.features.keys() >= set(ends) for ends in _ENDS)


def _span(one: Element, uuid: str, slots: Slots) -> ExchangeSpan:
    ends = _offset(one.features["begin"]), _offset(one.features["end"])
    features = {
        key: text
        for key, text in one.features.items()
        if key not in _OWN and (one.type, key) not in slots.names
    }
    return span_of(one.type, uuid, ends, features)


def _offset(text: str) -> int:
    if not text.isdecimal():
        raise WrongShapeError(key=text, expected="a whole number from 0")
    return as_offset(int(text[:20]), "begin")


def _relations(one: Element, ids: Mapping[str, str]) -> Iterator[ExchangeRelation]:
    if _NO_SPANS.match(one.type):
        return
    for source, target in _ENDS:
        if source in one.features and target in one.features:
            rest = {
                key: text
                for key, text in one.features.items()
                if key not in _OWN and key not in (source, target)
            }
            label, values = labelled(one.type, rest)
            ends = [one.features[key] for key in (source, target)]
            yield ExchangeRelation(
                id=new_uuid(),
                label=label,
                source=ids.get(ends[0], ends[0]),
                target=ids.get(ends[1], ends[1]),
                attributes={attribute_name(key): text_value(text) for key, text in values.items()},
            )
            return


def _restored(text: str, controls: str) -> str:
    """Put the characters back that XML could not hold; each is one unit, as the space is."""
    chars = list(text)
    for item in as_list(parse_json(controls.encode()), "controls"):
        at, number = (as_offset(part, "controls") for part in as_list(item, "controls"))
        if at >= len(chars) or chars[at] != " " or number > 0xFFFF:  # noqa: PLR2004
            raise WrongShapeError(key="controls", expected="offsets of spaces")
        chars[at] = chr(number)
    return "".join(chars)
