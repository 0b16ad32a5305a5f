"""What the list of recent dossiers tells of one: the name of its area, and the days on which people hear back."""

from __future__ import annotations

from wijkwizard.questionnaire.index import Index
from wijkwizard.session.reader import Reader
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms.kept import kept_by_object


@kept_by_object
def _asked(index: Index) -> frozenset[str]:
    """Return the questions that ask for either."""
    return frozenset(
        located.full_id
        for located in index.answerable
        if located.question.binds == "area.name"
        or (located.table is not None and located.table.binds == "feedback")
    )


def recent_words(reader: Reader) -> tuple[str, tuple[str, ...]]:
    """Return the name and the days in ISO form, as the room may see them.

    No plan is made of a dossier that answers neither: it is opened, and closed, with nothing to tell.
    """
    asked = _asked(reader.index)
    if not any(slot.question in asked for slot in reader.answers.by_slot):
        return "", ()
    seen = reader.seen(Visibility(room_looks=True))
    days = tuple(row.due.value.iso for row in seen.iwap().feedback if row.due.value)
    return seen.said("area.name"), days
