"""What people say beside the ballots is heard, or refused with the measures and the euros that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from tests.session.test_budget import PLAN
from wijkwizard.advice.budget.case import BallotLine
from wijkwizard.errors import WijkError
from wijkwizard.session import budget, budget_files, fill_session, open_session

_ITEMS = tuple(BallotLine(id=name, name=name.upper()) for name in "abcd")


@pytest.mark.parametrize("apart", ["3", " 3 ", "3,3", "3 3"])
def test_one_measure_that_excludes_nothing_is_refused_with_its_name(apart: str) -> None:
    """It was dropped without a word, and who typed half of it saw a choice that was not asked for."""
    with pytest.raises(WijkError) as refused:
        budget.wishes_of(_ITEMS, None, "", ["1 2", apart])
    assert refused.value.code == "budget-apart"
    assert "'C'" in refused.value.sentence


@pytest.mark.parametrize("apart", ["", "  ", "-"])
def test_nothing_excludes_nothing(apart: str) -> None:
    """An empty field, or the streak with which an empty ballot is written, is no half of a wish."""
    assert budget.wishes_of(_ITEMS, None, "", [apart]).exclusions == frozenset()


@pytest.mark.parametrize(
    ("must", "apart", "money", "told"),
    [
        (
            "1 2",
            (),
            "80.000",
            [
                (
                    "Wat in elk geval doorgaat, kost samen € 90.000, en er is € 80.000: "
                    "'Speelplek opknappen' (€ 50.000) en 'Buurthuis langer open' (€ 40.000)."
                )
            ],
        ),
        (
            "1",
            (),
            "49.999",
            [
                (
                    "Wat in elk geval doorgaat, kost € 50.000, en er is € 49.999: "
                    "'Speelplek opknappen' (€ 50.000)."
                )
            ],
        ),
        (
            "2 3 4",
            ("1 2", "2 4"),
            "100.000",
            ["Van wat in elk geval doorgaat, sluiten elkaar uit: 'Buurthuis langer open' en 'Taalles'."],
        ),
        (
            "1 2 4",
            ("2 4",),
            "100.000",
            [
                "kost samen € 120.000, en er is € 100.000",
                "sluiten elkaar uit: 'Buurthuis langer open' en 'Taalles'.",
            ],
        ),
    ],
)
def test_a_wish_that_cannot_be_names_its_measures_and_what_they_cost(
    tmp_path: Path, must: str, apart: tuple[str, ...], money: str, told: list[str]
) -> None:
    """'Kost samen meer dan er is' left it to people to find out which, and how much more."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    fill_session(tmp_path / "plan.yaml", tmp_path / "plan.wijk", environment=fixed_environment())
    file = tmp_path / "biljetten.txt"
    file.write_text("1 2\n" * 10, encoding="utf-8")
    asked = budget_files.BudgetRequest(file, money, must, apart)
    with open_session(tmp_path / "plan.wijk", environment=fixed_environment(), read_only=True) as session:
        last = budget_files.budget_texts(session, asked)[-1]
    assert all(words in last for words in told)
    assert ("Van wat in elk geval doorgaat" in last) is bool(apart)


@pytest.mark.parametrize(
    ("money", "must", "apart"), [("50.000", "", ()), (None, "2", ()), (None, "", ("1 2",))]
)
def test_wishes_without_ballots_are_not_passed_over_in_silence(
    tmp_path: Path, money: str | None, must: str, apart: tuple[str, ...]
) -> None:
    """The list of numbers came as if nothing else had been asked."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    fill_session(tmp_path / "plan.yaml", tmp_path / "plan.wijk", environment=fixed_environment())
    with open_session(tmp_path / "plan.wijk", environment=fixed_environment(), read_only=True) as session:
        told = budget_files.budget_texts(session, budget_files.BudgetRequest(None, money, must, apart))
        plain = budget_files.budget_texts(session, budget_files.BudgetRequest(None))
    assert told[: len(plain)] == plain
    assert "Geef ze met --ballots." in told[-1]
    assert "--ballots" not in plain[-1]
