"""Blocks shared by the short papers: bullet points instead of tables, and one list of things to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkwizard.advice.advise import Advice
from wijkwizard.document.formatter import Formatter, has, join, not_discussed, unless_withheld
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph, Part
from wijkwizard.document.parts.danger import signal_details
from wijkwizard.document.parts.nothing_open import nothing_open
from wijkwizard.document.parts.open_points import apart_table, open_points
from wijkwizard.document.parts.stacking import minded, standing_out, unknown_points, whole
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.small_rows import QuickWin
from wijkwizard.terms.dutch import upper_first

MOST_UNKNOWN = 5
"""The most lines on what nobody knows yet; what comes after these is named in one line."""

Chapter = tuple[str, tuple[Block, ...]]
"""Title and blocks of a part."""


def numbered(chapters: Sequence[Chapter]) -> tuple[Part, ...]:
    """Return chapters as the parts of a paper."""
    return tuple(
        Part(id=f"deel-{n}", number=n, title=title, blocks=blocks)
        for n, (title, blocks) in enumerate(chapters, start=1)
    )


def points(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return a list of points; nothing when there are none."""
    return (Bullets(items=tuple(lines)),) if lines else ()


def strengths_lines(iwap: Iwap) -> list[Line]:
    """Return the strengths with whose they are."""
    return [
        Line(
            text=join(
                upper_first(strength.owner.value.label) if strength.owner.value else "",
                strength.what.value or "",
                by=": ",
            )
        )
        for strength in iwap.strengths
        if has(strength.what, strength.owner)
    ]


def _not_known(advice: Advice, lines: Sequence[Line]) -> tuple[Block, ...]:
    paragraph = Paragraph(line=Line(text=advice.unknowns.text))
    return (
        Heading(text="Wat wij nog niet weten"),
        *((paragraph,) if advice.unknowns.text else ()),
        *points(lines),
    )


def _less_urgent(advice: Advice) -> tuple[Line, ...]:
    """Return one line with the other unknowns, so that a short list does not look complete."""
    names = [row.label for row in advice.unknowns.rows[MOST_UNKNOWN:]]
    return (Line(text=f"Ook niet bekend: {'; '.join(names)}."),) if names else ()


def signals_in_short(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Block, ...]:
    """Return what stands out, the signals with remarks of the group, and what nobody knows yet."""
    if not advice.signals:
        return (not_discussed("Welke signalen er zijn."),)
    unknown = (*unknown_points(advice, MOST_UNKNOWN), *_less_urgent(advice))
    return (
        Paragraph(line=Line(text=whole(advice))),
        *points(standing_out(iwap, advice, len(advice.findings), formatter)),
        *minded(advice, years=True),
        *signal_details(iwap, advice, formatter),
        *(_not_known(advice, unknown) if unknown else ()),
    )


def _or_none(said: Said[Any], none: str, formatter: Formatter) -> Line:
    return Line(text=formatter.text(said) if said.value else unless_withheld(none, said) or "–")


def to_do_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return one list of things to do: unknown, disputed, and left open by the room."""
    found = [
        (
            formatter.cell(out.what),
            _or_none(out.why, "Niemand aan tafel wist dit.", formatter),
            _or_none(out.owner, "Nog niemand", formatter),
            _or_none(out.due, "Nog geen datum", formatter),
        )
        for out in iwap.find_outs
    ]
    differs = [
        (
            formatter.cell(disagreement.find_out),
            Line(text="Hierover denken mensen verschillend."),
            Line(text="Nog niemand"),
            _or_none(disagreement.due, "Nog geen datum", formatter),
        )
        for disagreement in iwap.disagreements
        if has(disagreement.find_out)
    ]
    apart = apart_table(iwap.to_dos)
    unasked = formatter.style.edition != "public"
    points_left = open_points(iwap.to_dos, [*found, *differs], unasked=unasked)
    made = (*points_left, *((apart,) if apart else ()))
    return made or (() if iwap.to_dos else (nothing_open(iwap),))


def _who_and_when(win: QuickWin, formatter: Formatter) -> str:
    said = join(*(formatter.text(item) for item in (win.who, win.due) if item.value))
    return f"({said})" if said else ""


def quick_win_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what is visible within weeks, one bullet each."""
    wins = [
        Line(text=join(win.what.value or "", _who_and_when(win, formatter), by=" "))
        for win in iwap.quick_wins
        if has(win.what, win.who, win.due)
    ]
    return points(wins) or (not_discussed("Wat op korte termijn al kan."),)
