"""The format itself, as the registry knows it."""

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.format import Format
from annotator.core.formats.base.tagging import TAGGING
from annotator.core.formats.base.token_spans import TOKENS
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.conll.reading import SUFFIXES, ConllReader
from annotator.core.formats.conll.writing import ConllWriter

FORMAT = Format(
    name="conll",
    title=QT_TRANSLATE_NOOP("Formats", "CoNLL-2003: a token and its tags on each line"),
    suffixes=SUFFIXES,
    offsets="tokens",
    reader=ConllReader(),
    writer=ConllWriter(WriterSettings()),
    options=(TAGGING, TOKENS),
    make_writer=ConllWriter,
)
