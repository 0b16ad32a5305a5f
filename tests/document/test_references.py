"""The annex refers to what the plan prints whole, and keeps every row of which the plan lacks a word."""

from __future__ import annotations

import pytest

from wijkwizard.document.cross_references import CrossReference
from wijkwizard.document.model import (
    Bars,
    Block,
    Bullets,
    Fact,
    Facts,
    Heading,
    Line,
    Paragraph,
    Part,
    Table,
    TableColumn,
)
from wijkwizard.document.picture_rows import Bar
from wijkwizard.document.references import referring

COLUMNS = tuple(TableColumn(title=title, width=50) for title in ("Wie", "Wat"))
POINT = Bullets(items=(Line(text="Welzijn: elke week een eettafel, januari 2027."),))


def _table(*rows: tuple[Line, ...], caption: str = "Beloften") -> Table:
    return Table(caption=caption, columns=COLUMNS, rows=rows)


def _annex(*blocks: Block) -> tuple[Block, ...]:
    plan = Part(id="plan-1", number=3, title="Plan", blocks=(Heading(text="Wie belooft"), POINT))
    (made,) = referring((plan,), (Part(id="a", number=1, title="Organisatie", blocks=blocks),))
    return made.blocks


def _row(first: str, second: str, **account: object) -> tuple[Line, ...]:
    return (Line(text=first), Line.model_validate({"text": second} | account))


def test_a_table_that_the_plan_has_whole_is_referred_to_with_its_heading() -> None:
    blocks = _annex(Heading(text="Beloften van partners"), _table(_row("welzijn", "elke week een eettafel")))
    assert blocks == (
        Paragraph(
            line=Line(
                text="Dit staat in het plan zelf: beloften (hoofdstuk 3).",
                see=(CrossReference(place="plan-1", words="hoofdstuk 3"),),
            ),
            look="small",
        ),
    )


@pytest.mark.parametrize(
    "row",
    [
        _row("welzijn", "elke week een lunch"),
        _row("welzijn", "elke week een eettafel", account="volgens bewoners"),
        _row("welzijn", "elke week een eettafel", ref=4, mark="bron"),
        _row("welzijn", "elke week een eettafel", mark="indruk"),
        _row("elk", "week"),
        _row("jan", "elke week een eettafel"),
    ],
    ids=["ander-woord", "wie-het-zegt", "bron", "indruk", "kort", "deel-van-een-woord"],
)
def test_a_row_that_says_more_keeps_its_table(row: tuple[Line, ...]) -> None:
    """Nor is a few letters, or a part of a word, the same."""
    whole = _table(_row("welzijn", "elke week een eettafel"), row)
    assert _annex(whole) == (whole,)


def test_of_facts_only_what_the_plan_has_with_its_label_is_left_out() -> None:
    same = Fact(label="Welzijn", line=Line(text="elke week een eettafel"))
    other = Fact(label="Politie", line=Line(text="elke week een eettafel"))
    note, facts = _annex(Facts(title="Afspraken", rows=(same, other)))
    assert isinstance(note, Paragraph)
    assert note.line.text == "Dit staat in het plan zelf: welzijn (hoofdstuk 3)."
    assert facts == Facts(title="Afspraken", rows=(other,))


def test_what_the_plan_draws_is_a_table_in_the_annex_where_that_says_more() -> None:
    figures = _table(_row("Toegezegd door het college", "€ 100"), caption="In getallen")
    drawn = Bars(
        title="Het geld",
        alt="Staven.",
        series=("Geld",),
        bars=(Bar(label="Toegezegd", shares=(1.0,), numbers=("€ 100",)),),
        table=figures,
    )
    alone = drawn.model_copy(update={"table": figures.model_copy(update={"rows": ()})})
    plan = Part(id="plan-1", number=1, title="Plan", blocks=(alone,))
    (annex,) = referring((plan,), (Part(id="a", number=1, title="Geld", blocks=(drawn,)),))
    assert annex.blocks == (figures.model_copy(update={"caption": "Het geld"}),)


CARD = Part(
    id="plan-5",
    number=5,
    title="Maatregelen",
    blocks=(
        Heading(text="Alle maatregelen"),
        Bullets(items=(Line(text="Isoleren van woningen, gemeente, geld € 10.000"), Line(text="Meer groen"))),
    ),
)


@pytest.mark.parametrize(
    "block",
    [
        Table(
            caption="Wie betaalt en wie baat heeft",
            columns=tuple(
                TableColumn(title=title, width=30) for title in ("Maatregel", "Partij", "Betaalt", "Baat")
            ),
            rows=(
                (
                    Line(text="Isoleren van woningen"),
                    Line(text="gemeente"),
                    Line(text="geld"),
                    Line(text="–"),
                ),
            ),
        ),
        Table(
            caption="Indicatoren, nulmeting en streefwaarde",
            columns=tuple(TableColumn(title=title, width=30) for title in ("Doel", "Nu", "Straks")),
            rows=((Line(text="Isoleren van woningen"), Line(text="–"), Line(text="–")),),
        ),
        Facts(title="Gebied", rows=(Fact(label="Gemeente", line=Line(text="Isoleren")),)),
    ],
    ids=["betaler", "alleen-een-naam", "ander-label"],
)
def test_the_same_words_with_another_meaning_keep_what_they_stand_in(block: Block) -> None:
    """Who pays was left out, for its words stood in the card of a measure; and a goal without a figure 'had' one."""
    (made,) = referring((CARD,), (Part(id="a", number=1, title="Geld", blocks=(block,)),))
    assert made.blocks == (block,)


def test_a_list_that_the_plan_has_under_another_name_stays() -> None:
    """'Nog niet ingedeeld (hoofdstuk 1)' led to the table of all measures."""
    listed = (Heading(text="Nog niet ingedeeld"), Bullets(items=(Line(text="Meer groen"),)))
    (made,) = referring((CARD,), (Part(id="a", number=1, title="Keuzes", blocks=listed),))
    assert made.blocks == listed
    same = (Heading(text="Alle maatregelen"), listed[1])
    (made,) = referring((CARD,), (Part(id="a", number=1, title="Keuzes", blocks=same),))
    assert isinstance(made.blocks[0], Paragraph)
    assert made.blocks[0].line.text == "Dit staat in het plan zelf: alle maatregelen (hoofdstuk 5)."
