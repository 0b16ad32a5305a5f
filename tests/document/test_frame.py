"""What lies there already, milestones and initiatives, on public paper."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from tests.document.test_compose import WORKING
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Document, Table
from wijkwizard.document.plan.doing import money, organisation
from wijkwizard.document.plan.money_agreed import money_beside_costs
from wijkwizard.iwap.chapters import Ambition, Organisation
from wijkwizard.iwap.frame_rows import Initiative, Milestone, RunningProgramme, SubArea
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Goal, Measure
from wijkwizard.iwap.said import Euro, Picked, Year

HEAT = Picked(id="p", label="Warmteprogramma")


def plan(**parts: object) -> Iwap:
    """Return a plan of a long evening with these parts."""
    return evening(table={"length": pick("Lang", "lang")}, **parts)


def paper(iwap: Iwap) -> Document:
    """Return the working edition of a plan, which has each table in full."""
    return compose(iwap, advice_of, knowledge(), WORKING)


def table(made: Document, caption: str) -> list[list[str]]:
    """Return the cells of a table on paper; none where there is no such table."""
    return [
        [cell.text for cell in row]
        for part in made.parts
        for block in part.blocks
        if isinstance(block, Table) and block.caption == caption
        for row in block.rows
    ]


def test_what_lies_there_already_is_one_small_table_with_what_the_plan_adds() -> None:
    """Whose it is, until when, with what money, what it means here; the rule follows with its day and source."""
    row = RunningProgramme(
        id="p",
        programme=pick("Warmteprogramma", "warmteprogramma"),
        owner=pick("Gemeente", "gemeente"),
        means=said("De straat gaat open."),
        adds=said("Bewoners kiezen het groen."),
    )
    made = paper(plan(programmes=(row,)))
    assert table(made, "Wat er al ligt, en wat dit plan erbij doet") == [
        ["Warmteprogramma", "Gemeente", "–", "–", "De straat gaat open.", "Bewoners kiezen het groen."]
    ]
    told = "\n".join(strings(made))
    assert "Gold op 10 december 2024. Vraag een jurist wat nu geldt." in told
    assert "https://www.nplw.nl/regierol/gemeentelijk-planproces" in told


def test_nothing_of_it_is_printed_where_nothing_was_said() -> None:
    """A table that was offered and not used leaves no gap on paper."""
    told = "\n".join(strings(paper(plan())))
    for word in ("Wat er al ligt", "Mijlpalen", "Initiatieven van bewoners", "Deelgebied"):
        assert word not in told


def test_milestones_stand_in_the_order_of_their_years() -> None:
    """With the first term beside how far the group looks."""
    rows = (
        Milestone(id="b", year=said(Year(year=2034)), what=said("Alle huizen zijn warm")),
        Milestone(id="a", year=said(Year(year=2029)), what=said("De school is open")),
    )
    ambition = Ambition(horizon=said(Decimal(20)), first_term=said(Decimal(4)))
    made = paper(plan(milestones=rows, ambition=ambition))
    assert [row[0] for row in table(made, "Wat er onderweg staat")] == ["2029", "2034"]
    assert "Hoe lang de eerste periode duurt (jaar)" in "\n".join(strings(made))


def test_initiatives_of_residents_stand_with_their_answer() -> None:
    """And with who decides on their money, and whether they may take over a task."""
    row = Initiative(
        id="i",
        what=said("Zelf het plantsoen doen"),
        form=pick("bewoners nemen een taak over", "overnemen"),
        answer=pick("ja, onder voorwaarde", "ja-mits"),
    )
    how = Organisation(
        budget_decided_by=pick("bewoners met een stemming", "stemming"),
        right_to_challenge=pick("de regels worden gemaakt", "in-de-maak"),
    )
    made = paper(plan(initiatives=(row,), organisation=how))
    (cells,) = table(made, "Wat bewoners zelf beginnen")
    assert cells[0] == "Zelf het plantsoen doen"
    assert cells[-1] == "ja, onder voorwaarde"
    told = "\n".join(strings(made))
    assert "bewoners met een stemming" in told
    assert "de regels worden gemaakt" in told


def test_the_money_of_an_initiative_stands_with_it_in_the_plan() -> None:
    """It stood in the annex alone, and in no sum."""
    row = Initiative(id="i", what=said("Een feest"), budget=said(Euro(amount=Decimal(800))))
    how = Organisation(budget_per_person=said(Decimal(3)))
    made = plan(initiatives=(row,), organisation=how)
    formatter = Formatter(WORKING, KNOWN)
    assert "Een feest: het kost € 800." in str(organisation(made, formatter)[1]).replace("\xa0", " ")
    assert "Euro per bewoner per ronde: 3." in str(money(made, formatter)[1])


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (pick("ja", "ja"), "geholpen door de kerk; antwoord: ja"),
        (pick("nee", "nee"), "antwoord van de kerk: nee"),
        (pick("nog geen antwoord", "nog-niet"), "antwoord van de kerk: nog geen antwoord"),
        (None, "geholpen door de kerk"),
    ],
)
def test_who_said_no_to_residents_is_not_said_to_help_them(answer: Any, told: str) -> None:
    """'Geholpen door Kerk van de Hoop; antwoord: nee' stood on the paper for everybody."""
    given = {"answer": answer} if answer is not None else {}
    row = Initiative(id="i", what=said("Een feest"), helper=pick("de kerk", "kerk"), **given)
    made = organisation(plan(initiatives=(row,)), Formatter(WORKING, KNOWN))[1]
    assert f"Een feest: {told}" in "\n".join(text for block in made for text in strings(block))


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (pick("ja", "ja"), "Een feest: het kost € 800; antwoord: ja."),
        (pick("nee", "nee"), "Een feest: het kost € 800; antwoord van de kerk: nee."),
        (
            pick("nog geen antwoord", "nog-niet"),
            "Een feest: het kost € 800; antwoord van de kerk: nog geen antwoord.",
        ),
        (None, "Een feest: het kost € 800."),
    ],
)
def test_money_that_residents_ask_stands_on_page_two_with_the_answer(answer: Any, told: str) -> None:
    """What was refused stood there as something that residents begin."""
    given = {"answer": answer, "helper": pick("de kerk", "kerk")} if answer is not None else {}
    row = Initiative(id="i", what=said("Een feest"), budget=said(Euro(amount=Decimal(800))), **given)
    made = money_beside_costs(plan(initiatives=(row,)), Formatter(WORKING, KNOWN))
    words = "\n".join(text for block in made for text in strings(block)).replace("\xa0", " ")
    assert told in words
    assert "zelf beginnen" not in words


def test_a_measure_says_for_which_part_and_on_what_it_rests() -> None:
    """A goal says from which programme it comes."""
    part = Picked(id="d", label="De Kade")
    iwap = plan(
        sub_areas=(SubArea(id="d", name=said("De Kade")),),
        measures=(Measure(id="m", title=said("Isoleren"), sub_area=said((part,)), programme=said((HEAT,))),),
        goals=(Goal(id="g", title=said("Warme huizen"), programme=said((HEAT,))),),
    )
    told = "\n".join(strings(paper(iwap)))
    assert "Deelgebieden" in told
    assert "Deelgebied" in told
    assert "Steunt op wat er al ligt" in told
    assert "Uit welk programma" in told
