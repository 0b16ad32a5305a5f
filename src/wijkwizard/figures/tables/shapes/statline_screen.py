"""Parses the header rows of a table in the screen layout of StatLine: dimensions, values, units.

Each column dimension has its name and its values. Names are above their own values, all in one row, in consecutive
rows before the first values, or to the left of their values; programs that split merged cells repeat them, and some
leave them out. A topic may have more rows of values, for its parent groups. The lowest row names the row
dimensions, and holds the units unless topics are a row dimension.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkwizard.figures.files.workbook import SheetRow
from wijkwizard.figures.tables.headings import norm, text_of
from wijkwizard.figures.tables.periods import read_period
from wijkwizard.figures.tables.shapes.cube import REGIONS
from wijkwizard.figures.tables.shapes.sheet_match import filled

TOPIC = "onderwerp"
PERIODS = "perioden"
KNOWN = REGIONS | {PERIODS, TOPIC}
"""Names of the dimensions that every table has, made comparable."""

_OTHERS = frozenset({"soortmisdrijf", "geslacht", "leeftijd", "marges"})
_GROUP = "|"
"""The separator of a group of topics and its topic, as StatLine writes them in one cell."""


@dataclass(frozen=True, slots=True)
class TableHeader:
    """The header rows of a table in the screen layout.

    Attributes:
        fixed: dimensions of which one value was chosen, with that value.
        across: dimensions across, the outer first, each with its value in every column, those before the figures too.
        stub: place of the row that names what stands down, counted from 0.
        first: place of the first column with figures.
        units: what is above each column in the row with units; all blank when there is none.
        body: place of the row below which the figures begin.
    """

    fixed: tuple[tuple[str, str], ...]
    across: tuple[tuple[str, list[str]], ...]
    stub: int
    first: int
    units: list[str]
    body: int


@dataclass(slots=True)
class _Across:
    """The column dimensions read so far: names that wait for values, and values with their names."""

    waiting: deque[str] = field(default_factory=deque)
    read: list[tuple[str, list[list[str]]]] = field(default_factory=list)
    named: bool = False

    def name(self, names: Sequence[str]) -> None:
        self.waiting.extend(names)
        self.named = True

    def values(self, texts: list[str]) -> bool:
        """Add a row of values; return False when their dimension is unknown."""
        last = norm(self.read[-1][0]) if self.read else ""
        dated = all(read_period(text) for text in texts if text)
        awaited = norm(self.waiting[0]) if self.waiting else PERIODS
        if last == TOPIC and awaited == PERIODS and not dated:
            self.read[-1][1].append(texts)  # a group is above its topics
        elif self.waiting:
            self.read.append((self.waiting.popleft(), [texts]))
        elif self.named:
            return False
        else:
            self.read.append(("Perioden" if dated else "Onderwerp", [texts]))
        return True


def top_of(head: Sequence[SheetRow]) -> TableHeader | None:
    """Find the dimensions above the figures, or ``None`` when the rows are built in another way."""
    stub = _stub(head)
    if stub is None:
        return None
    first = _first(head[: stub + 1])
    across, fixed = _Across(), []
    for at, row in enumerate(head[:stub]):
        texts = filled(row)
        if not texts:
            continue
        own = text_of(row[0])
        if not own:
            if not _take(across, row, texts, first):
                return None
        elif norm(own) in KNOWN and len(texts) > 1:
            across.name([own])
            across.values(_from_first(row, first))
        elif len(texts) > 1:
            return None
        elif ":" in own:
            name, _, value = own.partition(":")
            fixed.append((name.strip(), value.strip()))
        elif at:
            return None
    return _finished(head, stub, first, across, tuple(fixed))


def seen(head: Sequence[SheetRow]) -> str:
    """Return in Dutch where names of dimensions are, of a table that otherwise differs from StatLine's layout.

    An empty text when it names fewer than two, because it is then something else.
    """
    rows = [
        (at, [text for text in dict.fromkeys(filled(row)) if norm(text) in KNOWN])
        for at, row in enumerate(head, 1)
    ]
    texts = {norm(text) for _, names in rows for text in names}
    return (
        "; ".join(f"regel {at}: {', '.join(names)}" for at, names in rows if names) if len(texts) > 1 else ""
    )


def _take(across: _Across, row: SheetRow, texts: Sequence[str], first: int) -> bool:
    """Take in a row with nothing in its first cell: names of dimensions, or values."""
    names = list(dict.fromkeys(texts))
    norms = {norm(name) for name in names}
    if norms & KNOWN or (len(names) == 1 and norms <= _OTHERS):
        across.name(names)
        return True
    return across.values(_from_first(row, first))


def _finished(
    head: Sequence[SheetRow], stub: int, first: int, across: _Across, fixed: tuple[tuple[str, str], ...]
) -> TableHeader | None:
    """Add what the row of row-dimension names contains, and check that all dimensions are present."""
    down = [norm(text_of(cell)) for cell in head[stub][:first]]
    body, units = stub, _from_first(head[stub], first)
    if TOPIC not in {*down, *(norm(name) for name in across.waiting)} and _lacks_topic(across, fixed, units):
        across.waiting.append("Onderwerp")
    if across.waiting or _is_group(across, units):
        across.values(units)
        after = head[stub + 1] if stub + 1 < len(head) else []
        body += bool(filled(after)) and not text_of(after[0])
        units = _from_first(after, first) if body > stub else []
    named = [norm(name) for name, _ in (*fixed, *across.read)]
    if across.waiting or not across.read or [*down, *named].count(TOPIC) != 1 or not KNOWN & set(down):
        return None
    wide = max((at for at, text in enumerate(across.read[-1][1][-1], 1) if text), default=0)
    read = [
        (name, _joined(rows, first, wide, inner=place == len(across.read)))
        for place, (name, rows) in enumerate(across.read, 1)
    ]
    return TableHeader(fixed, tuple(read), stub, first, [*units, *[""] * (wide - len(units))], body)


def _lacks_topic(across: _Across, fixed: Sequence[tuple[str, str]], row: Sequence[str]) -> bool:
    """Return whether no dimension is the topic, so that the row of dimension names holds the topics."""
    return bool(across.read) and any(row) and TOPIC not in {norm(name) for name, _ in (*fixed, *across.read)}


def _is_group(across: _Across, row: Sequence[str]) -> bool:
    """Return whether topics leave columns empty that the next row fills: they are groups above it."""
    if not across.read or norm(across.read[-1][0]) != TOPIC:
        return False
    inner = across.read[-1][1][-1]
    return any(text and not (at < len(inner) and inner[at]) for at, text in enumerate(row))


def _stub(head: Sequence[SheetRow]) -> int | None:
    """Return the index of the row that names the row dimensions: the last that begins with a dimension."""
    found = None
    for at, row in enumerate(head):
        own = norm(text_of(row[0])) if row else ""
        if own in KNOWN or (own in _OTHERS and len(filled(row)) > 1):
            found = at
        elif own and found is not None:
            break
    return found


def _first(head: Sequence[SheetRow]) -> int:
    """Return the index of the first column of figures: that of the first name above them, if any.

    Args:
        head: the rows up to and including the one that names the row dimensions.
    """
    down = [norm(text_of(cell)) for cell in head[-1]]
    above = next((row for row in head if row and not text_of(row[0]) and filled(row)), None)
    named = above is not None and any(norm(text) in KNOWN for text in filled(above))
    if above is not None and named:
        first = next(at for at, cell in enumerate(above) if text_of(cell))
    else:
        first = next((at for at, name in enumerate(down) if name not in KNOWN | _OTHERS), len(down))
    return max(first, down.index(TOPIC) + 2) if TOPIC in down else first


def _from_first(row: SheetRow, first: int) -> list[str]:
    """Return the texts of a row, with blanks in place of those before the figures."""
    return [*[""] * first, *(text_of(cell) for cell in row[first:])]


def _joined(rows: Sequence[list[str]], first: int, wide: int, *, inner: bool) -> list[str]:
    """Join the rows of one dimension; a text above several columns is written above the first of them only."""
    whole = [[*row, *[""] * (wide - len(row))][:wide] for row in rows]
    for place, row in enumerate(whole, 1):
        if not (inner and place == len(whole)):
            for at in range(first + 1, wide):
                row[at] = row[at] or row[at - 1]
    return [_GROUP.join(text for text in column if text) for column in zip(*whole, strict=True)]
