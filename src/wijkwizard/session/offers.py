"""The rows that a table offers, and whether some are tied where not all of them fit.

Tied rows are offered as tied; the room decides which of them are used.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkwizard.advice.plan.stability import how_steady
from wijkwizard.iwap.said import GridMark
from wijkwizard.questionnaire.first_rows import ranked
from wijkwizard.questionnaire.last_rounds import last_round
from wijkwizard.questionnaire.model import Question, TableQuestion
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.views import OptionView
from wijkwizard.terms import ChoicesValue, ChoiceValue, GridValue, RankingValue, Slot, Value
from wijkwizard.terms.top import Top, tie_words, top


@dataclass(frozen=True, slots=True)
class Offers:
    """The offers of a table.

    Attributes:
        views: the rows.
        equal: the ids of those tied at the cut.
        tie: the text to read aloud then.
        steady: how many people had to choose otherwise for the first ones to change, while some are still to be chosen.
    """

    views: tuple[OptionView, ...] = ()
    equal: frozenset[str] = frozenset()
    tie: str = ""
    steady: str = ""


def best(value: Value | None, places: int) -> Top[str]:
    """Return the ids with the highest rank in a value: chosen, ranked, or counted above zero.

    Choices without an order are all tied.
    """
    match value:
        case GridValue():
            scores = value.rows
            return top(
                (option_id for option_id, score in scores.items() if score > 0),
                lambda option_id: scores[option_id],
                places,
            )
        case ChoicesValue(v=several):
            return top(several, lambda _: 0, places)
        case RankingValue(v=several):
            return Top(several[:places])
        case ChoiceValue(v=option_id):
            return Top((option_id,))
        case _:
            return Top(())


def _counts(question: Question) -> bool:
    """Return whether a question counts, so that people choose from what got most."""
    return question.kind == "grid" and question.scale.count


def _choices(known: ScreenContext, table: TableQuestion) -> Mapping[str, str]:
    """Return by row which option a table with offers has in the column that they go into."""
    if table.seed is None:
        return {}
    slots = {row: Slot(f"{table.id}.{table.seed.column}", row) for row in known.answers.rows_of(table.id)}
    held = {row: known.answers.get(slot) for row, slot in slots.items()}
    return {
        row: answer.value.v
        for row, answer in held.items()
        if answer and isinstance(answer.value, ChoiceValue)
    }


def _every(known: ScreenContext, table: TableQuestion, column: str) -> Offers:
    """Return each option of a column as an offer, but for those that are in a row."""
    taken = set(_choices(known, table).values())
    options = known.index.options(known.index.question(f"{table.id}.{column}"), known.answers)
    return Offers(
        tuple(
            OptionView(option.id, option.label, option.help, option.note)
            for option in options
            if option.id not in taken
        )
    )


def offered(known: ScreenContext, table: TableQuestion) -> Offers:
    """Return the rows on offer; accepted rows are left out and take up a place."""
    if table.seed is None:
        return Offers()
    if not table.seed.question:
        return _every(known, table, table.seed.column)
    answer = known.answers.get(last_round(known.index, known.answers, Slot(table.seed.question)))
    question = known.index.question(table.seed.question)
    labels = {option.id: option for option in known.index.options(question, known.answers)}
    taken = set(_choices(known, table).values())
    found = best(answer.value if answer else None, table.seed.top)
    left = [option_id for option_id in found.shown if option_id in labels and option_id not in taken]
    equal = [option_id for option_id in left if option_id in found.equal]
    places = found.places - sum(option_id in taken for option_id in found.equal)
    counts = answer.value.rows if answer and isinstance(answer.value, GridValue) and _counts(question) else {}
    return Offers(
        views=tuple(
            OptionView(
                option_id,
                labels[option_id].label,
                labels[option_id].help,
                mark=f"{counts[option_id]} geteld" if option_id in counts else "",
            )
            for option_id in left
        ),
        equal=frozenset(equal) if len(equal) > max(places, 0) else frozenset(),
        tie=tie_words([labels[option_id].label for option_id in equal], places)
        if len(equal) > places
        else "",
        steady=_steady(counts, table.seed.top) if left and len(taken) < table.seed.top else "",
    )


def _steady(counts: Mapping[str, int], places: int) -> str:
    return how_steady([GridMark(id=name, label=name, score=count) for name, count in counts.items()], places)


def first_tie(known: ScreenContext, table: TableQuestion) -> str:
    """Return the text to read aloud when a table asks about the first rows only, and the next row is tied.

    An order that the group ranked itself has no ties.
    """
    source = known.index.tables.get(known.index.source_table(table.id))
    if table.first is None or source is None or source.seed is None or not source.seed.question:
        return ""
    every = known.answers.rows_of(source.id)
    on_top = ranked(known.index.rankings.get(source.id), every, known.answers)
    if len(on_top) >= table.first:
        return ""
    answer = known.answers.get(last_round(known.index, known.answers, Slot(source.seed.question)))
    scores = answer.value.rows if answer and isinstance(answer.value, GridValue) else {}
    counts = {row: scores.get(choice, 0) for row, choice in _choices(known, source).items()}
    rows = [row for row in every if counts.get(row) and row not in on_top]
    found = top(rows, counts.__getitem__, table.first - len(on_top))
    if not found.equal:
        return ""
    named = [known.index.row_label(table.id, row, known.answers) for row in found.equal]
    return f"{tie_words(named, found.places)} Wat bovenaan staat, komt hier."
