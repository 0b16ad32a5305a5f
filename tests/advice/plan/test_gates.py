"""Gates and features follow from what was said and noticed; none is in order on what was only filled in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, SLECHT, derived
from tests.advice.plan.changes import Change, cell, every, said
from wijkwizard.advice.plan.check_plan import NEEDS, check_plan
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.gate_evidence import EVIDENCE, GATE_NEEDS
from wijkwizard.advice.plan.gates import GateResult, PlanGates, judge_gates
from wijkwizard.advice.plan.periods import DateSpan, period
from wijkwizard.iwap.bind import bound_paths
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.session.questions import load_questions

IN_ORDER, OTHERWISE, WRONG, MISSING, QUIET = "op-orde", "anders", "klopt-niet", "ontbreekt", "niet-besproken"


def _results(gates: PlanGates) -> Mapping[str, GateResult]:
    return {result.key: result for result in (*gates.gates, *gates.features)}


@cache
def _unchanged(path: Path) -> Mapping[str, GateResult]:
    return _results(derived(path).plan_gates)


def _after(path: Path, change: Change) -> Mapping[str, GateResult]:
    return _results(derived(path, change).plan_gates)


EXPECTED: list[tuple[Path, str, str]] = [
    (ABSURD, "poort:3", WRONG),
    (ABSURD, "poort:4", MISSING),
    (ABSURD, "poort:5", WRONG),
    (ABSURD, "poort:6", QUIET),
    (ABSURD, "poort:7", QUIET),
    (ABSURD, "poort:8", QUIET),
    (ABSURD, "poort:9", WRONG),
    (ABSURD, "kenmerk:norm-en-resultaat", WRONG),
    (ABSURD, "kenmerk:lerend", WRONG),
    (ABSURD, "kenmerk:verankerd", WRONG),
    (SLECHT, "poort:1", IN_ORDER),
    (SLECHT, "poort:2", QUIET),
    (SLECHT, "poort:4", MISSING),
    (SLECHT, "poort:5", WRONG),
    (SLECHT, "poort:6", MISSING),
    (SLECHT, "poort:7", QUIET),
    (SLECHT, "poort:8", QUIET),
    (SLECHT, "poort:9", QUIET),
    (EXAMPLE, "poort:1", IN_ORDER),
    (EXAMPLE, "poort:2", IN_ORDER),
    (EXAMPLE, "poort:3", IN_ORDER),
    (EXAMPLE, "poort:4", IN_ORDER),
    (EXAMPLE, "poort:5", MISSING),
    (EXAMPLE, "poort:6", IN_ORDER),
    (EXAMPLE, "poort:7", MISSING),
    (EXAMPLE, "poort:8", IN_ORDER),
    (EXAMPLE, "kenmerk:gebiedsgericht", IN_ORDER),
    (EXAMPLE, "kenmerk:bewoners-betrokken", IN_ORDER),
    (EXAMPLE, "kenmerk:norm-en-resultaat", WRONG),
    (EXAMPLE, "kenmerk:partijen-verbonden", MISSING),
    (EXAMPLE, "kenmerk:lerend", MISSING),
    (EXAMPLE, "kenmerk:verankerd", MISSING),
]
"""The states that were worked out by hand."""


_KEPT = said(
    "borging-afspraken",
    [
        {
            "rij": "b",
            "wat": "De regie",
            "budget": "Gewoon werk",
            "team": "gemeente",
            "maatregel": ["regisseur", "avonden"],
        }
    ],
)
_AGREED = {
    "rij": "b",
    "wat": "Beheer van de lampen",
    "budget": "beheer",
    "team": "gemeente",
    "maatregel": ["regisseur"],
}


def _agreed(*sure: str) -> Change:
    """Return agreements about what stays, and nothing on the costs that would hold the gate up."""
    rows = [{**_AGREED, "rij": f"b{number}", "zekerheid": word} for number, word in enumerate(sure)]
    return every(said("borging-afspraken", rows), said("onderhoud", None), _FIXED)


_FIXED = every(*(cell("kosten-dekking", row, project_of_vast="vast") for row in ("regie", "jongerenwerk")))


@pytest.mark.parametrize(("path", "key", "state"), EXPECTED)
def test_a_gate_stands_as_was_worked_out_by_hand(path: Path, key: str, state: str) -> None:
    assert _unchanged(path)[key].state == state


_SETTLED = (("gedeeld", 1), ("praktijkkennis", 2), ("basis", 3), ("rugdekking", 6), ("trekker", 6))


@pytest.mark.parametrize(
    ("change", "key", "state"),
    [
        (said("gedeeld", "weet niet"), "poort:1", MISSING),
        (said("praktijkkennis", ["gemeente"]), "poort:2", MISSING),
        (said("basis", {"schoon": "2", "heel": "2", "veilig": "2"}), "poort:3", MISSING),
        (said("basis", None), "poort:3", QUIET),
        (cell("doelen", "gerust", titel="Een leefbaar plein"), "poort:4", MISSING),
        (cell("maatregelen", "huur", titel="Bewoners faciliteren"), "poort:4", IN_ORDER),
        (said("rugdekking", ["wethouder"]), "poort:6", MISSING),
        (said("rugdekking", None), "poort:6", QUIET),
        (said("hoe-meten", "sla over"), "poort:8", MISSING),
        (said("hoe-meten", "nvt"), "poort:8", IN_ORDER),
        # What does not apply is settled: it holds no gate up, whichever that is.
        *((said(name, "nvt"), f"poort:{n}", IN_ORDER) for name, n in _SETTLED),
        (_KEPT, "poort:9", IN_ORDER),
        (said("borging-afspraken", None), "poort:9", MISSING),
        (every(said("borging-afspraken", None), said("onderhoud", None), _FIXED), "poort:9", QUIET),
        # An agreement that says itself that nobody discussed it is none.
        *((_agreed("nog-niet"), key, MISSING) for key in ("poort:9", "kenmerk:verankerd")),
        *((_agreed("besproken"), key, IN_ORDER) for key in ("poort:9", "kenmerk:verankerd")),
        *((_agreed("nog-niet", "besloten"), key, IN_ORDER) for key in ("poort:9", "kenmerk:verankerd")),
        (said("terugkoppeling", None), "kenmerk:bewoners-betrokken", QUIET),
        (cell("aanwezig", "bewoners", aantal="0"), "kenmerk:bewoners-betrokken", MISSING),
        (
            every(
                cell("doel-toets", "samen", zelfde_telling="ja"),
                cell("doel-van-naar", "gerust", nul_bron=None),
                cell("doel-van-naar", "huur", nul_bron=None),
                cell("doel-van-naar", "heel", nul_bron=None),
            ),
            "kenmerk:norm-en-resultaat",
            MISSING,
        ),
        (cell("doel-toets", "samen", zelfde_telling="ja"), "kenmerk:norm-en-resultaat", IN_ORDER),
    ],
)
def test_a_gate_turns_with_what_it_rests_on(change: Change, key: str, state: str) -> None:
    assert _after(EXAMPLE, change)[key].state == state


def test_a_gate_in_order_names_what_was_said() -> None:
    for result in (*_unchanged(EXAMPLE).values(), *_unchanged(SLECHT).values()):
        if result.state == IN_ORDER:
            assert result.evidence
            assert all(item.text for item in result.evidence)
            assert not result.findings
        assert result.slot


def test_nothing_is_in_order_in_a_plan_about_which_nothing_was_said() -> None:
    def empty(data: dict[str, object]) -> None:
        for name in set(data) - {"gebied-naam"}:
            del data[name]

    assert {result.state for result in _after(ABSURD, empty).values()} == {QUIET}


def test_an_objection_stands_in_its_own_words() -> None:
    change = every(said("gedeeld", "bezwaar"), said("gedeeld-bezwaar", "Mijn straat staat er niet in."))
    result = _after(SLECHT, change)["poort:1"]
    assert (result.state, result.because) == (OTHERWISE, "Mijn straat staat er niet in.")
    assert _after(SLECHT, said("gedeeld", "bezwaar"))["poort:1"].state == MISSING


def _judged(iwap: Iwap, *replies: Reply) -> Mapping[str, GateResult]:
    plan, known = iwap.model_copy(update={"replies": replies}), load_questions(None).knowledge
    day = DateSpan.of("2026-11-12")
    assert day is not None
    context = PlanContext(plan, known, day)
    return _results(judge_gates(context, check_plan(context)))


def test_what_the_group_answers_otherwise_holds_nothing_up() -> None:
    """A reply to the gate gives its words; a reply to a finding takes that finding out of the gate."""
    iwap = derived(ABSURD).iwap
    own = Reply(finding="poort:3", reaction="anders", because="Eerst elkaar leren kennen.")
    assert (_judged(iwap, own)["poort:3"].state, _judged(iwap, own)["poort:3"].because) == (
        OTHERWISE,
        "Eerst elkaar leren kennen.",
    )
    about = Reply(finding="vaag:d1", reaction="anders", because="Zo noemen wij het hier.")
    assert _judged(iwap, about)["poort:4"].state == IN_ORDER
    later = Reply(finding="vaag:d1", reaction="later")
    assert _judged(iwap, later)["poort:4"].state == MISSING


def test_after_another_way_out_only_the_picture_counts() -> None:
    results = _after(SLECHT, said("besluit", "regulier"))
    assert list(results) == ["poort:1", "poort:2"]


def test_every_gate_has_evidence_and_names_checks_that_are_there() -> None:
    known = load_questions(None).knowledge
    rows = (*known.gates.rows, *known.features.rows)
    assert {row.id for row in rows} == set(EVIDENCE) == set(GATE_NEEDS)
    named = {check for row in rows for check in (*row.wrong, *row.missing)}
    assert named <= set(NEEDS)
    assert {row.go_to for row in rows} <= set(load_questions(None).index.by_id)


@pytest.mark.parametrize("need", sorted(frozenset().union(*GATE_NEEDS.values())))
def test_a_gate_that_the_questionnaire_asks_nothing_for_is_not_there_and_the_others_are(need: str) -> None:
    """In a small questionnaire seven of nine stood 'nog niet besproken' for ever."""
    questions, iwap = load_questions(None), derived(EXAMPLE).iwap
    day = period(iwap.table.date)
    assert day is not None
    bound = bound_paths(questions.index)

    def shown(fields: frozenset[str]) -> set[str]:
        return set(_results(judge_gates(PlanContext.of(iwap, questions.knowledge, day, fields), ())))

    rows = (*questions.knowledge.gates.rows, *questions.knowledge.features.rows)
    assert len(shown(bound)) == len(rows)
    lost = len(shown(bound)) - len(shown(bound - {need}))
    assert lost == sum(need in needs for needs in GATE_NEEDS.values())


@pytest.mark.parametrize(
    ("change", "rows"),
    [
        (said("kenmerken-stand", {"verankerd": "3"}), ["verankerd"]),
        (said("kenmerken-stand", {"verankerd": "2", "gebiedsgericht": "3"}), []),
        (said("geld-regels", {"structureel-geld": "3"}), ["structureel-geld"]),
        (every(said("geld-regels", {"structureel-geld": "3"}), said("kosten-dekking", None)), []),
    ],
)
def test_a_judgement_of_its_own_is_laid_beside_the_plan(change: Change, rows: list[str]) -> None:
    found = [one for one in derived(EXAMPLE, change).plan_findings if one.check == "zelfbeeld-anders"]
    assert [row for one in found for row in one.rows] == rows
    assert all("open: '" in one.sentence for one in found)


@pytest.mark.parametrize("path", [ABSURD, SLECHT, EXAMPLE])
def test_what_is_missing_always_says_what_it_waits_for(path: Path) -> None:
    """'Partijen verbonden: ontbreekt' stood there with no finding and no word, beside a promise that was answered."""
    for gate in _unchanged(path).values():
        waits = gate.state == MISSING and not gate.findings
        assert bool(gate.needs) is waits, gate.key
        assert gate.state != MISSING or gate.findings or gate.needs.startswith("Nodig: ")


def test_promises_of_one_party_do_not_connect_parties_and_the_gate_says_what_would() -> None:
    one = [{"rij": "b", "partner-naam": "De corporatie", "belofte": "Wij schilderen de galerij."}]
    kept = [
        {"rij": "b", "partner": "corporatie", "vastgelegd": "mondeling", "eigen-belang": "Minder lekkage."}
    ]
    change = every(said("beloften", one), said("belofte-bij", kept))
    today = DateSpan.of("2026-11-12")
    assert today is not None
    context = PlanContext(derived(EXAMPLE, change).iwap, load_questions(None).knowledge, today)
    gate = _results(judge_gates(context, ()))["kenmerk:partijen-verbonden"]
    assert gate.state == MISSING
    assert gate.needs == "Nodig: toezeggingen van twee van deze drie: de gemeente, de corporatie en bewoners."


def test_a_gate_names_the_work_that_ends_before_it_begins_and_leads_there() -> None:
    """It asked for an answer that was given, and led to the question where it stood."""
    gate = _unchanged(SLECHT)["poort:3"]
    assert gate.state == MISSING
    assert gate.needs.startswith("Nodig: een begin en een einde die kloppen bij '")
    assert gate.slot.startswith("maatregel-planning.start@")
