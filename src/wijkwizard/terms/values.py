"""The types of stored values, one frozen type per kind of answer.

Every value carries its kind (``t``), so that a stored answer can be validated against a questionnaire that has
changed since.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from wijkwizard.terms.base import Frozen
from wijkwizard.terms.count_cells import by_row
from wijkwizard.terms.text_lines import line_ends

_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_CONTROL = {code: None for code in range(32) if code not in {9, 10}} | {0x7F: None, 0xFEFF: None}


def clean_text(text: str) -> str:
    r"""Make pasted text safe to keep: NFC, ``\n`` line ends, no control characters, no spaces at line ends."""
    if text.isascii() and text.isprintable():
        return text.strip()  # most texts are one line in which nothing can be wrong but its ends
    text = line_ends(unicodedata.normalize("NFC", text))
    text = text.translate(_CONTROL).replace("\u00a0", " ")
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


KeptText = Annotated[str, AfterValidator(clean_text)]
"""Free text beside an answer, such as a remark: cleaned as an answer is, wherever it was typed or pasted."""


def _a_day(text: str) -> str:
    if not _DAY.fullmatch(text):
        message = "verwacht jjjj, jjjj-mm of jjjj-mm-dd"
        raise ValueError(message)
    return text


class TextValue(Frozen):
    """Text of one or more lines, cleaned."""

    t: Literal["text"] = "text"
    v: Annotated[str, AfterValidator(clean_text)]


class ChoiceValue(Frozen):
    """One option: its id, or a row id when the options are rows."""

    t: Literal["choice"] = "choice"
    v: str


class ChoicesValue(Frozen):
    """Several options, in the order of the options."""

    t: Literal["choices"] = "choices"
    v: tuple[str, ...]


class YesNoValue(Frozen):
    """Yes (true) or no (false)."""

    t: Literal["yes_no"] = "yes_no"
    v: bool


class ScaleValue(Frozen):
    """A step on a scale, within the bounds of its question."""

    t: Literal["scale"] = "scale"
    v: int


class GridValue(Frozen):
    """A step or a count for each row of a grid; rows without one are absent.

    A count in columns has a number for each side or step of a row, see ``count_cells``.
    """

    t: Literal["grid"] = "grid"
    v: Mapping[str, int]

    @property
    def rows(self) -> Mapping[str, int]:
        """The number of each row, of all columns together."""
        return by_row(self.v)


class RankingValue(Frozen):
    """Options in order of importance, first is most important."""

    t: Literal["ranking"] = "ranking"
    v: tuple[str, ...]


class NumberValue(Frozen):
    """A number in the unit of its question."""

    t: Literal["number"] = "number"
    v: Decimal


class MoneyValue(Frozen):
    """An amount in euros."""

    t: Literal["money"] = "money"
    v: Decimal


class DayValue(Frozen):
    """A day, a month or a year: ``2027-03-14``, ``2027-03`` or ``2027``."""

    t: Literal["date"] = "date"
    v: Annotated[str, AfterValidator(_a_day)]


Value = Annotated[
    TextValue
    | ChoiceValue
    | ChoicesValue
    | YesNoValue
    | ScaleValue
    | GridValue
    | RankingValue
    | NumberValue
    | MoneyValue
    | DayValue,
    Field(discriminator="t"),
]
"""Any value, told apart by its kind."""
