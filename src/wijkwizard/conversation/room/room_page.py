"""Lays out what the room sees: at most twelve lines of 45 characters, in large letters, without a broken word.

What does not fit is left out by whole lines, and the first of this list first: the sentence that is read aloud (it is
heard), the empty lines, the step, the last of the rows that were not chosen ('en nog 5'), the figure with the foot. A
text that is longer still ends with a line '…'.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from wijkwizard.conversation.room.room_view import CHOSEN, RoomRow, RoomView
from wijkwizard.conversation.whole_words import broken, columns, padded
from wijkwizard.terms.dutch import about, and_list, number

WIDEST, MOST = 45, 12
"""Characters on a line and lines on a page, however large the window is."""

_LABEL, _BAR, _GAP = 24, 16, 2
"""The widest label beside a bar, the longest bar, and what stands between them."""

_DOT, _SECOND = "●", "○"
"""A vote, and one of the second colour: told apart by their form."""

LineStyle = Literal["place", "asked", "prepared", "said", "chosen", "quiet", "blank"]
"""How a line is drawn; what it says does not depend on it."""


class RoomLine(NamedTuple):
    """One line on the window of the room."""

    text: str
    style: LineStyle = "said"


_BLANK, _ON = RoomLine("", "blank"), RoomLine("…", "quiet")


_FROM_LEFT = "Van links naar rechts:"
_APART = ("rows", "asked", "conclusion", "foot", "aloud", "prepared")
"""Before which parts an empty line stands, the most needed first."""

_LEAST = frozenset({"aloud", "place", "figure", "foot"})
"""What goes when not even one row fits."""


@dataclass(frozen=True, slots=True)
class _PagePiece:
    """Lines that belong together; a blank line may come before them."""

    name: str
    lines: tuple[RoomLine, ...]


def room_page(shown: RoomView, width: int, height: int) -> tuple[RoomLine, ...]:
    """Return the lines of a view.

    Args:
        shown: what the room sees.
        width: columns of the window.
        height: lines of the window.
    """
    across, down = max(1, min(WIDEST, width)), max(1, min(MOST, height))
    if not (shown.question or shown.conclusion or shown.rows):
        return _wrapped(shown.area, across, "place")[:down]
    whole = tuple(_parts(shown, across, len(shown.rows)))
    lines = _joined(whole)
    if len(lines) + _gaps(whole) <= down:
        return _joined(whole, _gaps(whole))
    # Where nothing else is to be seen, what is read aloud is all that there is.
    aloud = {"aloud"} if shown.rows or shown.conclusion or shown.prepared else set[str]()
    for without in (aloud, aloud | {"place"}):
        parts = tuple(part for part in whole if part.name not in without)
        lines = _joined(parts)
        if len(lines) <= down:
            return _joined(parts, down - len(lines))
    for left in range(len(shown.rows) - 1, 0, -1):
        lines = _joined(part for part in _parts(shown, across, left) if part.name not in aloud | {"place"})
        if len(lines) <= down:
            return lines
    least = _joined(part for part in _parts(shown, across, 1) if part.name not in _LEAST)
    return least if len(least) <= down else (*least[: down - 1], _ON)


def _gaps(parts: Sequence[_PagePiece]) -> int:
    """Return before how many parts an empty line can stand."""
    return sum(part.name in _APART for part in parts[1:])


def _joined(parts: Iterable[_PagePiece], blanks: int = 0) -> tuple[RoomLine, ...]:
    """Return the lines of parts with so many empty ones between them, at most one before each part."""
    there = tuple(parts)
    apart = sorted((part.name for part in there[1:] if part.name in _APART), key=_APART.index)[:blanks]
    return tuple(
        line for part in there for line in ((_BLANK, *part.lines) if part.name in apart else part.lines)
    )


def _parts(shown: RoomView, across: int, rows: int) -> Iterator[_PagePiece]:
    """Yield what there is, from above to below."""
    parts = (
        ("place", _wrapped(shown.place, across, "place")),
        ("prepared", _wrapped(shown.prepared, across, "prepared")),
        ("figure", _wrapped(shown.figure, across, "quiet")),
        ("asked", _wrapped(shown.question, across, "asked")),
        ("aloud", _wrapped(shown.aloud, across, "quiet")),
        ("conclusion", _wrapped(shown.conclusion, across, "asked")),
        ("steps", _wrapped(_steps_legend(shown), across, "quiet")),
        ("rows", (*_rows(_kept(shown.rows, rows), across), *_others(shown, rows))),
        ("colours", _wrapped(_legend(shown), across, "quiet")),
        ("foot", _wrapped(shown.foot, across, "quiet")),
    )
    yield from (_PagePiece(name, lines) for name, lines in parts if lines)


def _kept(rows: tuple[RoomRow, ...], most: int) -> tuple[RoomRow, ...]:
    """Return so many of the rows, in their order: what is pointed at, what was chosen, and then the first."""
    places = sorted(range(len(rows)), key=lambda place: _rank(rows[place]))[:most]
    return tuple(rows[place] for place in sorted(places))


def _rank(row: RoomRow) -> tuple[bool, bool]:
    return not row.pointed, row.sign != CHOSEN


def _others(shown: RoomView, rows: int) -> tuple[RoomLine, ...]:
    left = len(shown.rows) - rows + shown.more
    return (RoomLine(f"en nog {number(left)}", "quiet"),) if left else ()


def _rows(rows: tuple[RoomRow, ...], across: int) -> Iterator[RoomLine]:
    counts = [row.count for row in rows if row.count is not None]
    if counts:
        yield from _bars(rows, across, max(counts))
        return
    if any(row.steps for row in rows):
        yield from _steps(rows, across)
        return
    widest = max((len(row.sign) for row in rows), default=0)
    for row in rows:
        before = f"{row.sign:<{widest}} " if widest else ""
        text = about(row.text, row.detail) if row.detail else row.text
        for place, line in enumerate(broken(text, across - len(before))):
            start = before if place == 0 else " " * len(before)
            yield RoomLine(f"{start}{line}", "chosen" if row.sign == CHOSEN else "said")


def _bars(rows: tuple[RoomRow, ...], across: int, most: int) -> Iterator[RoomLine]:
    """Yield a bar per row: its name, one sign for each vote as far as they fit, and the number."""
    figures = max(len(_figure(row)) for row in rows)
    space = across - figures - _GAP
    words = max(columns(word) for row in rows for word in row.text.split() or [""])
    widest = max(columns(row.text) for row in rows)
    label = max(1, min(space, max(words, min(_LABEL, across * _LABEL // WIDEST, widest))))
    longest = min(_BAR, most, max(0, space - label - _GAP))
    for row in rows:
        count = row.count or 0
        *above, last = broken(row.text, label) or [""]
        yield from (RoomLine(line) for line in above)
        # A scaled bar shows what is more: who has a vote has a sign too.
        signs = max(round(count * longest / most), min(1, count, longest)) if most else 0
        second = _second(row, signs)
        bar = (_DOT * (signs - second) + _SECOND * second).ljust(longest)
        beside = [padded(last, label), *([bar] if bar else []), _figure(row).rjust(figures)]
        yield RoomLine((" " * _GAP).join(beside))


def _steps(rows: tuple[RoomRow, ...], across: int) -> Iterator[RoomLine]:
    """Yield a row with how many people chose each step, below one another; of a second round with the first."""
    figures = [
        [
            f"{row.before_steps[place]}→{count}" if row.before_steps else str(count)
            for place, count in enumerate(row.steps)
        ]
        for row in rows
    ]
    width = max(len(figure) for of_row in figures for figure in of_row) + _GAP
    label = max(1, across - width * max(map(len, figures)))
    for row, of_row in zip(rows, figures, strict=True):
        *above, last = broken(row.text, label) or [""]
        yield from (RoomLine(line) for line in above)
        yield RoomLine(padded(last, label) + "".join(figure.rjust(width) for figure in of_row))


def _steps_legend(shown: RoomView) -> str:
    return f"{_FROM_LEFT} {and_list(shown.steps)}" if shown.steps else ""


def _figure(row: RoomRow) -> str:
    """Return the number of a row, of a second round with the one of the first before it."""
    now = number(row.count or 0)
    return now if row.before is None else f"{number(row.before)} → {now}"


def _second(row: RoomRow, signs: int) -> int:
    """Return how many signs of a bar have the second colour: where a colour has a vote it has a sign, if two fit."""
    count = row.count or 0
    if not (count and row.second and signs):
        return 0
    least, most = (1, signs if row.second == count else signs - 1) if signs > 1 else (0, signs)
    return max(least, min(most, round(row.second * signs / count)))


def _legend(shown: RoomView) -> str:
    return "   ".join(f"{sign} {name}" for sign, name in zip((_DOT, _SECOND), shown.colours, strict=False))


def _wrapped(text: str, across: int, style: LineStyle) -> tuple[RoomLine, ...]:
    return tuple(RoomLine(line, style) for line in broken(text, across))
