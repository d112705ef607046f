"""Texts that XML 1.0 can hold."""

import re

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """Return a text with a space for each character that XML 1.0 cannot hold.

    As INCEpTION does on export; every offset stays.
    """
    return text if is_xml_text(text) else _ILLEGAL.sub(" ", text)


def is_xml_text(text: str) -> bool:
    """Tell whether XML 1.0 can hold every character of a text."""
    # All that is printable can stand there: found several times as fast, and nearly every text.
    return text.replace("\n", " ").isprintable() or _ILLEGAL.search(text) is None
