"""Formats numbers with their unit, the same in every sentence, on screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from wijkwizard.terms.dutch import legible, number, spelled

SINGULAR: Mapping[str, str] = MappingProxyType(
    {
        "adressen": "adres",
        "auto's": "auto",
        "dagen": "dag",
        "gebieden": "gebied",
        "huishoudens": "huishouden",
        "huurders": "huurder",
        "initiatieven": "initiatief",
        "inwoners": "inwoner",
        "jongeren": "jongere",
        "kaarten": "kaart",
        "leerlingen": "leerling",
        "meldingen": "melding",
        "mensen": "persoon",
        "misdrijven": "misdrijf",
        "personen": "persoon",
        "portieken": "portiek",
        "punten": "punt",
        "scholen": "school",
        "stickers": "sticker",
        "supermarkten": "supermarkt",
        "uitzettingen": "uitzetting",
        "vestigingen": "vestiging",
        "weigeringen": "weigering",
        "winkels": "winkel",
        "woningen": "woning",
    }
)
"""The word of a unit behind a one; a word that is not here is the same behind every number."""

AHEAD: Mapping[str, str] = MappingProxyType(
    {
        "cijfer": "cijfer",
        "klasse": "klasse",
        "rapportcijfer": "rapportcijfer",
        "score": "score",
        "stap": "stap",
        "verhoogd": "",
        "verschil": "verschil van",
    }
)
"""First words of units that a number follows, as they read before it: 'klasse 3 van 1 tot en met 9'.

Without words of its own the whole unit comes first: 'verhoogd of sterk verhoogd risico: 2'.
"""

_COUNT = "aantal"
_ONE = "1"


def in_unit(written: str, unit: str) -> str:
    """Return a number that is written already with its unit: ``1 persoon per 100 huishoudens``, ``klasse 3``.

    Args:
        written: the number, or the range, in digits.
        unit: the unit in words, in the plural; a plain count needs no word.
    """
    said = unit_words(unit)
    head, _, tail = said.partition(" ")
    if written and head in AHEAD:
        return f"{AHEAD[head]} {written} {tail}".strip() if AHEAD[head] else f"{said}: {written}"
    if written == _ONE:
        first, space, rest = said.partition(" ")
        bare = first.rstrip(",")
        said = f"{SINGULAR.get(bare, bare)}{first[len(bare) :]}{space}{rest}"
    return f"{written} {said}".strip()


def unit_words(unit: str) -> str:
    """Return a unit as it reads on its own or behind a number: a plain count needs no word."""
    said = unit.strip()
    counts = said == _COUNT or said.startswith(f"{_COUNT} ")
    return said.removeprefix(_COUNT).strip() if counts else said


def with_unit(value: Decimal | int, unit: str) -> str:
    """Format a number with its unit."""
    return in_unit(legible(value), unit)


def many(count: int, singular: str, plural: str) -> str:
    """Return a count with its word: ``1 kolom``, ``1.250 kolommen``."""
    return f"1 {singular}" if count == 1 else f"{number(count)} {plural}"


def share_words(percent: Decimal) -> str:
    """Return a percentage in words: ``tien procent``, ``7,5 procent``."""
    whole = percent == percent.to_integral_value()
    return f"{spelled(int(percent)) if whole else number(percent)} procent"
