"""What suggestions cost: of an article that was never read, and again after each label.

Against pyarabic's `tokenize_with_location`, which reads the same text for its words alone. Of the
sample article; many strings are known. The limits keep a round at 50 ms of this program's time.

Run it as `python -m tests.benchmarks suggest`.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import islice
from statistics import median

from pyarabic.araby import tokenize_with_location

from annotator.core.arabic.words import words
from annotator.core.domain.article import Article
from annotator.core.resources import resource_path
from annotator.core.suggest.asked import Asked
from annotator.core.suggest.known_strings import KnownStrings, LabelledString
from annotator.core.suggest.registry import suggestions
from annotator.core.transfer.scheme_files import read_scheme

Row = tuple[str, float, float, float]
ROUNDS = 15


def run(scale: int) -> list[Row]:
    """Both rounds with `scale` strings known, of which every tenth stands in the article.

    The window remembers the 5,000 most frequent strings of a project.
    """
    scale = min(scale, 5_000)
    text = resource_path("sample", "baghouz.txt").read_text(encoding="utf-8")
    asked = Asked(Article(1, "a", text), read_scheme("arabic-media-v1"), (known(text, scale),))
    suggestions(asked, ())
    first = median(timed(partial(suggestions, one, ())) for one in unread(asked))
    again = median(timed(partial(suggestions, asked, ())) for _ in range(ROUNDS))
    plain = median(timed(lambda: tokenize_with_location(text)) for _ in range(ROUNDS))
    return [
        (f"suggest in an article, {scale} strings known", first, plain, 150.0),
        (f"suggest again after a label, {scale} strings known", again, plain, 150.0),
    ]


def known(text: str, count: int) -> KnownStrings:
    """Strings of one or two words: every tenth from the text, the others made up."""
    found = [word.of(text) for word in words(text)]
    pairs = (f"{found[at % len(found)]} {at}" for at in range(count))
    real = islice(found, max(count // 10, 1))
    return KnownStrings.of(
        LabelledString(one, label) for one in (*real, *pairs) for label in ("actor", "place")
    )


def unread(asked: Asked) -> list[Asked]:
    """The article again and again, each time as a text that was never read."""
    article = asked.article
    texts = (f"{article.text}{' ' * number}" for number in range(1, ROUNDS + 1))
    return [replace(asked, article=replace(article, text=text)) for text in texts]


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start
