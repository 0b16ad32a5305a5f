"""Makes the papers for the tables as files in a folder, of a dossier or of the questionnaire alone."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from wijkwizard.dossier.log.fold import fold
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.picking import find
from wijkwizard.session.current import CurrentState
from wijkwizard.session.printing.paper import where_of
from wijkwizard.session.printing.people_on_sheets import people_on_sheets
from wijkwizard.session.printing.room_sheets import room_sheets
from wijkwizard.session.questions import load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.terms import Answer, ChoiceValue, Slot
from wijkwizard.terms.dutch import and_list

_TIME = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)(?: ?uur)?")


def start_of(text: str) -> int | None:
    """Return the minutes after midnight of a time as people write it; ``None`` for an empty text.

    Raises:
        WijkError: ``start-unreadable``.
    """
    if not text.strip():
        return None
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise WijkError("start-unreadable", text=text)
    hours, minutes = map(int, found.groups())
    return hours * 60 + minutes


@dataclass(frozen=True, slots=True)
class SheetRequest:
    """What somebody asks of the papers for the tables.

    Attributes:
        start: minutes after midnight at which an evening begins; ``None`` when nobody said it.
        length: the option of the length question that they are for; empty for that of the dossier.
    """

    start: int | None = None
    length: str = ""


AS_PREPARED = SheetRequest()
"""The papers as the dossier has them."""


def _of_length(reader: Reader, text: str) -> Reader:
    """Return what reads the dossier as if this length was chosen; nothing is written.

    Raises:
        WijkError: ``length-unknown``.
    """
    if not text:
        return reader
    index, said = reader.index, reader.state.answers
    asked = index.by_id.get(index.questionnaire.length_question)
    options = index.options(asked, said) if asked is not None else ()
    option = find(options, text)
    if asked is None or option is None:
        raise WijkError("length-unknown", text=text, choices=and_list([each.id for each in options], "of"))
    chosen = (Answer(value=ChoiceValue(v=option.id)),)
    answers = replace(said, by_slot={**said.by_slot, Slot(asked.id): chosen})
    return Reader(CurrentState(replace(reader.state, answers=answers), reader.questions))


def of_questions(questions: Path | None) -> Reader:
    """Return what reads a dossier in which nobody wrote anything.

    Raises:
        WijkError: those of ``load_questions``.
    """
    return Reader(CurrentState(fold(()), load_questions(questions)))


def make_sheets(
    reader: Reader,
    place: Callable[[str], Path],
    files: tuple[Path, ...],
    say: Callable[[str], object],
    asked: SheetRequest = AS_PREPARED,
) -> tuple[Path, ...]:
    """Make every paper for the tables, and return their paths.

    Only a paper that this program made and that was not changed since is replaced; otherwise the new one gets a number
    after its name.

    Args:
        reader: reads the dossier.
        place: returns where the paper of a form comes.
        files: files that are never overwritten.
        say: called with a sentence in Dutch for each step and each remark.
        asked: what somebody asks of them.

    Raises:
        WijkError: ``length-unknown``, or one of the codes about paper and about places for it; nothing was made then.
    """
    from wijkwizard.document.make import check_place, draw, keep, reported
    from wijkwizard.document.sheets.compose import all_sheets

    where = where_of(reader.state, files, named=False)
    of_length = _of_length(reader, asked.length)
    source = room_sheets(of_length)
    papers = [(place(paper.form), paper) for paper in all_sheets(source, asked.start)]
    for out, _ in papers:
        check_place(out, "pdf", where)
    for warning in people_on_sheets(of_length, source):
        say(f"Let op: {warning}")
    say("De papieren voor op tafel worden getekend")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        drawn = list(pool.map(draw, (paper for _, paper in papers)))
    return tuple(
        reported(keep(content, out, "pdf", where), out, say)
        for (out, _), content in zip(papers, drawn, strict=True)
    )
