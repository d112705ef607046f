"""Searching articles as Arabic is read against folding them and looking for the letters alone.

Run it as `python tests/benchmarks/bench_search.py`: the sample article 2,000 times.
"""

import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from annotator.core.arabic.match_key import match_key  # noqa: E402
from annotator.core.domain.article import ArticleText  # noqa: E402
from annotator.core.search.concordance import hits  # noqa: E402
from annotator.core.search.finder import Finder  # noqa: E402

Row = tuple[str, float, float, float]
QUERIES = {"a name in every article": "داعش", "a name in none": "بغداد"}
LIMIT = 6.0
ROUNDS = 5


def run(scale: int) -> list[Row]:
    """Measure with a fiftieth of `scale` copies of the sample; both sides in turn."""
    text = (ROOT / "resources" / "sample" / "baghouz.txt").read_text(encoding="utf-8")
    articles = [ArticleText(number, str(number), "", text) for number in range(scale // 50)]
    rows = []
    for what, query in QUERIES.items():
        ours, plain = [], []
        for _round in range(ROUNDS):
            ours.append(_seconds(lambda query=query: sum(1 for _ in hits(articles, Finder(query)))))
            plain.append(_seconds(lambda query=query: _count(articles, match_key(query))))
        rows.append((f"search for {what}", median(ours), median(plain), LIMIT))
    return rows


def _count(articles: list[ArticleText], key: str) -> int:
    return sum(match_key(article.text).count(key) for article in articles)


def _seconds(work: object) -> float:
    assert callable(work)
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> None:
    """Print the rows as a table."""
    for name, ours, baseline, limit in run(100_000):
        print(f"{name:40} {ours:8.3f} s {ours / baseline:6.2f} (limit {limit})")


if __name__ == "__main__":
    main()
