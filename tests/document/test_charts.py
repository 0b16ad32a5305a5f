"""Pictures as data."""

from __future__ import annotations

from decimal import Decimal

from tests.document.plans import KNOWN, said
from wijkwizard.document.charts import bars, marks_block, voters
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bars, Style, Table
from wijkwizard.document.planning import planning
from wijkwizard.iwap.joined_sides import CombinedSides
from wijkwizard.iwap.rows import Measure, Problem
from wijkwizard.iwap.said import GridMark, PartialDay

FORMATTER = Formatter(Style(), KNOWN)


def test_votes_stand_apart_or_are_added() -> None:
    """Who votes with one other person could be recognised by it."""
    rows = (Problem(id="p", votes_residents=said(Decimal(4)), votes_professionals=said(Decimal(1))),)
    together = CombinedSides(votes={"p": 5})
    assert [(name, list(counts)) for name, counts in voters(rows, together)] == [("Samen", [Decimal(5)])]
    assert [(name, list(counts)) for name, counts in voters(rows, None)] == [
        ("Bewoners", [Decimal(4)]),
        ("Professionals", [Decimal(1)]),
    ]


def test_bars_are_a_share_of_the_longest_and_have_the_same_numbers_in_a_table() -> None:
    """The table beside a picture says the same."""
    made = bars("Stemmen", ["a", "b"], [("Bewoners", [4, None])], "Wat")
    assert made is not None
    assert [bar.shares for bar in made.bars] == [(1.0,), (0.0,)]
    assert [[cell.text for cell in row] for row in made.table.rows] == [["a", "4"], ["b", "–"]]
    assert made.alt


def test_steps_that_have_a_word_become_a_table_and_counts_become_bars() -> None:
    """A step is no length."""
    words = said((GridMark(id="a", label="jongeren", score=1, word="niet gehoord"),))
    counts = said((GridMark(id="a", label="jongeren", score=1),))
    assert isinstance(marks_block("t", words, "h"), Table)
    assert isinstance(marks_block("t", counts, "h"), Bars)


def test_measures_lie_on_one_axis_of_time() -> None:
    """Begin and end are shares of the whole; a year ends in December."""
    plan = [
        Measure(
            id="a", title=said("A"), start=said(PartialDay(iso="2027-01")), end=said(PartialDay(iso="2027"))
        ),
        Measure(
            id="b",
            title=said("B"),
            start=said(PartialDay(iso="2028")),
            end=said(PartialDay(iso="2028-12-31")),
        ),
        Measure(id="c", title=said("C")),
    ]
    made = planning(plan, FORMATTER)
    assert made is not None
    assert [(span.start, span.end) for span in made.spans] == [(0.0, 0.5), (0.5, 1.0)]
    assert "1 maatregel heeft nog geen datum" in made.alt
    assert planning([plan[2]], FORMATTER) is None


def test_bars_of_one_length_are_all_called_the_longest() -> None:
    """Which came first in the file is not which is the longest; without a count none is."""
    made = bars("Stemmen", ["Werk", "Wonen", "Groen"], [("Aantal", [5, 5, 2])], "Wat")
    assert made is not None
    assert "Even lang en het langst zijn Werk en Wonen." in made.alt
    none = bars("Stemmen", ["Werk", "Wonen"], [("Aantal", [0, 0])], "Wat")
    assert none is not None
    assert "langst" not in none.alt
