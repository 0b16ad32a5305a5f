"""The data model of the paper: all strings ready to print, so that templates only place them.

Its JSON is the last stage of a dump. No value is markup: what people typed is text.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from wijkwizard.document.cross_references import CrossReferences
from wijkwizard.document.form_field import FormField
from wijkwizard.document.house_style import HouseStyle
from wijkwizard.document.own_picture import OwnPicture
from wijkwizard.document.picture_rows import Bar, MapRow, Span, Tally, Tick
from wijkwizard.document.printed import NOTHING_PRINTED, PrintedPieces
from wijkwizard.terms import Frozen

Edition = Literal["public", "working"]
SheetForm = Literal[
    "uitnodiging",
    "draaiboek",
    "tafelbladen",
    "tafelbladen-groot",
    "stembladen",
    "kaarten",
    "turfblad",
    "posters",
    "huiswerk",
    "huiswerk-invulbaar",
]
"""The papers for the tables of an evening, made before it."""
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
    """Text with its basis and account; ``ref`` is its source or 0, ``anchor`` makes it a place.

    ``see`` says where words of it lead, ``foreign`` has phrases with their language, ``field`` stands behind the text.
    """

    text: str
    mark: BasisMark = ""
    ref: int = 0
    account: str = ""
    anchor: str = ""
    see: CrossReferences = ()
    prints: PrintedPieces = NOTHING_PRINTED
    foreign: tuple[tuple[str, str], ...] = Field(default=(), exclude=True, repr=False)
    field: FormField | None = Field(default=None, exclude=True, repr=False)


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
    """A paragraph: ``lead`` is emphasised, ``small`` smaller, ``quote`` was said in the room; ``more`` continues it.

    Under one of ``write`` and ``write-much`` there is room to write.
    """

    t: Literal["paragraph"] = "paragraph"
    line: Line
    look: Literal["plain", "lead", "small", "quote", "write", "write-much"] = "plain"
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

    ``see`` says where words of the caption lead. ``totals`` counts closing rows. ``tall``: two rows that stand
    together can be more than a page.
    """

    t: Literal["table"] = "table"
    caption: str
    see: CrossReferences = ()
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
    """A measure with all its fields; ``anchor`` is its place, ``goal`` empty where nobody chose one."""

    t: Literal["measure"] = "measure"
    anchor: str = ""
    number: int
    title: str
    status: str
    goal: str
    rows: tuple[Fact, ...]
    missing: str = ""
    prints: PrintedPieces = NOTHING_PRINTED


class SignalMap(Frozen):
    """The map of signals, with a table of the same data."""

    t: Literal["signals"] = "signals"
    title: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[MapRow, ...]
    table: Table


class Bars(Frozen):
    """A bar chart of one or two series, distinguished by pattern."""

    t: Literal["bars"] = "bars"
    title: str
    alt: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    table: Table


class Balance(Frozen):
    """Problems and strengths side by side, one sign each."""

    t: Literal["balance"] = "balance"
    title: str
    alt: str
    tallies: tuple[Tally, ...]
    table: Table


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
    """The meaning of a mark; ``see`` says where words of it lead."""

    mark: BasisMark
    meaning: str
    see: CrossReferences = ()


class Document(Frozen):
    """A whole paper; ``house`` and ``sheet`` are its look, and no part of what it says.

    Attributes:
        form: full plan, small plan of actions, first round, advice, or the page for residents.
        title, banner: of the file and the running head; words on every page, such as OEFENDOSSIER, or none.
        plan: the edited plan, whose annex are the parts; empty for the shorter forms.
    """

    form: PaperForm | SheetForm
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

    @property
    def on_table(self) -> bool:
        """Whether it is a paper for the tables of an evening."""
        return self.form in get_args(SheetForm)

    @property
    def fillable(self) -> bool:
        """Whether it is filled in on a screen, and has fields."""
        return self.form == "huiswerk-invulbaar"
