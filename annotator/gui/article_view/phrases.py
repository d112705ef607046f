"""The words beside a clicked one that may belong to it: البيت الأبيض, قرية الباغوز, New York.

A simple rule, good enough for something that is only proposed: a word with the article joins the
word before it, and so do words with a capital letter. Offsets are code points.
"""

from annotator.core.arabic.text_range import TextRange
from annotator.core.arabic.words import next_word_start, previous_word_start, word_at

LONGEST = 5
"""Words that one proposal may have."""
_ARTICLE = "ال"
_SHORTEST_NOUN = 3


def phrase_end(text: str, word: TextRange) -> int:
    """Return where the phrase that goes on from a word ends; the word's end if none does."""
    end, last = word.end, word
    for _ in range(LONGEST - 1):
        following = _whole(text, next_word_start(text, last.end))
        if following is None or not _are_joined(text, last, following):
            break
        end, last = following.end, following
    return end


def phrase_start(text: str, word: TextRange) -> int:
    """Return where the noun before a word starts, if the word completes it; else its start."""
    before = _whole(text, previous_word_start(text, word.start)) if word.start else None
    if before is None or before.end > word.start or not _are_joined(text, before, word):
        return word.start
    return before.start


def _whole(text: str, position: int) -> TextRange | None:
    word = word_at(text, position)
    return word if word is not None and word.start <= position < word.end else None


def _are_joined(text: str, first: TextRange, second: TextRange) -> bool:
    if text[first.end : second.start] != " ":
        return False
    one, other = first.of(text), second.of(text)
    if other.startswith(_ARTICLE):
        return len(one) >= _SHORTEST_NOUN and len(other) > len(_ARTICLE) + 1
    return one[:1].isupper() and other[:1].isupper()
