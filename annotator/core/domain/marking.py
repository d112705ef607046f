"""Marks English sentences of the core for the translators of the window."""


def QT_TRANSLATE_NOOP(context: str, sentence: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Return `sentence` unchanged; lupdate collects it under `context`.

    The core never imports Qt. Qt's `lupdate` finds marked strings by this function's
    name alone, so the sentence stands once, in the core, and the window translates it.
    """
    del context
    return sentence
