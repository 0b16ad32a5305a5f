"""How a leaf is written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.document.plans import KNOWN, pick, said
from wijkwizard.document.formatter import Formatter, join, year
from wijkwizard.document.model import Facts, Style
from wijkwizard.document.phrasing import in_sentence, on_or_in
from wijkwizard.iwap.said import Euro, GridMark, PartialDay, Picked, Said, SaidText
from wijkwizard.iwap.value_words import date_in_words, plain
from wijkwizard.terms import Basis, Unknown

FORMATTER = Formatter(Style(), KNOWN)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Twee\nregels", "Twee\nregels"),
        (True, "Ja"),
        (False, "Nee"),
        (Decimal("1250.5"), "1.250,5"),
        (Euro(amount=Decimal(1250)), "€ 1.250"),
        (PartialDay(iso="2027-03"), "maart 2027"),
        (Picked(id="a", label="Aan"), "Aan"),
        ((Picked(id="a", label="Aan"), Picked(id="b", label="Bij")), "Aan en Bij"),
        ((Picked(id="a", label="Luister."), Picked(id="b", label="Vraag door")), "Luister. Vraag door."),
        (
            (GridMark(id="a", label="Het is hier schoon.", score=1, word="nee"),),
            "Het is hier schoon: 1 (nee)",
        ),
        (None, ""),
    ],
)
def test_a_value_is_written_in_dutch(value: object, written: str) -> None:
    """Each kind of value has one way of writing."""
    assert plain(value) == written


def test_a_source_is_marked_with_its_number_when_the_paper_lists_it() -> None:
    """The account is then in the list, and written out otherwise."""
    leaf = said("212", basis=Basis.SOURCE, source="Meldpunt", as_of="2026-12")
    numbered = Formatter(Style(), KNOWN, sources={("Meldpunt", "2026-12"): 3}).line(leaf)
    assert (numbered.mark, numbered.ref, numbered.account) == ("bron", 3, "")
    assert FORMATTER.line(leaf).account == "bron: Meldpunt, december 2026"


def test_an_impression_is_marked_where_it_says_something_about_the_wijk() -> None:
    """A choice of the group needs no mark."""
    assert FORMATTER.line(said("onveilig"), claim=True).mark == "indruk"
    assert FORMATTER.line(said("wij beginnen in mei")).mark == ""
    assert FORMATTER.line(said("dit zal helpen", basis=Basis.ASSUMPTION)).mark == "aanname"


def test_a_block_of_impressions_is_marked_once() -> None:
    """The mark does not repeat on each row; other marks stay on theirs."""
    sure = said("twee", basis=Basis.SOURCE, source="x")
    (block,) = FORMATTER.facts("Titel", [("Een", said("een")), ("Twee", sure)], claim=True)
    assert isinstance(block, Facts)
    assert block.mark == "indruk"
    assert [row.line.mark for row in block.rows] == ["", "bron"]


def test_what_is_open_is_named_in_one_sentence_and_what_was_not_asked_is_not() -> None:
    """Open and hidden are different things."""
    hidden = SaidText(unknown=Unknown.HIDDEN)
    (block,) = FORMATTER.facts(
        "", [("Wat", said("x")), ("Waar", SaidText()), ("CBS-code", SaidText()), ("Stil", hidden)]
    )
    assert isinstance(block, Facts)
    assert block.missing == "Nog niet besproken: waar en CBS-code."


def test_leaves_that_read_as_one_share_a_row() -> None:
    """Where and when fit on one line."""
    rows, gaps = FORMATTER.rows(
        [("Waar en wanneer", (said("plein"), SaidText(), pick("avond"))), ("Wie", (SaidText(),))]
    )
    assert rows[0].line.text == "plein, avond"
    assert gaps == ("Wie",)


def test_roles_and_remarks_are_part_of_the_account() -> None:
    """Who says so is said."""
    leaf = said("x", roles=("Bewoners", "Politie"), remark="alleen 's avonds")
    assert FORMATTER.account(leaf) == "volgens bewoners en politie; opmerking: alleen 's avonds"


def test_years_have_no_point_and_odd_dates_stay_as_they_are() -> None:
    """2027 is a year; what a source calls its own date is no error."""
    assert year(Decimal(2027)) == "2027"
    assert year(Decimal(25000)) == "25.000"
    assert date_in_words("voorjaar 2026") == "voorjaar 2026"


@pytest.mark.parametrize(
    ("iso", "written"),
    [("2027-03-14", "op 14 maart 2027"), ("2027-03", "in maart 2027"), ("2027", "in 2027")],
)
def test_a_day_is_on_and_a_month_or_year_is_in(iso: str, written: str) -> None:
    """Nothing is 'op maart'."""
    assert on_or_in(said(PartialDay(iso=iso)), FORMATTER) == written
    assert on_or_in(Said[PartialDay](), FORMATTER) == ""


def test_choices_behind_other_words_lose_their_capital_but_an_abbreviation_keeps_it() -> None:
    """A sentence has one capital."""
    groups = said((Picked(id="a", label="Redt zich zelf"), Picked(id="b", label="GGD-groep")))
    assert FORMATTER.text(in_sentence(groups)) == "redt zich zelf en GGD-groep"
    assert FORMATTER.text(in_sentence(pick("Soms steun nodig"))) == "soms steun nodig"
    assert in_sentence(Said[Picked]()).value is None


def test_a_closing_stop_goes_before_another_sign() -> None:
    """Nobody writes 'hebben., januari'."""
    assert join("Wat zij nodig hebben.", "januari 2027") == "Wat zij nodig hebben, januari 2027"
    assert join("Wat zij nodig hebben.", "", by=": ") == "Wat zij nodig hebben."
    assert join("Eén zin.", "Nog een.", by=" ") == "Eén zin. Nog een."


def test_not_knowing_has_no_capital_behind_other_words() -> None:
    """A place is known and a time is not: one line says both."""
    facts = FORMATTER.facts("", [("Waar en wanneer", (said("Helling"), SaidText(unknown=Unknown.DONT_KNOW)))])
    assert isinstance(facts[0], Facts)
    assert facts[0].rows[0].line.text == "Helling; de rest weten wij nog niet"
