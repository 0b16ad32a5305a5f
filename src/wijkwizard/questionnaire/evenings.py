"""The questions of each evening of a route, and how long they take."""

from __future__ import annotations

from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.lengths import Evening
from wijkwizard.questionnaire.route import Turn, route
from wijkwizard.terms import Answer, Answers, ChoiceValue, Slot


def in_room(index: Index, evening: Evening, verdict: str = "") -> tuple[Turn, ...]:
    """Return the turns of the room on a route when only the length and the verdict are known."""
    questionnaire = index.questionnaire
    said = {questionnaire.length_question: evening.option, questionnaire.verdict_question: verdict}
    given = {
        Slot(name): (Answer(value=ChoiceValue(v=option_id)),)
        for name, option_id in said.items()
        if name and option_id
    }
    return tuple(turn for turn in route(index, Answers(by_slot=given)).turns if turn.moment == "zaal")


def cut_of(turns: tuple[Turn, ...], evening: Evening) -> int:
    """Return the number of turns of the first evening; all of them when there is one evening."""
    if evening.evenings == 1:
        return len(turns)
    ends = (
        n
        for n, turn in enumerate(turns, start=1)
        for question in turn.questions
        if question.id == evening.cut_after
    )
    return next(ends, len(turns))


def asked_second(turns: tuple[Turn, ...], evenings: tuple[Evening, ...]) -> frozenset[str]:
    """Return the questions of the room that come after the one with which the first of two evenings ends."""
    room = tuple(turn for turn in turns if turn.moment == "zaal")
    cut = min((cut_of(room, evening) for evening in evenings), default=len(room))
    return frozenset(question.id for turn in room[cut:] for question in turn.questions)


def minutes_of(turns: tuple[Turn, ...], evening: Evening) -> tuple[int, ...]:
    """Return the minutes of each evening, including the welcome of a later one."""
    cut = cut_of(turns, evening)
    first, second = (sum(turn.minutes for turn in part) for part in (turns[:cut], turns[cut:]))
    return (first, evening.again + second) if evening.evenings > 1 else (first,)
