"""From an open dossier to paper: dated by its last event, public unless asked otherwise, exercise when it is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import SMALL, answers, fixed_environment, looking, small
from wijkwizard.document.internal import leaves as said_on
from wijkwizard.document.model import PaperForm
from wijkwizard.errors import WijkError
from wijkwizard.session import Session, new_session
from wijkwizard.session.plan import Plan
from wijkwizard.session.printing.paper import COMING, EXERCISE, coming
from wijkwizard.terms import GridValue, Slot, TextValue

TRUST = Slot("trots")


def evening(folder: Path) -> Session:
    session = small(folder)
    session.writer.answer(Slot("wijknaam"), TextValue(v="De Werven & <b>"))
    session.writer.answer(TRUST, TextValue(v="Het koor"))
    session.writer.account(TRUST, internal=True)
    return session


def test_the_paper_is_dated_by_the_last_answer(tmp_path: Path) -> None:
    """Printing again next week gives the same paper."""
    with evening(tmp_path) as session:
        assert session.plan.document().made_on == "2026-03-14"


def test_what_is_internal_is_on_the_working_edition_only(tmp_path: Path) -> None:
    """The public edition is the usual one."""
    with evening(tmp_path) as session:
        public, working = session.plan.document(), session.plan.document("working")
        assert (public.edition, working.edition) == ("public", "working")
        assert "Het koor" not in public.model_dump_json()
        assert "Het koor" in working.model_dump_json()
        assert session.plan.document("public") == public


def test_an_exercise_is_known_by_the_name_of_its_table(tmp_path: Path) -> None:
    """An evening is none."""
    with evening(tmp_path) as session:
        assert "OEFENDOSSIER" not in session.plan.box("document")
    with new_session(
        tmp_path / "o.wijk", environment=fixed_environment(), questions=SMALL, table=EXERCISE
    ) as session:
        assert "OEFENDOSSIER" in session.plan.box("document")


@pytest.mark.slow
def test_a_plan_is_made_as_pdf(tmp_path: Path) -> None:
    """Each step of it is told, and it is where it was asked."""
    told: list[str] = []
    with evening(tmp_path) as session:
        made = session.plan.make(tmp_path / "plan.pdf", progress=told.append)
    assert made == tmp_path / "plan.pdf"
    assert made.read_bytes().startswith(b"%PDF-")
    assert told


def test_a_plan_is_made_as_html_with_every_letter_as_it_was_typed(tmp_path: Path) -> None:
    """Escaped, so that it is read and never obeyed."""
    with evening(tmp_path) as session:
        made = session.plan.make(tmp_path / "plan.html", fmt="html", audience="onszelf")
    text = made.read_text(encoding="utf-8")
    assert "De Werven &amp; &lt;b&gt;" in text
    assert "Het koor" in text


def test_a_plan_of_a_sealed_round_shows_no_count(tmp_path: Path) -> None:
    """Case 7: not in either edition."""
    with evening(tmp_path) as session:
        session.writer.answer(Slot("stemmen"), GridValue(v={"overlast": 8731}))
        for edition in ("public", "working"):
            assert "8731" not in session.plan.document(edition).model_dump_json()
            assert "8.731" not in session.plan.document(edition).model_dump_json()
        assert all("8731" not in said.model_dump_json() for said in said_on(session.reader.iwap()))
        session.writer.reveal(Slot("stemmen"))
        assert any("8731" in said.model_dump_json() for said in said_on(session.reader.iwap()))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Before anything is rendered."""
    with evening(tmp_path) as session, pytest.raises(WijkError, match=r"De map .* is er niet"):
        session.plan.make(tmp_path / "nergens" / "plan.pdf")


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ({}, "eerste-ronde"),
        ({"maatregelen.naam@m1": "Lampen", "besluit": "integraal"}, "plan"),
        ({"besluit": "kleinschalig"}, "advies"),
    ],
)
def test_the_screen_announces_the_paper_that_comes(said: dict[str, object], form: PaperForm) -> None:
    """By the rule that makes it, and the plan is promised for nothing that would not bring it."""
    rows = {"maatregelen": ("m1",)} if "maatregelen.naam@m1" in said else {}
    session = looking(answers(said, rows))
    plan = Plan(session)
    assert plan.document("working").form == plan.document("public").form == form
    assert coming(session.iwap()) == COMING[form]
