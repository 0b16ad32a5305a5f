"""What a count of three says in words, and which objections may go out."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from wijkwizard.document.internal import internal, stays_inside
from wijkwizard.document.publish import published
from wijkwizard.iwap.chapters import Closing, Insight
from wijkwizard.iwap.consent import asked_aloud, consent_words, with_consent
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.objection_rows import Objection
from wijkwizard.iwap.rows import Party
from wijkwizard.iwap.said import GridMark, Picked, Said, SaidChoice, SaidGrid, SaidText
from wijkwizard.questionnaire.option_names import OTHERWISE
from wijkwizard.session import load_questions
from wijkwizard.terms import Answers, Unknown


def marks(agree: int, live: int, objects: int) -> tuple[GridMark, ...]:
    """Return a count of three."""
    counted = {"eens": agree, "kan-leven": live, "bezwaar": objects}
    return tuple(GridMark(id=id_, label=id_, score=score) for id_, score in counted.items())


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        ((12, 8, 0), "Niemand koos bezwaar. De meeste mensen waren het eens."),
        ((12, 8, 1), "Er was bezwaar. De meeste mensen waren het eens."),
        ((4, 12, 1), "Er was bezwaar. De meeste mensen konden ermee leven."),
        ((2, 3, 9), "Er was bezwaar. De meeste mensen hadden bezwaar."),
        ((5, 5, 2), "Er was bezwaar. De meeste mensen waren het eens of konden ermee leven."),
        ((3, 0, 3), "Er was bezwaar."),
        ((4, 0, 1), "Er was bezwaar."),
        ((3, 0, 0), "Niemand koos bezwaar."),
        ((1, 0, 1), ""),
        ((0, 0, 0), ""),
    ],
)
def test_a_count_is_told_in_words(counted: tuple[int, int, int], words: str) -> None:
    """Without a number; of fewer than three people not at all."""
    assert consent_words(marks(*counted)) == words


def test_nobody_works_out_another_persons_vote_from_the_words() -> None:
    """Whoever knows the own vote and how many voted never knows that all others voted one and the same."""
    for people in range(3, 9):
        told: dict[str, list[tuple[int, int, int]]] = {}
        for agree, live in product(range(people + 1), repeat=2):
            if (objects := people - agree - live) >= 0:
                counted = (agree, live, objects)
                told.setdefault(consent_words(marks(*counted)), []).append(counted)
        for words, own in product(told, range(3)):
            others = {
                tuple(count - (place == own) for place, count in enumerate(counted))
                for counted in told[words]
                if counted[own]
            }
            known = len(others) == 1 and people - 1 in next(iter(others))
            assert not known, (people, words, own)


@pytest.mark.parametrize(("objects", "shared"), [(0, "geen-bezwaar"), (2, "bezwaar")])
def test_whether_the_picture_is_shared_follows_from_the_count(objects: int, shared: str) -> None:
    """So that all advice about it goes on working where a group counted; what it says itself goes before that."""
    votes = SaidGrid(value=marks(9, 3, objects), unknown=None, slot="telling")
    asked = SaidChoice(slot="gedeeld", unknown=Unknown.HIDDEN)
    counted = with_consent(Iwap(insight=Insight(shared_votes=votes, shared=asked)))
    assert counted.insight.shared.value is not None
    assert counted.insight.shared.value.id == shared
    options = load_questions(None).index.options(load_questions(None).index.question("gedeeld"), Answers())
    assert counted.insight.shared.value.label in {option.label for option in options if option.id == shared}
    beside = SaidChoice(value=Picked(id="kanttekening", label="met een kanttekening"), unknown=None)
    followed = with_consent(Iwap(closing=Closing(shared_votes=votes, shared=beside))).closing.shared.value
    assert followed is not None
    assert followed.id == ("bezwaar" if objects else "kanttekening")


@pytest.mark.parametrize(
    ("counted", "shared", "inside"),
    [
        ({"eens": 0, "kan-leven": 0, "bezwaar": 0}, None, False),
        ({"eens": 5}, None, False),
        ({"eens": 2, "bezwaar": 0}, "geen-bezwaar", True),
        ({"bezwaar": 1}, "bezwaar", True),
        ({"eens": 2, "bezwaar": 1}, "bezwaar", False),
    ],
)
def test_what_was_not_counted_is_no_silence_and_of_fewer_than_three_nothing_goes_out(
    counted: dict[str, int], shared: str | None, *, inside: bool
) -> None:
    """'Niemand heeft bezwaar' stood on paper for three zeros, for a row that nobody counted and of one voter."""
    marks_ = tuple(GridMark(id=name, label=name, score=score) for name, score in counted.items())
    votes = SaidGrid(value=marks_, unknown=None, slot="telling")
    plan = with_consent(Iwap(insight=Insight(shared_votes=votes, shared=SaidChoice(unknown=Unknown.HIDDEN))))
    picked = plan.insight.shared.value
    assert (picked.id if picked else None, plan.insight.shared.internal) == (shared, inside)
    assert bool(plan.consents) == (shared is not None and not inside)


def test_a_count_in_silence_goes_before_what_was_chosen_for_all() -> None:
    """Both stood on the paper for the council, and said the opposite."""
    votes = SaidGrid(value=marks(9, 3, 1), unknown=None, slot="telling")
    chose = SaidChoice(
        value=Picked(id="geen-bezwaar", label="niemand heeft bezwaar"), unknown=None, slot="gedeeld"
    )
    plan = with_consent(Iwap(insight=Insight(shared_votes=votes, shared=chose)))
    assert plan.insight.shared.value is not None
    assert plan.insight.shared.value.id == "bezwaar"
    (consent,) = plan.consents
    assert consent.instead_of == "niemand heeft bezwaar"
    (public,) = published(plan).consents
    assert (public.text, public.instead_of) == (consent.text, "")


def test_that_nobody_objects_is_not_said_beside_an_objection() -> None:
    votes = SaidGrid(value=marks(9, 3, 0), unknown=None, slot="telling")
    row = Objection(id="a", what=SaidText(value="De school ontbreekt.", unknown=None))
    plan = with_consent(Iwap(insight=Insight(shared_votes=votes), picture_objections=(row,)))
    assert plan.insight.shared.value is None
    assert [item.text for item in plan.consents] == ["De meeste mensen waren het eens."]


def test_a_count_that_is_not_shown_yet_says_nothing() -> None:
    """A sealed round has no numbers, and nothing follows from it."""
    votes = SaidGrid(unknown=Unknown.SEALED, slot="telling")
    sealed = with_consent(Iwap(insight=Insight(shared_votes=votes)))
    assert sealed.insight.shared.value is None
    assert sealed.consents == ()


PARTIES = (
    ("bewoners", "bewoners", "woont-hier"),
    ("jeugd", "jongeren", "woont-hier"),
    ("huurders", "huurdersorganisatie", "woont-hier"),
    ("politie", "politie", "werkt-hier"),
    ("nieuw", f"{OTHERWISE}:nieuw", "woont-hier"),
    ("club", f"{OTHERWISE}:club", "werkt-hier"),
)


def plan(whose: str, *printing: str) -> Iwap:
    """Return a plan with one objection; of several ways to print the later ones are differing answers."""

    def leaf(name: str, value: object, **rest: Any) -> Said[Any]:
        return Said[Any](value=value, unknown=None, slot=f"bezwaren.{name}@b", asked=f"{name}?", **rest)

    ways = tuple(Picked(id=way, label=way) for way in printing)
    row = Objection(
        id="b",
        whose=leaf("van", Picked(id=whose, label="WIENS")),
        printing=leaf("mag-erin", ways[0], alternatives=ways[1:])
        if ways
        else SaidChoice(slot="bezwaren.mag@b"),
        what=leaf("wat", "BEZWAAR", roles=("ROL",)),
        change=leaf("anders", "VERANDEREN", roles=("ROL",)),
        outcome_why=leaf("waarom", "REDEN", roles=("ROL",)),
    )
    parties = tuple(
        Party(
            id=id_,
            role=SaidChoice(value=Picked(id=role, label=role), unknown=None),
            side=SaidChoice(value=Picked(id=side, label=side), unknown=None),
        )
        for id_, role, side in PARTIES
    )
    return Iwap(parties=parties, plan_objections=(row,))


WORDS = ("BEZWAAR", "VERANDEREN", "REDEN")


@pytest.mark.parametrize("whose", [id_ for id_, _, _ in PARTIES])
@pytest.mark.parametrize("ways", [(), ("niet",), ("weet-niet",), ("zonder", "niet"), ("met-naam", "niet")])
def test_what_nobody_agreed_to_print_goes_nowhere(whose: str, ways: tuple[str, ...]) -> None:
    """Nor where two tables wrote down something else, of which one says 'niet'."""
    made = plan(whose, *ways)
    assert published(made).plan_objections == ()
    assert not {*WORDS, "WIENS", "ROL"} & set(published(made).model_dump_json().replace('"', " ").split())
    assert internal(made).holds("bezwaren.wat@b")


@pytest.mark.parametrize("whose", [id_ for id_, _, _ in PARTIES])
def test_an_objection_without_a_name_says_not_whose_it_is(whose: str) -> None:
    """The words go out, and no role does, also not one that stands beside them."""
    made = published(plan(whose, "zonder")).model_dump_json()
    assert all(word in made for word in WORDS)
    assert "WIENS" not in made
    assert "ROL" not in made


@pytest.mark.parametrize(("whose", "_", "__"), PARTIES)
def test_only_an_organisation_that_agreed_is_named(whose: str, _: str, __: str) -> None:
    """A resident has no position that could be named, whatever was chosen; an own card only where it works here."""
    named = whose in {"huurders", "politie", "club"}
    assert ("WIENS" in published(plan(whose, "met-naam")).model_dump_json()) is named
    assert "WIENS" not in published(plan(whose, "met-naam", "zonder")).model_dump_json()


def test_an_empty_row_is_filled_in_before_a_room_once_it_was_said_how_it_may_be_printed() -> None:
    """The room read an internal objection while it was typed; how it may be printed is asked first, in sight."""
    empty: dict[str, Any] = {
        name: SaidText(slot=f"bezwaren.{name}@b") for name in ("what", "change", "outcome_why")
    }
    row = plan("politie").plan_objections[0]
    fresh = row.model_copy(update={**empty, "whose": SaidChoice(slot="bezwaren.van@b")})
    made = plan("politie").model_copy(update={"plan_objections": (fresh,)})
    assert stays_inside(made).holds("bezwaren.what@b")
    assert asked_aloud(made) == frozenset({row.printing.slot})
    assert asked_aloud(plan("politie", "met-naam")) == frozenset()
    assert not internal(plan("politie", "met-naam")).holds("bezwaren.wat@b")
