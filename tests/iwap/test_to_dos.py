"""What the room left open goes home as a list: what, why, who and when, each thing once."""

from __future__ import annotations

from dataclasses import replace

from tests.iwap.evening import answers, bound, questions
from wijkwizard.iwap.model import ToDo
from wijkwizard.iwap.to_dos import NOT_YET, PARKED, SEALED, SKIPPED, to_dos
from wijkwizard.questionnaire.route import route
from wijkwizard.terms import Answer, Answers, Parked, Round, Slot, Unknown

ROWS = {"problemen": ("r1",)}


def listed(found: Answers) -> tuple[ToDo, ...]:
    return to_dos(questions().index, found, route(questions().index, found))


def why(found: Answers) -> dict[str, str]:
    return {one.slot: one.why for one in listed(found)}


NAMED = {"problemen.titel@r1": "Vuil"}
LAST = {"eigen-vraag": "weet niet"}
"""An answer to the last question of the evening, so that all before it was passed."""


def test_an_empty_evening_leaves_nothing_open() -> None:
    """What the room did not come to yet was not left open."""
    assert listed(Answers()) == ()


def test_an_evening_that_was_passed_in_silence_leaves_every_question_of_the_room() -> None:
    """In the order of the route, and nothing that was to be prepared or only read."""
    assert [one.slot for one in listed(answers(LAST))] == [
        "trots",
        "privacy",
        "stemmen",
        "problemen",
        "besluit",
        "redenen",
        "eigen-vraag",
    ]


def test_what_comes_after_the_last_answer_is_still_to_come() -> None:
    """After the first of two evenings, the second is not on the list."""
    assert set(why(answers({"privacy": "ja"}))) == {"trots"}


def test_what_was_answered_is_not_on_it() -> None:
    """Neither is what does not apply: that is an answer."""
    found = answers({"trots": "Het koor", "privacy": "nvt"})
    assert not {"trots", "privacy"} & why(found).keys()


def test_not_knowing_and_skipping_stay_on_it_with_their_reason() -> None:
    """Somebody has to find out, or bring it up again."""
    told = why(answers({"trots": "weet niet", "privacy": "sla over"}))
    assert told["trots"] == "Niemand aan tafel wist dit."
    assert told["privacy"] == "De groep sloeg dit over."


def test_a_sealed_round_waits_for_its_reveal() -> None:
    """The ballots are counted, nobody saw the result."""
    assert why(Answers(rounds={Slot("stemmen"): Round(turnout=3)}))["stemmen"] == SEALED
    assert why(Answers(rounds={Slot("stemmen"): Round(turnout=3, revealed=True)}))["stemmen"] == NOT_YET


def test_a_table_is_open_until_it_has_a_row() -> None:
    """What each row still lacks is for readiness, not for this list; a bare row is none."""
    assert "problemen" in why(answers(LAST))
    assert "problemen" in why(answers(LAST, ROWS))
    assert "problemen" not in why(answers(LAST | NAMED, ROWS))


def test_a_table_about_rows_of_another_is_open_until_something_is_said_in_it() -> None:
    """Without rows there is nothing to ask about, so nothing is open."""
    assert "waar" not in why(answers(LAST))
    assert why(answers(LAST | NAMED, ROWS))["waar"] == NOT_YET
    assert "waar" not in why(answers({"waar.plek@r1": "Bij de brug"}, ROWS))


def test_a_cell_that_nobody_knew_is_listed_with_its_row() -> None:
    """The list says of which problem."""
    found = answers({"problemen.titel@r1": "Vuil", "waar.plek@r1": "weet niet"}, ROWS)
    one = next(one for one in listed(found) if one.slot == "waar.plek@r1")
    assert (one.question, one.why) == ("Vuil: Waar?", "Niemand aan tafel wist dit.")


def test_an_owner_and_a_day_come_along() -> None:
    """Who takes it up was agreed in the room."""
    parked = Parked(slot="trots", owner="wijkmanager", due="2027-04", note="bellen")
    one = next(
        one for one in listed(replace(answers(LAST), parked={Slot("trots"): parked})) if one.slot == "trots"
    )
    assert (one.why, one.owner, one.due, one.note) == (NOT_YET, "wijkmanager", "2027-04", "bellen")


def test_what_was_parked_is_listed_though_it_was_answered_and_only_once() -> None:
    """An answer can still need work; what is open and parked stands there once."""
    parked = {slot: Parked(slot=str(slot), owner="corporatie") for slot in (Slot("trots"), Slot("privacy"))}
    found = replace(answers({"trots": "Het koor"}), parked=parked)
    assert [one.slot for one in listed(found)].count("privacy") == 1
    assert why(found)["trots"] == PARKED


def test_a_parked_table_and_a_parked_cell_are_listed() -> None:
    """A table is no answer of its own, and a cell is named with its row."""
    slots = (Slot("problemen"), Slot("problemen.ernst", "r1"))
    parked = {slot: Parked(slot=str(slot), owner="gemeente") for slot in slots}
    found = replace(answers({"problemen.titel@r1": "Vuil"}, ROWS), parked=parked)
    told = {one.slot: one.question for one in listed(found) if one.owner}
    assert told == {"problemen": "Welke drie nemen we mee?", "problemen.ernst@r1": "Vuil: Hoe erg is het?"}


def test_what_was_parked_in_a_removed_row_or_an_unknown_question_is_not_listed() -> None:
    """Nobody goes home with work about something that was taken away."""
    slots = (Slot("problemen.ernst", "weg"), Slot("onbekend"))
    found = Answers(parked={slot: Parked(slot=str(slot), owner="gemeente") for slot in slots})
    assert not {str(slot) for slot in slots} & why(found).keys()


def test_the_plan_carries_the_list() -> None:
    """The paper reads it from the Iwap and from nowhere else."""
    found = Answers(by_slot={Slot("trots"): (Answer(unknown=Unknown.DONT_KNOW),)})
    assert bound(found).to_dos == listed(found)


def test_a_cell_that_was_passed_is_open_with_its_row() -> None:
    """The paper prints it as open, so the list says that somebody passed it."""
    found = answers({"problemen.titel@r1": "Vuil", "waar.plek@r1": "sla over"}, ROWS)
    one = next(one for one in listed(found) if one.slot == "waar.plek@r1")
    assert (one.question, one.why, one.internal) == ("Vuil: Waar?", "De groep sloeg dit over.", False)


def test_what_was_passed_outside_the_room_is_open_for_those_who_go_on_with_it() -> None:
    """The public list is of the conversation, so it stays inside."""
    [one] = [one for one in listed(answers({"bewoners": "sla over"})) if one.slot == "bewoners"]
    assert (one.why, one.internal) == (SKIPPED, True)
