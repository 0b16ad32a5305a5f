"""Plans with figures from files, for tests of what the paper makes of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.document.plans import evening, pick, said
from wijkwizard.figures.areas.area_figures import AreaFigures, Compared, ComparisonGroup
from wijkwizard.iwap.filling import fill
from wijkwizard.iwap.labels import label
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.iwap.said import Year
from wijkwizard.knowledge import Knowledge
from wijkwizard.terms import Basis
from wijkwizard.terms.figures import Figure, FigureKind, Missing, Provenance, Region

AREA = Region(code="WK999901", name="De Werven", level="wijk", gemeente="Voorbeeldstad")
SIXTY = tuple(Decimal(n) / 2 for n in range(2, 62))
"""Figures of sixty other areas, from 1 to 30,5."""


def origin(year: int) -> Provenance:
    """Return a file of a year."""
    return Provenance(
        publisher="CBS",
        table="Kerncijfers wijken en buurten",
        release="compleet",
        year=year,
        file=f"kwb-{year}.csv",
        sha256="0" * 64,
        attribution="Bron: CBS",
    )


def figure(indicator: str, value: str | Missing, year: int, **more: Any) -> Figure:
    """Return a figure of the area, or the reason why there is none."""
    missing = value if isinstance(value, Missing) else None
    return Figure(
        measure=more.pop("measure", indicator),
        indicator=indicator,
        region=AREA,
        year=year,
        value=None if missing else Decimal(str(value)),
        missing=missing,
        unit=more.pop("unit", "procent van de huishoudens"),
        provenance=origin(year),
        **more,
    )


def compared(
    indicator: str, value: str | Missing, year: int = 2023, kind: FigureKind = "procent", **more: Any
) -> Compared:
    """Return a figure with what stands beside it; numbers are given as text."""
    beside: dict[str, Any] = {
        name: figure(indicator, more.pop(name), year)
        for name in ("gemeente", "rest", "country")
        if name in more
    }
    group = more.pop("group", None)
    return Compared(
        measure=more.get("measure", indicator),
        label=more.pop("label", indicator),
        kind=kind,
        year=year,
        area=figure(indicator, value, year, **more),
        group=ComparisonGroup(what="zestig wijken", level="wijk", regions=len(group), values=group)
        if group
        else None,
        **beside,
    )


LOW_INCOME = (
    compared("laag-inkomen", "14", 2019, gemeente="9"),
    compared(
        "laag-inkomen", "17.123456", gemeente="9", rest="8.5", country="7", group=SIXTY, provisional=True
    ),
)
RENT = compared("huurachterstand", Missing.TOO_SMALL, gemeente="4")
CRIME = compared("misdrijven", "31", gemeente="55", country="45", kind="promille", modelled=True)
HEALTH = compared("ervaren-gezondheid", Missing.SECRET)

SIGNALS: tuple[dict[str, Any], ...] = (
    {"id": "inkomen", "indicator": pick("Laag inkomen", "laag-inkomen"), "recognised": pick("nee", "nee")},
    {"id": "huur", "indicator": pick("Huurachterstanden", "huurachterstand")},
    {
        "id": "verhuizen",
        "indicator": pick("Verhuizingen", "mutatiegraad"),
        "trend": pick("het cijfer stijgt", "stijgt"),
    },
    {
        "id": "onveilig",
        "indicator": pick("Onveilig voelen", "onveiligheidsgevoel"),
        "figure": said(Decimal(41), basis=Basis.SOURCE, source="wijkpeiling", as_of="2024"),
        "unit": pick("procent"),
        "year": said(Year(year=2024)),
        "city_figure": said(Decimal(29)),
    },
)


def figured(knowledge: Knowledge, signals: tuple[dict[str, Any], ...] = SIGNALS, **changes: Any) -> Iwap:
    """Return an evening with signals, and files that know some of them."""
    figures = AreaFigures(
        area=AREA,
        compared=(*LOW_INCOME, RENT, CRIME, HEALTH),
        sources=(origin(2019), origin(2023)),
    )
    replies = (
        Reply(finding="cijfer:laag-inkomen", reaction="anders", because="studenten tellen mee."),
        Reply(finding="cijfer:misdrijven", reaction="eens"),
    )
    plan = evening(signals=signals, **changes).model_copy(update={"replies": replies})
    return fill(label(plan, knowledge), figures)
