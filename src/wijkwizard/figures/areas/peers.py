"""Finds the peers of an area: the same level and urbanity class, and a similar number of people.

A wijk in a village and one in a large city differ in almost everything; a percentile among all of them mostly
measures urbanity. Only a file of the whole country gives a group of peers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from wijkwizard.figures.areas.area import Area
from wijkwizard.figures.areas.region_codes import COUNTRY, gemeente_of
from wijkwizard.figures.reading import Reading
from wijkwizard.figures.tables.dataset import Dataset
from wijkwizard.terms.dutch import number
from wijkwizard.terms.figures import Missing, RegionLevel

_NATIONAL = 100
_ENOUGH = 30
_SIZES = (2, 3)
_PEOPLE, _URBAN = "inwoners", "stedelijkheid"
_SLACK = Decimal("0.01")
_WORDS = {1: "zeer sterk", 2: "sterk", 3: "matig", 4: "weinig", 5: "niet"}
_PLURAL: dict[RegionLevel, str] = {"wijk": "wijken", "buurt": "buurten", "gemeente": "gemeenten"}


@dataclass(frozen=True)
class Peers:
    """The keys of the areas to compare with, and their description in Dutch."""

    level: RegionLevel
    keys: tuple[str, ...]
    what: str


@dataclass(frozen=True)
class SimilarAreas:
    """Finds the areas similar to an area, in the file that has the needed measures."""

    reading: Reading
    area: Area

    @property
    def level(self) -> RegionLevel:
        """Level to compare with: several buurten together are compared with wijken."""
        level = self.area.region.level
        return "wijk" if level == "gebied" else level

    @cached_property
    def peers(self) -> Peers | None:
        """The similar areas, or ``None`` when no whole national file has people and stedelijkheid."""
        if self.level not in _PLURAL:
            return None
        for dataset in reversed(self.reading.datasets):
            for year in reversed(dataset.years):
                found = self._in(dataset, year)
                if found is not None:
                    return found
        return None

    def _in(self, dataset: Dataset, year: int) -> Peers | None:
        if (
            (_PEOPLE, year) not in dataset.cells
            or (_URBAN, year) not in dataset.cells
            or not is_national(dataset)
        ):
            return None
        if not is_whole(dataset, year, self.level):
            return None
        people, urban = self._own(dataset, year)
        if people is None or urban is None or people <= 0:
            return None
        same = [
            (place.key, count)
            for at, place in enumerate(dataset.places)
            if place.level == self.level and place.key not in self.area.keys
            if dataset.raw(_URBAN, year, at) == urban
            if isinstance(count := dataset.raw(_PEOPLE, year, at), Decimal)
        ]
        words = f"{_PLURAL[self.level]} die ook {_WORDS[int(urban)]} stedelijk zijn"
        for times in _SIZES:
            low, high = people / times, people * times
            keys = tuple(key for key, count in same if low <= count <= high)
            if len(keys) >= _ENOUGH:
                size = f"{number(round(low))} tot {number(round(high))} inwoners"
                return Peers(self.level, keys, f"{words} en {size} hebben ({year})")
        if len(same) >= _ENOUGH:
            return Peers(self.level, tuple(key for key, _ in same), f"{words} ({year})")
        return None

    def _own(self, dataset: Dataset, year: int) -> tuple[Decimal | None, Decimal | None]:
        """Return people and stedelijkheid of the area; of several, the class where most people live."""
        people = Decimal(0)
        by_class: dict[Decimal, Decimal] = {}
        for key in self.area.keys:
            at = dataset.at.get(key)
            count = dataset.raw(_PEOPLE, year, at) if at is not None else Missing.ABSENT
            if at is None or isinstance(count, Missing):
                return None, None
            people += count
            urban = dataset.raw(_URBAN, year, at)
            if not isinstance(urban, Missing):
                by_class[urban] = by_class.get(urban, Decimal(0)) + count
        return people, max(by_class, key=lambda each: (by_class[each], -each)) if by_class else None


def is_whole(dataset: Dataset, year: int, level: RegionLevel) -> bool:
    """Return whether all areas of a level are present: together they have the population of the country."""
    country = dataset.at.get(COUNTRY)
    total = dataset.raw(_PEOPLE, year, country) if country is not None else Missing.ABSENT
    if isinstance(total, Missing):
        return True
    counts = (
        dataset.raw(_PEOPLE, year, at) for at, place in enumerate(dataset.places) if place.level == level
    )
    there = sum((count for count in counts if isinstance(count, Decimal)), start=Decimal(0))
    return abs(there - total) <= total * _SLACK


def is_national(dataset: Dataset) -> bool:
    """Return whether a file is about the whole country."""
    return len({gemeente_of(place.code) for place in dataset.places} - {""}) >= _NATIONAL


def read_of(dataset: Dataset, peers: Peers, known: Sequence[str]) -> tuple[str, str]:
    """Return where the areas with a figure are and what they are: as read, not as requested.

    A file of one gemeente has seven of the wijken that are similar in the country; they are '7 wijken van Utrecht'.

    Args:
        dataset: the file with the figures.
        peers: the requested areas.
        known: keys of those of which the file has a figure.
    """
    if is_national(dataset):
        return "", peers.what
    gemeenten = {gemeente_of(key) for key in known}
    where = "in dit bestand"
    if len(gemeenten) == 1:
        code = gemeenten.pop()
        name = (
            dataset.places[dataset.at[code]].name
            if code in dataset.at
            else dataset.places[dataset.at[known[0]]].gemeente
        )
        where = f"van {name}" if name else where
    there = f"{number(len(known))} {_PLURAL[peers.level]} {where}"
    return where, f"{there}, van de {number(len(peers.keys))} {peers.what}"


def all_of(dataset: Dataset, level: RegionLevel, but: Sequence[str]) -> Peers | None:
    """Return all areas of a level in a national file, for when similarity cannot be determined."""
    if level not in _PLURAL or not is_national(dataset):
        return None
    if not all(is_whole(dataset, year, level) for year in dataset.years):
        return None
    keys = tuple(place.key for place in dataset.places if place.level == level and place.key not in but)
    return Peers(level, keys, f"alle {_PLURAL[level]} in dit bestand") if len(keys) >= _ENOUGH else None
