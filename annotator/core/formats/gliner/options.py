"""What can be chosen about files for GLiNER."""

from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.formats.base.writer_options import OptionValue, WriterOption

FILE = WriterOption(
    name="file",
    title=QT_TRANSLATE_NOOP("WriterOptions", "File"),
    choices=(
        OptionValue("list", QT_TRANSLATE_NOOP("WriterOptions", "One list")),
        OptionValue("lines", QT_TRANSLATE_NOOP("WriterOptions", "A line for each item")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "one JSON list, or an object on each line"),
)
LABELS = WriterOption(
    name="labels",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Label names"),
    choices=(
        OptionValue("id", QT_TRANSLATE_NOOP("WriterOptions", "Ids")),
        OptionValue("en", QT_TRANSLATE_NOOP("WriterOptions", "English")),
        OptionValue("ar", QT_TRANSLATE_NOOP("WriterOptions", "Arabic")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "labels by id, or by their display names"),
)
TASHKEEL = WriterOption(
    name="tashkeel",
    title=QT_TRANSLATE_NOOP("WriterOptions", "Vowel marks"),
    choices=(
        OptionValue("strip", QT_TRANSLATE_NOOP("WriterOptions", "Left out")),
        OptionValue("keep", QT_TRANSLATE_NOOP("WriterOptions", "Kept")),
    ),
    meaning=QT_TRANSLATE_NOOP("WriterOptions", "whether tokens keep their vowel marks"),
)
