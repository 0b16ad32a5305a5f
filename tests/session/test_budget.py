"""Ballots are read and counted; what the rules say is plain, and what they lack is named."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from wijkwizard.advice.budget.case import BallotLine
from wijkwizard.advice.budget.solver import PACKAGE
from wijkwizard.errors import WijkError
from wijkwizard.session import budget, budget_files, fill_session, open_session

PLAN = """\
besluit: integraal
maatregelen:
  - {rij: a, titel: Speelplek opknappen}
  - {rij: b, titel: Buurthuis langer open}
  - {rij: c, titel: Fietsenrek}
  - {rij: d, titel: Taalles}
kosten:
  - {rij: a, maatregel: a, bedrag: 50000, eenmalig-of-structureel: eenmalig}
  - {rij: b, maatregel: b, bedrag: 40000, eenmalig-of-structureel: eenmalig}
  - {rij: c, maatregel: c, bedrag: 10000, eenmalig-of-structureel: eenmalig}
  - {rij: d, maatregel: d, bedrag: 30000, eenmalig-of-structureel: eenmalig}
  - {rij: e, wat: Drukwerk, bedrag: 2000, eenmalig-of-structureel: eenmalig}
"""
BALLOTS = "1 2\n" * 6 + "4\n" * 4 + "3; 4\n-\n"
_ITEMS = tuple(BallotLine(id=name, name=name) for name in "abcd")


def texts_of(folder: Path, ballots: str | None, plan: str = PLAN, money: str | None = "100.000") -> str:
    """Return what is said of a plan and a file with ballots."""
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    fill_session(folder / "plan.yaml", folder / "plan.wijk", environment=fixed_environment())
    file = folder / "biljetten.txt"
    if ballots is not None:
        file.write_text(ballots, encoding="utf-8")
    asked = budget_files.BudgetRequest(None if ballots is None else file, money)
    with open_session(folder / "plan.wijk", environment=fixed_environment(), read_only=True) as session:
        return "\n".join(budget_files.budget_texts(session, asked))


def test_without_ballots_the_measures_get_their_numbers(tmp_path: Path) -> None:
    """First the numbers that are written on the ballots, with what each measure costs."""
    told = texts_of(tmp_path, None)
    assert "  2  Buurthuis langer open (€ 40.000)" in told
    assert budget.HOW_TO_WRITE in told


def test_both_rules_stand_side_by_side(tmp_path: Path) -> None:
    """The many take all with the most votes; with equal shares the few who want lessons get them too."""
    most, shares = texts_of(tmp_path, BALLOTS).split("Gelijke delen:")
    assert "Gaat door: 'Speelplek opknappen' (€ 50.000), 'Buurthuis langer open' (€ 40.000)" in most
    assert "'Taalles' (€ 30.000)" in shares.splitlines()[1]
    assert "Buiten de regels, want het hoort bij geen maatregel: Drukwerk (€ 2.000)." in shares


@pytest.mark.parametrize(
    ("ballots", "plan", "money", "why"),
    [
        pytest.param("1\n" * 9, PLAN, "100", "Onder de tien is te zien wie wat koos.", id="nine ballots"),
        pytest.param(
            BALLOTS, PLAN.replace("bedrag: 30000, ", ""), "100", "'Taalles' is het bedrag niet", id="amount"
        ),
        pytest.param(
            BALLOTS,
            PLAN.replace("30000", "-30000"),
            "100",
            "'Taalles' is het bedrag lager dan nul",
            id="less",
        ),
        pytest.param(
            BALLOTS,
            PLAN.split("  - {rij: d, maat", maxsplit=1)[0],
            "100",
            "'Taalles' zijn er nog geen",
            id="cost",
        ),
    ],
)
def test_what_lacks_is_named_instead(tmp_path: Path, ballots: str, plan: str, money: str, why: str) -> None:
    """The rules are not asked with too few ballots or without all costs; the reason stands there, nothing else."""
    told = texts_of(tmp_path, ballots, plan, money)
    assert why in told
    assert "Gaat door" not in told


def test_a_measure_has_the_number_that_it_has_on_paper(tmp_path: Path) -> None:
    """Who votes with the plan in hand gave the number of another measure once the group had put them in order."""
    ordered = f"{PLAN}maatregelen-volgorde: [d, b]\n"
    told = texts_of(tmp_path, None, ordered).splitlines()
    names = ("Taalles", "Buurthuis langer open", "Speelplek opknappen", "Fietsenrek")
    assert [line.partition(" (")[0] for line in told if "(€" in line] == [
        f"{at:>3}  {name}" for at, name in enumerate(names, 1)
    ]


def test_what_was_taken_off_for_other_amounts_is_said(tmp_path: Path) -> None:
    """'Geld: € 98.000' stood above a plan that may cost € 100.000."""
    told = texts_of(tmp_path, BALLOTS, f"{PLAN}budget: 100000\n", None)
    assert "Geld: € 98.000 " in told
    assert "Het plan mag € 100.000 kosten. Daar ging € 2.000 af voor wat bij geen maatregel hoort." in told
    (other := tmp_path / "b").mkdir()
    assert "Daar ging" not in texts_of(other, BALLOTS, f"{PLAN}budget: 100000\n", "90.000")


def test_without_measures_there_is_nothing_to_vote_on(tmp_path: Path) -> None:
    """Then neither numbers nor rules come, but the way on."""
    with pytest.raises(WijkError) as refused:
        texts_of(tmp_path, BALLOTS, "gebied-naam: Oost\n", "100")
    assert refused.value.code == "ballots-measures"


def test_ballots_can_be_kept_before_all_costs_are_known(tmp_path: Path) -> None:
    """People vote tonight and somebody reckons next week: the ballots wait, and what lacks is said."""
    path, file = tmp_path / "plan.wijk", tmp_path / "biljetten.txt"
    (tmp_path / "plan.yaml").write_text(PLAN.replace("bedrag: 30000, ", ""), encoding="utf-8")
    fill_session(tmp_path / "plan.yaml", path, environment=fixed_environment())
    file.write_text(BALLOTS, encoding="utf-8")
    with open_session(path, environment=fixed_environment(1000)) as session:
        assert "  4  Taalles (bedrag onbekend)" in budget_files.budget_texts(
            session, budget_files.BudgetRequest(None)
        )
        stands, why = budget_files.budget_texts(session, budget_files.BudgetRequest(file, keep=True))
        assert stands.startswith("12 stembiljetten staan in dit dossier")
        assert "Van 'Taalles' is het bedrag niet bekend." in why
        assert len(session.ballots.all()) == 12


def test_an_amount_beside_the_rules_that_nobody_knows_is_no_nought(tmp_path: Path) -> None:
    """What belongs to no measure stands beside the rules, and without an amount as unknown."""
    told = texts_of(tmp_path, BALLOTS, PLAN.replace("bedrag: 2000, ", ""))
    assert "Drukwerk (bedrag onbekend)." in told
    assert "(€ 0)" not in told


def test_the_outcome_says_what_had_to_go_on_and_what_excludes_each_other(tmp_path: Path) -> None:
    """Who reads it later sees that not the votes alone decided."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    path, file = tmp_path / "plan.wijk", tmp_path / "biljetten.txt"
    fill_session(tmp_path / "plan.yaml", path, environment=fixed_environment())
    file.write_text(BALLOTS, encoding="utf-8")
    with open_session(path, environment=fixed_environment(), read_only=True) as session:
        asked = budget_files.BudgetRequest(file, "100.000", must="3", apart=("1,2",))
        told = budget_files.budget_texts(session, asked)
        plain = budget_files.budget_texts(session, budget_files.BudgetRequest(file, "100.000"))
    assert "Gaat in elk geval door, zoals gevraagd: 'Fietsenrek'." in told
    assert "Hoogstens één hiervan, zoals gevraagd: 'Speelplek opknappen' en 'Buurthuis langer open'." in told
    assert not [line for line in plain if "zoals gevraagd" in line]


def _chain_told(tmp_path: Path, links: int) -> str:
    """Return what is told of eighteen measures of 100 euros, each of which excludes the next, for 1000 euros.

    Args:
        tmp_path: a folder of the test.
        links: how many of the seventeen exclusions are named.
    """
    rows = [f"m{number}" for number in range(1, 19)]
    plan = "\n".join(
        [
            "besluit: integraal",
            "maatregelen:",
            *(f"  - {{rij: {row}, titel: Maatregel {row}}}" for row in rows),
            "kosten:",
            *(
                f"  - {{rij: k{row}, maatregel: {row}, bedrag: 100, eenmalig-of-structureel: eenmalig}}"
                for row in rows
            ),
        ]
    )
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    path = tmp_path / "plan.wijk"
    fill_session(tmp_path / "plan.yaml", path, environment=fixed_environment())
    everything = " ".join(str(number) for number in range(1, 19))
    (tmp_path / "biljetten.txt").write_text(f"{everything}\n" * 10, encoding="utf-8")
    apart = tuple(f"{number},{number + 1}" for number in range(1, links + 1))
    with open_session(path, environment=fixed_environment(), read_only=True) as session:
        asked = budget_files.BudgetRequest(tmp_path / "biljetten.txt", "1.000", apart=apart)
        return "\n".join(budget_files.budget_texts(session, asked))


def test_too_many_measures_that_exclude_each_other_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a solver a chain too long to try in every way is refused with its length and what would help."""
    monkeypatch.setitem(sys.modules, PACKAGE, None)
    told = _chain_told(tmp_path, 17)
    assert "18 maatregelen sluiten elkaar uit, ook via andere." in told
    assert f"vraag uw beheerder om {PACKAGE} te installeren" in told
    assert "Gaat door" not in told


def test_a_shorter_chain_asks_for_no_solver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has the ordinary program only, gets an answer for all that the plain search tries."""
    monkeypatch.setitem(sys.modules, PACKAGE, None)
    assert "Gaat door" in _chain_told(tmp_path, 9)


def test_a_long_chain_is_answered_where_a_solver_is_installed(tmp_path: Path) -> None:
    """Of eighteen in a chain nine go on, and there is more than one way to take those."""
    pytest.importorskip(PACKAGE)
    told = _chain_told(tmp_path, 17)
    assert "Meeste stemmen" in told
    assert "Gelijk: 'Maatregel m1' (€ 100)" in told


def test_rules_that_leave_other_things_equal_do_not_come_to_the_same(tmp_path: Path) -> None:
    """With three alike and money for two both rules choose nothing, and say so the same way."""
    plan = "\n".join(line for line in PLAN.splitlines() if "rij: d" not in line).replace("50000", "40000")
    told = texts_of(tmp_path, "1\n" * 4 + "2\n" * 4 + "3\n" * 4, plan.replace("10000", "40000"), "80.000")
    assert told.count("Gaat door: niets.") == 2
    assert "Beide regels komen op hetzelfde uit." in told


def test_ballots_keep_no_order() -> None:
    """However they were typed, the same ballots are one and the same thing: who was first cannot be seen."""
    lines = ["1 2", "4", "-", "3,1", "2;1"]
    assert budget.read_ballots("\n".join(lines), _ITEMS) == budget.read_ballots(
        "\n".join(lines[::-1]), _ITEMS
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("1 2\n1 5", "Regel 2: '5' is geen nummer van 1 tot en met 4."),
        ("0", "Regel 1: '0'"),
        ("twee", "Regel 1: 'twee'"),
        ("1 ²", "Regel 1: '²'"),
        ("9" * 9000, "Regel 1: '999999999…'"),
        ("x\n" * 5, "En nog 2."),
        ("1\n" * 2001, "meer dan 2000 regels"),
        ("1 2\n3 3", "Regel 2: 3 staat er meer dan één keer."),
    ],
)
def test_a_ballot_that_cannot_be_is_named_with_its_line(text: str, what: str) -> None:
    """What is no number of a measure is refused with its line; long text is cut, many faults are counted."""
    with pytest.raises(WijkError) as refused:
        budget.read_ballots(text, _ITEMS)
    assert what in refused.value.sentence


@pytest.mark.parametrize("money", ["nul", "0", "-5", "1.2.3"])
def test_money_that_cannot_be_is_refused(money: str) -> None:
    """An amount to reckon with is more than nothing."""
    with pytest.raises(WijkError) as refused:
        budget.amount(money)
    assert refused.value.code == "budget-money"


def test_a_wrong_number_beside_the_ballots_is_not_called_a_ballot() -> None:
    """The refusal says which of the fields it is about."""
    for musts, apart in (("9", []), ("", ["1,9"])):
        with pytest.raises(WijkError) as refused:
            budget.wishes_of(_ITEMS, None, musts, apart)
        assert refused.value.code == "budget-numbers"
        assert "'9' is geen nummer" in refused.value.sentence


def test_musts_and_exclusions_are_read_as_numbers() -> None:
    """What goes on in any case and what excludes each other are said with the same numbers."""
    wishes = budget.wishes_of(_ITEMS, None, "2,4", ["1 3", ""])
    assert wishes.musts == {"b", "d"}
    assert wishes.exclusions == {frozenset("ac")}


def test_ballots_of_a_file_are_kept_used_and_wiped_by_command(tmp_path: Path) -> None:
    """What a command keeps another command reckons with, until a third wipes it."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    path, file = tmp_path / "plan.wijk", tmp_path / "biljetten.txt"
    fill_session(tmp_path / "plan.yaml", path, environment=fixed_environment())
    file.write_text(BALLOTS, encoding="utf-8")

    def said(asked: budget_files.BudgetRequest, start: int) -> str:
        with open_session(path, environment=fixed_environment(start)) as session:
            return "\n".join(budget_files.budget_texts(session, asked))

    typed = said(budget_files.BudgetRequest(file, "100.000", keep=True), 1000)
    assert "12 stembiljetten staan in dit dossier" in typed
    assert said(budget_files.BudgetRequest(None, "100.000", kept="use"), 2000) == typed
    assert "Bewaard: 12 stembiljetten." in said(budget_files.BudgetRequest(None), 3000)
    assert said(budget_files.BudgetRequest(None, kept="wipe"), 4000) == "Gewist: 12 stembiljetten."
    for asked, code in (
        (budget_files.BudgetRequest(None, kept="use"), "ballots-none"),
        (budget_files.BudgetRequest(None, keep=True), "ballots-missing"),
    ):
        with pytest.raises(WijkError) as refused:
            said(asked, 5000)
        assert refused.value.code == code
