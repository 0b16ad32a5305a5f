"""A file of answers hears the very remarks that a screen makes, each with its line."""

from __future__ import annotations

import re
from contextlib import nullcontext
from pathlib import Path

import pytest
import yaml

from tests.advice.plan.cases import SLECHT
from tests.session.small import fixed_environment
from wijkwizard import resources
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.kinds.date import BEHIND
from wijkwizard.session import fill_session, open_session
from wijkwizard.session.storage.filling import EXAMPLE

ODD = """
avond-datum: 2020-03-01
trots: Bel 06 12345678 voor het koor.
problemen:
  - {soort: overlast, titel: De samenhang is weg.}
themas-gekozen:
  - {thema: wijkveiligheid}
  - {thema: gezonde-wijk}
  - {thema: burgerschap}
  - {thema: achter-de-voordeur}
maatregelen:
  - {titel: Inzetten op de jeugd}
kosten:
  - {bedrag: -5}
wanneer-kijken: 2020-03
"""


def told_of(folder: Path, text: str) -> list[str]:
    """Return what is said of a file of answers while a dossier is made of it."""
    source, told = folder / "antwoorden.yaml", list[str]()
    source.write_text(text.lstrip(), encoding="utf-8", newline="\n")
    fill_session(
        source,
        folder / "gevuld.wijk",
        environment=fixed_environment(),
        say=lambda line: told.append(str(line)),
    )
    return told


def test_the_example_hears_its_remarks_like_any_other_file(tmp_path: Path) -> None:
    """Nobody listens where it is made as an exercise, so there they are not looked for."""
    told = told_of(tmp_path, (resources.find("questions") / EXAMPLE).read_text(encoding="utf-8"))
    assert (
        "Let op, regel 91, 'eigen-kaart.woorden@sportclub': deze eigen kaart lijkt op wat er al staat."
        in told[0]
    )
    assert all(line.startswith("Let op") for line in told)
    assert "1 antwoord staat apart" in told[-1]


def on_screens(path: Path) -> set[str]:
    """Return every remark on every screen of a dossier, with the question that it stands at."""
    said = set[str]()
    with open_session(path, environment=fixed_environment(900)) as session:
        for turn in session.reader.turns():
            for block in session.reader.screen(turn.id).blocks:
                if block.field is not None:
                    said |= {f"'{block.field.slot}': {one}" for one in block.field.remarks}
                if block.table is not None:
                    said |= {f"'{block.table.question.id}': {one}" for one in block.table.remarks}
                    fields = [field for row in block.table.rows for field in row.fields]
                    said |= {f"'{field.slot}': {one}" for field in fields for one in field.remarks}
    return said


def test_a_file_hears_what_the_screens_say_and_nothing_else(tmp_path: Path) -> None:
    """Bounds, vague words, days that are over, too many rows, and words about one person."""
    told = told_of(tmp_path, ODD)
    assert {re.sub(r"^Let op, regel \d+, ", "", line) for line in told} == on_screens(
        tmp_path / "gevuld.wijk"
    )
    assert f"Let op, regel 1, 'avond-datum': {BEHIND}" in told
    assert any(line.startswith("Let op, regel 6, 'themas-gekozen': Meer dan drie thema's.") for line in told)
    assert len(told) >= 7


def test_an_evening_that_is_over_is_no_news_at_the_desk(tmp_path: Path) -> None:
    """The remark is for who types the date; the list of all questions does not go on about it."""
    told_of(tmp_path, ODD)
    with open_session(tmp_path / "gevuld.wijk", environment=fixed_environment(900)) as session:
        late = {line.slot.question: line.text for line in session.reader.overview() if BEHIND in line.text}
    assert late.keys() == {"wanneer-kijken"}
    # The date itself stands before it, once.
    written, _, remark = late["wanneer-kijken"].partition(" · ")
    assert remark.startswith(BEHIND)
    assert written


def test_a_card_that_a_file_makes_is_held_to_the_same_as_one_that_is_typed(tmp_path: Path) -> None:
    """A group of people is no problem, whichever way the card came; a party may be one."""
    told = told_of(
        tmp_path,
        "problemen:\n  - {rij: a, soort: hangjongeren, titel: Lawaai}\n"
        "  - {rij: b, soort: kapotte-hekken, titel: Hekken}\n",
    )
    (said,) = [line for line in told if "Een groep is geen probleem." in line]
    assert said.startswith("Let op, regel 2: ")
    assert "'Hangjongeren'" in said


def test_an_own_card_that_stands_on_the_list_already_is_told_with_what_is_meant(tmp_path: Path) -> None:
    """Also where the file makes it in so many words; of two alike the first is the list for the second."""
    cards = """
gebied-naam: Hier
eigen-kaart:
  - {rij: e1, lijst: partijen, woorden: Gemeente}
  - {rij: e2, lijst: partijen, woorden: Schippersvereniging}
  - {rij: e3, lijst: partijen, woorden: schippersvereniging}
  - {rij: e4, lijst: problemen, woorden: Schippersvereniging}
"""
    told = [line for line in told_of(tmp_path, cards) if "lijkt op wat er al staat" in line]
    like = "deze eigen kaart lijkt op wat er al staat. Bedoelt u"
    assert told == [
        f"Let op, regel 3, 'eigen-kaart.woorden@e1': {like} 'Gemeente'?",
        f"Let op, regel 5, 'eigen-kaart.woorden@e3': {like} 'Schippersvereniging'?",
    ]


def test_words_that_resemble_a_card_of_the_same_file_are_told_with_what_is_meant(tmp_path: Path) -> None:
    """A file that used them made three cards and three themes of one, without a word."""
    actions = "\n".join(
        f"  - {{rij: a{place}, titel: Actie {place}, thema: {theme}}}"
        for place, theme in enumerate(("Ratten weg", "'ratten  weg'", "De ratten weg", "Ratten wg"), start=1)
    )
    told = [
        line for line in told_of(tmp_path, f"gebied-naam: Hier\nacties:\n{actions}\n") if "lijkt op" in line
    ]
    assert told == [
        "Let op, regel 5: 'De ratten weg' lijkt op wat er al staat. Bedoelt u 'Ratten weg'?",
        "Let op, regel 6: 'Ratten wg' lijkt op wat er al staat. Bedoelt u 'Ratten weg'?",
    ]


@pytest.mark.parametrize(("evening", "taken"), [("eerste", False), ("tweede", True)])
def test_a_count_of_an_earlier_evening_is_not_held_against_the_people_of_a_later_one(
    tmp_path: Path, evening: str, *, taken: bool
) -> None:
    """On a second evening with twelve people the file of a first one with thirty was refused as a whole."""
    data = yaml.safe_load(SLECHT.read_text(encoding="utf-8"))
    data |= {"duur": "lang", "avond-welke": evening}
    data["aanwezig"] = [{**row, "aantal": 1} for row in data["aanwezig"]]
    source, target = tmp_path / "a.yaml", tmp_path / "a.wijk"
    source.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    with nullcontext() if taken else pytest.raises(WijkError):
        fill_session(source, target, environment=fixed_environment())
    assert target.exists() is taken


@pytest.mark.parametrize(
    ("written", "told"), [("2", True), ("trede-2", False), ("5", False), ("{waarde: 2}", True)]
)
def test_a_number_that_is_the_name_of_another_line_is_said(written: str, told: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    """Step 2 was meant, and the second line is step 1; on a screen the digit stands beside the words."""
    text = f"""
maatregelen: [{{rij: m1, titel: Samen vegen}}]
maatregel-keten: [{{rij: m1, effectladder: {written}}}]
"""
    remark = "2 is hier regel 2 van de lijst, 'Staat op papier'. Bedoelt u 'trede-2'?"
    assert any(remark in line for line in told_of(tmp_path, text)) is told


@pytest.mark.parametrize(
    ("role", "told"),
    [
        (
            "Wijkraad",
            "'Wijkraad' staat op geen lijst en is nu een eigen kaart. Bedoelt u 'Gekozen wijkraad'?",
        ),
        ("GGD", "'GGD' staat op geen lijst en is nu een eigen kaart. Bedoelt u 'Gezondheidsdienst'?"),
        ("Anders", "'partijen-aanwezig.rol@p': 'Anders' is gelezen als 'Iemand anders'."),
        ("wijkraad", ""),
        ("anders", ""),
        ("gekozen Wijkraad", ""),
        ("de gezondheidsdienst", ""),
    ],
)
def test_a_word_that_is_only_the_id_of_another_word_becomes_a_card_with_that_word_beside_it(
    role: str, told: str, tmp_path: Path
) -> None:
    """The paper called a wijkraad elected without a remark; an id as the program writes it stays that word.

    'Anders' says nothing on a card: its own words stand in another field.
    """
    made = told_of(tmp_path, f"partijen-aanwezig: [{{rij: p, rol: {role}}}]")
    remarks = [line for line in made if "eigen kaart" in line or "gelezen als" in line]
    assert [line.removeprefix("Let op, regel 1").lstrip(":, ") for line in remarks] == list(
        filter(None, [told])
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("veilig-tijden: [Avond, nacht]", ["'Avond' is gelezen als 'doordeweeks in de avond'."]),
        ("veilig-tijden: avond, Nacht", ["'Nacht' is gelezen als 'in de nacht'."]),
        ("duur: {waarde: Lang}", ["'Lang' is gelezen als 'meer tijd en alle vragen'."]),
        ("duur: lang", []),
        ("duur: Meer tijd en alle vragen", []),
        ("duur: 1", []),
    ],
)
def test_a_list_without_own_cards_takes_an_id_in_other_letters_and_says_as_what(
    text: str, told: list[str], tmp_path: Path
) -> None:
    said = [line for line in told_of(tmp_path, text) if "gelezen als" in line]
    assert said == [f"Let op, regel 1, '{text.partition(':')[0]}': {words}" for words in told]
