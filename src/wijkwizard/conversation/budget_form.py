"""Asks for ballots at the desk and says what two budget rules choose; single ballots are kept only when asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wijkwizard.advice.budget.case import BallotLine
from wijkwizard.advice.budget.rules import why_not_these
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.session import budget
from wijkwizard.session.kept_ballots import KeptBallots
from wijkwizard.session.printing.paper import PlanSource
from wijkwizard.terms.units import many

TITLE = "Geld verdelen met stembiljetten"
"""The title of the two budget rules, side by side."""

NUMBERS, TYPE = "Met deze nummers schrijft u wat er op de stembiljetten staat.", "De stembiljetten typen"
"""What stands above the measures with their numbers, and what goes on from there."""

_OF_LINES = ("ballots", "apart")
"""The fields in which each line says something of its own."""

_HOW = f"{budget.HOW_TO_WRITE} Op één regel mag ook, met een schuine streep ertussen: 1 4/2/5."

_CAN_BE_KEPT = "Bewaren kan al wel."

_KEEP, _DROP, _LEAVE = "ja", "nee", "laat"
_KEEPING = "Losse stembiljetten bewaren tot het plan is vastgesteld?"


def budget_form(
    before: Mapping[str, str] | None = None, refused: str = "", *, kept: int = 0, keeps: bool = False
) -> FormSpec:
    """Return the form that asks for ballots and for what people say beside them.

    Args:
        before: what was filled in before, and refused.
        refused: why it was.
        kept: how many ballots the dossier keeps.
        keeps: whether it can keep ballots.
    """
    filled, words = before or {}, many(kept, "stembiljet", "stembiljetten")
    empty = f" Leeg: de {words} die bewaard zijn" if kept else ""
    labels = {
        "ballots": f"De stembiljetten, als nummers{'.' if empty else ''}{empty}",
        "money": "Met welk bedrag? Leeg: dat van het plan",
        "must": "Welke nummers gaan in elk geval door?",
        "apart": "Van welke nummers gaat er hoogstens één door?",
    }
    entries = tuple(
        FormEntry(name, label, filled.get(name, ""), long=name in _OF_LINES) for name, label in labels.items()
    )
    options = (
        {
            _LEAVE: f"laat de {words} van eerder staan",
            _KEEP: "bewaar wat nu getypt is, in plaats daarvan",
            _DROP: f"wis de {words} van eerder",
        }
        if kept
        else {_DROP: "nee", _KEEP: "ja, zonder namen, tijd of volgorde"}
    )
    keeping = filled.get("keep", "") or (_LEAVE if kept else _DROP)
    asked = (FormEntry("keep", _KEEPING, keeping, options=options),) if keeps else ()
    return FormSpec(TITLE, (*entries, *asked), refused or _HOW, does="rekent")


@dataclass(frozen=True, slots=True)
class BudgetForm:
    """The form about the ballots of one dossier.

    Attributes:
        ballots: the single ballots of the dossier.
        source: returns what its plan is made of.
        lines: the measures in the order of their numbers.
    """

    ballots: KeptBallots
    source: Callable[[], PlanSource]
    lines: tuple[BallotLine, ...]

    @property
    def intro(self) -> str:
        """What stands above the numbers: also why the rules cannot choose yet, before anybody types sixty ballots."""
        why = why_not_these(self.lines)
        keeping = _CAN_BE_KEPT if why and self.ballots.can_keep else ""
        return " ".join(filter(None, [why, keeping, NUMBERS]))

    def ask(self, before: Mapping[str, str] | None = None, refused: str = "") -> FormSpec:
        """Return the form as it is for this dossier now, with what was typed in it the last time."""
        return budget_form(
            before or self.ballots.typed, refused, kept=len(self.ballots.all()), keeps=self.ballots.can_keep
        )

    def outcome(self, filled: Mapping[str, str]) -> str:
        """Return what both rules choose, after keeping or wiping the ballots as was asked.

        Raises:
            WijkError: ``ballots-wrong``, ``budget-money``, ``budget-numbers``, ``budget-apart``, those of
                ``KeptBallots``.
        """
        apart = filled["apart"].replace("/", "\n").splitlines()
        wishes = budget.wishes_of(self.lines, budget.amount(filled["money"]), filled["must"], apart)
        kept, typed = self.ballots.all(), budget.read_ballots(filled["ballots"], self.lines)
        if filled.get("keep") == _KEEP and typed:
            self.ballots.keep(typed)
        if filled.get("keep") == _DROP:
            self.ballots.wipe()
        now_kept = bool(typed) and filled.get("keep") == _KEEP
        self.ballots.typed = {**filled, "keep": "", **({"ballots": ""} if now_kept else {})}
        stands = budget.standing_words(len(self.ballots.all()), wiped=bool(kept))
        return "\n".join((stands, *budget.rule_texts(self.source(), typed or kept, wishes)))
