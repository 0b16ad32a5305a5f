"""Words that stand on no line of a list become an own card, the line that was meant, or a remark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.answering import field_of
from wijkwizard.conversation.commands import ChangeRow, Choose, GoTo, OwnCard, Refuse, Remark, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.explain import explanation
from wijkwizard.conversation.own_card import WordsUse, uses_of
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import belongs_words
from wijkwizard.session import Session, new_session
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import (
    ChoicesValue,
    ChoiceValue,
    GridValue,
    RankingValue,
    Slot,
    Unknown,
    Value,
)

CARDS = Path(__file__).parent.parent / "data" / "kaarten"
WORDS = "Grof vuil op straat"
A, B = "gezonde-wijk", "wijkveiligheid"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on lists that take own cards."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=CARDS) as made:
        yield made


def at(session: Session, question: str) -> ConversationState:
    """Return a conversation at a question."""
    state = conversation(session)
    do(state, GoTo(question))
    return state


def uses(state: ConversationState, slot: Slot, words: str, waiting: str = "") -> tuple[WordsUse, ...]:
    """Return what can become of words that are typed at a list."""
    field = field_of(state, slot)
    assert field is not None
    return uses_of(field, words, waiting)


def cards(session: Session) -> tuple[str, ...]:
    """Return the own cards that there are."""
    return session.reader.answers.rows_of("kaarten")


def value(session: Session, slot: Slot) -> Value | Unknown | None:
    """Return what stands in a slot."""
    answer = session.reader.answers.get(slot)
    return answer.value if answer is not None else None


def chosen_with(question: str, before: tuple[str, ...], card: str) -> Value | None:
    """Return what a question holds after a card was made at it."""
    match question:
        case "soort":
            return ChoiceValue(v=card)
        case "soorten":
            return ChoicesValue(v=(*before, card))
        case "volgorde":
            return RankingValue(v=(*before, card))
        case _:
            return None


@pytest.mark.parametrize("question", ["soort", "soorten", "volgorde", "tellen"])
def test_a_card_is_made_and_chosen_in_one_step_and_taken_back_whole(question: str, session: Session) -> None:
    """Chosen, added, put at the end, or a row without a count; wherever the list is, it is offered too."""
    state, slot = at(session, question), Slot(question)
    several: Mapping[str, Value] = {"soorten": ChoicesValue(v=(A,)), "volgorde": RankingValue(v=(A,))}
    before = several.get(question)
    if before is not None:
        do(state, Choose(slot, before))
    reply = do(state, OwnCard(slot, f"  {WORDS}\n"))
    (card,) = cards(session)
    assert reply.made == card
    assert [message.text for message in reply.messages] == [
        f"Eigen kaart: '{WORDS}'. Verbeteren kan bij 'eigen kaarten'."
    ]
    assert value(session, slot) == chosen_with(question, (A,), card)
    for other in ("soort", "soorten", "volgorde", "tellen"):
        field = next(session.reader.screen(other).fields())
        assert [(option.id, option.label) for option in field.options][-1] == (card, WORDS)
    do(state, Undo())
    assert cards(session) == ()
    assert value(session, slot) == before


def test_a_card_in_a_row_of_a_table_is_chosen_in_its_cell(session: Session) -> None:
    state = at(session, "regels")
    row = do(state, ChangeRow("regels", "add")).made
    cell = Slot("regels.soort", row)
    card = do(state, OwnCard(cell, WORDS)).made
    assert value(session, cell) == ChoiceValue(v=card)


def test_counts_that_stand_stay_when_a_card_joins_the_grid(session: Session) -> None:
    state, slot = at(session, "tellen"), Slot("tellen")
    do(state, Choose(slot, GridValue(v={A: 3})))
    before = session.reader.answers.rounds[slot]
    assert do(state, OwnCard(slot, WORDS)).done
    assert session.reader.answers.rounds[slot] == before


def test_words_that_are_like_a_line_are_first_held_against_it(session: Session) -> None:
    """And the same words are that line, and no second card."""
    state = at(session, "soort")
    label = next(session.reader.screen("soort").fields()).options[1].label
    near, card, remark = uses(state, Slot("soort"), f"{label}n")
    assert near.words == f"Bedoelt u '{label}'? Dat kiezen."
    assert (near.command, card.id, remark.id) == (
        Choose(Slot("soort"), ChoiceValue(v=A), meant=f"{label}n"),
        "card",
        "remark",
    )
    assert [use.id for use in uses(state, Slot("soort"), label.upper())] == ["option", "remark"]


def test_an_own_card_is_a_line_that_can_be_meant(session: Session) -> None:
    state = at(session, "soort")
    card = do(state, OwnCard(Slot("soort"), WORDS)).made
    do(state, GoTo("volgorde"))
    near = uses(state, Slot("volgorde"), "grof vuil op de straat")[0]
    assert near.command == Choose(Slot("volgorde"), RankingValue(v=(card,)), meant="grof vuil op de straat")
    do(state, GoTo("tellen"))
    near = uses(state, Slot("tellen"), "grof vuil op de straat")[0]
    assert (near.command, near.row) == (Refuse(Slot("tellen"), f"Zet het getal bij '{WORDS}'."), card)


def test_other_words_become_a_card_or_a_remark_behind_the_one_that_waits(session: Session) -> None:
    state, slot = at(session, "soort"), Slot("soort")
    card, remark = uses(state, slot, f" {WORDS} ", "wacht al")
    assert card.command == OwnCard(slot, WORDS)
    assert remark.command == Remark(slot, f"wacht al {WORDS}")
    assert "eigen kaart" in belongs_words(session.reader.index.question("soort"))


def test_a_list_of_our_own_takes_no_card(session: Session) -> None:
    """And a story is no card."""
    state = at(session, "vast")
    assert [use.id for use in uses(state, Slot("vast"), "een heel jaar")] == ["remark"]
    assert not do(state, OwnCard(Slot("vast"), "een heel jaar")).done
    state = at(session, "soort")
    assert [use.id for use in uses(state, Slot("soort"), "vuil " * 20)] == ["remark"]
    assert not do(state, OwnCard(Slot("soort"), "vuil " * 20)).done
    assert cards(session) == ()


def test_a_card_that_finds_no_place_is_made_and_says_what_is_in_its_way(session: Session) -> None:
    state, slot = at(session, "soorten"), Slot("soorten")
    two = ChoicesValue(
        v=tuple(option.id for option in next(session.reader.screen("soorten").fields()).options[:2])
    )
    do(state, Choose(slot, two))
    reply = do(state, OwnCard(slot, WORDS))
    assert len(cards(session)) == 1
    assert value(session, slot) == two
    assert reply.messages[1].text == "De kaart is niet gekozen. Kies er hoogstens 2. Haal er eerst één weg."


def test_a_card_that_hides_answers_is_asked_about_first(session: Session) -> None:
    """As any other choice is."""
    state, slot = at(session, "soort"), Slot("soort")
    do(state, Choose(slot, ChoiceValue(v=A)))
    session.writer.read(Slot("hulp"), "een huiskamer")
    reply = do(state, OwnCard(slot, WORDS))
    assert "zet 1 antwoord apart" in reply.confirm
    assert cards(session) == ()
    assert do(state, OwnCard(slot, WORDS, sure=True)).done
    assert len(cards(session)) == 1


def test_words_about_a_person_get_the_same_soft_remark_as_other_text(session: Session) -> None:
    reply = do(at(session, "soort"), OwnCard(Slot("soort"), "Bel mij op 06-12345678"))
    assert [message.tone for message in reply.messages] == ["information", "warning"]


def test_a_card_from_a_question_that_stays_inside_stays_inside(session: Session) -> None:
    state, slot = at(session, "soort"), Slot("soort")
    do(state, Choose(slot, ChoiceValue(v=B)))
    session.writer.account(slot, internal=True)
    card = do(state, OwnCard(slot, WORDS)).made
    words = session.reader.answers.get(Slot("kaarten.woorden", card))
    assert words is not None
    assert words.internal
    shown = session.reader.seen(Visibility(room_looks=True)).screen("volgorde")
    assert WORDS not in [option.label for option in next(shown.fields()).options]


@pytest.mark.parametrize(("question", "told"), [("soort", 1), ("regels", 1), ("vast", 0)])
def test_the_explanation_says_where_words_can_go(question: str, told: int, session: Session) -> None:
    """Also where the list is in the rows of a table, and to a room that reads along."""
    for showing in (Visibility(), Visibility(room_looks=True)):
        titles = [title for title, _ in explanation(session.reader.screen(question), showing)]
        assert titles.count("Staat het er niet bij?") == told


@pytest.mark.parametrize("question", ["soorten", "volgorde"])
def test_a_list_of_known_lines_and_one_new_word_makes_a_card_of_the_word_alone(
    question: str, session: Session
) -> None:
    """And chooses the whole list."""
    state, slot = at(session, question), Slot(question)
    card = uses(state, slot, f"Gezond en niet alleen, {WORDS}")[0]
    assert card.words == f"'{WORDS}' als eigen kaart, met de rest gekozen"
    made = do(state, card.command).made
    assert value(session, slot) == chosen_with(question, (A,), made)
    near = uses(state, slot, "Gezond en niet alleen; schoon of veilig")[0]
    assert near.words == "Bedoelt u 'Schoon en veilig'? Dat kiezen, met de rest."


def test_two_new_words_are_one_text(session: Session) -> None:
    """A sentence has commas too, and is never cut up by us."""
    state = at(session, "volgorde")
    assert uses(state, Slot("volgorde"), "stank, lawaai")[0].command == OwnCard(
        Slot("volgorde"), "stank, lawaai"
    )


def test_a_card_of_a_problem_that_names_a_group_of_people_gets_a_soft_remark(tmp_path: Path) -> None:
    """It is made all the same: the room decides, and hears what to write instead."""
    with new_session(tmp_path / "w.wijk", environment=fixed_environment()) as session:
        state = at(session, "problemen-stemmen")
        reply = do(state, OwnCard(Slot("problemen-stemmen"), "Arbeidsmigranten"))
        assert reply.made
        assert any("een groep mensen" in message.text for message in reply.messages)
        other = do(state, OwnCard(Slot("problemen-stemmen"), "Slechte verhuur"))
        assert not any(message.tone == "warning" for message in other.messages)
