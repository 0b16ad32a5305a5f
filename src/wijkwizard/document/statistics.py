"""Figures from files on paper: each with the number of its source, and each file once in the list of sources."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Sequence

from wijkwizard.advice.overview import SignalRow
from wijkwizard.document.formatter import Formatter, join
from wijkwizard.document.model import Line
from wijkwizard.iwap.model import Iwap
from wijkwizard.terms.figures import Provenance

SourceKey = tuple[str, str]
"""Name and reference date of a source, as leaves of the plan name it."""


def key_of(source: Provenance) -> SourceKey:
    """Return the name and year under which a file is a source, the same as of a figure that it filled in."""
    return (f"{source.publisher}, {source.table}", str(source.year))


def files(iwap: Iwap) -> dict[SourceKey, Provenance]:
    """Return the files behind the figures by source, in the order in which they were added."""
    return {key_of(source): source for source in iwap.figures.sources} if iwap.figures is not None else {}


def by_standing(
    keys: Iterable[SourceKey], official: Sequence[str], kept: Container[SourceKey]
) -> list[SourceKey]:
    """Return sources with the official ones first: files of statistics, and what names an official publisher.

    Args:
        keys: the sources, in the order in which they were named, which they keep among their like.
        official: what official publishers are called.
        kept: the sources that are files.
    """
    names = "|".join(map(re.escape, official))
    named = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE) if names else None
    return sorted(keys, key=lambda key: not (key in kept or (named and named.search(key[0]))))


def released(source: Provenance) -> str:
    """Write the release, what must be printed with it, and the name of the file."""
    return join(source.release, source.attribution, f"bestand {source.file}", by="; ")


_OWN = frozenset({"gebied", "klasse"})


def ref_of(
    row: SignalRow, formatter: Formatter, about: Collection[str] = _OWN, *, year: int | None = None
) -> int:
    """Return the number of the source of a figure, 0 when it has none.

    Args:
        row: the signal.
        formatter: has the numbers of the sources on this paper.
        about: of which place or year the figure is; the area itself unless told otherwise.
        year: the year of the figure, where that is not the year of the others.
    """
    found = next((item for item in row.provenance if item.about in about), None)
    if found is None:
        return 0
    at = (str(year or found.year), found.release)
    return next((n for (name, on), n in formatter.sources.items() if name == found.source and on in at), 0)


def compared_files(rows: Iterable[SignalRow]) -> frozenset[SourceKey]:
    """Return the sources of every figure of these signals, and of each figure that one was compared with."""
    return frozenset(
        (source.source, str(year))
        for row in rows
        for source in row.provenance
        for year in (
            source.year,
            *(
                given.year
                for finding in row.findings
                for given in finding.account.inputs
                if finding.against == given.about == source.about
            ),
        )
    )


def file_line(text: str, row: SignalRow, formatter: Formatter) -> Line:
    """Write a figure of a file with the number of its source."""
    ref = ref_of(row, formatter)
    return Line(text=text, mark="bron" if ref else "", ref=ref) if text else Line(text="–")
