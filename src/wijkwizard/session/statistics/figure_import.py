"""The import of files with figures step by step: what each is, missing facts, and the area.

A face shows the steps, and nothing is stored: only ``FigureWriter.add`` does that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from wijkwizard.errors import WijkError
from wijkwizard.figures import (
    AreaFigures,
    Reading,
    RowProgress,
    described,
    figures_for,
    make_area,
    read,
    recognise,
    search,
)
from wijkwizard.session.statistics.figure_files import FileRequest
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.figures import Region
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.session.reader import Reader

Need = Literal["", "jaar", "gemeente"]
"""What the user must say before a file can be used."""

_ASKS_YEAR = frozenset({"figures-year-unknown", "figures-year-clash"})
_ASKS_GEMEENTE = frozenset({"figures-names-only", "figures-names-strange", "figures-gemeente-unknown"})
_FEW = 200
_LEVELS = {"postcode": "postcodegebied", "overig": "gebied"}


@dataclass(frozen=True, slots=True)
class ImportState:
    """The files that were accepted so far.

    Attributes:
        asked: the files with the facts that the user gave.
        reading: their combined contents; ``None`` while there are none.
    """

    asked: FileRequest = field(default_factory=lambda: FileRequest((), {}))
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class ImportStep:
    """The result of inspecting one more file.

    Attributes:
        lines: what it was recognised as, in Dutch; empty when it was not.
        gathered: the files with this one, or ``None`` as long as it cannot be used.
        fault: why it cannot be used.
        need: the fact with which the user can make it usable.
        hint: a year in the name of the file, to be offered and never taken.
    """

    lines: tuple[str, ...]
    gathered: ImportState | None = None
    fault: WijkError | None = None
    need: Need = ""
    hint: int | None = None


def look(
    before: ImportState, path: Path, year: int | None, gemeente: str, progress: RowProgress
) -> ImportStep:
    """Inspect one more file.

    Args:
        before: the files that were taken already.
        path: the file.
        year: year that the user says it is about, for a file that does not say.
        gemeente: in which names without codes are looked up.
        progress: receives how many rows were read, of about how many; it may raise to stop.
    """
    kept = before.asked
    years = {path: year} if year is not None else {}
    asked = FileRequest((*kept.paths, path), {**kept.years, **years}, gemeente or kept.gemeente)
    try:
        return _used(before, asked, path, progress)
    except WijkError as fault:
        return _refused(before, path, year, fault, progress)


def _used(before: ImportState, asked: FileRequest, path: Path, progress: RowProgress) -> ImportStep:
    if asked.gemeente and before.reading is not None:
        reading = read(asked.paths, progress, years=asked.years, gemeente=asked.gemeente)
    else:
        reading = read([path], progress, years=asked.years)
        reading = reading if before.reading is None else before.reading.beside(reading)
    len(reading.names)  # so that the first letter of a search does not wait for it
    return ImportStep(described(reading.files[-1]), ImportState(asked, reading))


def _refused(
    before: ImportState, path: Path, year: int | None, fault: WijkError, progress: RowProgress
) -> ImportStep:
    """Return what a file is that cannot be used yet, and which fact would help."""
    names_only = fault.code in _ASKS_GEMEENTE
    if fault.code not in _ASKS_YEAR and not names_only:
        return ImportStep((), fault=fault)
    clash = fault.code == "figures-year-clash"
    found = recognise(path, progress, year=None if clash else year)
    need: Need = "jaar"
    if names_only:
        # A name gets its code from a file with codes; without one there is nothing to look it up in.
        need = "gemeente" if before.reading is not None else ""
    return ImportStep(described(found), fault=fault, need=need, hint=None if year else found.year_hint)


def found_regions(gathered: ImportState, text: str) -> tuple[Region, ...]:
    """Return the regions that a text can mean, the most likely first.

    Without a text these are all regions of a small file, wijken first; nobody looks through a whole country.
    """
    if gathered.reading is None:
        return ()
    if text.strip():
        return search(gathered.reading, text)
    places = gathered.reading.places.values()
    if len(places) > _FEW:
        return ()
    ordered = sorted(places, key=lambda place: (place.level != "wijk", place.level != "buurt"))
    return tuple(place.region for place in ordered)


def proposed(reader: Reader, gathered: ImportState) -> tuple[Region, ...]:
    """Return the area that the dossier is already about, where the files have it.

    Args:
        reader: the dossier, with earlier figures or with codes that somebody typed.
        gathered: the files.
    """
    earlier = reader.figures()
    codes: Sequence[str] = ()
    if earlier is not None:
        codes = earlier.area.parts or (earlier.area.code or earlier.area.name,)
    elif reader.said("area.codes"):
        codes = [part.strip() for part in reader.said("area.codes").replace(";", ",").split(",")]
    found = [search(gathered.reading, code) for code in codes if code] if gathered.reading else []
    if not found or any(len(each) != 1 for each in found):
        return ()
    return tuple(dict.fromkeys(each[0] for each in found))


def of_regions(gathered: ImportState, regions: Sequence[Region], name: str = "") -> AreaFigures:
    """Return the figures of files about regions that together form one area.

    Raises:
        WijkError: when they cannot form one area, or no file has them.
    """
    if gathered.reading is None:
        raise WijkError("figures-area-unknown", text=name, near="")
    area = make_area(gathered.reading, [region.code or region.name for region in regions], name)
    return figures_for(gathered.reading, area)


def region_words(region: Region) -> str:
    """Return level, gemeente and code of a region, as printed after its name."""
    level = _LEVELS.get(region.level, region.level)
    where = f" in {region.gemeente}" if region.gemeente and region.level in {"wijk", "buurt"} else ""
    return f"{level}{where}" + (f" · {region.code}" if region.code else "")


def summary(found: AreaFigures) -> str:
    """Return in one sentence how many figures of which years files have of an area."""
    known = sum(each.known and not each.area.too_few for each in found.compared)
    gaps = len(found.compared) - known
    years = sorted({each.year for each in found.compared})
    text = f"{many(known, 'cijfer', 'cijfers')} over {and_list([str(year) for year in years])}"
    return (
        f"{text}. Van nog {many(gaps, 'cijfer', 'cijfers')} is de waarde niet bekend." if gaps else f"{text}."
    )
