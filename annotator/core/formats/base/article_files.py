"""Names of files for articles: their ids, never their titles."""

import re

from annotator.core.domain.exchange import AnnotatedArticle

_UNSAFE = re.compile(r"[^A-Za-z0-9-]")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d+)?")


def file_stem(article: AnnotatedArticle, layer: int) -> str:
    """Return the name for an article's file; further layers of it are `id.2`, `id.3`."""
    stem = _UNSAFE.sub("_", article.id)
    return stem if layer == 1 else f"{stem}.{layer}"


def title_of(stem: str) -> str | None:
    """Return the name of a file as a title; None if it is an id and says nothing."""
    return None if _ID.fullmatch(stem) else stem
