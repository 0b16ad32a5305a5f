"""Converts the signals that the group typed to the input of the advice, one item per row."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from wijkwizard.advice.measured import GroupRemarks, InputRole, InputSource, Measured
from wijkwizard.advice.protected_attributes import about_origin
from wijkwizard.iwap.labels import FOLLOWS
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import SaidChoice, SaidNumber, SaidText
from wijkwizard.iwap.unsourced import NO_SOURCE
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.model import Indicator
from wijkwizard.terms import Unknown
from wijkwizard.terms.dutch import upper_first

_CLASS = re.compile(r"klasse\s*(\d+)", re.IGNORECASE)
_OR = ", of "
_READ_ONE_WAY = ("procent", "klasse", "cijfer van")
"""How a unit begins in which a figure of which nobody said the unit can be read."""

_WHOLE = 100

_FIELDS: Mapping[InputRole, str] = {
    "gebied": "figure",
    "gemeente": "city_figure",
    "land": "country_figure",
    "klasse": "level",
    "eerder": "trend",
}


def from_iwap(iwap: Iwap, knowledge: Knowledge) -> tuple[Measured, ...]:
    """Return the signals that the group typed, one per row, without those about origin.

    Args:
        iwap: the draft plan.
        knowledge: the table of indicators, for units and model estimates.
    """
    return tuple(_measured(row, knowledge) for row in iwap.signals if not refused(row, knowledge))


def refused(row: Signal, knowledge: Knowledge) -> bool:
    """Return whether a row is about origin, by its indicator, title or unit."""
    known = knowledge.indicators.find(_chosen(row.indicator))
    label = (known.label, known.long) if known else ()
    return about_origin(_chosen(row.indicator), _text(row.title), _unit(row), *label)


def _measured(row: Signal, knowledge: Knowledge) -> Measured:
    indicator = _chosen(row.indicator)
    known = knowledge.indicators.find(indicator)
    unit = _unit(row) or _unit_meant(row.figure, known)
    return Measured(
        indicator=indicator,
        row=row.id,
        title=_text(row.title) or ("" if indicator else upper_first(row.title.instead)),
        value=_finite(row.figure),
        year=_year(row),
        unit=unit,
        gemeente=_finite(row.city_figure),
        country=_finite(row.country_figure),
        class_number=_class(row, unit),
        provenance=_provenance(row),
        modelled=bool(known and known.modelled),
        not_known=_why_not(row.figure),
        said=_said(row),
    )


def _unit_meant(figure: SaidNumber, known: Indicator | None) -> str:
    """Return the unit of an indicator where nobody said one; nothing where the figure can be in another.

    A share, a class and a mark are read in one way. '58' can be meldingen, or meldingen per 100 woningen.
    """
    value = _finite(figure)
    one_way = known is not None and all(unit.startswith(_READ_ONE_WAY) for unit in known.unit.split(_OR))
    fits = value is None or 0 <= value <= _WHOLE
    return known.unit if known is not None and one_way and fits else ""


def _chosen(said: SaidChoice) -> str:
    return said.value.id if said.value is not None else ""


def _own(said: SaidChoice) -> str:
    """Return the choice that the group made itself; empty for one that was derived from a table."""
    return "" if said.source == FOLLOWS else _chosen(said)


def _text(said: SaidText) -> str:
    return said.value if said.value is not None else ""


def _unit(row: Signal) -> str:
    """Return the unit with its remark: 'procent van de huurders'."""
    chosen = row.unit.value
    return "" if chosen is None else f"{chosen.label} {row.unit.remark}".strip()


def _year(row: Signal) -> int | None:
    return None if row.year.value is None else row.year.value.year


def _finite(said: SaidNumber) -> Decimal | None:
    return said.value if said.value is not None and said.value.is_finite() else None


def _class(row: Signal, unit: str) -> Decimal | None:
    found = _CLASS.search(_text(row.level))
    if found:
        return Decimal(found[1])
    return _finite(row.figure) if "klasse" in unit.lower() else None


def _why_not(said: SaidNumber) -> str:
    said_so = said.value is None and said.unknown in {
        Unknown.DONT_KNOW,
        Unknown.SKIPPED,
        Unknown.NOT_APPLICABLE,
    }
    return str(said.unknown) if said_so else ""


def _said(row: Signal) -> GroupRemarks:
    return GroupRemarks(
        trend=_chosen(row.trend),
        against=_chosen(row.against_city),
        recognised=_chosen(row.recognised),
        reporting_changed=row.reporting_changed.value,
        why=_text(row.why),
        doubt=row.figure.remark,
        terrain=_own(row.terrain),
        timing=_own(row.early),
        kind=_own(row.sort),
    )


def _provenance(row: Signal) -> tuple[InputSource, ...]:
    """Return the source of each input; for a city without a figure, what was chosen."""
    said = {about: getattr(row, name) for about, name in _FIELDS.items()}
    if row.city_figure.value is None:
        said["gemeente"] = row.against_city
    return tuple(
        InputSource(
            about=about, source=leaf.source or NO_SOURCE[leaf.moment], year=_year(row), release=leaf.as_of
        )
        for about, leaf in said.items()
        if leaf.value is not None
    )
