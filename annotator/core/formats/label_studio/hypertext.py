"""The text in which `globalOffsets` of hypertext count."""

from html.parser import HTMLParser

from typing_extensions import override


def page_text(source: str) -> str:
    """Return all that the elements of a page hold, and a line end for each `<br>`.

    So Label Studio counts: every text node of the page as it stands, also white space between
    elements, and one for a line break.
    """
    page = _Page()
    page.feed(source)
    page.close()
    return "".join(page.texts)


class _Page(HTMLParser):
    """Collects text nodes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.texts.append("\n")

    @override
    def handle_data(self, data: str) -> None:
        self.texts.append(data)
