"""What is taller than a page is divided, and nothing of it is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.document.charts import bars
from wijkwizard.document.model import (
    Bars,
    Fact,
    Facts,
    Line,
    Paragraph,
    Part,
    Planning,
    SignalMap,
    Table,
    TableColumn,
)
from wijkwizard.document.oversize import even_chunks, split_oversize, split_text
from wijkwizard.document.oversize import wrap_text as cut_lines
from wijkwizard.document.picture_rows import MapRow, Span


def table(rows: int) -> Table:
    """Return a table with so many rows."""
    return Table(
        caption="In getallen",
        columns=(TableColumn(title="Wat", width=100),),
        rows=tuple((Line(text=f"rij {n}"),) for n in range(rows)),
    )


def planning(spans: int) -> Planning:
    """Return so many measures in time."""
    return Planning(
        title="In de tijd",
        alt="Tijdbalk.",
        ticks=(),
        spans=tuple(Span(label=f"maatregel {n}", start=0, end=1, extra=False) for n in range(spans)),
        table=table(spans),
    )


def part(*blocks: object) -> Part:
    """Return a part with blocks."""
    return Part.model_validate({"id": "deel-1", "number": 1, "title": "Deel", "blocks": blocks})


@given(st.integers(0, 200), st.integers(1, 40))
def test_shares_are_even_and_keep_everything(things: int, most: int) -> None:
    """No piece is over the limit or much smaller than another, and the order stays."""
    pieces = even_chunks(tuple(range(things)), most)
    assert tuple(one for piece in pieces for one in piece) == tuple(range(things))
    assert max(map(len, pieces)) <= most
    assert max(map(len, pieces)) - min(map(len, pieces)) <= 1


def test_sixty_measures_make_three_pictures_and_one_table() -> None:
    """The second half of a long planning used to run through the foot of the page."""
    blocks = split_oversize(part(planning(60))).blocks
    pictures = [one for one in blocks if isinstance(one, Planning)]
    assert [span.label for one in pictures for span in one.spans] == [f"maatregel {n}" for n in range(60)]
    assert [len(one.table.rows) for one in pictures] == [0, 0, 60]
    assert [one.title for one in pictures] == [f"In de tijd ({n} van 3)" for n in (1, 2, 3)]
    assert len({one.alt for one in pictures}) == 3


def test_twenty_signals_are_all_on_the_map() -> None:
    """From fifteen on, the last rows of the map used to be lost."""
    rows = tuple(MapRow(label=f"signaal {n}", levels=("wijk",), signs=()) for n in range(20))
    one = SignalMap(title="Kaart", alt="Kaart.", columns=(), rows=rows, table=table(20))
    pictures = [block for block in split_oversize(part(one)).blocks if isinstance(block, SignalMap)]
    assert tuple(row for picture in pictures for row in picture.rows) == rows
    assert len(pictures) == 2


def test_bars_take_their_own_rows_of_the_table_along() -> None:
    """A picture beside its table says the same as that table, also when both are divided."""
    labels = [f"kaart {n}" for n in range(40)]
    made = bars("Kaarten", labels, [("Aantal", list(range(40)))], "Kaart")
    assert made is not None
    pictures = [one for one in split_oversize(part(made)).blocks if isinstance(one, Bars)]
    assert [bar.label for one in pictures for bar in one.bars] == labels
    for one in pictures:
        assert [bar.label for bar in one.bars] == [row[0].text for row in one.table.rows]


def test_what_fits_is_left_as_it_is() -> None:
    """A short picture gets no number behind its name."""
    small = part(planning(22))
    assert split_oversize(small) == small


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"))), st.integers(5, 100))
def test_a_cut_text_keeps_every_word(text: str, width: int) -> None:
    """Nothing but the white space at a cut is lost, and each piece fits."""
    pieces = split_text(text, width)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_tall_row_goes_on_in_rows_that_say_so() -> None:
    """A row is kept whole on a page, so one that is taller than a page would leave its caption alone."""
    tall = "\n".join(f"regel {n}" for n in range(90))
    one = Table(
        caption="Andere antwoorden",
        columns=(TableColumn(title="Vraag", width=40), TableColumn(title="Antwoord", width=60)),
        rows=(
            (Line(text="Vraag een"), Line(text=tall, mark="bron", ref=2)),
            (Line(text="Vraag twee"), Line(text="kort")),
        ),
        totals=1,
    )
    (made,) = split_oversize(part(one)).blocks
    assert isinstance(made, Table)
    assert [row[0].text for row in made.rows] == ["Vraag een", *["Vraag een (vervolg)"] * 3, "Vraag twee"]
    assert "\n".join(row[1].text for row in made.rows[:-1]) == tall
    assert [row[1].ref for row in made.rows] == [2, 0, 0, 0, 0]


def test_a_text_of_pages_goes_on_below_its_row_over_the_full_width() -> None:
    """In a column of a third of the width it took twelve pages with two empty columns beside it."""
    long = " ".join(f"woord{n}" for n in range(2_500))
    rows = tuple(
        (
            Line(text=f"Besluit {n}"),
            Line(text=long if n == 1 else "kort", mark="bron", ref=2),
            Line(text="ja"),
        )
        for n in range(3)
    )
    columns = tuple(TableColumn(title=title, width=33) for title in ("Besluit", "Reden", "Klaar"))
    given_table = Table(caption="Besluiten", columns=columns, rows=rows, totals=1)
    first, head, rest, last = split_oversize(part(given_table)).blocks
    assert isinstance(first, Table)
    assert isinstance(last, Table)
    assert isinstance(head, Paragraph)
    assert isinstance(rest, Paragraph)
    begin = first.rows[-1][1].text.removesuffix(" (gaat verder onder deze regel)")
    assert f"{begin} {rest.line.text}" == long
    assert head.line.text == "Besluit 1: reden (vervolg)"
    assert [row[0].text for row in (*first.rows, *last.rows)] == [row[0].text for row in rows]
    assert (first.caption, last.caption) == ("Besluiten", "Besluiten (vervolg)")
    assert (first.totals, last.totals) == (0, 1)


def test_a_long_fact_goes_on_under_its_own_label() -> None:
    """Also the fields of a measure may hold a page of text."""
    long = "Dit is een zin van gemiddelde lengte over het plein. " * 80
    (made,) = split_oversize(part(Facts(rows=(Fact(label="Wat", line=Line(text=long)),)))).blocks
    assert isinstance(made, Facts)
    assert [fact.label for fact in made.rows] == ["Wat", "Wat (vervolg)", "Wat (vervolg)"]
    assert " ".join(fact.line.text for fact in made.rows).split() == long.split()


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a cell."""
    return len(cut_lines(text, width))


@pytest.mark.parametrize("place", [0, 1])
def test_what_stands_behind_a_text_counts_for_its_height(place: int) -> None:
    """An account of a page, behind a long text or a short one, in the head of a row or beside it, is divided too."""
    words, account = "Een regel van een verhaal. " * 30, " ".join(f"toelichting{n}" for n in range(200))
    cells = [Line(text="kort"), Line(text="kort")]
    cells[place] = Line(text=words, account=account, mark="bron", ref=2)
    one = Table(
        caption="Signalen",
        columns=(TableColumn(title="Signaal", width=20), TableColumn(title="Hier", width=20)),
        rows=(tuple(cells),),
    )
    (made,) = split_oversize(part(one)).blocks
    assert isinstance(made, Table)
    assert " ".join(row[place].account for row in made.rows).split() == account.split()
    assert [row[place].ref for row in made.rows if row[place].ref] == [2]
    heads = [row[0].text for row in made.rows]
    assert heads[0] in {"kort", split_text(words, 20)[0]}
    assert all(heads)
    assert heads[-1].endswith(" (vervolg)")
    for row in made.rows:
        assert all(lines_of(cell.text, 20) + lines_of(cell.account, 20) < 32 for cell in row)


def test_a_long_label_and_a_long_account_of_a_fact_are_divided() -> None:
    label, account = "woord" * 400, "Dit zei iemand erbij. " * 200
    fact = Fact(label=label, line=Line(text="kort", account=account))
    (made,) = split_oversize(part(Facts(rows=(fact,)))).blocks
    assert isinstance(made, Facts)
    assert " ".join(row.line.account for row in made.rows).split() == account.split()
    assert "".join(row.label for row in made.rows).startswith(label)
    assert all(lines_of(row.label, 30) + lines_of(row.line.account, 70) < 60 for row in made.rows)


def test_a_table_that_is_higher_than_its_picture_comes_behind_it() -> None:
    """Beside the picture it would run off the page; below it, its rows can be divided."""
    labels = [f"k{n} " + "Dit is een lange zin. " * 40 for n in range(20)]
    made = bars("Kaarten", labels, [("Aantal", list(range(20)))], "Kaart")
    assert made is not None
    *pictures, last = split_oversize(part(made)).blocks
    assert [bar.label for one in pictures if isinstance(one, Bars) for bar in one.bars] == labels
    assert all(isinstance(one, Bars) and not one.table.rows for one in pictures)
    assert isinstance(last, Table)
    assert last.tall
    told = [row[0].text for row in last.rows if not row[0].text.endswith("(vervolg)")]
    assert " ".join(told).split() == " ".join(labels).split()
