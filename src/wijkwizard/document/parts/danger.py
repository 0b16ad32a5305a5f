"""Part 4, the estimate of the group with what supports and contradicts it, and the map of signals.

It contains no verdict and no forecast: there is no known number at which a neighbourhood tips.
"""

from __future__ import annotations

from collections.abc import Iterable

from wijkwizard.advice.advise import Advice
from wijkwizard.advice.overview import SignalRow
from wijkwizard.document.charts import marks_block
from wijkwizard.document.cited import cited_line
from wijkwizard.document.comparison_text import each_way, level_text
from wijkwizard.document.formatter import Formatter, has, join, not_discussed, table
from wijkwizard.document.model import Block, Bullets, Callout, Fact, Facts, Heading, Line
from wijkwizard.document.naming import signal_name
from wijkwizard.document.parts.stacking import minded, stacking_blocks, unknown_blocks
from wijkwizard.document.parts.weighing import (
    NO_NUMBER,
    clash_blocks,
    estimate_box,
    no_number,
    weighing_blocks,
)
from wijkwizard.document.printed import NOTHING_PRINTED, PrintedPiece, printed_remark
from wijkwizard.document.signals import (
    Drawn,
    also_in_files,
    beside_table,
    dispute_of,
    drawn,
    signal_map,
    signals_table,
    tells_something,
)
from wijkwizard.document.statistics import file_line
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal
from wijkwizard.terms.dutch import about


def _estimate(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    danger = iwap.danger
    votes = marks_block("Hoe de kaarten lagen", danger.votes, "Inschatting", "Kaarten")
    rest = formatter.facts(
        "",
        [
            ("Waar het om gaat", danger.where),
            ("Gaat het goed, maar wankel", danger.shaky),
            ("Over tien tot vijftien jaar", danger.outlook),
        ],
        claim=True,
    )
    return (
        estimate_box(iwap, formatter),
        *((votes,) if votes else ()),
        *weighing_blocks(iwap, advice, formatter),
        *rest,
    )


def _noted(signal: Signal, formatter: Formatter) -> str:
    """Return what the group said about a signal."""
    own = (signal.sort, signal.place, signal.why, signal.reporting_changed)
    if not any(said.value is not None for said in own):
        return ""
    kind = join(*(formatter.text(said) for said in (signal.sort, signal.early, signal.terrain) if said.value))
    place = f"speelt op: {formatter.text(signal.place)}" if signal.place.value else ""
    if signal.place.value and signal.place.remark:
        place = f"{place} ({signal.place.remark})"
    changed = "de manier van melden veranderde" if signal.reporting_changed.value else ""
    same = "de manier van melden bleef gelijk" if signal.reporting_changed.value is False else ""
    why = f"waarom: {formatter.text(signal.why).rstrip('.')}" if signal.why.value else ""
    return join(kind, place, changed, same, why, by="; ")


def _printed_place(signal: Signal) -> frozenset[PrintedPiece]:
    return NOTHING_PRINTED if signal.place.value is None else printed_remark(signal.place)


def _said(signals: Iterable[Drawn], formatter: Formatter) -> tuple[Block, ...]:
    rows = tuple(
        Fact(label=signal_name(signal.signal), line=Line(text=remark, prints=_printed_place(signal.signal)))
        for signal in signals
        if (remark := _noted(signal.signal, formatter))
    )
    return (Facts(title="Wat de groep bij deze signalen zegt", rows=rows),) if rows else ()


def _also(row: SignalRow, iwap: Iwap, formatter: Formatter) -> Line:
    text = join(level_text(row, unit=True), each_way(row), by="; ")
    line = file_line(f"{row.name}: {text}", row, formatter)
    return line.model_copy(update={"account": dispute_of(iwap, row.indicator)})


def _in_files(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    rows = [file for file in also_in_files(iwap, advice) if level_text(file)]
    if not rows:
        return ()
    return (
        Heading(level=4, text="Ook in de bestanden"),
        Bullets(items=tuple(_also(row, iwap, formatter) for row in rows)),
    )


def _refused(iwap: Iwap, advice: Advice) -> tuple[Block, ...]:
    names = {signal.id: signal_name(signal) for signal in iwap.signals}
    lines = tuple(
        Line(text=about(names[item.row], item.text)) for item in advice.refused if item.row in names
    )
    return (Bullets(items=lines),) if lines else ()


def _others(signals: Iterable[Drawn], formatter: Formatter) -> tuple[Block, ...]:
    made = beside_table(signals, formatter)
    return (made,) if made else ()


def _signals(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    signals = drawn(iwap, advice)
    shown: tuple[Block, ...] = (not_discussed("Welke signalen er zijn."),)
    if signals:
        made = signal_map(signals, formatter)
        shown = (
            made if tells_something(made) else made.table,
            *_others(signals, formatter),
            *_said(signals, formatter),
        )
    return (Heading(text="De signalen"), *shown, *_refused(iwap, advice), *_in_files(iwap, advice, formatter))


def signal_details(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Return the signals of the group with its remarks as a table, for a paper without a map."""
    signals = drawn(iwap, advice)
    if not signals:
        return ()
    return (
        signals_table(signals, formatter),
        *_others(signals, formatter),
        *_said(signals, formatter),
        *_refused(iwap, advice),
    )


def _moving(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    danger = iwap.danger
    leaving = (danger.leaving_income, danger.leaving_age, danger.leaving_household)
    coming = (danger.coming_income, danger.coming_age, danger.coming_household)
    if not has(*leaving, *coming):
        return (Heading(text="Wie vertrekt en wie komt"), not_discussed("Wie vertrekt en wie er komt wonen."))
    rows = [
        (Line(text=label), *(formatter.cell(said, claim=True) for said in group))
        for label, group in (("Wie vertrekt", leaving), ("Wie komt", coming))
    ]
    columns = [("Wie", 19), ("Inkomen", 27), ("Leeftijd", 27), ("Huishouden", 27)]
    return (
        Heading(text="Wie vertrekt en wie komt"),
        table("Naar inkomen, leeftijd en huishouden", columns, rows),
    )


def tipping_box(formatter: Formatter) -> Callout:
    """Return the honest text on tipping points."""
    known = formatter.known
    lines = tuple(cited_line(item, known.tipping_sources, formatter) for item in known.tipping)
    return Callout(look="honest", title="Er is geen omslaggetal", lines=lines or (Line(text=NO_NUMBER),))


def danger(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 4."""
    unknown = unknown_blocks(advice)
    return (
        *no_number(iwap),
        *_estimate(iwap, advice, formatter),
        *_signals(iwap, advice, formatter),
        *minded(advice),
        *stacking_blocks(iwap, advice, formatter),
        *clash_blocks(iwap, advice, formatter),
        *((Heading(text="Wat wij nog niet weten"), *unknown) if unknown else ()),
        # Before what can be a heading alone: what is missing under it is taken away, and no box is its content.
        tipping_box(formatter),
        *_moving(iwap, formatter),
    )
