"""All measures in one table: each with who, when and money, or counted by theme where that would take pages."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.document.cross_references import CrossReference, CrossReferences, card_place
from wijkwizard.document.formatter import Formatter, join
from wijkwizard.document.model import Block, Bullets, Line
from wijkwizard.document.money import as_costs
from wijkwizard.document.naming import decided_mark, is_decided, not_rejected, stands_as, title_of
from wijkwizard.document.parts.actions import NO_THEME, OTHER_THEME
from wijkwizard.document.phrasing import from_to
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.money_in_short import (
    amounts,
    cost_of,
    cover_words,
    line_or_dash,
    parts_of,
    with_unknown,
)
from wijkwizard.document.plan.sentences import plainly
from wijkwizard.iwap.cost_parts import PROMISED
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import is_withheld
from wijkwizard.terms.dutch import and_more, bare, sentence
from wijkwizard.terms.units import many

FEW_MEASURES = 12
"""More measures than this are counted by theme, so that the paper stays two pages; the plan has each of them."""

_DECIDED = 5
"""So many measures that were decided are named beside those that are counted."""


def _years(row: Measure) -> str:
    """Return the years of a measure: its card has the months."""
    years = [said.value.iso[:4] if said.value is not None else "" for said in (row.start, row.end)]
    return from_to(*years)


def _named(before: str, row: Measure, number: int, formatter: Formatter) -> Line:
    """Return the name of a measure, which leads to its card, with whether it was decided."""
    name = f"{before}{title_of(row, formatter)}"
    mark = decided_mark(row)
    return Line(
        text=f"{name}{mark}",
        see=(CrossReference(place=card_place(number), words=name if mark else ""),),
    )


def measures_table(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return every measure with who, when, what it costs and how far that is covered; nothing without measures."""
    rows = [
        (
            _named(f"{number}. ", row, number, formatter),
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
        items = tuple(
            _named("", row, number, formatter)
            for number, row in enumerate(not_rejected(iwap.measures), start=1)
        )
        return (Bullets(items=items),)
    return (made,) if made else ()


def themed(iwap: Iwap) -> list[tuple[str, list[Measure]]]:
    """Return the measures by theme, in the order in which those were named; what stands under none comes last."""
    found: dict[str, list[Measure]] = {}
    for row in not_rejected(iwap.measures):
        none = OTHER_THEME if is_withheld(row.theme) or is_withheld(row.other_theme) else NO_THEME
        theme = row.theme.value or row.other_theme.value
        found.setdefault(theme.label if theme else none, []).append(row)
    return sorted(found.items(), key=lambda item: item[0] in {OTHER_THEME, NO_THEME})


def measures_by_theme(
    iwap: Iwap, whole: str, at: CrossReferences = (), naming: Formatter | None = None
) -> tuple[Block, ...]:
    """Return of each theme how many measures it has, what they cost, and what of that nobody promised yet.

    Args:
        iwap: the plan.
        whole: where each measure stands, for the caption.
        at: where those words lead.
        naming: names each measure as well, with what it costs; without it they are only counted.
    """
    rows, named = [], []
    numbers = {row.id: n for n, row in enumerate(not_rejected(iwap.measures), start=1)}
    for theme, measures in themed(iwap):
        parts = [part for row in measures for part in parts_of(row, iwap)]
        still = [part for part in parts if part.cover != PROMISED]
        counted = many(len(measures), "maatregel", "maatregelen")
        rows.append(
            (theme, counted, with_unknown(amounts(as_costs(parts)), measures, iwap), amounts(still, of=parts))
        )
        if naming:
            named.append(_each_named(theme, [(numbers[row.id], row) for row in measures], iwap, naming))
    each = (Bullets(items=tuple(named)),) if named else ()
    if len(rows) == 1:
        ((theme, counted, cost, open_),) = rows
        cost_words = f"Zij kosten {cost}" if cost else ""
        money = join(cost_words, f"waarvan {open_} nog niet toegezegd" if open_ not in {"", cost} else "")
        return (*plainly(join(sentence(f"{theme}: {counted} ({whole})"), sentence(money), by=" "), at), *each)
    columns = [("Thema", 32), ("Hoeveel", 18), ("Kosten", 25), ("Nog niet toegezegd", 25)]
    cells = (tuple(map(line_or_dash, row)) for row in rows)
    made = filled_table(f"De maatregelen per thema ({whole})", columns, cells, at)
    return (*((made,) if made else ()), *each)


def _each_named(
    theme: str, measures: Sequence[tuple[int, Measure]], iwap: Iwap, formatter: Formatter
) -> Line:
    """Return a theme with the number, the title and the money of each measure; each title leads to its card."""
    titles = [(number, bare(title_of(row, formatter)), row) for number, row in measures]
    beside = (join(cost_of(row, iwap), stands_as(row)) for _, _, row in titles)
    told = (
        f"{number}. {title}{f' ({words})' if words else ''}"
        for (number, title, _), words in zip(titles, beside, strict=True)
    )
    see = tuple(CrossReference(place=card_place(number), words=title) for number, title, _ in titles)
    return Line(text=sentence(f"{theme}: {'; '.join(told)}"), see=see)


def few_or_by_theme(iwap: Iwap, formatter: Formatter, whole: str) -> tuple[Block, ...]:
    """Return each measure, or many of them by theme."""
    if len(not_rejected(iwap.measures)) > FEW_MEASURES:
        decided = [f"'{title_of(row, formatter)}'" for row in iwap.measures if is_decided(row)]
        return (
            *measures_by_theme(iwap, f"elke maatregel: {whole}"),
            *plainly(f"Al besloten: {and_more(decided, _DECIDED)}." if decided else ""),
        )
    return measures_table(iwap, formatter)
