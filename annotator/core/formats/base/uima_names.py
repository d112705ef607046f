"""Names of UIMA features: letters, digits and underscores, a letter first.

Another name, and one that is taken, becomes `u_` and its code points in hexadecimal.
"""

import re

_SAFE = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_SPELLED = re.compile(r"u(?:_[0-9a-f]{4,6})+")
TAKEN = frozenset(
    {
        "begin", "end", "sofa", "label", "entity", "note", "origin",
        "Governor", "Dependent", "source", "target",
    }
)  # fmt: skip
"""Features that are no attributes."""


def feature_name(attribute: str) -> str:
    """Return the name of the feature for an attribute; different names stay different."""
    is_plain = _SAFE.fullmatch(attribute) and not _SPELLED.fullmatch(attribute)
    if is_plain and attribute not in TAKEN:
        return attribute
    return "_".join(["u", *(f"{ord(char):04x}" for char in attribute)])


def attribute_name(feature: str) -> str:
    """Return the attribute that `feature_name` made this of; any other is itself."""
    if not _SPELLED.fullmatch(feature):
        return feature
    codes = [int(code, 16) for code in feature.split("_")[1:]]
    if any(code > 0x10FFFF or 0xD800 <= code <= 0xDFFF for code in codes):  # noqa: PLR2004
        return feature
    return "".join(map(chr, codes))
