"""Orders the ingredients that a measure can rest on: those for its kind of problem first, each with what is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wijkwizard.advice.plan.fitting import fitting_rows
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.model import Ingredient
from wijkwizard.session.views import OptionView
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import and_list

_INGREDIENT = "measures.ingredient"
"""The place in the plan where an ingredient is chosen."""

_NOT_READ = "niet beoordeeld"
_GRADES = "A is sterk bewijs, D is zwak."
_NO_KIND = "Kies eerst een probleem met een soort. Dan staat hier eerst wat daarbij past."
_OTHER_KIND = "Onze lijst kent deze soort probleem niet. Kies zelf wat past."


@dataclass(frozen=True, slots=True)
class RankedOptions:
    """Options in the order in which they are shown.

    Attributes:
        options: all of them; none is left out.
        first: how many come first; 0 when they are one list.
        head: the heading of all of them, or of those that come first.
        rest: the heading of the others.
    """

    options: tuple[OptionView, ...]
    first: int = 0
    head: str = ""
    rest: str = ""


def _mark(row: Ingredient) -> str:
    """Return the grade; without research on the outcome it is no grade at all."""
    return _NOT_READ if row.standing == _NOT_READ else row.grade


def _help(row: Ingredient) -> str:
    parts = (
        "Sinds de bron is hier iets veranderd." if row.changed else "",
        row.text,
        f"Nodig: {row.conditions}",
        f"Omstreden: {row.contested}" if row.contested else "",
    )
    return "\n".join(filter(None, parts))


def _note(row: Ingredient, knowledge: Knowledge) -> str:
    kinds = [found.label.lower() for name in row.problems if (found := knowledge.problems.find(name))]
    known = (
        row.evidence if row.standing == _NOT_READ else f"Bewijs {row.grade}, {row.standing}. {row.evidence}"
    )
    parts = (
        f"Sindsdien veranderd: {row.since}" if row.changed else "",
        known,
        row.grade_text,
        f"Voor: {and_list(kinds)}.",
        f"Nodig: {row.conditions}",
        f"Omstreden: {row.contested}" if row.contested else "",
        f"Let op: {row.watch}" if row.watch else "",
        f"Bron: {'; '.join(knowledge.source(source).citation for source in row.sources)}.",
    )
    return "\n".join(filter(None, parts))


def _known(option: OptionView, knowledge: Knowledge) -> OptionView:
    row = knowledge.ingredients.find(option.id)
    if row is None:
        return option
    return replace(option, mark=_mark(row), help=_help(row), note=_note(row, knowledge))


def ranked_ingredients(
    options: Sequence[OptionView], kinds: Sequence[str], knowledge: Knowledge
) -> RankedOptions:
    """Return the ingredients with what is known of each, those for these kinds of problem first.

    Args:
        options: what can be chosen, in the order of the questionnaire.
        kinds: ids of the kinds of problem; with none that we know, the order stays.
        knowledge: the ingredients.
    """
    known = tuple(_known(option, knowledge) for option in options)
    problems = [problem for kind in kinds if (problem := knowledge.problems.find(kind)) is not None]
    by_id = {option.id: option for option in known}
    fitting = (row for problem in problems for row in fitting_rows(problem.id, knowledge))
    fits = list(dict.fromkeys(row.id for row in fitting if row.id in by_id and not row.orders))
    if not fits:
        return RankedOptions(known, head=f"{_GRADES} {_OTHER_KIND if kinds else _NO_KIND}")
    others = tuple(option for option in known if option.id not in fits)
    named = and_list([f"'{problem.label}'" for problem in problems])
    return RankedOptions(
        options=(*(by_id[name] for name in fits), *others),
        first=len(fits) if others else 0,
        head=f"Onze lijst noemt deze bij {named}. {_GRADES}",
        rest="Deze noemt onze lijst daar niet bij, of ze ordenen alleen het werk.",
    )


class IngredientRanking:
    """Ranks the options of a field, and keeps what it ranked: a table has the same list in each of its rows."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Rank by what is known."""
        self._knowledge = knowledge
        self._ranked: dict[tuple[tuple[OptionView, ...], tuple[str, ...]], RankedOptions] = {}

    def ranked(
        self, kinds: Mapping[str, tuple[str, ...]], place: str, slot: Slot, options: Sequence[OptionView]
    ) -> RankedOptions:
        """Return the options of a field; as they are, where no ingredient is chosen.

        Args:
            kinds: by measure the kinds of problem that it is for.
            place: what the field binds in the plan.
            slot: the field.
            options: what can be chosen.
        """
        if place != _INGREDIENT:
            return RankedOptions(tuple(options))
        wanted = tuple(options), kinds.get(slot.row or "", ())
        if wanted not in self._ranked:
            self._ranked[wanted] = ranked_ingredients(*wanted, self._knowledge)
        return self._ranked[wanted]
