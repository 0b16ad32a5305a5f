"""Reads files with figures: one at a time for a summary, or several together for their figures.

``recognise`` tells what a file is and never asks for anything; ``read`` wants the year to be sure and regions
to have codes, and refuses with a sentence when they are not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from wijkwizard.errors import WijkError
from wijkwizard.figures.block import Block
from wijkwizard.figures.books import open_book
from wijkwizard.figures.extract import Progress
from wijkwizard.figures.loading import Loaded, load
from wijkwizard.figures.matching import Matched, match_gemeenten, match_names
from wijkwizard.figures.model import FigureTables, load_tables
from wijkwizard.figures.periods import years_of_name
from wijkwizard.figures.places import UNCHANGED, Place, bare_name, comparable, renamed
from wijkwizard.figures.recognised import Recognised
from wijkwizard.figures.summary import summarise
from wijkwizard.terms.dutch import and_list

_SHOWN = 6


def _silent(_done: int, _total: int) -> None:
    """Tell nobody."""


class Names(NamedTuple):
    """The name of a region, the same without what tells it from its namesakes, and that of its gemeente."""

    own: str
    bare: str
    gemeente: str


@dataclass(frozen=True)
class Reading:
    """What a number of files say together.

    Attributes:
        blocks: the files that were read, in the order given.
        files: their summaries.
        tables: the tables of data that they were read with.
    """

    blocks: tuple[Block, ...]
    files: tuple[Recognised, ...]
    tables: FigureTables

    @cached_property
    def places(self) -> dict[str, Place]:
        """Every region by its key; the newest file that names it wins."""
        found: dict[str, Place] = {}
        for block in sorted(self.blocks, key=lambda each: each.years[-1:]):
            for place in block.places:
                before = found.get(place.key)
                found[place.key] = place if before is None else _fuller(before, place)
        return found

    @cached_property
    def names(self) -> dict[str, Names]:
        """By key the names of every region as they are compared; made once, for typing is quick."""
        return {
            key: Names(comparable(place.name), bare_name(place.name), comparable(place.gemeente))
            for key, place in self.places.items()
        }

    @cached_property
    def redrawn(self) -> frozenset[tuple[str, int]]:
        """Places and years in which the border or the code changed: a file says so, or the code has another name.

        What the file with the borders says holds for every other file of that year.
        """
        found = {
            (place.key, year)
            for block in self.blocks
            for place in block.places
            if place.changed not in UNCHANGED
            for year in block.years
        }
        names: dict[str, str] = {}
        for block in sorted(self.blocks, key=lambda each: each.years[:1]):
            for place in block.places:
                if place.code and place.name and renamed(names.get(place.code, ""), place.name):
                    found |= {(place.code, year) for year in block.years[:1]}
                names[place.code] = place.name or names.get(place.code, "")
        return frozenset(found)

    def beside(self, other: Reading) -> Reading:
        """Return these files and the others as one reading, without reading anything again."""
        return Reading((*self.blocks, *other.blocks), (*self.files, *other.files), self.tables)


def _fuller(before: Place, after: Place) -> Place:
    return after._replace(
        name=after.name or before.name,
        gemeente=after.gemeente or before.gemeente,
        postcode=after.postcode or before.postcode,
    )


def recognise(
    path: Path, progress: Progress = _silent, *, tables: FigureTables | None = None, year: int | None = None
) -> Recognised:
    """Say what a file is.

    Args:
        path: the file.
        progress: is told how many rows were read, of about how many.
        tables: the tables of data; ``None`` for those of the program.
        year: year that the user says it is, for a file that does not say.

    Raises:
        WijkError: when it holds no figures that wijkwizard knows; the sentence says what it is instead.
    """
    used = tables or load_tables()
    return summarise(load(open_book(path), used, year, progress), used, hint_of(path, used))


def read(
    paths: Sequence[Path],
    progress: Progress = _silent,
    *,
    tables: FigureTables | None = None,
    years: Mapping[Path, int] | None = None,
    gemeente: str = "",
) -> Reading:
    """Read files together.

    Args:
        paths: the files; at least one.
        progress: is told how many rows were read of the file in hand, of about how many.
        tables: the tables of data; ``None`` for those of the program.
        years: year of each file that does not say it itself.
        gemeente: code or name of the gemeente in which names without codes are looked up.

    Raises:
        WijkError: when a file holds no figures, has no year, or has names without codes.
    """
    used = tables or load_tables()
    loaded = [load(open_book(path), used, (years or {}).get(path), progress) for path in paths]
    for each in loaded:
        _demand_year(each, used)
    coded = [each.block for each in loaded if each.made.has_codes]
    matched = [_matched(each, coded, gemeente) for each in loaded]
    files = tuple(
        _with_names(summarise(each, used, hint_of(each.path, used)), found)
        for each, found in zip(loaded, matched, strict=True)
    )
    return Reading(tuple(each.block for each in matched), files, used)


def _matched(loaded: Loaded, coded: Sequence[Block], gemeente: str) -> Matched:
    """Give the places of a file their codes, as far as it has none.

    Raises:
        WijkError: ``figures-names-only`` when there is nothing to look a name up in.
    """
    if loaded.made.has_codes:
        return Matched(loaded.block)
    if loaded.claim.by_region:
        return Matched(match_gemeenten(loaded.block, coded))
    if gemeente and coded:
        return match_names(loaded.block, coded, gemeente)
    if loaded.claim.local:
        return Matched(loaded.block)
    raise WijkError("figures-names-only", path=loaded.path)


def _with_names(found: Recognised, matched: Matched) -> Recognised:
    """Say which names got no code."""
    notes = list(found.notes)
    if matched.shared:
        named = and_list([f"'{name}'" for name in matched.shared[:_SHOWN]])
        more = f" en nog {len(matched.shared) - _SHOWN}" if len(matched.shared) > _SHOWN else ""
        notes.append(
            f"{named}{more} kan in deze gemeente meer dan één plek zijn. De cijfers daarvan doen niet mee."
        )
    if matched.strange:
        many = "1 naam hoort" if matched.strange == 1 else f"{matched.strange} namen horen"
        notes.append(
            f"{many} bij geen plek in deze gemeente en doet niet mee."
            if matched.strange == 1
            else f"{many} bij geen plek in deze gemeente en doen niet mee."
        )
    return found.model_copy(update={"notes": tuple(notes), "shared": matched.shared})


def _demand_year(loaded: Loaded, tables: FigureTables) -> None:
    if loaded.dated.clash:
        raise WijkError(
            "figures-year-clash", path=loaded.path, year=loaded.dated.year, reason=loaded.dated.clash
        )
    if not loaded.block.years or loaded.block.years[0] == 0:
        hint = hint_of(loaded.path, tables)
        said = f" In de naam van het bestand staat {hint}." if hint else ""
        raise WijkError("figures-year-unknown", path=loaded.path, hint=said)


def hint_of(path: Path, tables: FigureTables) -> int | None:
    """Return the one year in the name of a file, for the user to confirm."""
    found = years_of_name(tables, path.stem)
    return next(iter(found)) if len(found) == 1 else None
