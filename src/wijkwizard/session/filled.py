"""What is to be said of the answers that a file gave: soft remarks on its texts, and slips that nobody handed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from wijkwizard.errors import WijkError
from wijkwizard.session.filling import Filling
from wijkwizard.session.known import Known
from wijkwizard.session.looking import Looking
from wijkwizard.session.questions import Questions
from wijkwizard.session.screens import free_texts, slot_field
from wijkwizard.session.slips import counted, present, too_full
from wijkwizard.session.text_remarks import text_remarks
from wijkwizard.terms import Answer, Slot


def file_remarks(loaded: Questions, filling: Filling, answers: Mapping[Slot, Answer]) -> Iterator[str]:
    """Yield what is said softly about the texts of a file, each with its line."""
    for slot, _, place in sorted(filling.raw, key=lambda one: one[2].line):
        for text in free_texts(answers[slot]):
            for remark in text_remarks(text, loaded.knowledge):
                yield f"Let op, regel {place.line}, '{slot}': {remark}"


def hold_against_room(filling: Filling, made: Looking, source: Path) -> None:
    """Refuse slips of a file that are more than its people can have handed in, as the wizard does."""
    known = Known(
        made.index,
        made.answers,
        made.route,
        counted=lambda slot: counted(made.state, slot),
        people=lambda: present(made.iwap()),
    )
    for slot, question, place in filling.raw:
        told = too_full(slot_field(known, slot, question)) if slot in made.answers.rounds else None
        if told is not None:
            filling.fault(place.line, f"'{slot}': {told.sentence} {told.remedy}")
    if filling.faults:
        raise WijkError("fill-faulty", path=source, faults=filling.told())
