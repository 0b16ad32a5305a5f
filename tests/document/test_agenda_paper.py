"""The small plan tells what the group said, and prints no machinery of the questionnaire."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from tests.document.test_compose import WORKING
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.model import Document, Style
from wijkwizard.iwap.model import Iwap, Other, ToDo
from wijkwizard.iwap.rows import Theme
from wijkwizard.iwap.said import Picked, Said
from wijkwizard.iwap.small_rows import SmallAction
from wijkwizard.terms import Unknown

SILENT = (ToDo(slot="spelregels", question="Welke afspraken maken wij?", why="Nog niet besproken."),)
SPOKEN = ToDo(
    slot="trots", question="Waar bent u trots op?", why="Niemand aan tafel wist dit.", owner="de school"
)


def _card(asked: str, words: str, part: Literal["list", "words"]) -> Other:
    return Other(
        step="Vooraf",
        section="Wat staat niet op onze lijsten?",
        question=asked,
        row=Picked(id="groen", label="Groen"),
        listed=True,
        own_card=part,
        said=Said[Any](value=words, unknown=None, asked=asked, slot=f"eigen-kaarten.{part}@groen"),
    )


CARD = (
    _card("Op welke lijst hoort deze kaart?", "bij de thema's", "list"),
    _card("Welke woorden?", "Groen", "words"),
)


def agenda(**changes: Any) -> Iwap:
    """Return an evening that chose small, without an estimate or a reason, with one action and a card of its own."""
    plan = evening(
        verdict={"choice": pick("Klein en vroeg ingrijpen", "kleinschalig")}, other=CARD, to_dos=SILENT
    )
    quiet = plan.danger.model_copy(
        update={name: Said(unknown=Unknown.OPEN) for name in ("estimate", "for_it", "against_it")}
    )
    acts = (SmallAction(id="a", title=said("Bomen planten"), theme=pick("Groen")),)
    return plan.model_copy(update={"danger": quiet, "actions": acts, **changes})


def paper(iwap: Iwap, style: Style = STYLE) -> Document:
    """Return the paper of a plan."""
    return compose(iwap, advice_of, KNOWN, style)


def text(iwap: Iwap, style: Style = STYLE) -> str:
    """Return all that it says."""
    return "\n".join(strings(paper(iwap, style)))


def test_a_public_small_plan_prints_no_question_that_nobody_answered() -> None:
    """One list at its end says what is missing; what people did say of an open point stays."""
    told = text(agenda(to_dos=(*SILENT, SPOKEN)))
    assert "Welke afspraken" not in told
    assert "Deze vragen zijn nog niet besproken" not in told
    assert "Waar bent u trots op?" in told
    assert told.count("Nog niet besproken") == 1
    assert "Welke afspraken wij maken" not in told
    assert "Welke afspraken maken wij?" in text(agenda(), WORKING)


def test_an_own_card_is_told_in_words_and_not_as_questions() -> None:
    """Which list a card belongs to is a matter of the questionnaire; the words are the group's."""
    plan = agenda()
    assert paper(plan).form == "wijkagenda"
    for style in (STYLE, WORKING):
        told = text(plan, style)
        assert "Op welke lijst" not in told
        assert "Bij de thema's: Groen" in told


def test_how_long_the_evening_was_stands_under_a_label() -> None:
    """'Hoeveel tijd hebt u met de groep?' is a question of whoever prepares; its answer is said plainly."""
    length = pick("één avond van anderhalf uur", "een-avond").model_copy(
        update={"asked": "Hoeveel tijd hebt u met de groep?"}
    )
    plan = agenda()
    told = text(plan.model_copy(update={"table": plan.table.model_copy(update={"length": length})}))
    assert "Hoeveel tijd" not in told
    assert [line for line in told.splitlines() if line in {"Opzet", "één avond van anderhalf uur"}] == [
        "Opzet",
        "één avond van anderhalf uur",
    ]


def test_a_reason_that_is_missing_stands_in_the_list_and_not_in_the_box() -> None:
    told = text(agenda())
    assert "Waarom is nog niet opgeschreven" not in told
    assert "waarom de groep dat kiest" in told


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({}, "Waar de groep voor kiest"),
        ({"decisions": [{"id": "b", "body": pick("Het college"), "what": said("Geld")}]}, "Wie besluit"),
        ({"organisation": {"lead": said("de wijkmanager")}}, "Wie trekt"),
        (
            {
                "decisions": [{"id": "b", "body": pick("Het college"), "what": said("Geld")}],
                "organisation": {"lead": said("de wijkmanager")},
            },
            "Wie besluit en wie trekt",
        ),
    ],
)
def test_the_second_chapter_is_called_after_what_it_says(changes: dict[str, Any], title: str) -> None:
    made = paper(Iwap.model_validate(agenda().model_dump() | changes))
    assert made.parts[1].title == title


@pytest.mark.parametrize("plan", [agenda(), agenda(actions=()), Iwap()], ids=["small", "advice", "empty"])
def test_no_paper_speaks_of_an_estimate_that_nobody_made(plan: Iwap) -> None:
    """'Deze inschatting is van de mensen aan tafel' needs one."""
    assert "Deze inschatting" not in text(plan)
    assert "Deze inschatting is van" in text(evening())


def test_a_group_that_chose_nothing_has_no_chapter_about_its_choice() -> None:
    """A block that only says that something was not asked helps nobody."""
    held = agenda()
    plan = held.model_copy(update={"verdict": type(held.verdict)(), "course": type(held.course)()})
    made = paper(plan)
    assert "Waar de groep voor kiest" not in [part.title for part in made.parts]
    assert "De groep kiest voor" not in text(plan)


@pytest.mark.parametrize(
    ("stands", "title"),
    [
        (("gepland", "loopt-al"), "2 acties"),
        (("gepland", "klaar", "gestopt"), "1 actie, en 1 klaar"),
        (("klaar", "gestopt"), "2 acties, en geen daarvan loopt nog"),
    ],
)
def test_the_title_counts_what_is_still_to_be_done(stands: tuple[str, ...], title: str) -> None:
    """What is finished or stopped is no action that is going on."""
    actions = tuple(
        SmallAction(id=f"a{at}", title=said(f"Klus {at}"), stand=pick(stand, stand))
        for at, stand in enumerate(stands)
    )
    assert paper(agenda(actions=actions)).parts[0].title == title


@pytest.mark.parametrize(
    ("themes", "title"),
    [
        (("Groen", "Groen"), "2 acties in 1 thema"),
        (("Groen", "Wonen"), "2 acties in 2 thema's"),
        (("Groen", ""), "2 acties"),
    ],
)
def test_no_theme_is_not_counted_as_one(themes: tuple[str, ...], title: str) -> None:
    """'3 acties in 3 thema's' counted the actions that stand under none."""
    actions = tuple(
        SmallAction(id=f"a{at}", title=said(f"Klus {at}"), **({"theme": pick(theme)} if theme else {}))
        for at, theme in enumerate(themes)
    )
    assert paper(agenda(actions=actions)).parts[0].title == title


_MANY = tuple(SmallAction(id=f"a{n}", title=said(f"Boom {n}"), theme=pick("Groen")) for n in range(30))


@pytest.mark.parametrize(
    ("plan", "title", "whole"),
    [
        (agenda(actions=_MANY), "Collegestuk wijkagenda De Werven", "Alles staat in de wijkagenda"),
        (full_plan(), "Collegestuk wijkactieplan woord area-name", ""),
        (Iwap(), "Collegestuk eerste ronde de wijk", ""),
    ],
)
def test_what_goes_beside_a_paper_calls_it_by_its_name(plan: Iwap, title: str, whole: str) -> None:
    """A wijkagenda went to the board as a wijkplan, and residents were sent to a plan that is not there."""
    assert beside_plan("collegestuk", plan, KNOWN, STYLE).title == title
    told = " ".join(strings(beside_plan("bewoners", plan, KNOWN, STYLE)))
    assert whole in told
    assert "hoort van ons" not in told or plan.feedback, "a promise that nobody made"


def test_a_chosen_theme_without_an_action_stands_there() -> None:
    """It stood on no paper at all."""
    themes = (
        Theme(id="t", theme=pick("Groen", "groen")),
        Theme(id="u", theme=pick("Goed wonen", "goed-wonen"), why=said("De huizen zijn koud")),
    )
    actions = (SmallAction(id="a", title=said("Boom"), theme=pick("Groen", "groen")),)
    told = list(strings(paper(agenda(actions=actions, themes=themes))))
    assert "Ook gekozen, nog zonder actie: goed wonen." in told
    assert sum("huizen zijn koud" in text for text in told) == 1, "the reason stands once"
    assert not [
        text for text in strings(paper(agenda(actions=actions, themes=themes[:1]))) if "Ook gekozen" in text
    ]
