"""The consent round of our own questionnaire: a silent count of three, objections as rows, and older dossiers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.content.ours import ours
from tests.session.small import fixed_environment
from tests.stories.story import Told, tell
from wijkwizard.questionnaire.evenings import in_room
from wijkwizard.session import Session, new_session
from wijkwizard.terms import Slot, Unknown

ROUNDS = (
    ("gedeeld-telling", "gedeeld", "beeld-bezwaren", "insight"),
    ("plan-telling", "plan-eens", "plan-bezwaren", "closing"),
)
"""The count, the choice of who does not count, the objections, and the part of the plan."""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier with our own questionnaire."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as made:
        yield made


def turn_of(session: Session, question: str) -> tuple[str, ...]:
    """Return what is asked on the screen of a question."""
    turn = session.reader.turn(question)
    return tuple(one.id for one in turn.questions) if turn is not None else ()


@pytest.mark.parametrize(("count", "choice", "rows", "_"), ROUNDS)
def test_what_the_objection_is_is_asked_right_behind_a_count_with_one(
    session: Session, count: str, choice: str, rows: str, _: str
) -> None:
    """On the same screen, and not before the count is shown; who counted does not choose as well."""
    assert turn_of(session, count) == (count, choice)
    session.writer.read(Slot(count), "mee eens 9, kan ermee leven 4, bezwaar 1")
    assert turn_of(session, count) == (count,)
    session.writer.reveal(Slot(count))
    assert turn_of(session, count) == (count, rows)


@pytest.mark.parametrize(("count", "choice", "rows", "_"), ROUNDS)
def test_without_an_objection_nobody_asks_for_one(
    session: Session, count: str, choice: str, rows: str, _: str
) -> None:
    tell(session, f"{count} | mee eens 9, kan ermee leven 4, bezwaar 0")
    assert turn_of(session, count) == (count,)
    assert session.reader.turn(rows) is None
    assert session.reader.turn(choice) is None


@pytest.mark.parametrize(("count", "choice", "rows", "_"), ROUNDS)
def test_a_group_that_does_not_count_chooses(
    session: Session, count: str, choice: str, rows: str, _: str
) -> None:
    tell(session, f"{choice} | iemand heeft bezwaar")
    assert turn_of(session, count) == (count, choice, rows)


def test_in_an_hour_a_group_chooses_and_says_its_objections() -> None:
    """An hour has no time for a count; what an objection is has its place there too."""
    asked = {
        one.id for turn in in_room(ours().index, ours().questionnaire.routes[2]) for one in turn.questions
    }
    assert "gedeeld" in asked
    assert not {"gedeeld-telling", "plan-telling"} & asked


@pytest.mark.parametrize(("count", "choice", "_", "part"), ROUNDS)
def test_the_advice_reads_a_count_as_it_reads_a_choice(
    session: Session, count: str, choice: str, _: str, part: str
) -> None:
    """The gate of a shared picture stands on it, and objections that were written down are its words."""
    tell(session, f"{count} | mee eens 9, bezwaar 2")
    shared = getattr(session.reader.iwap(), part).shared
    assert shared.value is not None
    assert shared.value.id == "bezwaar"
    assert session.reader.answers.get(Slot(choice)) is None


def test_words_of_an_objection_are_the_reason_at_the_gate(session: Session) -> None:
    """It was 'anders, omdat' with the text of a desk; the words of the room are better."""
    tell(
        session,
        "gedeeld-telling | mee eens 9, bezwaar 2\nbeeld-bezwaren.wat@a | Mijn straat staat er niet in.",
    )
    gate = next(gate for gate in session.reader.derived.plan_gates.gates if gate.key == "poort:1")
    assert (gate.state, gate.because) == ("anders", "Mijn straat staat er niet in")


def test_an_objection_without_words_is_noticed(session: Session) -> None:
    """Where nobody wrote one, and where a row has none."""

    def noticed() -> list[str]:
        found = session.reader.derived.plan_findings
        return [finding.slot for finding in found if finding.check == "bezwaar-zonder-woorden"]

    tell(session, "gedeeld-telling | mee eens 9, bezwaar 2")
    assert noticed() == ["gedeeld-telling"]
    told = tell(session, "beeld-bezwaren.mag-erin@a | zonder te zeggen van wie")
    assert noticed() == [f"beeld-bezwaren.wat@{told.rows['a']}"]
    tell(session, "beeld-bezwaren.wat@a | De winkels ontbreken.", told)
    assert noticed() == []


@pytest.mark.parametrize("said", ["iemand heeft bezwaar", "het klopt met een kanttekening"])
def test_a_dossier_of_before_keeps_its_words_and_can_get_rows(session: Session, said: str) -> None:
    """Nothing of it is kept aside, also when somebody counts or writes rows after all."""
    tell(session, f"gedeeld | {said}\ngedeeld-bezwaar | De winkels ontbreken.")
    steps = (
        "beeld-bezwaren.wat@a | Ook de school ontbreekt.",
        "gedeeld-telling | mee eens 9, bezwaar 0",
    )
    told = Told()
    for step in ("", *steps):
        tell(session, step, told)
        plan = session.reader.iwap()
        assert plan.insight.shared_objections.value == "De winkels ontbreken."
        assert plan.insight.shared.value is not None
        assert plan.insight.shared.value.label == said
        assert plan.kept_aside == ()
        assert session.reader.route.kept_aside == ()


def test_objections_stay_when_the_count_is_corrected(session: Session) -> None:
    """What was written down is not lost by a number."""
    told = tell(session, "plan-telling | mee eens 9, bezwaar 1\nplan-bezwaren.wat@a | Het duurt te lang.")
    session.writer.read(Slot("plan-telling"), "mee eens 10, bezwaar 0")
    (row,) = session.reader.iwap().plan_objections
    assert (row.id, row.what.value) == (told.rows["a"], "Het duurt te lang.")


def test_what_became_of_an_objection_is_asked_at_the_desk(session: Session) -> None:
    """Taken over, in part, or it stays; with why once that is said."""
    told = tell(session, "plan-eens | iemand heeft bezwaar\nplan-bezwaren.wat@a | Het duurt te lang.")
    desk = [question.id for turn in session.reader.turns("uitwerken") for question in turn.questions]
    assert "plan-bezwaren-afloop" in desk
    reason = Slot("plan-bezwaren-afloop.waarom", told.rows["a"])
    assert reason not in session.reader.route.asked
    tell(session, "plan-bezwaren-afloop.afloop@a | het bezwaar blijft staan", told)
    assert reason in session.reader.route.asked
    (row,) = session.reader.iwap().plan_objections
    assert row.outcome.value is not None
    assert row.outcome_why.unknown is Unknown.OPEN


def test_the_gate_of_a_shared_picture_leads_to_the_count(session: Session) -> None:
    """It led to the choice, which is not asked of who counted: 'Deze vraag wordt nu niet gesteld'."""
    tell(session, "gedeeld-telling | mee eens 9, kan ermee leven 4, bezwaar 0")
    gate = next(gate for gate in session.reader.derived.plan_gates.gates if gate.key == "poort:1")
    assert (gate.state, gate.slot) == ("op-orde", "gedeeld-telling")
