"""Laws of the route, tried on questionnaires and answers that nobody thought of."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.questionnaire.make import TABLES, of_sections
from wijkwizard.questionnaire.compiled import from_json, to_json
from wijkwizard.questionnaire.find_cycles import circles
from wijkwizard.questionnaire.graph import nodes
from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.logic import truth
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.questionnaire.route import route
from wijkwizard.terms import Answer, Answers, ChoiceValue, Slot, TextValue, Unknown, Value, YesNoValue

CHOICES = ("a", "b")
MAKE: dict[str, dict[str, Any]] = {
    "yes_no": {},
    "text": {},
    "choice": {"options": [{"id": one, "label": one} for one in CHOICES]},
}


@st.composite
def conditions(draw: st.DrawFn, known: list[tuple[str, str]], depth: int = 2) -> dict[str, Any]:
    """Return a condition on known questions, as (full id, kind)."""
    shape = draw(st.sampled_from(["compare", "compare", "all", "any", "not"] if depth else ["compare"]))
    if shape in {"all", "any"}:
        return {shape: draw(st.lists(conditions(known, depth - 1), min_size=1, max_size=3))}
    if shape == "not":
        return {"not": draw(conditions(known, depth - 1))}
    name, kind = draw(st.sampled_from(known))
    exact = draw(st.booleans())
    if kind == "choice" and exact:
        return {"question": name, "is": draw(st.sampled_from(CHOICES))}
    if kind == "yes_no" and exact:
        return {"question": name, "is": draw(st.booleans())}
    if kind == "table" and exact:
        return {"question": name, "at_least": draw(st.integers(1, 3))}
    return {"question": name, "answered": draw(st.booleans())}


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    """Return a questionnaire without circles: a condition names only what stands before it, then all is shuffled."""
    known: list[tuple[str, str]] = [("duur", "choice")]
    sections: list[dict[str, Any]] = [
        {
            "id": "s",
            "title": "S",
            "questions": [{"id": "duur", "kind": "choice", "text": "D", **MAKE["choice"]}],
        }
    ]
    for s in range(draw(st.integers(1, 3))):
        section: dict[str, Any] = {"id": f"s{s}", "title": "S", "questions": []}
        if draw(st.booleans()):
            section["show_if"] = draw(conditions(known))
        for q in range(draw(st.integers(1, 4))):
            section["questions"].append(draw(questions(f"q{s}-{q}", known)))
        section["questions"] = draw(st.permutations(section["questions"]))
        sections.append(section)
    data = of_sections(draw(st.permutations(sections)), length_question="duur", long_options=["b"])
    return Questionnaire.model_validate(data)


@st.composite
def questions(draw: st.DrawFn, name: str, known: list[tuple[str, str]]) -> dict[str, Any]:
    """Return a question or table that rests only on known ones, and make it known."""
    kind = draw(st.sampled_from([*MAKE, "table"]))
    made: dict[str, Any] = {"id": name, "kind": kind, "text": "Q", **MAKE.get(kind, {})}
    made["route"] = draw(st.sampled_from(["kort", "kort", "lang"]))
    made["joins"] = draw(st.booleans())
    if draw(st.booleans()):
        made["show_if"] = draw(conditions(list(known)))
    if kind == "table":
        inner = [("x", "yes_no"), ("y", "choice")]
        made["columns"] = [{"id": one, "kind": sort, "text": "C", **MAKE[sort]} for one, sort in inner]
        made["columns"][1]["show_if"] = draw(conditions([*known, (f"{name}.x", "yes_no")]))
        made["rows_of"] = draw(st.sampled_from(["", *(one for one, sort in known if sort == "table")]))
        known.extend([(f"{name}.{one}", sort) for one, sort in inner])
    known.append((name, kind))
    return made


VALUES: dict[str, st.SearchStrategy[Value]] = {
    "yes_no": st.builds(YesNoValue, v=st.booleans()),
    "text": st.just(TextValue(v="tekst")),
    "choice": st.builds(ChoiceValue, v=st.sampled_from(CHOICES)),
}


@st.composite
def dossiers(draw: st.DrawFn) -> tuple[Index, Answers]:
    """Return a questionnaire with answers: for rows that are there and rows that were removed, fitting or not."""
    index = Index.of(draw(questionnaires()), TABLES)
    rows = {
        name: tuple(draw(st.lists(st.sampled_from(["r1", "r2", "r3"]), unique=True)))
        for name in index.tables
        if index.source_table(name) == name
    }
    by_slot: dict[Slot, tuple[Answer, ...]] = {}
    for one in index.answerable:
        for row in ("r1", "r2", "r3") if one.table else (None,):
            value = draw(
                st.one_of(st.none(), st.just(Unknown.DONT_KNOW), VALUES[one.question.kind], VALUES["text"])
            )
            if isinstance(value, Unknown):
                by_slot[Slot(one.full_id, row)] = (Answer(unknown=value),)
            elif value is not None:
                by_slot[Slot(one.full_id, row)] = (Answer(value=value),)
    if draw(st.booleans()):
        by_slot[Slot("weg")] = (Answer(value=TextValue(v="oud")),)
    return index, Answers(by_slot=by_slot, rows=rows)


def is_removed(index: Index, answers: Answers, slot: Slot) -> bool:
    source = index.source_table(slot.table or "")
    return slot.row is not None and slot.row not in answers.rows_of(source)


@given(dossiers())
def test_the_route_is_a_pure_function(dossier: tuple[Index, Answers]) -> None:
    """The same questionnaire, made anew, and the same answers in another order give the same route."""
    index, answers = dossier
    again = Index.of(from_json(to_json(index.questionnaire)), TABLES)
    turned = Answers(by_slot=dict(reversed(list(answers.by_slot.items()))), rows=answers.rows)
    assert route(index, answers) == route(again, turned)


@given(dossiers())
def test_every_stored_answer_is_asked_or_kept_aside_or_of_a_removed_row(
    dossier: tuple[Index, Answers],
) -> None:
    index, answers = dossier
    found = route(index, answers)
    aside = set(found.kept_aside)
    assert len(aside) == len(found.kept_aside)
    assert not aside & found.asked
    for slot in answers.by_slot:
        places = [slot in found.asked, slot in aside, is_removed(index, answers, slot)]
        assert places.count(True) == 1, slot


@given(dossiers())
def test_what_is_kept_aside_weighs_nothing(dossier: tuple[Index, Answers]) -> None:
    """Taking away all that is kept aside changes nothing in what is asked; rows stay, and stay said."""
    index, answers = dossier
    found = route(index, answers)
    kept = {slot: live for slot, live in answers.by_slot.items() if slot not in found.kept_aside}
    bare = route(index, Answers(by_slot=kept, rows=answers.rows, said=answers.said))
    assert (bare.asked, bare.turns, bare.length) == (found.asked, found.turns, found.length)


@given(dossiers())
def test_every_condition_of_what_is_asked_holds_and_of_what_is_not_does_not(
    dossier: tuple[Index, Answers],
) -> None:
    """One pass settles everything: judged again against the whole outcome, each condition says the same."""
    index, answers = dossier
    found = route(index, answers)
    shown = {question.id for turn in found.turns for question in turn.questions}
    for one in index.answerable:
        for row in index.rows(one.table.id, answers) if one.table else (None,):
            own, table = one.question, one.table
            holds = own.show_if is None or truth(
                own.show_if, index, answers, found.asked, row=row, table=table.id if table else None
            )
            above = one.section.show_if is None or truth(one.section.show_if, index, answers, found.asked)
            long = own.route == "kort" or found.length == "lang"
            over = table.id in shown if table else True
            expected = holds is True and above is True and long and over
            assert (Slot(one.full_id, row) in found.asked) is expected, one.full_id


@given(dossiers())
def test_turns_show_each_question_once_and_in_order(dossier: tuple[Index, Answers]) -> None:
    index, answers = dossier
    found = route(index, answers)
    seen = [question.id for turn in found.turns for question in turn.questions]
    order = [
        question.id
        for step in index.questionnaire.steps
        for section in step.sections
        for question in section.questions
    ]
    assert seen == [name for name in order if name in set(seen)]
    assert len(seen) == len(set(seen))
    assert {Slot(name) for name in seen} == {slot for slot in found.asked if slot.row is None}


@given(questionnaires())
def test_what_rests_only_on_what_came_before_has_no_circle(questionnaire: Questionnaire) -> None:
    assert circles(nodes(questionnaire)) == ()
