"""A paper explains the marks that it has, and no others."""

from __future__ import annotations

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, said
from wijkwizard.document.compose import compose
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
