"""Merges figures that were added at different times.

A newer file never removes an older one: other years are kept as history, and for the same year the better figure is
shown while the dossier keeps both.
"""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.figures.areas.area_figures import AreaFigures, Compared
from wijkwizard.figures.areas.region_codes import renamed
from wijkwizard.figures.areas.rounding import RoundingMargin, apart, margin_of
from wijkwizard.figures.conflicts import Difference, in_words
from wijkwizard.figures.model import FigureTables
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.figures.tables.dataset import MeasureYear
from wijkwizard.terms.dutch import and_list


def merged(figures: Sequence[AreaFigures], tables: FigureTables | None = None) -> AreaFigures:
    """Merge all figures, taking for each measure and year the best one.

    Args:
        figures: in the order in which they were added; at least one.
        tables: the tables of data; ``None`` for those of the program.

    Returns:
        The figures under the newest area; a known value wins over an unknown one, a final over a provisional
        one, and a later over an earlier.
    """
    used = tables or load_tables()
    best: dict[MeasureYear, Compared] = {}
    differences: list[Difference] = []
    for each in figures:
        for compared in each.compared:
            key = (compared.measure, compared.year)
            before = best.get(key)
            if before is not None:
                differences += _differing(before, compared)
            if before is None or _worth(compared) >= _worth(before):
                best[key] = _as_read_today(compared, used)
    order = {name: at for at, name in enumerate(used.measures)}
    best = _with_borders(best)
    rows = sorted(best.items(), key=lambda item: (order.get(item[0][0], len(order)), item[0]))
    newest = figures[-1]
    return AreaFigures(
        area=newest.area,
        compared=tuple(row for _, row in rows),
        sources=tuple(dict.fromkeys(source for each in figures for source in each.sources)),
        breaks=used.breaks_over([key for key, each in best.items() if each.known]),
        notes=tuple(
            dict.fromkeys(
                [*(note for each in figures for note in each.notes), *in_words(differences), *_moved(figures)]
            )
        ),
    )


def _as_read_today(compared: Compared, tables: FigureTables) -> Compared:
    """Return a figure with its meaning according to the current tables; the value stays as stored.

    A measure that had a wrong indicator or direction is thus corrected in old dossiers too.
    """
    about = tables.measures.get(compared.measure)
    if about is None and compared.measure not in tables.retired:
        return compared
    area = compared.area.model_copy(update={"indicator": about.indicator if about else ""})
    read = {"direction": about.direction, "scale": about.scale} if about else {"direction": None, "scale": ""}
    return compared.model_copy(update={"area": area, **read})


def _differing(before: Compared, after: Compared) -> tuple[Difference, ...]:
    """Return how two additions differ on one figure of one place; the one that is kept is used."""
    better = _worth(after) >= _worth(before)
    kept, other = (after, before) if better else (before, after)
    values = kept.area.value, other.area.value
    if values[0] is None or values[1] is None or not _one_place(kept, other):
        return ()
    if not apart(values[0], values[1], (_margin(kept), _margin(other))):
        return ()
    files = kept.area.provenance.file, other.area.provenance.file
    return (Difference(kept.year, kept.label, files, (values[0], values[1]), files[0]),)


def _margin(compared: Compared) -> RoundingMargin:
    """Return the rounding margin of a count that was kept; of several places together each was rounded by itself."""
    area = compared.area
    if area.value is None or area.rounded_to is None or compared.kind != "aantal":
        return RoundingMargin()
    parts = len(area.region.parts)
    margin = margin_of(area.rounded_to if parts else area.value, area.rounded_to)
    return RoundingMargin(margin.below * max(parts, 1), margin.above * max(parts, 1))


def _one_place(compared: Compared, other: Compared) -> bool:
    here, there = compared.area.region, other.area.region
    return (here.code or here.name, here.parts) == (there.code or there.name, there.parts)


def _with_borders(best: dict[MeasureYear, Compared]) -> dict[MeasureYear, Compared]:
    """Mark the first year in which a code has another name: it may be about another place than years before.

    Of two years in a row the file itself said whether the border changed.
    """
    made = dict(best)
    before: dict[tuple[str, str], tuple[str, int]] = {}
    for key, each in sorted(best.items()):
        code, name = each.area.region.code, each.area.region.name
        if not code or name == code:
            continue
        known, year = before.get((key[0], code), ("", key[1]))
        if renamed(known, name) and key[1] - year > 1:
            made[key] = each.model_copy(update={"area": each.area.model_copy(update={"redrawn": True})})
        before[key[0], code] = name, key[1]
    return made


def _worth(compared: Compared) -> tuple[bool, bool]:
    return compared.known, not compared.area.provisional


def _moved(figures: Sequence[AreaFigures]) -> list[str]:
    """Warn when the area was not the same place in all files."""
    names = dict.fromkeys(each.area.code or each.area.name for each in figures)
    if len(names) < 2:  # noqa: PLR2004 - one place needs no warning
        return []
    return [
        f"Deze cijfers gaan over {and_list(list(names))}. Controleer of dat dezelfde plek is voor u jaren vergelijkt."
    ]
