"""Names in the plan what of its problems nobody counted, told, saw or felt yet."""

from __future__ import annotations

from collections.abc import Sequence

from wijkwizard.document.naming import problem_name
from wijkwizard.iwap.evidence_ways import WAYS, empty_ways
from wijkwizard.iwap.rows import Problem
from wijkwizard.terms.dutch import and_list


def empty_ways_sentence(problems: Sequence[Problem]) -> str:
    """Return for each way of knowing which problems are not known in it; empty where nobody said how they are known.

    A way that is empty for all of them is told without their names.
    """
    spoken = [problem for problem in problems if empty_ways(problem.known_by)]
    told = []
    for way in WAYS:
        names = [f"'{problem_name(problem)}'" for problem in spoken if way in empty_ways(problem.known_by)]
        if names:
            every = len(names) == len(problems) > 1
            told.append(f"Nog niet {way}: {'al deze problemen' if every else and_list(names)}.")
    return " ".join(told)
