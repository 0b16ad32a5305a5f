"""What was parked has its own list on paper: all of it in our own edition, elsewhere what was made public."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from tests.session.two_colours import evening
from wijkwizard.conversation.parked_words import parked, parked_rows, turn_public
from wijkwizard.session import Session, make_example
from wijkwizard.session.printing.paper import Readership
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import ChoiceValue, Slot, TextValue

PUBLIC, INSIDE = "De bibliotheek is op zaterdag dicht", "Wie knipt de heg bij de school"


def park(session: Session) -> None:
    """Park two things, and make the first public with what the group did with it."""
    for words in (PUBLIC, INSIDE):
        assert parked(session, ALL, words).done
    row = next(each.row for each in parked_rows(session.reader) if each.words == PUBLIC)
    turn_public(session, row)
    session.writer.answer(Slot("geparkeerd.wat-ermee", row), ChoiceValue(v="meegenomen"))
    session.writer.answer(Slot("geparkeerd.wie", row), TextValue(v="de gemeente"))


def told(session: Session, folder: Path, audience: Readership) -> str:
    """Return the text of a paper and of what lies beside it."""
    session.plan.make(folder / f"{audience}.html", audience=audience, fmt="html")
    pages = "".join(page.read_text(encoding="utf-8") for page in folder.glob(f"{audience}*.html"))
    return " ".join(re.sub(r"<[^>]+>", " ", pages.replace("\u00ad", "")).split())


@pytest.mark.parametrize("whole", [True, False], ids=["plan", "first-round"])
def test_it_has_its_own_list_and_what_is_inside_is_on_no_public_paper(tmp_path: Path, *, whole: bool) -> None:
    session = make_example(None, environment=fixed_environment()) if whole else evening(tmp_path)
    with session:
        park(session)
        public, own = (told(session, tmp_path, audience) for audience in ("college", "onszelf"))
    for text in (public, own):
        assert "Wat wij parkeerden" in text
        assert PUBLIC in text
        assert "de gemeente" in text
    assert INSIDE in own
    assert INSIDE not in public


def test_of_nothing_parked_no_paper_speaks(tmp_path: Path) -> None:
    with evening(tmp_path) as session:
        assert "parkeerden" not in told(session, tmp_path, "onszelf")
