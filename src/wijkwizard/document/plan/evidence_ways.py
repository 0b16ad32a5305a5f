"""Names in the plan what of its problems and strengths nobody counted, told, saw or felt yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkwizard.document.naming import problem_name
from wijkwizard.iwap.evidence_ways import WAYS, empty_ways
from wijkwizard.iwap.rows import Problem, Strength
from wijkwizard.iwap.said import SaidChoices
from wijkwizard.terms.dutch import and_list, bare


def empty_ways_sentence(problems: Sequence[Problem], strengths: Sequence[Strength] = ()) -> str:
    """Return for each way of knowing which problems are not known in it, and then which strengths.

    Empty where nobody said how they are known. A way that is empty for all of them is told without their names.
    """
    of_problems = [(problem_name(row), row.known_by) for row in problems]
    of_strengths = [(bare(row.what.value), row.known_by) for row in strengths if row.what.value]
    told = [f"Nog niet {words}." for words in _empty("deze problemen", of_problems)]
    strong = "; nog niet ".join(_empty("krachten", of_strengths))
    return " ".join((*told, *([f"Van de krachten nog niet {strong}."] if strong else [])))


def _empty(every: str, named: Sequence[tuple[str, SaidChoices]]) -> Iterator[str]:
    for way in WAYS:
        names = [f"'{name}'" for name, said in named if way in empty_ways(said)]
        if names:
            all_of_them = len(names) == len(named) > 1
            yield f"{way}: {f'al {every}' if all_of_them else and_list(names)}"
