"""What repeated clicks on one word mean, one after the other."""

from collections.abc import Sequence

from annotator.core.domain.span import Fragment, Span

SHORT_SPAN = 60
"""Code points up to which a click on a span's letters means the span first.

A longer one is a quote: a click in it means the word, and its lane or tag means the quote.
"""

Target = Span | Fragment


class ClickCycle:
    """Steps through what a click can mean while it is repeated on the same word."""

    def __init__(self) -> None:
        self._targets: tuple[Target, ...] = ()
        self._step = 0

    def forget(self) -> None:
        """Begin anew with the next click."""
        self._targets = ()

    def next(
        self, words: Sequence[Fragment], spans: Sequence[Span], wider: Sequence[Fragment] = ()
    ) -> Target | None:
        """Return what this click means; `spans` cover the place, shortest first.

        Short spans come first, from the inside out, then the word without its clitics, the
        whole word and its other cuts, then what is wider than the word, then long spans.
        """
        short = [span for span in spans if span.end - span.start <= SHORT_SPAN]
        long = [span for span in spans if span.end - span.start > SHORT_SPAN]
        targets: tuple[Target, ...] = (*short, *dict.fromkeys((*words, *wider)), *long)
        if not targets:
            self.forget()
            return None
        self._step = (self._step + 1) % len(targets) if targets == self._targets else 0
        self._targets = targets
        return targets[self._step]
