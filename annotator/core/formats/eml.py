"""The format `eml`: an e-mail message, such as a newsletter or a press release, as an article.

The plain text counts; where there is none, all that its HTML shows. Attachments do not count.
"""

import email.policy
import hashlib
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr
from pathlib import Path

from annotator.core.arabic.decoding import decode
from annotator.core.domain.article import META_KEYS
from annotator.core.domain.errors import AnnotatorError, BinaryFileError, EmptyTextError
from annotator.core.domain.exchange import AnnotatedArticle, Refusal
from annotator.core.domain.marking import QT_TRANSLATE_NOOP
from annotator.core.domain.values import JsonValue
from annotator.core.formats.base.dates import iso_day
from annotator.core.formats.base.format import Format, Head, ReadArticle, ReadOptions
from annotator.core.formats.base.html_page import decoded_page, html_paragraphs
from annotator.core.formats.base.settling import RawArticle
from annotator.core.formats.base.whole_file import read_whole

_NAME = "eml"
_FIRST_LINES = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n|[ \t][^\n]*\n){3}")
_USUAL_HEADERS = re.compile(
    rb"^(?:from|subject|received|message-id):", re.IGNORECASE | re.MULTILINE
)
_MOST_PARTS = 1000


class EmlReader:
    """Reads single messages in the format of RFC 5322 with MIME parts."""

    def sniff(self, head: Head) -> int:
        """The suffix, or a beginning that is made of header lines."""
        if head.suffix in FORMAT.suffixes:
            return 90
        start = head.data[:4096]
        is_mail = _FIRST_LINES.match(start) and _USUAL_HEADERS.search(start)
        return 50 if is_mail and not head.suffix else 0

    def read(self, path: Path, options: ReadOptions) -> Iterator[ReadArticle | Refusal]:
        """Yield the one article of a message, or why it is refused."""
        return read_whole(path, options, lambda data: [_article(data, path, options)])


def _article(data: bytes, path: Path, options: ReadOptions) -> RawArticle:
    message = BytesParser(policy=email.policy.compat32).parsebytes(data)
    return RawArticle(
        place=path.name,
        text=_text(message, options),
        article=AnnotatedArticle(id="", text="", meta=_meta(message, path.stem)),
        raw_sha256=hashlib.sha256(data).hexdigest(),
    )


def _text(message: Message, options: ReadOptions) -> str:
    parts = list(_parts(message))
    plain = "\n".join(_plain(part, options) for part in parts if _kind(part) == "text/plain")
    if plain.strip():
        return plain
    pages = (part for part in parts if _kind(part) == "text/html")
    paragraphs = [text for page in pages for text in _page(page, options)]
    if not paragraphs:
        raise EmptyTextError
    return "\n".join(paragraphs)


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts that are shown as the message: no attachments, no forwarded messages."""
    waiting = [message]
    seen = 0
    while waiting:
        part = waiting.pop()
        seen += 1
        if seen > _MOST_PARTS:
            raise BinaryFileError(reason=f"it has more than {_MOST_PARTS} parts")
        if part.get_content_disposition() == "attachment":
            continue
        inner = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inner, list):
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]
        else:
            yield part


def _kind(part: Message) -> str:
    return part.get_content_type()


def _plain(part: Message, options: ReadOptions) -> str:
    data = _bytes(part)
    declared = part.get_content_charset()
    text = _decoded(data, options.encoding or declared).replace("\r\n", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        return _unflowed(text, deletes_space=str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _page(part: Message, options: ReadOptions) -> list[str]:
    data = _bytes(part)
    declared = options.encoding or part.get_content_charset()
    text = decoded_page(data, None).text if declared is None else _decoded(data, declared)
    return html_paragraphs(text, known=_NAME)


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _decoded(data: bytes, name: str | None) -> str:
    """Return a part as it says; where that is no encoding or does not fit, as it looks."""
    if not data:
        return ""
    try:
        return decode(data, name).text
    except AnnotatorError:
        return decode(data).text


def _unflowed(text: str, *, deletes_space: bool) -> str:
    """Join the lines that a mail program broke (RFC 3676): they end with a space."""
    lines: list[str] = []
    is_open = False
    for given in text.split("\n"):
        line = given.removeprefix(" ") if not given.startswith(">") else given
        is_signature = line == "-- "
        if is_open and not is_signature:
            lines[-1] += line
        else:
            lines.append(line)
        is_open = line.endswith(" ") and not is_signature
        if is_open and deletes_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def _meta(message: Message, title: str) -> dict[str, JsonValue]:
    name, address = parseaddr(_header(message, "From"))
    domain = address.rpartition("@")[2]
    return {
        **dict.fromkeys(META_KEYS),
        "title": _header(message, "Subject").strip() or title,
        "source": domain or None,
        "published": iso_day(_header(message, "Date")),
        "author": name or address or None,
        "language": _header(message, "Content-Language").strip() or None,
    }


def _header(message: Message, name: str) -> str:
    """Return a header with its encoded words and raw bytes decoded; "" where it is missing."""
    # As they stand: `get` puts U+FFFD where the bytes are not ASCII.
    given = (value for key, value in message.raw_items() if key.lower() == name.lower())
    raw = "".join(str(next(given, "")).splitlines())
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        pieces = [(raw, None)]
    return "".join(_header_piece(*piece) for piece in pieces)


def _header_piece(piece: bytes | str, charset: str | None) -> str:
    data = piece.encode("utf-8", "surrogateescape") if isinstance(piece, str) else piece
    try:
        return _decoded(data, charset)
    except AnnotatorError:
        return data.decode("ascii", "ignore")


FORMAT = Format(
    name=_NAME,
    title=QT_TRANSLATE_NOOP("Formats", "E-mail messages (EML)"),
    suffixes=(".eml",),
    has_spans=False,
    reader=EmlReader(),
)
