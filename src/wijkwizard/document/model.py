"""The data model of the paper: all strings ready to print, so that templates only place them.

Its JSON is the last stage of a dump. No value is markup: what people typed is text.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from wijkwizard.document.house_style import HouseStyle
from wijkwizard.document.own_picture import OwnPicture
from wijkwizard.document.printed import NOTHING_PRINTED, PrintedPieces
from wijkwizard.terms import Frozen

Edition = Literal["public", "working"]
PaperForm = Literal["plan", "wijkagenda", "eerste-ronde", "advies", "bewoners", "collegestuk"]
PageSize = Literal["a4", "a3"]  # on A3 everything is larger, and the pages are the same
BasisMark = Literal["", "bron", "indruk", "voorbereid", "aangevuld", "aanname"]
"""The basis of a line; empty when it is the group's own statement."""


class Style(Frozen):
    """The options of the paper; its edition ``public`` leaves out what is internal.

    Attributes:
        exercise: whether this is the example, which every page says.
        made_on: day of the last event, ISO; never the clock: one dossier gives the same bytes.
        house, image: the look of a municipality, and a picture of the group; none without.
    """

    edition: Edition = "public"
    exercise: bool = False
    made_on: str = ""
    program: str = ""
    house: HouseStyle | None = None
    image: OwnPicture | None = None


class Line(Frozen):
    """Text with its basis and account; ``ref`` is its source or 0, ``foreign`` has phrases with their language."""

    text: str
    mark: BasisMark = ""
    ref: int = 0
    account: str = ""
    anchor: str = ""
    prints: PrintedPieces = NOTHING_PRINTED
    foreign: tuple[tuple[str, str], ...] = Field(default=(), exclude=True, repr=False)


class Fact(Frozen):
    """A label with its value."""

    label: str
    line: Line


class Heading(Frozen):
    """A heading below that of the part: level 3 or 4."""

    t: Literal["heading"] = "heading"
    level: Literal[3, 4] = 3
    text: str


class Paragraph(Frozen):
    """A paragraph: ``lead`` is emphasised, ``small`` smaller, ``quote`` was said in the room; ``more`` continues it."""

    t: Literal["paragraph"] = "paragraph"
    line: Line
    look: Literal["plain", "lead", "small", "quote"] = "plain"
    more: tuple[Line, ...] = ()


class Bullets(Frozen):
    """A list of points."""

    t: Literal["bullets"] = "bullets"
    items: tuple[Line, ...]


class Facts(Frozen):
    """Labels with values; ``missing`` says what was not discussed, ``mark`` holds for rows without one of their own."""

    t: Literal["facts"] = "facts"
    title: str = ""
    rows: tuple[Fact, ...]
    mark: BasisMark = ""
    missing: str = ""


class TableColumn(Frozen):
    """A column of a table; ``width`` in percent of the table."""

    title: str
    width: int
    right: bool = False


class Table(Frozen):
    """A table with a caption; the first column is the head of its row.

    ``totals`` counts closing rows. ``tall``: two rows that stand together can be more than a page.
    """

    t: Literal["table"] = "table"
    caption: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Line, ...], ...]
    totals: int = 0
    tall: bool = False


class Callout(Frozen):
    """A callout: ``open`` (not discussed yet), ``honest`` (what nobody knows) or ``note``."""

    t: Literal["callout"] = "callout"
    look: Literal["open", "honest", "note", "estimate"] = "note"
    title: str
    lines: tuple[Line, ...] = ()


class MeasureBlock(Frozen):
    """A measure with all its fields."""

    t: Literal["measure"] = "measure"
    number: int
    title: str
    status: str
    goal: str
    rows: tuple[Fact, ...]
    missing: str = ""
    prints: PrintedPieces = NOTHING_PRINTED


class Sign(Frozen):
    """One comparison on the map: a shape for higher or lower, a filling for good or bad, and a word that says it."""

    stand: Literal["", "hoger", "gelijk", "lager"] = ""
    meaning: Literal["", "ongunstig", "gunstig", "let-op", "context", "gelijk"] = ""
    word: str = ""


class MapRow(Frozen):
    """One signal on the map, with a sign in each column.

    ``levels`` are texts of its level, from long to short; the map shows the first that fits.
    """

    label: str
    levels: tuple[str, ...]
    signs: tuple[Sign, ...]


class SignalMap(Frozen):
    """The map of signals, with a table of the same data."""

    t: Literal["signals"] = "signals"
    title: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[MapRow, ...]
    table: Table


class Bar(Frozen):
    """One row of a bar chart: a share of the longest bar (0 to 1) per series, with the number in words."""

    label: str
    shares: tuple[float, ...]
    numbers: tuple[str, ...]


class Bars(Frozen):
    """A bar chart of one or two series, distinguished by pattern."""

    t: Literal["bars"] = "bars"
    title: str
    alt: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    table: Table


class Tally(Frozen):
    """A row of signs: how many of one kind."""

    label: str
    count: int
    sign: Literal["problem", "strength"]


class Balance(Frozen):
    """Problems and strengths side by side, one sign each."""

    t: Literal["balance"] = "balance"
    title: str
    alt: str
    tallies: tuple[Tally, ...]
    table: Table


class Span(Frozen):
    """One measure on the timeline: from and to as shares of the axis."""

    label: str
    start: float
    end: float
    extra: bool


class Tick(Frozen):
    """A mark on the time axis."""

    label: str
    at: float


class Planning(Frozen):
    """The timeline of measures."""

    t: Literal["planning"] = "planning"
    title: str
    alt: str
    ticks: tuple[Tick, ...]
    spans: tuple[Span, ...]
    table: Table


Block = Annotated[
    Heading
    | Paragraph
    | Bullets
    | Facts
    | Table
    | Callout
    | MeasureBlock
    | SignalMap
    | OwnPicture
    | Bars
    | Balance
    | Planning,
    Field(discriminator="t"),
]


class Part(Frozen):
    """One part of the paper; its id is the anchor of the contents, and ``topic`` names it for the style."""

    id: str
    topic: str = ""
    number: int
    title: str
    blocks: tuple[Block, ...]


class Cover(Frozen):
    """The texts of the first page."""

    kind: str
    title: str
    subtitle: str
    stamp: str
    lead: str = ""
    facts: tuple[Fact, ...]
    note: str


class Legend(Frozen):
    """The meaning of a mark."""

    mark: BasisMark
    meaning: str


class Document(Frozen):
    """A whole paper; ``house`` and ``sheet`` are its look, and no part of what it says.

    Attributes:
        form: full plan, small plan of actions, first round, advice, or the page for residents.
        title, banner: of the file and the running head; words on every page, such as OEFENDOSSIER, or none.
        plan: the edited plan, whose annex are the parts; empty for the shorter forms.
    """

    form: PaperForm
    edition: Edition
    language: str = "nl-NL"
    title: str
    description: str
    banner: str
    running: str
    made_on: str
    cover: Cover
    legend: tuple[Legend, ...]
    plan: tuple[Part, ...] = ()
    parts: tuple[Part, ...]
    house: HouseStyle | None = Field(default=None, exclude=True, repr=False)
    sheet: PageSize = Field(default="a4", exclude=True)
