"""Blocks that the papers of a few pages share: points instead of tables, and one list of what is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.advice.advise import Advice
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph
from wijkwizard.document.naming import signal_name
from wijkwizard.document.parts.annexes import apart_table, to_do_table
from wijkwizard.document.parts.stacked import shown_findings, standing_out, unknown_points, whole
from wijkwizard.document.scribe import Scribe, has, join, not_discussed
from wijkwizard.document.signals import drawn, level
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import QuickWin
from wijkwizard.terms.dutch import about

MOST_OUT = 6
"""The most lines on what stands out, in a paper of a few pages."""

MOST_UNKNOWN = 5
"""The most lines on what nobody knows yet."""


def points(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return a list of points; nothing when there are none."""
    return (Bullets(items=tuple(lines)),) if lines else ()


def _capital(label: str) -> str:
    """Write a fixed label as the first word of a point."""
    return label[:1].upper() + label[1:]


def strengths_lines(iwap: Iwap, scribe: Scribe) -> list[Line]:
    """Return the strengths with whose they are."""
    return [
        Line(
            text=join(
                _capital(one.owner.value.label) if one.owner.value else "", scribe.text(one.what), by=": "
            )
        )
        for one in iwap.strengths
        if has(one.what)
    ]


def _also_named(iwap: Iwap, advice: Advice, scribe: Scribe) -> tuple[Block, ...]:
    """Return the signals of the group that the lines before do not tell of, with their figure when there is one."""
    shown = {one.indicator for one in shown_findings(advice, MOST_OUT)}
    lines = []
    for one in drawn(iwap, advice):
        if one.row.indicator not in shown:
            told, name = level(one, scribe, unit=True), signal_name(one.signal)
            lines.append(
                told.model_copy(update={"text": about(name, told.text) if told.text != "–" else name})
            )
    return (Paragraph(line=Line(text="Ook genoemd:"), ours=True), *points(lines)) if lines else ()


def _not_known(advice: Advice, lines: Sequence[Line]) -> tuple[Block, ...]:
    told = Paragraph(line=Line(text=advice.unknowns.text), ours=True)
    return (
        Heading(text="Wat wij nog niet weten"),
        *((told,) if advice.unknowns.text else ()),
        *points(lines),
    )


def signals_in_short(iwap: Iwap, advice: Advice, scribe: Scribe) -> tuple[Block, ...]:
    """Return what stands out in at most six lines, and what nobody knows yet in at most five."""
    if not advice.signals:
        return (not_discussed("Welke signalen er zijn."),)
    unknown = unknown_points(advice, MOST_UNKNOWN)
    return (
        Paragraph(line=Line(text=whole(advice)), ours=True),
        *points(standing_out(iwap, advice, MOST_OUT, scribe)),
        *_also_named(iwap, advice, scribe),
        *(_not_known(advice, unknown) if unknown else ()),
    )


def to_do_blocks(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Return the one list of what is to be done: unknown, disputed, and left open by the room."""
    found = [
        (
            scribe.cell(one.what),
            Line(text="Niemand aan tafel wist dit."),
            Line(text=scribe.text(one.owner) if one.owner.value else "Nog niemand"),
            Line(text=scribe.text(one.due) if one.due.value else "Nog geen datum"),
        )
        for one in iwap.find_outs
    ]
    differs = [
        (
            scribe.cell(one.find_out),
            Line(text="Hierover denken mensen verschillend."),
            Line(text="Nog niemand"),
            Line(text=scribe.text(one.due) if one.due.value else "Nog geen datum"),
        )
        for one in iwap.disagreements
        if has(one.find_out)
    ]
    made = (to_do_table(iwap.to_dos, [*found, *differs]), apart_table(iwap.to_dos))
    return tuple(one for one in made if one is not None) or (
        Paragraph(line=Line(text="Er staat niets meer open uit het gesprek.")),
    )


def _who_and_when(win: QuickWin, scribe: Scribe) -> str:
    said = join(*(scribe.text(one) for one in (win.who, win.due) if one.value))
    return f"({said})" if said else ""


def quick_win_blocks(iwap: Iwap, scribe: Scribe) -> tuple[Block, ...]:
    """Return what shows within weeks, one point each."""
    wins = [
        Line(text=join(scribe.text(one.what), _who_and_when(one, scribe), by=" "))
        for one in iwap.quick_wins
        if has(one.what)
    ]
    return points(wins) or (not_discussed("Wat op korte termijn al kan."),)
