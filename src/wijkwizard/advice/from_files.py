"""Converts figures from files to the input of the advice, together with what the group typed.

A figure that the group typed is never changed. A signal without a typed figure gets the figure of the file,
together with everything that the group said about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from wijkwizard.advice.from_group import from_iwap
from wijkwizard.advice.measured import InputRole, InputSource, Measured, PeerValues, Yearly
from wijkwizard.advice.protected_attributes import about_origin
from wijkwizard.figures.areas.area_figures import AreaFigures, Compared, parted
from wijkwizard.iwap.filling import source_of
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.knowledge import Knowledge
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.figures import Figure, Missing, RegionLevel

_PLURAL: Mapping[RegionLevel, str] = {"wijk": "wijken", "buurt": "buurten", "gemeente": "gemeenten"}
_WHY: Mapping[Missing, str] = {
    Missing.SECRET: "De maker houdt het geheim.",
    Missing.ABSENT: "Het staat niet in het bestand.",
    Missing.UNREADABLE: (
        "Wijkwizard kan deze cel niet lezen. Kijk in het bestand: misschien staat er een datum, "
        "een fout van een formule of een teken te veel."
    ),
    Missing.AMBIGUOUS: "Dit getal is op twee manieren te lezen.",
    Missing.SHARE: "Het staat als deel van 1 in het bestand, of is bijna nul: dat is niet te zien.",
    Missing.IMPOSSIBLE: "Het getal in het bestand kan niet kloppen.",
    Missing.CLASH: "In de bestanden staan hier twee verschillende getallen.",
    Missing.CUT: "Het bestand is afgebroken.",
    Missing.NO_BASE: "Er zijn er nul om het over te verdelen.",
    Missing.TOO_SMALL: "Het gaat om minder dan tien.",
    Missing.INCOMPLETE: "Van een deel van het gebied is het niet bekend.",
    Missing.NOT_ADDED: "Dit cijfer is niet op te tellen over plekken.",
}
READ_BY = ("aandeel-15-24",)
"""Measures by which other figures of the area are interpreted."""

_NOT_GIVEN = "De maker geeft hier geen cijfer."
_DISPUTED = "cijfer:"


def finding_of(indicator: str) -> str:
    """Return the key under which the group can dispute the figure of an indicator."""
    return f"{_DISPUTED}{indicator}"


def why_missing(figure: Figure) -> str:
    """Return why a figure is not shown, in Dutch; empty when it can be."""
    if figure.too_few:
        return _WHY[Missing.TOO_SMALL]
    if figure.missing is None or figure.missing is Missing.ROUGH:
        return ""
    return _WHY.get(figure.missing, _NOT_GIVEN)


def measured(iwap: Iwap, knowledge: Knowledge, this_year: int | None = None) -> tuple[Measured, ...]:
    """Return the input of all comparisons: signals of the group, then other figures of files.

    Args:
        iwap: the draft plan, with the figures of files.
        knowledge: the table of indicators.
        this_year: the year in which the advice is read, to say how old a figure is.
    """
    return tuple(
        item.model_copy(update={"age": this_year - item.year})
        if this_year is not None and item.year is not None
        else item
        for item in _measured_all(iwap, knowledge)
    )


def _measured_all(iwap: Iwap, knowledge: Knowledge) -> tuple[Measured, ...]:
    typed = from_iwap(iwap, knowledge)
    if iwap.figures is None:
        return typed
    around = _interpreting_shares(iwap.figures)
    typed = tuple(item.model_copy(update={"around": around}) for item in typed)
    left = {figure.indicator: figure for figure in from_figures(iwap.figures, iwap.replies, knowledge)}
    rows = []
    for row in typed:
        bare = row.value is None and row.class_number is None
        found = left.pop(row.indicator, None) if bare or row.row in iwap.from_files else None
        rows.append(row if found is None else _of_row(found, row))
    return (*rows, *left.values())


def _of_row(found: Measured, row: Measured) -> Measured:
    """Return the figure of a file as the signal that the group made of it."""
    said = row.said.model_copy(update={"doubt": row.said.doubt or found.said.doubt})
    return found.model_copy(update={"row": row.row, "title": row.title, "said": said})


def from_figures(
    figures: AreaFigures, replies: tuple[Reply, ...], knowledge: Knowledge
) -> tuple[Measured, ...]:
    """Return the leading figure of each indicator, without figures about origin.

    Args:
        figures: what files say about the area.
        replies: what the group says to them.
        knowledge: the table of indicators.
    """
    doubts = {reply.finding: reply.because for reply in replies if reply.reaction == "anders"}
    made = []
    for name, found in figures.leading().items():
        known = knowledge.indicators.find(name)
        if known is None or about_origin(name, known.label, found.label, found.area.unit):
            continue
        measured = _measured(figures, found)
        doubt = doubts.get(finding_of(name), "")
        made.append(measured.model_copy(update={"said": measured.said.model_copy(update={"doubt": doubt})}))
    return tuple(made)


def _measured(figures: AreaFigures, found: Compared) -> Measured:
    area, few = found.area, found.area.too_few
    elsewhere = figures.elsewhere(found)
    if elsewhere:
        return Measured(
            indicator=area.indicator,
            measure=found.measure,
            counted=found.label,
            year=found.year,
            unit=area.unit,
            provenance=tuple(_provenances(found)),
            not_known=elsewhere,
        )
    value = None if few else area.rounded
    whole = found.kind == "aantal"  # a count says nothing next to that of a larger area
    earlier, stopped = _earlier(figures, found)
    return Measured(
        indicator=area.indicator,
        measure=found.measure,
        counted=found.label,
        kind=found.kind,
        direction=found.direction,
        scale=found.scale,
        level=figures.area.level,
        value=value,
        low=area.low,
        high=area.high,
        year=found.year,
        unit=area.unit,
        gemeente=None if whole else _value(found.gemeente),
        gemeente_without=None if whole else _value(found.rest),
        gemeente_then=_value(found.gemeente),
        country=None if whole else _value(found.country),
        earlier=earlier,
        stopped=stopped,
        people=_people(figures, found.year),
        around=_interpreting_shares(figures),
        similar=_similar(found),
        class_number=value if found.kind == "klasse" and "klasse" in area.unit else None,
        provenance=tuple(_provenances(found)),
        provisional=area.provisional,
        modelled=area.modelled,
        rounded_to=None if area.computed or area.estimate else area.rounded_to,
        estimate=area.estimate,
        count_below_ten=few,
        not_known=why_missing(area),
    )


def _value(figure: Figure | None) -> Decimal | None:
    return None if figure is None or figure.too_few else figure.rounded


def _people(figures: AreaFigures, year: int) -> Decimal | None:
    return next((_value(each.area) for each in figures.of("inwoners") if each.year == year), None)


def _interpreting_shares(figures: AreaFigures) -> tuple[tuple[str, Decimal], ...]:
    """Return the newest shares of the area that other figures are read by."""
    newest = ((name, figures.latest(name)) for name in READ_BY)
    return tuple(
        (name, value)
        for name, item in newest
        if item is not None and (value := _about(item.area)) is not None
    )


def _about(figure: Figure) -> Decimal | None:
    """Return the value of a figure, or the middle of its range: a caution needs no more than that."""
    if figure.low is not None and figure.high is not None:
        return (figure.low + figure.high) / 2
    return _value(figure)


def _similar(found: Compared) -> PeerValues | None:
    group = found.group
    if group is None:
        return None
    # As finely as the area itself is reported, or equal figures would differ.
    values = tuple(sorted(found.area.rounded_as_this(value) for value in group.values))
    areas = _PLURAL.get(group.level, "gebieden")
    return PeerValues(
        values=values,
        areas=areas,
        description=group.what,
        year=found.year,
        alike=group.alike,
        where=group.where,
    )


def _earlier(figures: AreaFigures, now: Compared) -> tuple[tuple[Yearly, ...], str]:
    """Return earlier years of the same scale and place, newest first, and why others are left out."""
    years: list[Yearly] = []
    others: list[str] = []
    later, gemeente = now.area, now.gemeente
    for item in reversed([each for each in figures.of(now.measure) if each.year < now.year]):
        why = parted(item.area, later)
        if why:
            return tuple(years), " ".join((*_method_changes(others), why))
        later = item.area
        gemeente = (
            item.gemeente if gemeente and item.gemeente and not parted(item.gemeente, gemeente) else None
        )
        if item.area.series != now.area.series:
            others.append(str(item.year))
            continue
        value = _value(item.area)
        if value is not None:
            people = _people(figures, item.year)
            years.append(Yearly(year=item.year, value=value, gemeente=_value(gemeente), people=people))
    return tuple(years), " ".join(_method_changes(others))


def _method_changes(years: list[str]) -> tuple[str, ...]:
    """Return that years were measured in another way, if there are any."""
    if not years:
        return ()
    which = and_list(years[::-1])
    return (f"De cijfers van {which} zijn anders gemeten of gerekend. Die zijn niet te vergelijken.",)


def _provenances(found: Compared) -> Iterator[InputSource]:
    named: tuple[tuple[InputRole, Figure | None], ...] = (
        ("gebied", found.area),
        ("gemeente", found.gemeente),
        ("gemeente-zonder", found.rest),
        ("land", found.country),
        ("vergelijkbaar", found.area if found.group else None),
        ("eerder", found.area),
    )
    for about, figure in named:
        if figure is not None:
            yield InputSource(
                about=about, source=source_of(figure), year=figure.year, release=figure.provenance.release
            )
