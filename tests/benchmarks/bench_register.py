"""Proposals of the register against comparing every name with rapidfuzz alone.

Run it as `python tests/benchmarks/bench_register.py`: 20,000 entities with 1.5 names each.
"""

import random
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from rapidfuzz import fuzz, process  # noqa: E402

from annotator.core.domain.entity import Entity  # noqa: E402
from annotator.core.register.entity_index import EntityIndex  # noqa: E402

FIRST = [
    "محمد",
    "أحمد",
    "علي",
    "حسن",
    "مصطفى",
    "عبد",
    "الله",
    "خالد",
    "يوسف",
    "إبراهيم",
    "سعيد",
    "كريم",
    "جمال",
    "فهد",
    "ناصر",
    "عمر",
]
SYLLABLES = [
    "با",
    "لي",
    "سو",
    "را",
    "دم",
    "شق",
    "حل",
    "كر",
    "مو",
    "ني",
    "تا",
    "زا",
    "في",
    "صل",
    "طر",
    "قو",
    "مح",
    "نج",
    "هو",
    "وي",
]
ASKED = 200
LIMIT_MS = 30.0


def main() -> None:
    """Print how long an index and a proposal take."""
    entities = register(20_000)
    start = time.process_time()
    index = EntityIndex(entities, {})
    index.named("محمد")
    print(f"index of {len(entities)} entities: {time.process_time() - start:.3f} s")
    times = sorted(asked(index, entities))
    print(
        f"proposal: median {median(times) * 1000:.1f} ms, "
        f"95 % {times[len(times) * 95 // 100] * 1000:.1f} ms, worst {times[-1] * 1000:.1f} ms "
        f"(limit {LIMIT_MS:.0f} ms)"
    )


def run(scale: int) -> list[tuple[str, float, float, float]]:
    """One proposal at a fifth of `scale` entities, against plain rapidfuzz over the names."""
    entities = register(max(scale // 5, 100))
    index = EntityIndex(entities, {})
    ours = median(asked(index, entities))
    names = [name for entity in entities for name in (entity.name, *entity.aliases)]
    baseline = median(_plain(names, text) for text in questions(entities))
    return [(f"propose among {len(entities)} entities", ours, baseline, 4.0)]


def register(count: int) -> list[Entity]:
    """Entities with made-up names, every other one with an alias."""
    chance = random.Random(7)
    return [
        Entity(f"e{number}", "actor", _name(chance), aliases=(_name(chance),) * (number % 2))
        for number in range(count)
    ]


def questions(entities: list[Entity]) -> list[str]:
    """Texts to look up: the names with clitics, misspelled, shortened, and as they are."""
    chance = random.Random(9)
    texts = []
    for number, entity in enumerate(chance.choices(entities, k=ASKED)):
        name = entity.name
        at = chance.randrange(1, len(name) - 1)
        shapes = (name, f"و{name}", name[:at] + name[at + 1 :], name.split()[-1], f"تنظيم {name}")
        texts.append(shapes[number % len(shapes)])
    return texts


def asked(index: EntityIndex, entities: list[Entity]) -> list[float]:
    """Seconds of processor time of each proposal."""
    index.proposals("محمد", "actor")  # the frequent words are read once in the life of the app
    times = []
    for text in questions(entities):
        start = time.process_time()
        found = index.proposals(text, "actor")
        times.append(time.process_time() - start)
        assert found, text
    return times


def _plain(names: list[str], text: str) -> float:
    start = time.process_time()
    process.extract(text, names, scorer=fuzz.ratio, score_cutoff=78, limit=9)
    return time.process_time() - start


def _name(chance: random.Random) -> str:
    family = "".join(chance.choices(SYLLABLES, k=chance.randrange(2, 5)))
    return f"{chance.choice(FIRST)} {family}"


if __name__ == "__main__":
    main()
