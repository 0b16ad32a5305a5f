"""What people type and what scripts hold is read alike, and what does not fit says what to do."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.questionnaire.make import an_index
from wijkwizard.questionnaire.reading import Misfit, read_value, show_value
from wijkwizard.terms import (
    Answers,
    ChoicesValue,
    ChoiceValue,
    DayValue,
    GridValue,
    MoneyValue,
    NumberValue,
    RankingValue,
    ScaleValue,
    TextValue,
    Unknown,
    Value,
    YesNoValue,
)

OPTIONS = (
    "[{id: wonen, label: Wonen en bouwen}, {id: werk, label: 'Werk, leren'}, {id: veilig, label: Veilig}]"
)
INDEX = an_index(f"""
- {{id: tekst, kind: text, text: T?}}
- {{id: verhaal, kind: long_text, text: V?}}
- {{id: keuze, kind: choice, text: K?, options: {OPTIONS}}}
- {{id: keuzes, kind: choices, text: K?, at_most: 2, options: {OPTIONS}}}
- {{id: volgorde, kind: ranking, text: V?, options: {OPTIONS}}}
- {{id: ja-nee, kind: yes_no, text: J?}}
- {{id: schaal, kind: scale, text: S?, scale: {{min: 1, max: 5, labels: {{1: slecht, 5: goed}}}}}}
- {{id: rooster, kind: grid, text: R?, rows: {OPTIONS}, scale: {{min: 0, max: 99, count: true}}}}
- {{id: getal, kind: number, text: G?, unit: woningen}}
- {{id: mensen, kind: number, text: M?, unit: mensen, whole: true}}
- {{id: deel, kind: number, text: D?, unit: '%'}}
- {{id: jaar, kind: number, text: J?, year: true}}
- {{id: geld, kind: money, text: G?}}
- {{id: wanneer, kind: date, text: W?}}
- {{id: lees, kind: notice, text: Lees}}
- {{id: tabel, kind: table, text: T?, columns: [{{id: x, kind: text, text: X?}}]}}
- {{id: leeg, kind: choice, text: L?, options: {{rows: tabel, label: x}}}}
""")


def read(name: str, raw: object) -> Value | Unknown | Misfit:
    question = INDEX.question(name)
    return read_value(question, INDEX.options(question, Answers()), raw)


@pytest.mark.parametrize(
    ("name", "raw", "value"),
    [
        ("tekst", "  hallo\r\ndaar ", TextValue(v="hallo\ndaar")),
        ("tekst", 2027, TextValue(v="2027")),
        ("verhaal", dt.date(2027, 3, 14), TextValue(v="2027-03-14")),
        ("keuze", "werk", ChoiceValue(v="werk")),
        ("keuze", "WERK, leren", ChoiceValue(v="werk")),
        ("keuze", 3, ChoiceValue(v="veilig")),
        ("keuze", " 1 ", ChoiceValue(v="wonen")),
        ("keuzes", "veilig, wonen", ChoicesValue(v=("wonen", "veilig"))),
        ("keuzes", "Wonen en bouwen", ChoicesValue(v=("wonen",))),
        ("keuzes", "Werk, leren; Veilig", ChoicesValue(v=("werk", "veilig"))),
        ("keuzes", "werk en veilig", ChoicesValue(v=("werk", "veilig"))),
        ("keuzes", "3 1", ChoicesValue(v=("wonen", "veilig"))),
        ("keuzes", ["veilig", "veilig"], ChoicesValue(v=("veilig",))),
        ("volgorde", "3, 1", RankingValue(v=("veilig", "wonen"))),
        ("volgorde", ["werk", "Veilig"], RankingValue(v=("werk", "veilig"))),
        ("ja-nee", "Ja", YesNoValue(v=True)),
        ("ja-nee", "nee", YesNoValue(v=False)),
        ("ja-nee", False, YesNoValue(v=False)),
        ("schaal", "4", ScaleValue(v=4)),
        ("schaal", 1, ScaleValue(v=1)),
        ("schaal", "Goed", ScaleValue(v=5)),
        ("rooster", {"werk": 3, "wonen": "12"}, GridValue(v={"wonen": 12, "werk": 3})),
        ("rooster", "wonen 3, veilig: 4", GridValue(v={"wonen": 3, "veilig": 4})),
        ("rooster", "1 3; 2 0", GridValue(v={"wonen": 3, "werk": 0})),
        ("rooster", "Wonen en bouwen 7", GridValue(v={"wonen": 7})),
        ("getal", "1.250,50", NumberValue(v=Decimal("1250.50"))),
        ("getal", "1200 woningen", NumberValue(v=Decimal(1200))),
        ("getal", 3.5, NumberValue(v=Decimal("3.5"))),
        ("getal", 4.123, NumberValue(v=Decimal("4.123"))),
        ("jaar", "2027", NumberValue(v=Decimal(2027))),
        ("deel", "35 %", NumberValue(v=Decimal(35))),
        ("geld", "€ 3000", MoneyValue(v=Decimal(3000))),
        ("geld", "3.000,- euro", MoneyValue(v=Decimal(3000))),
        ("wanneer", "14 maart 2027", DayValue(v="2027-03-14")),
        ("wanneer", dt.datetime(2027, 3, 14, 12, tzinfo=dt.UTC), DayValue(v="2027-03-14")),
        ("wanneer", 2027, DayValue(v="2027")),
    ],
)
def test_a_good_answer_is_read(name: str, raw: object, value: Value) -> None:
    assert read(name, raw) == value


@pytest.mark.parametrize(
    "name", ["keuze", "getal", "jaar", "geld", "wanneer", "rooster", "keuzes", "ja-nee", "volgorde", "schaal"]
)
@pytest.mark.parametrize("form", ["{}", "-{}", "{},{}", "{} {}", "1 {}", "over {} dagen", "week {}"])
def test_thousands_of_digits_are_a_misfit_of_every_kind(name: str, form: str) -> None:
    """Python refuses to make a number of them; a hand on a key is no fault of the program."""
    digits = "9" * 5000
    assert isinstance(read(name, form.format(digits, digits)), Misfit)


@pytest.mark.parametrize("name", ["tekst", "keuze", "getal", "wanneer", "rooster", "keuzes", "ja-nee"])
def test_not_knowing_is_an_answer_to_every_kind(name: str) -> None:
    assert [
        read(name, raw) for raw in ("Weet niet", "weet-niet", "sla over", "n.v.t.", "niet van  toepassing")
    ] == [
        Unknown.DONT_KNOW,
        Unknown.DONT_KNOW,
        Unknown.SKIPPED,
        Unknown.NOT_APPLICABLE,
        Unknown.NOT_APPLICABLE,
    ]


@pytest.mark.parametrize(
    ("name", "raw", "what", "remedy"),
    [
        ("tekst", "", "niets", "sla de vraag over"),
        ("tekst", None, "niets", "sla de vraag over"),
        ("tekst", True, "tekst", "woorden"),
        ("tekst", True, "tekst", "aanhalingstekens"),
        ("keuze", "werken", "werken", "Werk, leren"),
        ("keuze", "4", "4", "1 tot en met 3"),
        ("keuze", True, "'true'", "1 tot en met 3"),
        ("keuzes", "1 2 3", "3 gekozen", "hoogstens 2"),
        ("keuzes", [], "niets gekozen", "minstens één"),
        ("keuzes", "wonen, iets", "iets", "nummer"),
        ("volgorde", "1, 1", "twee keer", "één keer"),
        ("ja-nee", "misschien", "ja of nee", "ja of nee"),
        ("schaal", 6, "buiten de schaal", "1 tot en met 5"),
        ("schaal", "veel", "niet op de schaal", "1 tot en met 5"),
        ("schaal", True, "niet op de schaal", "1 tot en met 5"),
        ("rooster", {"wonen": 100}, "Wonen en bouwen", "0 tot en met 99"),
        ("rooster", {"niets": 1}, "niets", "nummer"),
        ("rooster", "wonen", "geen getal", "getal"),
        ("rooster", {}, "niets ingevuld", "sla de vraag over"),
        ("getal", "veel", "geen getal", "1.250,5"),
        ("getal", float("nan"), "geen getal", "1.250,5"),
        ("getal", True, "geen getal", "1.250,5"),
        ("geld", "1,2345", "twee cijfers", "1.250,50"),
        ("geld", "1,234", "Bedoelt u duizend tweehonderdvierendertig euro?", "Schrijf 1234."),
        ("geld", "gratis", "geen bedrag", "3.000"),
        ("wanneer", "31 februari 2027", "kalender", "maart 2027"),
        ("wanneer", "straks", "kalender", "maart 2027"),
        ("lees", "x", "geen antwoord", "volgende"),
        ("tabel", "x", "tabel", "regels"),
        ("leeg", "x", "nog niets te kiezen", "regels"),
    ],
)
def test_a_misfit_says_what_is_wrong_and_what_to_do(name: str, raw: object, what: str, remedy: str) -> None:
    found = read(name, raw)
    assert isinstance(found, Misfit)
    assert what in found.what
    assert remedy in found.remedy


@pytest.mark.parametrize("raw", ["12,5", 12.5, "1,25 duizend en een half", Decimal("0.1")])
def test_where_only_a_whole_number_makes_sense_another_is_refused(raw: object) -> None:
    assert isinstance(read_value(INDEX.question("mensen"), (), raw), Misfit)


def test_a_whole_number_may_be_written_in_every_usual_way() -> None:
    read = {
        read_value(INDEX.question("mensen"), (), raw) for raw in ("1.250", "1250,0", "1,25 duizend", 1250)
    }
    assert {one.v for one in read if isinstance(one, NumberValue)} == {Decimal(1250)}
    assert all(isinstance(one, NumberValue) for one in read)


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("tekst", TextValue(v="hallo"), "hallo"),
        ("keuze", ChoiceValue(v="werk"), "Werk, leren"),
        ("keuze", ChoiceValue(v="weg"), "(verwijderd)"),
        ("keuzes", ChoicesValue(v=("wonen", "veilig")), "Wonen en bouwen; Veilig"),
        ("volgorde", RankingValue(v=("veilig", "werk")), "1. Veilig, 2. Werk, leren"),
        ("ja-nee", YesNoValue(v=True), "ja"),
        ("schaal", ScaleValue(v=4), "4 van 5"),
        ("schaal", ScaleValue(v=5), "5 (goed)"),
        (
            "rooster",
            GridValue(v={"werk": 3, "wonen": 1, "weg": 2}),
            "Wonen en bouwen: 1; Werk, leren: 3",
        ),
        ("getal", NumberValue(v=Decimal(1200)), "1.200 woningen"),
        ("deel", NumberValue(v=Decimal("3.5")), "3,5%"),
        ("jaar", NumberValue(v=Decimal(2027)), "2027"),
        ("geld", MoneyValue(v=Decimal("1250.5")), "€ 1.250,50"),
        ("wanneer", DayValue(v="2027-03"), "maart 2027"),
    ],
)
def test_a_value_is_shown_in_dutch(name: str, value: Value, shown: str) -> None:
    question = INDEX.question(name)
    assert show_value(question, INDEX.options(question, Answers()), value) == shown


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("keuze", ChoiceValue(v="werk")),
        ("keuzes", ChoicesValue(v=("wonen", "veilig"))),
        ("ja-nee", YesNoValue(v=False)),
        ("schaal", ScaleValue(v=5)),
        ("rooster", GridValue(v={"wonen": 1, "veilig": 3})),
        ("getal", NumberValue(v=Decimal("1200.5"))),
        ("geld", MoneyValue(v=Decimal("1250.5"))),
        ("wanneer", DayValue(v="2027-03-14")),
    ],
)
def test_what_is_shown_can_be_typed_again(name: str, value: Value) -> None:
    """Editing an answer starts from its text, and leaving it unchanged changes nothing."""
    question = INDEX.question(name)
    shown = show_value(question, INDEX.options(question, Answers()), value)
    assert read(name, shown) == value


ANSWERED = (
    "tekst",
    "verhaal",
    "keuze",
    "keuzes",
    "volgorde",
    "ja-nee",
    "schaal",
    "rooster",
    "getal",
    "jaar",
    "geld",
)
DATA: tuple[object, ...] = (
    ["wonen", "kerk"],
    ["kerk"],
    [["kerk"]],
    {"kerk": [1, None]},
    True,
    [None, True],
    [],
)


@pytest.mark.parametrize("name", ANSWERED)
def test_what_is_wrong_with_data_is_said_without_the_notation_of_a_programming_language(name: str) -> None:
    for raw in DATA:
        found = read(name, raw)
        said = f"{found.what} {found.remedy}" if isinstance(found, Misfit) else ""
        assert not set("[]{}") & set(said), raw
        assert not any(word in said for word in ("True", "None", '"')), raw


@pytest.mark.parametrize("name", ["tekst", "keuze", "ja-nee", "schaal", "getal", "geld", "wanneer"])
def test_a_list_where_one_answer_fits_is_called_a_list_and_its_content_named(name: str) -> None:
    """A list of one is refused as well: the next to edit the file would add a second."""
    for raw in (["wonen", "werk"], ["wonen, werk"]):
        found = read(name, raw)
        assert isinstance(found, Misfit)
        assert found.what == "Hier past één antwoord, geen lijst ('wonen, werk')."
        assert "Schrijf er één" in found.remedy
    assert isinstance(found := read(name, {"a": 1}), Misfit)
    assert "geen velden ('a: 1')" in found.what


def test_the_choices_are_named_where_a_list_stands_for_one_choice() -> None:
    found = read("keuze", ["wonen", "werk"])
    assert isinstance(found, Misfit)
    assert [label for _, label in found.choices] == ["Wonen en bouwen", "Werk, leren", "Veilig"]
