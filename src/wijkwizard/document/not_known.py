"""What is said of things of which nobody knows the answer: of one where it stands, of several together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from wijkwizard.document.model import Fact, Line
from wijkwizard.terms.dutch import and_list, inside, sentence, upper_first

NOT_KNOWN = "Weten wij nog niet"
THE_REST = "de rest weten wij nog niet"
"""What stands behind the answers that are known, where several stand in one line."""

_ALONE = Line(text=NOT_KNOWN)
"""What is said of one thing of which nobody knows the answer, without a remark."""

_SEVERAL = 2
_MOST_LINES = 10
"""Most questions in one cell; a cell is not cut at the foot of a page."""

NO_NAMES: Mapping[str, str] = MappingProxyType({})
"""Each label is called as it is."""


def unknown_together(rows: Sequence[Fact], names: Mapping[str, str] = NO_NAMES) -> tuple[Fact, ...]:
    """Return facts with those of which nobody knows the answer as one, where there are several; the rest stays first.

    Args:
        rows: the facts.
        names: how a label is called in that one.
    """
    unknown = [row for row in rows if row.line == _ALONE]
    if len(unknown) < _SEVERAL:
        return tuple(rows)
    labels = [names.get(row.label, row.label) for row in unknown]
    together = (Fact(label=NOT_KNOWN, line=Line(text=text)) for text in _listed(labels))
    return (*(row for row in rows if row not in unknown), *together)


def _listed(labels: Sequence[str]) -> Iterator[str]:
    """Yield labels in one line; questions as they were asked, each on a line and some lines in a cell."""
    if any(label.endswith("?") for label in labels):
        for start in range(0, len(labels), _MOST_LINES):
            yield "\n".join(map(sentence, labels[start : start + _MOST_LINES]))
        return
    inner = list(map(inside, labels))
    yield upper_first("; ".join(inner) if any("," in label for label in inner) else and_list(inner))
