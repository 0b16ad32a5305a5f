"""How many votes a problem or a theme got: counted as a whole, or of residents and professionals together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import VotedRow
from wijkwizard.iwap.said import SaidGrid


def sides_of(row: VotedRow) -> int | None:
    """Return the votes of residents and professionals together; None while one of both is not known."""
    residents, professionals = row.votes_residents.value, row.votes_professionals.value
    return None if residents is None or professionals is None else int(residents + professionals)


def votes_by_row(iwap: Iwap) -> Mapping[str, int]:
    """Return the votes of the problems and themes that were counted, by row.

    A count of all who voted goes before the sum of its sides, which may miss people. Where several rows have the kind
    that was counted, the sides tell them apart. One side stands for the whole only where nothing else was counted.
    """
    problems = [(row, row.sort.value.id if row.sort.value else "") for row in iwap.problems]
    themes = [(row, row.theme.value.id if row.theme.value else "") for row in iwap.themes]
    return {**_counted(problems, iwap.insight.votes, iwap), **_counted(themes, iwap.ambition.votes, iwap)}


def _counted(rows: Sequence[tuple[VotedRow, str]], marks: SaidGrid, iwap: Iwap) -> dict[str, int]:
    counts = {mark.id: mark.score for mark in marks.value or ()}
    alike = Counter(kind for _, kind in rows)
    found: dict[str, int] = {}
    for row, kind in rows:
        joined = sides_of(row) if iwap.together is None else iwap.together.votes.get(row.id)
        sides = [
            said.value for said in (row.votes_residents, row.votes_professionals) if said.value is not None
        ]
        whole = counts.get(row.id, counts.get(kind) if alike[kind] == 1 else None)
        known = (whole, joined, counts.get(kind), int(sum(sides)) if sides else None)
        if (votes := next((count for count in known if count is not None), None)) is not None:
            found[row.id] = votes
    return found
