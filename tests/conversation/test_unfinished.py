"""Half-typed text is named where a moment and the program are left, and stands on the paper's list of what is open."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Choose, Enter, GoTo, NewRow, Typed
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.places import places
from wijkwizard.conversation.search import findable_questions
from wijkwizard.conversation.stray_input import keep_waiting
from wijkwizard.conversation.unfinished import last_words, leaving_words, unfinished, unfinished_words
from wijkwizard.iwap.to_dos import HALF_TYPED, HALF_TYPED_ASIDE
from wijkwizard.session import Session, new_session
from wijkwizard.session.views import ASIDE
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import ChoiceValue, NumberValue, Slot, TextValue, YesNoValue


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A dossier with a refused number at the desk, a text that was never entered in the room, and an internal one."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        state = conversation(made, "vooraf")
        do(state, Enter(Slot("inwoners"), "veel"))
        do(state, GoTo("trots"))
        do(state, Typed(Slot("trots"), "De tuin"))
        yield made


def test_each_place_names_what_is_half_typed_in_it(session: Session) -> None:
    """Whoever leaves a moment comes there."""
    told = {place.moment: place.what for place in places(session.reader, session.drafts, ALL)}
    assert "Half getypt: 'inwoners'." in told["vooraf"]
    assert "Half getypt: 'trots'." in told["zaal"]
    assert "Half getypt" not in told["uitwerken"]


def test_all_of_it_is_named_when_the_program_is_left(session: Session) -> None:
    assert unfinished(session.reader, session.drafts, ALL) == ("inwoners", "trots")
    assert unfinished_words(("a", "b", "c", "d")) == "Half getypt: 'a', 'b', 'c' en nog 1."
    assert unfinished_words(()) == ""


def test_who_leaves_hears_more_names_than_stand_at_a_place(session: Session) -> None:
    """All of them, unless there are so many that nobody reads them."""
    assert leaving_words(session.file, ("a", "b", "c", "d", "e")).startswith(
        "Half getypt: 'a', 'b', 'c', 'd' en 'e'."
    )
    assert last_words("Bewaard.", ("a", "b", "c", "d")) == "Half getypt: 'a', 'b', 'c' en 'd'. Bewaard."
    many = leaving_words(session.file, tuple(f"vraag {number}" for number in range(40)))
    assert "'vraag 11' en nog 28." in many


def test_who_searches_sees_what_is_half_typed(session: Session) -> None:
    """As in the overview; a question with an answer and nothing half-typed has only its status."""
    seen = session.reader.seen(ALL)
    shown = {entry.line.text: entry.line.right for entry in findable_questions(seen, ALL)}
    assert shown["inwoners"] == shown["trots"] == "half getypt · open"
    assert shown["naam"] == "open"


def test_an_internal_answer_is_not_named_before_a_room(session: Session) -> None:
    session.writer.answer(Slot("trots"), TextValue(v="Oud zeer"))
    session.writer.account(Slot("trots"), internal=True)
    session.drafts.keep(Slot("trots"), "Nog ouder zeer")
    assert unfinished(session.reader, session.drafts, Visibility(room_looks=True)) == ("inwoners",)


def test_it_stands_once_on_the_papers_list_of_what_is_open_and_never_with_its_words(session: Session) -> None:
    """In both editions, for whoever takes the list home has to finish it."""
    for edition in ("working", "public"):
        paper = repr(session.plan.document(edition))
        assert paper.count(HALF_TYPED) == 2
        assert "De tuin" not in paper
    session.writer.answer(Slot("inwoners"), None)
    assert repr(session.plan.document("working")).count(HALF_TYPED) == 1


def test_words_at_the_rows_of_a_table_that_is_not_asked_any_more_are_named_everywhere(tmp_path: Path) -> None:
    """In the overview, where the program is left and on the working paper; not on the public one."""
    with new_session(tmp_path / "w.wijk", environment=fixed_environment()) as session:
        state, table = conversation(session), Slot("uren-beschikbaar")
        session.writer.answer(Slot("besluit"), ChoiceValue(v="integraal"))
        keep_waiting(state, table, "", "de jongerenwerker")
        state.drafts.flush()
        session.writer.answer(Slot("besluit"), ChoiceValue(v="kleinschalig"))
        assert table not in session.reader.route.asked
        (line,) = [line for line in session.reader.overview() if line.half_typed]
        assert (line.slot, line.state, line.title, line.step_number) == (table, ASIDE, "uren die er zijn", 3)
        assert unfinished(session.reader, session.drafts, ALL) == ("uren die er zijn",)
        assert repr(session.plan.document("working")).count(HALF_TYPED_ASIDE) == 1
        assert HALF_TYPED_ASIDE not in repr(session.plan.document("public"))


def test_words_that_wait_beside_an_answer_are_not_called_that_answer(session: Session) -> None:
    """A day stood in the file, and the overview said that it was not kept."""
    state = conversation(session)
    session.writer.answer(Slot("inwoners"), NumberValue(v=Decimal(400)))
    keep_waiting(state, Slot("inwoners"), "", "ongeveer vierhonderd in de zomer")
    state.drafts.flush()
    (line,) = [line for line in session.reader.overview() if str(line.slot) == "inwoners"]
    assert "400" in line.text
    assert "daarnaast half getypt, nog geen antwoord" in line.text
    assert "niet bewaard" not in line.text


def test_the_overview_says_why_text_is_no_answer(session: Session) -> None:
    """Of a cell with its row and column, and where it is not asked any more too; before a room it is only open."""
    state = conversation(session)
    row = do(state, NewRow("maatregelen", "Lampen")).made
    do(state, Enter(Slot("maatregelen.klaar", row), "ooit"))
    do(state, Choose(Slot("samen"), YesNoValue(v=True)))
    do(state, Enter(Slot("hoe-samen"), "met de buren", why="Dit is te kort."))
    do(state, Choose(Slot("samen"), YesNoValue(v=False), sure=True))
    texts = {str(line.slot): line.text for line in session.reader.overview()}
    reasons = session.drafts.reasons()
    why = reasons[Slot("inwoners")]
    assert why
    assert texts["inwoners"] == f"half getypt, nog niet bewaard als antwoord · {why}"
    assert f"Lampen: klaar: {reasons[Slot('maatregelen.klaar', row)]}" in texts["maatregelen"]
    assert texts["trots"] == "half getypt, nog niet bewaard als antwoord"
    assert texts["hoe-samen"].endswith("Dit is te kort.")
    before_room = session.reader.seen(Visibility(room_looks=True)).overview()
    assert why not in repr(before_room)
