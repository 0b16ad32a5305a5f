"""An answer is a value or a named kind of not knowing, with its account; never both and never neither."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from wijkwizard.terms import Answer, Answers, Basis, Slot, TextValue, Unknown, YesNoValue
from wijkwizard.terms.answers import GIVEN_UNKNOWNS, Parked

TRUST = Slot("trots")


def test_an_answer_has_a_value_or_says_why_not() -> None:
    """Both at once, or nothing at all, is refused."""
    with pytest.raises(ValidationError, match="not both"):
        Answer(value=TextValue(v="x"), unknown=Unknown.SKIPPED)
    with pytest.raises(ValidationError, match="not both"):
        Answer()


@pytest.mark.parametrize("unknown", sorted(set(Unknown) - GIVEN_UNKNOWNS))
def test_what_follows_from_the_state_is_no_answer(unknown: Unknown) -> None:
    """Nobody can answer 'sealed' or 'removed'."""
    with pytest.raises(ValidationError, match="follows from the state"):
        Answer(unknown=unknown)


@pytest.mark.parametrize("unknown", sorted(GIVEN_UNKNOWNS))
def test_three_kinds_of_not_knowing_are_answers(unknown: Unknown) -> None:
    """Weet niet, slaan we over and niet van toepassing."""
    assert Answer(unknown=unknown).value is None


def test_an_answer_starts_as_an_impression_of_the_table() -> None:
    """Nobody in the room is asked where it comes from."""
    bare = Answer(value=YesNoValue(v=False))
    assert (bare.basis, bare.source, bare.roles, bare.internal) == (Basis.IMPRESSION, "", (), False)


def test_json_carries_an_answer_unchanged() -> None:
    """With all that is known about it."""
    told = Answer(value=TextValue(v="x"), basis=Basis.SOURCE, source="cbs", internal=True)
    assert Answer.model_validate_json(told.model_dump_json()) == told


def test_the_first_of_differing_answers_stands() -> None:
    """The others stand beside it."""
    one, other = Answer(value=TextValue(v="a")), Answer(value=TextValue(v="b"))
    both = Answers(by_slot={TRUST: (one, other)})
    assert both.get(TRUST) == one
    assert both.alternatives(TRUST) == (other,)


def test_nothing_is_said_where_nothing_was_said() -> None:
    """No slot, no rows, and no error."""
    assert Answers().get(TRUST) is None
    assert Answers().alternatives(TRUST) == ()
    assert Answers().rows_of("problemen") == ()
    assert Answers(rows={"problemen": ("b", "a")}).rows_of("problemen") == ("b", "a")


def test_what_is_typed_beside_an_answer_is_cleaned_as_an_answer_is() -> None:
    """A terminal pastes the ends of lines as carriage returns."""
    said = Answer(value=YesNoValue(v=True), remark=" eerst dit\r2\r\ndan dat\x07 ", source="de krant\r")
    assert (said.remark, said.source) == ("eerst dit\n2\ndan dat", "de krant")
    point = Parked(slot="trots", owner="de\rwijkraad", note="bel\x1b eerst")
    assert (point.owner, point.note) == ("de\nwijkraad", "bel eerst")
