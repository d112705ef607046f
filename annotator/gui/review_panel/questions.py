"""The questions that are known: of the open article, and of the whole project."""

from annotator.core.domain.review_finding import ReviewCode
from annotator.gui.review_panel.question import Question

ONLY_IN_PROJECT = {ReviewCode.ENTITY_OF_OTHER_LABEL, ReviewCode.LABELLED_DIFFERENTLY}
"""These show only where the whole project is looked at."""


class Questions:
    """Keeps the list of the project true to what the open article has become since."""

    def __init__(self) -> None:
        self.here: tuple[Question, ...] = ()
        self.project: tuple[Question, ...] | None = None
        self.in_project = False

    @property
    def shown(self) -> tuple[Question, ...]:
        """The questions of the article, or of the project, as is wanted."""
        return self.project or () if self.in_project else self.here

    def forget(self) -> None:
        """Know nothing, for another project."""
        self.here, self.project, self.in_project = (), None, False

    def take_article(self, article_id: int, questions: tuple[Question, ...]) -> None:
        """Take what is asked about the open article now."""
        self.here = questions
        if self.project is None:
            return
        old = [_is_of(one, article_id) for one in self.project]
        first = old.index(True) if True in old else _place(self.project, article_id)
        rest = [(at, one) for at, one in enumerate(self.project) if not old[at]]
        before = [one for at, one in rest if at < first]
        after = [one for at, one in rest if at >= first]
        self.project = (*before, *questions, *after)

    def drop(self, question: Question) -> None:
        """Leave a question out that was let be."""
        key = question.finding.key
        self.here = tuple(one for one in self.here if one.finding.key != key)
        if self.project is not None:
            self.project = tuple(one for one in self.project if one.finding.key != key)


def _is_of(question: Question, article_id: int) -> bool:
    finding = question.finding
    return finding.article_id == article_id and finding.code not in ONLY_IN_PROJECT


def _place(questions: tuple[Question, ...], article_id: int) -> int:
    """Return where the questions of an article belong among those of the others."""
    for at, one in enumerate(questions):
        if one.finding.code in ONLY_IN_PROJECT or one.finding.article_id > article_id:
            return at
    return len(questions)
