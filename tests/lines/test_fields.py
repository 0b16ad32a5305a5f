"""Every kind of question can be answered in lines, and what is given is in the dossier."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.lines.scripted import Script, look, through, value
from tests.session.small import fixed_environment
from wijkwizard.lines.run import converse
from wijkwizard.session import open_session
from wijkwizard.session.ingredient_options import RankedOptions
from wijkwizard.terms import (
    ChoicesValue,
    ChoiceValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    Slot,
    TextValue,
    Unknown,
    YesNoValue,
)

ROOM = ("2", "nee")
"""From the places into the room, where nobody looks along; a text that is only read is passed."""


@pytest.mark.parametrize(
    ("slot", "typed", "stands"),
    [
        ("naam", ("1", "De Werven"), TextValue(v="De Werven")),
        ("naam", ("1", "//erf"), TextValue(v="/erf")),
        ("inwoners", ("1", "", "1.250"), NumberValue(v=Decimal(1250))),
        ("inwoners", ("1", "", "weet niet"), Unknown.DONT_KNOW),
        ("inwoners", ("1", "", "/weetniet"), Unknown.DONT_KNOW),
        ("duur", ("1", "", "", "2"), ChoiceValue(v="lang")),
        ("duur", ("1", "", "", "meer avonden"), ChoiceValue(v="lang")),
        ("volgorde-keuze", ("1", "", "", "", "2,1"), ChoicesValue(v=("groen", "licht"))),
        ("problemen", (*ROOM, "12", "", "7", "/toon", "ja"), GridValue(v={"overlast": 12, "werk": 7})),
        ("problemen", (*ROOM, "12", "", "7", "/toon", "nee"), None),
        ("ernst", (*ROOM, "/verder", "2", "3"), GridValue(v={"dag": 2, "nacht": 3})),
        ("trots", (*ROOM, "/verder", "/verder", "Het koor", "De tuin", ""), TextValue(v="Het koor\nDe tuin")),
        ("thema", (*ROOM, *("/verder",) * 3, "1"), ChoiceValue(v="wonen")),
        ("wie", (*ROOM, *("/verder",) * 3, "", "3 1"), ChoicesValue(v=("bewoners", "corporatie"))),
        ("samen", (*ROOM, *("/verder",) * 3, "", "", "ja"), YesNoValue(v=True)),
        ("cijfer", (*ROOM, *("/verder",) * 3, "", "", "", "4"), ScaleValue(v=4)),
        (
            "volgorde",
            (*ROOM, *("/verder",) * 3, "", "", "", "", "3,1"),
            RankingValue(v=("toezicht", "groen")),
        ),
    ],
)
def test_each_kind_takes_what_is_typed(
    slot: str, typed: tuple[str, ...], stands: object, tmp_path: Path
) -> None:
    """By number or by word; what is no number is read as in the wizard."""
    through(tmp_path / "d.wijk", typed)
    assert value(tmp_path / "d.wijk", slot) == stands


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (("1", "", "", "7"), "Kies een nummer van 1 tot en met 2."),
        (("1", "", "veel"), "Dit is geen getal."),
        ((*ROOM, "120"), "Op deze regel past een getal van 0 tot en met 99."),
        ((*ROOM, "1.5"), "Typ een getal, of niets"),
        ((*ROOM, *("/verder",) * 3, "", "1,2,3"), "Kies er hoogstens 2."),
        (
            (*ROOM, *("/verder",) * 3, "", "", "nee", "/terug", "/terug", "3"),
            "'veiligheid' kan nu niet: daar is nu geen geld voor.",
        ),
        ((*ROOM, *("/verder",) * 3, "", "", "", "", "3,1,3"), "Een nummer staat er twee keer in."),
        (("1", "/blub"), "'/blub' ken ik niet. Typ /help voor alle woorden."),
        (
            ("1", "/blub was hier"),
            "Uw regel is dus niet bewaard. Hoort de streep bij uw antwoord? Typ er dan twee.",
        ),
        (("1", "/o"), "'/o' kan meer zijn:"),
        (("9",), "Typ een nummer van 1 tot en met 8, of /help."),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence_and_asked_again(
    typed: tuple[str, ...], why: str, tmp_path: Path
) -> None:
    """Nothing is guessed, and nothing is lost."""
    assert why in through(tmp_path / "d.wijk", typed).text


def test_what_could_not_be_read_is_there_with_its_reason_the_next_time(tmp_path: Path) -> None:
    """Half-typed text lives in the dossier, for every face."""
    through(tmp_path / "d.wijk", ("1", "", "veel"))
    again = through(tmp_path / "d.wijk", ("1", ""))
    assert "Dat is nog geen antwoord. Dit is geen getal." in again.text
    told = next(line for line in again.said if "typte, is nog geen antwoord" in line)
    assert told.startswith("Wat u bij 'Inwoners' om ")


@pytest.mark.parametrize(
    ("before", "typed", "why"),
    [
        (("1", "", ""), "7", "Kies een nummer van 1 tot en met 2."),
        ((*ROOM, *("/verder",) * 3, ""), "1,2,3", "Kies er hoogstens 2."),
        ((*ROOM, *("/verder",) * 3, "", "", "", ""), "3,1,3", "Een nummer staat er twee keer in."),
    ],
)
def test_numbers_that_pick_nothing_are_there_with_their_reason_the_next_time(
    before: tuple[str, ...], typed: str, why: str, tmp_path: Path
) -> None:
    """Words that were refused at the same question were kept, and '1,99' was gone."""
    through(tmp_path / "d.wijk", (*before, typed))
    with look(tmp_path / "d.wijk") as session:
        left = session.drafts.newest()
    assert left is not None
    assert (left.text, left.why[: len(why)]) == (typed, why)


def test_what_can_be_read_in_two_ways_is_asked(tmp_path: Path) -> None:
    """With both readings in words, by their numbers."""
    script = through(tmp_path / "d.wijk", ("3", "/zoek kost", "1", "1,250", "2"))
    assert "Wat bedoelt u?" in script.text
    assert value(tmp_path / "d.wijk", "kosten") == MoneyValue(v=Decimal("1.25"))


def test_another_answer_at_two_readings_is_the_answer(tmp_path: Path) -> None:
    """'14-3-2027' was named nowhere, and the number after it chose one of the readings that nobody meant."""
    script = through(tmp_path / "d.wijk", ("3", "/zoek kost", "1", "1,250", "900"))
    assert "Wat bedoelt u?" in script.text
    assert value(tmp_path / "d.wijk", "kosten") == MoneyValue(v=Decimal(900))


def test_another_answer_that_is_refused_waits_with_its_reason(tmp_path: Path) -> None:
    script = through(tmp_path / "d.wijk", ("3", "/zoek kost", "1", "1,250", "veel te veel"))
    assert value(tmp_path / "d.wijk", "kosten") is None
    with look(tmp_path / "d.wijk") as session:
        left = session.drafts.newest()
    assert left is not None, script.text
    assert left.text == "veel te veel"


def test_a_blind_count_is_typed_unseen_and_never_said_before_it_is_shown(tmp_path: Path) -> None:
    """Also when the question is read again and when the dossier is opened once more."""
    script = through(tmp_path / "d.wijk", (*ROOM, "31", "47", "", "", "/overzicht"))
    assert [one.partition(".")[0] for one in script.hidden] == [
        "veel overlast",
        "veel criminaliteit",
        "hoge werkloosheid",
    ]
    again = through(tmp_path / "d.wijk", ("/zoek problemen", "1", "nee", "ja", "/lees"))
    for text in (one.text.replace(str(tmp_path), "") for one in (script, again)):
        assert "31" not in text
        assert "47" not in text
    assert "veel overlast. Getal, geteld, nog niet getoond: " in again.text


def test_more_slips_than_people_are_refused_as_they_are_typed(tmp_path: Path) -> None:
    """The same row is asked again, and the count stays shut."""
    group = ("3", "/zoek groep", "1", "+", "4", "", "/plekken")
    script = through(tmp_path / "d.wijk", (*group, *ROOM, "20", "/toon"))
    assert (
        "Bij 'veel overlast' past dat niet: op alle regels samen hoogstens 12 (4 mensen, ieder 3)."
        in script.text
    )
    assert [one.partition(".")[0] for one in script.hidden] == ["veel overlast", "veel overlast"]
    assert value(tmp_path / "d.wijk", "problemen") is None


def _only_one_first(*asked: Any) -> RankedOptions:
    slot, options = asked[-2:]
    if slot.question != "thema":
        return RankedOptions(tuple(options))
    return RankedOptions(tuple(options), first=1, head="Deze past", rest="De andere")


@pytest.mark.parametrize(("typed", "stands"), [("+", None), ("werk", ChoiceValue(v="werk"))])
def test_options_that_do_not_come_first_are_heard_when_they_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, stands: object
) -> None:
    """Nobody hears thirty to choose one; who knows its word need not hear them at all."""
    monkeypatch.setattr("wijkwizard.session.ingredient_options.IngredientRanking.ranked", _only_one_first)
    script = through(tmp_path / "d.wijk", (*ROOM, *("/verder",) * 3, typed))
    heard = [
        line for line in script.said if line in {"Deze past", "De andere"} or line[:2] in {"1.", "2.", "No"}
    ]
    at = heard.index("Deze past")
    assert [line.partition(" ")[0] for line in heard[at : at + 3]] == ["Deze", "1.", "Nog"]
    assert ("De andere" in heard) is (typed == "+")
    assert value(tmp_path / "d.wijk", "thema") == stands


def test_a_number_that_was_being_typed_in_the_wizard_is_asked_at_its_row(tmp_path: Path) -> None:
    """It is never said, and another row that is counted does not throw it away."""
    path = tmp_path / "d.wijk"
    through(path, (*ROOM, "12"))
    with open_session(path, environment=fixed_environment(900)) as session:
        session.drafts.keep(Slot("problemen"), "werk 57", kind="count")
    script = through(path, ("/zoek problemen", "1", "nee", "ja", "13", "", "4", "/toon", "ja"))
    asked = [line for line in script.said if "Hier was u een getal aan het typen" in line]
    assert len(asked) == 1
    assert "57" not in script.text
    assert value(path, "problemen") == GridValue(v={"overlast": 13, "werk": 4})
    with open_session(path, environment=fixed_environment(1900), read_only=True) as session:
        assert session.drafts.all() == ()


def test_a_count_that_is_revealed_is_told_as_a_whole(tmp_path: Path) -> None:
    """Who listens heard the result only by pressing Enter at each row, those without a number too."""
    script = through(tmp_path / "d.wijk", (*ROOM, "4", "", "7", "/toon", "ja"))
    at = script.said.index("De uitslag is getoond.")
    told = script.said[at + 1 : at + 4]
    assert told[0].startswith(("Het meest genoemd: ", "De meeste mensen noemen: "))
    assert [line.rpartition(": ")[2] for line in told[1:]] == ["7.", "4."]


def test_a_number_that_picks_nothing_says_what_became_of_the_words_that_waited(tmp_path: Path) -> None:
    """'buurtbus' was kept as half-typed text, and gone without a word once '99' was typed after it."""
    path = tmp_path / "d.wijk"
    script = through(path, ("/zoek wat is de aanleiding", "1", "buurtbus", "1,99"), questions=None)
    with look(path, None) as session:
        kept = " ".join(draft.text for draft in session.drafts.all())
    assert "buurtbus" in kept or "en is nu weg: 'buurtbus'" in script.text
    assert "1,99" in kept


def test_in_a_dossier_that_is_only_read_no_text_is_said_to_wait(tmp_path: Path) -> None:
    """'Bewaard' and 'De tekst blijft staan' were said where nothing is written."""
    path = tmp_path / "d.wijk"
    through(path, ("/zoek wat is de aanleiding", "1", "/stop"), questions=None)
    script = Script(["/zoek wat is de aanleiding", "1", "zomaar een zin", "99", "/stop"])
    clock = fixed_environment(9000)
    converse(open_session(path, environment=clock, read_only=True), script.io, clock)
    told = script.text[script.text.index("zoek wat") if "zoek wat" in script.text else 0 :]
    assert "Dit dossier is alleen te lezen. Wat u hier typt, wordt niet bewaard." in told
    assert "Bewaard." not in told
    assert "wachten bij" not in told
    assert "nog geen antwoord" not in told


def test_who_goes_back_out_of_a_long_text_leaves_it_half_typed(tmp_path: Path) -> None:
    """'/terug' behind 'Verder:' made the half text the answer, and went on."""
    path = tmp_path / "d.wijk"
    script = through(
        path, ("/zoek wat is het verhaal", "1", "een halve zin", "/terug", "/stop"), questions=None
    )
    with look(path, None) as session:
        kept = session.drafts.newest()
    assert kept is not None
    assert kept.text == "een halve zin"
    assert "Genoteerd." not in script.text


def test_words_that_were_asked_about_when_the_program_stopped_wait_once_and_are_no_remark(
    tmp_path: Path,
) -> None:
    """Nobody said yes, and they came back twice: as refused text, and as a remark that went along with the answer."""
    path, words = tmp_path / "d.wijk", "de buren bellen steeds"
    through(path, ("/zoek wat is de aanleiding", "1", words), questions=None)
    with look(path, None) as session:
        kept = [draft.text for draft in session.drafts.all() if words in draft.text]
    assert kept == [words]
    through(path, ("/zoek wat is de aanleiding", "1", "1"), questions=None)
    with look(path, None) as session:
        answer = session.reader.answers.get(Slot("aanleiding-redenen"))
    assert answer is not None
    assert words not in answer.remark


def test_a_soft_remark_on_what_was_typed_is_told_once(tmp_path: Path) -> None:
    script = through(tmp_path / "d.wijk", ("3", "/zoek kost", "1", "2000000"))
    assert script.text.count("Dat is veel geld. Klopt het?") == 1
