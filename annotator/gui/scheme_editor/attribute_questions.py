"""What is asked before an attribute or a choice is removed."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from annotator.core.commands.scheme_attributes import RemoveAttribute, RemoveChoice, Types
from annotator.core.commands.scheme_command import SchemeCommand
from annotator.core.domain.scheme import AttributeType, Scheme
from annotator.core.domain.scheme_mapping import Owner
from annotator.gui.language.messages import filled
from annotator.gui.scheme_editor.scheme_edits import Answer, Question
from annotator.gui.widgets.label_look import interface_language

translate = QCoreApplication.translate


def remove_question(owner: Owner, attribute: AttributeType, types: Types) -> Question:
    """Ask what becomes of the values of an attribute that goes; `types` are all of its owner."""
    language = interface_language()
    name = attribute.names.in_language(language)
    text = translate(
        "AttributeQuestions", "Remove the attribute “{name}”: what becomes of its values?"
    )
    gone = translate("AttributeQuestions", "They are deleted with it")
    kept = translate("AttributeQuestions", "They become values of “{name}”, where they fit")
    answers = [Answer(gone, partial(_remove, owner, attribute.id, ""))]
    for other in types:
        if other.id != attribute.id:
            words = filled(kept, {"name": other.names.in_language(language)})
            answers.append(Answer(words, partial(_remove, owner, attribute.id, other.id)))
    return Question(
        text=filled(text, {"name": name}),
        verb=translate("AttributeQuestions", "Remove"),
        answers=tuple(answers),
    )


def choice_question(owner: Owner, attribute: AttributeType, choice: str) -> Question:
    """Ask what becomes of the values that are a choice which goes."""
    language = interface_language()
    names = {one.id: one.names.in_language(language) for one in attribute.choices}
    text = translate("AttributeQuestions", "Remove “{name}”: what becomes of its values?")
    kept = translate("AttributeQuestions", "They become “{name}”")
    gone = translate("AttributeQuestions", "They are deleted with it")
    answers = [Answer(gone, partial(_remove_choice, owner, attribute.id, choice, ""))]
    for other in attribute.choices:
        if other.id != choice:
            make = partial(_remove_choice, owner, attribute.id, choice, other.id)
            answers.append(Answer(filled(kept, {"name": names[other.id]}), make))
    return Question(
        text=filled(text, {"name": names[choice]}),
        verb=translate("AttributeQuestions", "Remove"),
        answers=tuple(answers),
    )


def _remove(owner: Owner, attribute: str, becomes: str, _scheme: Scheme) -> SchemeCommand:
    return RemoveAttribute(owner, attribute, becomes=becomes)


def _remove_choice(
    owner: Owner, attribute: str, choice: str, becomes: str, _scheme: Scheme
) -> SchemeCommand:
    return RemoveChoice(owner, attribute, choice, becomes=becomes)
