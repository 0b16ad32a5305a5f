"""Card sets: which rows of a knowledge table a face offers, as was chosen in the preparation.

What residents name today is not what the guide of 2008 listed. Both stand in the same tables, and every id stays valid
wherever it is used: a set only says what is offered. What was chosen already is offered always.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.kinds.options import KnowledgeOptions, Option
from wijkwizard.questionnaire.kinds.registry import options_of
from wijkwizard.questionnaire.showing import chosen
from wijkwizard.terms import Answer, Answers, Slot

BEFORE = frozenset({"veertig"})
"""The set of a questionnaire that does not ask which: what stood in the lists before there were sets."""


def card_sets(index: Index, answers: Answers) -> frozenset[str]:
    """Return the sets of which the cards are offered.

    Without an answer they are those of the cards that were used already, so that a dossier keeps its lists, and in a
    dossier without any the first that can be chosen. An option that names no set stands for all of them.
    """
    asked = index.by_id.get(index.questionnaire.set_question)
    if asked is None:
        return BEFORE
    every = _every(index)
    answer = answers.get(Slot(asked.id))
    if answer is not None and answer.value is not None:
        return chosen(answer.value) & every or every
    first = [option.id for option in index.options(asked, answers)[:1]]
    return frozenset(_used(index, answers)) or frozenset(first) & every or every


def offered(options: Iterable[Option], answer: Answer | None, sets: frozenset[str]) -> tuple[Option, ...]:
    """Return the options that are offered: those of the sets, those of no set, and what was chosen."""
    held = chosen(answer.value) if answer else frozenset[str]()
    return tuple(
        option for option in options if not option.sets or sets & set(option.sets) or option.id in held
    )


def _every(index: Index) -> frozenset[str]:
    return frozenset(
        name for table in index.option_tables.values() for option in table for name in option.sets
    )


def _used(index: Index, answers: Answers) -> Iterator[str]:
    """Yield the sets of the cards that were used and belong to one set only."""
    tables = {
        name: {option.id: option.sets[0] for option in table if len(option.sets) == 1}
        for name, table in index.option_tables.items()
    }
    lists = {
        located.full_id: tables.get(options.knowledge, {})
        for located in index.answerable
        if isinstance(options := options_of(located.question), KnowledgeOptions)
    }
    for slot, live in answers.by_slot.items():
        known = lists.get(slot.question)
        if known:
            yield from (known[card] for answer in live for card in chosen(answer.value) if card in known)
