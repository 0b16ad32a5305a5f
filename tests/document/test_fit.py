"""Keeping a short paper to its pages."""

from __future__ import annotations

from tests.document.plans import said
from wijkwizard.document.charts import marks_block
from wijkwizard.document.fit import fitted, height
from wijkwizard.document.model import Bars, Bullets, Fact, Facts, Line, Paragraph
from wijkwizard.document.scribe import table
from wijkwizard.document.shorten import LEVELS, Shortener, clip
from wijkwizard.iwap.said import Mark

TALE = "woord " * 400


def test_a_text_is_cut_at_a_space_and_says_so() -> None:
    """What is short stays as it is, with its lines."""
    assert clip("een\ntwee", 20) == "een\ntwee"
    assert clip("een twee drie", 0) == ""
    assert clip("een twee drie", 10) == "een twee … (meer in het dossier)"
    assert clip("een twee drie", 0) == ""
    assert clip("   ", 1) == ""


def test_what_fits_is_printed_whole() -> None:
    """A short evening loses nothing."""
    (part,) = fitted([("Titel", (Paragraph(line=Line(text="Kort.")),))], 100)
    assert part.blocks == (Paragraph(line=Line(text="Kort.")),)


def test_what_does_not_fit_becomes_tighter_until_it_does() -> None:
    """The estimate of what is left stays under the room there is."""
    rows = table("Titel", [("A", 50), ("B", 50)], [(Line(text=TALE), Line(text=TALE))] * 20)
    points = Bullets(items=(Line(text=TALE),) * 20)
    facts = Facts(rows=(Fact(label="x", line=Line(text=TALE)),))
    (part,) = fitted([("Titel", (rows, points, facts))], 40)
    assert sum(height(block) for block in part.blocks) < 40


def test_what_is_left_out_is_counted() -> None:
    """Nobody thinks that this was all."""
    level = LEVELS[-1]
    rows = table("Titel", [("A", 100)], [(Line(text=str(n)),) for n in range(4)])
    made = Shortener(level, 2).block(rows)
    assert isinstance(made[1], Paragraph)
    assert made[1].line.text == "Nog 2 regels in het dossier."


def test_our_own_sentences_are_never_cut() -> None:
    """The honest text on tipping points stays whole."""
    ours = Paragraph(line=Line(text=TALE), ours=True)
    assert Shortener(LEVELS[-1], 1).block(ours) == (ours,)


def test_of_bars_the_highest_are_kept_in_their_own_order() -> None:
    """What most people chose stays, wherever it stands in the list."""
    votes = said(
        (Mark(id="a", label="A", score=2), Mark(id="b", label="B", score=1), Mark(id="c", label="C", score=9))
    )
    bars = marks_block("Stemmen", votes, "Wat")
    assert isinstance(bars, Bars)
    kept = Shortener(LEVELS[-1], 1).block(bars)[0]
    assert isinstance(kept, Bars)
    assert [one.label for one in kept.bars] == ["A", "C"]
    assert [row[0].text for row in kept.table.rows] == ["A", "C"]
