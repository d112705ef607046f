"""The keys that work on the text, besides those of the labels; one record each."""

from dataclasses import dataclass

from annotator.core.domain.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """One action on the text: object name, menu text, default keys in portable spelling.

    `writes` ones are off in a project that is read only. An `edge` key moves an end: it is heard
    by edge_keys.py, with Shift and Control as well.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    writes: bool = False
    repeats: bool = False
    edge: bool = False


RECORDS = (
    KeyRecord(
        name="choose_label",
        text=QT_TRANSLATE_NOOP("ArticleActions", "&Label as…"),
        keys=("L",),
        icon="label",
        writes=True,
    ),
    KeyRecord(
        name="next_span",
        text=QT_TRANSLATE_NOOP("ArticleActions", "&Next span"),
        keys=("Tab",),
        icon="next",
        repeats=True,
    ),
    KeyRecord(
        name="previous_span",
        text=QT_TRANSLATE_NOOP("ArticleActions", "&Previous span"),
        keys=("Shift+Tab",),
        icon="previous",
        repeats=True,
    ),
    KeyRecord(
        name="next_word",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Pick the next &word"),
        keys=("W",),
        repeats=True,
    ),
    KeyRecord(
        name="previous_word",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Pick the previous word"),
        keys=("Shift+W",),
        repeats=True,
    ),
    KeyRecord(
        name="hint_letters",
        text=QT_TRANSLATE_NOOP("ArticleActions", "&Jump to a word by its letters"),
        keys=("F",),
        icon="keyboard",
    ),
    KeyRecord(
        name="label_alike",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Label &all places that read the same"),
        keys=("A",),
        icon="label",
        writes=True,
    ),
    KeyRecord(
        name="accept_suggestion",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Acce&pt the suggestion and go on"),
        keys=("Space",),
        icon="suggestion",
        writes=True,
    ),
    KeyRecord(
        name="reject_suggestion",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Re&ject the suggestion and go on"),
        keys=("X",),
        writes=True,
    ),
    KeyRecord(
        name="next_suggestion",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Next s&uggestion"),
        keys=("S",),
        repeats=True,
    ),
    KeyRecord(
        name="previous_suggestion",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Previous suggestion"),
        keys=("Shift+S",),
        repeats=True,
    ),
    KeyRecord(
        name="delete_span",
        text=QT_TRANSLATE_NOOP("ArticleActions", "&Delete the span"),
        keys=("Del", "Backspace"),
        icon="delete",
        writes=True,
    ),
    KeyRecord(
        name="relate_span",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Rela&te the span to…"),
        keys=("R",),
        icon="relation",
        writes=True,
    ),
    KeyRecord(
        name="edit_attributes",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Set the attri&butes"),
        keys=("T",),
        icon="edit",
    ),
    KeyRecord(
        name="note_span",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Write a n&ote…"),
        keys=("N",),
        icon="note",
    ),
    KeyRecord(
        name="note_article",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Write a note on the &article…"),
        keys=("Shift+N",),
        icon="note",
    ),
    KeyRecord(
        name="show_guideline",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Show the &guideline"),
        icon="help",
    ),
    KeyRecord(
        name="find",
        text=QT_TRANSLATE_NOOP("ArticleActions", "&Find in the article…"),
        keys=("Ctrl+F",),
        icon="search",
    ),
    KeyRecord(
        name="find_next",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Find ne&xt"),
        keys=("F3",),
        repeats=True,
    ),
    KeyRecord(
        name="find_previous",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Find pre&vious"),
        keys=("Shift+F3",),
        repeats=True,
    ),
    KeyRecord(
        name="direction_auto",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Direction of each paragraph by its letters"),
        icon="direction",
        writes=True,
    ),
    KeyRecord(
        name="direction_rtl",
        text=QT_TRANSLATE_NOOP("ArticleActions", "All paragraphs right to left"),
        writes=True,
    ),
    KeyRecord(
        name="direction_ltr",
        text=QT_TRANSLATE_NOOP("ArticleActions", "All paragraphs left to right"),
        writes=True,
    ),
    KeyRecord(
        name="edge_back",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Move the start back"),
        keys=("[",),
        edge=True,
    ),
    KeyRecord(
        name="edge_forward",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Move the start forward"),
        keys=("]",),
        edge=True,
    ),
    KeyRecord(
        name="leave",
        text=QT_TRANSLATE_NOOP("ArticleActions", "Leave brush, selection or span"),
        keys=("Esc",),
    ),
)
