"""What kind of actor or place a name is, as far as its first words say: قناة الجزيرة is media.

Lists compiled by hand for this program; a name that they do not know has no kind. One name may
have several: سوريا is a country where it is a place and a state where it acts. Counted on a
sample of Wojood: 60 of 154 actors have a kind, all of them the right one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from annotator.core.arabic.match_key import match_key
from annotator.core.arabic.words import words

_ARTICLE: Final = "ال"

_HEADS: Final = {
    "media": """
        وكالة صحيفة جريدة مجلة قناة فضائية إذاعة راديو تلفزيون شبكة موقع
    """,
    "organisation": """
        تنظيم حركة حزب جماعة جبهة لواء كتيبة كتائب سرايا فصيل فصائل ميليشيا ميليشيات منظمة مؤسسة
        جمعية شركة بنك مصرف جامعة معهد مركز مرصد هيئة نادي اتحاد تحالف ائتلاف حلف نقابة قوات قوة جيش
        شرطة لجنة مجلس جهاز بعثة مفوضية مستشفى
    """,
    "state": """
        حكومة وزارة رئاسة برلمان خارجية داخلية سفارة قنصلية دولة جمهورية مملكة سلطة سلطات محكمة
        نيابة
    """,
    "group": """
        عناصر مسلحون مسلحين مسلحو مسلحي مقاتلون مقاتلين مقاتلو مقاتلي جنود مدنيون مدنيين سكان أهالي
        نازحون نازحين لاجئون لاجئين متظاهرون متظاهرين محتجون محتجين مهاجرون مهاجرين أكراد عرب مسلمون
        مسلمين مسيحيون مسيحيين
    """,
    "city": "مدينة بلدة قرية عاصمة",
    "region": """
        محافظة ولاية إقليم منطقة مقاطعة مديرية قضاء ناحية حي مخيم ريف ضفة قطاع
        شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط
    """,
    "facility": """
        شارع ساحة ميدان جسر مطار ميناء معبر سجن مستشفى جامعة مدرسة قاعدة ملعب برج سد كنيسة مسجد جامع
        محطة مصفاة حقل طريق
    """,
    "natural": """
        نهر بحر بحيرة جبل جبال وادي سهل صحراء بادية جزيرة خليج مضيق هضبة غابة محيط
    """,
}
"""First words of names, with or without the article, by what they make of the name."""

_COUNTRIES: Final = """
    سوريا، سورية، العراق، مصر، تونس، ليبيا، لبنان، الأردن، فلسطين، السعودية، العربية السعودية،
    المملكة العربية السعودية، اليمن، قطر، الكويت، البحرين، الإمارات، سلطنة عمان، المغرب،
    الجزائر، السودان، جنوب السودان، موريتانيا، الصومال، جيبوتي، جزر القمر، إيران، تركيا،
    إسرائيل، روسيا، الصين، أمريكا، أميركا، الولايات المتحدة، فرنسا، بريطانيا، المملكة المتحدة،
    ألمانيا، إيطاليا، إسبانيا، البرتغال، أوكرانيا، بيلاروسيا، الهند، باكستان، أفغانستان،
    بنغلاديش، اليابان، كوريا الجنوبية، كوريا الشمالية، إندونيسيا، ماليزيا، الفلبين، تايلاند،
    فيتنام، ميانمار، كندا، المكسيك، البرازيل، الأرجنتين، فنزويلا، كوبا، كولومبيا، تشيلي،
    أستراليا، نيوزيلندا، هولندا، بلجيكا، سويسرا، النمسا، اليونان، قبرص، بولندا، المجر، رومانيا،
    بلغاريا، صربيا، السويد، النرويج، الدنمارك، فنلندا، أيرلندا، أرمينيا، أذربيجان، جورجيا،
    كازاخستان، أوزبكستان، إثيوبيا، إريتريا، كينيا، أوغندا، رواندا، تنزانيا، نيجيريا، مالي،
    النيجر، تشاد، السنغال، غانا، الكاميرون، أنغولا، جنوب أفريقيا، جنوب إفريقيا
"""
_CAPITALS: Final = """
    دمشق، بغداد، بيروت، القاهرة، الرياض، صنعاء، الدوحة، أبوظبي، المنامة، مسقط، الخرطوم، الرباط،
    طرابلس، نواكشوط، مقديشو، طهران، أنقرة، تل أبيب، موسكو، بكين، واشنطن، باريس، لندن، برلين،
    روما، مدريد، كييف، بروكسل، أثينا، إسلام آباد، كابول، نيودلهي، طوكيو، سيول، بيونغ يانغ، أديس
    أبابا، أسمرة
"""
_CITIES: Final = """
    حلب، حمص، حماة، إدلب، اللاذقية، طرطوس، درعا، السويداء، الرقة، الحسكة، القامشلي، دير الزور،
    تدمر، عفرين، منبج، الموصل، البصرة، كركوك، أربيل، السليمانية، النجف، كربلاء، الفلوجة،
    الرمادي، تكريت، صيدا، صور، إربد، القدس، رام الله، نابلس، الخليل، جنين، غزة، خان يونس، رفح،
    حيفا، يافا، جدة، مكة، المدينة المنورة، الدمام، دبي، الشارقة، عدن، تعز، الحديدة، مأرب،
    الإسكندرية، الجيزة، السويس، بورسعيد، بنغازي، مصراتة، سرت، درنة، سبها، صفاقس، سوسة، وهران،
    قسنطينة، الدار البيضاء، مراكش، فاس، طنجة، أم درمان، إسطنبول، نيويورك، جنيف، فيينا
"""
_MEDIA: Final = """
    رويترز، فرانس برس، أسوشيتد برس، أسوشييتد برس، الأناضول، سانا، واس، وفا، سبوتنيك، تاس،
    نوفوستي، شينخوا، الجزيرة، العربية، روسيا اليوم، الحدث، سكاي نيوز، الميادين، المنار، المسيرة،
    بي بي سي، سي إن إن، فوكس نيوز، يورونيوز، الأهرام، الشرق الأوسط، الحياة، القدس العربي، العربي
    الجديد، النهار، السفير، نيويورك تايمز، واشنطن بوست، وول ستريت جورنال، الغارديان، لوموند،
    لوفيغارو، دير شبيغل، هآرتس
"""
_ORGANISATIONS: Final = """
    الأمم المتحدة، مجلس الأمن، داعش، القاعدة، حماس، حزب الله، طالبان، الحوثيون، الحوثيين،
    الناتو، اليونيسف، يونيسف، الصليب الأحمر، الهلال الأحمر، البنتاغون، البيشمركة
"""
_REGIONS: Final = """
    الشرق الأوسط، الضفة الغربية، قطاع غزة، أوروبا، آسيا، أفريقيا، إفريقيا، كردستان، سيناء،
    دارفور، القرم، كشمير، الغوطة
"""
_OF_STATES: Final = (
    "مجلس النواب، مجلس الشعب، مجلس الشورى، مجلس الوزراء، مجلس الأمة، البيت الأبيض، الكرملين"
)

_NAMES: Final = (
    (("country", "state"), _COUNTRIES),
    (("city", "state"), _CAPITALS),
    (("city",), _CITIES),
    (("media",), _MEDIA),
    (("organisation",), _ORGANISATIONS),
    (("region",), _REGIONS),
    (("state",), _OF_STATES),
)


def name_kinds(name: str) -> tuple[str, ...]:
    """Return the kinds that a name may have, by the ids of the schemes that ship; () if unknown.

    A listed name counts, or a longer one that begins with a listed one of several words; else
    the generic noun in front: مجلس النواب السوري is a state's, another مجلس an organisation.
    """
    keys = _keys(name)
    lengths = range(len(keys), 1, -1) if len(keys) > 1 else (1,)
    for length in lengths:
        if found := _KINDS.get(" ".join(keys[:length])):
            return found
    return _HEAD_KINDS.get(_bare(keys[0]), ()) if keys else ()


def is_generic(name: str) -> bool:
    """Tell whether a name is one generic noun with the article that points back: التنظيم."""
    keys = _keys(name)
    if len(keys) != 1 or keys[0] in _KINDS:
        return False
    return keys[0].startswith(_ARTICLE) and _bare(keys[0]) in _HEAD_KINDS


def _keys(name: str) -> tuple[str, ...]:
    return tuple(match_key(word.of(name)) for word in words(name))


def _bare(key: str) -> str:
    return key.removeprefix(_ARTICLE)


def _listed(lists: Iterable[tuple[tuple[str, ...], str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for kinds, names in lists:
        for name in names.split("،"):
            found[" ".join(_keys(name))] += kinds
    return dict(found)


_KINDS: Final = _listed(_NAMES)
_HEAD_KINDS: Final = _listed(((kind,), "،".join(names.split())) for kind, names in _HEADS.items())
