"""What is read aloud at the end is what goes out: nothing that stays inside, and objections that may go out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.two_colours import evening
from wijkwizard.document.publish import published
from wijkwizard.session import Session
from wijkwizard.session.visibility import ALL, ROOM, Visibility
from wijkwizard.terms import GridValue, Slot

_SAID = """
problemen:
  - {rij: bus, titel: De bus rijdt niet}
  - {rij: ruzie, titel: Een oude ruzie}
gedeeld: bezwaar
beeld-bezwaren:
  - {rij: mag, mag-erin: zonder, van: bewoners, wat: De winkels staan er niet in, anders: Zet ze erbij}
  - {rij: niet, mag-erin: niet, van: bewoners, wat: Mijn straat staat er niet in, anders: Zet haar erbij}
"""


def _read_aloud(session: Session, line: str, showing: Visibility) -> str:
    """Return what stands to be read at a line of the closing round."""
    screen = session.reader.seen(showing).screen("slot")
    field = next(
        block.field for block in screen.blocks if block.field is not None and block.field.slot == Slot("slot")
    )
    return next(row.help for row in field.options if row.id == line)


@pytest.mark.parametrize("showing", [ALL, ROOM])
def test_what_stays_inside_is_not_read_aloud_also_where_nobody_looks_along(
    tmp_path: Path, showing: Visibility
) -> None:
    """Who leads reads the line from the own screen: what stands there is heard by all."""
    with evening(tmp_path, also=_SAID) as session:
        session.writer.account(Slot("problemen.titel", "ruzie"), internal=True)
        assert _read_aloud(session, "problemen", showing) == "De bus rijdt niet"


@pytest.mark.parametrize("showing", [ALL, ROOM])
def test_an_objection_that_may_go_out_is_read_back_where_people_differ(
    tmp_path: Path, showing: Visibility
) -> None:
    """It would stand on paper, and its room would not have heard it; one that stays inside is not read."""
    with evening(tmp_path, also=_SAID) as session:
        assert _read_aloud(session, "verschil", showing) == "De winkels staan er niet in"


def test_an_objection_that_may_not_go_out_after_all_is_off_public_paper(tmp_path: Path) -> None:
    with evening(tmp_path, also=_SAID) as session:
        assert "De winkels staan er niet in" in str(published(session.reader.iwap()))
        session.writer.answer(Slot("slot"), GridValue(v={"verschil": 3}))
        assert "De winkels staan er niet in" not in str(published(session.reader.iwap()))
