"""The plan screen says in few lines what holds the plan up, what stands out, and what a quarter of the money does."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from tests.advice.plan.cases import ABSURD, EXAMPLE, derived
from tests.session.small import looking
from wijkwizard.conversation.plan_in_short import (
    discussed_in_short,
    findings_in_short,
    gates_in_short,
    quarter_words,
)
from wijkwizard.conversation.reply import because_form, found_at, nothing_here, of_finding, of_gate
from wijkwizard.iwap.model import Reply
from wijkwizard.session.gate_lines import features_of, gate_named, gates_of
from wijkwizard.session.plan_remarks import in_lines
from wijkwizard.session.questions import load_questions
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_context import ScreenContext
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Slot


def _reader(path: object = ABSURD) -> Reader:
    made = derived(ABSURD if path is ABSURD else EXAMPLE)
    index = load_questions(None).index
    known = ScreenContext(index, made.answers, made.route, findings=made.shown_findings)
    return cast("Reader", SimpleNamespace(derived=made, known=known, iwap=lambda: made.iwap))


def test_the_gates_are_told_in_a_line_with_what_is_wrong_first() -> None:
    gates = gates_of(_reader())
    told = gates_in_short(gates)
    wrong = next(gate.label for gate in gates if gate.state == "klopt niet")
    assert told.startswith(f"Nog niet: {wrong.lower()} (klopt niet)")
    assert told.endswith(" en meer.")
    assert gates_in_short([gate for gate in gates if gate.good]) == "Er staat niets in de weg."


def test_the_count_of_the_parts_says_that_what_is_internal_does_not_count_while_the_room_looks() -> None:
    assert discussed_in_short([], ALL) == "0 van 0 delen besproken."
    seen = discussed_in_short([], Visibility(room_looks=True))
    assert "De zaal kijkt mee: wat intern is" in seen


def test_the_findings_are_told_in_a_line_by_what_they_help_to_mend() -> None:
    lines = in_lines(derived(ABSURD).replied_findings)
    assert findings_in_short(lines).startswith("Wat opvalt in het plan: ")
    assert findings_in_short(()) == "Wat opvalt in het plan: niets."


def test_the_features_stand_beside_the_gates_and_go_to_no_room() -> None:
    reader = _reader(EXAMPLE)
    assert {line.key for line in features_of(reader)} >= {"kenmerk:lerend", "kenmerk:verankerd"}
    gate = gate_named(reader, "poort:5")
    assert gate is not None
    room = SimpleNamespace(derived=SimpleNamespace(showing=Visibility(room_looks=True)))
    assert features_of(cast("Reader", room)) == ()
    assert gate_named(cast("Reader", room), "poort:5") is None


def test_a_gate_is_passed_over_with_a_reason_about_all_that_holds_it_up() -> None:
    reader = _reader()
    gate = gate_named(reader, "poort:5")
    assert gate is not None
    what = of_gate(gate, reader, read_only=False)
    assert [choice for choice, _ in what.options] == ["anders"]
    held = [one for one in derived(ABSURD).plan_findings if one.key in gate.findings]
    assert {given.slot for one in held for given in one.account.inputs} <= set(what.subject.rests)
    assert "alleen te lezen" in of_gate(gate, reader, read_only=True).refusal


def test_the_reason_is_asked_in_the_words_of_what_was_chosen() -> None:
    """Who goes on past a gate chooses nothing else."""
    reader = _reader()
    gate, found = gate_named(reader, "poort:5"), found_at(reader, Slot("doel-van-naar.streefwaarde", "d2"))
    assert gate is not None
    assert found is not None
    asked = {}
    for what in (of_gate(gate, reader, read_only=False), of_finding(found, read_only=False)):
        form = because_form(what)
        assert dict(what.options)["anders"] == form.title
        said = replace(
            what, reply=Reply(finding=what.subject.key, reaction="anders", because="de raad wil het nu")
        )
        asked[form.entries[0].label] = said.now.splitlines()[-1]
    assert asked == {
        "Waarom gaat de groep toch verder?": "De groep gaat toch verder: 'de raad wil het nu'.",
        "Waarom kiest de groep anders?": "De groep koos anders: 'de raad wil het nu'.",
    }


def test_what_stands_out_is_found_at_its_answer_and_nowhere_else() -> None:
    reader = _reader()
    found = found_at(reader, Slot("doel-van-naar.streefwaarde", "d2"))
    assert found is not None
    assert [choice for choice, _ in of_finding(found, read_only=False).options] == ["eens", "anders", "later"]
    assert found_at(reader, Slot("doel-van-naar.streefwaarde", "d1")) is None
    assert found_at(reader) is None


def test_a_quarter_of_the_money_is_told_in_paragraphs_or_why_not() -> None:
    told = quarter_words(derived(EXAMPLE).quarter)
    assert len(told) == 3
    assert "Een kwart minder" in told[1]
    assert "niet te zeggen" in quarter_words(None)[0]


def test_where_the_room_looks_it_is_not_said_that_nothing_stands_out() -> None:
    reader = looking()
    assert nothing_here(reader.seen(ALL)) == "Hier valt niets op."
    hidden = nothing_here(reader.seen(Visibility(room_looks=True)))
    assert hidden == "Wat opvalt, staat niet in het zaalbeeld."
