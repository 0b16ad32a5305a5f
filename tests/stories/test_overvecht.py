"""A story that is not handed out: real figures of Overvecht, and not a word put in anyone's mouth."""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.session.small import fixed_environment
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import Year
from wijkwizard.session import Session, fill_session, open_session
from wijkwizard.terms import Basis

SOURCE = "CBS, Kerncijfers wijken en buurten 2023 (voorlopig)"
YEAR = "2023"
WIJK, CITY = "WK034403", "GM0344"
DIRECT = {
    "woz-waarde": "g_wozbag",
    "corporatiewoningen": "p_wcorpw",
    "leegstand": "p_leegsw",
    "bevolkingsopbouw": "a_65_oo",
}
"""Signals whose figure stands in the file as it is, with its column."""

ORIGIN = (
    "westers",
    "migratieachtergrond",
    "migrant",
    "herkomst",
    "afkomst",
    "allochto",
    "autochto",
    "nationaliteit",
    "etni",
)
REFUSAL = re.compile(r"(vraag )?nooit naar afkomst\.")
"""What a figure says of itself: that origin is not asked."""

LABELLED = ("achterstandswijk", "probleemwijk", "krachtwijk", "prachtwijk")

Row = Mapping[str, str]


@dataclass(frozen=True)
class Paper:
    """The plan of the story, and its words as they stand in the HTML of the public edition."""

    iwap: Iwap
    words: str


def _read(path: Path) -> dict[str, Row]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return {row["code"]: row for row in rows}


@pytest.fixture(scope="module")
def figures(root: Path) -> dict[str, Row]:
    """The rows of the wijk and the city."""
    return _read(root / "tests" / "data" / "kwb-2023-overvecht.csv")


@pytest.fixture(scope="module")
def session(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The story as a dossier; tests only look at it."""
    path = tmp_path_factory.mktemp("overvecht") / "overvecht.wijk"
    fill_session(root / "tests" / "data" / "overvecht.yaml", path, environment=fixed_environment())
    with open_session(path, environment=fixed_environment(1000)) as opened:
        yield opened


@pytest.fixture(scope="module")
def paper(session: Session, tmp_path_factory: pytest.TempPathFactory) -> Paper:
    """The story on paper."""
    made = session.plan.make(tmp_path_factory.mktemp("papier") / "overvecht.html", fmt="html")
    body = made.read_text(encoding="utf-8").partition("<body")[2]
    without_pictures = re.sub(r"<(svg|style)\b.*?</\1>", " ", body, flags=re.DOTALL)
    words = html.unescape(re.sub(r"<[^>]+>", " ", without_pictures))
    return Paper(session.reader.iwap(), " ".join(words.split()))


def _signal(paper: Paper, indicator: str) -> Signal:
    return next(
        one for one in paper.iwap.signals if one.indicator.value and one.indicator.value.id == indicator
    )


@pytest.mark.parametrize("indicator", DIRECT)
def test_a_figure_of_the_file_stands_in_the_signals_with_its_source_and_year(
    indicator: str, paper: Paper, figures: dict[str, Row]
) -> None:
    """The plan says what CBS says, of the wijk and of the city."""
    signal, column = _signal(paper, indicator), DIRECT[indicator]
    for said, code in ((signal.figure, WIJK), (signal.city_figure, CITY)):
        assert said.value == Decimal(figures[code][column])
        assert (said.basis, said.source, said.as_of) == (Basis.SOURCE, SOURCE, YEAR)
    assert signal.year.value == Year(year=int(YEAR))


def test_what_is_computed_says_so(paper: Paper, figures: dict[str, Row]) -> None:
    """Social assistance for each thousand residents is our own division of two columns."""
    signal = _signal(paper, "bijstand")
    for said, code in ((signal.figure, WIJK), (signal.city_figure, CITY)):
        rate = Decimal(figures[code]["a_soz_wb"]) * 1000 / Decimal(figures[code]["a_inw"])
        assert said.value == round(rate)
    assert "berekend" in signal.figure.remark


def test_the_number_of_residents_is_that_of_the_file(paper: Paper, figures: dict[str, Row]) -> None:
    """The area is the wijk of the file."""
    area = paper.iwap.area
    assert area.codes.value == WIJK
    assert area.residents.value == Decimal(figures[WIJK]["a_inw"])
    assert area.residents.source == SOURCE


@pytest.mark.parametrize("words", ["301 duizend euro (2023)", "61 procent (2023)", "34.910"])
def test_the_figures_are_on_paper_with_their_source(words: str, paper: Paper) -> None:
    """The reader sees the figure with its year, and the source in the list."""
    assert words in paper.words
    assert f"{SOURCE}, {YEAR}" in paper.words


def test_nothing_on_paper_is_about_origin(paper: Paper, root: Path) -> None:
    """Neither the paper nor the cut-out of the statistics knows where people come from."""
    columns = (root / "tests" / "data" / "kwb-2023-overvecht.csv").read_text(encoding="utf-8")
    words = REFUSAL.sub("", paper.words.lower())
    for word in ORIGIN:
        assert word not in words
        assert word not in columns.lower()
    assert not re.search(r"a_(nl|eur|neu|geb|gbl)_|a_n?w_all", columns)


def test_no_verdict_is_printed(paper: Paper, session: Session) -> None:
    """Figures alone give no estimate, no way out and no name for the wijk."""
    assert paper.iwap.danger.estimate.value is None
    assert paper.iwap.verdict.choice.value is None
    assert "De groep schat in" not in paper.words
    for table in ("schattingen", "besluiten"):
        for option in session.reader.index.option_tables[table]:
            if option.id not in {"gevarenzone", "opletten"}:
                assert option.label not in paper.words
    for word in LABELLED:
        assert word not in paper.words.lower()


def test_no_resident_is_made_to_speak(paper: Paper) -> None:
    """Where the room would speak stands that nobody knows, or that it only shows the form."""
    assert paper.iwap.danger.proud.value is None
    plan = paper.iwap
    assert (plan.problems, plan.strengths, plan.measures, plan.parties) == ((), (), (), ())
    assert all(signal.recognised.value is None for signal in paper.iwap.signals)
    assert "alleen om de vorm te tonen" in paper.iwap.ambition.sentence.remark


def test_the_cut_out_equals_the_workbook_where_it_is_at_hand(root: Path, figures: dict[str, Row]) -> None:
    """Cell by cell the same as the file of CBS."""
    workbook = root.parent / "shared" / "data" / "kwb-2023-utrecht.xlsx"
    if not workbook.is_file():
        pytest.skip("the workbook of CBS is not beside this checkout")
    heads, *rows = CalamineWorkbook.from_path(str(workbook)).get_sheet_by_index(0).to_python()
    names = [str(head).strip() for head in heads]
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        cells = {name: _plain(cell) for name, cell in zip(names, row, strict=True)}
        found[cells["gwb_code_10"]] = {"code": cells["gwb_code_10"], "name": cells["regio"], **cells}
    for code, cut in figures.items():
        assert {name: found[code][name] for name in cut} == cut


def _plain(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()
