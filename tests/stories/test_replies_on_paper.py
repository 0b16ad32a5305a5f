"""What the wizard noticed is for who makes the plan: the public plan has only the words that the group chose to say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, SLECHT
from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.document.parts.findings import TITLE as FINDINGS
from wijkwizard.document.parts.otherwise import TITLE as OTHERWISE
from wijkwizard.dossier.log.events import Reaction
from wijkwizard.session import Session, fill_session, open_session
from wijkwizard.session.gate_lines import gates_of
from wijkwizard.session.reply_writer import ReplySubject, replied
from wijkwizard.terms import ChoiceValue, Slot, TextValue

REACTIONS: tuple[Reaction, ...] = ("eens", "anders", "later")


def _open(folder: Path, case: Path) -> Session:
    path = folder / "proef.wijk"
    fill_session(case, path, environment=fixed_environment())
    return open_session(path, environment=fixed_environment(1000))


def _text(session: Session, edition: str) -> str:
    return "\n".join(strings(session.plan.document(edition)))


@pytest.mark.parametrize("case", [ABSURD, SLECHT, EXAMPLE, LAAK], ids=lambda path: path.stem)
def test_no_public_plan_has_a_sentence_of_a_check_whatever_the_group_replies(
    tmp_path: Path, case: Path
) -> None:
    """Each finding gets a reaction, in turns, and every reason may be read outside."""
    with _open(tmp_path, case) as session:
        findings = session.reader.derived.plan_findings
        session.recorder.append_events(
            replied(
                session.reader,
                ReplySubject.of_finding(finding),
                REACTIONS[number % 3],
                f"redenvan{number}" if REACTIONS[number % 3] == "anders" else "",
                internal=False,
            )
            for number, finding in enumerate(findings)
        )
        public, working = _text(session, "public"), _text(session, "working")
    told = {
        text
        for one in findings
        for text in (
            one.sentence,
            one.account.rule_text,
            one.account.turning_text,
            f"{one.sentence} {one.ask}",
        )
        if len(text.split()) > 3
    }
    assert sorted(text for text in told if text in public) == []
    assert FINDINGS not in public
    assert sum(one.sentence in working for one in findings) > len(findings) * 0.9
    words = [f"redenvan{number}" for number in range(len(findings)) if REACTIONS[number % 3] == "anders"]
    assert sum(word in public.lower() for word in words) > len(words) * 0.9
    assert all(word in working.lower() for word in words if word in public.lower())


def test_a_reason_goes_out_only_when_the_group_says_so_and_only_while_it_holds(tmp_path: Path) -> None:
    target = Slot("doelen.titel", "d4")
    with _open(tmp_path, SLECHT) as session:
        found = {one.key: ReplySubject.of_finding(one) for one in session.reader.derived.plan_findings}
        session.replies.reply(found["doel-zonder-zin:d4"], "anders", "zonoemenwijhet")
        assert "zonoemenwijhet" not in _text(session, "public").lower()
        assert "zonoemenwijhet" in _text(session, "working").lower()
        session.replies.reply(found["doel-zonder-zin:d4"], "anders", "zonoemenwijhet", internal=False)
        public = _text(session, "public")
        assert OTHERWISE in public
        assert "zonoemenwijhet" in public.lower()
        session.writer.answer(target, TextValue(v="Veer"))
        assert "zonoemenwijhet" not in _text(session, "public").lower()
        assert "zonoemenwijhet" not in session.plan.box("iwap", edition="public")
        assert "Toen stond er" in _text(session, "working")
        session.writer.account(target, internal=True)
        assert "zonoemenwijhet" not in _text(session, "public").lower()


@pytest.mark.parametrize("key", ["te-veel:doel", "poort:5"])
def test_a_reason_goes_out_no_longer_when_a_row_came_in_that_it_was_not_about(
    tmp_path: Path, key: str
) -> None:
    """On the screen it speaks again; in public it was still the choice of the group, beside seven goals."""
    with _open(tmp_path, SLECHT) as session:
        derived = session.reader.derived
        about = {one.key: ReplySubject.of_finding(one) for one in derived.plan_findings}
        about |= {
            gate.key: ReplySubject.of_gate(gate, derived.plan_findings) for gate in derived.plan_gates.gates
        }
        session.replies.reply(about[key], "anders", "zonoemenwijhet", internal=False)
        assert "zonoemenwijhet" in _text(session, "public").lower()
        for table, column in (("doelen", "titel"), ("maatregelen", "titel")):
            session.writer.read(Slot(f"{table}.{column}", session.rows.add(table)), "Een nieuwe heg")
        assert "zonoemenwijhet" not in _text(session, "public").lower()
        assert "zonoemenwijhet" not in session.plan.box("iwap", edition="public")


def test_a_reason_about_something_internal_stays_inside_though_it_may_go_out(tmp_path: Path) -> None:
    with _open(tmp_path, SLECHT) as session:
        found = {one.key: ReplySubject.of_finding(one) for one in session.reader.derived.plan_findings}
        session.replies.reply(found["doel-zonder-zin:d4"], "anders", "zonoemenwijhet", internal=False)
        session.writer.account(Slot("doelen.titel", "d4"), internal=True)
        assert "zonoemenwijhet" not in _text(session, "public").lower()


def test_a_gate_that_is_passed_over_says_why_in_the_working_edition(tmp_path: Path) -> None:
    with _open(tmp_path, SLECHT) as session:
        gates = session.reader.derived.plan_gates.gates
        gate = next(one for one in gates if one.key == "poort:6")
        subject = ReplySubject.of_gate(gate, session.reader.derived.plan_findings)
        session.replies.reply(subject, "anders", "detrekkerkomtnog")
        assert "detrekkerkomtnog" in _text(session, "working").lower()
        assert "detrekkerkomtnog" not in _text(session, "public").lower()


def test_a_reason_for_passing_a_gate_stays_with_what_stood_there_when_an_answer_changes(
    tmp_path: Path,
) -> None:
    """One more answer under a gate that was as unmet as before took the reason from the screen and from paper."""
    with _open(tmp_path, SLECHT) as session:
        derived = session.reader.derived
        gate = next(one for one in derived.plan_gates.gates if one.key == "poort:6")
        session.replies.reply(ReplySubject.of_gate(gate, derived.plan_findings), "anders", "detrekkerkomtnog")
        session.writer.read(Slot("trekker"), "gemeente, wijkbeheer")
        line = next(each for each in gates_of(session.reader) if each.key == "poort:6")
        assert not line.good
        assert "detrekkerkomtnog" in line.text
        assert "De groep gaat toch verder: 'detrekkerkomtnog'. Toen stond er:" in line.text
        assert "detrekkerkomtnog" in _text(session, "working").lower()
        assert "detrekkerkomtnog" not in _text(session, "public").lower()


@pytest.mark.parametrize("edition", ["working", "public"])
def test_a_reason_stays_in_the_working_edition_when_what_stood_out_is_gone(
    tmp_path: Path, edition: str
) -> None:
    """The manual says that the working edition prints all that the group said; this reason stood nowhere any more."""
    with _open(tmp_path, SLECHT) as session:
        found = {each.key: ReplySubject.of_finding(each) for each in session.reader.derived.plan_findings}
        session.replies.reply(found["doel-zonder-zin:d4"], "anders", "zonoemenwijhet", internal=False)
        session.writer.answer(Slot("doelen.titel", "d4"), TextValue(v="Meer huurders blijven langer wonen"))
        assert "doel-zonder-zin:d4" not in {each.key for each in session.reader.derived.plan_findings}
        assert ("zonoemenwijhet" in _text(session, edition).lower()) == (edition == "working")


def test_a_reason_is_off_public_paper_once_what_it_was_about_is_noticed_no_more(tmp_path: Path) -> None:
    """'Dit doen wij gratis' stood beside € 7.000: the cost was a new row, and no answer had changed."""
    with _open(tmp_path, EXAMPLE) as session:
        row = session.rows.add("maatregelen")
        session.writer.answer(Slot("maatregelen.titel", row), TextValue(v="Een leerwerkplek"))
        key = f"maatregel-zonder-kosten:{row}"
        finding = next(each for each in session.reader.derived.plan_findings if each.key == key)
        said = replied(
            session.reader, ReplySubject.of_finding(finding), "anders", "Dit doen wij gratis.", internal=False
        )
        session.recorder.append_events([said])
        assert "Dit doen wij gratis" in _text(session, "public")
        cost = session.rows.add("kosten")
        session.writer.answer(Slot("kosten.maatregel", cost), ChoiceValue(v=row))
        assert key not in {each.key for each in session.reader.derived.plan_findings}
        assert "Dit doen wij gratis" not in _text(session, "public")
        assert "Dit doen wij gratis" in _text(session, "working")
        session.history.undo()
        assert "Dit doen wij gratis" in _text(session, "public")
