"""All measures in one table: each with who, when and money, or counted by theme where that would take pages."""

from __future__ import annotations

from wijkwizard.document.cross_references import CrossReference, CrossReferences, card_place
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bullets, Line, Table
from wijkwizard.document.money import as_costs
from wijkwizard.document.naming import not_rejected, title_of
from wijkwizard.document.parts.actions import NO_THEME, OTHER_THEME
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.money_in_short import (
    amounts,
    cost_of,
    cover_words,
    line_or_dash,
    parts_of,
)
from wijkwizard.iwap.cost_parts import PROMISED
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import is_withheld
from wijkwizard.terms.units import many


def _years(row: Measure) -> str:
    """Return the years of a measure: its card has the months."""
    years = [said.value.iso[:4] for said in (row.start, row.end) if said.value is not None]
    if row.start.value is None and years:
        return f"tot {years[0]}"
    return " tot ".join(dict.fromkeys(years))


def _card(number: int) -> CrossReferences:
    return (CrossReference(place=card_place(number)),)


def measures_table(iwap: Iwap, formatter: Formatter) -> Table | Bullets | None:
    """Return every measure with who, when, what it costs and how far that is covered; ``None`` without measures."""
    rows = [
        (
            Line(text=f"{number}. {title_of(row, formatter)}", see=_card(number)),
            line_or_dash(formatter.text(row.lead) if row.lead.value else ""),
            line_or_dash(_years(row)),
            line_or_dash(cost_of(row, iwap)),
            line_or_dash(cover_words(row, iwap)),
        )
        for number, row in enumerate(not_rejected(iwap.measures), start=1)
    ]
    columns = [("Maatregel", 34), ("Wie", 20), ("Wanneer", 15), ("Kosten", 17), ("Dekking", 14)]
    made = filled_table("Alle maatregelen", columns, rows)
    if isinstance(made, Bullets):  # a point needs no number as well
        return Bullets(
            items=tuple(
                Line(text=title_of(row, formatter), see=_card(number))
                for number, row in enumerate(not_rejected(iwap.measures), start=1)
            )
        )
    return made


def themed(iwap: Iwap) -> list[tuple[str, list[Measure]]]:
    """Return the measures by theme, in the order in which those were named; what stands under none comes last."""
    found: dict[str, list[Measure]] = {}
    for row in not_rejected(iwap.measures):
        none = OTHER_THEME if is_withheld(row.theme) else NO_THEME
        found.setdefault(row.theme.value.label if row.theme.value else none, []).append(row)
    return sorted(found.items(), key=lambda item: item[0] in {OTHER_THEME, NO_THEME})


def measures_by_theme(iwap: Iwap, whole: str, at: CrossReferences = ()) -> Table | Bullets | None:
    """Return of each theme how many measures it has, what they cost, and what of that nobody promised yet.

    Args:
        iwap: the plan.
        whole: where each measure stands, for the caption.
        at: where those words lead.
    """
    rows = []
    for theme, measures in themed(iwap):
        parts = [part for row in measures for part in parts_of(row, iwap)]
        still = [part for part in parts if part.cover != PROMISED]
        cells = (
            theme,
            many(len(measures), "maatregel", "maatregelen"),
            amounts(as_costs(parts)),
            amounts(still),
        )
        rows.append(tuple(map(line_or_dash, cells)))
    columns = [("Thema", 32), ("Hoeveel", 18), ("Kosten", 25), ("Nog niet toegezegd", 25)]
    return filled_table(f"De maatregelen per thema ({whole})", columns, rows, at)
