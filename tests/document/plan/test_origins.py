"""The plan says of its figures where they come from, in its last chapter; the annex has each source with its number."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.iwap.said import Euro
from wijkwizard.terms import Basis

OFFICIAL = replace(KNOWN, official=("CBS", "Politie"))


def _from(source: str, value: Any, year: str = "2025") -> Any:
    return said(value, basis=Basis.SOURCE, source=source, as_of=year)


def _goal(name: str, baseline: Any) -> dict[str, Any]:
    return {
        "id": name,
        "title": said(f"Doel {name}"),
        "indicator": said(f"Mensen die {name}."),
        "baseline": baseline,
    }


def _paper(**rows: Any) -> Any:
    return compose(evening(**rows), advice_of, OFFICIAL, STYLE)


def test_each_source_stands_once_with_its_figures_and_the_official_one_first() -> None:
    goals = (
        _goal("fietsen", _from("Ons panel", Decimal(1))),
        _goal("lopen", _from("cijfers van de politie", Decimal(2))),
        _goal("zitten", _from("Ons panel", Decimal(3))),
        _goal("staan", said(Decimal(4), basis=Basis.ASSUMPTION)),
    )
    cost = {"id": "k", "what": said("Een bank"), "amount": _from("Ons panel", Euro(amount=Decimal(900)))}
    last = _paper(goals=goals, costs=(cost,)).plan[-1]
    assert last.title == "Waar de cijfers vandaan komen"
    made, missing = last.blocks
    assert [[cell.text for cell in row] for row in made.rows] == [
        ["Cijfers van de politie, 2025", "mensen die lopen"],
        ["Ons panel, 2025", "mensen die fietsen en mensen die zitten; 1 bedrag"],
    ]
    assert missing.line.text == "Een bron is nog te noemen voor mensen die staan."


def test_a_plan_without_a_source_has_no_such_chapter() -> None:
    plan = _paper(goals=(_goal("fietsen", said(Decimal(1))),)).plan
    assert "Waar de cijfers vandaan komen" not in [part.title for part in plan]


def test_the_map_of_signals_leads_to_that_chapter_when_it_is_there() -> None:
    """Its figures have no mark of a source beside them."""
    leads = "Waar de cijfers vandaan komen, staat in het laatste hoofdstuk."
    signal = {"id": "s", "title": said("Lawaai"), "indicator": pick("Meldingen", "meldingen")}

    def told(figure: Any) -> str:
        return " ".join(
            strings(
                _paper(signals=({**signal, "figure": figure},), goals=(_goal("a", said(Decimal(1))),)).plan
            )
        )

    assert leads in told(_from("Ons panel", Decimal(4)))
    assert leads not in told(said(Decimal(4)))


def test_an_official_source_has_a_lower_number_than_another() -> None:
    texts = list(
        strings(
            _paper(
                goals=(
                    _goal("a", _from("Ons panel", Decimal(1))),
                    _goal("b", _from("CBS, kerncijfers", Decimal(1))),
                    _goal("c", _from("cbsnieuws op een blog", Decimal(1))),
                )
            ).parts
        )
    )
    places = [texts.index(name) for name in ("CBS, kerncijfers", "Ons panel", "cbsnieuws op een blog")]
    assert places == sorted(places)


def test_a_report_or_a_copy_of_somebody_else_is_not_printed_as_a_source() -> None:
    """The maker stands there, that its own page is still to be named, and no address of another."""
    known = PaperKnowledge.of(knowledge()).citations
    assert {"AKD", "Corten De Geer Advocaten"} & {row.maker for row in knowledge().sources.rows} == set()
    for row in knowledge().sources.rows:
        printed = known[row.id]
        second_hand = row.read == "secondary" or bool(row.copy_on)
        assert (printed.address == "") == second_hand, row.id
        assert printed.text.startswith(f"{row.maker}, {row.label}"), row.id
        assert ("eigen bron is nog te noemen" in printed.text) == second_hand, row.id
        assert not second_hand or not row.via or row.via not in printed.text.replace(row.maker, ""), row.id


def test_sources_of_fixed_texts_are_the_official_first_and_reports_last() -> None:
    known = PaperKnowledge.of(knowledge())
    ids = ["cbs-woz-2025", "rotterdamwet-rigo", "cbs-misdrijven-2023"]
    mixed = replace(known, tipping_sources=tuple(ids))
    paper = compose(evening(goals=(_goal("a", said(Decimal(1))),)), advice_of, mixed, STYLE)
    texts = "\n".join(strings(paper.parts))
    places = [texts.index(known.citations[id_].text) for id_ in reversed(ids)]
    assert places == sorted(places)
