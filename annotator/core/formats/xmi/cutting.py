"""What the offsets of a CAS cut out of its text, read as a script would: no code of the writer.

A pattern finds spans five times as fast as an XML parser; that the files are XML, and say the
same to dkpro-cassis, is tested.
"""

import html
import json
import re

_SPAN = re.compile(r'<custom:Span xmi:id="\d+" sofa="1" begin="(\d+)" end="(\d+)"')
_TEXT = re.compile(r""" sofaString=(?:"([^"]*)"|'([^']*)')""")
_CONTROLS = re.compile(r""" controls=(?:"([^"]*)"|'([^']*)')""")


def cas_cuts(data: bytes) -> list[str]:
    """Return the text of each span of a CAS of ours."""
    file = data.decode()
    text = list(_attribute(_TEXT, file))
    for at, number in json.loads(_attribute(_CONTROLS, file) or "[]"):
        text[at] = chr(number)
    units = "".join(text).encode("utf-16-le")
    return [
        units[2 * int(start) : 2 * int(end)].decode("utf-16-le", "replace")
        for start, end in _SPAN.findall(file)
    ]


def _attribute(pattern: re.Pattern[str], file: str) -> str:
    found = pattern.search(file)
    return html.unescape(found[1] or found[2] or "") if found else ""
