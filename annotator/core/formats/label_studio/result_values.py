"""Values of results that stand with a region or a task: choices, numbers, texts and dates."""

from annotator.core.domain.errors import WrongShapeError
from annotator.core.domain.values import AttributeValue
from annotator.core.formats.base.fields import Fields, as_list, as_text, check_numbers, required
from annotator.core.formats.label_studio.names import TEXT


def attribute_value(kind: str, value: Fields) -> AttributeValue:
    """Return the value of a result of a kind; raises WrongShapeError for other kinds."""
    if kind in ("number", "rating"):
        number = value.get(kind)
        if isinstance(number, (int, float)) and not isinstance(number, bool):
            check_numbers(number, kind)
            return number
    elif kind == "taxonomy":
        paths = [as_list(path, kind) for path in as_list(value.get(kind) or [], kind)]
        return tuple("/".join(as_text(part, kind) for part in path) for path in paths)
    elif kind == "datetime":
        return as_text(required(value, kind), kind)
    elif kind in ("choices", "textarea"):
        key = TEXT if kind == "textarea" else kind
        items = value.get(key)
        texts = [as_text(x, key) for x in (items if isinstance(items, list) else [items])]
        return _chosen(texts) if kind == "choices" else "\n".join(texts)
    raise WrongShapeError(
        key=kind, expected="choices, a number, a rating, a date, a text or a taxonomy"
    )


def _chosen(texts: list[str]) -> AttributeValue:
    if len(texts) != 1:
        return tuple(texts)
    return {"true": True, "false": False}.get(texts[0], texts[0])
