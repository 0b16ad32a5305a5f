"""What was not discussed stands in one list, and no heading is left behind."""

from __future__ import annotations

from wijkwizard.document.cross_references import CrossReference
from wijkwizard.document.formatter import not_discussed
from wijkwizard.document.gaps import gathered, without_stranded_headings
from wijkwizard.document.model import (
    Bullets,
    Fact,
    Facts,
    Heading,
    Line,
    MeasureBlock,
    Paragraph,
    Part,
)

KEPT = Paragraph(line=Line(text="De straat is schoon."))


def part(title: str, *blocks: object) -> Part:
    """Return a part with some blocks."""
    return Part.model_validate({"id": title, "number": 7, "title": title, "blocks": blocks})


def _of(title: str, missing: str) -> Line:
    """Return what is missing in a part, whose title leads to it."""
    return Line(text=f"{title}{missing}", see=(CrossReference(place=title, words=title),))


def test_each_gap_is_named_once_with_its_part_and_place() -> None:
    """Places that miss the same share its words."""
    facts = Facts(rows=(Fact(label="Wie", line=Line(text="de buren")),), missing="Nog niet besproken: waar.")
    parts = gathered(
        (
            part("Problemen", Heading(text="Rommel"), facts, Heading(text="Lawaai"), facts),
            part("Geld", Heading(text="Kosten"), not_discussed("Wat het kost.")),
            part("Bijlagen", KEPT),
        )
    )
    assert [(one.number, one.title) for one in parts] == [(1, "Problemen"), (2, "Bijlagen")]
    assert parts[0].blocks[1] == facts.model_copy(update={"missing": ""})
    assert parts[-1].blocks[-2:] == (
        Heading(text="Nog niet besproken"),
        Bullets(items=(_of("Problemen", ": waar (Rommel; Lawaai)."), _of("Geld", ": wat het kost."))),
    )


def test_a_measure_keeps_its_card_without_what_is_missing() -> None:
    card = MeasureBlock(
        number=1,
        title="Licht",
        status="plan",
        goal="g",
        rows=(),
        missing="Nog niet besproken: trekker en eind.",
    )
    (made,) = gathered((part("Maatregelen", card),))
    assert made.blocks[0] == card.model_copy(update={"missing": ""})
    assert made.blocks[-1] == Bullets(items=(_of("Maatregelen", ": trekker en eind (Licht)."),))


def test_where_nothing_is_missing_no_list_is_added() -> None:
    assert gathered((part("Geld", KEPT),)) == (part("Geld", KEPT).model_copy(update={"number": 1}),)


def test_no_heading_and_no_announcement_stands_above_nothing() -> None:
    """A deeper heading is something that stands under a heading."""
    announced = Paragraph(line=Line(text="Dit weten wij nog niet:"))
    assert without_stranded_headings(
        (Heading(text="Weg"), Heading(text="Blijft"), Heading(level=4, text="Dieper"), KEPT, announced)
    ) == (Heading(text="Blijft"), Heading(level=4, text="Dieper"), KEPT)


def test_a_list_of_facts_with_a_title_is_a_heading_of_its_own() -> None:
    """'Waar de nadruk ligt' stood above nothing but the title of the facts below it."""
    titled = Facts(title="Aanpak", rows=(Fact(label="Hoe", line=Line(text="samen")),))
    assert without_stranded_headings((Heading(text="Nadruk"), titled)) == (titled,)
    untitled = titled.model_copy(update={"title": ""})
    assert without_stranded_headings((Heading(text="Nadruk"), untitled)) == (Heading(text="Nadruk"), untitled)
