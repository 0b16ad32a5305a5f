"""What the plan screen says in few lines: what holds the plan up, what stands out, and a quarter of the money."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wijkwizard.advice.plan.gates import STATES
from wijkwizard.terms.dutch import inside
from wijkwizard.terms.named_action import NamedAction

if TYPE_CHECKING:
    from wijkwizard.advice.plan.quarter_outcome import Quarter
    from wijkwizard.session.gate_lines import GateLine
    from wijkwizard.session.plan_remarks import FindingLine
    from wijkwizard.session.views import ReadyLine
    from wijkwizard.session.visibility import Visibility

GATES, FEATURES, PARTS = (
    "Klaar om voor te leggen?",
    "Kenmerken van een aanpak die helpt",
    "De delen van het plan",
)
"""The heads of what is asked of a plan before it is put forward, and of its parts."""

STANDS_OUT = "Wat opvalt in het plan"
"""The head of the findings."""

QUARTER = "Een kwart minder of meer geld"
"""The title of what a quarter less and a quarter more money does."""

_NO_QUARTER = "Dit is niet te zeggen: er staan nog geen kosten in het plan."
_WITHOUT_INTERNAL = (
    "De zaal kijkt mee: wat intern is en wat opvalt, staat hier niet en telt niet mee. "
    f"{NamedAction.AUDIENCE} zet dat uit."
)
_NAMED = 2
"""So many gates are named where they are folded."""


def discussed_in_short(ready: Sequence[ReadyLine], showing: Visibility) -> str:
    """Return in Dutch how many parts were discussed; that what is internal does not count, while the room looks."""
    done = sum(line.discussed for line in ready)
    count = f"{done} van {len(ready)} delen besproken."
    return count if showing.internal else f"{count} {_WITHOUT_INTERNAL}"


def gates_in_short(gates: Sequence[GateLine]) -> str:
    """Return in Dutch which gates hold the plan up, what is wrong first; that nothing does when that is so."""
    order = [STATES[state] for state in ("klopt-niet", "ontbreekt", "niet-besproken")]
    held = sorted((gate for gate in gates if not gate.good), key=lambda gate: order.index(gate.state))
    if not held:
        return "Er staat niets in de weg."
    named = [f"{gate.label.lower()} ({gate.state})" for gate in held[:_NAMED]]
    return f"Nog niet: {', '.join(named)}{' en meer' if len(held) > _NAMED else ''}."


def findings_in_short(lines: Sequence[FindingLine]) -> str:
    """Return in Dutch what the findings help to mend, the most serious first."""
    if not lines:
        return f"{STANDS_OUT}: niets."
    named = [inside(line.first.finding.subject) for line in lines[:_NAMED]]
    return f"{STANDS_OUT}: {', '.join(named)}{' en meer' if len(lines) > _NAMED else ''}."


def quarter_words(answer: Quarter | None) -> tuple[str, ...]:
    """Return in Dutch what a quarter less and a quarter more money does, a paragraph each."""
    if answer is None:
        return (_NO_QUARTER,)
    lines = (answer.text, *(side.text for side in (answer.less, answer.more) if side is not None))
    return tuple(filter(None, lines))
