"""Words and answers of any length stay on their page: in the head and the foot, in tables, beside pictures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from tests.document.producing import produce
from tests.document.tags import faults, tags, tags_in
from wijkwizard.document.charts import bars
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Block, Document, Fact, Line, MeasureBlock, Part, Table, TableColumn
from wijkwizard.document.oversize import split_oversize

LONG = "Wijkverbeteringsoverlegstructuur" * 9
A4 = (595.3, 841.9)


def off_the_page(path: Path) -> set[str]:
    """Return what stands on a page within five millimetres of its edge, or beyond it."""
    found: set[str] = set()

    def look(text: str, matrix: list[float], place: list[float], _font: object, _size: float) -> None:
        x = matrix[0] * place[4] + matrix[2] * place[5] + matrix[4]
        y = matrix[1] * place[4] + matrix[3] * place[5] + matrix[5]
        if text.strip() and not (14 < x < A4[0] - 14 and 14 < y < A4[1] - 14):
            found.add(text.strip())

    for page in PdfReader(path).pages[1:]:  # the cover has no head and no foot
        page.extract_text(visitor_text=look)
    return found


def whole(paper: Document, path: Path) -> str:
    """Make a paper, hold it to what every paper must be, and return its text without white space."""
    made = produce(paper, path)
    assert faults(made.path) == []
    assert off_the_page(made.path) == set()
    with pikepdf.open(made.path) as pdf:
        tables = [[child.kind for child in tags_in(tag)] for tag in tags(pdf) if tag.kind == "Table"]
    assert all("TR" in kinds for kinds in tables)
    return "".join("".join(page.extract_text().split()) for page in PdfReader(made.path).pages)


def with_blocks(*blocks: Block) -> Document:
    """Return a paper with a part of these blocks at its end."""
    base = compose(evening(), advice_of, KNOWN, STYLE)
    part = split_oversize(Part(id="deel-99", number=99, title="Lang", blocks=blocks))
    return base.model_copy(update={"parts": (*base.parts, part)})


def test_a_long_name_does_not_run_off_the_head_of_the_page(tmp_path: Path) -> None:
    whole(compose(evening(area={"name": said(LONG)}), advice_of, KNOWN, STYLE), tmp_path / "kop.pdf")


def test_the_first_page_is_one_page_whatever_stands_on_it(tmp_path: Path) -> None:
    """What does not fit on it is said to stand whole in the annex, and does."""
    words = {key: f"b{key}x {'praat en doe mee ' * 220}e{key}x" for key in ("naam", "plaats", "wie", "rol")}
    plan = evening(
        area={"name": said(words["naam"]), "gemeente": said(words["plaats"])},
        table={"writer": pick(words["wie"]), "length": pick("Lang", "lang")},
        parties=({"id": "a", "role": pick(words["rol"]), "count": said(Decimal(9))},),
    )
    made = produce(compose(plan, advice_of, KNOWN, STYLE), tmp_path / "voorblad.pdf")
    first, second, *rest = [" ".join(page.extract_text().split()) for page in PdfReader(made.path).pages]
    assert all(f"b{key}x" in first and f"e{key}x" not in first for key in words)
    assert "Wat hier is ingekort, staat heel in de bijlage." in first
    assert second.startswith("1 In één bladzijde")
    assert all(f"e{key}x" in " ".join(rest) for key in words)


def test_a_long_name_of_a_measure_does_not_run_off_the_foot_of_the_page(tmp_path: Path) -> None:
    plan = full_plan()
    title = plan.measures[0].title.model_copy(update={"value": LONG})
    rows = [row.model_copy(update={"title": title}) for row in plan.measures]
    text = whole(
        compose(plan.model_copy(update={"measures": tuple(rows)}), advice_of, KNOWN, STYLE),
        tmp_path / "voet.pdf",
    )
    assert "vervolgvanmaatregel" in text


@pytest.mark.parametrize("count", [2, 3, 7])
def test_rows_that_are_tall_together_do_not_leave_their_caption_alone(count: int, tmp_path: Path) -> None:
    """Each is less than half a page, and two at the head of a table stand together where they can."""
    rows = tuple((Line(text=f"k{n}x {LONG} e{n}x"), *[Line(text="kort")] * 5) for n in range(count))
    columns = tuple(TableColumn(title=f"Kolom {n}", width=13 if n == 0 else 17) for n in range(6))
    text = whole(with_blocks(Table(caption="Alle kosten", columns=columns, rows=rows)), tmp_path / "hoog.pdf")
    assert all(f"{sign}{n}x" in text for n in range(count) for sign in "ke")


def test_a_table_that_is_taller_than_its_picture_stands_whole(tmp_path: Path) -> None:
    labels = [f"k{n}x {LONG} e{n}x" for n in range(16)]
    picture = bars("Kaarten", labels, [("bewoners", list(range(16))), ("anderen", [1] * 16)], "Probleem")
    assert picture is not None
    text = whole(with_blocks(picture), tmp_path / "staven.pdf")
    assert all(f"{sign}{n}x" in text for n in range(16) for sign in "ke")


@pytest.mark.parametrize("name", [LONG, "Vergaderingen over de wijk " * 9], ids=["word", "words"])
def test_the_foot_has_three_lines_at_most_and_stays_where_printers_print(name: str, tmp_path: Path) -> None:
    """A chapter and a measure with long names came within seven points of the edge."""
    rows = tuple(Fact(label="Wat", line=Line(text="iets " * 150)) for _ in range(12))
    card = MeasureBlock(number=1, title=name, status="voorstel", goal="Rust", rows=rows)
    base = compose(evening(), advice_of, KNOWN, STYLE)
    part = split_oversize(Part(id="deel-98", number=98, title=f"Bovenaan staat: {name}", blocks=(card,)))
    made = produce(base.model_copy(update={"parts": (part,)}), tmp_path / "voet.pdf").path
    feet: list[set[int]] = []
    for page in PdfReader(made).pages:
        low: set[int] = set()

        def look(text: str, matrix: list[float], place: list[float], *_: object, low: set[int] = low) -> None:
            height = matrix[1] * place[4] + matrix[3] * place[5] + matrix[5]
            if text.strip() and height < 62:
                low.add(round(height))

        page.extract_text(visitor_text=look)
        feet.append(low)
    lines = [sorted(low) for low in feet]
    assert max(map(len, lines)) > 2, "the number of the page stands beside them"
    assert all(len(low) <= 4 and min(low, default=30) >= 14 for low in lines), lines
