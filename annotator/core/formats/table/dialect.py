"""The format itself, as the registry knows it."""

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.format import Format
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.table.cells import FORMULAS
from annotator.core.formats.table.reading import SUFFIXES, CsvReader
from annotator.core.formats.table.writing import CsvWriter

FORMAT = Format(
    name="csv",
    title=QT_TRANSLATE_NOOP("Formats", "CSV tables: articles, spans, quotes, figures"),
    suffixes=SUFFIXES,
    offsets="code points",
    reader=CsvReader(),
    writer=CsvWriter(WriterSettings()),
    options=(FORMULAS,),
    make_writer=CsvWriter,
)
