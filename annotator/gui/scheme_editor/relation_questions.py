"""What is asked before a relation type is removed."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from annotator.core.commands.scheme_command import SchemeCommand
from annotator.core.commands.scheme_relations import RemoveRelationType
from annotator.core.domain.scheme import RelationType, Scheme
from annotator.gui.language.messages import filled
from annotator.gui.scheme_editor.scheme_edits import Answer, Question
from annotator.gui.widgets.label_look import interface_language

translate = QCoreApplication.translate


def remove_question(kind: RelationType, kinds: tuple[RelationType, ...]) -> Question:
    """Ask what becomes of the relations of a type that goes."""
    language = interface_language()
    text = translate("RelationQuestions", "Remove “{name}”: what becomes of its relations?")
    gone = translate("RelationQuestions", "They are deleted with it")
    kept = translate("RelationQuestions", "They become “{name}”")
    answers = [Answer(gone, partial(_remove, kind.id, ""))]
    for other in kinds:
        if other.id != kind.id:
            name = filled(kept, {"name": other.names.in_language(language)})
            answers.append(Answer(name, partial(_remove, kind.id, other.id)))
    return Question(
        text=filled(text, {"name": kind.names.in_language(language)}),
        verb=translate("RelationQuestions", "Remove"),
        answers=tuple(answers),
    )


def _remove(kind: str, becomes: str, _scheme: Scheme) -> SchemeCommand:
    return RemoveRelationType(kind, becomes=becomes)
