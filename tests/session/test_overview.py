"""The overview: every question with how it stands, and everything that is kept aside, of whatever reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.session.small import answers, fixed_environment, known, looking
from wijkwizard.questionnaire.model import TableQuestion
from wijkwizard.session import OverviewLine, fill_session, make_example, open_session, system_environment
from wijkwizard.session.overview import asks, state
from wijkwizard.session.views import ANSWERED, NOT_ASKED
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Answer, Answers, ChoiceValue, Parked, Round, Slot, TextValue, Unknown

ROWS = {"problemen": ("r1",)}


def lines(found: Answers | None = None) -> dict[str, OverviewLine]:
    return {str(line.slot): line for line in looking(found).overview()}


def test_every_question_of_the_route_stands_in_it_in_order() -> None:
    """What is only read is no question; what is not asked is not there."""
    assert list(lines()) == [
        "wijknaam",
        "duur",
        "bewoners",
        "datum",
        "trots",
        "privacy",
        "stemmen",
        "problemen",
        "waar",
        "besluit",
        "redenen",
        "eigen-vraag",
    ]


def test_a_line_tells_the_answer_and_where_to_jump() -> None:
    """The screen on which the question stands, which may be that of another."""
    line = lines(answers({"trots": "Het koor"}))["trots"]
    assert (line.text, line.state, line.turn_id) == ("Het koor", "beantwoord", "trots")
    assert (line.step_number, line.moment) == (0, "zaal")
    assert lines()["problemen"].turn_id == "stemmen"


@pytest.mark.parametrize(
    ("unknown", "state"),
    [
        (Unknown.DONT_KNOW, "weet niet"),
        (Unknown.SKIPPED, "overgeslagen"),
        (Unknown.NOT_APPLICABLE, "niet van toepassing"),
    ],
)
def test_each_kind_of_not_knowing_is_a_state_of_its_own(unknown: Unknown, state: str) -> None:
    """None of them is open."""
    assert lines(Answers(by_slot={Slot("trots"): (Answer(unknown=unknown),)}))["trots"].state == state


def test_a_sealed_round_is_neither_open_nor_answered() -> None:
    """How many ballots came in is told, and no more."""
    line = lines(Answers(rounds={Slot("stemmen"): Round(turnout=15)}))["stemmen"]
    assert (line.state, line.text) == ("geteld, nog niet getoond", "15 ingevoerd, nog niet getoond")
    assert lines(Answers(rounds={Slot("stemmen"): Round()}))["stemmen"].state == "open"


def test_a_table_is_answered_by_its_rows() -> None:
    """And told by their names."""
    line = lines(answers({"problemen.titel@r1": "Vuil"}, {"problemen": ("r1", "r2")}))["problemen"]
    assert (line.state, line.text) == ("beantwoord", "Vuil; probleem 2")


def test_a_table_that_is_offered_is_never_open() -> None:
    """Empty it asks nothing of anybody; what stands in it counts as in any table."""
    empty, filled = known(), known(answers({"problemen.titel@r1": "Vuil"}, ROWS))
    table = empty.index.tables["problemen"].model_copy(update={"offered": True})
    assert [state(one, table) for one in (empty, filled)] == ["mag leeg blijven", "beantwoord"]


def test_a_table_about_rows_of_another_is_answered_by_its_own_columns() -> None:
    """The names of the rows were said elsewhere."""
    named = answers({"problemen.titel@r1": "Vuil"}, ROWS)
    assert lines(named)["waar"].state == "open"
    placed = answers({"problemen.titel@r1": "Vuil", "waar.plek@r1": "Bij de brug"}, ROWS)
    assert lines(placed)["waar"].state == "beantwoord"


def test_what_is_behind_a_branch_stands_at_the_end_and_has_no_jump() -> None:
    """With its row and its answer."""
    found = answers({"besluit": "regulier", "maatregelen.naam@m1": "Moestuin"}, {"maatregelen": ("m1",)})
    line = looking(found).overview()[-1]
    assert (line.slot, line.turn_id, line.state) == (
        Slot("maatregelen.naam", "m1"),
        "",
        "bewaard, telt niet mee",
    )
    assert (line.title, line.text, line.step_number) == ("Moestuin: Naam", "Moestuin", 1)


def test_an_answer_of_a_removed_row_is_kept_in_sight() -> None:
    """It comes back with undo, and until then it can be found."""
    line = lines(answers({"problemen.titel@weg": "Vuil"}))["problemen.titel@weg"]
    assert (line.turn_id, line.text, line.state) == ("", "Vuil", "bewaard, telt niet mee")


def test_an_answer_that_fits_no_longer_is_kept_in_sight() -> None:
    """The notice on opening says that it can be found here."""
    slots = {
        Slot("duur"): (Answer(value=ChoiceValue(v="kwartier")),),
        Slot("verdwenen"): (Answer(value=TextValue(v="iets")),),
        Slot("oude-tabel.kolom", "r1"): (Answer(unknown=Unknown.SKIPPED),),
    }
    found = {str(line.slot): line for line in looking(Answers(by_slot=slots)).overview() if not line.turn_id}
    assert [(line.title, line.text) for line in found.values()] == [
        ("Hoeveel tijd is er?", "kwartier"),
        ("verdwenen", "iets"),
        ("oude-tabel.kolom", "overgeslagen"),
    ]
    assert found["verdwenen"].moment == ""


def test_progress_counts_the_turns_of_a_stop_in_a_moment() -> None:
    """A screen with only something to read is not to be done."""
    before, room = looking(), looking(answers({"trots": "Het koor", "privacy": "weet niet"}))
    assert before.progress("begin", "zaal") == (0, 4)
    assert room.progress("begin", "zaal") == (2, 4)
    assert room.progress("begin", "vooraf") == (0, 4)
    assert room.progress("bestaat-niet", "zaal") == (0, 0)
    assert [asks(turn) for turn in room.turns("zaal")][:2] == [False, True]


def test_a_turn_is_done_when_nothing_in_it_is_open() -> None:
    """Both of the two questions on one screen."""
    one = looking(answers({"stemmen": {"overlast": 1}}))
    turn = one.turn("stemmen")
    assert turn is not None
    assert not one.is_done(turn)
    empty = looking(replace(one.answers, rows=ROWS))
    assert not empty.is_done(turn), "a row in which nothing stands says nothing"
    row = next(iter(ROWS["problemen"]))
    whole = looking(answers({"stemmen": {"overlast": 1}, f"problemen.titel@{row}": "Herrie"}, ROWS))
    assert whole.is_done(turn)


@pytest.mark.slow
def test_the_state_of_a_table_follows_its_cells_as_they_are_shown() -> None:
    """It is found without making their views, which takes ten times as long, at every key."""
    with make_example(None, environment=system_environment()) as session:
        for seen in (session.reader, session.reader.seen(Visibility(room_looks=True))):
            tables = [
                (question, block.table)
                for turn in seen.turns()
                for question, block in zip(turn.questions, seen.screen(turn.id).blocks, strict=False)
                if isinstance(question, TableQuestion) and block.table is not None
            ]
            assert len(tables) > 20
            for question, table in tables:
                own = [field for row in table.rows for field in row.fields if field.slot.table == question.id]
                answered = any(not field.open for field in own)
                assert (state(seen.known, question) == ANSWERED) == answered, question.id


def test_what_was_agreed_stays_on_the_list_when_its_question_is_not_asked_any_more() -> None:
    """At a table, in a cell of it, and at a question alone; what only was not reached goes with its question."""
    slots = (Slot("maatregelen"), Slot("maatregelen.naam", "m1"), Slot("reden"))
    said = answers({"besluit": "regulier", "maatregelen.naam@m1": "Moestuin"}, {"maatregelen": ("m1",)})
    agreed = {slot: Parked(slot=str(slot), owner="gemeente") for slot in slots}
    left = {Slot("kosten"): Parked(slot="kosten", unreached=True)}
    found = looking(replace(said, parked=agreed | left)).to_do()
    told = {line.slot: (line.title, line.state, line.turn_id) for line in found if line.slot in agreed | left}
    assert told == {
        Slot("maatregelen"): ("Wat gaan we doen?", NOT_ASKED, ""),
        Slot("maatregelen.naam", "m1"): ("Moestuin: Naam", NOT_ASKED, ""),
        Slot("reden"): ("Waarom zo?", NOT_ASKED, ""),
    }


def test_a_date_that_is_over_is_no_news_for_a_room_that_looks_along(tmp_path: Path) -> None:
    """The hint is for who leads: the list for the room has the answer alone."""
    (tmp_path / "plan.yaml").write_text("besluit: integraal\nherijken-op: 2020\n", encoding="utf-8")
    fill_session(tmp_path / "plan.yaml", tmp_path / "plan.wijk", environment=fixed_environment())
    with open_session(tmp_path / "plan.wijk", environment=fixed_environment(1000)) as session:
        for room in (False, True):
            seen = session.reader.seen(Visibility(room_looks=room))
            texts = [line.text for line in seen.overview() if line.slot == Slot("herijken-op")]
            assert any("2020" in text for text in texts), texts
            assert any("al voorbij" in text for text in texts) is not room
