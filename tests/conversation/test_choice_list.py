"""What choosing a line makes of an answer, without a screen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL
from tests.session.small import fixed_environment
from wijkwizard.conversation.choice_list import MORE, MORE_KEY, ChoiceList, closed_because
from wijkwizard.conversation.key_meanings import Pointer, enter_in_field
from wijkwizard.session import Field, OptionView, Session, new_session
from wijkwizard.session.choice_codes import NO, YES
from wijkwizard.terms import Answer, ChoicesValue, ChoiceValue, ScaleValue, Slot, Value, YesNoValue


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A dossier on the trial questions, in which one answer closes an option."""
    path: Path = tmp_path_factory.mktemp("keuzes") / "d.wijk"
    with new_session(path, environment=fixed_environment(), questions=TRIAL) as made:
        made.writer.answer(Slot("samen"), YesNoValue(v=False))
        yield made


def choices(session: Session, question: str, value: Value | None = None) -> ChoiceList:
    """Return what can be chosen at a question where this stands."""
    fields = [one for turn in session.reader.turns("zaal") for one in _fields(session, turn.id)]
    field = next(one for one in fields if one.slot == Slot(question))
    return ChoiceList(replace(field, answer=None if value is None else Answer(value=value)))


def _fields(session: Session, turn_id: str) -> tuple[Field, ...]:
    screen = session.reader.screen(turn_id)
    return tuple(screen.fields())


def test_several_are_given_in_the_order_of_the_list_and_chosen_again_one_goes(session: Session) -> None:
    wie = choices(session, "wie", ChoicesValue(v=("gemeente",)))
    assert wie.after("bewoners") == ChoicesValue(v=("bewoners", "gemeente"))
    assert wie.after("gemeente") is None
    assert [line.mark for line in wie.lines()] == ["[ ]  1", "[x]  2", "[ ]  3"]


def test_of_several_no_more_are_chosen_than_may_be_and_one_that_is_chosen_can_always_go(
    session: Session,
) -> None:
    wie = choices(session, "wie", ChoicesValue(v=("bewoners", "gemeente")))
    assert wie.why_not("corporatie") == "Kies er hoogstens 2. Haal er eerst één weg."
    assert wie.why_not("gemeente") == ""


def test_of_one_the_last_choice_stays_and_a_closed_line_has_no_key_and_says_why(session: Session) -> None:
    thema = choices(session, "thema", ChoiceValue(v="wonen"))
    assert thema.after("werk") == ChoiceValue(v="werk")
    assert thema.why_not("werk") == ""
    assert thema.meant_by("2") == "werk"
    assert thema.meant_by("3") is None
    assert thema.lines()[2].text == "veiligheid  (kan nu niet: daar is nu geen geld voor)"


@pytest.mark.parametrize(
    ("question", "sign", "chosen", "value"),
    [
        ("samen", "J", YES, YesNoValue(v=True)),
        ("samen", "n", NO, YesNoValue(v=False)),
        ("cijfer", "4", "4", ScaleValue(v=4)),
    ],
)
def test_a_sign_stands_for_a_line_and_that_for_an_answer(
    session: Session, question: str, sign: str, chosen: str, value: Value
) -> None:
    """And an answer is shown as that line."""
    assert choices(session, question).meant_by(sign) == chosen
    assert choices(session, question).value_of((chosen,)) == value
    assert choices(session, question, value).chosen == (chosen,)


def some_first(session: Session, value: Value | None = None) -> Field:
    """Return a field of which two options come first, and three behind a key."""
    options = tuple(
        OptionView(name, name.upper(), mark="B") for name in ("een", "twee", "drie", "vier", "vijf")
    )
    field = choices(session, "thema", value).field
    return replace(field, options=options, first=2, head="Deze eerst", rest="De andere")


def test_options_that_do_not_come_first_are_behind_one_key(session: Session) -> None:
    some = ChoiceList(some_first(session))
    assert [line.text for line in some.lines()] == ["Deze eerst", "EEN", "TWEE", "nog 3 andere"]
    assert [line.right for line in some.lines()] == ["", "B", "B", ""]
    assert some.meant_by(MORE_KEY) == MORE
    assert (some.meant_by("2"), some.meant_by("3")) == ("twee", None)
    assert enter_in_field(some.field, Pointer(some.field.slot, MORE, moved=True)) == "toont"


def test_once_asked_for_all_of_them_are_there_and_the_key_goes_to_the_others(session: Session) -> None:
    every = replace(ChoiceList(some_first(session)), whole=True)
    assert [line.text for line in every.lines()] == [
        "Deze eerst", "EEN", "TWEE", "De andere", "DRIE", "VIER", "VIJF",
    ]  # fmt: skip
    assert [line.text for line in every.lines() if line.closed] == ["Deze eerst", "De andere"]
    assert every.meant_by(MORE_KEY) == MORE
    assert ChoiceList(choices(session, "thema").field).meant_by(MORE_KEY) is None
    assert every.meant_by("5") == "vijf"


def test_a_choice_among_the_others_is_never_hidden(session: Session) -> None:
    chosen = ChoiceList(some_first(session, ChoiceValue(v="vier")))
    assert chosen.shows_all
    assert [line.id for line in chosen.lines() if line.strong] == ["vier"]


@pytest.mark.parametrize(
    ("because", "told"),
    [
        ("U koos voor twee avonden.", "U koos voor twee avonden"),
        ("dat is al gekozen", "dat is al gekozen"),
        ("", "dat past niet bij een eerder antwoord"),
    ],
)
def test_why_an_option_is_closed_stands_within_a_sentence(because: str, told: str) -> None:
    """Two full stops stood behind it."""
    option = OptionView(id="a", label="A", closed=True, because=because)
    assert closed_because(option) == told


def test_a_digit_beyond_what_is_shown_first_names_the_key_for_the_others(session: Session) -> None:
    wie = choices(session, "wie")
    first = ChoiceList(replace(wie.field, first=2))
    assert first.why_no_line("3") == f"Kies een nummer van 1 tot en met 2, of {MORE_KEY} voor de andere."
    assert ChoiceList(first.field, whole=True).why_no_line("9") == "Kies een nummer van 1 tot en met 3."
