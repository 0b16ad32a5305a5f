"""The part of a dossier that a public paper prints, derived from the paper itself: its only measure of what is public.

An answer goes along when the public edition has it unchanged and every word and number of it stands on the paper. What
else belongs to an answer, such as its source, goes along for as far as it stands there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from types import MappingProxyType

from wijkwizard.document.characters import strings
from wijkwizard.document.model import Document
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.dossier.log.positions import spread
from wijkwizard.dossier.log.state import Opening, State
from wijkwizard.iwap.value_words import date_in_words
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.showing import show_bare, show_value
from wijkwizard.session.fill.row_names import Names, named_answer
from wijkwizard.session.printing.paper import EXERCISE, PlanSource, plan_of
from wijkwizard.session.redaction import public_answers
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    GridValue,
    NumberValue,
    Parked,
    RankingValue,
    Slot,
    TextValue,
    Value,
)
from wijkwizard.terms.pointing import chosen

_NOT_PRINTED = frozenset({"t", "id", "topic", "anchor", "see", "look", "mark", "status", "prints", "alt"})
"""Fields of a document that no reader sees as words."""


_JOINED_BEFORE = re.compile(r"\w$|\d[.,]$")
_JOINED_AFTER = re.compile(r"\w|[.,]\d")


class PrintedText:
    """The words of a paper, to look in."""

    def __init__(self, document: Document) -> None:
        """Take all that a document prints, its annex along with it."""
        pieces = [*strings((document.cover, document.plan, document.parts), _NOT_PRINTED)]
        self._text = _plain(" ".join(pieces))
        self._pieces = frozenset(map(_plain, pieces))

    def has(self, words: str) -> bool:
        """Return whether a text stands on the paper: each line of it whole, in no longer word or number."""
        return all(self._line(line) for line in words.splitlines())

    def has_alone(self, words: str) -> bool:
        """Return whether a text stands on the paper by itself, as in a cell of a table."""
        return _plain(words) in self._pieces

    def _line(self, line: str) -> bool:
        sought = _plain(line).rstrip(" .")
        found = self._text.find(sought)
        while found >= 0 and not self._apart(found, found + len(sought)):
            found = self._text.find(sought, found + 1)
        return found >= 0

    def _apart(self, start: int, end: int) -> bool:
        before, after = self._text[max(0, start - 2) : start], self._text[end : end + 2]
        return not (_JOINED_BEFORE.search(before) or _JOINED_AFTER.match(after))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def public_state(source: PlanSource, document: Document) -> State:
    """Return the state of a dossier that holds only what a public paper prints.

    Args:
        source: the whole plan.
        document: the public paper, with its annex.
    """
    printed = PrintedText(document)
    known = PaperKnowledge.of(source.questions.knowledge)
    held = public_answers(source.derived.answers, source.iwap, plan_of(source, "public"))
    words = _Words(printed, source.questions.index, held, known)
    answers = words.answers()
    names = _names(answers)
    exercise = any(opening.table == EXERCISE for opening in source.state.sessions)
    at = f"{document.made_on}T00:00:00+00:00" if document.made_on else ""
    # Named one by one: what a dossier holds besides, now or later, stays out.
    return State(
        answers=_renamed(answers, names, source.questions.index),
        positions={
            table: tuple(zip(named.values(), spread(len(named)), strict=True))
            for table, named in names.items()
        },
        sessions=(Opening("", EXERCISE, "", at),) if exercise else (),
        questionnaire_hash=source.state.questionnaire_hash,
        last_at=at,
        event_index=source.state.event_index,
    )


class _Words:
    """Finds of each answer what stands on the paper."""

    def __init__(self, printed: PrintedText, index: Index, held: Answers, known: PaperKnowledge) -> None:
        self._printed, self._index, self._held, self._known = printed, index, held, known

    def answers(self) -> Answers:
        """Return the answers that stand on the paper, with the rows in which something stands."""
        found = {
            slot: (kept,)
            for slot, live in self._held.by_slot.items()
            if (kept := self._answer(slot, live[0])) is not None
        }
        used = {slot.row for slot in found} | {
            row for (kept,) in found.values() for row in chosen(kept.value)
        }
        rows = {
            table: used_here
            for table, ids in self._held.rows.items()
            if (used_here := tuple(row for row in ids if row in used))
        }
        parked = {slot: point for slot, point in self._held.parked.items() if self._open_point(point)}
        return Answers(
            by_slot=MappingProxyType(found), rows=MappingProxyType(rows), parked=MappingProxyType(parked)
        )

    def _answer(self, slot: Slot, answer: Answer) -> Answer | None:
        if answer.value is not None and not self._stands(slot, answer.value):
            return None
        room = answer.room if answer.room is not None and self._stands(slot, answer.room) else None
        return answer.model_copy(
            update={
                "roles": tuple(role for role in answer.roles if self._printed.has(self._known.role(role))),
                "source": self._if_printed(answer.source),
                "as_of": answer.as_of if self._printed.has(date_in_words(answer.as_of)) else "",
                "remark": self._if_printed(answer.remark),
                "room": room,
            }
        )

    def _if_printed(self, text: str) -> str:
        return text if self._printed.has(text) else ""

    def _stands(self, slot: Slot, value: Value) -> bool:
        if isinstance(value, NumberValue) and self._printed.has_alone(show_bare(value)):
            return True  # under a head that has the unit
        return all(map(self._printed.has, self._pieces(slot, value)))

    def _pieces(self, slot: Slot, value: Value) -> Iterator[str]:
        """Yield what must be printed for a value: its text, or the words of each option or number in it."""
        if isinstance(value, TextValue):
            yield value.v
            return
        question = self._index.by_id.get(slot.question)
        if question is None:
            yield from map(str, value.model_dump().values())
            return
        options = self._index.options(question, self._held)
        if (ids := chosen(value)) or isinstance(value, ChoicesValue | RankingValue | GridValue):
            labels = {option.id: option.label for option in options}
            # An id without a label is no word of the paper, and may be a name that somebody gave a row.
            yield from (labels.get(option, option) for option in ids)
            if isinstance(value, GridValue):
                yield from map(str, value.v.values())
            return
        yield show_value(question, options, value)

    def _open_point(self, parked: Parked) -> bool:
        return parked.public and all(
            map(self._printed.has, (parked.note, parked.owner, date_in_words(parked.due)))
        )


def _names(answers: Answers) -> Names:
    """Return by table a new name for each row: that of a file of answers may be a text of who made it."""
    numbers = count(1)
    return {table: {row: f"r{next(numbers)}" for row in ids} for table, ids in answers.rows.items()}


def _renamed(answers: Answers, names: Names, index: Index) -> Answers:
    rows = {row: name for named in names.values() for row, name in named.items()}

    def at(slot: Slot) -> Slot:
        return slot if slot.row is None else Slot(slot.question, rows[slot.row])

    def placed(slots: Iterable[Slot]) -> Iterator[Slot]:
        return (slot for slot in slots if slot.row is None or slot.row in rows)

    return Answers(
        by_slot=MappingProxyType(
            {
                at(slot): tuple(
                    named_answer(index, names, index.by_id[slot.question], answer)
                    for answer in answers.by_slot[slot]
                )
                for slot in placed(answers.by_slot)
            }
        ),
        rows=MappingProxyType({table: tuple(named.values()) for table, named in names.items()}),
        parked=MappingProxyType(
            {
                at(slot): answers.parked[slot].model_copy(update={"slot": str(at(slot))})
                for slot in placed(answers.parked)
            }
        ),
    )
