"""The window of the room follows the wizard, at any size, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.session.small import fixed_environment
from tests.tui.stage import Stage, stage
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.beamer_words import BEFORE, CLOSED
from wijkwizard.conversation.room.room_page import room_page
from wijkwizard.conversation.room.room_view import RoomRow, RoomView, read, written
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.files.room_file import FOLDER, RoomInput
from wijkwizard.resources import data_folder
from wijkwizard.session.rehearsal import make_rehearsal
from wijkwizard.tui.beamer import POLL, BeamerApp
from wijkwizard.tui.opening import close_dossier, open_rehearsal
from wijkwizard.tui.room_feed import EVERY
from wijkwizard.tui.settings import Settings
from wijkwizard.tui.themes import DARK

SIGNAL = RoomView(
    place="1. Zit de wijk in de gevarenzone?",
    prepared="Huurders verhuizen vaker dan vroeger.",
    figure="11 procent van de huurwoningen (2025), bron: woningcorporatie",
    question="Herkent u dit?",
    rows=(RoomRow(text="ja, dat zien wij ook", sign="✓"), RoomRow(text="een beetje", sign="·")),
)


class Painted:
    """The window of the room as a person sees it."""

    def __init__(self, app: BeamerApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    async def lines(self) -> list[str]:
        """Look once, as the clock does, and return the lines that are painted, without the edges."""
        self.app.look()
        await self.pilot.pause()
        strips = self.app.screen._compositor.render_strips()
        painted = ["".join(segment.text for segment in strip).strip() for strip in strips]
        return [line for line in painted if line]

    async def words(self) -> str:
        """Return the same as running words."""
        return " ".join(" ".join(await self.lines()).split())


class Room:
    """What a window would show of the file, each time that both looked; two apps cannot run in one test."""

    def __init__(self, on: Stage, file: RoomInput) -> None:
        self.on, self.file = on, file

    def words(self) -> str:
        """Let the wizard and then the window look, and return what is shown; empty when there is nothing."""
        self.on.app.beamer.look()
        shown = read(self.file.read())
        return " ".join(" ".join(line.text for line in room_page(shown or RoomView(), 60, 18)).split())


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RoomInput]:
    """What the window asks for and reads, of the dossier of the stage."""
    with closing(RoomInput(tmp_path / "De Werven.wijk")) as made:
        yield made


async def test_the_window_follows_at_each_look_and_words_appear_on_enter_only(
    tmp_path: Path, file: RoomInput
) -> None:
    """Together the two looks take less than half a second."""
    assert EVERY + POLL < 0.5
    async with stage(tmp_path) as on:
        room = Room(on, file)
        await on.go("trots")
        assert on.talk.state.position.turn is not None
        asked = room.words()
        assert on.talk.state.position.turn.questions[0].text in asked
        await on.type("De moestuin")
        assert room.words() == asked
        await on.press("f8", "escape")  # Enter begins a new line in a long text; going on takes it
        assert "De moestuin" in room.words()


async def test_when_the_dossier_is_closed_or_the_wizard_ends_nothing_is_left(
    tmp_path: Path, file: RoomInput
) -> None:
    async with stage(tmp_path) as on:
        room = Room(on, file)
        await on.go("trots")
        assert room.words() != ""
        close_dossier(on.app)
        assert (room.words(), file.read()) == ("", b"")
    async with stage(tmp_path, path=tmp_path / "De Werven.wijk") as on:
        await on.go("trots")
        assert Room(on, file).words() != ""
    assert file.read() == b""
    assert [path.suffix for path in (data_folder() / FOLDER).iterdir()] == [".venster"]


async def test_without_a_window_an_evening_writes_nothing_for_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("trots")
        on.app.beamer.look()
        assert not (data_folder() / FOLDER).exists()


async def test_a_list_or_a_window_before_the_question_leaves_the_room_where_it_was(
    tmp_path: Path, file: RoomInput
) -> None:
    """What the facilitator looks up is for the facilitator: overview, help, search; another place is no question."""
    async with stage(tmp_path) as on:
        room = Room(on, file)
        await on.go("trots")
        asked = room.words()
        for key in ("f2", "escape", "f1", "f1", "ctrl+p", "escape"):
            await on.press(key)
            assert room.words() == asked, key
        await on.press("ctrl+o")
        assert room.words() == ""  # the area has no name yet


async def test_the_clock_of_the_wizard_makes_nothing_anew_while_nothing_changes(
    tmp_path: Path, file: RoomInput, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It looks some seven times a second, beside an answer that is being typed."""
    made: list[object] = []

    def counted(state: ConversationState, pointer: Pointer | None) -> RoomView:
        made.append(pointer)
        return room_view(state, pointer)

    monkeypatch.setattr("wijkwizard.conversation.room.what_room_sees.room_view", counted)
    async with stage(tmp_path) as on:
        room = Room(on, file)
        await on.go("trots")
        shown = [room.words() for _ in range(5)]
        await on.type("De moes")
        shown += [room.words() for _ in range(5)]
        assert len(set(shown)) == 1
        assert len(made) == 1


async def test_a_break_stands_there_wherever_the_wizard_is_until_somebody_ends_it(
    tmp_path: Path, file: RoomInput
) -> None:
    """Nobody reads a question over coffee; at a desk, in a list and past the time it stays a break."""
    async with stage(tmp_path) as on:
        room = Room(on, file)
        on.app.audience.enter_room("problemen")
        await on.go("problemen")
        asked = room.words()
        await on.press("f10", "end", "enter")
        assert room.words().startswith("Pauze. We gaan verder om ")
        await on.press("f2")
        assert room.words().startswith("Pauze. We gaan verder om ")
        await on.press("escape")
        await on.go("naam")
        assert room.words().startswith("Pauze. We gaan verder om ")
        on.clock.forward(60)
        assert room.words() == "Pauze. We gaan zo verder."
        await on.go("problemen")
        await on.press("f10", "enter")
        assert room.words() == asked


async def _until(on: Stage, turn_id: str) -> None:
    on.app.navigation.go_to_turn(turn_id)
    await on.settle()


async def test_an_evening_with_the_hints_on_the_own_screen_shows_the_room_its_own(tmp_path: Path) -> None:
    """A count stays sealed on the beamer until F5, and the closing lines follow the cursor."""
    async with stage(tmp_path, questions=None, fresh=False) as on:
        made = make_rehearsal(environment=fixed_environment())
        on.app.catalog = replace(on.app.catalog, rehearsal=lambda: made)
        open_rehearsal(on.app)
        on.app.audience.settings = Settings(bare=False)
        await on.settle()
        with closing(RoomInput(on.session.file.path)) as look:
            room = Room(on, look)
            assert room.words() == "De Werven"
            await _until(on, "aanwezig")
            await on.press("ctrl+t")
            await _until(on, "problemen-stemmen")
            hint = on.talk.shown.for_facilitator if on.talk.shown else ""
            assert hint.startswith("let op")
            assert "let op" not in room.words()
            await on.press("ctrl+t")
            assert "66 van 66 stemmen geteld" in room.words()
            assert "●" not in room.words()
            await on.press("f5")
            assert "De meeste mensen noemen: overlast." in room.words()
            assert "●●●●●●●●○○○○○○○ 15" in room.words()
            await _until(on, "slot")
            assert "Waar we trots op zijn" in room.words()
            await on.press("down", "down")
            assert "Hoe het ervoor staat, volgens de groep" in room.words()


async def test_the_window_shows_each_view_once_it_is_there_and_says_calmly_that_it_is_gone() -> None:
    held = [b""]
    app = BeamerApp(lambda: held[0], DARK)
    async with app.run_test(size=(60, 18)) as pilot:
        room = Painted(app, pilot)
        assert await room.words() == " ".join(BEFORE.split())
        held[0] = written(SIGNAL)
        assert SIGNAL.prepared in await room.words()
        held[0] = written(RoomView(area="De Werven"))
        assert await room.lines() == ["De Werven"]
        held[0] = written(RoomView())
        assert await room.lines() == []
        held[0] = b""
        assert await room.words() == CLOSED


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (30, 10), (120, 40)])
async def test_every_line_is_whole_at_any_size(size: tuple[int, int]) -> None:
    """Nothing is wrapped by the screen itself, cut at its edge or scrolled away; and the block stays in its place."""
    app = BeamerApp(lambda: written(SIGNAL), DARK)
    async with app.run_test(size=size) as pilot:
        room = Painted(app, pilot)
        words = await room.words()
        for part in (SIGNAL.prepared, SIGNAL.figure, SIGNAL.question, *(row.text for row in SIGNAL.rows)):
            assert part in words
        assert all(not bar.display for bar in app.screen.query("ScrollBar"))
        left = app.screen.query_one("#page").region.x
        assert left == max(0, (size[0] - 45) // 2)


async def test_it_is_laid_out_again_when_the_letters_are_made_larger() -> None:
    app = BeamerApp(lambda: written(SIGNAL), DARK)
    async with app.run_test(size=(120, 40)) as pilot:
        room = Painted(app, pilot)
        assert len(await room.lines()) == 7
        await pilot.resize_terminal(30, 10)
        assert len(await room.lines()) == 9
        assert SIGNAL.figure in await room.words()


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_it_closes_on_purpose_only(key: str) -> None:
    """Who types in the wrong window, or presses Esc there, does not take the evening from the wall."""
    app = BeamerApp(lambda: b"", DARK)
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press("x", "q", "escape", "enter", "space")
        assert app.is_running
        await pilot.press(key)
        assert not app.is_running


async def test_what_is_no_view_is_as_if_nothing_were_there() -> None:
    """Such as one that a newer program wrote."""
    app = BeamerApp(lambda: b'{"vreemd": true}', DARK)
    async with app.run_test(size=(60, 18)) as pilot:
        assert await Painted(app, pilot).words() == " ".join(BEFORE.split())


async def test_a_failure_of_the_window_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    def breaks() -> bytes:
        raise ZeroDivisionError(SIGNAL.prepared)

    app = BeamerApp(breaks, DARK)
    with suppress(ZeroDivisionError):
        async with app.run_test(size=(60, 18)):
            pytest.fail("it did not break")
    assert (app.return_code, type(app.failure)) == (70, ZeroDivisionError)
    assert SIGNAL.prepared not in "".join(capfd.readouterr())


async def test_the_search_says_how_the_beamer_gets_a_window(tmp_path: Path) -> None:
    """With the command to type: for the dossier that was opened last, which this is, no more than two words."""
    async with stage(tmp_path) as on:
        await on.go("trots")
        for _ in range(2):  # it is said as often as it is asked
            await on.press("ctrl+p")
            await on.type("tweede scherm")
            await on.press("enter")
            assert (
                "'Het tweede scherm voor de zaal'. Of typ in een terminal: wijkwizard beamer Dat venster"
                in on.words()
            )
            await on.press("escape")
