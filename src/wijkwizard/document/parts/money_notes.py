"""Says beside the sums of money what is in none of them, in no year, or assumed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from wijkwizard.document import money as sums
from wijkwizard.document.beside_sums import after_their_measure, share_notes
from wijkwizard.document.model import Block, Bullets, Line
from wijkwizard.iwap.cost_parts import CostPart, spread_in
from wijkwizard.iwap.costs import PlanCosts, named_years
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.uncounted_cost import uncounted_words
from wijkwizard.terms.dutch import and_list, euro, euro_paid


def _named(parts: Iterable[CostPart], tell: Callable[[CostPart], str] = lambda part: part.name) -> str:
    """Return parts in words, each once."""
    return "; ".join(dict.fromkeys(map(tell, parts)))


def _with_amounts(parts: Iterable[CostPart], tell: Callable[[CostPart], str]) -> str:
    """Return parts with their amounts; of a cost those of the same years and payers are one.

    No equal amount is dropped.
    """
    of_cost: dict[tuple[str, int | None, int | None, tuple[str, ...]], list[CostPart]] = {}
    for part in parts:
        of_cost.setdefault((part.cost, part.first, part.last, part.payers), []).append(part)
    sums_of = (replace(same[0], euros=_sum_of(same)) for same in of_cost.values())
    return "; ".join(map(tell, sums_of))


def _sum_of(parts: Iterable[CostPart]) -> Decimal:
    return sum((part.euros for part in parts), Decimal(0))


def _spread(part: CostPart) -> str:
    payers = f"{and_list(part.payers)}: " if part.payers else ""
    return f"{part.name} ({payers}{euro(part.euros)}, {part.first} tot en met {part.last})"


def _divided(counted: Sequence[CostPart]) -> Iterator[CostPart]:
    """Yield each cost that is the same amount every year, while who pays it changes with the years."""
    changing = {part.cost for part in counted if part.differs}
    return (
        part for part in sums.settled(counted, as_cost=True) if part.cost in changing and not part.differs
    )


def notes_on_costs(found: PlanCosts, iwap: Iwap) -> tuple[Block, ...]:
    """Return notes on what is in no sum, in no year, or assumed to be paid once."""
    counted = found.counted
    in_years = named_years(counted)
    spread = [part for part in counted if part.first is not None and not part.placed]
    plus = " (daar staat een plus)" if any(spread_in(spread, year) for year in in_years) else ""
    lines = [f"Niet meegeteld: {words}." for words in uncounted_words(found.left_out)]
    texts = (
        (
            "Lager dan nul, en van de som afgetrokken",
            _with_amounts(
                (part for part in counted if part.euros < 0),
                lambda part: f"{part.name} ({euro_paid(part.euros, yearly=part.yearly)})",
            ),
        ),
        (
            "Zonder jaar, en dus niet in de tabel per jaar",
            _named(part for part in counted if part.first is None) if in_years else "",
        ),
        (
            "Vanaf het jaar waarin de maatregel begint, want bij het bedrag staat er geen",
            _named(part for part in counted if part.with_measure),
        ),
        (
            "Zonder laatste jaar, en dus ook geteld nadat de maatregel ophoudt",
            _named(
                after_their_measure(counted), lambda part: f"{part.name} (maatregel tot en met {part.until})"
            ),
        ),
        (f"Over meer jaren, en dus niet in de tabel per jaar{plus}", _with_amounts(spread, _spread)),
        (
            "Verschilt per jaar. Wat het elk jaar is, staat in de tabel per jaar",
            _named(part for part in sums.settled(counted, as_cost=True) if part.differs),
        ),
        (
            "Elk jaar evenveel, en elk jaar anders verdeeld. Wie wat betaalt, staat in de tabel per jaar",
            _named(_divided(counted)),
        ),
        (
            "Niet gezegd of het eenmalig of elk jaar is. Het staat bij eenmalig",
            _named(part for part in counted if not part.said),
        ),
    )
    lines += [f"{words}: {names}." for words, names in texts if names]
    lines += [f"{head}: {words}." for head, told in share_notes(iwap) for words in told]
    return (Bullets(items=tuple(Line(text=line) for line in lines)),) if lines else ()
