"""The rows of the fourth question stand in the plan under their own names."""

from wijkwizard.iwap.course_rows import Anchor, Feedback, Progress, ReviewMoment, SpinOff
from wijkwizard.iwap.registry import registry


def test_the_plan_holds_the_rows_of_question_four() -> None:
    """Moments of looking again, spin-offs, progress, what becomes regular, and what residents hear back."""
    found = {
        name: registry().collections[name]
        for name in ("moments", "spin_offs", "progress", "anchors", "feedback")
    }
    assert list(found.values()) == [ReviewMoment, SpinOff, Progress, Anchor, Feedback]


def test_residents_hear_back_somewhere_on_a_day_from_somebody() -> None:
    """The four things that a promise to come back needs."""
    assert set(Feedback.model_fields) == {"id", "due", "place", "form", "owner"}
