"""Finds where two files give different values for the same region, measure and year, and reports it.

Of two editions the final one precedes the provisional one, and of two tables the one requested first. Two files of
one edition of one table cannot both be right: then neither value is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from wijkwizard.figures.areas.rates import ComputedValue, unknown
from wijkwizard.figures.areas.rounding import RoundingMargin, apart
from wijkwizard.terms.dutch import and_more, legible
from wijkwizard.terms.figures import Missing, Provenance

_SHOWN = 3


class FileValue(NamedTuple):
    """The value of one file.

    Attributes:
        provenance: the file.
        provisional: the publisher may still change it.
        outcome: the value or why there is none.
        margin: how far it can be from the truth by the rounding of its publisher.
    """

    provenance: Provenance
    provisional: bool
    outcome: ComputedValue
    margin: RoundingMargin


class Difference(NamedTuple):
    """A difference between two files.

    Attributes:
        year: the year.
        label: name of the measure.
        files: names of the two files.
        values: what each says.
        used: name of the file whose value is used; empty for neither.
    """

    year: int
    label: str
    files: tuple[str, str]
    values: tuple[Decimal, Decimal]
    used: str


def resolve(
    first: FileValue, others: Sequence[FileValue], label: str
) -> tuple[ComputedValue, tuple[Difference, ...]]:
    """Return what is believed of files that are ordered by how good they are, and how they differ.

    Args:
        first: the best of them that has a value.
        others: the rest.
        label: name of the measure.
    """
    value = first.outcome.value
    found: list[Difference] = []
    believed = first.outcome
    for other in others:
        said = other.outcome.value
        if value is None or said is None or not apart(value, said, (first.margin, other.margin)):
            continue
        same = first.provenance.table == other.provenance.table and first.provisional == other.provisional
        if same:
            believed = unknown(Missing.CLASH)
        found.append(_difference(first, other, label, "" if same else first.provenance.file))
    return believed, tuple(found)


def _difference(value: FileValue, other: FileValue, label: str, used: str) -> Difference:
    values = value.outcome.value or Decimal(0), other.outcome.value or Decimal(0)
    return Difference(
        value.provenance.year, label, (value.provenance.file, other.provenance.file), values, used
    )


def in_words(differences: Iterable[Difference]) -> Iterator[str]:
    """Yield one sentence for each pair of files and year, with a few of the differing figures."""
    grouped: dict[tuple[int, tuple[str, str], str], list[Difference]] = {}
    for each in differences:
        grouped.setdefault((each.year, each.files, each.used), []).append(each)
    for (year, (item, other), used), those in grouped.items():
        text = and_more(
            [f"{each.label} ({legible(each.values[0])} en {legible(each.values[1])})" for each in those],
            _SHOWN,
        )
        files = f"'{item}' en '{other}'" if item != other else f"twee bestanden met de naam '{item}'"
        taken = f"'{used}'" if item != other else "het beste of het laatste"
        ending = f"Gebruikt is {taken}." if used else "Geen van beide is gebruikt: kijk welke klopt."
        yield f"Over {year} zeggen {files} iets anders: {text}. {ending}"
