"""The summary names what is small too, in few lines, so that it stays a page for the wall."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.plans import KNOWN, evening, pick, said
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Block, Bullets, Callout, Heading, Paragraph, Style, Table
from wijkwizard.document.parts.summary import summary
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.small_rows import SmallAction

THEMES = ("Groen", "Afval", "Verkeer", "Ontmoeten", "")


def actions(count: int) -> tuple[SmallAction, ...]:
    """Return as many small actions, spread over the themes; the last of all was stopped."""
    return tuple(
        SmallAction(
            id=str(n),
            title=said(f"Actie {n}."),
            stand=pick("gestopt", "gestopt") if n == count - 1 else pick("loopt al", "loopt-al"),
            **({"theme": pick(name, name)} if (name := THEMES[n % len(THEMES)]) else {}),
        )
        for n in range(count)
    )


def doing(iwap: Iwap) -> list[Block]:
    """Return what the summary says under what is done, up to what people notice of it."""
    blocks = list(summary(iwap, Formatter(Style(), KNOWN)))
    titles = [block.text if isinstance(block, Heading) else "" for block in blocks]
    return blocks[titles.index("Wat snel zichtbaar wordt") + 2 : titles.index("Wat u ervan merkt")]


def test_with_small_actions_alone_each_is_named_under_its_theme() -> None:
    """A line for each theme; what was stopped is in its own part."""
    heading, lines = doing(evening(actions=actions(40), measures=()))
    assert isinstance(heading, Heading)
    assert isinstance(lines, Bullets)
    said_of = [line.text for line in lines.items]
    assert [line.split(": ")[0] for line in said_of] == [*THEMES[:-1], "Zonder thema"]
    named = [name for line in said_of for name in line.split(": ")[1].split("; ")]
    assert sorted(named) == sorted(f"Actie {n}" for n in range(39))


def test_beside_measures_they_are_counted_for_each_theme_with_the_first_by_name() -> None:
    measure = {"id": "m", "title": said("Het plein opnieuw inrichten")}
    table, line = doing(evening(actions=actions(12), measures=(measure,)))
    assert isinstance(table, Table)
    assert isinstance(line, Paragraph)
    assert line.line.text == (
        "Klein en dichtbij. Groen (3): Actie 0; Afval (2): Actie 1; Verkeer (2): Actie 2; "
        "Ontmoeten (2): Actie 3; Zonder thema (2): Actie 4."
    )


@pytest.mark.parametrize("measured", [True, False])
def test_without_small_actions_nothing_is_said_of_them(measured: bool) -> None:  # noqa: FBT001 - a case
    measures = ({"id": "m", "title": said("Het plein opnieuw inrichten")},) if measured else ()
    told = doing(evening(actions=(), measures=measures, area={"residents": said(Decimal(1))}))
    assert [type(block) for block in told] == ([Table] if measured else [Heading, Callout])
