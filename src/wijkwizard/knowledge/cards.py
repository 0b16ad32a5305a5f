"""The rows of the knowledge tables that lie on the table as cards: problems, themes and parties."""

from __future__ import annotations

from typing import Annotated, Literal

from wijkwizard.knowledge.base import CardEntry, Id, NonEmptyText, RefersTo
from wijkwizard.terms import Flag

TaskId = Annotated[Id, RefersTo("opgaven")]
TerrainId = Annotated[Id, RefersTo("terreinen")]

Mapped = Literal["theme", "task", "terrain"]
"""What follows from a kind of problem."""


class ProblemEntry(CardEntry):
    """A kind of problem, with the labels that follow from it.

    Attributes:
        theme: empty when none fits.
        counts_as: of a card of today the problems of the guide that come nearest, for what is known of those.
        forced: labels that fit only roughly: proposed at the desk, never taken over in the plan by themselves.
        people: it is about people and not about houses, places or behaviour: no small place goes out beside it.
    """

    theme: Annotated[str, RefersTo("themas")]
    task: TaskId
    terrain: TerrainId
    counts_as: Annotated[tuple[str, ...], RefersTo("problemen")] = ()
    forced: tuple[Mapped, ...] = ()
    people: Flag = False


def nearest_kinds(problem_id: str, known: ProblemEntry | None) -> frozenset[str]:
    """Return a kind of problem and, of a card of today, the problems of the guide that come nearest to it."""
    return frozenset({problem_id, *(known.counts_as if known is not None else ())})


class ThemeEntry(CardEntry):
    """A theme.

    Attributes:
        ask: what the desk work asks first.
        guide: of a theme of today the theme of the guide that comes nearest; empty when none does.
    """

    ask: NonEmptyText
    guide: Annotated[str, RefersTo("themas")] = ""


class PartyEntry(CardEntry):
    """A party at the table; its id is a role in answers."""

    side: Literal["woont-hier", "werkt-hier"]
