"""What the plan and each measure cost, and how far that is covered, in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from types import MappingProxyType

from wijkwizard.document import money as sums
from wijkwizard.document.formatter import chosen, join
from wijkwizard.document.model import Line
from wijkwizard.document.naming import not_rejected
from wijkwizard.iwap.cost_amount import euros_of
from wijkwizard.iwap.cost_parts import OPEN, WITHHELD, CostPart, sum_in, turned
from wijkwizard.iwap.costs import named_years, plan_costs, why_left_out
from wijkwizard.iwap.may_cost import may_cost
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Cost, Measure
from wijkwizard.iwap.said import is_withheld
from wijkwizard.iwap.standing import REGULAR
from wijkwizard.terms.dutch import and_list, euro, number, upper_first
from wijkwizard.terms.units import many

_NAMED = 5
"""So many numbers of measures without an amount are named; of more only how many there are."""

_NOTHING = "niets"
"""What a measure costs of which that was said, beside one of which nobody said what it costs."""

_NOT_KNOWN = "bedrag nog niet bekend"
"""What a measure costs that has a cost, while nobody knows how much that is."""

_UNKNOWN = "een onbekend bedrag"
"""What a measure costs besides, of which nobody knows how much it is."""

_COVER_SAID = MappingProxyType({OPEN: "nog open", WITHHELD: "met niet vermelde dekking"})
"""How sure money is behind an amount, where that is other words than above a table."""


def amounts(parts: Iterable[CostPart], *, years: bool = True, of: Sequence[CostPart] = ()) -> str:
    """Return amounts once and each year: '€ 30.000 en € 12.000 per jaar'; empty for none.

    What comes back is told apart, as '€ 5.000 en € 300 terug': taken off, nobody could see what is paid.

    Args:
        parts: what is told together.
        years: whether the years are named where one year is not as the other.
        of: the money that they are a part of. Where that or the part is not the same in each of its years, the years of
            the part are named: money of one year would read as money of every year.
    """
    given = tuple(parts)
    listed = [part for part in given if part.euros >= 0]
    if back := [turned(part) for part in given if part.euros < 0]:
        paid = amounts(listed, years=years, of=of) if listed else ""
        return and_list(list(filter(None, (paid, f"{amounts(back, years=years, of=of)} terug"))))
    once = sums.total(listed, lambda part: not part.yearly)
    yearly = [part for part in listed if part.yearly]
    told = [euro(once)] if once else []
    if any(part.differs for part in yearly):
        told.append(sums.year_by_year(yearly))
    elif yearly and (
        sums.changes_by_year(of)
        or sums.changes_by_year(yearly, of)
        or (years and any(part.stops and part.placed for part in yearly))
    ):
        told.append(sums.with_years(yearly, years=years or bool(of)))
    elif each := sums.each_year(yearly):
        told.append(f"{euro(each)} per jaar")
    return and_list(list(filter(None, told))).replace("€ ", "€\u00a0")


def parts_of(measure: Measure, iwap: Iwap) -> tuple[CostPart, ...]:
    """Return the parts of the costs of a measure that count."""
    own = {cost.id for cost in iwap.costs if chosen(cost.measure) == measure.id}
    return tuple(part for part in plan_costs(iwap).counted if part.cost in own)


def cost_of(measure: Measure, iwap: Iwap) -> str:
    """Return what a measure costs, and that more is not known yet; empty when nobody said so."""
    parts = parts_of(measure, iwap)
    if not parts and _costs_nothing(measure, iwap):
        return _NOTHING
    told = with_unknown(amounts(sums.as_costs(parts)), [measure], iwap)
    return told or (_NOT_KNOWN if _unknown_of(measure, iwap) else "")


def with_unknown(told: str, measures: Sequence[Measure], iwap: Iwap) -> str:
    """Return an amount of measures with how many amounts beside it are not known: else it would read as all of it."""
    unknown = len([cost for measure in measures for cost in _unknown_of(measure, iwap)])
    if not told or not unknown:
        return told
    return f"{told} en {_UNKNOWN if unknown == 1 else f'{number(unknown)} onbekende bedragen'}"


def _unknown_of(measure: Measure, iwap: Iwap) -> list[Cost]:
    """Return the costs of a measure of which nobody knows how much they are, and no share of them either."""
    own = (cost for cost in iwap.costs if chosen(cost.measure) == measure.id)
    known = {part.cost for part in parts_of(measure, iwap)}
    return [cost for cost in own if cost.id not in known and why_left_out(cost, iwap) == "unknown"]


def _costs_nothing(measure: Measure, iwap: Iwap) -> bool:
    """Return whether it was said of a measure that it costs nothing."""
    said = [euros_of(cost) for cost in iwap.costs if chosen(cost.measure) == measure.id]
    return bool(said) and all(euros is not None and not euros for euros in said)


def _is_done_already(measure: Measure, iwap: Iwap) -> bool:
    """Return whether a measure is regular work that goes on, of which nobody named a cost: it needs no amount."""
    named = {chosen(cost.measure) for cost in iwap.costs}
    return chosen(measure.regular_or_extra) == REGULAR and measure.id not in named


def cover_of(measure: Measure, iwap: Iwap) -> str:
    """Return how far the money of a measure is covered: one word, or a word for each part.

    Empty where nobody spoke about that of any money.
    """
    if not cover_spoken(iwap):
        return ""
    covers = _covers(measure, iwap)
    if len(covers) == 1:
        return covers[0][1]
    parts, unknown = parts_of(measure, iwap), _unknown_covers(measure, iwap)
    told = []
    for key, label in covers:
        own = [part for part in parts if part.cover == key]
        known = amounts(own, of=parts) if own else ""
        beside = _UNKNOWN if key in unknown else ""
        told.append(f"{label.lower()} {and_list(list(filter(None, (known, beside))))}")
    return "; ".join(told)


def _unknown_covers(measure: Measure, iwap: Iwap) -> frozenset[str]:
    """Return how sure the costs of a measure are of which nobody knows how much they are."""
    return frozenset(chosen(cost.cover) or OPEN for cost in _unknown_of(measure, iwap))


def _covers(measure: Measure, iwap: Iwap) -> list[tuple[str, str]]:
    """Return the covers that the money of a measure has, with their words."""
    parts = parts_of(measure, iwap)
    there = {part.cover for part in parts if part.euros >= 0}
    there |= _unknown_covers(measure, iwap)
    return [(key, label) for key, label in sums.COVER_WORDS if key in there]


def cover_spoken(iwap: Iwap) -> bool:
    """Return whether anybody said of any money of the plan how sure it is."""
    said = (*(row.cover for row in iwap.costs), *(row.cover for row in iwap.shares))
    return any(cover.value is not None or is_withheld(cover) for cover in said)


def cover_words(measure: Measure, iwap: Iwap) -> str:
    """Return how far the money of a measure is covered, without amounts: 'Aangevraagd en open'.

    Empty where nobody spoke about that of any money.
    """
    if not cover_spoken(iwap):
        return ""
    return upper_first(and_list([label.lower() for _, label in _covers(measure, iwap)]))


def _unpriced(iwap: Iwap) -> list[tuple[int, Measure]]:
    """Return the measures of which no amount counts, each with its number on paper.

    None that stays inside is among them, and none with an amount that cannot be counted: that is told by itself.
    """
    known = {
        chosen(cost.measure)
        for cost in iwap.costs
        if is_withheld(cost.amount) or why_left_out(cost, iwap) == "reversed"
    }
    return [
        (number, row)
        for number, row in enumerate(not_rejected(iwap.measures), start=1)
        if not parts_of(row, iwap)
        and not _costs_nothing(row, iwap)
        and not _is_done_already(row, iwap)
        and not _of_measures_unsaid(iwap)
        and row.id not in known
    ]


def _of_measures_unsaid(iwap: Iwap) -> bool:
    """Return whether a cost belongs to a measure and this edition leaves out to which: then none is without one."""
    return any(is_withheld(cost.measure) for cost in iwap.costs)


def costs_of_the_unpriced(iwap: Iwap) -> frozenset[str]:
    """Return the ids of the costs of measures of which no amount counts."""
    measures = {row.id for _, row in _unpriced(iwap)}
    return frozenset(cost.id for cost in iwap.costs if chosen(cost.measure) in measures)


def without_amount(iwap: Iwap) -> str:
    """Say beside the sum of how many measures no amount is in it; empty when each has one, and without a sum."""
    numbers = [str(number) for number, _ in _unpriced(iwap)]
    if not numbers or not plan_costs(iwap).counted:
        return ""
    if len(numbers) == len(not_rejected(iwap.measures)):
        return "Van de maatregelen heeft nog geen enkele een bedrag."
    which = f" (nummer {and_list(numbers)})" if len(numbers) <= _NAMED else ""
    one = len(numbers) == 1
    return f"{many(len(numbers), 'maatregel', 'maatregelen')} {'is' if one else 'zijn'} nog zonder bedrag{which}."


def allowed(iwap: Iwap) -> str:
    """Say before the sum how much the plan may cost; empty where nobody said so."""
    most = may_cost(iwap)
    return f"Dit plan mag {euro(most)} kosten.".replace("€ ", "€\u00a0") if most is not None else ""


def over_all_years(iwap: Iwap) -> str:
    """Say what all money is over all years, which can be held against a budget: of one year that cannot be done.

    Empty without a budget, where all money is once, and where it is not known in which years some of it falls.
    """
    counted = plan_costs(iwap).counted
    parts = sums.as_costs(counted)
    # The years of a share are named too, also where the shares are told as one cost.
    yearly, named = [part for part in parts if part.yearly], named_years(counted)
    if may_cost(iwap) is None or not yearly or not named or not all(part.placed for part in yearly):
        return ""
    each = sum((sum_in(yearly, year) for year in named), Decimal(0))
    goes_on = (
        f", met wat doorgaat tot en met {named[-1]}" if any(part.last is None for part in yearly) else ""
    )
    euros = euro(sums.total(parts, lambda part: not part.yearly) + each)
    return f"Over alle jaren samen kost het {euros}{goes_on}.".replace("€ ", "€\u00a0")


def whole_sentence(parts: Sequence[CostPart], *, spoken: bool = True) -> str:
    """Return in one or two sentences what all costs and how far that is covered; empty without costs.

    Args:
        parts: what counts.
        spoken: whether anybody said of any of it how sure it is: what nobody spoke of is not called open.
    """
    if not parts:
        return ""
    paid = [part for part in parts if part.euros >= 0]
    back = [turned(part) for part in parts if part.euros < 0]
    also = "ook " if paid else ""
    returns = f"Er komt {also}geld terug: {and_list(_returns(back, (*paid, *back)))}." if back else ""
    return join(_paid_sentence(paid, spoken=spoken) if paid else "", returns, by=" ")


def _paid_sentence(paid: Sequence[CostPart], *, spoken: bool) -> str:
    covers, whole = _each_cover(paid), amounts(sums.as_costs(paid))
    if not spoken:
        return f"Samen kost dit {whole}. Of dat geld er is, is nog niet besproken."
    # Amounts that name their years are told in a sentence each, for one with all of them cannot be followed.
    if len(covers) > 1 and (sums.covers_change(paid) or any(part.differs for part in paid)):
        told = " ".join(f"{upper_first(words)}." for words in _each_cover(paid, cover_first=True))
        return f"Samen kost dit {whole}. {told}"
    # Where more was promised than it costs, that is no part of it.
    if sums.as_costs(paid) != sums.settled(paid):
        return f"Samen kost dit {whole}. Er is {and_list(covers)}."
    if len(covers) == 1:
        only = covers[0].removeprefix(amounts(sums.settled(paid), years=False)).strip()
        return f"Samen kost dit {whole}: {only}."
    return f"Samen kost dit {whole}. Daarvan is {and_list(covers)}."


def _returns(back: Sequence[CostPart], of: Sequence[CostPart]) -> list[str]:
    """Return for each cover how much comes back; nobody asks for what comes in, so that it is not called open.

    Beside what was promised of it, the rest needs a word too.
    """
    kinds = [(key, label, [part for part in back if part.cover == key]) for key, label in sums.covers(back)]
    told = [(key, label.lower(), amounts(own, of=of)) for key, label, own in kinds if own]
    unsaid = " nog niet afgesproken" if len(told) > 1 else ""
    return [f"{euros}{unsaid if key == OPEN else f' {label}'}" for key, label, euros in told if euros]


def _each_cover(parts: Sequence[CostPart], *, cover_first: bool = False) -> list[str]:
    """Return for each cover how much it is: '€ 9.000 aangevraagd', or 'aangevraagd is € 9.000'."""
    found = [
        (
            amounts(own, years=False, of=parts)
            if len(own) < len(parts)
            else amounts(sums.settled(own), years=False),
            _COVER_SAID.get(key, label.lower()),
        )
        for key, label in sums.covers(parts)
        if (own := [part for part in parts if part.cover == key])
    ]
    return [f"{cover} is {told}" if cover_first else f"{told} {cover}" for told, cover in found if told]


def line_or_dash(text: str) -> Line:
    """Return a cell; a dash when there is nothing to say."""
    return Line(text=text or "–")
