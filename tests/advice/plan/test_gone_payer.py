"""A share whose payer was taken away from its list is asked about: on paper nobody pays it any more."""

from __future__ import annotations

from tests.advice.plan.cases import DAYS, EXAMPLE, derived
from tests.advice.plan.changes import cell, every
from wijkwizard.advice.plan.check_plan import check_plan
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.iwap.model import Iwap
from wijkwizard.session.questions import load_questions
from wijkwizard.terms import Unknown

_SHARED = every(
    cell("kosten-dekking", "onderhoud", betaler=["gemeente", "rijk"], dekking="toegezegd"),
    cell("kosten-delen", "deel", kost="onderhoud", betaler="rijk", bedrag="9000", dekking="toegezegd"),
)


def _open(plan: Iwap) -> list[str]:
    last = DateSpan.of(DAYS[EXAMPLE])
    assert last is not None
    found = check_plan(PlanContext(plan, load_questions(None).knowledge, last))
    return [item.sentence for item in found if item.check == "betaler-open" and "Onderhoud" in item.sentence]


def test_a_share_without_its_payer_is_asked_about() -> None:
    plan = derived(EXAMPLE, _SHARED).iwap
    assert _open(plan) == []
    (share,) = plan.shares
    gone = share.payer.model_copy(update={"value": None, "unknown": Unknown.REMOVED})
    without = plan.model_copy(update={"shares": (share.model_copy(update={"payer": gone}),)})
    told = "Wie een deel van 'Onderhoud van het plein' betaalt, staat er nog niet."
    assert _open(without) == [f"{told} Het verwees naar iets dat is weggehaald."]
