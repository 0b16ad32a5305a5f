"""The paper of a first round says what was told, in words that hold for this talk, and no machinery."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from tests.document.test_agenda_paper import CARD, agenda
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bullets, Document, Facts, Heading
from wijkwizard.iwap.model import Iwap, Other, ToDo
from wijkwizard.iwap.rows import Strength
from wijkwizard.iwap.said import Picked
from wijkwizard.terms import Basis

TO_DO = ToDo(slot="trots", question="Waar bent u trots op?", why="Niemand wist dit.", owner="de school")


def _paper(plan: Iwap) -> Document:
    return compose(plan, advice_of, KNOWN, STYLE)


def _told(plan: Iwap) -> list[str]:
    return list(strings(_paper(plan)))


def test_a_paper_before_any_talk_does_not_say_that_there_was_one() -> None:
    """An empty plan told 'what was said on one evening'."""
    assert any("nog niet gevoerd" in text for text in _told(Iwap()))
    assert not any("gezegd, en wat" in text for text in _told(Iwap()))
    spoken = evening(danger={"proud": said("Het koor", moment="zaal")})
    assert any("wat er tot nu toe is gezegd" in text for text in _told(spoken))


def test_the_last_chapter_is_called_to_do_only_when_something_is() -> None:
    plan = evening(area={"codes": said("WK01")})
    assert "Wat nog te doen is" not in [part.title for part in _paper(plan).parts]
    told = _paper(plan.model_copy(update={"to_dos": (TO_DO,)}))
    assert "Wat nog te doen is" in [part.title for part in told.parts]


def _cards(*named: tuple[str, str], **account: Any) -> tuple[Other, ...]:
    """Return own cards: of each the list and its words."""
    made = []
    for number, words in enumerate(named):
        row = Picked(id=f"k{number}", label=words[1])
        for part, value in zip(CARD, words, strict=True):
            held = part.said.model_copy(update={"value": value, **account})
            made.append(part.model_copy(update={"row": row, "said": held}))
    return tuple(made)


def test_own_cards_of_one_list_are_one_line() -> None:
    """Eight lines in a paper of two pages, each beginning with 'Bij de partijen'."""
    plan = evening(
        other=_cards(
            ("bij de partijen", "Fanfare"), ("bij de thema's", "Geluid"), ("bij de partijen", "Roeiclub")
        )
    )
    lists = [
        [line.text for line in block.items]
        for part in _paper(plan).parts
        for block in part.blocks
        if isinstance(block, Bullets) and any("Fanfare" in line.text for line in block.items)
    ]
    assert lists == [["Bij de partijen: Fanfare; Roeiclub", "Bij de thema's: Geluid"]]


def test_an_own_card_that_rests_on_something_keeps_a_line_of_its_own() -> None:
    cards = (
        *_cards(("bij de partijen", "Fanfare"), basis=Basis.ASSUMPTION),
        *(
            part.model_copy(update={"row": Picked(id="ander", label="Roeiclub")})
            for part in _cards(("bij de partijen", "Roeiclub"))
        ),
    )
    told = _told(evening(other=cards))
    assert {"Bij de partijen: Fanfare", "Bij de partijen: Roeiclub"} <= {*told}


def test_roles_of_which_only_the_name_is_known_stand_in_the_head_alone() -> None:
    parties = ({"id": "b", "role": pick("Bewoners")}, {"id": "c", "role": pick("Politie")})
    assert "Aanwezige rollen" not in _told(evening(parties=parties))
    assert "Aanwezige rollen" in _told(evening(parties=({**parties[0], "side": pick("zij wonen hier")},)))


def test_a_small_plan_opens_with_what_it_is_for() -> None:
    """It stood as a row under 'De volgende stap'."""
    plan = agenda(ambition=agenda().ambition.model_copy(update={"sentence": said("De straat is schoon.")}))
    first, *_ = _paper(plan).parts
    assert "De straat is schoon." in list(strings(first.blocks[0]))
    assert "Hoe het hier is als het gelukt is" not in _told(plan)


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (
            "Er was een week onrust. De raad koos een plan.",
            "een brandbrief. Er was een week onrust. De raad koos een plan.",
        ),
        ("Een week met onrust.", "een brandbrief, een week met onrust."),
    ],
)
def test_a_story_behind_a_choice_stands_apart_as_sentences(story: str, told: str) -> None:
    pairs = [("Aanleiding", (pick("een brandbrief"), said(story)))]
    (made,) = Formatter(STYLE, KNOWN).facts("", pairs)
    assert isinstance(made, Facts)
    assert made.rows[0].line.text == told


def test_a_short_paper_leads_from_a_mark_to_its_own_sources() -> None:
    plan = evening(area={"residents": said(Decimal(47000), basis=Basis.SOURCE, source="CBS", as_of="2025")})
    (meaning,) = [entry.meaning for entry in _paper(plan).legend if entry.mark == "bron"]
    assert meaning == "dit komt uit een bron; het nummer staat bij 'Bronnen'"
    assert any(text.startswith("Bronnen.") for text in _told(plan))


def test_further_answers_of_the_small_plan_have_no_heading_that_says_nothing() -> None:
    headings = [
        block.text for part in _paper(agenda()).parts for block in part.blocks if isinstance(block, Heading)
    ]
    assert "Andere antwoorden" not in headings


def test_a_first_round_names_the_fields_of_evidence_that_are_empty() -> None:
    """'Hoe weten we dit? geteld en verteld' stood among what was left, and did not say what was missing."""
    ways = said(tuple(Picked(id=way, label=way) for way in ("geteld", "verteld")))
    plan = evening()
    (first, *others) = plan.problems
    strength = Strength(id="k", what=said("Het koor"), known_by=said((Picked(id="gezien", label="gezien"),)))
    paper = _paper(
        plan.model_copy(
            update={
                "problems": (first.model_copy(update={"known_by": ways}), *others),
                "strengths": (strength,),
            }
        )
    )
    told = list(strings(paper))
    assert [text for text in told if text.endswith("Geteld en verteld; nog niet gezien of gevoeld")]
    assert "Het koor: Gezien; nog niet geteld, verteld of gevoeld" in told
    assert "Hoe weten we dit?" not in told
    # What comes behind it would be looked for under that heading.
    headings = [block.text for part in paper.parts for block in part.blocks if isinstance(block, Heading)]
    assert "Hoe wij dit weten" not in headings
