"""Features of UIMA annotations as a span has them."""

from collections.abc import Mapping

from annotator.core.domain.errors import AnnotatorError
from annotator.core.domain.exchange import ExchangeSpan
from annotator.core.domain.identity import canonical_uuid
from annotator.core.domain.span import Origin
from annotator.core.formats.base.offsets import Range
from annotator.core.formats.base.uima_names import attribute_name
from annotator.core.formats.base.value_texts import text_value

_LABELS = ("label", "value", "Label", "Value")
_ORIGINS = frozenset(origin.value for origin in Origin)


def labelled(type_name: str, features: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Return label and other features: the feature `label` or `value`, else the layer's name."""
    rest = dict(features)
    for key in _LABELS:
        if rest.get(key):
            return rest.pop(key), rest
    return type_name.rpartition(".")[2], rest


def span_of(type_name: str, uuid: str, ends: Range, features: Mapping[str, str]) -> ExchangeSpan:
    """Return the span of an annotation with texts as features."""
    label, rest = labelled(type_name, features)
    entity = _uuid_or_none(rest.get("entity"))
    if entity:
        del rest["entity"]
    origin = rest.pop("origin") if rest.get("origin") in _ORIGINS else "imported"
    note = rest.pop("note", "")
    values = {attribute_name(key): text_value(text) for key, text in rest.items()}
    return ExchangeSpan(uuid, *ends, "", label, values, entity, origin, note)


def _uuid_or_none(text: str | None) -> str | None:
    try:
        return canonical_uuid(text) if text else None
    except AnnotatorError:
        return None
