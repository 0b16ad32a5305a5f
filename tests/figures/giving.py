"""Figures of an area without any file, for tests of the rooms that only use them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from wijkwizard.figures.areas.area_figures import AreaFigures, Compared, ComparisonGroup
from wijkwizard.figures.source_tables import load_tables
from wijkwizard.terms.figures import Figure, Missing, Provenance, Region

AREA = Region(code="WK990101", name="De Werven", level="wijk", gemeente="Voorbeeldstad")
GEMEENTE = Region(code="GM9901", name="Voorbeeldstad", level="gemeente")
COUNTRY = Region(code="NL00", name="Nederland", level="land")


def provenance(year: int, release: str = "") -> Provenance:
    """Return where a figure of a year comes from."""
    return Provenance(
        publisher="CBS",
        table="Kerncijfers",
        year=year,
        release=release,
        file=f"kwb-{year}.csv",
        sha256="0" * 64,
        attribution="Bron: CBS",
    )


def figure(measure: str, value: str | None, year: int = 2023, region: Region = AREA, **more: Any) -> Figure:
    """Return one number of a measure that we know, or the gap that CBS leaves."""
    about = load_tables().measures[measure]
    gap = more.pop("missing", Missing.DOT) if value is None else None
    return Figure(
        measure=measure,
        indicator=about.indicator,
        region=region,
        year=year,
        value=None if value is None else Decimal(value),
        missing=gap,
        unit=about.unit,
        series=load_tables().series(measure, year),
        provenance=provenance(year),
        **more,
    )


def compared(measure: str, value: str | None, year: int = 2023, **more: Any) -> Compared:
    """Return a measure of the area; ``gemeente``, ``rest``, ``country`` and ``group`` as text and numbers."""
    about = load_tables().measures[measure]
    regions = {"gemeente": GEMEENTE, "rest": GEMEENTE, "country": COUNTRY}
    beside: dict[str, Any] = {
        name: figure(measure, more.pop(name), year, region)
        for name, region in regions.items()
        if name in more
    }
    if "group" in more:
        values = tuple(sorted(Decimal(one) for one in more.pop("group")))
        beside["group"] = ComparisonGroup(
            what="zelfde soort", level="wijk", regions=len(values), values=values
        )
    return Compared(
        measure=measure,
        label=about.label,
        kind=about.kind,
        direction=about.direction,
        scale=about.scale,
        year=year,
        area=figure(measure, value, year, **more),
        **beside,
    )


def area(*rows: Compared, region: Region = AREA) -> AreaFigures:
    """Return figures of the area."""
    sources = tuple(dict.fromkeys(row.area.provenance for row in rows))
    return AreaFigures(area=region, compared=rows, sources=sources)
