"""The short preparation: the few questions that are enough to begin an evening; the others can wait."""

from __future__ import annotations

from wijkwizard.questionnaire.route import Turn
from wijkwizard.session.overview import asks
from wijkwizard.session.reader import Reader

TONIGHT = "vanavond"
"""Its name among the places to go to."""


def short_preparation(reader: Reader) -> tuple[Turn, ...]:
    """Return the turns of the preparation that are enough to begin an evening, in order."""
    enough = reader.questions.questionnaire.tonight
    turns = reader.turns("vooraf")
    return tuple(turn for turn in turns if any(question.id in enough for question in turn.questions))


def still_asked(reader: Reader) -> tuple[Turn, ...]:
    """Return what is still asked before an evening can begin; nothing once the room spoke, or all is prepared."""
    if any(reader.is_done(turn) for turn in reader.turns("zaal") if asks(turn)):
        return ()
    return tuple(turn for turn in short_preparation(reader) if not reader.is_done(turn))


def prepares_more(reader: Reader) -> bool:
    """Return whether more was prepared than an evening needs to begin."""
    enough = short_preparation(reader)
    return any(reader.is_done(turn) for turn in reader.turns("vooraf") if asks(turn) and turn not in enough)


def goes_on_shortly(reader: Reader, turn: Turn) -> bool:
    """Return whether who goes on at a turn was on the short preparation: all others before the last answer are open.

    Which one was chosen is kept nowhere, and after a restart 'onderdeel 15 van 29' stood where it was '2 van 5'.
    """
    enough, turns = short_preparation(reader), reader.turns("vooraf")
    if turn not in enough or not still_asked(reader) or prepares_more(reader):
        return False
    last = max((place for place, each in enumerate(turns) if asks(each) and reader.is_done(each)), default=0)
    return any(asks(each) and each not in enough for each in turns[:last])
