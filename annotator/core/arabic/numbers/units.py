"""What follows a number and belongs to it: percent, currency, measure, duration."""

from typing import Final, NamedTuple

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.numbers.figure import FigureKind
from annotator.core.arabic.numbers.nouns import NOUNS
from annotator.core.arabic.numbers.tokens import Tokens
from annotator.core.arabic.numbers.word_lists import match_keys

_HUNDREDS: Final = ("الميه", "المايه")
_PERCENT_WORDS: Final = frozenset({"بالميه", "بالمايه"})
_SIGNS: Final = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₪": "ILS", "₺": "TRY"}
_CODES: Final = match_keys("USD EUR GBP SAR AED EGP QAR KWD TND MAD")
_COUNTRIES: Final = {
    "دينار": "كويتي KWD أردني JOD عراقي IQD تونسي TND ليبي LYD جزائري DZD بحريني BHD صربي RSD",
    "جنيه": "مصري EGP سوداني SDG إسترليني GBP استرليني GBP",
    "ريال": "سعودي SAR قطري QAR يمني YER عماني OMR إيراني IRR برازيلي BRL",
    "درهم": "إماراتي AED مغربي MAD",
    "ليرة": "سورية SYP لبنانية LBP تركية TRY",
    "دولار": "أمريكي USD أميركي USD كندي CAD أسترالي AUD",
    "فرنك": "سويسري CHF",
    "كرونة": "سويدية SEK نرويجية NOK دنماركية DKK",
    "روبية": "هندية INR باكستانية PKR",
}
_SQUARED: Final = {"مربع": "2", "مربعا": "2", "مربعه": "2", "مكعب": "3", "مكعبا": "3"}
_KILO: Final = {
    match_key(word): code
    for code, words in (
        ("km", "متر مترا مترات"),
        ("kg", "غرام غراما غرامات جرام جراما جرامات"),
        ("kt", "طن طنا"),
        ("kW", "واط وات"),
    )
    for word in words.split()
}
_CELSIUS: Final = frozenset({"ميويه"})


class Unit(NamedTuple):
    """What a number measures: kind, unit, and the token after the unit."""

    kind: FigureKind
    unit: str
    stop: int


def _by_country() -> dict[tuple[str, str], str]:
    codes: dict[tuple[str, str], str] = {}
    for currency, countries in _COUNTRIES.items():
        unit = NOUNS[match_key(currency)].unit
        parts = countries.split()
        for adjective, code in zip(parts[::2], parts[1::2], strict=True):
            key = match_key(adjective)
            codes |= {(unit, form): code for form in (key, f"{key}ا", f"{key}ه")}
    return codes


_CODE_BY_COUNTRY: Final = _by_country()


def read_percent(tokens: Tokens, index: int) -> Unit | None:
    """Read a percent sign or what stands for it: بالمئة, في المئة."""
    key = tokens.key(index)
    if key == "%" or key in _PERCENT_WORDS:
        return Unit(FigureKind.PERCENT, "%", index + 1)
    if key == "في" and tokens.key(index + 1) in _HUNDREDS:
        return Unit(FigureKind.PERCENT, "%", index + 2)
    return None


def read_unit(tokens: Tokens, index: int) -> Unit | None:
    """Read a percent sign, a currency, a measure or a duration that starts at a token."""
    key = tokens.key(index)
    percent = read_percent(tokens, index)
    if percent is not None:
        return percent
    if key == "كيلو":
        return _kilo(tokens, index)
    if key in _SIGNS or key in _CODES:
        return Unit(FigureKind.MONEY, _SIGNS.get(key, key.upper()), index + 1)
    noun = NOUNS.get(key)
    return (
        _with_adjective(tokens, index, Unit(noun.kind, noun.unit, index + 1))
        if (noun and noun.is_unit)
        else None
    )


def _kilo(tokens: Tokens, index: int) -> Unit:
    """Read كيلو متر, كيلو طن and كيلو alone, which is a weight."""
    code = _KILO.get(tokens.key(index + 1))
    if code is None:
        return Unit(FigureKind.MEASURE, "kg", index + 1)
    return _with_adjective(tokens, index + 1, Unit(FigureKind.MEASURE, code, index + 2))


def sign_before(tokens: Tokens, index: int) -> Unit | None:
    """Return the percent or currency sign that stands right before a number."""
    key = tokens.key(index - 1)
    if key == "%":
        return Unit(FigureKind.PERCENT, "%", index)
    return Unit(FigureKind.MONEY, _SIGNS[key], index) if key in _SIGNS else None


def _with_adjective(tokens: Tokens, index: int, unit: Unit) -> Unit:
    """Take in the adjective that says which dinar, or which kind of metre."""
    adjective = tokens.key(index + 1)
    code = _CODE_BY_COUNTRY.get((unit.unit, adjective))
    if code is not None:
        return Unit(unit.kind, code, index + 2)
    if unit.kind is FigureKind.MEASURE and adjective in _SQUARED:
        return Unit(unit.kind, unit.unit + _SQUARED[adjective], index + 2)
    if unit.unit in {"deg", "point"} and adjective in _CELSIUS:
        return Unit(unit.kind, "degC" if unit.unit == "deg" else "pp", index + 2)
    return unit
