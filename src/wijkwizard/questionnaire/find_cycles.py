"""Finds cycles in a dependency graph and names exactly the members of each.

A questionnaire with a cycle has no order in which its questions can be settled; its author must see the questions
in the cycle, not all that depend on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wijkwizard.questionnaire.graph import Node


def circles(all_nodes: Sequence[Node]) -> tuple[tuple[str, ...], ...]:
    """Return for each circle the keys of its members, in the order of the questionnaire."""
    edges = {node.key: node.depends_on for node in all_nodes}
    place = {node.key: n for n, node in enumerate(all_nodes)}
    found = [sorted(group, key=place.__getitem__) for group in _ComponentSearch(edges).groups()]
    kept = [group for group in found if len(group) > 1 or group[0] in edges[group[0]]]
    return tuple(tuple(group) for group in sorted(kept, key=lambda group: place[group[0]]))


class _ComponentSearch:
    """Tarjan's strongly connected components, without recursion so that long chains do not overflow."""

    def __init__(self, edges: Mapping[str, Sequence[str]]) -> None:
        self._edges = edges
        self._number: dict[str, int] = {}
        self._low: dict[str, int] = {}
        self._held: dict[str, None] = {}

    def groups(self) -> Iterator[list[str]]:
        """Yield each group once."""
        for root in self._edges:
            if root not in self._number:
                yield from self._from(root)

    def _enter(self, key: str) -> tuple[str, Iterator[str]]:
        self._number[key] = self._low[key] = len(self._number)
        self._held[key] = None
        return key, (other for other in self._edges[key] if other in self._edges)

    def _from(self, root: str) -> Iterator[list[str]]:
        work = [self._enter(root)]
        while work:
            key, rest = work[-1]
            following = next(rest, None)
            if following is None:
                work.pop()
                if work:
                    parent = work[-1][0]
                    self._low[parent] = min(self._low[parent], self._low[key])
                if self._low[key] == self._number[key]:
                    yield self._release(key)
            elif following not in self._number:
                work.append(self._enter(following))
            elif following in self._held:
                self._low[key] = min(self._low[key], self._number[following])

    def _release(self, key: str) -> list[str]:
        group = []
        while True:
            other, _ = self._held.popitem()
            group.append(other)
            if other == key:
                return group
