"""Places of a text with what stands around them, as a list of hits shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.core.domain.article import ArticleText
from annotator.core.domain.mention import Mention
from annotator.core.search.finder import Finder

WIDTH = 48
"""Code points of context on each side, at most."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in an article: half-open `[start, end)` in code points.

    `left` and `right` are the text before and behind it in its paragraph, cut between words.
    `span` is the UUID of the span that covers it where the hit is a mention.
    """

    article_id: int
    article_uuid: str
    title: str
    start: int
    end: int
    left: str
    text: str
    right: str
    span: str = ""


def hits(articles: Iterable[ArticleText], finder: Finder, width: int = WIDTH) -> Iterator[Hit]:
    """Yield every place where a query stands, article by article in constant memory."""
    for article in articles:
        for start, end in finder.find(article.text):
            yield hit_at(article, start, end, width=width)


def mention_hits(
    mentions: Iterable[Mention], articles: Iterable[ArticleText], width: int = WIDTH
) -> Iterator[Hit]:
    """Yield mentions with their context; `articles` are those they stand in, in their order."""
    of_article: dict[int, list[Mention]] = {}
    for mention in mentions:
        of_article.setdefault(mention.article_id, []).append(mention)
    for article in articles:
        for one in of_article.get(article.id, ()):
            yield hit_at(article, one.start, one.end, width=width, span=one.span_uuid)


def hit_at(
    article: ArticleText, start: int, end: int, *, width: int = WIDTH, span: str = ""
) -> Hit:
    """Return a place of an article with up to `width` code points on each side."""
    text = article.text
    first = _left_edge(text, max(0, start - width), start)
    last = _right_edge(text, end, min(end + width, len(text)))
    return Hit(
        article_id=article.id,
        article_uuid=article.uuid,
        title=article.title,
        start=start,
        end=end,
        left=text[first:start],
        text=text[start:end],
        right=text[end:last],
        span=span,
    )


def _left_edge(text: str, first: int, start: int) -> int:
    """Return where a paragraph or a word begins in `[first, start)`, else `start`."""
    line = text.rfind("\n", first, start) + 1
    if line or not first:
        return line
    if text[first - 1].isspace():
        return first
    return text.find(" ", first, start) + 1 or start


def _right_edge(text: str, end: int, last: int) -> int:
    """Return where a paragraph or a word ends in `[end, last]`, else `end`."""
    line = text.find("\n", end, last)
    if line >= 0 or last == len(text):
        return line if line >= 0 else last
    return max(text.rfind(" ", end, last + 1), end)
