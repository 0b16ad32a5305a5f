"""A figure: a number of a region in a year, with everything that is needed to trust or dispute it.

A figure has a source, a year and a release; a missing figure has a reason. Both are determined when the file is
read, so that no later package has to guess.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from wijkwizard.terms.base import Frozen
from wijkwizard.terms.dutch import between, legible

RegionLevel = Literal["land", "provincie", "gemeente", "wijk", "buurt", "postcode", "gebied", "overig"]
"""What sort of region; ``gebied`` is a union of buurten that a group put together."""


FigureKind = Literal[
    "aantal", "procent", "promille", "verhouding", "gemiddelde", "mediaan", "klasse", "score"
]
"""How a measure behaves: only an ``aantal`` may be added up; a ``mediaan`` and a ``klasse`` never combine."""


Direction = Literal["hoger-slechter", "lager-slechter", "hoger-let-op", "context"]
"""What a higher figure means; ``hoger-let-op`` can go either way, ``context`` is background."""


ScaleKind = Literal["nul", "deel", "punten", "klasse"]
"""What a difference means: a share of a figure (there is a real zero), of the smaller part of a whole (per cents),
a number of points (no real zero), or another class."""


class Missing(StrEnum):
    """Why a figure has no value. Never zero: zero is a value."""

    DOT = "punt"
    SECRET = "geheim"  # noqa: S105 - the mark of a statistics office, not a password
    DASH = "streepje"
    EMPTY = "leeg"
    COMMA = "komma"
    CODE = "code"
    ABSENT = "niet-in-bestand"
    UNREADABLE = "onleesbaar"
    AMBIGUOUS = "dubbelzinnig"
    SHARE = "deel-van-een"
    IMPOSSIBLE = "onmogelijk"
    CLASH = "tegenstrijdig"
    CUT = "afgebroken"
    NO_BASE = "geen-noemer"
    TOO_SMALL = "te-klein"
    INCOMPLETE = "deel-onbekend"
    NOT_ADDED = "niet-optelbaar"
    ROUGH = "te-grof"


_TENTH, _HUNDREDTH = Decimal("0.1"), Decimal("0.01")

FEW = "Het gaat om minder dan tien."
"""Note with a rate of few people."""


class Region(Frozen):
    """A region that figures are about.

    Attributes:
        code: code of the CBS with its letters (``WK034403``); empty when the file has names only.
        name: name as the file writes it, without padding.
        level: sort of region.
        gemeente: name of its gemeente, when known.
        parts: codes of the regions that it was put together from.
    """

    code: str
    name: str
    level: RegionLevel
    gemeente: str = ""
    parts: tuple[str, ...] = ()


class Provenance(Frozen):
    """The origin of a figure, in enough detail to find it again.

    Attributes:
        publisher: who publishes it.
        table: title of the table, with its number when known.
        release: which edition of the year: complete, or with figures still to come.
        year: year that the figures are about.
        file: name of the file, without folder.
        sha256: hash of the file, in hex.
        attribution: what must be printed next to it, such as ``Bron: CBS``.
    """

    publisher: str
    table: str
    release: str = ""
    year: int
    file: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    attribution: str


class Figure(Frozen):
    """One number, or the reason why there is none.

    Attributes:
        measure: id of what is measured, from ``questions/cijfers/maten.yaml``.
        indicator: id of the indicator of the knowledge tables that it belongs to; empty for context.
        region: the place.
        year: year that it is about.
        value: the number in ``unit``; ``None`` when unknown.
        missing: why there is no value; ``None`` when there is one.
        low: lowest value that it can be, where rounding leaves only a range (``missing`` is then ``ROUGH``).
        high: highest value that it can be; both or neither.
        step: the finest difference that its source knows, such as 1000 for amounts in thousands; ``None`` when
            the value is as the source gives it.
        unit: unit in words, such as ``procent van de woningen``.
        series: definition in force, named by the year in which it began; figures of one measure may only be
            compared over time within one series. Empty when the definition never changed.
        provenance: where it comes from.
        provisional: the publisher may still change it.
        modelled: a statistical estimate and not a count.
        rounded_to: counts are rounded to this number by the publisher; ``None`` when exact or unknown.
        estimate: computed by wijkwizard by weighting, so not a published figure.
        computed: computed by wijkwizard from published counts.
        redrawn: the border or the code changed in this year, so earlier years are about another place.
        notes: what else a reader must know, in Dutch.

    Raises:
        ValueError: when it has both a value and a reason, or neither, or a range that is not one.
    """

    measure: str
    indicator: str = ""
    region: Region
    year: int
    value: Decimal | None
    missing: Missing | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal | None = None
    unit: str
    series: str = ""
    provenance: Provenance
    provisional: bool = False
    modelled: bool = False
    rounded_to: Decimal | None = None
    estimate: bool = False
    computed: bool = False
    redrawn: bool = False
    notes: tuple[str, ...] = ()

    @property
    def too_few(self) -> bool:
        """Whether it rests on fewer than ten, so that it may not be shown."""
        return self.missing is Missing.TOO_SMALL or FEW in self.notes

    @property
    def shown(self) -> str:
        """The number as it is read, or the range where there is only that; empty when it is unknown."""
        if self.low is not None and self.high is not None:
            return between(self.low, self.high)
        return "" if self.rounded is None else legible(self.rounded)

    @property
    def rounded(self) -> Decimal | None:
        """The value in the precision of its source; computed from counts with one decimal, below one with two."""
        return None if self.value is None else self.rounded_as_this(self.value)

    def rounded_as_this(self, value: Decimal) -> Decimal:
        """Return another value in the precision of this figure."""
        step = self.step
        if step is None and not self.computed:
            return value
        if step is None:
            step = _TENTH if abs(value) >= 1 or not value else _HUNDREDTH
        return (value / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step

    @model_validator(mode="after")
    def _value_or_reason(self) -> Figure:
        if (self.value is None) == (self.missing is None):
            message = "a figure has a value or a reason why not, and not both"
            raise ValueError(message)
        rough = self.missing is Missing.ROUGH
        if rough != (self.low is not None and self.high is not None) or (
            self.low is not None and self.high is not None and self.low > self.high
        ):
            message = "a figure that is too rough has the range that it lies in, and no other has"
            raise ValueError(message)
        return self
