"""What the first words of names say of them."""

import pytest

from annotator.core.arabic.name_kinds import is_generic, name_kinds


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("قناة الجزيرة", ("media",)),
        ("وكالة “رويترز”", ("media",)),
        ("رويترز", ("media",)),
        ("روسيا اليوم", ("media",)),
        ("قوات سوريا الديمقراطية", ("organisation",)),
        ("القوات العراقية", ("organisation",)),
        ("مجلس النواب السوري", ("state",)),
        ("مجلس سوريا", ("organisation",)),
        ("عناصر التنظيم", ("group",)),
        ("سوريا", ("country", "state")),
        ("سورية", ("country", "state")),
        ("الولايات المتحدة الأميركية", ("country", "state")),
        ("واشنطن", ("city", "state")),
        ("قرية الباغوز", ("city",)),
        ("شرقي سوريا", ("region",)),
        ("نهر الفرات", ("natural",)),
        ("قناة السويس", ("media",)),
        ("الشرق الأوسط", ("media", "region")),
    ],
)
def test_a_listed_name_or_its_noun_tells_the_kind(name: str, kinds: tuple[str, ...]) -> None:
    assert name_kinds(name) == kinds


@pytest.mark.parametrize("name", ["الباغوز", "ترامب", "سوريا الديمقراطية", "", "«»", "قنا"])
def test_other_names_have_none(name: str) -> None:
    assert name_kinds(name) == ()


def test_spelling_and_marks_do_not_matter() -> None:
    assert name_kinds("الإِمارات") == name_kinds("الامارات") == ("country", "state")


def test_a_noun_with_the_article_alone_points_back() -> None:
    assert is_generic("التنظيم")
    assert not any(map(is_generic, ("الجزيرة", "تنظيم داعش", "التنظيم السوري", "الباغوز", "")))
