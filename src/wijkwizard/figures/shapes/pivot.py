"""CSV of StatLine in the layout of the screen: a title, then topics down and regions across, or the reverse.

The table is turned so that it has one row per region and year. A footer names the source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.figures.books import Row, Sheet
from wijkwizard.figures.headings import Heading, norm, text_of, title
from wijkwizard.figures.numbers import Cell
from wijkwizard.figures.shapes.claim import Claim, ShapeError, filled, uneven
from wijkwizard.figures.shapes.widths import Widths, is_note, passes_over

_TOPIC = "onderwerp"
_DIMENSIONS = frozenset({"wijkenenbuurten", "regios", "perioden"})
_SEARCHED = 8
_SAID = 2
"""How many cells a topic takes: its name and its unit."""
_LABEL = "een CSV van StatLine in de indeling van het scherm"
Numbered = tuple[int, Row]


def claim(sheet: Sheet, head: Sequence[Row]) -> Claim | None:
    """Know a sheet by its title, its row with the dimension across, and its row with 'Onderwerp'."""
    for at, row in enumerate(head[:_SEARCHED]):
        names = [norm(text_of(cell)) for cell in row]
        if _TOPIC not in names or at == 0:
            continue
        above = filled(head[at - 1])
        if not any(norm(text) in _DIMENSIONS for text in above):
            return None
        name = filled(head[0])[0] if filled(head[0]) else ""
        across = norm(above[-1])
        if names[0] == _TOPIC and across != "perioden":
            return _regions_across(sheet, at, above[-1], name)
        if across == "perioden" and names[0] in _DIMENSIONS:
            return _years_across(sheet, at, text_of(row[0]), names.index(_TOPIC), name)
        return None
    return None


def _regions_across(sheet: Sheet, at: int, dimension: str, name: str) -> Claim:
    """Turn a table with one column per region."""
    lines = _table(sheet, at)
    header, body = lines[0][1], lines[1:]
    width = len(header)
    if width <= _SAID:
        raise ShapeError("figures-no-regions")
    headings = [title(dimension)]
    headings += [_topic(row[0], row[1]) for _, row in body]

    def rows() -> Iterator[Numbered]:
        for place in range(_SAID, width):
            if text_of(header[place]):
                yield place, [header[place], *(row[place] for _, row in body)]

    return Claim("statline-scherm", _LABEL, tuple(headings), rows, default=",", title=name)


def _years_across(sheet: Sheet, at: int, dimension: str, topic: int, name: str) -> Claim:
    """Turn a table with one column per year."""
    lines = _table(sheet, at)
    header, body = lines[0][1], lines[1:]
    width = len(header)
    first = topic + _SAID
    if width <= first:
        raise ShapeError("figures-no-years")
    topics = list(dict.fromkeys((text_of(row[topic]), text_of(row[topic + 1])) for _, row in body))
    headings = (title(dimension), title("Perioden"), *(_topic(*each) for each in topics))
    of_region: dict[str, dict[tuple[str, str], tuple[int, Row]]] = {}
    for line, row in body:
        rest = of_region.setdefault(text_of(row[0]), {})
        if rest.setdefault((text_of(row[topic]), text_of(row[topic + 1])), (line, row)) != (line, row):
            raise ShapeError("figures-damaged", reason=f"regel {line} staat er twee keer, met andere cijfers")

    def rows() -> Iterator[Numbered]:
        for region, found in of_region.items():
            for place in range(first, width):
                period = text_of(header[place])
                if period:
                    cells: list[Cell] = [found[each][1][place] if each in found else None for each in topics]
                    yield next(iter(found.values()))[0], [region, period, *cells]

    by_region = norm(dimension) == "regios"
    return Claim("statline-scherm", _LABEL, headings, rows, default=",", title=name, by_region=by_region)


def _topic(name: Cell, unit: Cell) -> Heading:
    """Make one title of a topic and its unit, as the flat layout writes it."""
    said = text_of(unit)
    return title(f"{text_of(name)} ({said})" if said else text_of(name))


def _table(sheet: Sheet, at: int) -> list[Numbered]:
    """Return the header and the rows below it with their line numbers, without blank rows, notes and the footer.

    Raises:
        ShapeError: when a row is not as wide as the header.
    """
    lines = [(line, row) for line, row in enumerate(sheet.rows(), 1) if line > at]
    widths = Widths([text_of(cell) for cell in lines[0][1]], remarks=True)
    kept = lines[:1]
    for line, row in lines[1:]:
        last = line == lines[-1][0]
        if passes_over(row):
            continue
        if widths.fits(row):
            kept.append((line, row))
        elif not is_note(row) or (last and not sheet.whole):
            raise uneven(line, len(row), widths.expected, last=last)
    return kept
