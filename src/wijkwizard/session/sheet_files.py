"""Makes the papers for the tables as files in a folder, of a dossier or of the questionnaire alone."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from wijkwizard.dossier.log.fold import fold
from wijkwizard.errors import WijkError
from wijkwizard.session.current import CurrentState
from wijkwizard.session.paper import where_of
from wijkwizard.session.questions import load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.session.room_sheets import room_sheets

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
    start: int | None = None,
) -> tuple[Path, ...]:
    """Make every paper for the tables, and return their paths.

    Only a paper that this program made and that was not changed since is replaced; otherwise the new one gets a number
    after its name.

    Args:
        reader: reads the dossier.
        place: returns where the paper of a form comes.
        files: files that are never overwritten.
        say: called with a sentence in Dutch for each step and each remark.
        start: minutes after midnight at which an evening begins; ``None`` when nobody said it.

    Raises:
        WijkError: one of the codes about paper and about places for it; nothing was made then.
    """
    from wijkwizard.document.make import check_place, draw, keep, reported
    from wijkwizard.document.sheets.compose import all_sheets

    where = where_of(reader.state, files, named=False)
    papers = [(place(paper.form), paper) for paper in all_sheets(room_sheets(reader), start)]
    for out, _ in papers:
        check_place(out, "pdf", where)
    say("De papieren voor op tafel worden getekend")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        drawn = list(pool.map(draw, (paper for _, paper in papers)))
    return tuple(
        reported(keep(content, out, "pdf", where), out, say)
        for (out, _), content in zip(papers, drawn, strict=True)
    )
