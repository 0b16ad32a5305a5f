"""Votes of residents and professionals that were counted in two colours, at the rows that were made from that count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from wijkwizard.iwap.groups import SMALLEST, sides_apart
from wijkwizard.iwap.labels import FollowedAnswer
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import VotedRow
from wijkwizard.iwap.said import Said
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.last_rounds import last_round
from wijkwizard.terms import Answer, Answers, ChoiceValue, GridValue, NumberValue, Slot, Unknown
from wijkwizard.terms.count_cells import COLOURS, cell, in_colours, of_side
from wijkwizard.terms.dutch import number

SIDE_OF: Mapping[str, str] = MappingProxyType(
    dict(zip(("votes_residents", "votes_professionals"), COLOURS, strict=True))
)
"""By what a column binds the side of the head count whose votes it holds."""

_FROM = "uit de telling in twee kleuren"

_OPEN = frozenset({Unknown.OPEN, Unknown.HIDDEN, None})


@dataclass(frozen=True, slots=True)
class ColourVote:
    """The votes of one side for one row; ``internal`` when the count is."""

    votes: int
    internal: bool


def colour_votes(index: Index, answers: Answers) -> Mapping[str, ColourVote]:
    """Return by slot the votes that follow from a count in two colours.

    Of a kind that several rows have nobody knows whose votes they are.
    """
    return dict(_found(index, answers))


def _found(index: Index, answers: Answers) -> Iterator[tuple[str, ColourVote]]:
    for table in index.tables.values():
        columns = [column for column in table.columns if column.binds in SIDE_OF]
        source = index.tables[index.source_table(table.id)] if columns else None
        if source is None or source.seed is None or not source.seed.question:
            continue
        result = answers.get(last_round(index, answers, Slot(source.seed.question)))
        if result is None or not isinstance(result.value, GridValue) or few_of_a_colour(result.value):
            continue
        kinds = _kinds(answers, source.id, source.seed.column)
        alike = Counter(kinds.values())
        for row, kind in kinds.items():
            for column in columns:
                votes = result.value.v.get(cell(kind, SIDE_OF[column.binds]))
                if votes is not None and alike[kind] == 1:
                    yield str(Slot(f"{table.id}.{column.id}", row)), ColourVote(votes, result.internal)


def few_of_a_colour(value: GridValue) -> bool:
    """Return whether the colours of a count may not stand apart, however large the groups are.

    Not all of it was counted in colours, or a colour has one or two cards in all: those can be of one or two people.
    """
    cards = [sum(of_side(value.v, side).values()) for side in COLOURS]
    return not in_colours(value.v) or any(0 < count < SMALLEST for count in cards)


def _kinds(answers: Answers, table: str, column: str) -> Mapping[str, str]:
    """Return by row the option that it was made from."""
    found = {row: answers.get(Slot(f"{table}.{column}", row)) for row in answers.rows_of(table)}
    return {
        row: answer.value.v
        for row, answer in found.items()
        if answer is not None and isinstance(answer.value, ChoiceValue)
    }


def with_colour_votes(iwap: Iwap, votes: Mapping[str, ColourVote]) -> Iwap:
    """Return the plan with these votes where nobody typed others; without them where a side is too small."""
    if not votes or not sides_apart(iwap.parties):
        return iwap
    return iwap.model_copy(
        update={
            "problems": tuple(_voted(row, votes) for row in iwap.problems),
            "themes": tuple(_voted(row, votes) for row in iwap.themes),
        }
    )


def _counted(iwap: Iwap, answers: Answers) -> Iterator[tuple[Slot, Decimal]]:
    """Yield the votes that a plan has from a count and nobody typed, with where they would be typed."""
    for row in (*iwap.problems, *iwap.themes):
        for name in SIDE_OF:
            said: Said[Decimal] = getattr(row, name)
            slot = Slot.parse(said.slot)
            if said.value is not None and said.slot and answers.get(slot) is None:
                yield slot, said.value


def followed_votes(iwap: Iwap, answers: Answers) -> Mapping[str, FollowedAnswer]:
    """Return by slot the votes that the plan has from a count, for a face to show before anyone types them."""
    return {
        str(slot): FollowedAnswer(f"{number(votes)} ({_FROM})") for slot, votes in _counted(iwap, answers)
    }


def votes_given(iwap: Iwap, answers: Answers) -> Mapping[Slot, Answer]:
    """Return the votes that a plan has from a count as answers of their own, for who gets it without the count."""
    return {
        slot: Answer(value=NumberValue(v=votes), moment="zaal") for slot, votes in _counted(iwap, answers)
    }


def _voted(row: Any, votes: Mapping[str, ColourVote]) -> VotedRow:
    update: dict[str, Said[Decimal]] = {}
    for name in SIDE_OF:
        said: Said[Decimal] = getattr(row, name)
        found = votes.get(said.slot)
        if found is not None and said.value is None and said.unknown in _OPEN:
            given = {"value": Decimal(found.votes), "unknown": None, "internal": found.internal}
            update[name] = said.model_copy(update={**given, "moment": "zaal"})
    voted: VotedRow = row.model_copy(update=update) if update else row
    return voted
