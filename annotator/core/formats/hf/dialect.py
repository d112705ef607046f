"""The format itself, as the registry knows it."""

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.format import Format
from annotator.core.formats.base.tagging import TAGGING
from annotator.core.formats.base.token_spans import TOKENS
from annotator.core.formats.base.writer_options import WriterSettings
from annotator.core.formats.hf.reading import HfReader
from annotator.core.formats.hf.writing import DATA, HfWriter

FORMAT = Format(
    name="hf",
    title=QT_TRANSLATE_NOOP("Formats", "Hugging Face dataset: a folder with tokens and tags"),
    suffixes=(".jsonl", ".parquet"),
    offsets="code points and tokens",
    reader=HfReader(),
    writer=HfWriter(WriterSettings()),
    options=(TAGGING, TOKENS, DATA),
    make_writer=HfWriter,
)
