"""A file of answers hears how much of it stands apart, why, and what brings it back."""

from __future__ import annotations

from pathlib import Path

from tests.session.fill.test_fill_remarks import told_of

SHORT = """
duur: een-uur
themas-stemmen: {wijkveiligheid: 6}
themas-gekozen:
  - {thema: wijkveiligheid, waarom: Hier begint het.}
"""
FOR_LENGTH = (
    "Let op: 3 antwoorden staan apart, want bij deze lengte worden ze niet gevraagd. "
    "U leest ze alleen in de werkversie en niet in het openbare plan. "
    "Kies bij 'Hoeveel tijd hebt u met de groep?' meer tijd, dan tellen ze mee."
)


def test_what_this_length_does_not_ask_is_counted_with_the_remedy(tmp_path: Path) -> None:
    """And on a longer road nothing is said, for nothing stands apart there."""
    assert told_of(tmp_path, SHORT) == [FOR_LENGTH]
    longer = tmp_path / "langer"
    longer.mkdir()
    assert told_of(longer, SHORT.replace("een-uur", "lang")) == []


def test_what_another_answer_excludes_is_counted_apart(tmp_path: Path) -> None:
    """More time does not bring it back, so that is not advised."""
    [told] = told_of(tmp_path, "duur: lang\nleefplek-schaal: niet\nleefplek-goed: De bankjes.\n")
    assert told == (
        "Let op: 1 antwoord staat apart, want een ander antwoord sluit de vraag uit. "
        "U leest het alleen in de werkversie en niet in het openbare plan. "
        "In het overzicht van het dossier ziet u welk antwoord het is."
    )
    assert "meer tijd" not in told


def test_both_reasons_are_told_each_with_its_own_number(tmp_path: Path) -> None:
    """A question that is excluded on every road is not counted with what only needs more time."""
    told = told_of(tmp_path, f"{SHORT}leefplek-schaal: niet\nleefplek-goed: De bankjes.\n")
    assert [one.partition(", want")[0] for one in told] == [
        "Let op: 3 antwoorden staan apart",
        "Let op: 1 antwoord staat apart",
    ]
