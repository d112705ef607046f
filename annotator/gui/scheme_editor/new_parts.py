"""Ids of new parts of a scheme, and a new label."""

import re
from collections.abc import Iterable

from annotator.core.domain.scheme import Label, Names, Scheme
from annotator.gui.scheme_editor.colours import free_pair

_PROVISIONAL = re.compile(r"(label|attribute|relation|choice)-\d+")
_KEYS = "123456789"
_LONGEST = 40


def new_label(scheme: Scheme, names: Names) -> Label:
    """Return a label with an id, a colour and a digit that no other label has."""
    pair = free_pair(scheme)
    taken = {label.key for label in scheme.labels}
    return Label(
        id=provisional_id("label", (label.id for label in scheme.labels)),
        names=names,
        colour=pair.light,
        dark_colour=pair.dark,
        key=next((key for key in _KEYS if key not in taken), ""),
    )


def provisional_id(part: str, taken: Iterable[str]) -> str:
    """Return the first free id such as `label-2`, to stand until the part has a name."""
    known = set(taken)
    number = 1
    while f"{part}-{number}" in known:
        number += 1
    return f"{part}-{number}"


def is_provisional(part_id: str) -> bool:
    """Tell whether an id only stands until its part has a name."""
    return _PROVISIONAL.fullmatch(part_id) is not None


def id_from_name(name: str, *, current: str, taken: Iterable[str]) -> str:
    """Return the id that a part gets with its first name: `Armed group` → `armed_group`.

    An id that is not provisional stays, for datasets name it; so does one whose name gives
    no id.
    """
    if not is_provisional(current):
        return current
    wanted = re.sub(r"\W+", "_", name.casefold()).strip("_")[:_LONGEST]
    if not wanted or not wanted[0].isalpha():
        return current
    known = set(taken) - {current}
    free = wanted
    number = 2
    while free in known:
        free = f"{wanted}_{number}"
        number += 1
    return free
