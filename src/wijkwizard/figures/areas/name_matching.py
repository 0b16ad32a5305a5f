"""Matches names with codes, within a gemeente and only where a name is unambiguous."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from wijkwizard.errors import WijkError
from wijkwizard.figures.areas.region_codes import RegionRef, comparable, gemeente_of, is_numbered, named_level
from wijkwizard.figures.tables.dataset import Dataset
from wijkwizard.figures.tables.headings import norm


class Matched(NamedTuple):
    """A dataset whose names were matched with codes.

    Attributes:
        dataset: what is left of it.
        shared: names that more places have.
        strange: number of names that no place has.
    """

    dataset: Dataset
    shared: tuple[str, ...] = ()
    strange: int = 0


def match_names(dataset: Dataset, coded: Sequence[Dataset], gemeente: str) -> Matched:
    """Return the dataset with the regions that match one place of the gemeente; the others are left out.

    A name is first looked up as it is written: 'Wijk 00 Annen' is not its buurt 'Annen'. A bare name is certain to
    be the buurt only where the file writes the wijk with its number.

    Args:
        dataset: a file with names only.
        coded: files with codes.
        gemeente: code or name of the gemeente.

    Raises:
        WijkError: ``figures-gemeente-unknown`` when no file has it, ``figures-names-strange`` when no name fits.
    """
    known = _GemeenteIndex(gemeente_code(coded, gemeente), coded, dataset)
    places: list[RegionRef] = []
    kept: list[int] = []
    shared: list[str] = []
    strange = 0
    for at, place in enumerate(dataset.places):
        found = known.named(place.name)
        if len(found) == 1:
            places.append(found[0]._replace(name=place.name))
            kept.append(at)
        elif found:
            shared.append(place.name)
        else:
            strange += place.level != "land"
    if not places:
        file = next(iter(dataset.sources.values())).file
        raise WijkError("figures-names-strange", path=Path(file), gemeente=gemeente)
    cells = {key: [column[at] for at in kept] for key, column in dataset.cells.items()}
    return Matched(replace(dataset, places=tuple(places), cells=cells), tuple(shared), strange)


class _GemeenteIndex:
    """The regions of one gemeente by name."""

    def __init__(self, code: str, coded: Sequence[Dataset], dataset: Dataset) -> None:
        """Gather them, and the names that the file without codes writes with a number."""
        self._written: dict[str, dict[str, RegionRef]] = {}
        self._bare: dict[str, dict[str, RegionRef]] = {}
        for each in coded:
            for place in each.places:
                if place.code and gemeente_of(place.code) == code:
                    self._written.setdefault(norm(place.name), {})[place.code] = place
                    self._bare.setdefault(comparable(place.name), {})[place.code] = place
        self._numbered = {comparable(place.name) for place in dataset.places if is_numbered(place.name)}

    def named(self, name: str) -> list[RegionRef]:
        """Return the places that a name can be."""
        written = self._written.get(norm(name), {})
        bare = self._bare.get(comparable(name), {})
        if is_numbered(name):
            level = named_level(name, regions=False)
            return list(
                (written or {key: place for key, place in bare.items() if place.level == level}).values()
            )
        sure = len(bare) == 1 or comparable(name) in self._numbered
        return list((written if written and sure else bare).values())


def gemeente_code(datasets: Sequence[Dataset], text: str) -> str:
    """Return the code of a gemeente from its code or its name.

    Raises:
        WijkError: ``figures-gemeente-unknown`` when no file has it, or its name is not that of one gemeente.
    """
    wanted = comparable(text)
    codes = {
        place.code
        for dataset in datasets
        for place in dataset.places
        if place.level == "gemeente"
        and (place.code == text.strip().upper() or comparable(place.name) == wanted)
    }
    if not codes:
        codes = {
            gemeente_of(place.code)
            for dataset in datasets
            for place in dataset.places
            if place.gemeente and comparable(place.gemeente) == wanted
        } - {""}
    if len(codes) != 1:
        raise WijkError("figures-gemeente-unknown", text=text)
    return codes.pop()


def match_gemeenten(dataset: Dataset, coded: Sequence[Dataset]) -> Dataset:
    """Give a table of gemeenten by name the codes that other files have for those names.

    Args:
        dataset: a file whose regions are gemeenten, provinces and the country, by name.
        coded: files with codes.
    """
    by_name: dict[str, set[str]] = {}
    for each in coded:
        for place in each.places:
            if place.level == "gemeente" and place.code:
                by_name.setdefault(comparable(place.name), set()).add(place.code)
    places = []
    for place in dataset.places:
        codes = by_name.get(comparable(place.name.removesuffix("(gemeente)")), set())
        known = place.level == "gemeente" and len(codes) == 1
        places.append(place._replace(code=next(iter(codes))) if known else place)
    return replace(dataset, places=tuple(places))
