"""Answers a request about money and ballots that came with a command: a file with ballots, an amount, numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wijkwizard.advice.budget.case import Ballot, BallotLine
from wijkwizard.errors import WijkError
from wijkwizard.session import budget
from wijkwizard.session.fill.small_text import read_small_text
from wijkwizard.session.session import Session
from wijkwizard.terms.units import many

_WAITS = (
    "Met het bedrag en de nummers die u noemde, is nog niet gerekend: er zijn geen stembiljetten bij. "
    "Geef ze met --ballots."
)


@dataclass(frozen=True, slots=True)
class BudgetRequest:
    """What was asked, as it was typed.

    Attributes:
        ballots: the file with ballots; None to see the numbers of the measures.
        money: an amount in euros; None for that of the plan.
        must: the numbers of what is bought in any case.
        apart: for each exclusion the numbers of which at most one is bought.
        keep: whether the ballots of the file are kept in the dossier.
        kept: what is done with the ballots that are kept there: reckon with them, or wipe them.
    """

    ballots: Path | None
    money: str | None = None
    must: str = ""
    apart: tuple[str, ...] = ()
    keep: bool = False
    kept: Literal["use", "wipe"] | None = None

    @property
    def writes(self) -> bool:
        """Whether the dossier is changed."""
        return self.keep or self.kept == "wipe"


def budget_texts(session: Session, asked: BudgetRequest) -> tuple[str, ...]:
    """Return in Dutch lines what both rules choose; without ballots the measures with their numbers.

    Raises:
        WijkError: ``ballots-file``, ``ballots-wrong``, ``ballots-missing``, ``ballots-none``, ``ballots-measures``,
            ``budget-money``, ``budget-numbers``, ``budget-apart``, those of ``KeptBallots``.
    """
    if asked.keep and asked.ballots is None:
        raise WijkError("ballots-missing", path=session.file.path)
    if asked.kept == "wipe":
        return (_wiped(session),)
    lines = budget.lines_of(session.plan.source())
    wishes = budget.wishes_of(lines, budget.amount(asked.money), asked.must, asked.apart)
    if asked.ballots is None and asked.kept is None:
        kept = len(session.ballots.all())
        there = [f"Bewaard: {many(kept, 'stembiljet', 'stembiljetten')}. Reken ermee met --kept use."]
        waits = [_WAITS] if asked.money or asked.must or asked.apart else []
        return (*budget.numbered(lines), budget.HOW_TO_WRITE, *(there if kept else ()), *waits)
    ballots = _ballots(session, asked, lines)
    if asked.keep:
        session.ballots.keep(ballots)
    stands = budget.standing_words(len(session.ballots.all()), wiped=False)
    return (stands, *budget.rule_texts(session.plan.source(), ballots, wishes))


def _ballots(session: Session, asked: BudgetRequest, lines: tuple[BallotLine, ...]) -> tuple[Ballot, ...]:
    if asked.ballots is not None:
        return budget.read_ballots(read_small_text(asked.ballots, "ballots-file"), lines)
    if not (kept := session.ballots.all()):
        raise WijkError("ballots-none", path=session.file.path)
    return kept


def _wiped(session: Session) -> str:
    kept = len(session.ballots.all())
    session.ballots.wipe()
    if not kept:
        return "Er waren geen stembiljetten bewaard."
    return f"Gewist: {many(kept, 'stembiljet', 'stembiljetten')}."
