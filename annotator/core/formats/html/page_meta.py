"""What a page says about its article."""

from typing import Any

from annotator.core.domain.article import META_KEYS
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.dates import iso_day


def page_meta(tree: Any, metadata: Any, title: str) -> dict[str, JsonValue]:  # noqa: ANN401 - lxml
    """Return the metadata of a page; `title` is for a page that has none.

    `metadata` is `trafilatura.metadata`. A date is only taken where the page states one, never
    from dates in its text.
    """
    settings = {"original_date": True, "extensive_search": False}
    found = metadata.extract_metadata(tree, date_config=settings)
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    return {
        **dict.fromkeys(META_KEYS),
        "title": found.title or title,
        "source": found.sitename or found.hostname,
        "published": iso_day(found.date) if found.date else None,
        "url": found.url,
        "author": found.author,
        "language": language or None,
    }
