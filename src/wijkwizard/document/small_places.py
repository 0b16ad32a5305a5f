"""Keeps small places beside a problem out of the public edition, unless the group heard them and agreed.

On a street or in a flat people can be recognised. What the group heard in the last round and agreed with may go out;
beside a problem of people no place smaller than a buurt ever does. The working edition keeps all.
"""

from __future__ import annotations

from typing import Any

from wijkwizard.document.common_words import inside_typed
from wijkwizard.document.named_places import knowing_its_places
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.place_facts import areas_of, heard, problems_of_people, without_areas
from wijkwizard.document.places_in_text import agreed_place, is_block, without_house_numbers, without_places
from wijkwizard.document.unheard_places import without_unheard_places
from wijkwizard.document.untitled import can_hold_an_address
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Problem, Signal
from wijkwizard.iwap.said import Said, SaidText
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge.personal_data import NAMED_PLACE, PLACE, personal
from wijkwizard.terms import Unknown


def _is_small(known: PaperKnowledge, areas: tuple[str, ...], *texts: str) -> bool:
    """Return whether a text names a place that is smaller than a buurt; the area and its parts are not."""
    return any(
        personal(without_areas(text, areas), known.small_places, card)
        for text in texts
        if text
        for card in (PLACE, NAMED_PLACE)
    )


def _names_small(said: Said[Any], known: PaperKnowledge, areas: tuple[str, ...]) -> bool:
    texts = (plain(said.value), plain(said.room), said.remark, *map(plain, said.alternatives))
    return _is_small(known, areas, *texts)


def hidden_place(said: SaidText) -> SaidText:
    """Return a cell for a place of which is only said that it stays inside."""
    return SaidText(unknown=Unknown.HIDDEN, slot=said.slot)


def _street(said: SaidText, known: PaperKnowledge, areas: tuple[str, ...]) -> SaidText:
    """Return a cell for a place without the numbers of houses; hidden where a number is left that can be one."""
    if not said.value:
        return said
    street = agreed_place(said.value)
    if street and not is_block(street) and _has_a_number(street, known):
        street = without_house_numbers(said.value, known, " | ".join(areas))
        street = "" if _has_a_number(street, known) else street
    return said.model_copy(update={"value": street}) if street else hidden_place(said)


def _has_a_number(place: str, known: PaperKnowledge) -> bool:
    """Return whether a place has a number that counts nothing and is no year."""
    found = (name for kind in known.possible_addresses for name in kind.found_in(place))
    return any(name[0].isdigit() for name in found)


def _may_be_an_address(place: str, known: PaperKnowledge, areas: tuple[str, ...]) -> bool:
    """Return whether a cell for a place can hold an address; its first word is a name unless it is an ordinary one."""
    if without_places(place, known, " | ".join(areas)) != place:
        return True
    return can_hold_an_address(f"bij {inside_typed(place, known.common())}", known, areas)


def _problem(row: Problem, known: PaperKnowledge, areas: tuple[str, ...], *, agreed: bool) -> Problem:
    open_ = agreed
    unsure = not open_ and bool(row.where.value) and _may_be_an_address(str(row.where.value), known, areas)
    numbered = open_ and bool(row.where.value) and _has_a_number(str(row.where.value), known)
    if not (unsure or numbered or _names_small(row.where, known, areas)):
        return row
    return row.model_copy(
        update={"where": _street(row.where, known, areas) if open_ else hidden_place(row.where)}
    )


def _signal(row: Signal, known: PaperKnowledge, areas: tuple[str, ...]) -> Signal:
    if not _is_small(known, areas, row.place.remark):
        return row
    return row.model_copy(update={"place": row.place.model_copy(update={"remark": ""})})


def without_small_places(iwap: Iwap, known: PaperKnowledge, whole: Iwap) -> Iwap:
    """Return the plan without places beside a problem or a figure that are smaller than a buurt.

    Args:
        iwap: a plan as it goes out.
        known: what a small place is, and which problems are about people.
        whole: the plan with all that was said: beside a problem that stays inside no place goes out either.
    """
    known = knowing_its_places(iwap, known)
    people = problems_of_people(whole, known)
    agreed, areas = heard(iwap, "problemen"), areas_of(iwap, known)
    iwap = without_unheard_places(iwap, known, whole)
    safety = iwap.deepening.safety
    kept = iwap.model_copy(
        update={
            "problems": tuple(
                _problem(row, known, areas, agreed=agreed and row.id not in people) for row in iwap.problems
            ),
            "signals": tuple(_signal(row, known, areas) for row in iwap.signals),
        }
    )
    # These places were written at the desk, and nobody heard them.
    if not _names_small(safety.places, known, areas):
        return kept
    closed = safety.model_copy(update={"places": hidden_place(safety.places)})
    return kept.model_copy(update={"deepening": iwap.deepening.model_copy(update={"safety": closed})})
