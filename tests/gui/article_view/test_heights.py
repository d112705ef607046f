"""Block heights: tops and look-ups agree with plain sums, also after changes."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.article_view.heights import BlockHeights

HEIGHTS = st.lists(st.integers(1, 90), min_size=1, max_size=900)


@given(HEIGHTS, st.data())
def test_tops_and_blocks_agree_with_plain_sums(heights: list[int], data: st.DataObject) -> None:
    blocks = BlockHeights(map(float, heights))
    for _ in range(3):
        changed = data.draw(st.integers(0, len(heights) - 1))
        heights[changed] = data.draw(st.integers(1, 90))
        blocks.set_height(changed, float(heights[changed]))
    block = data.draw(st.integers(0, len(heights) - 1))
    assert blocks.top(block) == sum(heights[:block])
    assert blocks.block_at(sum(heights[:block])) == block
    assert blocks.block_at(sum(heights[: block + 1]) - 0.5) == block
    assert blocks.total() == sum(heights)


def test_places_outside_the_text_belong_to_its_ends() -> None:
    blocks = BlockHeights([10.0] * 700)
    assert (blocks.block_at(-5), blocks.block_at(1e9)) == (0, 699)
    assert BlockHeights().block_at(3) == 0
