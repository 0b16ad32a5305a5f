"""What of a plan stays inside, and what would betray it."""

from __future__ import annotations

from tests.document.plans import evening, other, said
from wijkwizard.document.internal import internal, stays_inside
from wijkwizard.document.publish import published
from wijkwizard.iwap.model import Other
from wijkwizard.iwap.said import GridMark, Picked, SaidAny
from wijkwizard.iwap.value_words import plain


def ranked(*picked: Picked) -> Other:
    """Return a ranking that the plan has no place for."""
    return other().model_copy(update={"said": SaidAny(value=picked, unknown=None, slot="volgorde")})


SECRET = Picked(id="m1", label="Geheim", place=1, borrowed=("maatregelen.titel@m1",))
OPEN = Picked(id="m2", label="Lamp", place=2, borrowed=("maatregelen.titel@m2",))
MEASURES = (
    {"id": "m1", "title": said("Geheim", internal=True, slot="maatregelen.titel@m1")},
    {"id": "m2", "title": said("Lamp", slot="maatregelen.titel@m2")},
)


def test_a_ranking_keeps_its_places_without_what_stays_inside() -> None:
    """Second stays second: another number would be another choice than the room made."""
    safe = published(evening(measures=MEASURES, other=(ranked(SECRET, OPEN),)))
    assert [plain(one.said.value) for one in safe.other] == ["2. Lamp"]


def test_an_answer_that_only_points_inside_goes_whole() -> None:
    """Nor is it told that there was one."""
    assert published(evening(measures=MEASURES, other=(ranked(SECRET),))).other == ()


def test_an_answer_about_a_row_goes_when_the_row_cannot_be_named() -> None:
    """The row itself may stand; its name was taken from elsewhere."""
    lent = Picked(id="r9", label="Geheim", borrowed=("maatregelen.titel@m1",))
    about = other("Ja").model_copy(update={"row": lent})
    assert published(evening(measures=MEASURES, other=(about,))).other == ()


def test_a_grid_loses_the_rows_that_are_called_after_what_stays_inside() -> None:
    """The label was taken from a column that is internal, though the row itself is not."""
    secret = said("Achter de flat", internal=True, slot="problemen.plek@p1")
    marks = (
        GridMark(id="p1", label="Achter de flat", score=2, borrowed=("problemen.plek@p1",)),
        GridMark(id="p2", label="Het plein", score=1, borrowed=("problemen.plek@p2",)),
    )
    plan = evening(
        problems=(
            {"id": "p1", "title": said("Vuil"), "where": secret},
            {"id": "p2", "title": said("Lawaai")},
        ),
        insight={"votes": said(marks)},
    )
    safe = published(plan)
    assert [row.id for row in safe.problems] == ["p1", "p2"]
    assert safe.insight.votes.value == marks[1:]


def test_what_the_room_shut_stays_inside_without_being_internal() -> None:
    """A screen that the room looks along at may show it; the public paper may not."""
    shut = said((GridMark(id="trots", label="Trots", score=3, word="niet naar buiten"),))
    plan = evening(danger={"proud": said("Het koor", slot="trots")}, closing={"lines": shut})
    assert stays_inside(plan).holds("trots")
    assert not internal(plan).holds("trots")
