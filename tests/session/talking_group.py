"""Lets the made-up group of the rehearsal say all that it has to say about a question."""

from __future__ import annotations

from wijkwizard.questionnaire.route import Turn
from wijkwizard.session import Session
from wijkwizard.session.rehearsal import MadeUpGroup


def say_all(session: Session, group: MadeUpGroup, turn: Turn) -> None:
    """Let a group answer all of a turn; its counts are shown in between, for it concludes nothing from a shut one."""
    while group.answer(session, session.reader.turn(turn.id) or turn):
        show_counts(session, turn)


def show_counts(session: Session, turn: Turn) -> None:
    """Show each count of a turn that is still shut."""
    asked = {question.id for question in turn.questions}
    for slot, held in session.reader.answers.rounds.items():
        if slot.question in asked and not held.revealed:
            session.writer.reveal(slot)
