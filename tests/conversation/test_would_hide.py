"""Before a choice hides answers or questions it is said what goes, in every face alike; undo brings it back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from tests.session.test_budget import PLAN
from wijkwizard.conversation.commands import ChangeRow, Choose, Enter, GoTo, Park, Typed, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.overview_words import counted_words
from wijkwizard.conversation.unfinished import unfinished
from wijkwizard.session import Session, fill_session, new_session, open_session
from wijkwizard.session.hide_preview import HidePreview
from wijkwizard.session.views import ASIDE
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import ChoiceValue, Slot, TextValue, Unknown, YesNoValue


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on the trial questions."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def test_where_nothing_can_be_written_the_refusal_comes_at_once(tmp_path: Path) -> None:
    """A second window asked whether 28 questions might go, and then said that it could not write."""
    path = tmp_path / "d.wijk"
    with new_session(path, environment=fixed_environment(), questions=TRIAL) as made:
        do(conversation(made), Choose(Slot("samen"), YesNoValue(v=True)))
        do(conversation(made), Enter(Slot("hoe-samen"), "met de buren"))
    with open_session(path, environment=fixed_environment(900), questions=TRIAL, read_only=True) as only:
        told = do(conversation(only), Choose(Slot("samen"), YesNoValue(v=False)))
        assert not told.done
        assert told.confirm == ""
        assert told.messages


@pytest.mark.parametrize(
    "command",
    [
        Choose(Slot("samen"), YesNoValue(v=False)),
        Choose(Slot("samen"), Unknown.SKIPPED),
        Choose(Slot("samen"), None),
        Enter(Slot("samen"), "nee"),
        Enter(Slot("samen"), ""),
    ],
    ids=["given", "no answer", "emptied", "typed", "typed away"],
)
def test_an_answer_that_sets_another_apart_is_asked_about_first(
    session: Session, command: Choose | Enter
) -> None:
    """In every way in which it can be given; sure it is done, and undo brings all of it back."""
    state, how = conversation(session), Slot("hoe-samen")
    do(state, Choose(Slot("samen"), YesNoValue(v=True)))
    do(state, Enter(how, "met de buren"))
    asked = do(state, command)
    assert not asked.done
    assert asked.confirm.startswith("Dit zet 1 antwoord apart en laat 1 vraag vervallen.")
    assert session.reader.answers.get(how) is not None
    assert how in session.reader.route.asked
    assert do(state, replace(command, sure=True)).done
    assert how not in session.reader.route.asked
    do(state, Undo())
    assert how in session.reader.route.asked


def test_a_choice_that_closes_a_few_questions_without_an_answer_is_not_asked_about(session: Session) -> None:
    """The follow-up of one choice comes and goes with it, and nobody said anything in it."""
    state = conversation(session)
    assert do(state, Choose(Slot("samen"), YesNoValue(v=True))).done
    assert do(state, Choose(Slot("samen"), YesNoValue(v=False))).done


def test_a_level_that_closes_many_questions_says_how_many(tmp_path: Path) -> None:
    """Of our own questions, also while nothing is answered."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as made:
        reply = do(conversation(made, "vooraf"), Choose(Slot("duur"), ChoiceValue(v="een-uur")))
        assert not reply.done
        assert " vragen vervallen. Met ongedaan maken komt alles terug." in reply.confirm
        assert made.reader.answers.get(Slot("duur")) is None


def test_a_row_on_which_something_hangs_is_asked_about_first(session: Session) -> None:
    """What was said of it in another table, and what points at it, by name; a bare one goes at once."""
    state = conversation(session)
    do(state, GoTo("maatregelen"))
    first, second = (do(state, ChangeRow("maatregelen", "add")).made for _ in range(2))
    for row, name in ((first, "Lampen"), (second, "Bank")):
        session.writer.answer(Slot("maatregelen.titel", row), TextValue(v=name))
    session.writer.answer(Slot("trekker.wie", first), TextValue(v="de buurt"))
    session.writer.answer(Slot("welke"), ChoiceValue(v=first))
    asked = do(state, ChangeRow("maatregelen", "remove", first))
    assert not asked.done
    for part in ("'Lampen'", "'trekkers'", "'welke eerst'", "ongedaan"):
        assert part in asked.confirm
    assert do(state, ChangeRow("maatregelen", "remove", second)).done
    assert do(state, ChangeRow("maatregelen", "remove", first, sure=True)).done
    assert session.reader.answers.rows_of("maatregelen") == ()


def test_a_choice_that_sets_half_typed_text_apart_is_asked_about_first(session: Session) -> None:
    """Refused or not; afterwards the overview has it, and it is named when the program is left."""
    state, how = conversation(session), Slot("hoe-samen")
    do(state, Choose(Slot("samen"), YesNoValue(v=True)))
    do(state, Typed(how, "met de bu"))
    no = Choose(Slot("samen"), YesNoValue(v=False))
    asked = do(state, no)
    assert asked.confirm.startswith("Dit zet 1 half getypte tekst apart en laat 1 vraag vervallen.")
    assert do(state, replace(no, sure=True)).done
    (line,) = [line for line in session.reader.overview() if line.slot == how]
    assert (line.state, line.turn_id) == (ASIDE, "")
    assert "1 bewaard, nu niet gevraagd (onderaan)" in tuple(counted_words(session.reader.overview()))
    assert len(unfinished(session.reader, session.drafts, ALL)) == 1
    do(state, Undo())
    assert how in session.reader.route.asked
    assert [line.state for line in session.reader.overview() if line.slot == how] == ["open"]


def test_what_is_typed_where_the_choice_is_made_is_not_counted_as_set_apart(session: Session) -> None:
    state = conversation(session)
    do(state, Choose(Slot("samen"), YesNoValue(v=True)))
    do(state, Typed(Slot("samen"), "ne"))
    assert do(state, Enter(Slot("samen"), "nee")).done


def test_what_was_agreed_at_a_question_that_goes_is_named_first_and_stays_on_the_list(
    session: Session,
) -> None:
    """Somebody took it up in the room; that a question is not asked any more does not undo that."""
    state, how = conversation(session), Slot("hoe-samen")
    do(state, Choose(Slot("samen"), YesNoValue(v=True)))
    filled = {"owner": "wijkteam", "due": "", "note": "bel de gemeente", "public": "ja"}
    do(state, Park(how, filled))
    no = Choose(Slot("samen"), YesNoValue(v=False))
    asked = do(state, no)
    assert asked.confirm.startswith(
        "Dit laat 1 vraag vervallen. Daarbij is 1 punt geparkeerd; dat blijft op de lijst van wat nog open is."
    )
    assert do(state, replace(no, sure=True)).done
    (line,) = [line for line in session.reader.to_do() if line.slot == how]
    assert (line.turn_id, line.state) == ("", "nu niet gevraagd")
    assert how not in {line.slot for line in session.reader.overview()}
    (to_do,) = [each for each in session.reader.iwap().to_dos if each.slot == str(how)]
    assert (to_do.owner, to_do.note) == ("wijkteam", "bel de gemeente")
    do(state, Undo())
    assert [line.turn_id for line in session.reader.to_do() if line.slot == how] != [""]


def test_what_the_evening_did_not_reach_goes_with_its_question(session: Session) -> None:
    """Nobody agreed on anything about it: no list has it, and no warning counts it."""
    state, how = conversation(session), Slot("hoe-samen")
    do(state, Choose(Slot("samen"), YesNoValue(v=True)))
    session.writer.leave_room()
    assert how in session.reader.answers.parked
    assert do(state, Choose(Slot("samen"), YesNoValue(v=False))).done
    assert how not in {line.slot for line in session.reader.to_do()}
    assert str(how) not in {each.slot for each in session.reader.iwap().to_dos}


@pytest.mark.parametrize(
    ("cells", "goes", "stays"),
    [
        (1, "1 vak", "is 1 punt geparkeerd; dat blijft"),
        (2, "2 vakken", "zijn 2 punten geparkeerd; die blijven"),
    ],
)
def test_where_only_cells_go_the_warning_counts_cells_and_what_was_agreed_there(
    cells: int, goes: str, stays: str
) -> None:
    """In a table a cell can go while its question stays for the other rows."""
    told = HidePreview(agreed=cells).sentence
    assert told == f"Dit laat {goes} vervallen. Daarbij {stays} op de lijst van wat nog open is."


def test_adopting_the_plan_says_first_that_it_wipes_the_ballots(tmp_path: Path) -> None:
    """They go for good, so that is asked before; without kept ballots nothing is asked."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    path = tmp_path / "plan.wijk"
    fill_session(tmp_path / "plan.yaml", path, environment=fixed_environment())
    with open_session(path, environment=fixed_environment(1000)) as session:
        state = conversation(session)
        session.ballots.keep([frozenset("a")] * 12)
        adopt = Choose(Slot("versie"), ChoiceValue(v="vastgesteld"))
        asked = do(state, adopt)
        assert not asked.done
        assert asked.confirm == "Dit wist 12 bewaarde stembiljetten voorgoed uit dit dossier."
        assert len(session.ballots.all()) == 12
        assert do(state, Choose(Slot("versie"), ChoiceValue(v="tweede-concept"))).done
        assert do(state, replace(adopt, sure=True)).done
        assert session.ballots.all() == ()
        session.history.undo()
        assert do(state, adopt).done
