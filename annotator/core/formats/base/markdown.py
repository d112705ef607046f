"""Texts of people in Markdown, where nothing in them is markup."""

import re


def markdown_text(text: str) -> str:
    """Return a text that stands in a Markdown table as it is: no markup, no line end."""
    plain = "".join(c if c.isprintable() or c in "\u200c\u200d" else " " for c in text)
    return re.sub(r"([\\`*_{}\[\]()#+!|<>~&])", r"\\\1", " ".join(plain.split(" ")))
