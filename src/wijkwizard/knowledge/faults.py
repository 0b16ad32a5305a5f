"""What can be wrong in a knowledge table, as data with an address: file, line, column, what, remedy.

Municipalities edit these files. A fault is told in their words, never in those of a library, and all of them
come at once. Callers decide how to show them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from wijkwizard.terms import Frozen
from wijkwizard.terms.near import Near, few, others

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class Fault(Frozen):
    """One fault.

    Attributes:
        file: name of the file, as the user wrote or chose it.
        line: line, counted from 1.
        column: column, counted from 1.
        code: stable short name of the sort of fault.
        what: what is wrong, in Dutch.
        remedy: what to do, in Dutch.
    """

    file: str
    line: int
    column: int
    code: str
    what: str
    remedy: str


def describe(fault: Fault) -> str:
    """Return the fault in one line: 'file:line:column what remedy'."""
    return f"{fault.file}:{fault.line}:{fault.column} {fault.what} {fault.remedy}"


def describe_all(faults: Iterable[Fault]) -> list[str]:
    """Return faults as lines; of a kind that comes very often in one file only the first, with a count."""
    return [others(describe(item), more) for item, more in few(faults, lambda item: (item.file, item.code))]


_PLAIN: dict[str, tuple[str, str, str]] = {
    "string_type": ("tekst-verwacht", "Hier hoort tekst.", "Zet aanhalingstekens om de waarde."),
    "string_too_short": ("leeg", "Hier staat niets.", "Vul de tekst in."),
    "too_short": ("leeg", "Deze lijst is leeg.", "Zet er minstens één in."),
    "string_pattern_mismatch": (
        "vorm",
        "Deze waarde heeft niet de goede vorm.",
        "Een id bestaat uit kleine letters, cijfers en streepjes; een adres begint met https://.",
    ),
    "bool_type": ("ja-of-nee-verwacht", "Hier hoort true of false.", "Schrijf true of false."),
    "bool_parsing": ("ja-of-nee-verwacht", "Hier hoort true of false.", "Schrijf true of false."),
    "tuple_type": ("lijst-verwacht", "Hier hoort een lijst.", "Schrijf bijvoorbeeld [een, twee]."),
}
_NUMBERS = ("int_", "float_", "decimal_", "greater_than", "less_than")
_SHAPE = (
    "onjuist",
    "Dit blok heeft niet de goede vorm.",
    "Vergelijk het met de andere regels in dit bestand.",
)


def from_pydantic(error: ErrorDetails, known_keys: Sequence[str], near: Near) -> tuple[str, str, str]:
    """Return code, what and remedy in Dutch for one finding of pydantic.

    Args:
        error: one of ``ValidationError.errors()``.
        known_keys: the keys that may stand in the block where the fault is.
        near: who looks for a key that was meant, for what can be asked many times.
    """
    sort = error["type"]
    if sort in _SPECIAL:
        return _SPECIAL[sort](error, known_keys, near)
    if sort.startswith(_NUMBERS):
        return "getal-onjuist", f"'{error['input']}' is hier geen goed getal.", "Schrijf een getal dat past."
    remedy = error.get("ctx", {}).get("remedy")
    return (sort, error["msg"], str(remedy)) if remedy else _PLAIN.get(sort, _SHAPE)


def _missing(error: ErrorDetails, _known: Sequence[str], _near: Near) -> tuple[str, str, str]:
    key = error["loc"][-1]
    return "sleutel-ontbreekt", f"Hier ontbreekt '{key}'.", f"Voeg een regel '{key}:' toe."


def _unknown_key(error: ErrorDetails, known: Sequence[str], near: Near) -> tuple[str, str, str]:
    key = str(error["loc"][-1])
    choice = f"Haal de regel weg. Mogelijk zijn: {', '.join(known)}."
    return "sleutel-onbekend", f"De sleutel '{key}' bestaat niet.", near.suggest(key, known, choice)


def _unknown_value(error: ErrorDetails, _known: Sequence[str], _near: Near) -> tuple[str, str, str]:
    expected = str(error.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    return "waarde-onbekend", f"De waarde '{error['input']}' kan hier niet.", f"Kies uit: {expected}."


_SPECIAL: dict[str, Callable[[ErrorDetails, Sequence[str], Near], tuple[str, str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _unknown_value,
}
