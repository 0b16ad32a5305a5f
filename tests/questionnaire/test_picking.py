"""What is picked from a list or a scale either fits whole, or all that does not fit is told at once."""

import pytest

from tests.questionnaire.make import an_index
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.questionnaire.misfit import together
from wijkwizard.questionnaire.picking import (
    adds_words,
    but_for_articles,
    find,
    is_misspelt,
    near_option,
    not_there,
)
from wijkwizard.questionnaire.reading import Misfit, read_value
from wijkwizard.terms import Answers

OPTIONS = (
    "[{id: wonen, label: Wonen en bouwen}, {id: werk, label: 'Werk, leren'}, {id: veilig, label: Veilig}]"
)
INDEX = an_index(f"""
- {{id: keuzes, kind: choices, text: K?, at_most: 2, options: {OPTIONS}}}
- {{id: volgorde, kind: ranking, text: V?, options: {OPTIONS}}}
- {{id: rooster, kind: grid, text: R?, rows: {OPTIONS}, scale: {{min: 0, max: 99, count: true}}}}
""")

NOT_THERE = "Kies een nummer van 1 tot en met 3, of neem de woorden over."
OFF_SCALE = "Kies een getal van 0 tot en met 99."


@pytest.mark.parametrize(
    ("question", "raw", "told"),
    [
        (
            "keuzes",
            ["zzz", "wonen", "werk, leeren"],
            [
                f"'zzz' staat niet bij de keuzes. {NOT_THERE}",
                "'werk, leeren' staat niet bij de keuzes. Bedoelt u 'Werk, leren'?",
            ],
        ),
        (
            "keuzes",
            ["wonen", "zzz", "werk", "veilig"],
            [f"'zzz' staat niet bij de keuzes. {NOT_THERE}", "Er zijn er 3 gekozen. Kies er hoogstens 2."],
        ),
        (
            "volgorde",
            ["xx", "wonen", "wonen", "yy"],
            [
                f"'xx' staat niet bij de keuzes. 'yy' staat niet bij de keuzes. {NOT_THERE}",
                "Een keuze staat er twee keer in. Noem elke keuze één keer, de belangrijkste eerst.",
            ],
        ),
        (
            "rooster",
            {"qqq": 4, "werk": -2, "veilig": 3},
            [
                f"'qqq' staat niet bij de keuzes. {NOT_THERE}",
                f"Werk, leren: -2 valt buiten de schaal. {OFF_SCALE}",
            ],
        ),
        (
            "rooster",
            "wonen; qqq 300",
            [
                "Bij 'wonen' staat geen getal. Schrijf achter elke regel een getal, zoals 'wonen 3, werk 4'.",
                f"'qqq' staat niet bij de keuzes. {NOT_THERE} qqq: 300 valt buiten de schaal. {OFF_SCALE}",
            ],
        ),
    ],
)
def test_all_that_does_not_fit_in_one_answer_is_told_at_once(
    question: str, raw: object, told: list[str]
) -> None:
    """Each remedy stands behind what it is for, and one that helps for several is said once."""
    misfit = read_value(INDEX.question(question), INDEX.options(INDEX.question(question), Answers()), raw)
    assert isinstance(misfit, Misfit)
    assert f"{misfit.what} {misfit.remedy}" == " ".join(told)


@pytest.mark.parametrize("typed", ["De lift is kapot", "de lift is kapot.", "De  lift is kapot. "])
def test_a_full_stop_behind_a_name_is_no_part_of_it(typed: str) -> None:
    """Who typed a row as a sentence may choose it as one, and as its name."""
    option = Option(id="r1", label="De lift is kapot")
    assert find([option], typed) is option


def test_what_was_meant_is_looked_for_among_what_is_seen() -> None:
    """The id of a choice stands in a file and nowhere else, so there alone something like it is meant."""
    options = [Option(id="groot", label="grof vuil"), Option(id="klein", label="zwerfvuil", also=("rommel",))]
    assert near_option(options, "Plein") is None
    assert near_option(options, "rommmel") == options[1]
    assert near_option(options, "Plein", ids=True) == options[1]
    found = together([not_there(options, "Plein"), not_there(options, "zwervuil")])
    assert (found.what, found.remedy) == (
        f"'Plein' staat niet bij de keuzes. {NOT_THERE.replace('3', '2')} 'zwervuil' staat niet bij de keuzes.",
        "Bedoelt u 'zwerfvuil'?",
    )
    assert found.in_file is not None
    assert found.in_file.what == "'Plein' staat niet bij de keuzes. 'zwervuil' staat niet bij de keuzes."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Verkeer", "Veilig verkeer"),
        ("Het veilige verkeer hier", "Veilig verkeer"),
        ("Meer groen in de wijk", "Groen"),
        ("veilig verker", "Veilig verkeer"),
        ("Water en dieren", ""),
        ("Afval op straat", ""),
        ("Straatfeest", ""),
        ("Bouwstroom 2", ""),
        ("Bouwstrom 1", "Bouwstroom 1"),
        ("en", ""),
    ],
)
def test_only_what_is_really_near_is_meant(typed: str, meant: str) -> None:
    """A slip, or the same words with others around them; one word in common or letters alike say nothing."""
    names = (
        "Veilig verkeer",
        "Werk en ondernemen",
        "Groen",
        "Veilig op straat",
        "Meer lezen",
        "Straatcoaches",
        "Bouwstroom 1",
    )
    found = near_option([Option(id=f"o{n}", label=name) for n, name in enumerate(names)], typed)
    assert (found.label if found is not None else "") == meant


@pytest.mark.parametrize(
    ("count", "told"), [(1, "Kies nummer 1, of"), (3, "Kies een nummer van 1 tot en met 3, of")]
)
def test_the_numbers_to_choose_from_are_said_as_one_says_them(count: int, told: str) -> None:
    """'Een nummer van 1 tot en met 1' is no choice."""
    options = [Option(id=f"o{n}", label=f"Woord {'abc'[n]}") for n in range(count)]
    assert told in str(not_there(options, "iets heel anders"))


def test_of_words_that_stand_there_twice_the_same_letters_are_meant() -> None:
    """'katten' was refused with "Bedoelt u 'katten'?"."""
    options = [Option(id="a", label="Katten"), Option(id="b", label="katten")]
    assert find(options, "katten") == options[1]
    assert find(options, "KATTEN") is None
    same = not_there(options, "KATTEN")
    assert same.what == "'KATTEN' staat meer dan één keer bij de keuzes."
    assert same.remedy == "Kies een nummer van 1 tot en met 2, of geef ze elk eigen woorden."


@pytest.mark.parametrize(
    ("typed", "found"),
    [("kattenoverlast", "Overlast"), ("waterovrlast", "Groen en hitte")],
)
def test_a_compound_is_a_kind_of_what_it_ends_with(typed: str, found: str) -> None:
    """'Kattenoverlast' was taken for a slip of 'wateroverlast', and led to 'Groen en hitte'."""
    options = [
        Option(id="groen", label="Groen en hitte", also=("wateroverlast",)),
        Option(id="overlast", label="Overlast"),
    ]
    near = near_option(options, typed)
    assert near is not None
    assert near.label == found


@pytest.mark.parametrize(
    ("written", "name", "slip"),
    [
        ("zorgverzekeraars", "Zorgverzekeraar", True),
        ("burgemester en wethoudres", "burgemeester en wethouders", True),
        ("woning corporatie", "Woningcorporatie", True),
        ("de ministers", "de minister", True),
        ("Bestuurlijk Overleg Zuid", "het bestuurlijk overleg", False),
        ("Programmabureau Zuid", "het programmabureau", False),
        ("Netbeheerder", "netbeheer", False),
        ("Slechte verhuurders", "Slechte verhuur", False),
        ("onveilig", "veilig", False),
        ("Kattenoverlast", "Overlast", False),
        ("De wijkraad", "wijkraad", False),
    ],
)
def test_a_slip_has_the_same_words_and_a_few_wrong_letters(written: str, name: str, slip: bool) -> None:  # noqa: FBT001 - a case
    """A name that says more than a word of the list is a name of its own."""
    assert is_misspelt(written, name) is slip


def test_an_article_makes_no_other_name_and_is_no_word_more() -> None:
    """'Gemeenteraad' is 'de gemeenteraad', unless two names differ by it alone."""
    council = Option(id="raad", label="de gemeenteraad")
    assert but_for_articles([council], "Gemeenteraad") == council
    assert not adds_words(council, "Gemeenteraad")
    assert but_for_articles([council], "de") is None
    square, their = Option(id="a", label="Plein"), Option(id="b", label="het plein")
    assert find([square, their], "Het plein") == their
    assert but_for_articles([square, their], "Een plein") is None


@pytest.mark.parametrize(
    ("typed", "more"),
    [("zwerfvuil", False), ("zwervuil", False), ("de afval", False), ("zwerfvuil bij de bak", True)],
)
def test_a_part_of_a_label_says_no_more_than_the_label(typed: str, more: bool) -> None:  # noqa: FBT001 - a case
    """The word that had found a row of a count stayed behind as a remark."""
    assert adds_words(Option(id="afval", label="Afval en zwerfvuil"), typed) is more
