"""Evaluates conditions in three-valued logic: true, false, or unknown because of missing answers.

All answers are read through ``effective``: an answer to a question that is not asked now counts as no answer,
whatever the dossier holds. So hiding a question hides all that depends on it in one pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from decimal import Decimal

from wijkwizard.questionnaire.cards import offered_table
from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Condition, Not
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.grid import GridQuestion
from wijkwizard.questionnaire.kinds.registry import Question, holds, kind_of_value
from wijkwizard.questionnaire.last_rounds import last_round
from wijkwizard.terms import Answers, ChoiceValue, GridValue, Slot, Value
from wijkwizard.terms.pointing import chosen, living


def effective(slot: Slot, index: Index, answers: Answers, asked: AbstractSet[Slot]) -> Value | None:
    """Return the value that counts in a slot, or ``None``.

    Nothing counts that is not asked, that was answered with a kind of not knowing, that is of another kind
    than the question, or that points only at rows that were removed. Of a count its last round counts.
    """
    if slot not in asked:
        return None
    answer = answers.get(last_round(index, answers, slot))
    question = index.by_id.get(slot.question)
    if answer is None or answer.value is None or question is None:
        return None
    if not holds(question, answer.value):
        return None
    if not offered_table(question):
        return answer.value
    rows = index.option_ids(question, answers)
    if isinstance(answer.value, ChoiceValue):
        return answer.value if answer.value.v in rows else None
    return living(answer.value, rows)


def all_of(parts: Iterable[bool | None]) -> bool | None:
    """Return false when a part is false, else unknown when a part is unknown, else true."""
    result: bool | None = True
    for part in parts:
        if part is False:
            return False
        result = None if part is None else result
    return result


def any_of(parts: Iterable[bool | None]) -> bool | None:
    """Return true when a part is true, else unknown when a part is unknown, else false."""
    result: bool | None = False
    for part in parts:
        if part is True:
            return True
        result = None if part is None else result
    return result


def _number(value: Value, row: str = "") -> Decimal | None:
    """Return the number that bounds are compared with: of a grid that of a row."""
    if isinstance(value, GridValue):
        return Decimal(value.rows[row]) if row in value.rows else None
    number: Decimal | None = kind_of_value(value).compares.number(value)
    return number


def _equals(value: Value, wanted: str | bool | float) -> bool | None:  # noqa: FBT001 - what was answered
    match kind_of_value(value).compares.wanted:
        case "id":
            return value.v == wanted if isinstance(wanted, str) else None
        case "bool":
            return value.v is wanted if isinstance(wanted, bool) else None
    number = _number(value)
    if number is None or isinstance(wanted, bool | str):
        return None
    return number == Decimal(str(wanted))


def _within(number: Decimal | None, at_least: float | None, at_most: float | None) -> bool | None:
    if number is None:
        return None
    if at_least is not None and number < Decimal(str(at_least)):
        return False
    return at_most is None or number <= Decimal(str(at_most))


def judge_value(value: Value | None, comparison: Comparison) -> bool | None:
    """Evaluate one value against every operator but ``answered``; an unsuitable operator gives unknown."""
    if value is None:
        return None
    if comparison.is_ is not None:
        return _equals(value, comparison.is_)
    if comparison.one_of is not None:
        single = "one_of" in kind_of_value(value).compares.operators
        return value.v in comparison.one_of if single else None
    if comparison.includes is not None:
        several = "includes" in kind_of_value(value).compares.operators
        return comparison.includes in chosen(value) if several else None
    if comparison.at_least is None and comparison.at_most is None:
        return None
    return _within(_number(value, comparison.row), comparison.at_least, comparison.at_most)


def _is_of_nobody(question: Question | None, value: Value) -> bool:
    """Return whether a value is a count in which nobody took part."""
    counts = isinstance(question, GridQuestion) and question.scale.count
    return counts and isinstance(value, GridValue) and not any(value.v.values())


def judge_count(rows: int, comparison: Comparison) -> bool | None:
    """Evaluate the number of rows of a table; without rows it counts as unanswered."""
    if comparison.answered is not None:
        return bool(rows) is comparison.answered
    if not rows or (comparison.at_least is None and comparison.at_most is None):
        return None
    return _within(Decimal(rows), comparison.at_least, comparison.at_most)


class _Evaluation:
    """One evaluation, from a row of a table or from outside tables."""

    def __init__(
        self, index: Index, answers: Answers, asked: AbstractSet[Slot], row: str | None, table: str | None
    ) -> None:
        self._index = index
        self._answers = answers
        self._asked = asked
        self._row = row
        self._source = index.source_table(table) if table and row is not None else None

    def judge(self, condition: Condition) -> bool | None:
        match condition:
            case All(all=parts):
                return all_of(self.judge(part) for part in parts)
            case Any_(any=parts):
                return any_of(self.judge(part) for part in parts)
            case Not(not_=part):
                inner = self.judge(part)
                return None if inner is None else not inner
            case _:
                return self._compare(condition)

    def _compare(self, comparison: Comparison) -> bool | None:
        if comparison.question in self._index.tables:
            return self._count(comparison)
        values = list(self._values(comparison.question))
        if comparison.answered is not None:
            question = self._index.by_id.get(comparison.question)
            said = any(value is not None and not _is_of_nobody(question, value) for value in values)
            return (said or self._is_being_counted(comparison.question)) is comparison.answered
        return any_of(judge_value(value, comparison) for value in values) if values else None

    def _is_being_counted(self, question: str) -> bool:
        """Return whether ballots of a blind count lie there that are not shown yet: who counts has begun to answer."""
        slots = (slot for slot in self._slots(question) if slot in self._asked)
        rounds = (self._answers.rounds.get(slot) for slot in slots)
        return any(opened is not None and opened.turnout > 0 and not opened.revealed for opened in rounds)

    def _values(self, question: str) -> Iterator[Value | None]:
        """Yield the value in this row, in every row, or of the one slot."""
        for slot in self._slots(question):
            yield effective(slot, self._index, self._answers, self._asked)

    def _slots(self, question: str) -> Iterator[Slot]:
        table = Slot(question).table
        if table is None:
            yield Slot(question)
        elif self._source is not None and self._index.source_table(table) == self._source:
            yield Slot(question, self._row)
        else:
            for row in self._index.said_rows(table, self._answers):
                yield Slot(question, row)

    def _count(self, comparison: Comparison) -> bool | None:
        table = comparison.question
        rows = len(self._index.said_rows(table, self._answers)) if Slot(table) in self._asked else 0
        return judge_count(rows, comparison)


def truth(  # noqa: PLR0913 - the row and its table belong to the place that looks
    condition: Condition,
    index: Index,
    answers: Answers,
    asked: AbstractSet[Slot],
    *,
    row: str | None = None,
    table: str | None = None,
) -> bool | None:
    """Return whether a condition holds, ``None`` when unknown.

    A column of the same rows means the same row; of another table any row. ``answered: false`` on a column of
    another table means that no row has an answer.

    Args:
        condition: the condition.
        index: the questionnaire.
        answers: all that was answered.
        asked: the slots that are asked now; all else counts as unanswered.
        row: the row in which it is evaluated, for a column or its options.
        table: the table of that row.
    """
    return _Evaluation(index, answers, asked, row, table).judge(condition)
