"""Writes the outcome of the back-test as a page, with its limits before anyone can quote a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.separating import Separation


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: a signal with how it separates, everywhere and in cities."""

    label: str
    everywhere: Separation
    urban: Separation


@dataclass(frozen=True, slots=True)
class Flag:
    """One rule as the program applies it: how many areas stand out, and how many of the wanted ones."""

    label: str
    flagged: int
    areas: int
    found: int
    wanted: int


HEAD = """# Terugblik: houdt het stand op echte wijken?

Deze bladzijde is gemaakt met `python benchmarks/backtest.py MAP --write`. In de map staan de echte bestanden:
CBS Kerncijfers wijken en buurten 2020 (84799NED), Leefbaarometer 2.0 per wijk en de lijst van de 40
aandachtswijken uit 2007. Iedereen kan dit herhalen. De uitkomst is nooit gebruikt om signalen te kiezen. De
score staat alleen in `benchmarks/`. De wijkwizard zelf kent geen score.

## Lees eerst de grenzen

- **De lijst is op naam gekoppeld** aan CBS-wijken van 2016. Dat is geen officiële lijst. {wanted} wijken doen mee, van
  gebieden die één of meer hele wijken zijn. Wijken die maar voor een deel aandachtswijk zijn, tellen niet mee.
- **Het is voor een deel een cirkel.** De 40 wijken zijn in 2007 gekozen op achttien cijfers en oordelen die op deze
  signalen lijken. Bovendien zijn bijna alle cijfers hier van na 2007.
- **Late signalen zijn in het voordeel.** Bijstand en de Leefbaarometer laten zien wat er al is.
- **De vier alarmbellen zitten er niet in.** Woningwaarde is leeg in deze uitgave. Verhuizingen, huurachterstand en
  meldingen hebben alleen de corporaties. Van de {default} signalen van de basisset staan er 2 in deze bestanden.
- Bijstand is hier het aantal mensen per 100 huishoudens. Dat is niet het percentage uit de basisset.
- De klassen zijn van Leefbaarometer 2.0. De namen van de klassen in de wizard horen bij versie 3.0.
- Alleen wijken met 1.000 inwoners of meer. Codes van 2016 die in 2020 niet bestaan, vallen weg.

## Wat de maten zeggen

- **AUC**: de kans dat een aandachtswijk ongunstiger staat dan een andere wijk. 0,5 is kop of munt, 1 is altijd.
- **Teruggevonden**: het deel van de aandachtswijken dat bij de ongunstigste tien procent hoort.
- **Stedelijk**: alleen wijken met stedelijkheid 1 of 2. Dat is de eerlijkste vergelijking.
"""

LEVELS = """
## 1. Stand: herkent een cijfer de wijken van de lijst?

"""

AFTER_LEVELS = """
Lees dit zo: **één cijfer alleen, bijstand per huishouden, komt al op {one}.** Dat zegt wat zo'n getal waard is. Wie
laag staat, is gemakkelijk te vinden. Daarvoor is geen score nodig, en een score van meer cijfers voegt weinig toe.

## 2. De regels van de wizard, op dezelfde wijken

Hoeveel wijken vallen ongunstig op, en hoeveel daarvan staan op de lijst?

"""

AFTER_FLAGS = """
Een regel die bijna alle wijken van de lijst vindt, noemt ook veel andere wijken. Opvallen is geen oordeel.

## 3. Verandering: zegt de stand iets over daarna?

Hier is gezocht: de tien procent wijken die daarna het sterkst daalden op de Leefbaarometer. Bij 'stedelijk' is dat de
tien procent van de stedelijke wijken. Alleen de laatste regel gaat over stand.

"""

FOOT = """
Lees dit zo: **de stand voorspelt de verandering niet.** De eerste drie regels liggen tussen {low} en {high}, en 0,5 is
kop of munt. Een daling in 2012-2014 wordt iets vaker gevolgd door herstel
dan door nog een daling. Wie laag stond, stond vier jaar later nog steeds laag.
Daarom schrijft de wizard 'staat lager' en 'behoort tot de laagste
tien procent', en nooit wat er gaat gebeuren.

Bronnen: CBS, Kerncijfers wijken en buurten 2020 (CC BY 4.0); ministerie van BZK, Leefbaarometer 2.0; bijlage bij
BWBR0004418 voor de namen van de 40 wijken. Bestanden en koppeling staan beschreven bij de bestanden zelf.
"""


def _decimal(value: float, places: int) -> str:
    return f"{value:.{places}f}".replace(".", ",")


def _percent(value: float) -> str:
    return f"{_decimal(100 * value, 0)}%"


def _cells(one: Separation) -> str:
    return f"{_decimal(one.auc, 3)} | {_percent(one.recall)} | {one.wanted} van {one.areas}"


def _table(lines: Iterable[Line], what: str) -> str:
    head = (
        f"| signaal | AUC, alle | {what} | gezocht | AUC, stedelijk | {what} | gezocht |\n"
        "|---|---|---|---|---|---|---|\n"
    )
    return head + "".join(
        f"| {one.label} | {_cells(one.everywhere)} | {_cells(one.urban)} |\n" for one in lines
    )


def _flags(rows: Iterable[Flag]) -> str:
    head = "| regel | valt ongunstig op | staat op de lijst |\n|---|---|---|\n"
    return head + "".join(
        f"| {one.label} | {one.flagged} van {one.areas} ({_percent(one.flagged / one.areas)}) "
        f"| {one.found} van {one.wanted} |\n"
        for one in rows
    )


def page(levels: Sequence[Line], rows: Sequence[Flag], declines: Sequence[Line], default: int) -> str:
    """Return the page.

    Args:
        levels: how level signals separate; the first is the one figure alone.
        rows: the rules as the program applies them.
        declines: how signals tell change; the last tells level.
        default: how many signals the default set has.
    """
    first = levels[0].everywhere
    told = [one.auc for line in declines[:-1] for one in (line.everywhere, line.urban)]
    return (
        HEAD.format(wanted=first.wanted, default=default)
        + LEVELS
        + _table(levels, "teruggevonden")
        + AFTER_LEVELS.format(one=_decimal(first.auc, 3))
        + _flags(rows)
        + AFTER_FLAGS
        + _table(declines, "in ongunstigste tiende")
        + FOOT.format(low=_decimal(min(told), 2), high=_decimal(max(told), 2))
    )
