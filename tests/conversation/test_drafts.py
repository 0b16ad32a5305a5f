"""Half-typed text is on disk within a second, whatever the pace of the fingers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wijkwizard.conversation.drafts import Drafts
from wijkwizard.terms import DraftKey

SLOT, OTHER = DraftKey("sterk"), DraftKey("zorg")
WINDOW = DraftKey("zorg", "account")


@dataclass
class Alarm:
    """Something that is going to happen at a moment, unless it is stopped."""

    at: float
    work: Callable[[], None]
    on: bool = True

    def stop(self) -> None:
        """Call it off."""
        self.on = False


@dataclass
class Desk:
    """A clock that tests turn by hand, with what was written and when."""

    now: float = 0.0
    alarms: list[Alarm] = field(default_factory=list)
    kept: list[tuple[float, DraftKey, str]] = field(default_factory=list)

    def after(self, seconds: float, work: Callable[[], None]) -> Alarm:
        """Set an alarm."""
        self.alarms.append(Alarm(self.now + seconds, work))
        return self.alarms[-1]

    def forward(self, seconds: float) -> None:
        """Let time pass, with the alarms that go off in it."""
        end = self.now + seconds
        for alarm in sorted(self.alarms, key=lambda one: one.at):
            if alarm.on and alarm.at <= end:
                self.now, alarm.on = alarm.at, False
                alarm.work()
        self.now = end

    def keep(self, slot: DraftKey, text: str) -> None:
        """Write."""
        self.kept.append((self.now, slot, text))


def drafts(desk: Desk, delay: float = 0.5) -> Drafts:
    """Return drafts on a desk."""
    return Drafts(desk.keep, desk.after, delay)


@given(some.lists(some.floats(0.01, 3.0), min_size=1, max_size=60))
def test_at_every_moment_what_was_typed_a_second_ago_is_on_disk(pauses: list[float]) -> None:
    desk = Desk()
    hand = drafts(desk)
    moments: list[float] = []
    for typed, pause in enumerate(pauses, start=1):
        hand.typed(SLOT, "x" * typed)
        moments.append(desk.now)
        desk.forward(pause)
        kept = len(desk.kept[-1][2]) if desk.kept else 0
        assert all(moment > desk.now - 1.0 for moment in moments[kept:])


def test_twenty_seconds_of_steady_typing_are_written_twice_a_second_and_no_more() -> None:
    desk = Desk()
    hand = drafts(desk)
    for number in range(160):
        hand.typed(SLOT, "x" * number)
        desk.forward(0.125)
    assert 30 < len(desk.kept) <= 40


def test_without_a_delay_every_key_is_written_at_once() -> None:
    desk = Desk()
    hand = drafts(desk, 0.0)
    hand.typed(SLOT, "a")
    hand.typed(SLOT, "ab")
    assert [text for _, _, text in desk.kept] == ["a", "ab"]
    assert desk.alarms == []


@pytest.mark.parametrize("end", ["flush", "drop"])
def test_what_was_written_or_dropped_is_not_written_again(end: str) -> None:
    desk = Desk()
    hand = drafts(desk)
    hand.typed(SLOT, "a")
    hand.flush() if end == "flush" else hand.drop(SLOT)
    desk.forward(2.0)
    assert [text for _, _, text in desk.kept] == (["a"] if end == "flush" else [])
    hand.typed(OTHER, "b")
    desk.forward(2.0)
    assert desk.kept[-1][1:] == (OTHER, "b")


def test_two_fields_typed_in_one_after_the_other_are_both_written_and_dropped_apart() -> None:
    desk = Desk()
    hand = drafts(desk)
    hand.typed(SLOT, "a")
    hand.typed(OTHER, "b")
    hand.typed(WINDOW, "{}")
    hand.drop(OTHER)
    desk.forward(1.0)
    assert {(key, text) for _, key, text in desk.kept} == {(SLOT, "a"), (WINDOW, "{}")}
    assert desk.kept[-1][0] < 1.0
