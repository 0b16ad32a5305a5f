"""Lays out what the room sees: at most twelve lines of 45 characters, in large letters, without a broken word.

What does not fit is left out by whole lines, and the first of this list first: the empty lines, the sentence that is
read aloud (it is heard), the step, the last of the rows that were not chosen ('en nog 5'), the figure, the foot. A text
that is longer still ends with a line '…'.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal, NamedTuple

from wijkwizard.conversation.room_view import CHOSEN, RoomRow, RoomView
from wijkwizard.terms.dutch import about, number

WIDEST, MOST = 45, 12
"""Characters on a line and lines on a page, however large the window is."""

_LABEL, _BAR, _GAP = 22, 16, 2
"""The widest label beside a bar, the longest bar, and what stands between them."""

_DOT = "●"

LineStyle = Literal["place", "asked", "prepared", "said", "chosen", "quiet", "blank"]
"""How a line is drawn; what it says does not depend on it."""


class RoomLine(NamedTuple):
    """One line on the window of the room."""

    text: str
    style: LineStyle = "said"


_BLANK, _ON = RoomLine("", "blank"), RoomLine("…", "quiet")


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
    has_more = bool(shown.rows or shown.conclusion or shown.prepared)
    aloud = frozenset({"aloud"} if has_more else ())
    ways: tuple[tuple[frozenset[str], bool], ...] = (
        (frozenset(), True),
        (frozenset(), False),
        (aloud, True),
        (aloud, False),
        (aloud | {"place"}, False),
    )
    for without, airy in ways:
        lines = _joined(_parts(shown, across, len(shown.rows)), without, airy=airy)
        if len(lines) <= down:
            return lines
    for left in range(len(shown.rows) - 1, 0, -1):
        lines = _joined(_parts(shown, across, left), aloud | {"place"}, airy=False)
        if len(lines) <= down:
            return lines
    least = _joined(_parts(shown, across, 1), {"aloud", "place", "figure", "foot"}, airy=False)
    return least if len(least) <= down else (*least[: down - 1], _ON)


def _joined(parts: Iterator[_PagePiece], without: Collection[str], *, airy: bool) -> tuple[RoomLine, ...]:
    lines: list[RoomLine] = []
    for part in parts:
        if part.name in without or not part.lines:
            continue
        if lines and airy and part.name != "figure":
            lines.append(_BLANK)
        lines += part.lines
    return tuple(lines)


def _parts(shown: RoomView, across: int, rows: int) -> Iterator[_PagePiece]:
    yield _PagePiece("place", _wrapped(shown.place, across, "place"))
    yield _PagePiece("prepared", _wrapped(shown.prepared, across, "prepared"))
    yield _PagePiece("figure", _wrapped(shown.figure, across, "quiet"))
    yield _PagePiece("asked", _wrapped(shown.question, across, "asked"))
    yield _PagePiece("aloud", _wrapped(shown.aloud, across, "quiet"))
    yield _PagePiece("conclusion", _wrapped(shown.conclusion, across, "asked"))
    yield _PagePiece("rows", (*_rows(_kept(shown.rows, rows), across), *_others(shown, rows)))
    yield _PagePiece("foot", _wrapped(shown.foot, across, "quiet"))


def _kept(rows: tuple[RoomRow, ...], most: int) -> tuple[RoomRow, ...]:
    """Return so many of the rows, in their order: what was chosen, and then the first."""
    places = sorted(range(len(rows)), key=lambda place: rows[place].sign != CHOSEN)[:most]
    return tuple(rows[place] for place in sorted(places))


def _others(shown: RoomView, rows: int) -> tuple[RoomLine, ...]:
    left = len(shown.rows) - rows + shown.more
    return (RoomLine(f"en nog {number(left)}", "quiet"),) if left else ()


def _rows(rows: tuple[RoomRow, ...], across: int) -> Iterator[RoomLine]:
    counts = [row.count for row in rows if row.count is not None]
    if counts:
        yield from _bars(rows, across, max(counts))
        return
    widest = max((len(row.sign) for row in rows), default=0)
    for row in rows:
        before = f"{row.sign:<{widest}} " if widest else ""
        text = about(row.text, row.detail) if row.detail else row.text
        for place, line in enumerate(_broken(text, across - len(before))):
            start = before if place == 0 else " " * len(before)
            yield RoomLine(f"{start}{line}", "chosen" if row.sign == CHOSEN else "said")


def _bars(rows: tuple[RoomRow, ...], across: int, most: int) -> Iterator[RoomLine]:
    """Yield a bar per row: its name, one sign for each vote as far as they fit, and the number."""
    figures = len(number(most))
    space = across - figures - _GAP
    words = max(len(word) for row in rows for word in row.text.split() or [""])
    label = min(space, max(words, min(_LABEL, across // 2, max(len(row.text) for row in rows))))
    longest = min(_BAR, most, max(0, space - label - _GAP))
    for row in rows:
        count = row.count or 0
        *above, last = _broken(row.text, label) or [""]
        yield from (RoomLine(line) for line in above)
        # A scaled bar shows what is more: who has a vote has a sign too.
        signs = max(round(count * longest / most), min(1, count, longest)) if most else 0
        bar = (_DOT * signs).ljust(longest)
        beside = [last.ljust(label), *([bar] if bar else []), number(count).rjust(figures)]
        yield RoomLine((" " * _GAP).join(beside))


def _wrapped(text: str, across: int, style: LineStyle) -> tuple[RoomLine, ...]:
    return tuple(RoomLine(line, style) for line in _broken(text, across))


def _broken(text: str, across: int) -> list[str]:
    """Break a text into lines between its words; a word that is wider than the window goes on below, with a dash."""
    across = max(2, across)
    return [
        piece
        for line in wrap(text, across, break_long_words=False, break_on_hyphens=False)
        for piece in _pieces(line, across)
    ]


def _pieces(line: str, across: int) -> Iterator[str]:
    while len(line) > across:
        yield f"{line[: across - 1]}-"
        line = line[across - 1 :]
    yield line
