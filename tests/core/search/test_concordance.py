"""Hits stand with the words around them, cut between words and at the paragraph's ends."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.domain.article import ArticleText
from annotator.core.domain.mention import Mention
from annotator.core.search.concordance import Hit, hit_at, hits, mention_hits
from annotator.core.search.finder import Finder
from stored import new_project


def hit(text: str, surface: str, *, width: int) -> Hit:
    start = text.index(surface)
    return hit_at(ArticleText(1, "a", "", text), start, start + len(surface), width=width)


def test_context_is_cut_between_words() -> None:
    found = hit("قال مصطفى بالي لوكالة رويترز إن القوات", "لوكالة", width=8)
    assert (found.left, found.text, found.right) == ("بالي ", "لوكالة", " رويترز")


def test_context_ends_with_the_paragraph() -> None:
    found = hit("عنوان\nزار الوزير دمشق\nنص", "الوزير", width=40)
    assert (found.left, found.right) == ("زار ", " دمشق")


def test_a_clitic_stays_with_its_hit() -> None:
    assert hit("قال ولداعش", "داعش", width=1).left == ""
    assert hit("قال ولداعش", "داعش", width=2).left == "ول"


@given(
    text=st.text(alphabet="اب \nج😀", min_size=1, max_size=60),
    data=st.data(),
    width=st.integers(0, 30),
)
def test_the_context_joins_to_the_text(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = hit_at(ArticleText(1, "a", "", text), start, end, width=width)
    first = start - len(found.left)
    assert first >= 0
    assert text[first : first + len(found.left + found.text + found.right)] == (
        found.left + found.text + found.right
    )
    assert max(len(found.left), len(found.right)) <= width
    assert "\n" not in found.left + found.right


def test_all_articles_are_searched_in_order(tmp_path: Path) -> None:
    drawings = ("قال داعش", "لا شيء", "حارب لداعش وداعش")
    with new_project(tmp_path / "p.anno", *drawings) as project:
        found = list(hits(project.articles.texts(), Finder("داعش")))
        assert [(one.article_id, one.start, one.end) for one in found] == [
            (1, 4, 8),
            (3, 6, 10),
            (3, 12, 16),
        ]
        assert [text.id for text in project.articles.texts([3, 1, 9])] == [1, 3]


def test_mentions_stand_in_their_context(tmp_path: Path) -> None:
    drawings = ("قال [بالي](actor) أمس", "لا شيء", "زار [بالي](actor)")
    with new_project(tmp_path / "p.anno", *drawings) as project:
        spans = [project.layers.get(article).spans[0] for article in (1, 3)]
        mentions = [
            Mention(span.article_id, 1, span.uuid, span.label, span.start, span.end, "بالي")
            for span in spans
        ]
        found = list(mention_hits(mentions, project.articles.texts([1, 3])))
        assert [(one.left, one.text, one.right) for one in found] == [
            ("قال ", "بالي", " أمس"),
            ("زار ", "بالي", ""),
        ]
        assert [one.span for one in found] == [span.uuid for span in spans]
