"""The running order says when each question begins, how long it takes, and what is read aloud."""

from __future__ import annotations

from tests.document.sheets.lying import asks, evening, turn, words
from wijkwizard.document.model import Document, Table
from wijkwizard.document.sheets.running_order import running_order
from wijkwizard.document.sheets.source import SheetEvening, SheetSource

FIRST = turn(asks(text="Wie zijn er?", aloud="Steek uw hand op.", says=(("Zeg", "Iedereen hoort hier."),)))
BOTH = turn(asks(text="Wat gaat goed?"), asks(text="Wat niet?"), minutes=8)


def _rows(paper: Document) -> list[tuple[str, ...]]:
    tables = (block for part in paper.parts for block in part.blocks if isinstance(block, Table))
    return [tuple(cell.text for cell in row) for table in tables for row in table.rows]


def test_without_a_time_it_counts_from_the_beginning() -> None:
    """A question that joins another begins with it, and takes no minutes of its own."""
    assert _rows(running_order(evening(FIRST, BOTH))) == [
        ("0.00", "5", "Wie zijn er?", "Steek uw hand op.\nZeg: Iedereen hoort hier."),
        ("0.05", "8", "Wat gaat goed?", "Wat gaat goed?"),
        ("0.05", "–", "Wat niet?", "Wat niet?"),
    ]


def test_with_a_time_it_has_the_clock_and_the_end() -> None:
    paper = running_order(evening(FIRST, BOTH), 19 * 60 + 55)
    assert [row[0] for row in _rows(paper)] == ["19.55", "20.00", "20.00"]
    assert "van 19.55 tot 20.08 uur" in words(paper)


def test_an_evening_that_passes_midnight_goes_on_with_the_clock() -> None:
    assert "tot 0.08 uur" in words(running_order(evening(FIRST, BOTH), 23 * 60 + 55))


def test_a_second_evening_begins_with_a_welcome_on_a_page_of_its_own() -> None:
    evenings = (SheetEvening(turns=(FIRST,)), SheetEvening(turns=(BOTH,), welcome=10))
    paper = running_order(SheetSource(evenings=evenings))
    assert [part.title for part in paper.parts] == ["De eerste avond", "De tweede avond"]
    assert [row[:2] for row in _rows(paper)][1:] == [("0.00", "10"), ("0.10", "8"), ("0.10", "–")]
    assert "De avond duurt 18 minuten." in words(paper)


def test_what_nobody_filled_in_has_room_to_write() -> None:
    """The name of the area, the day and the place."""
    facts = {
        fact.label: fact.line.text for fact in running_order(evening(FIRST, day="9 juni 2026")).cover.facts
    }
    assert facts == {"Gebied": "…" * 14, "Datum": "9 juni 2026", "Plek": "…" * 14}
    assert running_order(evening(FIRST, area="De Werven")).title == "Draaiboek De Werven"


def test_what_can_be_left_out_and_what_is_passed_over_is_said_with_the_question() -> None:
    late = turn(asks(text="Wat nog?", skip="Alleen als het kan. Anders slaat u dit over."))
    paper = running_order(evening(late.model_copy(update={"may_drop": True})))
    assert _rows(paper)[0][2] == "° Wat nog?\nAlleen als het kan. Anders slaat u dit over."
    assert "Laat dan eerst de vragen met ° weg." in paper.cover.note


def test_without_questions_for_the_room_there_is_nothing_to_run() -> None:
    assert running_order(SheetSource()).parts == ()
