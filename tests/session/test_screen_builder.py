"""A screen is built from questions and answers: fields, rows, offers, remarks, and why it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.questionnaire.make import an_index, answered
from tests.session.small import answers, known, looking
from wijkwizard.iwap.labels import FollowedAnswer
from wijkwizard.questionnaire.route import route
from wijkwizard.session import TableView
from wijkwizard.session.offers import best
from wijkwizard.session.reasons import FOR
from wijkwizard.session.screen_builder import slot_field, table_view
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.views import Field
from wijkwizard.terms import (
    Answer,
    Answers,
    ChoicesValue,
    ChoiceValue,
    GridValue,
    RankingValue,
    Round,
    Slot,
    TextValue,
    Unknown,
    Value,
)


def field(found: Answers, full_id: str, row: str | None = None) -> Field:
    one = known(found)
    return slot_field(one, Slot(full_id, row), one.index.question(full_id))


def table(found: Answers, full_id: str) -> TableView:
    one = known(found)
    return table_view(one, one.index.tables[full_id])


def test_a_screen_holds_the_questions_that_belong_together() -> None:
    """A field, a table, or something to read."""
    blocks = looking().screen("stemmen").blocks
    assert [(one.question.id, one.field is not None, one.table is not None) for one in blocks] == [
        ("stemmen", True, False),
        ("problemen", False, True),
    ]
    notice = looking().screen("welkom").blocks[0]
    assert (notice.field, notice.table) == (None, None)


def test_a_screen_says_why_it_is_asked() -> None:
    """In the words of the conditions."""
    assert looking().screen("trots").why == FOR["danger"]
    assert "besluit" not in looking(answers({"besluit": "integraal"})).screen("maatregelen").why
    assert "Wat vraagt deze wijk" in looking(answers({"besluit": "integraal"})).screen("maatregelen").why


def test_a_screen_that_is_not_asked_cannot_be_built() -> None:
    """A face that jumps to a closed branch is told at once."""
    with pytest.raises(KeyError):
        looking().screen("maatregelen")


def test_a_field_shows_the_answer_in_dutch_and_its_options() -> None:
    """Labels, not ids."""
    one = field(answers({"duur": "lang"}), "duur")
    assert [option.label for option in one.options] == ["Eén avond", "Lang"]
    assert one.text == "Lang"
    assert field(Answers(), "duur").text == ""
    assert field(Answers(), "trots").options == ()


@pytest.mark.parametrize(
    ("unknown", "text"),
    [
        (Unknown.DONT_KNOW, "weet niet"),
        (Unknown.SKIPPED, "overgeslagen"),
        (Unknown.NOT_APPLICABLE, "niet van toepassing"),
    ],
)
def test_not_knowing_is_shown_in_words(unknown: Unknown, text: str) -> None:
    """Each kind in its own."""
    assert field(Answers(by_slot={Slot("trots"): (Answer(unknown=unknown),)}), "trots").text == text


def test_a_sealed_round_shows_how_many_and_not_what() -> None:
    """Neither the field nor the offers of the table beside it know the counts."""
    sealed = Answers(rounds={Slot("stemmen"): Round(turnout=15)})
    one = field(sealed, "stemmen")
    assert (one.text, one.answer, one.round) == ("15 ingevoerd, nog niet getoond", None, Round(turnout=15))
    assert table(sealed, "problemen").offers == ()


def test_differing_answers_are_shown_beside_the_first() -> None:
    """The room chooses between them."""
    both = (Answer(value=TextValue(v="Het koor")), Answer(value=TextValue(v="De markt")))
    one = field(Answers(by_slot={Slot("trots"): both}), "trots")
    assert (one.text, one.alternatives) == ("Het koor", both[1:])


def test_what_follows_from_another_answer_is_offered_and_not_filled_in() -> None:
    """The field is empty until somebody says so."""
    bare, found = known(), FollowedAnswer("Leefbaar")
    asked = replace(bare, follows=lambda: {"trots": found})
    one = slot_field(asked, Slot("trots"), bare.index.question("trots"))
    assert (one.answer, one.text, one.follows) == (None, "", found)


def test_rows_have_a_name_and_their_fields() -> None:
    """A table about the rows of another shows those in which something was said, and no key to add."""
    found = answers({"problemen.titel@r1": "Vuil"}, {"problemen": ("r1", "r2")})
    own, more = table(found, "problemen"), table(found, "waar")
    assert [row.label for row in own.rows] == ["Vuil", "probleem 2"]
    assert [str(one.slot) for one in own.rows[0].fields] == [
        "problemen.soort@r1",
        "problemen.titel@r1",
        "problemen.ernst@r1",
    ]
    assert [row.label for row in more.rows] == ["Vuil"]
    assert (own.can_add, more.can_add) == (True, False)


def test_what_stood_highest_is_offered_until_it_was_taken() -> None:
    """Three at most, the highest first, and none that is a row already."""
    counted = {"overlast": 1, "samenhang": 7, "economie": 4, "onderhoud": 2, "gezondheid": 0}
    assert [one.id for one in table(answers({"stemmen": counted}), "problemen").offers] == [
        "samenhang",
        "economie",
        "onderhoud",
    ]
    taken = answers({"stemmen": counted, "problemen.soort@r1": "economie"}, {"problemen": ("r1",)})
    assert [one.id for one in table(taken, "problemen").offers] == ["samenhang", "onderhoud"]
    assert [one.mark for one in table(taken, "problemen").offers] == ["7 geteld", "2 geteld"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (GridValue(v={"a": 1, "b": 3, "c": 3, "d": 0}), ("b", "c")),
        (GridValue(v={"d": 0}), ()),
        (RankingValue(v=("c", "a", "b")), ("c", "a")),
        (ChoicesValue(v=("a",)), ("a",)),
        (ChoiceValue(v="b"), ("b",)),
        (TextValue(v="b"), ()),
        (None, ()),
    ],
)
def test_the_best_of_a_value_are_counted_ranked_or_chosen(
    value: Value | None, shown: tuple[str, ...]
) -> None:
    """What nobody named is not among them."""
    assert best(value, 2).shown == shown


def test_what_stands_equal_at_the_cut_is_offered_as_equal_and_the_room_chooses() -> None:
    """One with seven cards and four with five: nobody is third by the order of the file."""
    counted = {"overlast": 5, "samenhang": 7, "economie": 5, "onderhoud": 5, "gezondheid": 5}
    found = table(answers({"stemmen": counted}), "problemen")
    assert len(found.offers) == 5
    assert found.offers[0].id == "samenhang"
    assert found.equal == {"overlast", "economie", "onderhoud", "gezondheid"}
    assert found.tie.startswith("Vier staan gelijk: ")
    assert found.tie.endswith("Er zijn nog twee plaatsen: kies samen welke meegaan.")


def test_a_place_that_the_room_gave_away_is_no_longer_free() -> None:
    """What is left stays on offer, and is not called a choice that must be made once the places are full."""
    counted = {"overlast": 5, "samenhang": 7, "economie": 5, "onderhoud": 5}
    one = answers(
        {"stemmen": counted, "problemen.soort@r1": "samenhang", "problemen.soort@r2": "economie"},
        {"problemen": ("r1", "r2")},
    )
    found = table(one, "problemen")
    assert [offer.id for offer in found.offers] == ["overlast", "onderhoud"]
    assert "Er is nog één plaats" in found.tie
    full = answers(
        {
            "stemmen": counted,
            "problemen.soort@r1": "samenhang",
            "problemen.soort@r2": "economie",
            "problemen.soort@r3": "overlast",
        },
        {"problemen": ("r1", "r2", "r3")},
    )
    assert table(full, "problemen").tie == ""
    assert table(full, "problemen").equal == {"onderhoud"}


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        (
            {"overlast": 9, "samenhang": 8, "economie": 7, "onderhoud": 2},
            "als drie mensen anders hadden gekozen.",
        ),
        (
            {"overlast": 9, "samenhang": 8, "economie": 7, "onderhoud": 6},
            "als één persoon anders had gekozen.",
        ),
        (
            {"overlast": 9, "samenhang": 8, "economie": 7, "onderhoud": 0},
            "als vier mensen anders hadden gekozen.",
        ),
    ],
)
def test_beside_a_count_stands_how_many_people_would_change_the_first_three(
    counted: dict[str, int], told: str
) -> None:
    """Also where more than one vote lies between: only a finding said it, and only of one."""
    assert (
        table(answers({"stemmen": counted}), "problemen").steady == f"De eerste drie kunnen veranderen {told}"
    )


def test_where_it_is_a_tie_or_nothing_is_left_to_choose_it_is_not_said_how_steady_a_count_is() -> None:
    tied = {"overlast": 9, "samenhang": 8, "economie": 7, "onderhoud": 7}
    clear = tied | {"onderhoud": 2}
    assert table(answers({"stemmen": tied}), "problemen").steady == ""
    assert table(answers({"stemmen": {"overlast": 9, "samenhang": 8}}), "problemen").steady == ""
    rows = {f"problemen.soort@r{at}": name for at, name in enumerate(("overlast", "samenhang", "economie"))}
    assert (
        table(answers({"stemmen": clear, **rows}, {"problemen": ("r0", "r1", "r2")}), "problemen").steady
        == ""
    )
    assert table(Answers(rounds={Slot("stemmen"): Round(turnout=26)}), "problemen").steady == ""


CLOSING = """
- {id: basis, kind: yes_no, text: Is de basis op orde?}
- id: tempo
  kind: choice
  text: Hoe snel?
  options:
    - {id: snel, label: Snel, disable_if: {question: basis, is: false}, because: Eerst de basis.}
    - {id: rustig, label: Rustig}
- id: t
  kind: table
  text: Rijen?
  columns:
    - {id: groot, kind: yes_no, text: Groot?}
    - id: hoe
      kind: choice
      text: Hoe?
      options: [{id: a, label: A, disable_if: {question: t.groot, is: true}, because: Te groot.}, {id: b, label: B}]
- id: meer
  kind: table
  text: Meer?
  rows_of: t
  grows: true
  first: 1
  columns: [{id: nog, kind: text, text: Nog iets?, soft: [{at_least: 10, remark: Kunt u er meer over zeggen?}]}]
"""


def closing(said: Mapping[str, object], rows: Mapping[str, tuple[str, ...]] | None = None) -> ScreenContext:
    index = an_index(CLOSING)
    found = answered(index, said, rows)
    return ScreenContext(index, found, route(index, found))


def test_a_closed_option_stays_and_says_why() -> None:
    """Only while its condition holds."""
    shut = closing({"basis": False})
    options = slot_field(shut, Slot("tempo"), shut.index.question("tempo")).options
    assert [(one.closed, one.because) for one in options] == [(True, "Eerst de basis."), (False, "")]
    for said in ({}, {"basis": True}, {"basis": "weet niet"}):
        free = closing(said)
        assert not any(
            one.closed for one in slot_field(free, Slot("tempo"), free.index.question("tempo")).options
        )


def test_an_option_is_closed_by_its_own_row() -> None:
    """What was said in another row closes nothing."""
    one = closing({"t.groot@r1": True, "t.groot@r2": False}, {"t": ("r1", "r2")})
    rows = table_view(one, one.index.tables["t"]).rows
    assert [row.fields[1].options[0].closed for row in rows] == [True, False]


def test_a_table_may_ask_about_the_first_rows_only_and_let_the_list_grow() -> None:
    """Its first field then names the row, so that a new one has a name."""
    one = closing({}, {"t": ("r1", "r2")})
    view = table_view(one, one.index.tables["meer"])
    assert [row.id for row in view.rows] == ["r1"]
    assert view.can_add
    assert [str(field.slot) for field in view.rows[0].fields] == ["t.groot@r1", "meer.nog@r1"]


def test_a_soft_remark_comes_with_the_answer_that_earns_it() -> None:
    """A remark, never a refusal."""
    short = closing({"meer.nog@r1": "Nee"}, {"t": ("r1",)})
    cell = slot_field(short, Slot("meer.nog", "r1"), short.index.question("meer.nog"))
    assert cell.remarks == ("Kunt u er meer over zeggen?",)
    empty = closing({}, {"t": ("r1",)})
    assert slot_field(empty, Slot("meer.nog", "r1"), empty.index.question("meer.nog")).remarks == ()
