"""The running order of an evening: when each question begins, how long it takes, and what is read aloud.

It lies on the table of who leads the talk, where others see it too: what to watch for does not stand on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wijkwizard.document.formatter import join
from wijkwizard.document.model import Block, Document, Line, Paragraph, Table, TableColumn
from wijkwizard.document.sheets.frame import sheet
from wijkwizard.document.sheets.source import SheetEvening, SheetQuestion, SheetSource, SheetTurn
from wijkwizard.document.short_blocks import Chapter
from wijkwizard.terms.units import many

_NAMES = ("De eerste avond", "De tweede avond")
_HOUR, _DAY = 60, 24 * 60

_COLUMNS = (("Begint", 10), ("Minuten", 11), ("Vraag", 33), ("Lees voor", 46))

_AFTER = "De tijden tellen vanaf het begin: 0.30 is een half uur na het begin."
_CAN_GO = "°"
"""The mark of a question that can be left out when time runs short."""

_HOW_TO_READ = (
    "De minuten zijn die van twintig mensen. Een regel met een streepje hoort bij de regel erboven. "
    f"Loopt het uit? Laat dan eerst de vragen met {_CAN_GO} weg."
)
_NO_LENGTH = "U koos nog geen lengte. Dit is wat wij aanraden."
_WELCOME = "Welkom terug. Vorige keer keken wij samen wat er aan de hand is. Ik vat het kort samen."


def clock(minutes: int) -> str:
    """Return a time of the day, or how long after the beginning, as it is written."""
    return f"{minutes % _DAY // _HOUR}.{minutes % _HOUR:02d}"


def _spoken(question: SheetQuestion) -> str:
    more = (f"{name}: {text}" for name, text in question.says)
    return "\n".join([question.aloud or question.text, *more])


def _rows(evening: SheetEvening, start: int) -> Iterator[tuple[SheetTurn, tuple[Line, ...]]]:
    """Yield the rows of an evening, each with its turn: one for each question, the first with the minutes."""
    at = start
    if evening.welcome and evening.turns:
        yield evening.turns[0], _row(at, evening.welcome, "Welkom terug", _WELCOME)
        at += evening.welcome
    for turn in evening.turns:
        for place, question in enumerate(turn.questions):
            minutes = 0 if place else turn.minutes
            asked = f"{_CAN_GO} {question.text}" if turn.may_drop else question.text
            yield turn, _row(at, minutes, join(asked, question.skip, by="\n"), _spoken(question))
        at += turn.minutes


def _row(at: int, minutes: int, asked: str, spoken: str) -> tuple[Line, ...]:
    return tuple(Line(text=text) for text in (clock(at), str(minutes) if minutes else "–", asked, spoken))


def _tables(evening: SheetEvening, start: int) -> Iterator[Block]:
    steps: dict[str, list[tuple[Line, ...]]] = {}
    for turn, row in _rows(evening, start):
        steps.setdefault(turn.heading, []).append(row)
    columns = tuple(TableColumn(title=title, width=width) for title, width in _COLUMNS)
    for caption, rows in steps.items():
        yield Table(caption=caption, columns=columns, rows=tuple(rows))


def _evening(evening: SheetEvening, start: int | None) -> tuple[Block, ...]:
    begin = start or 0
    lasts = many(evening.minutes, "minuut", "minuten")
    words = (
        f"De avond duurt {lasts}. {_AFTER}"
        if start is None
        else f"De avond duurt {lasts}: van {clock(begin)} tot {clock(begin + evening.minutes)} uur."
    )
    closing = Line(
        text=f"{clock(begin + evening.minutes)} · Einde. Dank de mensen, en zeg wanneer zij iets horen."
    )
    return (
        Paragraph(line=Line(text=words), look="lead"),
        *_tables(evening, begin),
        Paragraph(line=closing),
    )


def running_order(source: SheetSource, start: int | None = None) -> Document:
    """Return the running order of every evening.

    Args:
        source: the questions of the room.
        start: minutes after midnight at which an evening begins; ``None`` counts from its beginning.
    """
    several = len(source.evenings) > 1
    chapters: list[Chapter] = [
        (_NAMES[place] if several else "De avond", _evening(evening, start))
        for place, evening in enumerate(source.evenings)
    ]
    route = f"De lengte: {source.length}." if source.length else _NO_LENGTH
    return sheet("draaiboek", source, chapters, f"{route} {_HOW_TO_READ}")
