"""Functions shared by the kinds that choose from options: choice, choices, ranking and grid."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import combinations

from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.questionnaire.kinds.base import Base
from wijkwizard.questionnaire.kinds.kind import V
from wijkwizard.questionnaire.kinds.options import Option
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.pointing import divided

GONE = "(verwijderd)"
"""The text in the place of an option or row that no longer exists."""

OTHER = "#"
"""Represents every option that no condition mentions."""

_MANY = 8
"""More mentioned options than this make too many sets to try."""


_CLOSED = (".", "?", "!", "…")
"""Signs that close a sentence."""


def listed(words: Sequence[str]) -> str:
    """Format labels as a list: sentences as sentences, and semicolons when a label contains a comma or 'en'."""
    if any(word.endswith(".") for word in words):
        return " ".join(word if word.endswith(_CLOSED) else f"{word}." for word in words)
    if len(words) > 1 and any("," in word or " en " in word for word in words):
        return "; ".join(words)
    return and_list(words)


def listed_rows(words: Sequence[str]) -> str:
    """Format several rows as a list: words of the group stay as they are, for 'en' makes one of two sentences."""
    return "; ".join(words)


def ranked(words: Iterable[tuple[int, str]]) -> str:
    """List labels in order of importance, each with its place: ``1. wonen, 2. werk``."""
    return ", ".join(f"{place}. {word}" for place, word in words)


def split(_: Base, value: V, known: Container[str]) -> tuple[V | None, V | None]:
    """Divide a value in the options that still exist and those that do not."""
    return divided(value, known)


def mentioned(looks: Sequence[Comparison]) -> list[str]:
    """Return the options that conditions name, each once."""
    found = [option_id for look in looks for option_id in look.one_of or ()]
    found += [look.is_ for look in looks if isinstance(look.is_, str)]
    found += [look.includes for look in looks if look.includes is not None]
    return list(dict.fromkeys(found))


def pool(options: Sequence[Option] | None, looks: Sequence[Comparison]) -> list[str]:
    """Return the options that conditions name, and one that represents all others, if any."""
    named = mentioned(looks)
    if options is None:
        return [*named, OTHER]
    ids = [option.id for option in options]
    rest = [OTHER] if set(ids) - set(named) else []
    return [*(name for name in named if name in ids), *rest]


def sets(
    options: Sequence[Option] | None, looks: Sequence[Comparison], at_most: int | None
) -> list[tuple[str, ...]] | None:
    """Return the sets of options that conditions can tell apart; ``None`` when there are too many."""
    names = pool(options, looks)
    if len(names) > _MANY:
        return None
    most = min(len(names), at_most or len(names))
    return [chosen for size in range(1, most + 1) for chosen in combinations(names, size)]
