"""What hangs on a measure that was rejected or taken away counts nowhere but in the annex."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.advice.plan.cases import EXAMPLE, findings, keys
from tests.advice.plan.changes import cell
from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.model import Table
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Euro, SaidChoice, SaidChoices
from wijkwizard.iwap.standing import without_the_rejected
from wijkwizard.terms import Unknown

WORDS = ("De school opent het plein", "Het regent altijd", "De lampen blijven branden")
GONE = SaidChoice(unknown=Unknown.REMOVED)


def plan(status: str = "voorstel", promised_for: SaidChoice | None = None) -> Iwap:
    """Return a plan of a measure with a promise, a risk and an anchor."""
    of = promised_for or pick("Lampen", "m1")
    kept = SaidChoices(value=(of.value,)) if of.value else SaidChoices(unknown=of.unknown)
    return evening(
        measures=(
            {"id": "m1", "title": said("Lampen"), "status": pick(status, status)},
            {"id": "m2", "title": said("Bankjes"), "status": pick("voorstel", "voorstel")},
        ),
        promises=({"id": "p", "promise": said(WORDS[0]), "partner_name": said("De school"), "measure": of},),
        risks=({"id": "r", "what": said(WORDS[1]), "measure": of},),
        anchors=({"id": "a", "what": said(WORDS[2]), "measure": kept},),
    )


def on_paper(made: Iwap) -> tuple[set[str], ...]:
    """Return which of the words stand on the page for residents, in the council paper, and in plan with annex."""
    residents = beside_plan("bewoners", made, KNOWN, STYLE)
    council = beside_plan("collegestuk", made, KNOWN, STYLE)
    papers = (residents, council, compose(made, advice_of, KNOWN, STYLE))
    texts = [" ".join(strings(paper)).casefold() for paper in papers]
    return tuple({words for words in WORDS if words.casefold() in text} for text in texts)


def test_a_row_of_a_measure_that_stands_is_told() -> None:
    residents, council, whole = on_paper(plan())
    assert (residents, council, whole) == ({WORDS[0]}, {WORDS[1]}, set(WORDS))


@pytest.mark.parametrize("made", [plan("afgewezen"), plan(promised_for=GONE)], ids=["rejected", "gone"])
def test_a_row_of_a_measure_that_does_not_stand_is_in_the_annex_alone(made: Iwap) -> None:
    """So that nothing that was said is lost."""
    residents, council, whole = on_paper(made)
    assert (residents, council, whole) == (set(), set(), set(WORDS))


def _small(form: str, promised_for: SaidChoice) -> str:
    """Return the text of a paper without an annex, of a plan with a promise for a measure and one for nothing."""
    made = {
        "promises": (
            {
                "id": "p",
                "promise": said(WORDS[0]),
                "partner_name": said("De school"),
                "measure": promised_for,
            },
            {"id": "q", "promise": said("De bus rijdt langer"), "partner_name": said("De busdienst")},
        ),
        "organisation": {"lead": said("De wijkraad")},
    }
    if form == "wijkagenda":
        actions = ({"id": "a", "title": said("Bomen planten")},)
        made |= {"actions": actions, "verdict": {"choice": pick("Klein", "kleinschalig")}}
    paper = compose(evening(**made), advice_of, KNOWN, STYLE)
    assert paper.form == form
    return " ".join(strings(paper)).casefold()


@pytest.mark.parametrize("form", ["wijkagenda", "eerste-ronde"])
@pytest.mark.parametrize(
    ("promised_for", "stands"), [(GONE, False), (SaidChoice(), True)], ids=["gone", "none"]
)
def test_a_small_paper_promises_nothing_for_a_measure_that_was_taken_away(
    form: str,
    promised_for: SaidChoice,
    stands: bool,  # noqa: FBT001 - a case
) -> None:
    """It has no annex, and 'verwijst naar iets dat is weggehaald' tells residents nothing."""
    told = _small(form, promised_for)
    assert (WORDS[0].casefold() in told) is stands
    assert "de bus rijdt langer" in told
    assert "weggehaald" not in told


def test_what_was_rejected_is_called_so_wherever_another_row_names_it() -> None:
    """A measure that stands keeps the goal that was rejected, and the annex the promise for a rejected measure."""
    rejected = pick("afgewezen", "afgewezen")
    goal = {"id": "g", "title": said("Minder meeuwen"), "status": rejected}
    ban = {"id": "m3", "title": said("Voerverbod"), "goal": said((pick("Minder meeuwen", "g").value,))}
    lamps = {"id": "m1", "title": said("Lampen"), "status": rejected}
    promise = {"id": "p", "promise": said(WORDS[0]), "measure": pick("Lampen", "m1")}
    told = compose(
        evening(goals=(goal,), measures=(lamps, ban), promises=(promise,)), advice_of, KNOWN, STYLE
    )
    plan_text, annex = (" ".join(strings(parts)) for parts in (told.plan, told.parts))
    assert "Minder meeuwen (afgewezen)" in plan_text
    assert "Minder meeuwen (afgewezen)" in annex
    assert "Lampen (afgewezen)" in annex


@pytest.mark.parametrize(
    ("status", "of_measure", "called"),
    [
        ("afgewezen", "voorstel", "Verf (afgewezen)"),
        ("voorstel", "afgewezen", "Verf (maatregel afgewezen)"),
        ("voorstel", "voorstel", "Verf"),
    ],
)
def test_the_share_of_a_cost_says_that_the_cost_counts_nowhere(
    status: str, of_measure: str, called: str
) -> None:
    """'Wie welk deel betaalt' listed half a million as promised that was in no sum."""
    measure = {"id": "m1", "title": said("Lampen"), "status": pick(of_measure, of_measure)}
    cost = {
        "id": "k",
        "what": said("Verf"),
        "amount": said(Euro(amount=Decimal(500))),
        "measure": pick("Lampen", "m1"),
        "status": pick(status, status),
    }
    share = {"id": "s", "cost": pick("Verf", "k"), "payer": pick("Rijk", "rijk"), "amount": cost["amount"]}
    made = evening(measures=(measure,), costs=(cost,), shares=(share,))
    parts = compose(made, advice_of, KNOWN, STYLE).parts
    told = [
        row[0].text
        for part in parts
        for block in part.blocks
        if isinstance(block, Table) and block.caption == "Wie welk deel betaalt"
        for row in block.rows
    ]
    assert told == [called]


def test_a_row_that_serves_something_that_stands_too_stays() -> None:
    both = SaidChoices(value=(pick("Lampen", "m1").value, pick("Bankjes", "m2").value))
    made = plan("afgewezen")
    kept = made.anchors[0].model_copy(update={"measure": both})
    left = without_the_rejected(made.model_copy(update={"anchors": (kept,)}))
    assert (left.anchors, left.promises, left.risks) == ((kept,), (), ())
    assert left.measures == made.measures


def test_nothing_is_asked_of_a_promise_of_a_rejected_measure() -> None:
    """In the example the promises of police and school are for the evenings."""
    after = keys(findings(EXAMPLE, cell("maatregel-status", "avonden", status="afgewezen")))
    asked = {key for key in keys(findings(EXAMPLE)) if key.startswith("belofte-")}
    assert {"belofte-nog-vragen:school", "belofte-korter:politie"} <= asked
    assert {key for key in after if key.startswith("belofte-")} == {"belofte-korter:buren"}
