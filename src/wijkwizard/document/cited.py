"""Writes fixed texts with the numbers of the sources that they rest on, each of which leads to the list of sources."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwizard.document.cross_references import to_sources
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Line
from wijkwizard.terms.dutch import and_list


def source_numbers(ids: Iterable[str], formatter: Formatter) -> tuple[int, ...]:
    """Return the numbers that sources have on this paper, each once; none for one that is not in its list."""
    known = formatter.known.citations
    cited = (known[source].text for source in dict.fromkeys(ids) if source in known)
    return tuple(n for text in cited if (n := formatter.sources.get((text, ""), 0)))


def numbered(numbers: Iterable[int]) -> str:
    """Return sources by their number: 'bron 3 en bron 7'."""
    return and_list([f"bron {number}" for number in numbers])


def cited_line(text: str, ids: Iterable[str], formatter: Formatter) -> Line:
    """Return a text with the mark of its first source, and the others behind it.

    Args:
        text: a fixed text.
        ids: the ids of the sources that it rests on.
        formatter: has the numbers of the sources on this paper.
    """
    first, *others = source_numbers(ids, formatter) or (0,)
    return Line(
        text=text,
        mark="bron" if first else "",
        ref=first,
        account=f"ook {numbered(others)}" if others else "",
        see=to_sources(others),
    )
