"""Every option of a column can be offered as a row: picked one by one, never all at once, and never owed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.session.small import answers, fixed_environment, looking
from wijkwizard.conversation.outline import AddRowLine, CellLine, RowLine, option_at, outline, taken_together
from wijkwizard.session import Session, new_session
from wijkwizard.session.screen_context import given_too
from wijkwizard.session.views import TableView
from wijkwizard.terms import Answer, ChoiceValue, Slot

TABLE = "wat-ligt-er-al"


def table(session: Session) -> TableView:
    """Return the table as it is shown."""
    (found,) = [one.table for one in session.reader.screen(TABLE).blocks if one.question.id == TABLE]
    assert found is not None
    return found


def test_each_prompt_is_offered_until_it_is_a_row(tmp_path: Path) -> None:
    """A picked row is offered no more, and what a card of the group adds is offered too."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        known = [row.id for row in session.reader.questions.knowledge.frame.rows]
        assert [one.id for one in table(session).offers] == known
        row = session.rows.adopt_offer(TABLE, "gala")
        assert "gala" not in [one.id for one in table(session).offers]
        (made,) = session.reader.iwap().programmes
        assert made.id == row
        assert made.programme.value is not None
        assert made.programme.value.label == "Gezond en Actief Leven Akkoord (GALA)"


def test_nobody_takes_all_prompts_with_one_key(tmp_path: Path) -> None:
    """Few of a fixed list are meant; a line that takes all would fill the plan with what does not apply."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        shown = table(session)
        assert taken_together(shown) == ()
        assert not any(
            "overnemen" in line.line.text and "alle" in line.line.text for line in outline(shown, "")
        )


def test_a_prompt_says_its_question_its_day_and_its_source(tmp_path: Path) -> None:
    """What held on a day can be looked up, and nothing of it is printed as a fact of today."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        for offer in table(session).offers:
            entry = session.reader.questions.knowledge.frame.get(offer.id)
            assert entry.ask in offer.note
            if entry.held_on:
                assert entry.held in offer.note
                assert all(
                    session.reader.questions.knowledge.source(name).citation in offer.note
                    for name in entry.sources
                )
            else:
                assert entry.basis == "indeling"


def test_offers_are_no_rows(tmp_path: Path) -> None:
    """A table that nobody needs leaves nothing in the plan and is asked in no room."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        assert session.reader.iwap().programmes == ()
        assert session.reader.index.question(TABLE).moment == "vooraf"
        assert not any(slot.table == TABLE for slot in session.reader.answers.by_slot)
        assert Slot(TABLE) not in session.reader.answers.by_slot


def test_the_explanation_is_about_the_prompt_that_the_keys_are_on(tmp_path: Path) -> None:
    """On the line of an offer, and in every cell of the row that was made from it."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        ask = session.reader.questions.knowledge.frame.get("gala").ask
        shown = option_at(table(session), AddRowLine("adopt", "gala"))
        assert shown is not None
        assert ask in shown.note
        row = session.rows.adopt_offer(TABLE, "gala")
        for place in (RowLine(row), CellLine(Slot(f"{TABLE}.betekent", row))):
            made = option_at(table(session), place)
            assert made is not None
            assert made.id == "gala"
        assert option_at(table(session), AddRowLine("add")) is None
        own = session.rows.add(TABLE)
        assert option_at(table(session), RowLine(own)) is None


def test_rows_of_a_table_that_is_not_asked_any_more_are_not_offered() -> None:
    """They count nowhere until the table is asked again; what was chosen among them before stays in the list."""
    rows = {"maatregelen": ("m1", "m2"), "kosten": ("k1",)}
    said = {"besluit": "integraal", "maatregelen.naam@m1": "Moestuin", "maatregelen.naam@m2": "Lampen"}
    place = Slot("kosten.van", "k1")
    plan = looking(answers(said, rows)).known
    column = plan.index.question("kosten.van")
    assert [option.label for option in plan.options(place, column)] == ["Moestuin", "Lampen"]
    closed = replace(plan, route=replace(plan.route, asked=plan.route.asked - {Slot("maatregelen")}))
    assert closed.options(place, column) == ()
    assert closed.every_option(place, column) == ()
    chosen = given_too(closed, place, Answer(value=ChoiceValue(v="m1")))
    assert [option.label for option in chosen.options(place, column)] == ["Moestuin"]
