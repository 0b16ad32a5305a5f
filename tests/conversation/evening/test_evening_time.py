"""Who leads the evening hears what can give way and chooses it; the room sees a break, and nothing of lateness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from tests.session.talking_group import say_all
from wijkwizard.conversation.commands import Choose, GoTo, Next, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.evening.evening_agreed import written
from wijkwizard.conversation.evening.evening_clock import EveningTime
from wijkwizard.conversation.evening.evening_time import NO_CLOCK, agree, time_window
from wijkwizard.conversation.evening.time_keeper import TimeKeeper
from wijkwizard.conversation.room.room_page import room_page
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import pace_of, view
from wijkwizard.session import Session
from wijkwizard.session.rehearsal import MadeUpGroup, make_rehearsal
from wijkwizard.session.visibility import ROOM
from wijkwizard.terms import ChoiceValue, Slot, Unknown
from wijkwizard.terms.named_action import NamedAction

BEGAN = datetime(2026, 11, 27, 19, 30, tzinfo=UTC)


@dataclass
class Evening:
    """An evening of an hour and a half with a clock of its own.

    Attributes:
        state: the conversation.
        group: who answers.
        session: the dossier.
        now: the time.
        kept: what was kept of what was agreed.
    """

    state: ConversationState
    group: MadeUpGroup
    session: Session
    now: datetime = BEGAN
    kept: tuple[str, ...] = ()

    def keep(self, lines: tuple[str, ...]) -> None:
        """Keep what was agreed."""
        self.kept = lines

    def time(self) -> EveningTime:
        """Return the clock of this evening."""
        return EveningTime((BEGAN, "aanwezig"), self.now, self.state.keeper.agreed)

    def until(self, turn_id: str, minutes: int) -> None:
        """Let the group answer all before a turn, and come to it so many minutes after the beginning."""
        for turn in self.session.reader.turns("zaal"):
            if turn.id == turn_id:
                break
            say_all(self.session, self.group, turn)
        self.now = BEGAN + timedelta(minutes=minutes)
        do(self.state, GoTo(turn_id))

    def choose(self, begins: str) -> str:
        """Choose the option that begins with these words, and return what is said."""
        option = next(each for each in time_window(self.state).options if each.text.startswith(begins))
        return agree(self.state, option).messages[0].text

    def late(self) -> str:
        """Return what who leads the evening reads about lateness."""
        shown = view(self.state)
        assert shown is not None
        return shown.late


@pytest.fixture
def evening() -> Iterator[Evening]:
    """An evening that begins."""
    session, group = make_rehearsal(environment=fixed_environment())
    with session:
        session.writer.answer(Slot("duur"), ChoiceValue(v="een-avond"))
        made = Evening(conversation(session), group, session)
        made.state.clock, made.state.keeper = made.time, TimeKeeper(made.keep)
        made.state.words = {NamedAction.TIME: "F10", NamedAction.UNDO: "Ctrl+Z"}
        yield made


@pytest.mark.parametrize(("late", "hears"), [(0, False), (5, False), (6, True), (15, True), (40, True)])
def test_more_than_five_minutes_late_something_is_proposed(
    evening: Evening, *, late: int, hears: bool
) -> None:
    """At the where and when of the problems, which have 38 minutes before them and 9 of their own."""
    evening.until("waar-wanneer", 38 + 9 + late)
    now = pace_of(evening.state)
    assert now is not None
    assert now.late == late
    words = evening.late()
    assert words.startswith(f"{late} minuten achter: doe 'krachten'") is hears
    assert ("F10" in words) is hears
    shown = view(evening.state)
    assert shown is not None
    assert (shown.late in shown.for_facilitator) is True


def test_the_room_hears_nothing_of_it(evening: Evening) -> None:
    """Not on the screen of the wizard while it looks along, nor in its own window; a break it may see there."""
    evening.until("waar-wanneer", 70)
    evening.state.showing = lambda: ROOM
    assert evening.late() == ""
    window = time_window(evening.state)
    assert {option.text.split(",")[0] for option in window.options} == {"Pauze"}
    assert "achter" not in window.text
    assert "achter" not in str(room_view(evening.state))


def test_nothing_changes_until_somebody_chooses_and_undo_takes_it_back(evening: Evening) -> None:
    """What was chosen is left out of the time; the dossier stays as it is."""
    evening.until("waar-wanneer", 38 + 9 + 12)
    before, stands = pace_of(evening.state), evening.session.reader.state
    assert evening.late()
    assert pace_of(evening.state) == before
    assert evening.choose("Laat 'krachten' vallen") == "Afgesproken. Met Ctrl+Z draait u het terug."
    after = pace_of(evening.state)
    assert after is not None
    assert after.late == 8
    assert evening.session.reader.state is stands
    assert do(evening.state, Undo()).messages[0].text == "Teruggedraaid: wat u over de tijd afsprak."
    assert pace_of(evening.state) == before
    assert evening.session.reader.state is stands


def test_undo_takes_the_last_step_back_whatever_it_is(evening: Evening) -> None:
    """An answer that was given after something was agreed goes first; the window takes that back too."""
    evening.until("waar-wanneer", 38 + 9 + 12)
    evening.choose("Laat 'krachten' vallen")
    do(evening.state, Choose(Slot("gedeeld"), ChoiceValue(v="kan-leven"), sure=True))
    do(evening.state, Undo())
    assert evening.session.reader.answers.get(Slot("gedeeld")) is None
    assert len(evening.state.keeper.agreed.choices) == 1
    assert evening.choose("Toch wel doen: 'krachten'") == "Teruggedraaid: wat u over de tijd afsprak."
    assert not evening.state.keeper.agreed.choices


def test_next_passes_what_was_left_out_and_it_can_still_be_gone_to(evening: Evening) -> None:
    """It stands on the list of what is open, and once people speak about it after all it gains nothing."""
    evening.until("waar-wanneer", 38 + 9 + 12)
    evening.choose("Laat 'krachten' vallen")
    evening.group.answer(evening.session, evening.state.turns()[6])
    do(evening.state, Next(over=True))
    turn = evening.state.turn()
    assert turn is not None
    assert turn.id == "uitzoeken"
    do(evening.state, GoTo("krachten"))
    now = evening.state.turn()
    assert now is not None
    assert now.id == "krachten"
    evening.group.answer(evening.session, now)
    do(evening.state, GoTo("uitzoeken"))
    pace = pace_of(evening.state)
    assert pace is not None
    assert (pace.total, pace.late) == (90, 59 - 38 - 9 - 4 - 2)
    assert not any("krachten" in option.text for option in time_window(evening.state).options)


def test_what_is_skipped_gains_no_time_and_what_people_stayed_at_does(evening: Evening) -> None:
    """Also when somebody says that it is skipped; answers are not what makes the difference."""
    evening.until("waar-wanneer", 38)
    do(evening.state, Choose(Slot("waar-wanneer"), Unknown.SKIPPED, sure=True))
    do(evening.state, GoTo("krachten"))
    skipped = pace_of(evening.state)
    do(evening.state, GoTo("waar-wanneer"))
    evening.now += timedelta(minutes=9)
    do(evening.state, GoTo("krachten"))
    stayed = pace_of(evening.state)
    assert skipped is not None
    assert stayed is not None
    assert (skipped.late, stayed.late) == (0, 0)


def test_the_beamer_shows_a_break_with_the_time_of_return(evening: Evening) -> None:
    """And nothing else until it is over, wherever the keys are; the clock stands still."""
    evening.until("waar-wanneer", 60)
    assert evening.choose("Pauze, tot 20.45 uur") == "Pauze tot 20.45 uur. De klok staat stil."
    lines = [line.text for line in room_page(room_view(evening.state), 60, 18) if line.text]
    assert " ".join(lines) == "Pauze. We gaan verder om 20.45 uur."
    shown = view(evening.state)
    assert shown is not None
    assert (shown.pace, shown.late) == ("pauze tot 20.45 uur", "")
    evening.now += timedelta(minutes=15)
    do(evening.state, GoTo("krachten"))
    assert room_view(evening.state).question == "Pauze. We gaan verder om 20.45 uur."
    assert evening.late() == ""
    evening.now += timedelta(minutes=1)
    assert evening.late() == "De pauze was tot 20.45 uur. Met F10 gaat u verder."
    evening.now -= timedelta(minutes=1)
    before = pace_of(evening.state)
    assert evening.choose("De pauze is voorbij") == "We gaan verder. De klok loopt weer."
    assert pace_of(evening.state) == before
    assert before is not None
    assert before.used == 60
    assert "Pauze" not in str(room_view(evening.state))


def test_a_restart_during_a_break_goes_on_with_it(evening: Evening) -> None:
    """It is kept with what else was agreed; nothing that anybody said is in it."""
    evening.until("waar-wanneer", 60)
    evening.choose("Laat 'krachten' vallen")
    evening.choose("Pauze, tot 20.45 uur")
    assert evening.kept == written(evening.state.keeper.agreed)
    assert len(evening.kept) == 2
    before = view(evening.state)
    evening.state.keeper = TimeKeeper(evening.keep)
    evening.state.keeper.restore(evening.kept, BEGAN)
    assert view(evening.state) == before
    assert room_view(evening.state).question == "Pauze. We gaan verder om 20.45 uur."
    evening.state.keeper.restore(evening.kept, None)
    assert evening.state.keeper.agreed.pause is None


def test_where_no_clock_runs_there_is_nothing_to_agree_on(evening: Evening) -> None:
    """At a desk, and without a clock."""
    do(evening.state, GoTo("duur"))
    assert time_window(evening.state) == time_window(conversation(evening.session))
    assert (time_window(evening.state).text, evening.late()) == (NO_CLOCK, "")
