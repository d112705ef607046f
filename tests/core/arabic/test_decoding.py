"""The encoding of a file is found, or the file is refused with the place."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic.decoding import DecodedBy, decode
from annotator.core.arabic.legacy_encodings import guess_encodings
from annotator.core.domain.errors import BinaryFileError, InvalidUtf8Error

NEWS = "قال الرئيس في بيان صدر اليوم إن الحكومة ستعقد اجتماعا مع ممثلي النقابات بعد يومين."
ENCODINGS = ["windows-1256", "iso-8859-6", "mac-arabic", "cp720"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_arabic_prose_in_an_old_encoding_is_recognised(encoding: str) -> None:
    found = decode(NEWS.encode(encoding))
    assert (found.text, found.encoding, found.by) == (NEWS, encoding, DecodedBy.GUESSED)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_unicode_is_recognised_without_a_mark(encoding: str) -> None:
    found = decode(NEWS.encode(encoding))
    assert (found.text, found.encoding) == (NEWS, encoding)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    data = mark + NEWS.encode(encoding)
    assert decode(data).text == NEWS
    assert decode(data, encoding).text == NEWS
    assert decode(data).by is DecodedBy.BYTE_ORDER_MARK


@pytest.mark.parametrize("told", ["utf-16", "UTF-16", "utf_16"])
def test_utf16_without_an_order_is_read_in_the_order_it_has(told: str) -> None:
    assert decode(NEWS.encode("utf-16-be"), told).text == NEWS
    assert decode(NEWS.encode("utf-16"), told).encoding == "utf-16-le"


def test_a_told_encoding_is_believed() -> None:
    found = decode("قهوة".encode("cp1256"), "cp1256")
    assert (found.text, found.encoding, found.by) == ("قهوة", "windows-1256", DecodedBy.TOLD)


def test_a_fault_in_utf8_is_refused_with_its_byte() -> None:
    data = NEWS.encode() + b"\xff" + NEWS.encode()
    with pytest.raises(InvalidUtf8Error) as refused:
        decode(data)
    assert refused.value.details["position"] == len(NEWS.encode())


def test_a_cut_last_character_is_refused() -> None:
    cut = NEWS.encode().rstrip(b".")[:-1]
    with pytest.raises(InvalidUtf8Error) as refused:
        decode(cut)
    assert refused.value.details["position"] == len(cut) - 1


@pytest.mark.parametrize("text", ["Le président a été élu à Genève", "Größe und Maß über alles"])
def test_european_prose_is_not_taken_for_arabic(text: str) -> None:
    with pytest.raises(InvalidUtf8Error):
        decode(text.encode("windows-1252"))


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n\x1a\n",
        bytes(range(256)),
        b"\x00" * 20,
        b"SQLite format 3\x00",
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(BinaryFileError):
        decode(data)


def test_an_unknown_encoding_is_refused() -> None:
    for name in ("klingon-8", "base64", "a\x00b"):
        with pytest.raises(BinaryFileError, match="no text encoding"):
            decode(b"abc", name)


def test_one_stray_nul_is_left_to_cleaning() -> None:
    data = NEWS.encode() + b"\x00" + NEWS.encode()
    assert decode(data).text == f"{NEWS}\x00{NEWS}"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_any_utf8_text_with_a_mark_comes_back(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()).text == text


def test_guesses_are_ranked_and_only_the_first_is_sure() -> None:
    guesses = guess_encodings(NEWS.encode("windows-1256"))
    assert guesses[0].encoding == "windows-1256"
    assert [guess.is_sure for guess in guesses] == [True] + [False] * (len(guesses) - 1)
