"""What a split did, in the words of the window."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.domain.scheme import Scheme
from annotator.gui.language.messages import filled, in_its_bounds, listed, number, percent
from annotator.gui.widgets.label_look import label_name

if TYPE_CHECKING:  # as in transfer_calls
    from annotator.core.transfer.export_report import ExportReport, PartReport, Shortage
    from annotator.core.transfer.splitting import CopyCounts


class SplitWords(QObject):
    """Sentences about the parts of an export, with the names that a scheme gives labels."""

    def __init__(self, scheme: Scheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = {label.id: label_name(label) for label in scheme.labels}

    def of(self, report: "ExportReport") -> str:
        """Return a few sentences about the parts; "" where there are none."""
        if not report.parts:
            return ""
        sizes = [self._size(report, name, part) for name, part in report.parts.items()]
        seen = (self._seen(name, part) for name, part in report.parts.items())
        lacking = (told for one in report.shortages for told in self._lacking(one))
        copies = self._copies(report.copies) if report.copies is not None else ()
        return " ".join([f"{listed(sizes)}.", *filter(None, seen), *lacking, *copies])

    def name(self, label: str) -> str:
        """Return the name of a label; what no scheme knows keeps its own."""
        return in_its_bounds(self._names.get(label, label))

    def _size(self, report: "ExportReport", name: str, part: "PartReport") -> str:
        told = self.tr("{part}: %Ln article(s)", "", part.articles).format(part=_isolated(name))
        share = percent(report.articles_share(name))
        if name not in report.shares:
            return f"{told} ({share})"
        asked = percent(report.shares[name] / 100)
        return self.tr("{told} ({share}, asked {asked})").format(
            told=told, share=share, asked=asked
        )

    def _seen(self, name: str, part: "PartReport") -> str:
        if part.seen_share is None:
            return ""
        share = number(round(100 * part.seen_share))
        told = self.tr("The texts of {share}% of the spans in {part} are in train too.")
        return told.format(share=share, part=_isolated(name))

    def _lacking(self, lack: "Shortage") -> Iterator[str]:
        if lack.is_empty:
            yield filled(self.tr("No article is in {part}."), {"part": lack.part})
            return
        if lack.absent:
            told = self.tr("No span in {part} is labelled: {labels}.")
            yield filled(told, self._places(lack.part, lack.absent))
        if lack.scarce:
            told = self.tr("In {part} there is less than half of the share asked of: {labels}.")
            yield filled(told, self._places(lack.part, lack.scarce))

    def _places(self, part: str, labels: Sequence[str]) -> Mapping[str, object]:
        return {"part": part, "labels": [self.name(label) for label in labels]}

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
