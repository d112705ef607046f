"""Word lists as sets of match keys."""

from annotator.core.arabic.match_key import match_key


def match_keys(words: str, prefixes: tuple[str, ...] = ("",)) -> frozenset[str]:
    """Return the match keys of words that spaces separate, with each of the prefixes."""
    return frozenset(prefix + match_key(word) for prefix in prefixes for word in words.split())
