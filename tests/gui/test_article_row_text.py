from annotator.core.domain.article import ArticleStatus, ArticleSummary
from annotator.gui.article_list.row_text import (
    accessible_text,
    detail_text,
    title_text,
    tooltip_text,
)


def summary(
    title: str = "خبر", source: str = "وكالة", published: str = "2019-02-23"
) -> ArticleSummary:
    return ArticleSummary(1, "u", title, source, published, ArticleStatus.DONE, span_count=3)


def test_a_date_after_arabic_keeps_its_order() -> None:
    assert "\u20662019-02-23\u2069" in detail_text(summary())


def test_what_an_article_lacks_leaves_no_dots() -> None:
    assert "·" not in detail_text(summary(source=""))
    assert detail_text(summary(source="", published="")) == ""


def test_an_article_without_a_title_is_called_so() -> None:
    assert title_text(summary(title="")) == "Untitled article"


def test_screen_readers_hear_title_source_date_status_and_spans() -> None:
    heard = accessible_text(summary())
    for part in ("خبر", "وكالة", "2019-02-23", "Done", "3"):
        assert part in heard


def test_markup_in_a_title_is_no_markup_in_a_tooltip() -> None:
    assert "<img" not in tooltip_text(summary(title="<img src=x>"))
