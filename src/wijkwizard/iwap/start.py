"""What stands before the four questions: which area, why now, and who sat at the table."""

from __future__ import annotations

from wijkwizard.iwap.said import Day, Figure, Marks, Pick, Picks, Words, YesNo
from wijkwizard.terms import Frozen


class Area(Frozen):
    """Which area this is about."""

    name: Words = Words()
    gemeente: Words = Words()
    level: Pick = Pick()
    codes: Words = Words()
    borders: Words = Words()
    residents: Figure = Figure()


class Occasion(Frozen):
    """Why people sit together now."""

    reasons: Picks = Picks()
    story: Words = Words()
    old_pain: Words = Words()
    urgency: Pick = Pick()


class Table(Frozen):
    """Who sat at the table, who did not, and what this group may decide."""

    date: Day = Day()
    place: Words = Words()
    evening: Pick = Pick()
    length: Pick = Pick()
    chair: Pick = Pick()
    writer: Pick = Pick()
    absent: Picks = Picks()
    absent_action: Picks = Picks()
    groups_reached: Marks = Marks()
    say: Pick = Pick()
    room_to_move: Words = Words()
    privacy: YesNo = YesNo()
    house_rules: Picks = Picks()
    afterwards: Picks = Picks()
    carried_by: Pick = Pick()
