"""Whether the room still looks after a stop in the middle of an evening, and in which dossier."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.advice.plan.cases import SLECHT
from tests.lines.scripted import look
from tests.session.small import fixed_environment
from tests.tui.stage import Stage, stage, statics
from wijkwizard.session import fill_session
from wijkwizard.terms import NumberValue, Slot
from wijkwizard.tui.opening import close_dossier, new_dossier, open_dossier
from wijkwizard.tui.settings import Settings


async def _into_room(on: Stage, path: Path) -> None:
    """Begin a dossier and enter its room, which looks."""
    new_dossier(on.app, path)
    await on.settle()
    on.app.audience.settings = Settings(bare=True)
    on.app.navigation.go_to_place("zaal")
    await on.settle()


async def test_the_room_still_looks_after_a_stop_in_the_middle_of_the_evening(tmp_path: Path) -> None:
    """Wherever the work goes on then; after an ordinary end, or two hours later, nobody looks."""
    for left, hours, looks in ((False, 0, True), (False, 3, False), (True, 0, False)):
        path = tmp_path / f"{left}{hours}.wijk"
        async with stage(tmp_path, path=None, fresh=False) as on:
            await _into_room(on, path)
            if left:
                on.app.audience.leave_room()
        async with stage(tmp_path, fresh=False) as on:
            on.clock.forward(60 * hours)
            open_dossier(on.app, path)
            await on.settle()
            assert on.app.audience.in_room is looks


async def test_the_ordinary_end_of_another_dossier_leaves_the_room_as_it_was(tmp_path: Path) -> None:
    """It was opened by mistake after the stop; nor does it begin before a room itself."""
    path = tmp_path / "avond.wijk"
    async with stage(tmp_path, path=None, fresh=False) as on:
        await _into_room(on, path)
    async with stage(tmp_path, path=None, fresh=False) as on:
        new_dossier(on.app, tmp_path / "andere.wijk")
        await on.settle()
        assert not on.app.audience.in_room
        close_dossier(on.app)
        open_dossier(on.app, path)
        await on.settle()
        assert on.app.audience.in_room


async def test_a_window_that_only_looks_does_not_leave_the_room_of_another(tmp_path: Path) -> None:
    path = tmp_path / "avond.wijk"
    async with stage(tmp_path, path=None, fresh=False) as on:
        await _into_room(on, path)
    with look(path):
        async with stage(tmp_path, path=None, fresh=False) as on:
            open_dossier(on.app, path, read_only=True)
            await on.settle()
            close_dossier(on.app)
    async with stage(tmp_path, fresh=False) as on:
        open_dossier(on.app, path)
        await on.settle()
        assert on.app.audience.in_room


SHAKY = "Met één stem minder is het gelijk."


async def _to_shaky_vote(on: Stage) -> None:
    """Go to the count of problems from what stands out on the plan screen."""
    await on.press("f3")
    if "Hoe er gekozen is" not in " ".join(line.text for line in on.list.lines_shown):
        on.point_at("Wat opvalt")
        await on.press("enter")
    on.point_at("Hoe er gekozen is")
    await on.press("enter")
    assert on.turn_id == "problemen-stemmen"


async def test_who_comes_for_what_stands_out_is_at_a_desk_until_they_come_otherwise(tmp_path: Path) -> None:
    """The room view went on by itself, so that the list led to a question that said nothing of what was found."""
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None) as on:
        on.app.audience.settings = Settings()
        await _to_shaky_vote(on)
        assert "zaalbeeld" not in on.text()
        assert SHAKY in on.words()
        assert on.words().count(SHAKY) == 1
        assert on.session.writer.in_room() is False
        await on.press("f1")
        assert "Wij laten in gedachten ieder mens één keer weg." in statics(on.app)
        await on.press("f4", "escape")
        assert "zaalbeeld" not in on.text()
        await on.go("problemen-stemmen")
        assert "zaalbeeld" in on.text()
        assert SHAKY not in on.words()


async def test_who_goes_on_from_what_stands_out_can_be_with_the_group_again(tmp_path: Path) -> None:
    """The next questions of the room stood there with their hints, and nobody had said that no room looks."""
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None) as on:
        on.app.audience.settings = Settings()
        await _to_shaky_vote(on)
        while on.turn_id == "problemen-stemmen":
            await on.press("f8")
        assert "zaalbeeld" in on.text()


async def test_more_votes_than_there_can_be_are_told_once_at_the_count(tmp_path: Path) -> None:
    """The finding has the numbers and the account, so that the plain remark steps back where it is shown."""
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None) as on:
        party = next(row for row in on.session.reader.iwap().parties if row.count.value)
        on.session.writer.answer(Slot("aanwezig.aantal", party.id), NumberValue(v=Decimal(1)))
        on.app.audience.settings = Settings()
        await _to_shaky_vote(on)
        assert "mensen in de zaal hadden er samen" in on.words()
        assert "Tel nog eens na" not in on.words()


async def test_who_says_at_a_desk_that_the_room_looks_is_believed_at_each_question(tmp_path: Path) -> None:
    """F6 said that only the question was on the screen, and nothing went away."""
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    async with stage(tmp_path, path=path, questions=None) as on:
        on.app.audience.settings = Settings()
        await _to_shaky_vote(on)
        await on.press("f6")
        assert "zaalbeeld" in on.text()
        assert SHAKY not in on.words()
        await on.press("f3")
        assert "Wat opvalt" not in on.words()
        await on.press("escape")
        assert "zaalbeeld" in on.text()
        assert SHAKY not in on.words()
        await on.press("f6")
        assert SHAKY in on.words()
