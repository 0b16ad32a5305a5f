"""A word is found in its other number, whatever Dutch spelling does to it."""

import pytest

from wijkwizard.terms.stems import plain, stem, stems


@pytest.mark.parametrize(
    ("one", "more"),
    [
        ("plek", "plekken"),
        ("straat", "straten"),
        ("huis", "huizen"),
        ("brief", "brieven"),
        ("probleem", "problemen"),
        ("wijk", "wijken"),
        ("partner", "partners"),
        ("foto", "foto's"),
        ("kind", "kinderen"),
        ("maatregel", "maatregelen"),
        ("jongere", "jongeren"),
        ("bewoner", "bewoners"),
        ("thema", "thema’s"),
        ("café", "cafés"),
        ("les", "lessen"),
        ("gemeente", "gemeenten"),
    ],
)
def test_one_and_many_have_one_stem(one: str, more: str) -> None:
    assert stem(one) == stem(more)


@pytest.mark.parametrize(
    ("one", "other"), [("plek", "plan"), ("wijk", "wijkagent"), ("geld", "geluid"), ("werk", "wijk")]
)
def test_other_words_have_another_stem(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_text_gives_the_stems_of_its_words() -> None:
    assert stems("Op welke plek? Wijs 'm aan.") >= {stem("plekken"), stem("welke"), stem("op")}
    assert plain("Café Één") == "cafe een"
