"""A paper explains the marks that it has, and no others."""

from __future__ import annotations

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, said
from wijkwizard.document.compose import compose
from wijkwizard.document.html import to_html
from wijkwizard.document.model import Document
from wijkwizard.document.volumes import plan_alone
from wijkwizard.iwap.model import Iwap
from wijkwizard.terms import Basis


def test_of_the_marks_only_those_that_the_paper_has_are_explained() -> None:
    """A paper without marks explains none, which were six lines at the foot of a short one."""
    assert compose(Iwap(), advice_of, KNOWN, STYLE).legend == ()
    assumed = evening(danger={"proud": said("De moestuin", basis=Basis.ASSUMPTION)})
    marks = [entry.mark for entry in compose(assumed, advice_of, KNOWN, STYLE).legend]
    assert "aanname" in marks
    assert "" in marks
    assert "bron" not in marks


def test_a_plan_explains_its_marks_before_the_first_of_them(papers: dict[str, Document]) -> None:
    """Beside what stands where, and not alone on a last page; page 2 has no marks."""
    page = to_html(plan_alone(papers["cijfers"]))
    first, *others = page.split('<section class="edited')[1:]
    assert "mark-" not in first.partition("<nav")[0]
    assert "Hoe u de tekens leest" in first
    assert not any("Hoe u de tekens leest" in chapter for chapter in others)
