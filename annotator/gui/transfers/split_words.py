"""What a split did, in the words of the window."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.language.messages import listed, number

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.transfer.export_report import ExportReport, PartReport
    from annotator.core.transfer.splitting import CopyCounts


class SplitWords(QObject):
    """Sentences about the parts of an export."""

    def of(self, report: "ExportReport") -> str:
        """Return a few sentences about the parts; "" where there are none."""
        if not report.parts:
            return ""
        sizes = [
            self.tr("{part}: %Ln article(s)", "", part.articles).format(part=_isolated(name))
            for name, part in report.parts.items()
        ]
        seen = (self._seen(name, part) for name, part in report.parts.items())
        copies = self._copies(report.copies) if report.copies is not None else ()
        return " ".join([f"{listed(sizes)}.", *filter(None, seen), *copies])

    def _seen(self, name: str, part: "PartReport") -> str:
        spans = sum(part.spans.values())
        if part.seen is None or not spans:
            return ""
        share = number(round(100 * sum(part.seen.values()) / spans))
        told = self.tr("The texts of {share}% of the spans in {part} are in train too.")
        return told.format(share=share, part=_isolated(name))

    def _copies(self, copies: "CopyCounts") -> Iterator[str]:
        if together := copies.groups - copies.astride:
            yield self.tr("%Ln group(s) of near copies stay together.", "", together)
        if copies.astride:
            yield self.tr(
                "%Ln group(s) of near copies are in several parts, which they had before.",
                "",
                copies.astride,
            )


def _isolated(name: str) -> str:
    return f"\u2066{name}\u2069"
