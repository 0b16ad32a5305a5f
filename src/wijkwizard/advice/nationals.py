"""National values to compare a figure with: only on the same scale, in the same unit, and where meaningful.

There are two loneliness scales and three poverty thresholds, and a number of people cannot be compared with a rate.
A value on another scale looks plausible and is worse than no value.
"""

from __future__ import annotations

from wijkwizard.advice.finding import National
from wijkwizard.advice.measured import Measured
from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.model import Reference

_SAME = (
    ("van de volwassenen", "van de mensen van 18 jaar en ouder"),
    ("van de inwoners", "van de mensen"),
    ("per duizend", "per 1.000"),
)
"""Ways to say the same population."""

_TYPED_LEVEL = "wijk"
"""What a typed figure is about, when nobody said: the area of the plan."""


def _plain(unit: str) -> str:
    said = " ".join(unit.lower().split())
    for way, same in _SAME:
        said = said.replace(way, same)
    return said


def _same_unit(row: Reference, measured: Measured) -> bool:
    """Return whether the units are equal; a typed unit may be the bare word of the indicator's unit."""
    unit, own = _plain(row.unit), _plain(measured.unit)
    if unit == own or measured.measure:
        return unit == own
    return bool(own) and (unit.startswith(f"{own} ") or unit.endswith(f" {own}"))


def stands_beside(row: Reference, measured: Measured) -> bool:
    """Return whether a national value is comparable with a figure: same scale, unit and level of area."""
    level = measured.level or _TYPED_LEVEL
    same = row.scale == measured.scale and (not row.levels or level in row.levels)
    return same and _same_unit(row, measured)


def nationals(measured: Measured, knowledge: Knowledge) -> tuple[National, ...]:
    """Return the national values that are comparable with a figure, each with its year and its caution."""
    return tuple(
        national(row) for row in knowledge.references_for(measured.indicator) if stands_beside(row, measured)
    )


def national(row: Reference) -> National:
    """Return a national value as background, with its year and its trap."""
    scope = "Landelijk" if row.scope == "landelijk" else "Een voorbeeld"
    text = f"{scope}: {row.value} ({row.year}). {row.label}, {row.unit}. Dat is achtergrond, geen norm."
    check = (
        f" Dit cijfer komt uit een bericht erover. Controleer het bij {row.check_at}." if row.check_at else ""
    )
    return National(text=text, watch=f"{row.watch}{check}", year=row.year, sources=row.sources)
