"""What was really promised or decided, and what has still to be asked: paper asks only for what is open."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwizard.iwap.course_rows import Anchor, Feedback
from wijkwizard.iwap.frame_rows import Initiative
from wijkwizard.iwap.rows import Decision, Promise
from wijkwizard.iwap.said import SaidChoice

_TO_ASK, _TO_DISCUSS = "nog-vragen", "nog-niet"
NO = "nee"
"""The answer that residents get who may not begin something."""
REFUSED = "afgewezen"
"""The outcome of a body that says no."""

_OUTCOMES = frozenset({"akkoord", "met-wijziging", REFUSED})


def _id(said: SaidChoice) -> str:
    return said.value.id if said.value is not None else ""


def still_to_ask(promise: Promise) -> bool:
    """Return whether the partner has not been asked yet: then nobody promised it."""
    return _id(promise.committed) == _TO_ASK


def is_refused(initiative: Initiative) -> bool:
    """Return whether residents heard that they may not begin something: then it needs no money and no rules."""
    return _id(initiative.answer) == NO


def still_to_discuss(anchor: Anchor) -> bool:
    """Return whether nobody discussed yet what is to become regular work: then nothing was agreed."""
    return _id(anchor.sure) == _TO_DISCUSS


def has_outcome(decision: Decision) -> bool:
    """Return whether somebody noted that the body said yes or no."""
    return _id(decision.outcome) in _OUTCOMES


def is_decided(decision: Decision, day: str) -> bool:
    """Return whether the body said yes or no: then nothing is asked of it any more.

    What is dated later than today was not decided yet, whatever was noted with it.

    Args:
        decision: the step.
        day: today in ISO form; empty when it is not known.
    """
    due = _due(decision)
    comes = bool(due and day) and due > day[: len(due)]
    return has_outcome(decision) and not comes


def is_late(decision: Decision, day: str) -> bool:
    """Return whether a step is past its moment while nobody noted what came of it: it is no request of today.

    Args:
        decision: the step.
        day: today in ISO form; empty when it is not known.
    """
    due = _due(decision)
    return bool(due and day) and due < day[: len(due)] and not is_decided(decision, day)


def _due(decision: Decision) -> str:
    return decision.due.value.iso if decision.due.value is not None else ""


def in_order_of_time(feedback: Iterable[Feedback]) -> list[Feedback]:
    """Return the moments on which people hear back, the first one first; what has no day comes last."""
    return sorted(
        feedback, key=lambda row: (row.due.value is None, row.due.value.iso if row.due.value else "")
    )
