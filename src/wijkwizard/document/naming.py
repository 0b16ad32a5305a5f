"""What a row is called on paper, and which rows count: the same in every part."""

from __future__ import annotations

from wijkwizard.document.scribe import chosen
from wijkwizard.iwap.rows import Measure, Problem, Signal, Theme
from wijkwizard.iwap.said import Pick

REJECTED = "afgewezen"
"""The status of what was decided against; it stands in part 13 and counts nowhere else."""

_COUNT = "aantal"
_BESIDE = frozenset({"rapportcijfer", "klasse"})
"""Units that are no measure, so that they read better in brackets: '7,2 (rapportcijfer)'."""


def unit_of(unit: Pick) -> str:
    """Return the words to put behind a figure; a plain count and a unit that was not said have none."""
    if unit.value is None or unit.value.id == _COUNT:
        return ""
    return f"({unit.value.label})" if unit.value.id in _BESIDE else unit.value.label


def signal_name(signal: Signal) -> str:
    """Return what a signal is called: its own title, or its indicator."""
    if signal.title.value:
        return signal.title.value
    return signal.indicator.value.label if signal.indicator.value else "Signaal zonder naam"


def problem_name(problem: Problem) -> str:
    """Return what a problem is called: its own words, or its kind."""
    if problem.title.value:
        return problem.title.value
    return problem.sort.value.label if problem.sort.value else "Probleem zonder naam"


def theme_name(theme: Theme) -> str:
    """Return what a breakthrough theme is called: its own words, its label or its problem."""
    if theme.title.value:
        return theme.title.value
    return next((one.value.label for one in (theme.theme, theme.problem) if one.value), "Thema zonder naam")


def by_votes(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return the problems with the most votes first; equal ones keep their order."""

    def votes(one: Problem) -> int:
        return int((one.votes_residents.value or 0) + (one.votes_professionals.value or 0))

    return tuple(sorted(problems, key=votes, reverse=True))


def standing(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Return the measures that were not rejected."""
    return tuple(one for one in measures if chosen(one.status) != REJECTED)
