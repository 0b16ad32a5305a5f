"""A row that goes takes nothing along in silence, and one in which nobody wrote was never there."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.session import Session, new_session
from wijkwizard.session.ballots import hidden_rows
from wijkwizard.session.dependents import BesideAnswers, removal_warning
from wijkwizard.terms import (
    ChoicesValue,
    ChoiceValue,
    GridValue,
    MoneyValue,
    RankingValue,
    Slot,
    TextValue,
    Unknown,
)
from wijkwizard.terms.named_action import NamedAction

TITLE, COST, GOAL = "maatregelen.titel", "kosten.maatregel", "maatregel-plaats.doel"


def with_measures(folder: Path, *names: str) -> tuple[Session, list[str]]:
    """Return a session of our own questionnaire on the long route, with a measure for each name."""
    session = new_session(folder / "avond.wijk", environment=fixed_environment())
    session.writer.answer(Slot("duur"), ChoiceValue(v="lang"))
    rows = []
    for name in names:
        row = session.rows.add("maatregelen")
        session.writer.answer(Slot(TITLE, row), TextValue(v=name))
        rows.append(row)
    return session, rows


def test_what_points_at_a_row_is_named_when_it_is_taken_away(tmp_path: Path) -> None:
    """An order of measures and an amount hang on it; undo brings all of it back."""
    session, rows = with_measures(tmp_path, "Lampen", "Bankjes")
    with session:
        session.writer.answer(Slot("maatregelen-volgorde"), RankingValue(v=(rows[0], rows[1])))
        cost = session.rows.add("kosten")
        session.writer.answer(Slot(COST, cost), ChoiceValue(v=rows[0]))
        told = session.rows.remove("maatregelen", rows[0])
        assert told.startswith("Weggehaald: Lampen. Dit verwees ernaar: ")
        assert "'volgorde'" in told
        assert "kosten" in told
        assert told.endswith(f"{NamedAction.UNDO} zet alles terug.")
        assert session.rows.remove("maatregelen", rows[1]).count("verwees") == 1


def test_of_several_goals_the_one_that_is_taken_away_goes_and_the_others_stay(tmp_path: Path) -> None:
    """The measure keeps what it serves, and undo gives it both again; one choice of before is a list of one."""
    session, (measure,) = with_measures(tmp_path, "Lampen")
    with session:
        goals = []
        for name in ("Licht", "Rust"):
            goals.append(session.rows.add("doelen"))
            session.writer.answer(Slot("doelen.titel", goals[-1]), TextValue(v=name))

        def served() -> list[str]:
            return [pick.label for pick in session.reader.iwap().measures[0].goal.value or ()]

        session.writer.answer(Slot(GOAL, measure), ChoiceValue(v=goals[1]))
        assert served() == ["Rust"]
        session.writer.answer(Slot(GOAL, measure), ChoicesValue(v=tuple(goals)))
        assert served() == ["Licht", "Rust"]
        told = session.rows.remove("doelen", goals[0])
        assert "Dit verwees ernaar: 'maatregel plaatsen'" in told
        assert served() == ["Rust"]
        session.history.undo()
        assert served() == ["Licht", "Rust"]
        session.rows.remove("doelen", goals[0])
        session.rows.remove("doelen", goals[1])
        assert session.reader.iwap().measures[0].goal.unknown is Unknown.REMOVED


def test_words_that_are_parked_at_a_row_are_named_before_it_goes_and_when_it_went(tmp_path: Path) -> None:
    """An agreement would vanish from the list of what is open; elsewhere nothing is said of it."""
    session, rows = with_measures(tmp_path, "Lampen", "Bankjes")
    with session:
        session.writer.park(Slot(TITLE, rows[0]), "de gebiedsmanager", "1 mei 2027", "vraag de prijs na")
        seen = session.reader
        assert "Geparkeerd bij 'maatregelen'" in removal_warning(
            seen.index, seen.answers, "maatregelen", rows[0]
        )
        assert removal_warning(seen.index, seen.answers, "maatregelen", rows[1]) == ""
        assert "geparkeerd bij 'maatregelen'" in session.rows.remove("maatregelen", rows[0])
        assert "geparkeerd" not in session.rows.remove("maatregelen", rows[1])


def test_half_typed_text_at_a_row_is_named_before_it_goes(tmp_path: Path) -> None:
    """A refused date would go with the row, and no list would name it any more."""
    session, rows = with_measures(tmp_path, "Lampen", "Bankjes")
    with session:
        session.drafts.keep(Slot(TITLE, rows[0]), "Lampen en pa", why="nog niet af")
        seen, half = session.reader, session.drafts.slots()
        told = [
            removal_warning(seen.index, seen.answers, "maatregelen", row, BesideAnswers(half)) for row in rows
        ]
        assert "Half getypt bij 'maatregel' gaat ook weg." in told[0]
        assert told[1] == ""


def test_a_row_that_is_gone_holds_no_place_and_is_not_printed(tmp_path: Path) -> None:
    """No '1. (verwijderd)', and three places are three places for what is there."""
    session, rows = with_measures(tmp_path, "Lampen", "Bankjes", "Bomen")
    with session:
        slot = Slot("maatregelen-volgorde")
        session.writer.answer(slot, RankingValue(v=(rows[0], rows[1])))
        session.rows.remove("maatregelen", rows[0])
        turn = session.reader.turn("maatregelen-volgorde")
        assert turn is not None
        field = next(
            one.field for one in session.reader.screen(turn.id).blocks if one.question.id == slot.question
        )
        assert field is not None
        assert field.text == "1. Bankjes"
        assert field.answer is not None
        assert field.answer.value == RankingValue(v=(rows[1],))
        paper = "\n".join(strings(session.plan.document("working")))
        assert "verwijderd" not in paper
        assert "Lampen" not in paper


def test_a_row_in_which_nothing_was_said_is_no_measure(tmp_path: Path) -> None:
    """It is not bound, not printed, and gone when its cell is left."""
    session, rows = with_measures(tmp_path, "Lampen")
    with session:
        empty = session.rows.add("maatregelen")
        assert [one.id for one in session.reader.iwap().measures] == rows
        assert not session.rows.drop_untouched("maatregelen", rows[0])
        assert session.rows.drop_untouched("maatregelen", empty)
        assert list(session.reader.answers.rows_of("maatregelen")) == rows


def test_money_of_a_measure_that_was_taken_away_is_in_no_sum(tmp_path: Path) -> None:
    """The paper says which amount it left out, and why."""
    session, rows = with_measures(tmp_path, "Lampen", "Bankjes")
    with session:
        for row, euros, what in ((rows[0], 1000, "Masten"), (rows[1], 200, "Hout")):
            cost = session.rows.add("kosten")
            session.writer.answer(Slot("kosten.wat", cost), TextValue(v=what))
            session.writer.answer(Slot(COST, cost), ChoiceValue(v=row))
            session.writer.answer(Slot("kosten.bedrag", cost), MoneyValue(v=Decimal(euros)))
        session.rows.remove("maatregelen", rows[0])
        paper = list(strings(session.plan.document("working")))
    assert "Niet meegeteld: Masten (€ 1.000): de maatregel is weggehaald." in paper
    assert "€ 1.200" not in paper


def test_a_card_that_was_counted_in_a_hidden_round_is_named_before_it_goes(tmp_path: Path) -> None:
    """Not how often: that is shown to everybody at once."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        slot = Slot("problemen-stemmen")
        card = session.writer.add_card(slot, "stoffige boeken", lambda _: None)
        session.writer.answer(slot, GridValue(v={"overlast": 3, card: 5}))
        table, beside = "eigen-kaart", BesideAnswers(hidden=hidden_rows(session.reader.state))
        warning = removal_warning(session.reader.index, session.reader.answers, table, card, beside)
        assert "Dit verwijst ernaar: 'problemen'" in warning
        assert "5" not in warning
        assert "Dit verwees ernaar: 'problemen'" in session.rows.remove(table, card)
