"""The map of signals and its table: level, trend and comparison of each, and whether people recognise it.

The level and whether it is bad come only from the advice; where nothing can be compared, what the group chose is
shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wijkwizard.advice.advise import Advice
from wijkwizard.advice.from_files import finding_of
from wijkwizard.advice.overview import SignalRow
from wijkwizard.document.comparison_text import (
    beside_cell,
    chosen_sign,
    country_cell,
    level_text,
    meaning_of,
    moved_cell,
    place_cell,
    sign_of,
    word_sign,
)
from wijkwizard.document.formatter import Formatter, chosen, join, table, year
from wijkwizard.document.map_heads import WITHOUT, tells_more
from wijkwizard.document.model import Line, SignalMap, Table
from wijkwizard.document.naming import signal_name, unit_of
from wijkwizard.document.picture_rows import MapRow, Sign
from wijkwizard.document.printed import NOTHING_PRINTED, printed_remark
from wijkwizard.document.statistics import file_line
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import is_withheld
from wijkwizard.terms.dutch import number
from wijkwizard.terms.units import in_unit, many, unit_words


@dataclass(frozen=True, slots=True)
class Drawn:
    """A signal of the group with its row of the advice.

    Attributes:
        signal: what the group chose and said.
        row: its comparisons.
        beside: the figure of a file, where the group typed its own.
        dispute: why the figure is wrong according to the group.
    """

    signal: Signal
    row: SignalRow
    beside: SignalRow | None = None
    dispute: str = ""


def dispute_of(iwap: Iwap, indicator: str) -> str:
    """Return in a sentence why the group holds a figure for wrong; empty when it does not."""
    reply = iwap.reply_to(finding_of(indicator)) if indicator else None
    if reply is None or reply.reaction != "anders":
        return ""
    because = reply.because.rstrip(".")
    return f"De groep: klopt niet, want {because}" if because else "De groep: klopt niet"


def drawn(iwap: Iwap, advice: Advice) -> tuple[Drawn, ...]:
    """Return the signals of the group, early ones first, because those still leave time to act."""
    rows = {signal.row: signal for signal in advice.signals if signal.row}
    files = {signal.indicator: signal for signal in advice.signals if not signal.row}
    early = sorted(iwap.signals, key=lambda signal: 0 if "vroeg" in chosen(signal.early) else 1)
    return tuple(
        Drawn(
            signal=item,
            row=rows[item.id],
            beside=files.get(rows[item.id].indicator),
            dispute=dispute_of(iwap, rows[item.id].indicator),
        )
        for item in early
        if item.id in rows
    )


def also_in_files(iwap: Iwap, advice: Advice) -> tuple[SignalRow, ...]:
    """Return signals that are only in files: known figures of indicators that the group did not choose."""
    taken = {chosen(signal.indicator) for signal in iwap.signals}
    return tuple(signal for signal in advice.signals if not signal.row and signal.indicator not in taken)


def _stated(item: Drawn) -> str:
    """Return the group's words on the level of a signal, with the year where no figure has it."""
    said = item.signal.level.value
    if not said:
        return ""
    at = f" ({year(item.row.year)})" if not item.row.shown and item.row.year else ""
    found = None if item.row.in_file else item.row.against("klasse")
    return join(f"{said}{at}", meaning_of(found) if found else "")


def level_words(item: Drawn, *, unit: bool = False) -> str:
    """Return the level of a signal: the figure with its year, and the words of the group."""
    return join(level_text(item.row, unit=unit), _stated(item), by="; ")


def level(item: Drawn, formatter: Formatter, *, unit: bool = False) -> Line:
    """Return the level of a signal with the group's objection, and its own figure where a file has one."""
    words = level_words(item, unit=unit)
    if (
        item.row.value is not None
        and not unit
        and not item.row.in_file
        and item.signal.unit.value is not None
    ):
        shown = item.row.written(item.row.value)
        words = words.replace(shown, in_unit(shown, unit_of(item.signal.unit)), 1)
    if item.row.few:
        return Line(text=words, account=item.dispute)
    figure, stated = item.signal.figure, item.signal.level
    if item.row.in_file and item.row.shown:
        line = file_line(words, item.row, formatter)
    elif words:
        line = formatter.line(figure if figure.value is not None else stated, claim=True)
        line = line.model_copy(update={"text": words})
    else:
        line = formatter.cell(figure if figure.unknown != stated.unknown else stated)
    return line.model_copy(update={"account": join(line.account, _file_figure(item), item.dispute, by="; ")})


def _file_figure(item: Drawn) -> str:
    """Return what a file says where the group typed a figure, and what the group says of a figure of a file."""
    found = item.beside
    if found is None or not found.shown:
        return item.signal.figure.remark if item.row.in_file else ""
    at = f"({join(str(found.year), *found.marks)})"
    if found.unit == item.row.unit and found.value == item.row.value:
        return f"in het bestand staat hetzelfde {at}"
    name = "" if found.unit == item.row.unit else f"{found.name}, "
    return f"in het bestand staat {name}{in_unit(found.shown, found.unit)} {at}"


def _name(item: Drawn) -> Line:
    title = signal_name(item.signal)
    label = item.signal.indicator.value.label if item.signal.indicator.value else ""
    # The advice adds what a file counts; the words of the questionnaire stay as they are.
    name = item.row.name if label and item.row.name.startswith(label) else label
    more = name.removeprefix(title).strip()
    more = more[1:-1] if more.startswith("(") and more.endswith(")") else more
    # A unit that was typed is next to its figure; that of a file is longer than its column.
    counted = unit_words(item.row.unit) if item.row.in_file else item.signal.unit.remark
    printed = NOTHING_PRINTED if item.row.in_file else printed_remark(item.signal.unit)
    return Line(text=title, account=join(more, counted, by="; "), prints=printed)


CellWriter = Callable[[Drawn, Formatter], Line]


def _recognised(item: Drawn, formatter: Formatter) -> Line:
    return formatter.cell(item.signal.recognised)


_SignalColumns = tuple[tuple[str, int, CellWriter], ...]
_HERE: _SignalColumns = (
    ("Hier", 25, level),
    ("Verloop", 29, lambda item, formatter: moved_cell(item.row, item.signal.trend, formatter)),
    ("Herkend", 17, _recognised),
)
_ELSEWHERE: _SignalColumns = (
    ("Gemeente", 27, lambda item, formatter: beside_cell(item.row, item.signal, formatter)),
    ("Nederland", 20, lambda item, formatter: country_cell(item.row, item.signal, formatter)),
    ("Andere gebieden", 24, lambda item, _: place_cell(item.row)),
)
_NAME = 29
_NO_FIGURE = ("cijfer onbekend",)
_INSIDE = ("cijfer niet voor dit papier", "niet openbaar")


def signals_table(signals: Iterable[Drawn], formatter: Formatter) -> Table:
    """Return the table of the map: how each signal stands here, how it moved, and whether people recognise it."""
    shown = tuple(signals)
    found = [(column, [column[2](item, formatter) for item in shown]) for column in _HERE]
    kept = [(column, cells) for n, (column, cells) in enumerate(found) if n == 0 or _tells(cells)]
    return _beside("De signalen in getallen en woorden", map(_name, shown), kept)


def beside_table(signals: Iterable[Drawn], formatter: Formatter) -> Table | None:
    """Return how signals stand beside the gemeente, the country and other areas; ``None`` where nothing is beside them.

    It is a table of its own, for with all of it in one no column is wider than three words.
    """
    shown = tuple(signals)
    found = [(column, [column[2](item, formatter) for item in shown]) for column in _ELSEWHERE]
    kept = [(column, cells) for column, cells in found if _tells(cells)]
    rows = [n for n in range(len(shown)) if _tells(cells[n] for _, cells in kept)]
    names = [Line(text=signal_name(shown[n].signal)) for n in rows]
    columns = [(column, [cells[n] for n in rows]) for column, cells in kept]
    return _beside("De signalen naast die van anderen", names, columns) if rows else None


def _tells(cells: Iterable[Line]) -> bool:
    return any(cell.text != "–" or cell.account for cell in cells)


def _beside(
    caption: str, names: Iterable[Line], columns: Sequence[tuple[tuple[str, int, CellWriter], list[Line]]]
) -> Table:
    """Return a table with a column for the names and one for each list of cells; what is left over widens all."""
    whole = _NAME + sum(width for (_, width, _), _ in columns)
    widths = [round(100 * width / whole) for (_, width, _), _ in columns]
    return table(
        caption,
        [
            ("Signaal", 100 - sum(widths)),
            *((title, width) for ((title, _, _), _), width in zip(columns, widths, strict=True)),
        ],
        [(name, *(cells[n] for _, cells in columns)) for n, name in enumerate(names)],
    )


Signer = Callable[[Drawn], Sign]
_SIGNS: tuple[tuple[str, Signer], ...] = (
    ("gemeente", lambda item: chosen_sign(item.row.against("gemeente"), item.signal.against_city)),
    (WITHOUT, lambda item: sign_of(item.row.against("gemeente-zonder"))),
    ("Nederland", lambda item: sign_of(item.row.against("land"))),
    ("elders", lambda item: sign_of(item.row.against("vergelijkbaar"))),
    ("verloop", lambda item: chosen_sign(item.row.against("eerder"), item.signal.trend)),
    ("herkend", lambda item: word_sign(item.signal.recognised)),
)


def _range_of(unit: str) -> str:
    """Return the maximum of a unit as printed after a number on its scale; empty when it has none."""
    _, van, far = unit.partition(" van ")
    return f"{van}{far}"


def _with_unit(row: SignalRow) -> tuple[str, ...]:
    """Return a figure with what it counts in few words, with and without its year: a bare number says nothing."""
    unit = unit_words(row.unit)
    if row.few or not row.shown or not unit:
        return ()
    at = f" ({year(row.year)})" if row.year else ""
    short = unit.partition(" van ")[0].partition(", ")[0]
    # What is to be minded goes before of whom it is.
    named = [in_unit(row.shown, words) for words in ((short,) if row.marks else (unit, short))]
    return tuple(f"{figure}{when}" for figure in named for when in (at, ""))


def _levels(item: Drawn) -> tuple[str, ...]:
    """Return the level of a signal as phrases, each shorter than the previous."""
    unit = unit_words(item.row.unit)
    figure = level_text(item.row)
    of_what = level_text(item.row, unit=True)
    found = (
        level_words(item, unit=True),
        of_what,
        of_what.replace(unit, unit.partition(" van ")[0]).replace(_range_of(unit), "") if unit else "",
        level_words(item),
        *_with_unit(item.row),
        level_text(item.row, marks=False).partition(",")[0]
        if item.row.few
        else level_text(item.row, marks=False),
        figure or _stated(item),
        figure or item.signal.level.value or "",
    )
    lines = [text for text in dict.fromkeys(found) if text]
    return tuple(sorted(lines, key=len, reverse=True)) or (
        _INSIDE if is_withheld(item.signal.figure) else _NO_FIGURE
    )


def tells_something(made: SignalMap) -> bool:
    """Return whether anything is known of a signal of the map; a map of what is not known shows nothing."""
    return bool(made.columns) or any(row.levels != _NO_FIGURE for row in made.rows)


def signal_map(signals: Iterable[Drawn], formatter: Formatter) -> SignalMap:
    """Return the map, with a table of the same data."""
    shown = tuple(signals)
    made = {title: [signer(item) for item in shown] for title, signer in _SIGNS}
    columns = [(title, signs) for title, signs in made.items() if tells_more(title, made)]
    rows = tuple(
        MapRow(
            label=signal_name(item.signal),
            levels=_levels(item),
            signs=tuple(signs[n] for _, signs in columns),
        )
        for n, item in enumerate(shown)
    )
    bad = sum(row.stands_out for row in rows)
    alt = (
        f"Signalenkaart met {many(len(rows), 'signaal', 'signalen')} en naast elk signaal waarmee het is vergeleken. "
        f"Bij {number(bad)} daarvan valt iets ongunstig op. De tabel hierna zegt hetzelfde."
    )
    return SignalMap(
        title="Signalenkaart",
        alt=alt,
        columns=tuple(title for title, _ in columns),
        rows=rows,
        table=signals_table(shown, formatter),
    )
