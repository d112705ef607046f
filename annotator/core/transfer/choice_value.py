"""Choices as plain values, for the record of an export and its manifest, and back."""

from annotator.core.domain.article import ArticleStatus
from annotator.core.domain.export_choice import ArticleChoice, Condition, ExportChoice, Unit
from annotator.core.domain.json_node import JsonNode
from annotator.core.domain.values import JsonValue


def choice_to_value(choice: ExportChoice) -> dict[str, JsonValue]:
    """Return a choice as JSON holds it: every key, in a fixed order."""
    return {
        "annotator": choice.annotator,
        "statuses": [status.value for status in ArticleStatus if status in choice.statuses],
        "labels": [*sorted(choice.labels)],
        "conditions": [condition.name for condition in sorted(choice.conditions)],
        "attributes": None if choice.attributes is None else [*sorted(choice.attributes)],
        "since": choice.articles.since,
        "until": choice.articles.until,
        "sources": [*sorted(choice.articles.sources)],
        "search": choice.articles.search,
        "unit": choice.unit.value,
        "drop_empty": choice.drops_empty,
    }


def choice_from_value(value: JsonValue) -> ExportChoice:
    """Return the choice of a value that `choice_to_value` made; raises WrongNodeError."""
    node = JsonNode(value)
    attributes, annotator = node["attributes"], node["annotator"]
    return ExportChoice(
        articles=ArticleChoice(
            since=node["since"].text(),
            until=node["until"].text(),
            sources=_texts(node["sources"]),
            search=node["search"].text(),
        ),
        annotator=None if annotator.value is None else annotator.text(),
        statuses=frozenset(item.member(ArticleStatus) for item in node["statuses"].items()),
        labels=_texts(node["labels"]),
        conditions=frozenset(map(condition_named, _texts(node["conditions"]))),
        attributes=None if attributes.value is None else _texts(attributes),
        unit=node["unit"].member(Unit),
        drops_empty=node["drop_empty"].boolean(),
    )


def condition_named(text: str) -> Condition:
    """Return the condition of a text such as `type=person`, `actor.type=person` or `type=`.

    Raises ValueError where it is none.
    """
    name, equals, value = text.partition("=")
    label, _, attribute = name.rpartition(".")
    if not (equals and attribute):
        raise ValueError(f"{text!r} is no condition such as type=person")
    return Condition(attribute=attribute, value=value, label=label)


def _texts(node: JsonNode) -> frozenset[str]:
    return frozenset(item.text() for item in node.items())
