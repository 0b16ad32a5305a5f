"""What is explained: everything to who leads, and before a room only what it may read."""

from dataclasses import replace
from pathlib import Path

from tests.advice.plan.cases import SLECHT
from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.figured import with_figures
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import Enter, Park
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.explain import HIDDEN, ExplainedPlace, explained, explanation
from wijkwizard.conversation.view import view
from wijkwizard.session import Session, fill_session, new_session, open_session
from wijkwizard.session.statistics.question_figures import figures_say
from wijkwizard.session.views import OptionView
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Slot

ALONG = Visibility(room_looks=True)
SICK = "Mevrouw De Vries van Kadestraat 12 is ziek."
PARKED = {"owner": "", "due": "", "note": SICK, "public": "nee"}


def told(session: Session, turn_id: str, showing: Visibility) -> str:
    """Return all that is explained about a turn."""
    screen = session.reader.seen(showing).screen(turn_id)
    return "\n".join(f"{title}: {text}" for title, text in explanation(screen, showing))


def test_a_room_reads_no_explanation_that_is_meant_for_who_leads(tmp_path: Path) -> None:
    """Not in our own questions either: no turn of the room shows its help, script, route or conditions."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        for turn in session.reader.turns("zaal"):
            along, whole = told(session, turn.id, ALONG), told(session, turn.id, ALL)
            for question in turn.questions:
                script = question.script
                for text in (question.help, script.say, script.ask_on, script.watch):
                    if text and text not in question.read_aloud:
                        assert text not in along, turn.id
            assert HIDDEN in along
            assert HIDDEN not in whole
            assert "Deze vraag komt als" not in along
            assert "meer tijd" not in along


def test_a_remark_about_a_person_waits_while_the_room_looks_along(tmp_path: Path) -> None:
    """That there is one points all of them at what somebody just said; it stands there when nobody looks along."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as session:
        state = conversation(session)
        whole = do(state, Enter(Slot("trots"), SICK)).messages
        assert any("De Vries" in one.text for one in whole)
        state.showing = lambda: ALONG
        said = do(state, Enter(Slot("trots"), f"{SICK} Ook nu.")).messages
        said += do(state, Park(Slot("thema"), PARKED)).messages
        assert not [one for one in said if one.tone == "warning"]
        state.position = replace(state.position, turn=session.reader.turn("trots"))
        now = view(state)
        assert now is not None
        assert [field.remarks for field in now.screen.fields()] == [()]
        state.showing = lambda: ALL
        now = view(state)
        assert now is not None
        assert any("De Vries" in remark for field in now.screen.fields() for remark in field.remarks)


def test_what_is_to_be_minded_about_the_choice_under_the_cursor_comes_first(tmp_path: Path) -> None:
    """In each face, and never before a room; what the figures say is told at the desk before the explanation."""
    option = OptionView("a", "wonen", note="Let op de volgorde.")
    with with_figures(tmp_path) as session:
        turn = next(turn for turn in session.reader.turns("vooraf") if figures_say(session.reader, turn))
        screen = session.reader.screen(turn.id)
        first, second, *_ = explained(session.reader, screen, ALL, option=option)
        assert first == ("wonen", "Let op de volgorde.")
        assert second[0] == "Wat de cijfers zeggen"
        seen = session.reader.seen(ALONG)
        along = explained(seen, seen.screen(turn.id), ALONG, option=option)
        assert {"wonen", "Wat de cijfers zeggen"}.isdisjoint(title for title, _ in along)


def test_what_stands_out_at_the_cell_comes_before_what_stands_out_elsewhere_in_its_row(
    tmp_path: Path,
) -> None:
    """At a goal number of the wrong side the years of that goal were told first, and the number below the screen."""
    path = tmp_path / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    with open_session(path, environment=fixed_environment(1000)) as session:
        screen = session.reader.screen("doel-van-naar")
        firsts = {
            cell: explained(session.reader, screen, ALL, ExplainedPlace("d2", f"doel-van-naar.{cell}@d2"))[0][
                1
            ]
            for cell in ("streefwaarde", "streef-datum")
        }
    assert "ligt niet onder de 40 van nu" in firsts["streefwaarde"]
    assert "het doel is voor 2024" in firsts["streef-datum"]
