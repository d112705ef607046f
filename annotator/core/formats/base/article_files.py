"""Names of files for articles: their ids, never their titles."""

import re
from collections.abc import Iterable, Iterator

from annotator.core.domain.exchange import AnnotatedArticle

_UNSAFE = re.compile(r"[^A-Za-z0-9-]")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d+)?")


def file_stems(
    articles: Iterable[AnnotatedArticle],
) -> Iterator[tuple[str, AnnotatedArticle]]:
    """Yield each article with its name; further layers of one are `id.2`, `id.3`.

    The layers of an article come one after the other.
    """
    last, layer = "", 0
    for article in articles:
        layer = layer + 1 if article.id == last else 1
        last = article.id
        stem = _UNSAFE.sub("_", article.id)
        yield (stem if layer == 1 else f"{stem}.{layer}"), article


def title_of(stem: str) -> str | None:
    """Return the name of a file as a title; None if it is an id and says nothing."""
    return None if _ID.fullmatch(stem) else stem
