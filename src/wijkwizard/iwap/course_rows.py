"""The rows of the fourth question: what is looked at again, what stays, and how residents hear back.

They stand apart from the other rows because they are about the plan itself and point at what it holds.
"""

from __future__ import annotations

from wijkwizard.iwap.rows import Row
from wijkwizard.iwap.said import Day, Pick, Words


class Moment(Row):
    """A moment of measuring or reviewing."""

    due: Day = Day()
    what: Words = Words()
    owner: Pick = Pick()


class SpinOff(Row):
    """An unsought result, good or bad."""

    group: Pick = Pick()
    story: Words = Words()


class Progress(Row):
    """How far a measure is, and what follows."""

    measure: Pick = Pick()
    state: Pick = Pick()
    follow_up: Words = Words()


class Anchor(Row):
    """What becomes regular work, from which budget, in which team."""

    what: Words = Words()
    budget: Words = Words()
    team: Pick = Pick()
    due: Day = Day()


class Feedback(Row):
    """When, where and how residents hear back."""

    due: Day = Day()
    place: Words = Words()
    form: Pick = Pick()
    owner: Words = Words()
