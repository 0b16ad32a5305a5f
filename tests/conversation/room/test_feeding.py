"""The room sees which problem makes which one worse along the arrows, once somebody said so."""

from __future__ import annotations

from pathlib import Path

from tests.conversation.test_conversation import conversation
from tests.session.two_colours import evening
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.document.naming import what_feeds_what
from wijkwizard.terms import ChoicesValue, ChoiceValue, Slot


def test_what_feeds_what_stands_as_ways_along_arrows(tmp_path: Path) -> None:
    with evening(tmp_path, length="lang") as session:
        rows = []
        for sort in ("geld", "wonen", "overlast"):
            row = session.rows.add("problemen")
            session.writer.answer(Slot("problemen.soort", row), ChoiceValue(v=sort))
            rows.append(row)
        state, slot = conversation(session), Slot("voedt")
        do(state, GoTo("voedt"))
        before = room_view(state, Pointer(slot))
        assert not [row for row in before.rows if "→" in row.text]
        money, house, noise = rows
        for row, fed in ((money, house), (house, noise)):
            session.writer.answer(Slot("voedt.maakt-erger", row), ChoicesValue(v=(fed,)))
        told = [row.text for row in room_view(state, Pointer(slot)).rows]
        assert told == ["Rondkomen → Een goed huis → Overlast"]
        assert what_feeds_what(session.reader.iwap()) == told
