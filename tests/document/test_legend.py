"""A paper explains the marks that it has, and no others."""

from __future__ import annotations

from decimal import Decimal

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from wijkwizard.document.compose import compose
from wijkwizard.document.html import to_html
from wijkwizard.document.model import Document
from wijkwizard.document.volumes import annex_alone, plan_alone
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


def _marked(**more: object) -> Document:
    """Return a paper with an impression in the plan, and an assumption in the annex alone."""
    plan = evening(
        problems=({"id": "p", "title": said("Lawaai", moment="zaal")},),
        risks=full_plan().risks,
        themes=({"id": "t", "theme": pick("Groen"), "why": said("Het is kaal.", basis=Basis.ASSUMPTION)},),
        **more,
    )
    return compose(plan, advice_of, KNOWN, STYLE)


def test_each_file_explains_its_own_marks() -> None:
    """The plan explained marks that only its annex has, and sent the reader to a list at the end that it lacks."""
    whole = _marked()
    both = {entry.mark for entry in whole.legend}
    plan, annex = ({entry.mark for entry in file(whole).legend} for file in (plan_alone, annex_alone))
    assert "aanname" in both
    assert plan == {"indruk", ""}
    assert "aanname" in annex


def test_a_mark_of_a_source_leads_to_what_the_reader_has() -> None:
    """In the plan to its last chapter, and to the annex by its name; in the annex to the list at its end."""
    sourced = {"id": "p", "title": said("Lawaai", basis=Basis.SOURCE, source="Schouw", as_of="2026")}
    whole = compose(evening(problems=(sourced,), risks=full_plan().risks), advice_of, KNOWN, STYLE)

    def meaning(document: Document) -> str:
        return next(entry.meaning for entry in document.legend if entry.mark == "bron")

    assert meaning(plan_alone(whole)) == f"dit komt uit een bron; zie het bestand '{whole.title}: bijlage'"
    assert annex_alone(whole).title == f"{whole.title}: bijlage"
    goal = {"id": "g", "title": said("Stil"), "baseline": said(Decimal(3), basis=Basis.SOURCE, source="CBS")}
    told = compose(evening(problems=(sourced,), goals=(goal,)), advice_of, KNOWN, STYLE)
    assert "achterin" in meaning(annex_alone(told))
    assert f"hoofdstuk {told.plan[-1].number}" in meaning(plan_alone(told))
    assert told.plan[-1].title == "Waar de cijfers vandaan komen"
