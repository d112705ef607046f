"""What is asked before an attribute or a choice is removed."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from annotator.core.commands.scheme_attributes import RemoveAttribute, RemoveChoice
from annotator.core.commands.scheme_command import SchemeCommand
from annotator.core.domain.scheme import AttributeType, Scheme
from annotator.core.domain.scheme_mapping import Owner
from annotator.gui.language.messages import filled
from annotator.gui.scheme_editor.scheme_edits import Answer, Question
from annotator.gui.widgets.label_look import interface_language

translate = QCoreApplication.translate


def remove_question(owner: Owner, attribute: AttributeType) -> Question:
    """Ask before an attribute goes with all its values."""
    name = attribute.names.in_language(interface_language())
    text = translate("AttributeQuestions", "Remove the attribute “{name}” with its values?")
    return Question(
        text=filled(text, {"name": name}),
        verb=translate("AttributeQuestions", "Remove"),
        answers=(Answer("", partial(_remove, owner, attribute.id)),),
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


def _remove(owner: Owner, attribute: str, _scheme: Scheme) -> SchemeCommand:
    return RemoveAttribute(owner, attribute)


def _remove_choice(
    owner: Owner, attribute: str, choice: str, becomes: str, _scheme: Scheme
) -> SchemeCommand:
    return RemoveChoice(owner, attribute, choice, becomes=becomes)
