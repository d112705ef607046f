"""Attributes as JSON in texts, for formats whose cells have one type."""

from collections.abc import Iterable, Mapping

from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.exchange_json import json_text


def attribute_texts(given: Iterable[Mapping[str, AttributeValue]]) -> list[str]:
    """Return each of the attributes as JSON.

    Many spans have the very same object, as the storage gives it: each is written once.
    """
    objects = list(given)
    numbers = list(map(id, objects))  # as long as `objects` lives, no two share one
    texts = {
        number: json_text(value)
        for number, value in dict(zip(numbers, objects, strict=True)).items()
    }
    return list(map(texts.__getitem__, numbers))
