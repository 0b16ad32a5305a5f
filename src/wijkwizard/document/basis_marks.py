"""The marks of statements without a source: from the room, or from a desk before or after the evening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from wijkwizard.document.model import BasisMark, Fact

OF_MOMENT: Mapping[str, BasisMark] = MappingProxyType(
    {"": "indruk", "zaal": "indruk", "vooraf": "voorbereid", "uitwerken": "aangevuld"}
)
"""The basis of a statement without a source: the room, or a desk before or after the evening."""


def common_mark(marks: Sequence[BasisMark]) -> BasisMark:
    """Return the mark to print once for a whole block: that of most rows without a source."""
    common = Counter(mark for mark in marks if mark in OF_MOMENT.values())
    return common.most_common(1)[0][0] if common else ""


def without_mark(fact: Fact, mark: BasisMark) -> Fact:
    """Return a fact without the mark that is said once for the whole block."""
    if fact.line.mark != mark:
        return fact
    return fact.model_copy(update={"line": fact.line.model_copy(update={"mark": ""})})
