"""The summary of a file for people: layout, year, regions, figures, and what is missing and why."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.terms import Frozen
from wijkwizard.terms.dutch import and_list, and_more, number
from wijkwizard.terms.figures import RegionLevel
from wijkwizard.terms.units import many

_PLURAL: dict[RegionLevel, tuple[str, str]] = {
    "land": ("land", "landen"),
    "provincie": ("provincie", "provincies"),
    "gemeente": ("gemeente", "gemeenten"),
    "wijk": ("wijk", "wijken"),
    "buurt": ("buurt", "buurten"),
    "postcode": ("postcodegebied", "postcodegebieden"),
    "gebied": ("gebied", "gebieden"),
    "overig": ("ander gebied", "andere gebieden"),
}
_SHOWN = 12


class Counted(Frozen):
    """The number of regions of one level."""

    level: RegionLevel
    number: int


class RecognisedMeasure(Frozen):
    """A measure in the file: the number of regions with a value, and the years."""

    measure: str
    indicator: str
    label: str
    unit: str
    years: tuple[int, ...]


class Gap(Frozen):
    """Something that the file lacks, with the reason in Dutch."""

    what: str
    why: str


class Recognised(Frozen):
    """The summary of one file.

    Attributes:
        file: name of the file, without folder.
        sheet: name of the sheet, when more than one of the file holds figures.
        sha256: hash of the file, in hex.
        shape: id of the shape.
        label: the shape in Dutch.
        source: id of the publisher's table.
        title: title of the table.
        publisher: who publishes it.
        attribution: what must be printed next to its figures.
        years: the years, oldest first; empty when nothing in the file tells.
        year_from: what told the year, in Dutch; empty when each row has its own.
        year_clash: why that year cannot be right, in Dutch; empty when nothing contradicts it. Figures of such a file
            are refused.
        year_hint: a year in the name of the file, for the user to confirm; it decides nothing.
        release: whether the edition is complete, in Dutch.
        provisional: years whose figures may still change.
        modelled: estimates for small areas.
        regions: number of regions of each level.
        names_only: the regions have names and no codes.
        known: measures with values.
        missing: what is missing, with why.
        protected: how many columns were left unread because they are about where people come from.
        unused: names of columns that mean nothing to wijkwizard.
        breaks: definitions that changed at or after one of the years, in Dutch.
        notes: what else the reader should know of the file.
        always: those of them that the reader of any figure of it should know.
        shared: names without a code that more than one place has.
        also: the other sheets of the file that hold figures.
    """

    file: str
    sheet: str = ""
    sha256: str
    shape: str
    label: str
    source: str
    title: str
    publisher: str
    attribution: str
    years: tuple[int, ...]
    year_from: str = ""
    year_clash: str = ""
    year_hint: int | None = None
    release: str = ""
    provisional: tuple[int, ...] = ()
    modelled: bool = False
    regions: tuple[Counted, ...]
    names_only: bool = False
    known: tuple[RecognisedMeasure, ...]
    missing: tuple[Gap, ...] = ()
    protected: int = 0
    unused: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    also: tuple[Recognised, ...] = ()


def described(found: Recognised) -> tuple[str, ...]:
    """Return the summary as lines of Dutch text, without colours or columns; each sheet of a workbook in turn."""
    where = f"{found.file}, blad {found.sheet}" if found.sheet else found.file
    lines = [
        f"{where}: {found.label}.",
        f"Tabel: {found.title}. {found.attribution}.",
        f"Jaar: {_years(found)}.",
    ]
    if found.release:
        lines.append(f"Uitgave: {found.release}.")
    if found.modelled:
        lines.append("Dit zijn berekende schattingen, geen tellingen.")
    lines.append(f"Plekken: {_regions(found)}.")
    lines.append(f"Cijfers ({number(len(found.known))}): {_short([known.label for known in found.known])}.")
    for why in dict.fromkeys(gap.why for gap in found.missing):
        names = [gap.what for gap in found.missing if gap.why == why]
        lines.append(f"Ontbreekt ({why}): {and_list(list(dict.fromkeys(names)))}.")
    if found.protected:
        lines.append(f"Niet gelezen: {_columns(found.protected)} over afkomst. Wijkwizard gebruikt die niet.")
    if found.unused:
        lines.append(f"Niet gebruikt: {_columns(len(found.unused))} zonder cijfer dat wijkwizard kent.")
    lines += [f"Let op: {text}" for text in (*found.breaks, *found.notes)]
    return (*lines, *(line for other in found.also for line in described(other)))


def _years(found: Recognised) -> str:
    if not found.years:
        hint = f" (in de naam van het bestand staat {found.year_hint})" if found.year_hint else ""
        return f"staat niet in het bestand{hint}"
    origin = f" (volgens {found.year_from})" if found.year_from else ""
    marked = [str(year) for year in found.provisional]
    still = f", voorlopig: {and_list(marked)}" if marked and len(found.years) > 1 else ""
    return and_list([str(year) for year in found.years]) + origin + still


def _columns(count: int) -> str:
    return many(count, "kolom", "kolommen")


def _regions(found: Recognised) -> str:
    # A name without a code or a number may be a gemeente, a wijk or a buurt.
    words = {**_PLURAL, "buurt": ("plek", "plekken")} if found.names_only else _PLURAL
    parts = [f"{number(each.number)} {words[each.level][each.number != 1]}" for each in found.regions]
    return and_list(parts) + (" (alleen namen, geen codes)" if found.names_only else "")


def _short(labels: Sequence[str]) -> str:
    return and_more(labels, _SHOWN) or "geen"
