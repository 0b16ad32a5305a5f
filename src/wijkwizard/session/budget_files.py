"""Answers a request about money and ballots that came with a command: a file with ballots, an amount, numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wijkwizard.advice.budget.rules import NoRules
from wijkwizard.errors import WijkError
from wijkwizard.errors.reasons import REFUSALS, words
from wijkwizard.files.look import open_to_read
from wijkwizard.session import budget
from wijkwizard.session.paper import PlanSource

_LONGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class BudgetRequest:
    """What was asked, as it was typed.

    Attributes:
        ballots: the file with ballots; None to see the numbers of the measures.
        money: an amount in euros; None for that of the plan.
        must: the numbers of what is bought in any case.
        apart: for each exclusion the numbers of which at most one is bought.
    """

    ballots: Path | None
    money: str | None = None
    must: str = ""
    apart: tuple[str, ...] = ()


def told(source: PlanSource, asked: BudgetRequest) -> tuple[str, ...]:
    """Return in Dutch lines what both rules choose; without ballots the measures with their numbers.

    Raises:
        WijkError: ``ballots-file``, ``ballots-wrong``, ``budget-money``.
    """
    items = budget.items_of(source)
    if isinstance(items, NoRules):
        return (items.why,)
    wishes = budget.wishes_of(items, budget.amount(asked.money), asked.must, asked.apart)
    if asked.ballots is None:
        return (*budget.numbered(items), budget.HOW_TO_WRITE)
    ballots = budget.read_ballots(_text(asked.ballots), items)
    return budget.told_of_rules(source, ballots, wishes)


def _text(path: Path) -> str:
    try:
        with open_to_read(path) as opened:
            raw = opened.read(_LONGEST + 1)
        if len(raw) > _LONGEST:
            raise WijkError("ballots-file", path=path, reason="het bestand is te groot")
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WijkError("ballots-file", path=path, reason="het is geen tekst in UTF-8") from None
    except REFUSALS as error:
        raise WijkError("ballots-file", path=path, reason=words(error)) from error
