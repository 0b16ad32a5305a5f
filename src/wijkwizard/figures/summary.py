"""Builds the summary of a file that was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wijkwizard.figures.areas.region_codes import UNCHANGED
from wijkwizard.figures.files.loading import LoadedFile
from wijkwizard.figures.model import FigureTables
from wijkwizard.figures.recognised import Counted, Gap, Recognised, RecognisedMeasure
from wijkwizard.figures.tables.extract import UNDATED
from wijkwizard.terms.dutch import and_list, number
from wijkwizard.terms.figures import RegionLevel

_SHARE = "staat als deel van 1, of is bijna nul: dat is niet te zien"
_LEVELS: tuple[RegionLevel, ...] = ("land", "provincie", "gemeente", "wijk", "buurt", "postcode", "overig")


def summarise(loaded: LoadedFile, tables: FigureTables, hint: int | None) -> Recognised:
    """Say what a file is."""
    dataset, layout, made = loaded.dataset, loaded.layout, loaded.made
    years = tuple(year for year in dataset.years if year != UNDATED)
    counted = Counter(place.level for place in dataset.places)
    known = loaded.known
    return Recognised(
        file=loaded.path.name,
        sheet=loaded.sheet,
        sha256=loaded.sha256,
        shape=loaded.match.shape,
        label=loaded.match.label,
        source=layout.source.id,
        title=loaded.match.title if loaded.match.shape == "statline-scherm" else layout.source.title,
        publisher=layout.source.publisher,
        attribution=layout.source.attribution,
        years=years,
        year_from=loaded.dated.how,
        year_clash=loaded.dated.clash,
        year_hint=hint,
        release=loaded.release,
        provisional=tuple(year for year in years if year in dataset.provisional),
        modelled=dataset.modelled,
        regions=tuple(Counted(level=level, number=counted[level]) for level in _LEVELS if counted[level]),
        names_only=not made.has_codes,
        known=tuple(
            RecognisedMeasure(
                measure=name,
                indicator=tables.measures[name].indicator,
                label=tables.measures[name].label,
                unit=tables.measures[name].unit,
                years=tuple(sorted(year for each, year in known if each == name and year != UNDATED)),
            )
            for name in tables.measures
            if any(each == name for each, _ in known)
        ),
        missing=tuple(_gaps(loaded, tables, {name for name, _ in known})),
        protected=len(layout.protected),
        unused=layout.unused,
        breaks=tables.breaks_over([key for key in known if key[1] != UNDATED], at_first=True),
        notes=(*_always(loaded), *_notes(loaded)),
        always=tuple(_always(loaded)),
    )


def _gaps(loaded: LoadedFile, tables: FigureTables, known: set[str]) -> Iterator[Gap]:
    names = sorted({name for name, _ in loaded.dataset.cells})
    for name in names:
        if name in loaded.shares:
            yield Gap(what=tables.measures[name].label, why=_SHARE)
        elif name not in known:
            why = "in deze uitgave nergens ingevuld" if loaded.release else "nergens ingevuld"
            yield Gap(what=tables.measures[name].label, why=why)
    for raw, why in loaded.layout.doubted:
        yield Gap(what=raw, why=why)


def _always(loaded: LoadedFile) -> Iterator[str]:
    """Yield what was not read, and which year was not used: readers of a single area must know it too."""
    made = loaded.made
    for name, why in loaded.left:
        yield f"Het blad '{name}' is niet gelezen. {why}"
    if made.skipped:
        parts = and_list(list(made.parts))
        words = f"1 regel of kolom gaat over {parts} en doet niet mee."
        more = f"{number(made.skipped)} regels of kolommen gaan over {parts} en doen niet mee."
        yield words if made.skipped == 1 else more
    if loaded.dated.note:
        yield loaded.dated.note


def _notes(loaded: LoadedFile) -> Iterator[str]:
    changed = sum(place.changed not in UNCHANGED for place in loaded.made.places)
    if changed:
        where = "Bij 1 plek" if changed == 1 else f"Bij {number(changed)} plekken"
        yield f"{where} veranderde dat jaar de grens of de code. Vergelijk die niet met eerdere jaren."
    if loaded.dated.clash:
        yield f"Het jaar klopt niet met de inhoud ({loaded.dated.clash})."
