"""What is said softly about a text, the same in every face."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.make import knowledge
from tests.content.ours import ours
from tests.session.small import small
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.text_remarks import card_list, free_texts, text_remarks
from wijkwizard.terms import Answer, Answers, ChoiceValue, Slot, TextValue


@pytest.mark.parametrize(
    ("text", "lost", "advice"),
    [
        (
            "De buurt heet 中文 in de volksmond",
            "De tekens 中 (U+4E2D), 文 (U+6587) kunnen niet op papier",
            "zoals het klinkt.",
        ),
        (
            "een hiëroglief 𓀀 erbij",
            "Het teken 𓀀 (U+13000) kan niet op papier",
            "Schrijf het met gewone letters.",
        ),
    ],
)
def test_what_the_paper_cannot_print_is_named_before_anything_is_printed(
    text: str, lost: str, advice: str
) -> None:
    """Who types it is still there to write it otherwise."""
    (told,) = text_remarks(text, knowledge())
    assert told.startswith(lost)
    assert told.endswith(advice)


@pytest.mark.parametrize("text", ["gewoon", "CO₂ en ⅓", "حي النور", "een 👍🏽 en é", "regel\nregel\u202e"])
def test_what_can_be_printed_or_folded_gets_no_remark(text: str) -> None:
    """A remark that says nothing new is noise in a room."""
    assert tuple(text_remarks(text, knowledge())) == ()


HUNG = "Hangjongeren"


@pytest.mark.parametrize(
    ("slot", "said", "remarked"),
    [
        (Slot("problemen.titel", "r"), {}, True),
        (Slot("eigen-kaart.woorden", "r"), {Slot("eigen-kaart.lijst", "r"): "problemen"}, True),
        (Slot("eigen-kaart.woorden", "r"), {Slot("eigen-kaart.lijst", "r"): "partijen"}, False),
        (Slot("eigen-kaart.woorden", "r"), {}, False),
        (Slot("maatregelen.titel", "r"), {}, False),
        (Slot("gebied-naam"), {}, False),
    ],
)
def test_only_a_card_of_a_problem_is_held_to_houses_places_and_behaviour(
    slot: Slot, said: dict[Slot, str], *, remarked: bool
) -> None:
    """A measure may be for young people; a problem is what happens, and never who they are."""
    answers = Answers(by_slot={cell: (Answer(value=ChoiceValue(v=name)),) for cell, name in said.items()})
    card = card_list(ours().index, answers, slot)
    told = tuple(text_remarks(HUNG, knowledge(), card))
    assert bool(told) == remarked
    assert not told or "Een groep is geen probleem." in told[0]


@pytest.mark.parametrize(
    ("slot", "remarked"),
    [
        (Slot("problemen.titel", "r"), True),
        (Slot("wie-en-effect.wie", "r"), True),
        (Slot("waarom.waarom", "r"), True),
        (Slot("signalen.titel", "r"), True),
        (Slot("verschillen.bewering", "r"), True),
        (Slot("waar-wanneer.plek", "r"), False),
        (Slot("maatregel-inhoud.waar", "r"), False),
        (Slot("trots"), False),
    ],
)
def test_it_is_said_where_a_sentence_beside_a_problem_goes_out_without_its_place(
    slot: Slot, *, remarked: bool
) -> None:
    """A cell that asks for a place says so itself, and a measure may name where it is done."""
    told = tuple(
        text_remarks("bewoners van portiek 7", knowledge(), card_list(ours().index, Answers(), slot))
    )
    assert bool(told) == remarked
    assert not told or "'een plek in de buurt'" in told[0]


@pytest.mark.parametrize(
    "slot", ["gedeeld-bezwaar", "ambitie-zin", "waaraan-merken", "maatregelen.titel@r", ""]
)
def test_it_is_said_of_any_sentence_that_speaks_of_a_problem_of_people(slot: str) -> None:
    """Where it stands makes no difference, and a reason to choose otherwise stands nowhere."""
    card = card_list(ours().index, Answers(), Slot.parse(slot)) if slot else ""
    (told,) = text_remarks("Gezinnen met schulden in de Kolkflat portiek 3", knowledge(), card)
    assert "'Kolkflat portiek 3'" in told or "'in de Kolkflat portiek 3'" in told
    assert "'een plek in de buurt'" in told
    assert not tuple(text_remarks("De lampen in de Kolkflat zijn stuk", knowledge(), card))


@pytest.mark.parametrize("slot", ["voordeur-kracht", "voordeur-regulier"])
def test_it_is_said_of_every_place_in_what_is_asked_about_a_front_door(slot: str) -> None:
    card = card_list(ours().index, Answers(), Slot(slot))
    (told,) = text_remarks("Zij openen zelf in portiek 7", knowledge(), card)
    assert "'een plek in de buurt'" in told


def test_every_place_of_an_answer_in_which_people_write_is_read() -> None:
    """Who says so and what the room said are typed too; a field, a file and the paper read the same places."""
    answer = Answer(
        value=TextValue(v="een"),
        room=TextValue(v="twee"),
        remark="drie",
        source="vier",
        roles=("vijf", "zes"),
    )
    assert tuple(free_texts(answer)) == ("een", "twee", "drie", "vier", "vijf", "zes")


@pytest.mark.parametrize("place", ["remark", "source", "roles"])
def test_a_field_tells_the_same_of_what_stands_beside_an_answer(place: str, tmp_path: Path) -> None:
    """The sentence is that of the text itself, wherever it was typed."""
    text, slot = "wijkagent Peters", Slot("trots")
    (told,) = text_remarks(text, knowledge())
    with small(tmp_path) as session:
        session.writer.answer(slot, TextValue(v="Het koor"))
        session.writer.account(slot, **{place: (text,) if place == "roles" else text})
        known = session.reader.known
        question = next(one.question for one in known.index.answerable if one.full_id == str(slot))
        assert told in slot_field(known, slot, question).remarks
