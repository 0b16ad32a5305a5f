"""Reads signals for their map: where they stand against the city, which way they go, and whether that is bad.

Whether higher is worse comes from the table of indicators, and from nowhere else; where that table does not
say so, the picture shows only that a figure is higher or rises.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wijkwizard.document.model import Dot, Line, Place, SignalMap, Table, Trend
from wijkwizard.document.naming import signal_name, unit_of
from wijkwizard.document.scribe import Scribe, chosen, join
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import Picked, Said
from wijkwizard.terms.dutch import number

_TRENDS: tuple[tuple[tuple[str, ...], Trend], ...] = (
    (("beter", "vooruit"), "beter"),
    (("slechter", "achteruit"), "slechter"),
    (("gelijk", "zelfde", "stabiel"), "gelijk"),
    (("stijg", "omhoog", "meer", "hoger"), "stijgt"),
    (("daal", "omlaag", "minder", "lager"), "daalt"),
)
_PLACES: tuple[tuple[tuple[str, ...], Place], ...] = (
    (("ongunstig", "slechter"), "slechter"),
    (("beter", "gunstig"), "beter"),
    (("gelijk", "zelfde"), "gelijk"),
    (("hoger", "meer", "boven"), "hoger"),
    (("lager", "minder", "onder"), "lager"),
)
_BAD: Mapping[str, frozenset[str]] = {
    "hoger-slechter": frozenset({"stijgt", "hoger"}),
    "lager-slechter": frozenset({"daalt", "lager"}),
}


def _words(picked: Said[Picked]) -> str:
    return "" if picked.value is None else f"{picked.value.id} {picked.value.label}".lower()


def trend(picked: Said[Picked]) -> Trend:
    """Read a trend from the option that was chosen; what is not recognised is unknown."""
    words = _words(picked)
    return next((kind for signs, kind in _TRENDS if any(sign in words for sign in signs)), "onbekend")


def place(picked: Said[Picked]) -> Place:
    """Read the place against the city from the option that was chosen; what is not recognised is unknown."""
    words = _words(picked)
    return next((kind for signs, kind in _PLACES if any(sign in words for sign in signs)), "onbekend")


def is_bad(reading: str, signal: Signal, scribe: Scribe) -> bool:
    """Tell whether a trend or place is the unfavourable side of an indicator, as far as its table says so."""
    if reading == "slechter":
        return True
    direction = scribe.known.directions.get(chosen(signal.indicator), "")
    return reading in _BAD.get(direction, frozenset())


def _told(said: Said[Picked], reading: str, signal: Signal, scribe: Scribe) -> Line:
    line = scribe.cell(said)
    if reading in {"slechter", "beter"} or not is_bad(reading, signal, scribe):
        return line
    return line.model_copy(update={"text": f"{line.text} (ongunstig)"})


def trend_cell(signal: Signal, scribe: Scribe) -> Line:
    """Write which way a signal goes, with 'ongunstig' where that is known to be bad."""
    return _told(signal.trend, trend(signal.trend), signal, scribe)


def place_cell(signal: Signal, scribe: Scribe) -> Line:
    """Write how a signal compares with the city, with 'ongunstig' where that is known to be bad."""
    return _told(signal.against_city, place(signal.against_city), signal, scribe)


def _counted(signal: Signal, scribe: Scribe) -> str:
    """Write what was noted with the unit: of whom or of what it counts."""
    noted = signal.unit.remark if signal.figure.value is not None and signal.unit.value is not None else ""
    return f"geteld: {scribe.clip(noted)}" if noted else ""


def level(signal: Signal, scribe: Scribe) -> Line:
    """Write how a signal stands: the figure with unit and year, and the words of the group."""
    figure = (
        join(number(signal.figure.value), unit_of(signal.unit), by=" ")
        if signal.figure.value is not None
        else ""
    )
    year = f"({int(signal.year.value)})" if signal.year.value is not None else ""
    text = join(join(figure, year if figure else "", by=" "), signal.level.value or "")
    if not text:
        return scribe.cell(signal.figure if signal.figure.unknown != signal.level.unknown else signal.level)
    said = signal.figure if signal.figure.value is not None else signal.level
    line = scribe.line(said, claim=True)
    return line.model_copy(
        update={"text": text, "account": join(line.account, _counted(signal, scribe), by="; ")}
    )


def signal_map(signals: Sequence[Signal], full: Table, scribe: Scribe) -> SignalMap:
    """Return the map of signals; ``full`` is the table that says the same."""
    dots = tuple(
        Dot(
            label=signal_name(one),
            level=level(one, scribe).text,
            place=place(one.against_city),
            trend=trend(one.trend),
            bad=is_bad(trend(one.trend), one, scribe),
        )
        for one in signals
    )
    ranked = not any(dot.place in {"hoger", "lager"} for dot in dots)
    bad = sum(dot.bad for dot in dots)
    alt = (
        f"Signalenkaart met {len(dots)} signalen, elk met zijn plaats tegenover de stad en zijn "
        f"ontwikkeling. Bij {bad} daarvan is de ontwikkeling ongunstig. De tabel hierna zegt hetzelfde."
    )
    return SignalMap(title="Signalenkaart", alt=alt, ranked=ranked, dots=dots, table=full)
