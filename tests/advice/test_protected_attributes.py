"""What is about origin or belief is left alone, and the name of a street or a budget never is."""

from __future__ import annotations

import pytest

from wijkwizard.advice.protected_attributes import about_origin


@pytest.mark.parametrize(
    "text",
    [
        "Niet-westerse allochtonen",
        "westers",
        "nietwesterse achtergrond",
        "niet westers",
        "Herkomst buiten Europa",
        "migratieachtergrond",
        "arbeidsmigranten",
        "Migrantengezinnen",
        "etniciteit",
        "etnische samenstelling",
        "multi-etnische buurt",
        "multi-etniciteit",
        "Nationaliteiten",
        "statushouders",
        "Marokkaanse Nederlanders",
        "p_marok",
        "Turkse en Surinaamse bewoners",
        "Antillianen",
        "geboren in Turkije",
        "geloofsgemeenschap",
        "moslims",
    ],
)
def test_origin_and_belief_are_known_in_every_form(text: str) -> None:
    """Also inside a compound, with a stroke, and as the name of a column."""
    assert about_origin(text)


@pytest.mark.parametrize(
    "text",
    [
        "Westersingel",
        "Geluid aan de Westersingel (dB)",
        "Westerstraat",
        "Noordwesterspoor",
        "Budgetniveau",
        "budgetnivo",
        "Surinamestraat",
        "Surinameplein",
        "Antillenstraat",
        "Turkooisstraat",
        "Marokkostraat",
        "geloofwaardigheid van de gemeente",
        "netniveau",
    ],
)
def test_a_name_that_only_holds_the_letters_is_not_about_origin(text: str) -> None:
    """A figure about a street counts like any other."""
    assert not about_origin(text)
