import pytest

from annotator.core.domain.span import Fragment
from annotator.gui.article_pane.finding import Finding


def found(text: str, query: str) -> list[str]:
    finding = Finding()
    finding.set_text(text)
    finding.search(query, near=0)
    return [text[match.start : match.end] for match in finding.matches]


@pytest.mark.parametrize(
    ("text", "query", "surfaces"),
    [
        ("زار مُحَمَّدٌ مكة", "محمد", ["مُحَمَّدٌ"]),
        ("القـــاهرة", "القاهره", ["القـــاهرة"]),
        ("إلى أحمد وإحمد", "احمد", ["أحمد", "إحمد"]),
        ("على مستوى", "علي", ["على"]),
        ("بعد ٢٠٠ يوم و200 ليلة", "200", ["٢٠٠", "200"]),
        ("لداعش و“داعش”", "داعش", ["داعش", "داعش"]),
        ("نص", "غائب", []),
        ("نص", "  ", []),
        ("ااا", "ا", ["ا", "ا", "ا"]),
    ],
)
def test_a_text_is_found_as_it_is_read(text: str, query: str, surfaces: list[str]) -> None:
    assert found(text, query) == surfaces


def test_the_first_match_from_a_place_on_is_current() -> None:
    finding = Finding()
    finding.set_text("ب ا ب ا ب")
    finding.search("ب", near=3)
    assert (finding.current, finding.current_match) == (1, Fragment(4, 5))


def test_steps_go_round_both_ends() -> None:
    finding = Finding()
    finding.set_text("ب ا ب")
    finding.search("ب", near=0)
    finding.step(-1)
    assert finding.current == 1
    finding.step(1)
    assert finding.current == 0


def test_another_article_forgets_the_matches() -> None:
    finding = Finding()
    finding.set_text("ب")
    finding.search("ب", near=0)
    finding.set_text("ت")
    assert (finding.matches, finding.current) == ((), -1)
