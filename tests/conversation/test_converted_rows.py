"""A small action grows into a measure with all that was said of it, and pasted lines each make a row; one undo step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import ChangeRow, Enter
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.state import ConversationState
from wijkwizard.document.characters import strings
from wijkwizard.document.volumes import plan_alone
from wijkwizard.session import Session, new_session
from wijkwizard.session.evening_start import evening
from wijkwizard.session.printing.paper import document_for
from wijkwizard.terms import ChoiceValue, DayValue, Slot, TextValue, Unknown, Value


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as made:
        yield made


@pytest.fixture
def state(session: Session) -> ConversationState:
    return conversation(session, "uitwerken")


def an_action(session: Session) -> str:
    theme = session.rows.add("themas-gekozen")
    session.writer.answer(Slot("themas-gekozen.thema", theme), ChoiceValue(v="schoon-en-heel"))
    row = session.rows.add("acties")
    said: dict[str, Value] = {
        "titel": TextValue(v="Elke vrijdag containers legen"),
        "thema": ChoiceValue(v="schoon-en-heel"),
        "wie": TextValue(v="gemeente, wijkbeheer"),
        "wanneer": DayValue(v="2027-06"),
        "stand": ChoiceValue(v="loopt-al"),
        "waar": TextValue(v="de Brink"),
    }
    for column, value in said.items():
        session.writer.answer(Slot(f"acties.{column}", row), value)
    return row


def test_an_action_becomes_a_measure_with_all_that_was_said_of_it(
    session: Session, state: ConversationState
) -> None:
    """Its theme is the row of that theme; work that goes on is no proposal of the group."""
    row = an_action(session)
    assert do(state, ChangeRow("acties", "convert", row)).done
    iwap = session.reader.iwap()
    assert iwap.actions == ()
    (measure,) = iwap.measures
    assert measure.title.value == "Elke vrijdag containers legen"
    assert (measure.what.value, measure.title.remark) == (None, "")
    assert measure.status.value is not None
    assert (measure.status.value.id, measure.status.value.label) == ("loopt-al", "loopt al")
    assert measure.lead.value == "gemeente, wijkbeheer"
    assert measure.theme.value is not None
    assert measure.theme.value.id == iwap.themes[0].id
    assert measure.where.value == "de Brink"
    assert measure.end.value is not None
    assert measure.end.value.iso == "2027-06"


def test_what_a_measure_has_no_field_for_is_in_every_plan(session: Session, state: ConversationState) -> None:
    """Also a theme that the group did not choose for the plan, which is not chosen by growing."""
    row = an_action(session)
    session.writer.answer(Slot("acties.thema", row), ChoiceValue(v="wijkveiligheid"))
    session.writer.answer(Slot("acties.stand", row), ChoiceValue(v="gepland"))
    do(state, ChangeRow("acties", "convert", row))
    iwap = session.reader.iwap()
    (measure,) = iwap.measures
    assert measure.what.value == "Stand: gepland."
    assert (measure.theme.value, len(iwap.themes)) == (None, 1)
    assert measure.other_theme.value is not None
    assert measure.other_theme.value.id == "wijkveiligheid"
    printed = list(strings(plan_alone(session.plan.document("public"))))
    for words in (
        "Elke vrijdag containers legen",
        "gemeente, wijkbeheer",
        "de Brink",
        "Schoon en veilig",
        "Stand: gepland.",
    ):
        assert any(words in text for text in printed), words


def test_a_theme_of_our_own_is_corrected_in_one_place_also_after_growing(
    session: Session, state: ConversationState
) -> None:
    """Its words were copied into the measure, where a corrected or removed card still stood as it was typed."""
    card, row = _with_an_own_theme(session, "Schone stoepn")
    do(state, ChangeRow("acties", "convert", row))

    def printed() -> str:
        return " ".join(strings(plan_alone(session.plan.document("public"))))

    assert "Schone stoepn" in printed()
    session.writer.answer(Slot("eigen-kaart.woorden", card), TextValue(v="Schone stoepen"))
    (measure,) = session.reader.iwap().measures
    assert measure.other_theme.value is not None
    assert measure.other_theme.value.label == "Schone stoepen"
    assert "Schone stoepen" in printed()
    assert "Schone stoepn" not in printed()
    session.rows.remove("eigen-kaart", card)
    assert "Schone stoep" not in printed()


def _with_an_own_theme(session: Session, words: str) -> tuple[str, str]:
    """Return an own card among the themes, and an action with it."""
    card = session.rows.add("eigen-kaart")
    session.writer.answer(Slot("eigen-kaart.lijst", card), ChoiceValue(v="themas"))
    session.writer.answer(Slot("eigen-kaart.woorden", card), TextValue(v=words))
    row = an_action(session)
    session.writer.answer(Slot("acties.thema", row), ChoiceValue(v=card))
    return card, row


def test_a_theme_that_is_gone_is_no_word_of_the_group(session: Session, state: ConversationState) -> None:
    """'Thema: (verwijderd).' was stored in the measure, and printed in the plan."""
    card, row = _with_an_own_theme(session, "Schone stoepen")
    session.rows.remove("eigen-kaart", card)
    do(state, ChangeRow("acties", "convert", row))
    (measure,) = session.reader.iwap().measures
    assert "verwijderd" not in (measure.what.value or "")


def test_a_theme_that_is_chosen_after_growing_is_that_of_the_measure(
    session: Session, state: ConversationState
) -> None:
    """The plan said 'ander thema' under the theme itself, and that nothing hung on it."""
    card, row = _with_an_own_theme(session, "Schone stoepen")
    do(state, ChangeRow("acties", "convert", row))
    theme = session.rows.add("themas-gekozen")
    session.writer.answer(Slot("themas-gekozen.thema", theme), ChoiceValue(v=card))
    (measure,) = session.reader.iwap().measures
    assert measure.theme.value is not None
    assert (measure.theme.value.id, measure.theme.value.label) == (theme, "Schone stoepen")
    assert measure.other_theme.value is None
    empty = [each for each in session.reader.derived.plan_findings if each.check == "lijn-thema-leeg"]
    assert theme not in [row for each in empty for row in each.rows]
    session.rows.remove("eigen-kaart", card)
    public = " ".join(strings(plan_alone(session.plan.document("public"))))
    assert "thema 2" not in public


def test_what_stays_inside_of_an_action_stays_inside_of_the_measure(
    session: Session, state: ConversationState
) -> None:
    row = an_action(session)
    session.writer.account(Slot("acties.stand", row), internal=True)
    do(state, ChangeRow("acties", "convert", row))
    (measure,) = session.reader.iwap().measures
    assert (measure.status.internal, measure.title.internal) == (True, False)
    session.history.undo()
    session.writer.answer(Slot("acties.stand", row), ChoiceValue(v="gepland"))
    do(state, ChangeRow("acties", "convert", row))
    (measure,) = session.reader.iwap().measures
    assert (measure.what.internal, measure.title.internal) == (True, False)


def test_what_was_written_at_the_desk_was_not_said_in_the_room(
    session: Session, state: ConversationState
) -> None:
    """The dossier opened as if an evening went on, and the plan marked the title as the room's."""
    row = session.rows.add("acties")
    session.writer.answer(Slot("acties.titel", row), TextValue(v="Containers legen"))
    session.writer.answer(Slot("acties.stand", row), ChoiceValue(v="loopt-al"))
    do(state, ChangeRow("acties", "convert", row))
    reader = session.reader
    (measure,) = reader.iwap().measures
    assert {measure.title.moment, measure.status.moment} == {"uitwerken"}
    assert evening(reader.state, reader.turn, fixed_environment().now()) is None


def test_remarks_go_along_and_what_nobody_knows_is_told(session: Session, state: ConversationState) -> None:
    row = an_action(session)
    session.writer.answer(Slot("acties.thema", row), ChoiceValue(v="wijkveiligheid"))
    session.writer.account(Slot("acties.thema", row), remark="bij de school")
    session.writer.answer(Slot("acties.stand", row), Unknown.DONT_KNOW)
    session.writer.account(Slot("acties.stand", row), remark="vraag het de aannemer")
    do(state, ChangeRow("acties", "convert", row))
    (measure,) = session.reader.iwap().measures
    assert measure.other_theme.value is not None
    assert (measure.other_theme.value.id, measure.other_theme.remark) == ("wijkveiligheid", "bij de school")
    assert measure.what.value is None
    assert (measure.status.unknown, measure.status.remark) == (Unknown.DONT_KNOW, "vraag het de aannemer")


def test_every_paper_says_that_a_measure_goes_on_already(session: Session, state: ConversationState) -> None:
    """The page for residents said so of the action, and of the measure that it became it did not."""
    do(state, ChangeRow("acties", "convert", an_action(session)))
    for audience in ("college", "bewoners"):
        printed = list(strings(document_for(session.plan.source(), audience)))
        assert any("loopt al" in text for text in printed), audience
        assert not any("voorstel van de groep" in text for text in printed), audience


def test_growing_is_one_step_to_undo(session: Session, state: ConversationState) -> None:
    row = an_action(session)
    before = session.reader.iwap()
    do(state, ChangeRow("acties", "convert", row))
    session.history.undo()
    assert session.reader.iwap() == before


@pytest.mark.parametrize(("stand", "grows"), [("klaar", False), ("gestopt", False), ("loopt-al", True)])
def test_an_action_that_is_over_does_not_become_work_that_is_still_to_come(
    session: Session, state: ConversationState, stand: str, *, grows: bool
) -> None:
    """A newsletter that was out since June stood under 'Wat wij gaan doen' as a proposal of the group."""
    row = an_action(session)
    session.writer.answer(Slot("acties.stand", row), ChoiceValue(v=stand))
    result = do(state, ChangeRow("acties", "convert", row))
    assert result.done is grows
    assert any("Verander eerst de stand." in each.text for each in result.messages) is not grows
    assert bool(session.reader.iwap().measures) is grows


def test_only_a_small_action_grows(session: Session, state: ConversationState) -> None:
    row = session.rows.add("quick-wins")
    assert not do(state, ChangeRow("quick-wins", "convert", row)).done


def test_on_the_small_way_a_grown_action_is_asked_as_a_measure(
    session: Session, state: ConversationState
) -> None:
    session.writer.answer(Slot("besluit"), ChoiceValue(v="kleinschalig"))
    row = an_action(session)
    assert session.reader.turn("maatregelen") is None
    do(state, ChangeRow("acties", "convert", row))
    assert session.reader.turn("maatregelen") is not None
    assert session.reader.route.kept_aside == ()


def test_pasted_lines_each_make_a_row_and_cells_are_parted_by_tabs(
    session: Session, state: ConversationState
) -> None:
    """What a column does not take stands with the title, so that nothing of a sheet is lost."""
    slot = Slot("acties.titel", session.rows.add("acties"))
    text = "Stoep herstellen\tSchoon en heel\tgemeente\t2027-03\tloopt al\tBrink\n\nBomen planten\tiets anders\nKoffie"
    assert do(state, Enter(slot, text)).done
    actions = session.reader.iwap().actions
    assert [action.title.value for action in actions] == ["Stoep herstellen", "Bomen planten", "Koffie"]
    first, second, _ = actions
    assert first.theme.value is not None
    assert first.theme.value.id == "schoon-en-heel"
    assert first.stand.value is not None
    assert first.stand.value.id == "loopt-al"
    assert second.title.remark == "iets anders"
    session.history.undo()
    assert session.reader.iwap().actions == ()


def test_on_the_small_way_the_measure_is_worked_out_at_the_desk(
    session: Session, state: ConversationState
) -> None:
    """There was no question in which its goal, its cost, its cover or its rule to stop could be said."""
    session.writer.answer(Slot("besluit"), ChoiceValue(v="kleinschalig"))
    row = an_action(session)

    def asked() -> set[str]:
        return {slot.question for slot in session.reader.route.asked}

    needs = {
        "maatregel-plaats.doel",
        "maatregel-plaats.bestanddeel",
        "maatregel-regels.stoppen",
        "kosten.bedrag",
        "kosten-dekking.dekking",
    }
    assert not needs & asked()
    do(state, ChangeRow("acties", "convert", row))
    cost = session.rows.add("kosten")
    session.writer.answer(Slot("kosten.wat", cost), TextValue(v="Legen"))
    assert needs <= asked(), needs - asked()
