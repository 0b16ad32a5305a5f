"""What can give way when an evening is late, what it gains, and what a break does to the clock; without a screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from wijkwizard.conversation.evening.director import choice_words, is_kept, proposals
from wijkwizard.conversation.evening.evening_agreed import (
    NOTHING_AGREED,
    EveningAgreed,
    Pause,
    TimeChoice,
    back_at,
    pause_words,
    read,
    steady,
    written,
)
from wijkwizard.conversation.evening.evening_course import EveningCourse, PlannedTurn, left_out

BEGAN = datetime(2026, 11, 27, 19, 30, tzinfo=UTC)

TURNS = (
    PlannedTurn("wie", "wie er zijn", 5, kept=True, spoken=True),
    PlannedTurn("kaarten", "de kaarten", 15, kept=True, spoken=True),
    PlannedTurn("waar", "waar en wanneer", 9),
    PlannedTurn("krachten", "krachten", 4, may_drop=True),
    PlannedTurn("verschil", "verschillen", 6, may_drop=True),
    PlannedTurn("wens", "wensen", 8, may_drop=True),
    PlannedTurn("weg", "de weg", 4, kept=True),
    PlannedTurn("slot", "het slot", 4, kept=True),
)


def evening(
    late: int, agreed: EveningAgreed = NOTHING_AGREED, turns: tuple[PlannedTurn, ...] = TURNS
) -> EveningCourse:
    """Return an evening at its third question, so many minutes late at it."""
    now = BEGAN + timedelta(minutes=20 + 9 + late)
    return EveningCourse(turns, 2, 0, None, BEGAN, now, agreed)


def agreed(course: EveningCourse, number: int = 0) -> EveningCourse:
    """Return the evening after a proposal was chosen."""
    return replace(course, agreed=course.agreed.chosen(proposals(course)[number].choice))


@pytest.mark.parametrize(
    ("late", "names"),
    [
        (5, ""),
        (6, "verschillen"),
        (14, "verschillen' en 'wensen"),
        (15, "krachten', 'verschillen' en 'wensen"),
        (40, "krachten', 'verschillen' en 'wensen"),
    ],
)
def test_the_fewest_questions_are_proposed_that_win_the_time_back(late: int, names: str) -> None:
    """And no more than those. Up to five minutes nothing is said; where all are not enough, they are proposed too."""
    found = proposals(evening(late))
    assert [each.text for each in found[:1]] == ([text(late, names)] if names else [])
    assert bool(found) is (late > 5)


def text(late: int, names: str) -> str:
    gain = {6: 6, 14: 14}.get(late, 18)
    # 26 minutes lie ahead, and 20 of them were planned for what took longer: this room is slower than the plan.
    speed = min(1.6, (29 + late) / 20)
    ready = BEGAN + timedelta(minutes=29 + late + round((26 - gain) * speed))
    saves = round(26 * speed) - round((26 - gain) * speed)
    return f"Laat '{names}' vallen: scheelt {saves} minuten, dan klaar om {ready.hour}.{ready.minute:02d} uur"


def test_what_the_evening_is_about_never_gives_way() -> None:
    """The head count, the picture, the road, promises and feedback; they are not dropped and not taken later."""
    assert is_kept(("danger.estimate",))
    assert is_kept(("problems", "verdict.choice"))
    assert is_kept(("promises",))
    assert is_kept(("feedback",))
    assert not is_kept(("strengths", ""))
    gone = {
        turn
        for each in proposals(evening(40))
        if each.choice.what in {"weg", "later"}
        for turn in each.choice.turns
    }
    assert gone == {"krachten", "verschil", "wens"}
    slow = tuple(replace(turn, kept=True) for turn in TURNS)
    assert {each.choice.what for each in proposals(evening(15, turns=slow))} == {"korter", "langer"}


@pytest.mark.parametrize("late", [6, 39, 90])
def test_where_nothing_can_give_way_the_room_is_asked_for_more_time(late: int) -> None:
    """However late it is, something is proposed."""
    kept = tuple(replace(turn, kept=True, minutes=min(turn.minutes, 5)) for turn in TURNS[2:])
    course = EveningCourse(kept, 0, 0, None, BEGAN, BEGAN + timedelta(minutes=5 + late))
    assert [each.choice.what for each in proposals(course)] == ["langer"]
    assert agreed(course).pace().late == 0


def test_each_proposal_says_what_it_gains() -> None:
    """Dropping, taking later, keeping short, and asking for more time; in minutes at the pace of this room."""
    turns = (*TURNS[:3], PlannedTurn("plek", "de plek", 10), *TURNS[3:])
    found = proposals(evening(12, turns=turns))
    assert [each.choice.what for each in found] == ["weg", "later", "korter", "langer"]
    assert [each.choice.minutes for each in found] == [14, 10, 5, 12]
    assert found[1].text.startswith("Doe 'de plek' later, aan het bureau: scheelt 16 minuten, dan klaar om ")
    assert found[2].text.startswith("Houd 'de plek' op 5 in plaats van 10 minuten: scheelt 8 minuten, ")
    assert found[3].text.startswith("Vraag de zaal of het tot ")


def test_where_what_may_fall_is_not_enough_what_can_be_done_at_a_desk_comes_with_it() -> None:
    """As much of it as is needed; that is proposed first, and is one choice."""
    turns = (*TURNS[:3], PlannedTurn("plek", "de plek", 10), PlannedTurn("wie", "wie", 3), *TURNS[3:])
    first = proposals(evening(20, turns=turns))[0]
    assert first.text.startswith(
        "Doe 'wie', 'krachten', 'verschillen' en 'wensen' later, aan het bureau: scheelt 33 "
    )
    assert proposals(evening(27, turns=turns))[0].choice.minutes == 28
    assert proposals(evening(60, turns=turns))[0].choice.minutes == 31


@pytest.mark.parametrize("number", range(4))
def test_what_is_chosen_wins_its_minutes_and_is_proposed_no_more(number: int) -> None:
    """The clock is that much less late at once, and stays so when the question it was about comes by."""
    turns = (*TURNS[:3], PlannedTurn("plek", "de plek", 10), *TURNS[3:])
    before = evening(30, turns=turns)
    choice = proposals(before)[number].choice
    after = agreed(before, number)
    assert after.pace().late == 30 - choice.minutes
    assert choice not in [each.choice for each in proposals(after)]
    later = replace(after, current=3, now=after.now + timedelta(minutes=after.minutes()[3]))
    spoken = tuple(replace(turn, spoken=turn.id == "waar" or turn.spoken) for turn in turns)
    assert replace(later, turns=spoken).pace().late == after.pace().late


def test_what_is_taken_back_is_as_if_it_was_never_chosen() -> None:
    """And a question that people spoke about after all wins nothing."""
    before = evening(12)
    after = agreed(before)
    choice = after.agreed.choices[0]
    assert choice_words(after, choice) == "Toch wel doen: 'verschillen' en 'wensen'"
    assert replace(after, agreed=after.agreed.without(choice)) == before
    spoken = tuple(replace(turn, spoken=turn.spoken or turn.id in {"verschil", "wens"}) for turn in TURNS)
    assert replace(after, turns=spoken).choices() == ()
    assert replace(after, turns=spoken).pace().late == 12


def test_of_several_questions_that_were_left_out_the_others_stay_out_when_people_speak_about_one() -> None:
    """It gains no longer, and they still do; to take it back is about those."""
    after = agreed(evening(15))
    assert after.pace().late == 0
    turns = tuple(replace(turn, spoken=turn.spoken or turn.id == "wens") for turn in TURNS)
    spoken = replace(after, turns=turns)
    assert (spoken.pace().late, list(left_out(spoken))) == (15 - 4 - 6, ["krachten", "verschil"])
    assert choice_words(spoken, spoken.choices()[0]) == "Toch wel doen: 'krachten' en 'verschillen'"
    assert [spoken.turns[place].id for place in spoken.still_open()] == ["weg", "slot"]


def test_a_question_that_was_passed_over_in_silence_wins_nothing() -> None:
    """Who skips nine minutes and then needs five is on time, and not nine minutes early."""
    skipped = EveningCourse(TURNS, 3, 0, None, BEGAN, BEGAN + timedelta(minutes=20))
    assert skipped.pace().late == 0
    spoken = tuple(replace(turn, spoken=turn.spoken or turn.id == "waar") for turn in TURNS)
    assert replace(skipped, turns=spoken).pace().late == -9


def test_an_evening_of_one_question_and_one_without_minutes_have_nothing_that_can_give_way() -> None:
    """Of one question only the end can be later; without minutes nothing is late."""
    one = (PlannedTurn("alles", "alles", 10),)
    course = EveningCourse(one, 0, 0, None, BEGAN, BEGAN + timedelta(minutes=22))
    assert [each.choice.what for each in proposals(course)] == ["langer"]
    none = (PlannedTurn("alles", "alles", 0),)
    assert proposals(replace(course, turns=none)) == ()
    assert proposals(replace(course, turns=(), now=BEGAN + timedelta(hours=1))) == ()


# Breaks.


def paused(course: EveningCourse, minutes: int) -> EveningCourse:
    """Return the evening with a break that begins now."""
    return replace(course, agreed=course.agreed.paused(course.now, minutes))


def test_a_break_is_no_delay_and_has_a_time_of_return() -> None:
    """Who comes back later than was said is late by what is over; while it lasts nothing is proposed."""
    course = paused(evening(12), 15)
    pause = course.agreed.pause
    assert pause is not None
    assert pause.until == BEGAN.replace(hour=20, minute=30)
    assert pause_words(course.agreed, course.now) == "Pauze. We gaan verder om 20.30 uur."
    assert proposals(course) == ()
    back = replace(course, now=pause.until)
    assert back.pace().late == 12
    over = replace(back, now=pause.until + timedelta(minutes=4))
    assert over.pace().late == 16
    assert pause_words(over.agreed, over.now) == "Pauze. We gaan zo verder."
    resumed = replace(over, agreed=over.agreed.resumed(over.now))
    assert (resumed.pace().late, pause_words(resumed.agreed, resumed.now)) == (16, "")
    assert proposals(resumed) != ()


def test_a_break_that_ends_early_counts_as_long_as_it_took() -> None:
    course = paused(evening(0), 15)
    later = course.now + timedelta(minutes=5)
    assert replace(course, now=later, agreed=course.agreed.resumed(later)).pace().late == 0
    assert course.agreed.resumed(later).resumed(later) == course.agreed.resumed(later)


def test_a_break_during_a_break_makes_it_longer_and_a_second_one_is_added() -> None:
    course = paused(evening(0), 10)
    longer = course.agreed.paused(course.now + timedelta(minutes=8), 10)
    assert [pause.until.minute for pause in longer.pauses] == [20]
    ended = longer.resumed(BEGAN + timedelta(minutes=49))
    twice = ended.paused(BEGAN + timedelta(minutes=60), 5)
    assert len(twice.pauses) == 2
    now = BEGAN + timedelta(minutes=70)
    assert twice.stood_still(BEGAN, now) == timedelta(minutes=49 - 29 + 5)


def test_a_break_over_midnight_ends_on_the_next_day() -> None:
    late = datetime(2026, 11, 27, 23, 52, 30, tzinfo=timezone(timedelta(hours=1)))
    with_break = NOTHING_AGREED.paused(late, 15)
    assert pause_words(with_break, late) == "Pauze. We gaan verder om 0.10 uur."
    assert with_break.stood_still(late, late + timedelta(hours=1)) == timedelta(minutes=17, seconds=30)


@pytest.mark.parametrize(("minute", "until"), [(0, 10), (1, 15), (5, 15), (9, 20)])
def test_people_come_back_on_five_minutes_of_the_clock(minute: int, until: int) -> None:
    """A time that is remembered, and never a shorter break than was chosen."""
    assert back_at(BEGAN.replace(minute=minute), 10).minute == until
    assert back_at(BEGAN.replace(minute=minute, second=1), 10).minute == until + (
        5 if minute in {0, 5} else 0
    )


def test_what_was_agreed_can_be_kept_and_read_again_in_the_middle_of_a_break() -> None:
    """Whatever else stands there is passed over, and of several breaks only the last can still go on."""
    held = agreed(evening(15)).agreed.paused(BEGAN, 5).resumed(BEGAN + timedelta(minutes=3)).paused(BEGAN, 20)
    assert read(written(held)) == held
    assert (
        read(("", "pauze", "pauze 1 2 3", "weg morgen 3 wens", "weg 2026-11-27T19:30:00 3", "anders a b c"))
        == NOTHING_AGREED
    )
    still = Pause(BEGAN, BEGAN + timedelta(minutes=5))
    assert [pause.ended for pause in read(written(EveningAgreed((still, still)))).pauses] == [
        still.until,
        None,
    ]


def test_what_was_agreed_belongs_to_one_evening() -> None:
    """A break that nobody ended is not there the next evening."""
    held = NOTHING_AGREED.paused(BEGAN, 10).chosen(TimeChoice("langer", BEGAN, 10))
    assert held.since(BEGAN) == held
    assert held.since(BEGAN + timedelta(hours=20)) == NOTHING_AGREED


def test_a_clock_that_is_set_back_takes_no_time_away() -> None:
    """What passed stays passed, of the evening and of its break."""
    course = paused(evening(0), 15)
    back = course.now - timedelta(hours=1)
    began, held = steady(BEGAN, course.agreed, course.now, back)
    after = replace(course, began=began, agreed=held, now=back)
    assert after.pace() == course.pace()
    assert pause_words(held, back) == "Pauze. We gaan verder om 19.15 uur."
    assert steady(BEGAN, held, None, back) == steady(BEGAN, held, back, back) == (BEGAN, held)
