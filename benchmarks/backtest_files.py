"""Reads the real files of the back-test into plain numbers, with the standard library and python-calamine alone.

It does not use the readers of the program: a test that leans on what it looks at sees nothing.
"""

from __future__ import annotations

import csv
import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from python_calamine import CalamineWorkbook

KWB = "kwb-2020-84799NED-typed.csv.gz"
SCORES = "leefbaarometer-2.0-wijk-dimensies-2012-2016.xlsx"
CLASSES = "leefbaarometer-2.0-wijk-klassen-2002-2016.xlsx"
LABELS = "aandachtswijken.csv"
NEEDED = (KWB, SCORES, CLASSES, LABELS)

SMALLEST = 1000
"""Wijken with fewer inhabitants are left out, as in the first trial of this test."""

_CITY = 2


@dataclass(frozen=True, slots=True)
class Wijk:
    """One wijk of KWB 2020.

    Attributes:
        code: code of 2020.
        gemeente: code of its gemeente.
        inhabitants: how many people live there.
        urbanity: class 1 (most urban) to 5; None when it is not there.
        assistance: people on bijstand per 100 households; None when it is not there.
    """

    code: str
    gemeente: str
    inhabitants: int
    urbanity: int | None
    assistance: Decimal | None

    @property
    def urban(self) -> bool:
        """Tell whether it is strongly or very strongly urban."""
        return self.urbanity is not None and self.urbanity <= _CITY


@dataclass(frozen=True, slots=True)
class Files:
    """What the back-test looks at.

    Attributes:
        wijken: by code, those with enough inhabitants and without those that are aandachtswijk in part.
        assistance_of_gemeente: people on bijstand per 100 households, by code of the gemeente.
        leefbaarometer: figures by column and code.
        wanted: codes of the aandachtswijken that are a whole wijk, or several whole ones.
        in_part: codes of wijken of which only a part is one.
    """

    wijken: Mapping[str, Wijk]
    assistance_of_gemeente: Mapping[str, Decimal]
    leefbaarometer: Mapping[str, Mapping[str, float]]
    wanted: frozenset[str]
    in_part: frozenset[str]


def _number(text: str) -> Decimal | None:
    try:
        found = Decimal(text.strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _column(names: list[str], stem: str) -> str:
    """Return the column of a stem: the number behind it is its place, and changes every year."""
    return next(name for name in names if name.rpartition("_")[0] == stem)


def _assistance(people: Decimal | None, households: Decimal | None) -> Decimal | None:
    return people * 100 / households if people is not None and households else None


def _kwb(path: Path) -> tuple[list[Wijk], dict[str, Decimal]]:
    wijken, gemeenten = [], {}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as opened:
        reader = csv.DictReader(opened)
        names = list(reader.fieldnames or ())
        sort, people = _column(names, "SoortRegio"), _column(names, "PersonenPerSoortUitkeringBijstand")
        households, inhabitants = _column(names, "HuishoudensTotaal"), _column(names, "AantalInwoners")
        urbanity = _column(names, "MateVanStedelijkheid")
        for row in reader:
            code, kind = row["WijkenEnBuurten"].strip(), row[sort].strip()
            rate = _assistance(_number(row[people]), _number(row[households]))
            if kind == "Gemeente" and rate is not None:
                gemeenten[code] = rate
            elif kind == "Wijk":
                city = _number(row[urbanity])
                wijken.append(
                    Wijk(
                        code=code,
                        gemeente=f"GM{code[2:6]}",
                        inhabitants=int(_number(row[inhabitants]) or 0),
                        urbanity=None if city is None else int(city),
                        assistance=rate,
                    )
                )
    return wijken, gemeenten


def _workbook(path: Path, sheet: str) -> dict[str, dict[str, float]]:
    """Return figures by column and code; empty cells are unknown."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python()
    names = [str(name) for name in rows[0]]
    found: dict[str, dict[str, float]] = {name: {} for name in names[1:]}
    for row in rows[1:]:
        for name, value in zip(names[1:], row[1:], strict=True):
            if isinstance(value, int | float):
                found[name][str(row[0])] = float(value)
    return found


def _labels(path: Path) -> tuple[frozenset[str], frozenset[str]]:
    whole: set[str] = set()
    part: set[str] = set()
    with path.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            if row["programma"].startswith("40 "):
                codes = {code for code in row["cbs_wijk_2016"].split("|") if code}
                (whole if row["match"] in {"exact", "union"} else part).update(codes)
    return frozenset(whole), frozenset(part - whole)


def read(folder: Path) -> Files:
    """Read the files of the back-test.

    Args:
        folder: where they stand under the names under which they were published here.

    Raises:
        FileNotFoundError: when one is missing.
    """
    wanted, in_part = _labels(folder / LABELS)
    wijken, gemeenten = _kwb(folder / KWB)
    kept = {one.code: one for one in wijken if one.inhabitants >= SMALLEST and one.code not in in_part}
    return Files(
        wijken=kept,
        assistance_of_gemeente=gemeenten,
        leefbaarometer={**_workbook(folder / SCORES, "data(2)"), **_workbook(folder / CLASSES, "wijk")},
        wanted=wanted,
        in_part=in_part,
    )
