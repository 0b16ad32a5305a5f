"""Small actions and the answers to wishes stand on every paper, in the words of the group."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.plans import KNOWN, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bullets, Edition, Heading, Style, Table
from wijkwizard.document.parts.actions import (
    NO_THEME,
    WISHES,
    actions_blocks,
    wishes_blocks,
)
from wijkwizard.document.plan.one_page import one_page
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import PartialDay, SaidDate, SaidText
from wijkwizard.iwap.small_rows import SmallAction, Wish
from wijkwizard.terms import Unknown

EDITIONS: tuple[Edition, ...] = ("public", "working")


def writer(edition: Edition = "public", made_on: str = "") -> Formatter:
    return Formatter(Style(edition=edition, made_on=made_on), KNOWN)


def action(n: int, theme: str) -> SmallAction:
    named = {"theme": pick(theme, theme)} if theme else {}
    return SmallAction(
        id=str(n), title=said(f"Actie {n}"), lead=said("gemeente"), stand=pick("loopt al"), **named
    )


def tables(iwap: Iwap, edition: Edition = "public") -> list[Table]:
    return [block for block in actions_blocks(iwap, writer(edition)) if isinstance(block, Table)]


@pytest.mark.parametrize("edition", EDITIONS)
def test_actions_stand_in_a_table_for_each_theme_a_line_each(edition: Edition) -> None:
    """Without a theme they come last, wherever they were typed."""
    iwap = Iwap(actions=tuple(action(n, ("", "Groen", "Afval")[n % 3]) for n in range(40)))
    made = tables(iwap, edition)
    assert [one.caption for one in made] == ["Groen", "Afval", NO_THEME]
    assert sum(len(one.rows) for one in made) == 40
    first = [line.text for line in made[0].rows[0]]
    assert first[:2] == ["Actie 1", "gemeente"]
    assert "loopt al" in first[3]


def test_an_action_that_is_alone_in_its_theme_is_a_point_and_no_table_of_one_row() -> None:
    alone, both = action(1, "Samen"), (action(2, "Groen"), action(3, "Groen"))
    iwap = Iwap(actions=(*both, alone))
    assert [made.caption for made in tables(iwap)] == ["Groen"]
    head, points = actions_blocks(iwap, writer())[-2:]
    assert head == Heading(level=4, text="Samen")
    assert isinstance(points, Bullets)
    assert [line.text for line in points.items] == ["Actie 1, gemeente, loopt al."]
    bare = actions_blocks(iwap, writer(), headed=False)
    assert [block.level for block in bare if isinstance(block, Heading)] == [3], (
        "no level of headings is skipped"
    )


def test_what_was_stopped_or_finished_is_not_what_is_done_in_short() -> None:
    """Page 2 counts what is still to be done; the chapter about small actions has each with how it stands."""
    stopped, ready = (
        action(n, "Groen").model_copy(update={"stand": pick(stand, stand)})
        for n, stand in ((3, "gestopt"), (4, "klaar"))
    )
    iwap = Iwap(actions=(action(1, "Groen"), stopped, ready))
    lines = [text for block in one_page(iwap, writer()) for text in strings(block) if "ctie " in text]
    assert lines == ["Groen: Actie 1.", "Al klaar: Actie 4."]
    assert sum(len(made.rows) for made in tables(iwap)) == 3


def test_without_actions_or_wishes_nothing_is_said_about_them() -> None:
    """A table that nobody needs is offered and never owed."""
    assert actions_blocks(Iwap(), writer()) == ()
    assert wishes_blocks(Iwap(), writer()) == ()


def test_each_wish_has_its_answer_or_the_day_on_which_that_comes() -> None:
    day = SaidDate(value=PartialDay(iso="2027-03"), unknown=None)
    iwap = Iwap(
        wishes=(
            Wish(
                id="a",
                what=said("Meer bankjes"),
                people=said(Decimal(5)),
                answer=pick("doen wij"),
                answer_on=day,
            ),
            Wish(id="b", what=said("Een zwembad"), answer=pick("kan niet"), answer_why=said("te duur")),
            Wish(id="c", what=said("Een brug"), answer_on=day),
        )
    )
    heading, made = wishes_blocks(iwap, writer())
    assert isinstance(heading, Heading)
    assert heading.text == WISHES
    assert isinstance(made, Table)
    rows = [[line.text for line in row] for row in made.rows]
    assert [row[2] for row in rows] == ["doen wij", "kan niet: te duur", "Nog geen antwoord"]
    assert rows[0][1] == "5"
    assert [row[3] for row in rows] == ["maart 2027", rows[1][3], "maart 2027"]


def test_how_a_wish_came_in_stands_beside_how_often() -> None:
    """Who wrote a letter or spoke at a market stall was heard too."""
    ways = said((pick("met een brief of mail").value, pick("op straat of op de markt").value))
    iwap = Iwap(
        wishes=(Wish(id="a", what=said("Bankjes"), came_in=ways), Wish(id="b", what=said("Een brug")))
    )
    _, made = wishes_blocks(iwap, writer())
    assert isinstance(made, Table)
    assert [row[2].text for row in made.rows] == ["met een brief of mail en op straat of op de markt", "–"]


def test_a_wish_without_an_answer_says_so_though_something_was_explained() -> None:
    """What explains no answer stays inside, and people still hear that they are owed one."""
    why = SaidText(unknown=Unknown.HIDDEN, slot="wensen.toelichting@a")
    _, made = wishes_blocks(Iwap(wishes=(Wish(id="a", what=said("Een brug"), answer_why=why),)), writer())
    assert isinstance(made, Table)
    assert [row[2].text for row in made.rows] == ["Nog geen antwoord"]


def test_a_day_that_is_over_says_that_it_was_promised() -> None:
    """A promise of 2019 is no news of when the answer comes."""
    due = SaidDate(value=PartialDay(iso="2019-02"), unknown=None)
    wishes = (
        Wish(id="a", what=said("Een brug"), answer_on=due),
        Wish(id="b", what=said("Bankjes"), answer=pick("doen wij"), answer_on=due),
    )
    _, made = wishes_blocks(Iwap(wishes=wishes), writer(made_on="2026-12-03"))
    assert isinstance(made, Table)
    assert [row[3].text for row in made.rows] == ["was beloofd voor februari 2019", "februari 2019"]
