"""The configuration that brat needs beside the annotations."""

from collections.abc import Iterable, Iterator

from annotator.core.domain.scheme import AttributeKind
from annotator.core.formats.base.vocabulary import Vocabulary
from annotator.core.formats.brat.type_names import is_safe, type_name

ANNOTATION = "annotation.conf"
VISUAL = "visual.conf"


def annotation_conf(vocabulary: Vocabulary) -> str:
    """Return the types: labels as entities, relations with their ends, attributes."""
    lines = ["[entities]", "", *map(type_name, vocabulary.labels), "", "[relations]", ""]
    for name, use in vocabulary.relations.items():
        ends = f"Arg1:{_any_of(use.sources)}, Arg2:{_any_of(use.targets)}"
        lines.append(f"{type_name(name)}\t{ends}")
    lines += ["", "[events]", "", "[attributes]", "", *_attributes(vocabulary)]
    return _file(lines)


def visual_conf(vocabulary: Vocabulary) -> str:
    """Return how labels are shown: their own names, and colours."""
    lines = ["[labels]", ""]
    for name, use in vocabulary.labels.items():
        shown = dict.fromkeys((_display(name), _display(use.name)))
        lines.append(" | ".join([type_name(name), *shown]))
    lines += [f"{type_name(name)} | {_display(name)}" for name in vocabulary.relations]
    lines += ["", "[drawing]", "", "SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen"]
    for name, use in vocabulary.labels.items():
        if use.colour:
            lines.append(f"{type_name(name)}\tfgColor:white, bgColor:{use.colour}")
    return _file(lines)


def _attributes(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield a line for each attribute that brat can show: yes or no, or one of some names."""
    labels: dict[str, dict[str, None]] = {}
    choices: dict[str, dict[str, None]] = {}
    for label, use in vocabulary.labels.items():
        for name, attribute in use.attributes.items():
            found = [choice for choice in attribute.choices if is_safe(choice)]
            if found or attribute.kind is AttributeKind.BOOLEAN:
                labels.setdefault(name, {})[label] = None
                choices.setdefault(name, {}).update(dict.fromkeys(found))
    for name, owners in labels.items():
        values = f", Value:{'|'.join(choices[name])}" if choices[name] else ""
        yield f"{type_name(name)}\tArg:{_any_of(owners)}{values}"


def _any_of(labels: Iterable[str]) -> str:
    return "|".join(type_name(label) for label in labels) or "<ENTITY>"


def _display(name: str) -> str:
    """Return a name without what separates names in the file."""
    return " ".join(name.replace("|", " ").replace("#", " ").split())


def _file(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
