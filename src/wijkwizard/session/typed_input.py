"""Parses typed text as an answer, given the current route and answers."""

from __future__ import annotations

from dataclasses import replace

from wijkwizard.questionnaire.closing import closed_choices, refusal
from wijkwizard.questionnaire.misfit import Misfit, together
from wijkwizard.questionnaire.reading import echo as echo_of
from wijkwizard.questionnaire.reading import read_value
from wijkwizard.questionnaire.showing import chosen
from wijkwizard.session.reader import Reader
from wijkwizard.session.sides import has_side, refused_votes
from wijkwizard.terms import Answer, Slot, Unknown, Value


def understand(reader: Reader, slot: Slot, raw: object) -> Value | Unknown | Misfit:
    """Parse typed text as an answer; return why it does not fit or cannot be chosen now.

    An option that was chosen before it was closed may stay, so that the rest of the answer can still be changed.
    """
    question = reader.index.question(slot.question)
    value = read_value(question, reader.known.options(slot, question), raw, reader.today())
    if isinstance(value, Misfit):
        # A card of the other set is still a word that the plan knows.
        every = read_value(question, reader.known.every_option(slot, question), raw, reader.today())
        value = value if isinstance(every, Misfit) else every
    if isinstance(value, Unknown | Misfit):
        return value
    before = reader.answers.get(slot)
    standing = chosen(before.value if before else None)
    given = replace(reader.answers, by_slot={**reader.answers.by_slot, slot: (Answer(value=value),)})
    barred = closed_choices(slot, reader.index, given, reader.route.asked)
    closed = [option for option in barred if option.id not in standing]
    if closed:
        return together([refusal(option) for option in closed])
    votes_refused = (
        refused_votes(reader.known, slot, Answer(value=value)) if has_side(reader.index, slot) else None
    )
    return value if votes_refused is None else Misfit(votes_refused.sentence, votes_refused.remedy)


def echo(reader: Reader, slot: Slot, text: str) -> str:
    """Return how half-typed text is understood, in words that differ from it; empty when there is no doubt."""
    return echo_of(reader.index.question(slot.question), text, reader.today())
