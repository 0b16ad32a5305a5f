"""Pictures as data."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.plans import KNOWN, pick, said
from wijkwizard.document.charts import apart, bars, marks_block, voters
from wijkwizard.document.model import Bars, Style, Table
from wijkwizard.document.planning import planning
from wijkwizard.document.scribe import Scribe
from wijkwizard.document.signals import is_bad, level, place, place_cell, signal_map, trend
from wijkwizard.iwap.rows import Measure, Party, Signal
from wijkwizard.iwap.said import Mark, When
from wijkwizard.terms import Basis

SCRIBE = Scribe(Style(), KNOWN)


def party(side: str, count: int) -> Party:
    """Return a role with a number of people."""
    return Party(id=f"{side}{count}", side=pick(side), count=said(Decimal(count)))


def test_groups_under_three_are_never_shown_apart() -> None:
    """Two professionals could be recognised by their votes."""
    small, large = (party("woont", 9), party("werkt", 2)), (party("woont", 9), party("werkt", 3))
    votes = ([said(Decimal(4))], [said(Decimal(1))])
    assert not apart(small)
    assert [(name, list(counts)) for name, counts in voters(*votes, small)] == [("Samen", [Decimal(5)])]
    assert [name for name, _ in voters(*votes, large)] == ["Bewoners", "Professionals"]


def test_bars_are_a_share_of_the_longest_and_have_the_same_numbers_in_a_table() -> None:
    """The table beside a picture says the same."""
    made = bars("Stemmen", ["a", "b"], [("Bewoners", [4, None])], "Wat")
    assert made is not None
    assert [bar.shares for bar in made.bars] == [(1.0,), (0.0,)]
    assert [[cell.text for cell in row] for row in made.table.rows] == [["a", "4"], ["b", "–"]]
    assert made.alt


def test_steps_that_have_a_word_become_a_table_and_counts_become_bars() -> None:
    """A step is no length."""
    words = said((Mark(id="a", label="jongeren", score=1, word="niet gehoord"),))
    counts = said((Mark(id="a", label="jongeren", score=1),))
    assert isinstance(marks_block("t", words, "h"), Table)
    assert isinstance(marks_block("t", counts, "h"), Bars)


@pytest.mark.parametrize(
    ("label", "reading"),
    [
        ("het cijfer stijgt", "stijgt"),
        ("het blijft ongeveer gelijk", "gelijk"),
        ("gaat achteruit", "slechter"),
        ("weten we niet", "onbekend"),
    ],
)
def test_a_trend_is_read_from_its_option(label: str, reading: str) -> None:
    """The words are data; what is not recognised is unknown."""
    assert trend(pick(label)) == reading


@pytest.mark.parametrize(
    ("label", "reading"),
    [("hoger dan de stad", "hoger"), ("ongunstiger", "slechter"), ("gunstiger", "beter")],
)
def test_a_place_is_read_from_its_option(label: str, reading: str) -> None:
    """Unfavourable is not read as favourable."""
    assert place(pick(label)) == reading


def test_higher_is_bad_only_where_the_table_of_indicators_says_so() -> None:
    """More reports may be good news."""
    known = Signal(id="a", indicator=pick("i", "w-indicator"), against_city=pick("hoger dan de stad"))
    unknown = Signal(id="b", indicator=pick("i", "iets-anders"), against_city=pick("hoger dan de stad"))
    assert is_bad("stijgt", known, SCRIBE)
    assert not is_bad("daalt", known, SCRIBE)
    assert not is_bad("stijgt", unknown, SCRIBE)
    assert place_cell(known, SCRIBE).text == "hoger dan de stad (ongunstig)"
    assert place_cell(unknown, SCRIBE).text == "hoger dan de stad"


def test_a_figure_has_its_unit_year_and_mark() -> None:
    """A figure without a source is an impression, in words."""
    signal = Signal(id="a", figure=said(Decimal("11.5")), unit=pick("procent"), year=said(Decimal(2026)))
    sourced = signal.model_copy(update={"figure": said(Decimal(3), basis=Basis.SOURCE, source="CBS")})
    assert (level(signal, SCRIBE).text, level(signal, SCRIBE).mark) == ("11,5 procent (2026)", "indruk")
    assert level(sourced, SCRIBE).mark == "bron"


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        ("aantal", "24"),
        ("klasse", "24 (klasse)"),
        ("rapportcijfer", "24 (rapportcijfer)"),
        ("euro", "24 euro"),
    ],
)
def test_a_figure_reads_as_people_say_it(unit: str, written: str) -> None:
    """A plain count needs no word, and what is no measure stands in brackets."""
    signal = Signal(id="a", figure=said(Decimal(24)), unit=pick(unit))
    assert level(signal, SCRIBE).text == written


def test_what_was_noted_with_the_unit_stands_beside_the_figure() -> None:
    """Of whom a figure counts is not lost because the unit is a choice; without a figure there is nothing to note."""
    unit = pick("procent").model_copy(update={"remark": "van de huurders"})
    counted = Signal(id="a", figure=said(Decimal(6), remark="nieuw"), unit=unit)
    bare = Signal(id="b", level=said("zwak"), unit=unit)
    assert level(counted, SCRIBE).account == "opmerking: nieuw; geteld: van de huurders"
    assert level(bare, SCRIBE).account == ""


def test_the_map_has_a_dot_for_each_signal() -> None:
    """A signal of which nothing is known stands under 'onbekend'."""
    made = signal_map([Signal(id="a")], Table(caption="", columns=(), rows=()), SCRIBE)
    assert [(dot.place, dot.trend, dot.bad) for dot in made.dots] == [("onbekend", "onbekend", False)]


def test_measures_lie_on_one_axis_of_time() -> None:
    """Begin and end are shares of the whole; a year ends in December."""
    plan = [
        Measure(id="a", title=said("A"), start=said(When(iso="2027-01")), end=said(When(iso="2027"))),
        Measure(id="b", title=said("B"), start=said(When(iso="2028")), end=said(When(iso="2028-12-31"))),
        Measure(id="c", title=said("C")),
    ]
    made = planning(plan, SCRIBE)
    assert made is not None
    assert [(span.start, span.end) for span in made.spans] == [(0.0, 0.5), (0.5, 1.0)]
    assert "1 maatregel heeft nog geen datum" in made.alt
    assert planning([plan[2]], SCRIBE) is None
