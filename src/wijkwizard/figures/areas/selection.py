"""Selects the figures of an area from a reading, with those of its gemeente, the country and its peers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wijkwizard.errors import WijkError
from wijkwizard.figures.areas.area import Area
from wijkwizard.figures.areas.area_figures import AreaFigures, Compared, ComparisonGroup
from wijkwizard.figures.areas.peers import Peers, SimilarAreas, all_of, read_of
from wijkwizard.figures.areas.rates import ComputedValue
from wijkwizard.figures.areas.region_codes import COUNTRY, comparable, gemeente_of
from wijkwizard.figures.areas.rounding import rounding_of
from wijkwizard.figures.areas.values import DatasetSource, rest_of, value_of
from wijkwizard.figures.conflicts import Difference, FileValue, in_words, resolve
from wijkwizard.figures.model import StatisticalMeasure
from wijkwizard.figures.reading import Reading
from wijkwizard.figures.tables.dataset import Dataset
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.figures import Figure, Region

_LEAST = 5
"""The fewest areas for a comparison group."""


def figures_for(reading: Reading, area: Area) -> AreaFigures:
    """Return all figures of the files about an area.

    Args:
        reading: the files.
        area: what ``make_area`` made.

    Raises:
        WijkError: ``figures-area-unknown`` when no file has it.
    """
    chosen = tuple(_Selection(reading, area, SimilarAreas(reading, area)).all())
    compared = tuple(each for each, _ in chosen)
    differences = [item for _, those in chosen for item in those]
    if not compared:
        raise WijkError("figures-area-unknown", text=area.region.name, near="")
    sources = {each.area.provenance: None for each in compared}
    return AreaFigures(
        area=area.region,
        compared=compared,
        sources=tuple(sources),
        breaks=reading.tables.breaks_over([(each.measure, each.year) for each in compared if each.known]),
        notes=(*([area.note] if area.note else []), *in_words(differences), *_notes(reading, area)),
    )


@dataclass(frozen=True)
class _Selection:
    """A selection in progress."""

    reading: Reading
    area: Area
    similar: SimilarAreas

    def all(self) -> Iterator[tuple[Compared, tuple[Difference, ...]]]:
        years = sorted({year for dataset in self.reading.datasets for year in dataset.years})
        for about in self.reading.tables.measures.values():
            for year in years:
                found = self._compare_measure(about, year)
                if found is not None:
                    yield found

    def _compare_measure(
        self, about: StatisticalMeasure, year: int
    ) -> tuple[Compared, tuple[Difference, ...]] | None:
        sources = [source for source in self._sources(about, year) if self._has_area(source)]
        if not sources:
            return None
        outcomes = [(source, value_of(source, about, year, self.area.keys)) for source in sources]
        at = next((at for at, each in enumerate(outcomes) if each[1].value is not None), 0)
        said = [
            FileValue(
                source.dataset.sources[year],
                year in source.dataset.provisional,
                each,
                source.margin((about.id,), year, self.area.keys),
            )
            for source, each in outcomes
        ]
        outcome, differences = resolve(said[at], said[at + 1 :], about.label)
        source = outcomes[at][0]
        compared = Compared(
            measure=about.id,
            label=about.label.replace(source.dataset.title, source.dataset.versions[year])
            if year in source.dataset.versions and source.dataset.title
            else about.label,
            kind=about.kind,
            direction=about.direction,
            scale=about.scale,
            year=year,
            area=self._figure(source, about, year, self._own(source), outcome),
            gemeente=self._other(source, about, year, self.area.gemeente),
            rest=self._rest(source, about, year),
            country=self._other(source, about, year, COUNTRY),
            group=self._group(source, about, year),
        )
        return compared, differences

    def _sources(self, about: StatisticalMeasure, year: int) -> Iterator[DatasetSource]:
        """Return what can give a measure: final before provisional, later files before earlier."""
        ordered = sorted(
            enumerate(self.reading.datasets), key=lambda each: (year in each[1].provisional, -each[0])
        )
        for _, dataset in ordered:
            others = tuple(each for _, each in ordered if each is not dataset)
            source = DatasetSource(dataset, others)
            if year in dataset.sources and source.can(about, year):
                yield source

    def _own(self, source: DatasetSource) -> Region:
        """Return the area under its name in this file: one code can be two places in two years."""
        region = self.area.region
        if len(self.area.keys) > 1:
            return region
        name = source.dataset.places[source.dataset.at[self.area.keys[0]]].name
        return region.model_copy(update={"name": name}) if name else region

    def _has_area(self, source: DatasetSource) -> bool:
        return any(key in source.dataset.at for key in self.area.keys)

    def _other(self, source: DatasetSource, about: StatisticalMeasure, year: int, key: str) -> Figure | None:
        """Return the figure of the gemeente or the country, when the same file has it."""
        at = source.dataset.at.get(key)
        if at is None or key in self.area.keys:
            return None
        outcome = value_of(source, about, year, (key,))
        return self._figure(source, about, year, source.dataset.places[at].region, outcome)

    def _rest(self, source: DatasetSource, about: StatisticalMeasure, year: int) -> Figure | None:
        gemeente = self.area.gemeente
        at = source.dataset.at.get(gemeente)
        if at is None or gemeente in self.area.keys:
            return None
        name = f"{source.dataset.places[at].name} zonder {self.area.region.name}"
        region = Region(code="", name=name, level="gebied", gemeente=source.dataset.places[at].name)
        return self._figure(
            source, about, year, region, rest_of(source, about, year, gemeente, self.area.keys)
        )

    def _group(self, source: DatasetSource, about: StatisticalMeasure, year: int) -> ComparisonGroup | None:
        if about.kind == "aantal" or about.id == "stedelijkheid":
            return None
        peers: Peers | None = self.similar.peers or all_of(source.dataset, self.similar.level, self.area.keys)
        if peers is None:
            return None
        known = {
            key: value
            for key in peers.keys
            if key in source.dataset.at
            if (value := _rank_value(value_of(source, about, year, (key,)))) is not None
        }
        if len(known) < _LEAST:
            return None
        where, what = read_of(source.dataset, peers, tuple(known))
        return ComparisonGroup(
            what=what,
            level=peers.level,
            regions=len(peers.keys),
            values=tuple(sorted(known.values())),
            alike=self.similar.peers is not None,
            where=where,
        )

    def _figure(
        self,
        source: DatasetSource,
        about: StatisticalMeasure,
        year: int,
        region: Region,
        outcome: ComputedValue,
    ) -> Figure:
        dataset = source.dataset
        return Figure(
            measure=about.id,
            indicator=about.indicator,
            region=region,
            year=year,
            value=outcome.value,
            missing=outcome.missing,
            low=outcome.low,
            high=outcome.high,
            step=outcome.step,
            unit=about.unit,
            series=f"{self.reading.tables.series(about.id, year)}{dataset.versions.get(year, '')}",
            provenance=dataset.sources[year],
            provisional=year in dataset.provisional,
            modelled=dataset.modelled and region.level != "land",
            rounded_to=rounding_of(about, region.level),
            estimate=outcome.estimate,
            computed=outcome.computed,
            redrawn=self._redrawn(region, year),
            notes=outcome.notes,
        )

    def _redrawn(self, region: Region, year: int) -> bool:
        own = (self.area.region.code, self.area.region.parts)
        keys = self.area.keys if (region.code, region.parts) == own else (region.code,)
        return any((key, year) in self.reading.redrawn for key in keys)


def _rank_value(outcome: ComputedValue) -> Decimal | None:
    """Return the value by which a peer is ranked; leaving out small peers would raise the whole group."""
    return outcome.middle if outcome.value is None else outcome.value


def _notes(reading: Reading, area: Area) -> Iterator[str]:
    """Yield a warning where one code means two places in different files."""
    for key in area.keys:
        names = _names(reading.datasets, key)
        if len({comparable(name) for name in names}) > 1:
            yield (
                f"De code {key} heet in deze bestanden {and_list(names)}. "
                "Controleer of het om dezelfde plek gaat voor u jaren vergelijkt."
            )
    own = {comparable(reading.places[key].name) for key in area.keys if key in reading.places}
    for file in (each for item in reading.files for each in (item, *item.also)):
        shared = [name for name in file.shared if comparable(name) in own]
        if shared:
            yield (
                f"In {file.file} kan '{shared[0]}' meer dan één plek zijn. De cijfers daaruit doen niet mee. "
                "Download die tabel met de codes erbij."
            )
    yield from _without(reading, area)
    for file in (each for item in reading.files for each in (item, *item.also)):
        yield from (f"{file.file}: {note}" for note in file.always)
    if not area.gemeente and any(gemeente_of(key) for key in area.keys):
        yield "De gemeente van dit gebied is niet bekend."


def _without(reading: Reading, area: Area) -> Iterator[str]:
    """Yield the files that hold nothing about the area, so that they do not seem to have been used."""
    with_it = {
        source.sha256
        for dataset in reading.datasets
        if any(key in dataset.at for key in area.keys)
        for source in dataset.sources.values()
    }
    for file in reading.files:
        if file.sha256 not in with_it and not file.shared:
            yield f"In {file.file} staat {area.region.name} niet."


def _names(datasets: Sequence[Dataset], key: str) -> list[str]:
    found = [dataset.places[dataset.at[key]].name for dataset in datasets if key in dataset.at]
    return list(dict.fromkeys(name for name in found if name))
