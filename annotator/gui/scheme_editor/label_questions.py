"""What is asked before labels are merged or removed."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from annotator.core.commands.scheme_command import SchemeCommand
from annotator.core.commands.scheme_labels import MergeLabels, RemoveLabel
from annotator.core.domain.scheme import Label, Scheme
from annotator.gui.language.messages import filled
from annotator.gui.scheme_editor.scheme_edits import Answer, Question
from annotator.gui.widgets.label_look import label_name

translate = QCoreApplication.translate


def merge_question(label: Label, labels: tuple[Label, ...]) -> Question:
    """Ask which label takes in the spans of `label`, with all their values."""
    text = translate("LabelQuestions", "With which label is “{name}” to be merged?")
    return Question(
        text=filled(text, {"name": label_name(label)}),
        verb=translate("LabelQuestions", "Merge"),
        answers=tuple(
            Answer(label_name(other), partial(_merge, label.id, other.id))
            for other in labels
            if other.id != label.id
        ),
    )


def remove_question(label: Label, labels: tuple[Label, ...]) -> Question:
    """Ask what becomes of the spans of `label`."""
    text = translate("LabelQuestions", "Remove “{name}”: what becomes of its spans?")
    gone = translate("LabelQuestions", "They are deleted with it")
    kept = translate("LabelQuestions", "They get the label “{name}”")
    answers = [Answer(gone, partial(_remove, label.id, ""))]
    for other in labels:
        if other.id != label.id:
            name = filled(kept, {"name": label_name(other)})
            answers.append(Answer(name, partial(_remove, label.id, other.id)))
    return Question(
        text=filled(text, {"name": label_name(label)}),
        verb=translate("LabelQuestions", "Remove"),
        answers=tuple(answers),
    )


def _merge(label: str, into: str, _scheme: Scheme) -> SchemeCommand:
    return MergeLabels(into=into, others=(label,))


def _remove(label: str, becomes: str, _scheme: Scheme) -> SchemeCommand:
    return RemoveLabel(label, becomes=becomes)
