"""Reads what stands beside an answer in an answers file: who says it, on what basis, and whether it stays inside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from wijkwizard.session.fill.answers_file import ACCOUNT, LocatedValue
from wijkwizard.session.fill.fill_replies import FillFaults
from wijkwizard.terms import Basis


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - one kind of fault for whatever stands there
    return value


def _yes_no(value: Any) -> bool:
    known = {True: True, False: False, "ja": True, "nee": False}
    if not isinstance(value, bool | str) or value not in known:
        raise ValueError(value)
    return known[value]


def _roles(value: Any) -> tuple[str, ...]:
    return tuple(map(_words, value)) if isinstance(value, list) else (_words(value),)


_BESIDE: Mapping[str, Callable[[Any], object]] = {
    "rollen": _roles,
    "grondslag": Basis,
    "bron": _words,
    "peildatum": _words,
    "opmerking": _words,
    "intern": _yes_no,
}
_EXPECTS = dict.fromkeys(_BESIDE, "tekst") | {
    "rollen": "een lijst van rollen",
    "grondslag": "bron, indruk of aanname",
    "intern": "ja of nee",
}


def split_account(found: FillFaults, place: LocatedValue) -> tuple[Any, dict[str, Any]]:
    """Return a value of a file without its account, and the account; what does not fit is noted."""
    if not isinstance(place.value, dict) or "waarde" not in place.value:
        return place.value, {}
    account: dict[str, Any] = {}
    for key, value in place.value.items():
        if key not in ACCOUNT:
            found.fault(place.line, f"'{key}' ken ik hier niet.{found.near(key, ACCOUNT)}")
        elif key != "waarde":
            try:
                account[ACCOUNT[key]] = _BESIDE[key](value)
            except ValueError:
                found.fault(place.line, f"bij '{key}' hoort {_EXPECTS[key]}, niet '{value}'.")
    if account.get("source"):
        account.setdefault("basis", Basis.SOURCE)
    return place.value["waarde"], account
