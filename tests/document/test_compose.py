"""From the plan to the paper."""

from __future__ import annotations

from functools import cache

import pytest

from tests.document.conftest import EXERCISE, STYLE
from tests.document.plans import KNOWN, UNKNOWN, advice_of, evening, full_plan, other, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import NOT_YET_OR_NOT_PUBLIC, compose
from wijkwizard.document.model import Bullets, Callout, Document, Edition, Heading, MeasureBlock, Style
from wijkwizard.iwap.model import Iwap, Other
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.said import GridMark, PartialDay, Picked, Said, ScaleStep, Year
from wijkwizard.questionnaire.plan_parts import PLAN_PARTS

PARTS = (
    "Over dit concept",
    "Aanleiding en urgentie",
    "Zit de wijk in de gevarenzone?",
    "Wat is er echt aan de hand?",
    "Ambitie en doelen",
    "Wat wij al doen en wat erbij komt",
    "Maatregelen",
    "Organisatie",
    "Geld",
    "Op koers blijven",
    "Risico's, bijvangsten en waterbed",
    "Wat niet in dit plan staat",
    "Bijlagen",
)

WORKING = Style(edition="working", made_on="2027-03-14")


@cache
def exercise_text() -> str:
    """Return everything that the exercise paper of the full plan says, without points: many tests look in it."""
    return text_of(full_plan(), EXERCISE).replace(".", "")


def text_of(iwap: Iwap, style: Style = STYLE) -> str:
    """Return everything that the paper of a plan says."""
    return "\n".join(strings(compose(iwap, advice_of, KNOWN, style)))


def leaf_at(iwap: Iwap, path: str) -> Said[object]:
    """Return the leaf at a path of the registry, in the one row of a collection."""
    here: object = iwap
    for name in path.split("."):
        here = getattr(here, name)
        here = here[0] if isinstance(here, tuple) else here
    assert isinstance(here, Said)
    return here


def words_of(leaf: Said[object]) -> str:
    """Return what a reader must find of a leaf of the full plan."""
    value = leaf.value
    if isinstance(value, bool):
        return "Ja"
    if isinstance(value, tuple):
        first = value[0]
        assert isinstance(first, Picked | GridMark)
        return first.label
    if isinstance(value, Picked):
        return value.label
    if isinstance(value, PartialDay):
        return value.iso
    if isinstance(value, Year):
        return str(value.year)
    return str(getattr(value, "amount", getattr(value, "step", value)))


def test_every_leaf_of_the_plan_is_on_paper() -> None:
    """What a question can mean has its place in the fourteen parts."""
    plan, text = full_plan(), exercise_text()
    lost = [path for path in registry().leaves if words_of(leaf_at(plan, path)).replace(".", "") not in text]
    assert len(registry().leaves) > 300
    assert lost == []


def test_the_working_edition_of_a_plan_has_all_parts_in_their_order() -> None:
    """The order is that of the table of contents of real plans; the summary is page 2 of the plan."""
    paper = compose(full_plan(), advice_of, KNOWN, WORKING)
    assert tuple(part.title for part in paper.parts) == PARTS
    assert [part.number for part in paper.parts] == list(range(1, 14))


def test_an_empty_plan_says_in_every_section_of_the_working_edition_that_it_was_not_discussed() -> None:
    """There the makers fill it; in public one list names each of them once."""
    working, public = (
        compose(Iwap(risks=full_plan().risks), advice_of, KNOWN, style) for style in (WORKING, STYLE)
    )
    silent = {part.title for part in working.parts if "Nog niet besproken" not in "\n".join(strings(part))}
    assert silent == set()
    last = public.parts[-1].blocks[-1]
    assert isinstance(last, Bullets)
    assert [line.text.startswith(title) for line, title in zip(last.items, PARTS, strict=True)] == [True] * 13
    assert "Nog niet besproken" in text_of(Iwap())


def test_stickers_are_printed_also_when_no_theme_was_chosen() -> None:
    """What a room counted stands on paper, whatever came of it."""
    plan = full_plan()
    bare = plan.model_copy(update={"themes": ()})
    assert plan.ambition.votes.value
    for label in (mark.label for mark in plan.ambition.votes.value):
        assert label in text_of(bare)
    assert "Hoe de stickers lagen" in text_of(bare)


def test_what_is_internal_is_in_the_working_edition_only() -> None:
    """Not one word of an internal answer reaches the public edition, wherever it is printed."""
    closed = full_plan(internal=True, remark="geheim")
    public = "\n".join(
        text for part in compose(closed, advice_of, KNOWN, STYLE).parts for text in strings(part)
    )
    for path in registry().leaves:
        words = words_of(leaf_at(closed, path))
        assert len(words) < 3 or words not in public
    assert "geheim" not in public
    assert "geheim" in text_of(closed, WORKING)


def test_the_public_edition_does_not_call_undiscussed_what_it_left_out() -> None:
    """The list says that it may also be not public, once something was left out."""
    closed = evening(quick_wins=({"id": "q", "what": said("Lamp maken", internal=True)},))
    blocks = [block for part in compose(closed, advice_of, KNOWN, STYLE).parts for block in part.blocks]
    assert Heading(text=NOT_YET_OR_NOT_PUBLIC) in blocks
    assert not any(isinstance(block, Callout) and block.look == "open" for block in blocks)


def test_what_the_room_wants_to_keep_inside_is_not_in_the_public_edition() -> None:
    """'Niet naar buiten' in the last round closes that line for the public."""
    lines = said(
        (GridMark(id="problemen", label="Wat hier het meest speelt", score=3, word="niet naar buiten"),)
    )
    plan = evening(closing={"lines": lines})
    assert "Rommel bij de containers" not in text_of(plan)
    assert "Rommel bij de containers" in text_of(plan, WORKING)


def test_an_answer_that_binds_nothing_stands_in_the_part_of_its_step_under_its_section() -> None:
    """A question of a municipality itself is not lost."""
    plan = full_plan().model_copy(update={"other": (other(),)})
    part = next(
        part
        for part in compose(plan, advice_of, KNOWN, STYLE).parts
        if "Ja, elke week" in tuple(strings(part))
    )
    assert part.title == "Op koers blijven"
    assert "Eigen vragen" in tuple(strings(part))


def test_other_answers_stand_in_the_part_that_the_questionnaire_names_whatever_the_titles_say() -> None:
    """A municipality may call its steps and sections as it likes."""
    titles = (PARTS[0], *PARTS)
    for place, title in zip(PLAN_PARTS, titles, strict=True):
        asked = other().model_copy(update={"part": place, "step": "Op koers?", "section": "Gevarenzone"})
        parts = compose(full_plan().model_copy(update={"other": (asked,)}), advice_of, KNOWN, STYLE).parts
        assert [part.title for part in parts if "Ja, elke week" in tuple(strings(part))] == [title]


def test_a_measure_has_its_fields_in_the_order_in_which_partners_ask_for_them() -> None:
    """What and where, who, when, money, results and how they are measured, why it would work, when to stop."""
    part = next(
        part for part in compose(full_plan(), advice_of, KNOWN, STYLE).parts if part.title == "Maatregelen"
    )
    labels = [row.label for one in part.blocks if isinstance(one, MeasureBlock) for row in one.rows]
    wanted = [
        "Wat precies",
        "Waar",
        "Voor wie",
        "Trekker",
        "Partners",
        "Rol van bewoners",
        "Begin en eind",
        "Kosten en dekking",
        "Resultaat: wat er dan is",
        "Indicator, nulmeting en streefwaarde",
        "Als wij dit doen",
        "Wanneer wij stoppen",
        "Wanneer wij bijsturen",
    ]
    assert [label for label in labels if label in wanted] == wanted


def test_differing_answers_stand_side_by_side_in_the_working_edition() -> None:
    """Nobody chose yet, so both are shown."""
    name = said("De Werven").model_copy(update={"alternatives": ("Werfkwartier",)})
    plan = full_plan()
    plan = plan.model_copy(update={"area": plan.area.model_copy(update={"borders": name})})
    assert "Werfkwartier" in text_of(plan, WORKING)
    assert "Werfkwartier" not in text_of(plan, STYLE)


def test_the_estimate_is_that_of_the_group_with_for_and_against() -> None:
    """The paper never gives a verdict of its own."""
    printed = text_of(evening())
    assert "De groep schat in: opletten" in printed
    assert "Daarvoor spreekt: Er gaan steeds winkels dicht." in printed
    assert "Daartegen spreekt: Mensen kennen elkaar nog." in printed
    assert "De wijk zit in" not in printed


@pytest.mark.parametrize("style", [STYLE, WORKING, EXERCISE])
def test_the_banner_says_what_must_be_on_every_page(style: Style) -> None:
    """An exercise and a working edition can never be taken for a plan."""
    banner = compose(evening(), advice_of, KNOWN, style).banner
    assert ("OEFENDOSSIER" in banner) == style.exercise
    assert ("Niet publiceren" in banner) == (style.edition == "working")


def test_rejected_measures_stand_with_their_reason_and_not_among_the_measures() -> None:
    """What was decided against is kept, in one part."""
    plan = full_plan()
    no = plan.measures[0].model_copy(update={"status": pick("afgewezen"), "status_why": said("Te duur")})
    parts = compose(plan.model_copy(update={"measures": (no,)}), advice_of, KNOWN, STYLE).parts
    where = [part for part in parts if "woord measures-title" in tuple(strings(part))]
    assert [part.title for part in where] == ["Wat niet in dit plan staat"]
    assert "Te duur" in tuple(strings(where[0]))


def test_the_glossary_has_the_words_that_are_used_and_no_others() -> None:
    """A word in its plural counts as used."""
    plan = evening(
        table={"length": pick("Lang", "lang")},
        organisation={"mandate": said("Welke kartrekkers er zijn")},
    )
    glossary = tuple(strings(compose(plan, advice_of, KNOWN, STYLE).parts[-1]))
    assert "de organisatie die zorgt dat het gebeurt" in glossary
    assert "hoeveel huurwoningen in een jaar een nieuwe huurder kregen" not in glossary


def test_not_knowing_is_said_and_not_hidden() -> None:
    """'Weet niet' is an answer."""
    plan = full_plan()
    plan = plan.model_copy(update={"area": plan.area.model_copy(update={"borders": UNKNOWN})})
    assert "Weten wij nog niet" in text_of(plan)


def test_a_paper_without_a_name_or_a_date_still_comes_out() -> None:
    """The emptiest dossier can be printed."""
    paper: Document = compose(Iwap(), advice_of, KNOWN, Style())
    assert paper.title == "Eerste ronde de wijk"


def _advice(edition: Edition, *others: Other) -> tuple[str, int]:
    small = {"choice": pick("kleinschalig", "kleinschalig")}
    paper = compose(evening(verdict=small, other=others), advice_of, KNOWN, Style(edition=edition))
    return "\n".join(strings(paper.parts)), len(paper.parts)


def test_an_advice_prints_other_answers() -> None:
    """A few stand behind what comes next."""
    told, parts = _advice("public", other("Ja, elke week"))
    assert "Ja, elke week" in told
    assert parts == 3


def test_an_advice_prints_every_other_answer_whole_in_both_editions() -> None:
    """However many there are: the public edition has no less than the working one but what is internal."""
    long = ("Ja, en dat lezen heel veel mensen. " * 20).strip()
    editions: tuple[Edition, ...] = ("public", "working")
    for edition in editions:
        told, parts = _advice(edition, *[other(long)] * 12)
        assert told.count(long) == 12
        assert parts == 3


def test_how_bad_a_problem_is_stands_against_the_worst() -> None:
    """A bare number says nothing."""
    problem = {"id": "p1", "title": said("Rommel"), "severity": said(ScaleStep(step=2, highest=3))}
    paper = compose(
        evening(problems=(problem,), table={"length": pick("Lang", "lang")}),
        advice_of,
        KNOWN,
        Style(edition="public"),
    )
    assert "2 van 3" in list(strings(paper.parts))


@pytest.mark.parametrize("status", ["advies", "afgewezen"])
def test_what_was_noted_about_who_decided_is_printed_with_it(status: str) -> None:
    """A department of the municipality stands in the remark, and nowhere else."""
    plan = full_plan()
    by = pick("ambtelijke-dienst").model_copy(update={"remark": "afdeling kanarie"})
    rows = {
        name: tuple(
            row.model_copy(update={"status": pick(status), "status_by": by}) for row in getattr(plan, name)
        )
        for name in ("goals", "measures", "costs")
    }
    paper = text_of(plan.model_copy(update=rows))
    assert paper.count("(afdeling kanarie)") >= sum(map(len, rows.values())) > 0
