"""Small files with figures, made on the spot, and short ways to ask what was read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from wijkwizard.figures.reading import Reading, read
from wijkwizard.figures.tables.dataset import Dataset
from wijkwizard.terms.figures import Missing

DATA = Path(__file__).parent.parent / "data" / "figures"

KWB = ("gwb_code_10", "regio", "gm_naam", "recs", "ind_wbi", "a_inw", "a_hh", "a_soz_wb", "g_wozbag")
"""Header of a small workbook of kerncijfers, saved as CSV."""


def write(path: Path, rows: Iterable[Sequence[object]], delimiter: str = ";") -> Path:
    """Write rows as CSV and return the path."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerows(rows)
    path.write_text(buffer.getvalue(), encoding="utf-8", newline="\n")
    return path


def value(reading: Reading, key: str, measure: str, year: int) -> Decimal | Missing:
    """Return a raw value of the first file that has it."""
    for dataset in reading.datasets:
        if (measure, year) in dataset.cells and key in dataset.at:
            return dataset.raw(measure, year, dataset.at[key])
    return Missing.ABSENT


def everything(datasets: Iterable[Dataset]) -> dict[tuple[str, str, int], Decimal | Missing]:
    """Return every value of every region, measure and year."""
    return {
        (place.key, measure, year): dataset.raw(measure, year, at)
        for dataset in datasets
        for measure, year in dataset.cells
        for at, place in enumerate(dataset.places)
    }


def small(path: Path, *rows: Sequence[object], year: int = 2023) -> Reading:
    """Read a small kwb table with these rows below its header."""
    write(path, [KWB, *rows])
    return read([path], years={path: year})
