"""The last chapter of the plan: of each figure in it where it comes from, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from wijkwizard.advice.advise import Advice
from wijkwizard.document.formatter import Formatter, join, table
from wijkwizard.document.model import Line
from wijkwizard.document.naming import not_rejected, signal_name, title_of
from wijkwizard.document.plan.one_page import figures_of
from wijkwizard.document.plan.sentences import plainly
from wijkwizard.document.short_blocks import Chapter
from wijkwizard.document.signals import drawn, level
from wijkwizard.iwap.costs import why_left_out
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.value_words import date_in_words
from wijkwizard.terms.dutch import and_more, bare, inside, upper_first
from wijkwizard.terms.units import many

TITLE = "Waar de cijfers vandaan komen"
_NAMED = 12
"""So many figures of one source are named; the annex has the source at each of them."""


Printed = tuple[str, Line]
"""What a figure is about, and its line with the number of its source."""


def _figures(iwap: Iwap, advice: Advice, formatter: Formatter) -> Iterator[Printed]:
    """Yield each figure of a signal or a goal that the plan prints."""
    for item in drawn(iwap, advice):
        if item.signal.figure.value is not None or (item.row.in_file and item.row.shown):
            yield signal_name(item.signal), level(item, formatter)
    for goal in not_rejected(iwap.goals):
        for row in figures_of(goal, iwap):
            if row.baseline.value is not None:
                name = formatter.text(row.indicator) if row.indicator.value else title_of(goal, formatter)
                yield name, formatter.line(row.baseline, claim=True)


def _amounts(iwap: Iwap, formatter: Formatter) -> Iterator[Line]:
    for cost in iwap.costs:
        if cost.amount.value is not None and why_left_out(cost, iwap) is None:
            yield formatter.line(cost.amount, claim=True)


def _listed(names: list[str]) -> str:
    return and_more([inside(bare(name)) for name in dict.fromkeys(names)], _NAMED)


def has_source(lines: Iterable[Line]) -> bool:
    """Return whether one of these figures has a source, so that the last chapter tells of it."""
    return any(line.ref for line in lines)


def origins(iwap: Iwap, advice: Advice, formatter: Formatter) -> Chapter:
    """Say for each source, official ones first, which figures of the plan it has, and which have none."""
    figures: dict[int, list[str]] = {}
    for name, line in _figures(iwap, advice, formatter):
        figures.setdefault(line.ref, []).append(name)
    amounts = Counter(line.ref for line in _amounts(iwap, formatter) if line.ref)
    rows = []
    for key, number in formatter.sources.items():
        of = [_listed(figures[number])] if number in figures else []
        of += [many(amounts[number], "bedrag", "bedragen")] if number in amounts else []
        if of:
            source = join(bare(key[0]), date_in_words(key[1]))
            rows.append((Line(text=upper_first(source)), Line(text="; ".join(of))))
    if not rows:
        return TITLE, ()
    missing = f"Een bron is nog te noemen voor {_listed(figures[0])}." if 0 in figures else ""
    made = table("Elke bron, met de cijfers die ervan zijn", [("Bron", 34), ("Welke cijfers", 66)], rows)
    return TITLE, (made, *plainly(missing))
