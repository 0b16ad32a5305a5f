"""The start screen says when a group hears back: the next day that was promised, counted from today."""

from __future__ import annotations

from datetime import date

import pytest

from wijkwizard.conversation.promise_words import promise_words

TODAY = date(2027, 2, 2)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), ""),
        (("2027-02-11",), "U beloofde op 11 februari terug te komen: nog 9 dagen."),
        (
            ("2027-06-01", "2027-02-11", "2026-12-01"),
            "U beloofde op 11 februari terug te komen: nog 9 dagen.",
        ),
        (("2027-02-03",), "U beloofde op 3 februari terug te komen: dat is morgen."),
        (("2027-02-02",), "U beloofde op 2 februari terug te komen: dat is vandaag."),
        (("2028-01-01",), "U beloofde op 1 januari 2028 terug te komen: nog 333 dagen."),
        (("2027-02-01",), "U beloofde op 1 februari terug te komen: dat was gisteren."),
        (("2026-12-15", "2027-01-30"), "U beloofde op 30 januari terug te komen: dat was 3 dagen geleden."),
        (("2026-12-03",), ""),
        (("2027-04",), "U beloofde in april terug te komen."),
        (("2027-02",), "U beloofde in februari terug te komen."),
        (("2028-04",), "U beloofde in april 2028 terug te komen."),
        (("2027",), "U beloofde in 2027 terug te komen."),
        (("2026", "2026-11"), ""),
    ],
)
def test_the_next_promise_is_said_and_one_that_was_passed_not_long_ago(
    days: tuple[str, ...], words: str
) -> None:
    """What is known as a month or a year alone is no number of days away."""
    assert promise_words(days, TODAY) == words
