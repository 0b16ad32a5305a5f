"""Rows that are made of other rows: a measure of a small action."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from wijkwizard.dossier.log.events import Payload
from wijkwizard.dossier.log.payloads import answered, row_added, row_removed
from wijkwizard.dossier.log.state import State
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.pointing import GONE
from wijkwizard.questionnaire.model import Question, TableQuestion
from wijkwizard.questionnaire.showing import chosen, show_value
from wijkwizard.terms import Answer, Answers, ChoiceValue, Moment, Slot, TextValue, Unknown
from wijkwizard.terms.dutch import sentence, upper_first

GROWS: Mapping[str, tuple[str, str]] = {"actions": ("measures", "what")}
"""Which collection of the plan the rows of another can grow into, and which field there takes what has none."""

_NAME, _PROGRESS = "title", "stand"
_CALLED: Mapping[str, str] = {_PROGRESS: "status", "theme": "other_theme"}
"""What a field is called in the larger row, where it is not called the same or that does not take the answer."""

_OVER = frozenset({"klaar", "gestopt"})


def grows(index: Index, table: str) -> bool:
    """Return whether the rows of a table can grow into something larger."""
    question = index.tables.get(table)
    return question is not None and _target(index, question) is not None


def over(index: Index, answers: Answers, slot: Slot) -> str:
    """Return how a row says that it is over, as 'klaar': it grows into nothing that is still to be done; else empty."""
    for column in index.tables[slot.question].columns:
        answer = answers.get(Slot(f"{slot.question}.{column.id}", slot.row))
        value = answer.value if column.binds == _PROGRESS and answer is not None else None
        if isinstance(value, ChoiceValue) and value.v in _OVER:
            return show_value(column, index.options(column, answers), value)
    return ""


def _target(index: Index, table: TableQuestion) -> TableQuestion | None:
    """Return the table that makes the rows which those of a table can grow into."""
    wanted, _ = GROWS.get(table.binds, ("", ""))
    own = (other for other in index.tables.values() if other.binds == wanted and not other.rows_of)
    return next(own, None) if wanted else None


def _columns(index: Index, collection: str) -> Mapping[str, str]:
    """Return by field of a collection the full id of the column that binds it."""
    return {
        column.binds: f"{table.id}.{column.id}"
        for table in index.tables.values()
        if table.binds == collection
        for column in table.columns
        if column.binds
    }


def converted(
    index: Index, answers: Answers, state: State, slot: Slot, token: Callable[[], str]
) -> tuple[Payload, ...]:
    """Return what makes a row of another table of a row, with all that was said of it; the row itself goes.

    What has no field there is told in the words about it, so that nothing is typed twice and every paper still says it;
    as a remark with the name where the questionnaire does not ask those words. Remarks go along, and so does when it
    was said: what was written at a desk was not said in the room.

    Args:
        index: the questionnaire.
        answers: the answers that fit it.
        state: the state so far.
        slot: a table, and in it the row.
        token: returns an unused id.
    """
    table, row = index.tables[slot.question], slot.row or ""
    target = _target(index, table)
    if target is None:
        return ()
    into, new = _columns(index, target.binds), token()
    rest, remarks = list[str](), list[str]()
    moved: dict[Slot, Answer] = {}
    inside = False
    for column in table.columns:
        answer = answers.get(Slot(f"{table.id}.{column.id}", row))
        if answer is None:
            continue
        places = [into[name] for name in (column.binds, _CALLED.get(column.binds, "")) if name in into]
        taken = (
            (place, _as_answered(index, answers, index.by_id[place], column, answer)) for place in places
        )
        place, given = next((pair for pair in taken if pair[1] is not None), ("", None))
        if given is not None:
            moved[Slot(place, new)] = given
        else:
            rest += [
                f"{column.short or column.id}: {words}" for words in _words(index, answers, column, answer)
            ]
            remarks += [answer.remark] if answer.remark else []
            inside = inside or answer.internal
    name, tells = Slot(into.get(_NAME, ""), new), Slot(into.get(GROWS[table.binds][1], ""), new)
    words = " ".join(sentence(upper_first(text)) for text in rest)
    if words and tells.question:
        moved[tells] = Answer(value=TextValue(v=words), remark="; ".join(remarks), internal=inside)
    elif (words or remarks) and name in moved:
        remark = "; ".join(filter(None, [moved[name].remark, words, *remarks]))
        moved[name] = moved[name].model_copy(
            update={"remark": remark, "internal": moved[name].internal or inside}
        )
    return (
        *row_added(state, target.id, new),
        *(
            answered(state, place, _said_then(given, table.moment, target.moment))
            for place, given in moved.items()
        ),
        row_removed(index.source_table(table.id), row),
    )


def _words(index: Index, answers: Answers, column: Question, answer: Answer) -> Iterator[str]:
    """Yield an answer in words; nothing for a question that was skipped, or where what was chosen is gone."""
    if answer.value is not None:
        text = show_value(column, index.options(column, answers), answer.value)
        yield from [text] if text != GONE else []
    elif answer.unknown is Unknown.DONT_KNOW:
        yield "weet niet"


def _said_then(answer: Answer, here: Moment, there: Moment) -> Answer:
    """Return an answer that is asked at another moment elsewhere, with when it was said where that differs."""
    said = answer.moment or here
    return answer.model_copy(update={"moment": said if said != there else ""})


def _as_answered(
    index: Index, answers: Answers, question: Question, column: Question, answer: Answer
) -> Answer | None:
    """Return an answer as the other question takes it; ``None`` when it does not."""
    if question.kind != column.kind:
        return None
    if not isinstance(answer.value, ChoiceValue):
        return answer
    for option in index.options(question, answers):
        if option.id == answer.value.v or _points_at(index, answers, question, option.id, answer.value.v):
            return answer.model_copy(update={"value": ChoiceValue(v=option.id)})
    return None


def _points_at(index: Index, answers: Answers, question: Question, row: str, wanted: str) -> bool:
    """Return whether an option is a row that was named by the same choice."""
    borrowed = index.borrowed(question, answers).get(row, ())
    return any(wanted in chosen(said.value) for slot in borrowed if (said := answers.get(slot)) is not None)
