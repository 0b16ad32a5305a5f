"""Puts who owns what lies there already first, where a plan asks who pays, who promises, or who gains."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from wijkwizard.iwap.frame_rows import RunningProgramme
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge import Knowledge
from wijkwizard.session.ingredient_options import RankedOptions
from wijkwizard.session.views import OptionView
from wijkwizard.terms import Slot

PLACES = frozenset({"costs.payer", "promises.partner", "benefits.party"})
"""The places in the plan where a party with a programme is likely to be meant."""

Ranked = Callable[[str, Slot, Sequence[OptionView]], RankedOptions]
"""Returns the options at a place in the plan and in a slot, in the order in which they are shown."""

_OWNER = "programmes.owner"
_USUAL = "meestal"
_HEAD = "Bovenaan staat van wie hier al iets ligt."


def owners_first(options: Sequence[OptionView], programmes: Sequence[RunningProgramme]) -> RankedOptions:
    """Return parties with those first that own a programme, each with its programmes behind it.

    Args:
        options: what can be chosen, in the order of the questionnaire.
        programmes: what lies there already; what is internal is named nowhere.
    """
    owned: dict[str, list[str]] = {}
    for row in programmes:
        if row.owner.value is not None and not (row.owner.internal or row.programme.internal):
            owned.setdefault(row.owner.value.id, []).append(plain(row.programme.value))
    first = [option for option in options if option.id in owned]
    if not first:
        return RankedOptions(tuple(options))
    marked = (replace(option, mark=", ".join(filter(None, owned[option.id]))) for option in first)
    others = (option for option in options if option.id not in owned)
    return RankedOptions(options=(*marked, *others), head=_HEAD)


def usual_first(
    options: Sequence[OptionView], programmes: Sequence[RunningProgramme], row: str, knowledge: Knowledge
) -> RankedOptions:
    """Return parties with the usual owner of the programme in a row first.

    Args:
        options: what can be chosen, in the order of the questionnaire.
        programmes: what lies there already.
        row: the row that is asked about.
        knowledge: whose a programme usually is; of what the group named itself nobody knows.
    """
    held = next((item.programme.value for item in programmes if item.id == row), None)
    entry = knowledge.frame.find(held.id) if held is not None else None
    first = tuple(replace(option, mark=_USUAL) for option in options if entry and option.id == entry.party)
    return RankedOptions(
        (*first, *(option for option in options if not (entry and option.id == entry.party)))
    )


def owners_before(plan: Callable[[], Iwap], knowledge: Knowledge, others: Ranked) -> Ranked:
    """Return what ranks parties by what they own, and everything else as before.

    Args:
        plan: returns the plan; it is asked only where a party is chosen.
        knowledge: whose a programme usually is.
        others: ranks the options of every other place.
    """

    def ranked(place: str, slot: Slot, options: Sequence[OptionView]) -> RankedOptions:
        if place in PLACES:
            return owners_first(options, plan().programmes)
        if place == _OWNER:
            return usual_first(options, plan().programmes, slot.row or "", knowledge)
        return others(place, slot, options)

    return ranked
