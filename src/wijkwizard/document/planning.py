"""Places measures on a timeline, for a chart and for its table."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.document.formatter import Formatter, chosen, table
from wijkwizard.document.model import Planning
from wijkwizard.document.naming import title_line, title_of
from wijkwizard.document.picture_rows import Span, Tick
from wijkwizard.iwap.rows import Measure
from wijkwizard.iwap.said import PartialDay, Said, is_withheld
from wijkwizard.terms.units import many

_MOST_TICKS = 7
_MONTHS = 12


def _month(iso: str, *, last: bool) -> int:
    """Return a day, month or year as a number of months; a year ends in December when ``last``."""
    pieces = iso.split("-")
    month = int(pieces[1]) if len(pieces) > 1 else (_MONTHS if last else 1)
    return int(pieces[0]) * _MONTHS + month - 1


def _from_to(start: Said[PartialDay], end: Said[PartialDay]) -> tuple[int, int] | None:
    if start.value is None and end.value is None:
        return None
    first = start.value or end.value
    last = end.value or start.value
    if first is None or last is None:
        return None
    begin, stop = _month(first.iso, last=False), _month(last.iso, last=True) + 1
    return (begin, max(stop, begin + 1))


def ends_before(start: Said[PartialDay], end: Said[PartialDay]) -> bool:
    """Return whether an end precedes its begin; a year as an end means December."""
    if start.value is None or end.value is None:
        return False
    return _month(end.value.iso, last=True) < _month(start.value.iso, last=False)


def _ticks(first: int, last: int) -> tuple[Tick, ...]:
    step = next((step for step in (3, 6, 12, 24, 60) if (last - first) / step <= _MOST_TICKS), 120)
    marks = range(first, last + 1, step)
    return tuple(Tick(label=_label(at), at=(at - first) / (last - first)) for at in marks if at < last)


def _label(month: int) -> str:
    year, within = divmod(month, _MONTHS)
    return str(year) if within == 0 else f"{('jan', 'apr', 'jul', 'okt')[within // 3]} {year}"


def _undated(count: int) -> str:
    return f"{many(count, 'maatregel heeft', 'maatregelen hebben')} nog geen datum."


def _turned(count: int) -> str:
    return f"Bij {many(count, 'maatregel', 'maatregelen')} ligt het eind vóór het begin."


def planning(measures: Sequence[Measure], formatter: Formatter) -> Planning | None:
    """Return the measures in time; nothing when none has a date."""
    dated = [(measure, _from_to(measure.start, measure.end)) for measure in measures]
    known = [(item, times) for item, times in dated if times is not None]
    if not known:
        return None
    first = min(times[0] for _, times in known) // 3 * 3
    last = -(-max(times[1] for _, times in known) // 3) * 3
    length = last - first
    spans = tuple(
        Span(
            label=title_of(item, formatter),
            start=(times[0] - first) / length,
            end=(times[1] - first) / length,
            extra="extra" in chosen(item.regular_or_extra),
        )
        for item, times in known
    )
    rows = [
        (
            formatter.line(measure.title) if measure.title.value else title_line(measure, formatter),
            formatter.cell(measure.start),
            formatter.cell(measure.end),
            formatter.cell(measure.phase),
        )
        for measure in measures
    ]
    shown = table(
        "Planning per maatregel", [("Maatregel", 43), ("Begin", 19), ("Eind", 19), ("Fase", 19)], rows
    )
    without = sum(
        times is None and not (is_withheld(item.start) or is_withheld(item.end)) for item, times in dated
    )
    turned = sum(ends_before(measure.start, measure.end) for measure in measures)
    left = "".join(f" {said}" for said in (without and _undated(without), turned and _turned(turned)) if said)
    begins, ends = _label(first), _label(last)
    when = f"van {begins} tot {ends}" if begins != ends else f"in {begins}"
    alt = (
        f"Tijdbalk van {many(len(known), 'maatregel', 'maatregelen')}, {when}.{left} De tabel zegt hetzelfde."
    )
    return Planning(
        title="De maatregelen in de tijd", alt=alt, ticks=_ticks(first, last), spans=spans, table=shown
    )
