"""The audience mode: whether the room sees the screen, since when, and what it may see.

It is asked before the first question of the room is shown. That the room sees the screen is remembered; that it does
not holds until the dossier is closed, for the next one can be on a beamer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from textual.app import App

from wijkwizard import session as core
from wijkwizard.conversation.evening.attendance import Attendance, at_opening
from wijkwizard.conversation.evening.evening_clock import (
    Began,
    EveningTime,
    entered,
    first_of_evening,
    going_on,
    stopped_in_room,
)
from wijkwizard.conversation.evening.time_keeper import TimeKeeper
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.tui import screens
from wijkwizard.tui.open_dossier import OpenDossier
from wijkwizard.tui.settings import Settings, keep, settings
from wijkwizard.tui.themes import DARK, TITLES

if TYPE_CHECKING:
    from wijkwizard.conversation.evening.earlier_evening import EarlierEvening
    from wijkwizard.session import Visibility
    from wijkwizard.session.reader import Reader

_AGAIN = timedelta(minutes=10)
"""After so long it is noted again that the room is entered, for what was noted holds two hours."""

_TITLE = "Kijkt de zaal mee op dit scherm?"
_TEXT = (
    "Aanwijzingen voor u, zoals 'let op', staan dan niet in beeld. Met F6 wisselt u altijd. "
    "Heeft de beamer een eigen venster? Kies dan nee. Hoe dat kan: Ctrl+K, zodra u in de zaal bent."
)
_DESK, _PAPER = "bureau", "papier"
_LINES = (
    ListLine("ja", "Ja, laat alleen de vraag zien"),
    ListLine("nee", "Nee, ik kijk alleen: laat ook de aanwijzingen zien"),
    ListLine(_DESK, "Er is nu geen zaal: ik werk dit aan het bureau bij"),
    ListLine(_PAPER, "Er is nu geen zaal: ik typ het papier van de groep over"),
)

_GROUP_TITLE = "Is de groep er nu bij?"
_GROUP_TEXT = "Wat u aan het bureau bijwerkt, heet in het plan aangevuld na de avond."
_GROUP = (
    ListLine("ja", "Ja, de groep is erbij"),
    ListLine(_DESK, "Nee, ik werk dit aan het bureau bij"),
    ListLine(_PAPER, "Nee, ik typ het papier van de groep over"),
)


class Audience:
    """The audience mode and the colours of the screen.

    Attributes:
        settings: the stored settings of this screen.
        in_room: the room was entered, and nobody said since that it does not see the screen.
        attendance: who is at the questions of the room, whether or not a room sees the screen.
        room_began: when this evening began and at which turn; ``None`` while nobody is in the room.
        keeper: holds what was agreed about the time of it.
    """

    def __init__(self, app: App[None], dossier: OpenDossier, now: Callable[[], datetime]) -> None:
        """Start at a desk, without an audience.

        Args:
            app: the app that shows the question, and has the colours.
            dossier: the open dossier.
            now: returns the current time.
        """
        self.settings: Settings = settings()
        self.in_room, self.attendance = False, Attendance.UNSAID
        self.room_began: Began | None = None
        self._noted: datetime | None = None
        self._app, self._dossier, self._now = app, dossier, now
        self.keeper = TimeKeeper()

    @property
    def showing(self) -> Visibility:
        """What may be shown now: all of it, or only what the room may see while it sees the screen."""
        looks = self.in_room and self.settings.bare is not False
        return core.Visibility(room_looks=looks, at_desk=self.attendance.at_desk)

    def seen(self) -> Reader:
        """Return a reader of the open dossier with the current visibility, for everything on screen."""
        return self._dossier.need().reader.seen(self.showing)

    def area(self) -> str:
        """Return the name of the area, or of the file while it has none."""
        session = self._dossier.session
        if session is None:
            return "wijkwizard"
        return " ".join(self.seen().said("area.name").split()) or session.file.path.stem

    # The evening.

    def opened(self) -> None:
        """Start with a dossier that was just opened: when its evening goes on, the room is entered.

        So it is when the program stopped in the room in the middle, wherever it was then: the beamer is still on.
        """
        if not self.settings.bare:
            self.settings = replace(self.settings, bare=None)
        session = self._dossier.need()
        self.room_began = going_on(session.reader, self._now())
        self._noted = core.room_entered(session.file.path)
        self.in_room = stopped_in_room(self.room_began, self._noted, self._now())
        self.attendance = at_opening(self.room_began, self._noted, self._now())
        session.writer.in_room = self.is_group
        path = session.file.path
        self.keeper = TimeKeeper(lambda lines: core.note_evening(path, lines))
        began = self.room_began
        self.keeper.restore(core.evening_noted(path), began[0] if began is not None else None)

    def earlier(self) -> EarlierEvening | None:
        """Return what an earlier evening said when the room is about to be entered on another one."""
        from wijkwizard.conversation.evening.earlier_evening import (
            earlier_evening,  # what the start can do without
        )

        return earlier_evening(self._dossier.need().reader, self._now(), self.room_began)

    def enter_room(self, turn_id: str) -> None:
        """Start the evening now and at this turn, unless it is going on already."""
        self.room_began = entered(self._dossier.need().reader, self.room_began, self._now(), turn_id)
        self.keeper.change(self.keeper.agreed.since(self.room_began[0]))
        self._note_entered()

    def time(self) -> EveningTime:
        """Return what is known of the clock, and go by it from now on; at a desk no evening goes on."""
        if self.attendance.at_desk:
            return EveningTime(None, self._now())
        known = self.keeper.time(self.room_began, self._now())
        self.room_began = known.began
        return known

    def stand_before_room(self) -> None:
        """Note that a question of the room is on the screen, which may be on a beamer, also after a stop.

        At a desk nothing changes: who said there that the room looks is believed.
        """
        if not self.attendance.at_desk:
            self.in_room = True
            self._note_entered()

    def run_over(self, minutes: int) -> None:
        """Let the evening of a rehearsal be so many minutes later than it is."""
        if self.room_began is not None:
            at, turn_id = self.room_began
            self.room_began = at - timedelta(minutes=minutes), turn_id

    def _note_entered(self) -> None:
        now, session = self._now(), self._dossier.session
        if session is not None and (self._noted is None or now - self._noted > _AGAIN):
            self._noted = now
            core.note_room(session.file.path, now)

    def go_to(self, place: str) -> None:
        """Note at which place the work goes on."""
        self.attendance = self.attendance.at_place(place)

    def leave_room(self) -> None:
        """Note that the program or the dossier that is still open is left in the ordinary way."""
        self.in_room, self.attendance = False, Attendance.UNSAID
        self._noted, session = None, self._dossier.session
        if (
            session is not None and not session.file.read_only
        ):  # else another window has it, perhaps in the room
            core.note_room(session.file.path, None)

    def is_group(self) -> bool | None:
        """Return whether the room was entered this evening with the group in it; ``None`` when nobody said so."""
        return self.attendance.is_group(self.room_began, self._now())

    def look_along(self, *, bare: bool) -> None:
        """Show the audience only the question, stored for the next time, or the notes too, for this dossier."""
        self._keep(replace(self.settings, bare=bare))

    def ask_who_looks(self, then: Callable[[], object]) -> None:
        """Ask once whether the audience sees the screen, then continue; without an answer it is asked again.

        Where that is known, it is asked on another evening whether the group is there.

        Who works at a desk is asked each time: the next time there can be a room.
        """
        if self.settings.bare is not None and not self.attendance.at_desk:
            self._ask_group(then)
            return

        def chosen(answer: str | None) -> None:
            if answer is not None:
                self.attendance = _said(answer)
                self.look_along(bare=answer == "ja")
                then()

        self._app.push_screen(screens.Ask(_TITLE, _TEXT, _LINES), chosen)

    def ask_group(self, turn_id: str, then: Callable[[], object], *, mends: bool | None = None) -> None:
        """Ask whether the group is there before a question of the room is shown that it answered before.

        What is changed there is the word of the group, or was made of it at a desk.

        Args:
            turn_id: the turn that is shown.
            then: shows it.
            mends: whether somebody comes for what stands out there; ``None`` when they only go on.
        """

        def enter() -> None:
            if self.attendance is Attendance.GROUP:
                self.enter_room(first_of_evening(self._dossier.need().reader, turn_id))
            then()

        if mends is not None:
            found = mends and not self.showing.room_looks and not self._is_asked()
            self.attendance = self.attendance.coming(mends=found)
        if self._is_asked():
            self._ask_group(enter)
        else:
            then()

    def _is_asked(self) -> bool:
        return self.attendance.is_asked(self._dossier.need().reader, self.room_began, self._now())

    def _ask_group(self, then: Callable[[], object]) -> None:
        """Ask whether the group is there where it said something before; else it is."""
        if not self._is_asked():
            self.attendance = Attendance.GROUP
            then()
            return

        def chosen(answer: str | None) -> None:
            if answer is not None:
                self.attendance = _said(answer)
                self.in_room = self.in_room and not self.attendance.at_desk
                then()

        self._app.push_screen(screens.Ask(_GROUP_TITLE, _GROUP_TEXT, _GROUP), chosen)

    # Colours.

    def kept_theme(self) -> str:
        """Return the colours that were chosen before, or those of the start."""
        return self.settings.theme if self.settings.theme in TITLES else DARK

    def choose_theme(self, name: str) -> None:
        """Change the colours, now and for the next time."""
        self._app.theme = name
        self._keep(replace(self.settings, theme=name))

    def _keep(self, chosen: Settings) -> None:
        self.settings = chosen
        keep(replace(chosen, bare=chosen.bare or None))


def _said(answer: str) -> Attendance:
    """Return who is there according to the line that was chosen."""
    return {_DESK: Attendance.DESK, _PAPER: Attendance.PAPER}.get(answer, Attendance.GROUP)


def move_on(audience: Audience, turn_id: str, *, entered: bool) -> None:
    """Note that somebody went on to a question of the room, and ask whether the group is there where that matters.

    Who came for a finding is at a desk there; who goes on from it can be with the group again.

    Args:
        audience: who is there.
        turn_id: the turn that is shown.
        entered: whether the question before it was of another moment.
    """
    if entered or audience.attendance is Attendance.MENDING:
        audience.attendance = audience.attendance.coming(mends=False)
        audience.stand_before_room()
        audience.ask_group(turn_id, lambda: None)
