"""Which problem makes which other one worse, as a small graph in words: each line a way along its arrows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.iwap.rows import Problem

ARROW = " → "


def arrows(problems: Sequence[Problem]) -> tuple[tuple[str, str], ...]:
    """Return what makes what worse, as ids of problems that are there, in their order; nothing makes itself worse."""
    there = {problem.id for problem in problems}
    pairs = ((problem.id, fed.id) for problem in problems for fed in problem.feeds.value or ())
    return tuple(dict.fromkeys((one, other) for one, other in pairs if other in there and one != other))


def ways(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Return ways along the arrows, each arrow once; a way begins where no arrow comes in, as long as there is such."""
    return tuple(_ways(list(pairs)))


def _ways(left: list[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    while left:
        ends = {other for _, other in left}
        way = list(next((pair for pair in left if pair[0] not in ends), left[0]))
        left.remove((way[0], way[1]))
        # A way that comes where it was before is a circle, and ends there.
        while way[-1] not in way[:-1] and (on := next((pair for pair in left if pair[0] == way[-1]), None)):
            left.remove(on)
            way.append(on[1])
        yield tuple(way)
