"""The money of the plan as bars, one for each cover."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from wijkwizard.document import money as sums
from wijkwizard.document.model import Bars, Table
from wijkwizard.document.picture_rows import Bar
from wijkwizard.iwap.cost_parts import CostPart, every_year, sum_in
from wijkwizard.iwap.costs import named_years
from wijkwizard.terms.dutch import euro, upper_first

_LEAST_BARS = 2
"""One bar compares nothing: the sentence above it says the same."""

_NO_TABLE = Table(caption="", columns=(), rows=())


def cover_bars(parts: Sequence[CostPart]) -> Bars | None:
    """Return a bar for each cover, money once and of one year together; of all years where one is not as the other.

    Money that goes on counts until the last year that is named, as in every sum. ``None`` with one cover or none, and
    where an amount is another each year or money comes back: bars without it would show another plan, and taken off a
    bar is not the amount beside it.
    """
    years, goes_on = every_year(part for part in parts if part.yearly)
    changes = sums.covers_change(parts)
    if any(part.differs or part.euros < 0 for part in parts):
        return None
    last = max(every_year(parts)[0], default=0)
    if changes and goes_on:
        last = named_years(parts)[-1]
        years = range(years.start, last + 1)
    found: list[tuple[str, Decimal, str]] = []
    for key, label in sums.covers(parts):
        own = [part for part in parts if part.cover == key]
        each = (sum_in([part], year) for part in own if part.yearly for year in years)
        yearly = sum(each, Decimal(0)) if changes else sums.total(own, lambda part: part.yearly)
        if euros := sums.total(own, lambda part: not part.yearly) + yearly:
            found.append((label, euros, euro(euros)))
    if len(found) < _LEAST_BARS:
        return None
    most = max(euros for _, euros, _ in found)
    words = "; ".join(f"{label.lower()} {amount}" for label, _, amount in found)
    return Bars(
        title=f"Het geld: {f'alles tot en met {last}' if changes else 'één keer en één jaar'} samen",
        alt=f"{upper_first(words)}.",
        series=("Bedrag",),
        bars=tuple(
            Bar(label=label, shares=(float(euros / most),), numbers=(words,)) for label, euros, words in found
        ),
        table=_NO_TABLE,
    )
