"""When a question on paper is passed over, in words: only by what is asked in the same room.

What was settled before the evening already decided whether the question stands on the paper at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Condition, Not
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.why import words

Settled = Callable[[Comparison], bool | None]
"""Returns whether a comparison holds already; ``None`` when the room has yet to say it."""


def _named(condition: Condition) -> set[str]:
    match condition:
        case All(all=parts) | Any_(any=parts):
            return {name for part in parts for name in _named(part)}
        case Not(not_=part):
            return _named(part)
        case _:
            return {condition.question}


def _waits(part: Condition, parts: tuple[Condition, ...]) -> bool:
    """Return whether a part only says that another part's question has no answer yet: on paper it follows later."""
    return (
        isinstance(part, Comparison)
        and part.answered is False
        and any(part.question in _named(other) for other in parts if other is not part)
    )


def _choices(part: Condition) -> tuple[str, ...] | None:
    """Return the choices that a comparison asks for; ``None`` for anything else."""
    if not isinstance(part, Comparison):
        return None
    return (part.is_,) if isinstance(part.is_, str) else part.one_of


def _narrowed(parts: Sequence[Condition]) -> tuple[Condition, ...]:
    """Return parts that hold together, those about the choice at one question as one."""
    found: dict[Condition | str, Condition] = {}
    for part in parts:
        wanted = _choices(part)
        if wanted is None or not isinstance(part, Comparison):
            found.setdefault(part, part)
            continue
        before = _choices(found[part.question]) if part.question in found else None
        both = tuple(each for each in before if each in wanted) if before else wanted
        found[part.question] = part.model_copy(update={"is_": None, "one_of": both})
    return tuple(found.values())


def _left(condition: Condition, settled: Settled) -> Condition | bool:
    """Return what of a condition is left for the room to decide, or that it holds already, or never will."""
    match condition:
        case All(all=parts):
            left = [_left(part, settled) for part in parts]
            if any(part is False for part in left):
                return False
            open_parts = _narrowed([part for part in left if not isinstance(part, bool)])
            return (open_parts[0] if len(open_parts) == 1 else All(all=open_parts)) if open_parts else True
        case Any_(any=parts):
            left = [_left(part, settled) for part in parts if not _waits(part, parts)]
            if any(part is True for part in left):
                return True
            open_parts = tuple(part for part in left if not isinstance(part, bool))
            return (open_parts[0] if len(open_parts) == 1 else Any_(any=open_parts)) if open_parts else False
        case Not(not_=part):
            inner = _left(part, settled)
            return (not inner) if isinstance(inner, bool) else Not.model_validate({"not": inner})
        case _:
            holds = settled(condition)
            return condition if holds is None else holds


def skip_words(conditions: Sequence[Condition], index: Index, settled: Settled) -> str:
    """Return when a question is passed over, as an instruction; empty when the room decides nothing about it.

    Args:
        conditions: all of those under which it is asked.
        index: the questionnaire.
        settled: what holds already.
    """
    left = _left(All(all=tuple(conditions)), settled)
    return "" if isinstance(left, bool) else f"Alleen als {words(left, index)}. Anders slaat u dit over."


def never_asked(conditions: Sequence[Condition], settled: Settled) -> bool:
    """Return whether what holds already has decided that a question is passed over.

    Args:
        conditions: all of those under which it is asked.
        settled: what holds already.
    """
    return _left(All(all=tuple(conditions)), settled) is False
