"""Reporting verbs are known in their forms."""

import pytest

from annotator.core.arabic.reporting_verbs import REPORTING_VERBS, VerbForm, reporting_form


@pytest.mark.parametrize(
    ("word", "lemma", "form", "is_feminine", "is_plural"),
    [
        ("قال", "قال", VerbForm.PAST, False, False),
        ("قالت", "قال", VerbForm.PAST, True, False),
        ("أعلنوا", "أعلن", VerbForm.PAST, False, True),
        ("اعلن", "أعلن", VerbForm.PAST, False, False),
        ("يقول", "قال", VerbForm.PRESENT, False, False),
        ("تؤكد", "أكد", VerbForm.PRESENT, True, False),
        ("يقولون", "قال", VerbForm.PRESENT, False, True),
        ("يدعون", "دعا", VerbForm.PRESENT, False, True),
        ("دعت", "دعا", VerbForm.PAST, True, False),
        ("نفت", "نفى", VerbForm.PAST, True, False),
        ("مشيرا", "أشار", VerbForm.PARTICIPLE, False, False),
        ("مشيراً", "أشار", VerbForm.PARTICIPLE, False, False),
        ("قائلة", "قال", VerbForm.PARTICIPLE, True, False),
        ("داعيا", "دعا", VerbForm.PARTICIPLE, False, False),
        ("متسائلين", "تساءل", VerbForm.PARTICIPLE, False, True),
    ],
)
def test_forms(
    word: str, lemma: str, form: VerbForm, *, is_feminine: bool, is_plural: bool
) -> None:
    found = reporting_form(word)
    assert found is not None
    assert found.verb.past == lemma
    assert (found.form, found.is_feminine, found.is_plural) == (form, is_feminine, is_plural)


@pytest.mark.parametrize("word", ["وزير", "الباغوز", "", "وقال", "200"])
def test_other_words_are_none(word: str) -> None:
    assert reporting_form(word) is None


def test_verbs_that_are_often_other_words_say_so() -> None:
    found = reporting_form("رد")
    assert found is not None
    assert found.verb.is_ambiguous


def test_each_verb_stands_once() -> None:
    lemmas = [verb.past for verb in REPORTING_VERBS]
    assert len(set(lemmas)) == len(lemmas)
