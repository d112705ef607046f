"""The labelling config that a project of Label Studio needs for the tasks."""

from xml.etree import ElementTree as ET

from annotator.core.domain.scheme import AttributeKind
from annotator.core.formats.base.vocabulary import AttributeUse, Vocabulary
from annotator.core.formats.base.xml_text import xml_text
from annotator.core.formats.label_studio.names import ARTICLE, ENTITY, LABEL, TEXT, control

_TAGS = {
    AttributeKind.CHOICE: "Choices",
    AttributeKind.BOOLEAN: "Choices",
    AttributeKind.CHOICES: "Taxonomy",
    AttributeKind.NUMBER: "Number",
}


def config_xml(vocabulary: Vocabulary) -> bytes:
    """Return the config: labels with colours and keys, attributes per region, relations."""
    view = ET.Element("View")
    labels = ET.SubElement(view, "Labels", {"name": LABEL, "toName": TEXT})
    for label, use in vocabulary.labels.items():
        shown = {"background": use.colour} if use.colour else {}
        shown |= {"hotkey": use.key} if use.key else {}
        ET.SubElement(labels, "Label", {"value": xml_text(label), **shown})
    ET.SubElement(view, "Text", {"name": TEXT, "value": f"${TEXT}"})
    relations = ET.SubElement(view, "Relations")
    for name in vocabulary.relations:
        ET.SubElement(relations, "Relation", {"value": xml_text(name)})
    for label, use in vocabulary.labels.items():
        when = {"whenTagName": LABEL, "whenLabelValue": xml_text(label)}
        box = ET.Element("View", {"visibleWhen": "region-selected", **when})
        for name, attribute in use.attributes.items():
            _add(box, control(label, name), attribute, per_region=True)
        if len(box):
            view.append(box)
    _add(view, ENTITY, AttributeUse(AttributeKind.TEXT), per_region=True)
    for name, attribute in vocabulary.article_attributes.items():
        _add(view, control(ARTICLE, name), attribute, per_region=False)
    ET.indent(view)
    return f"{ET.tostring(view, encoding='unicode')}\n".encode()


def _add(parent: ET.Element, name: str, use: AttributeUse, *, per_region: bool) -> None:
    tag = _TAGS.get(use.kind, "TextArea")
    found = {"name": xml_text(name), "toName": TEXT}
    if per_region:
        found["perRegion"] = "true"
    element = ET.SubElement(parent, tag, found)
    choices = ["true", "false"] if use.kind is AttributeKind.BOOLEAN else list(use.choices)
    if tag in ("Choices", "Taxonomy"):
        for choice in choices:
            ET.SubElement(element, "Choice", {"value": xml_text(choice)})
