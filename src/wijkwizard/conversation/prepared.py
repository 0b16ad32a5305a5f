"""What was prepared and is told with a question of the room: in short below it, and whole with its explanation."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten
from typing import TYPE_CHECKING

from wijkwizard.session.reading_back import said_at
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import about, sentence, upper_first

if TYPE_CHECKING:
    from wijkwizard.questionnaire.model import Question
    from wijkwizard.session.reader import Reader

HEADING = "Wat u hierover voorbereidde"
_MORE = " …"
_SHORT = 84
"""Letters on a screen: two lines of a room of 80 columns; the choices must stay in sight."""


def prepared_lines(seen: Reader, question: Question) -> tuple[str, ...]:
    """Return what was prepared for a question, a line each with its question; none of what nobody said.

    Args:
        seen: reads the dossier as it may be shown now.
        question: the question that it is told with.
    """
    return tuple(
        about(asked.text, sentence(upper_first(words))) for asked, words in _answered(seen, question)
    )


def prepared_in_short(seen: Reader, question: Question) -> tuple[str, ...]:
    """Return the same in a few words each; what is longer ends with dots, and is whole in the explanation."""
    return tuple(
        shorten(about(upper_first(asked.short or asked.text), sentence(words)), _SHORT, placeholder=_MORE)
        for asked, words in _answered(seen, question)
    )


def _answered(seen: Reader, question: Question) -> Iterator[tuple[Question, str]]:
    """Yield what was asked and the words of the answer, for each place that a question shows."""
    for path in question.script.shows:
        said, words = said_at(seen.iwap(), path)
        if words:
            yield seen.index.question(Slot.parse(said.slot).question), words
