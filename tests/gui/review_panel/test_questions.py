"""What the list of questions knows, and how it puts a finding into words."""

from annotator.core.domain.review_finding import ReviewCode, ReviewFinding
from annotator.gui.review_panel.question import Question, around, asked, names_of
from annotator.gui.review_panel.questions import Questions
from drawn_world import SCHEME


def made(article: int, span: str, code: ReviewCode = ReviewCode.CROSSING_SPANS) -> Question:
    return Question(ReviewFinding(code, article, 1, span), "", "")


def spans(questions: Questions) -> list[str]:
    return [one.finding.span_uuid for one in questions.shown]


def test_an_article_looked_at_again_keeps_its_place_in_the_project() -> None:
    known = Questions()
    known.in_project = True
    known.project = (made(1, "a"), made(2, "b"), made(2, "c"), made(3, "d"))
    known.take_article(2, (made(2, "new"),))
    assert spans(known) == ["a", "new", "d"]


def test_an_article_without_questions_gets_its_place_by_number() -> None:
    known = Questions()
    known.in_project = True
    known.project = (made(1, "a"), made(3, "d"), made(2, "x", ReviewCode.LABELLED_DIFFERENTLY))
    known.take_article(2, (made(2, "new"),))
    assert spans(known) == ["a", "new", "d", "x"]


def test_a_question_let_be_leaves_both_lists() -> None:
    known = Questions()
    known.here, known.project = (made(1, "a"),), (made(1, "a"), made(2, "b"))
    known.drop(made(1, "a"))
    assert spans(known) == []
    known.in_project = True
    assert spans(known) == ["b"]


def test_the_piece_of_text_begins_shortly_before_the_span() -> None:
    text = "قال. " + "كلمة " * 20 + "هنا المكان المقصود. ثم انتهى."
    piece = around(text, text.index("المقصود"))
    assert piece.startswith("… ")
    assert piece.endswith("هنا المكان المقصود.")
    assert len(piece) < 60


def test_ids_of_the_scheme_are_said_by_their_names() -> None:
    details = {"relation": "located-in", "source": "actor", "target": "role", "text": "actor"}
    finding = ReviewFinding(ReviewCode.RELATION_ENDS, 1, 1, "s", details)
    words = asked(finding, names_of(SCHEME)).replace("\u2068", "").replace("\u2069", "")
    assert words == "The scheme has no relation “In” from “Actor” to “Role”."
