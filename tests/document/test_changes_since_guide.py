"""What changed since the guide about what a plan names, on paper, with its day."""

from __future__ import annotations

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.plans import advice_of, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.iwap.chapters import Ambition
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Measure, Promise, Theme
from wijkwizard.iwap.said import GridMark, Picked


def paper(plan: Iwap) -> str:
    """Return all words of a plan on paper."""
    return "\n".join(strings(compose(plan, advice_of, knowledge(), STYLE)))


def test_a_plan_says_what_changed_about_the_themes_laws_and_parties_it_names() -> None:
    """Each with the day on which that held and whom to ask, and what is disputed."""
    law = GridMark(id="rotterdamwet", label="De Rotterdamwet (omstreden)", score=1, word="raakt dit plan")
    plan = evening(
        table={"length": pick("Lang", "lang")},
        themes=(Theme(id="t", theme=pick("Zelf doen en meebeslissen", "burgerschap")),),
        ambition=Ambition(laws=said((law,))),
        measures=(
            Measure(
                id="m",
                title=said("Beheer"),
                partners=said((Picked(id="corporatie", label="Woningcorporatie"),)),
            ),
        ),
    )
    told = paper(plan)
    assert "uiterlijk op 1 januari 2027 een participatieverordening" in told
    assert "Gold op 1 januari 2025. Vraag een jurist wat nu geldt." in told
    assert "Omstreden: Onderzoek toonde geen verbetering" in told
    assert "Gold op 8 januari 2024." in told
    assert "Van 2015 tot 2022 mocht een corporatie minder doen" in told
    assert "https://www.volkshuisvestingnederland.nl/onderwerpen/daeb/leefbaarheid" in told


def test_a_law_that_does_not_touch_the_plan_is_not_told() -> None:
    """Nobody reads about a law that the group held to have nothing to do with its plan."""
    law = GridMark(
        id="rotterdamwet", label="De Rotterdamwet (omstreden)", score=2, word="raakt dit plan niet"
    )
    promise = Promise(id="p", partner=pick("Politie", "politie"), promise=said("Elke week langskomen"))
    plan = evening(
        table={"length": pick("Lang", "lang")}, ambition=Ambition(laws=said((law,))), promises=(promise,)
    )
    assert "Wetten, regels en wat omstreden is" not in paper(plan)
