"""Translates validation errors of pydantic to faults that the author of a YAML file understands.

Pydantic's messages and locations name classes and union branches that an author never saw. Here they become keys,
positions and remedies.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from wijkwizard.authoring.faults import Fault, fault
from wijkwizard.authoring.yaml_reader import KeyPath, TextPosition
from wijkwizard.terms.near import Suggestions

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_Sentence = tuple[str, str, str]
"""Code, what is wrong and what to do."""

_LIST = (
    "geen-lijst",
    "Hier hoort een lijst.",
    "Schrijf elk deel op een eigen regel met een streepje ervoor.",
)
_BLOCK = ("geen-blok", "Hier horen sleutels met een waarde.", "Schrijf 'sleutel: waarde', een per regel.")
_NUMBER = ("geen-getal", "Hier hoort een getal.", "Schrijf alleen cijfers, met een punt voor de decimalen.")

_EXPECTED: Mapping[str, _Sentence] = {
    "string_too_short": ("leeg", "Hier staat niets.", "Vul de tekst in."),
    "string_pattern_mismatch": (
        "vorm",
        "Deze waarde heeft niet de goede vorm.",
        "Een id bestaat uit kleine letters, cijfers en streepjes; een adres begint met https://.",
    ),
    "string": ("geen-tekst", "Hier hoort tekst.", "Zet de waarde tussen aanhalingstekens."),
    "int": ("geen-getal", "Hier hoort een heel getal.", "Schrijf alleen cijfers, zonder aanhalingstekens."),
    "float": _NUMBER,
    "decimal": _NUMBER,
    "bool": ("geen-ja-nee", "Hier hoort true of false.", "Schrijf true of false."),
    "too_short": ("leeg", "Deze lijst is leeg.", "Zet er minstens één in."),
    "tuple": _LIST,
    "list": _LIST,
    "model": _BLOCK,
    "dict": _BLOCK,
}
"""By the beginning of the type of an error, the longest first."""

_BOUNDS: Mapping[str, tuple[str, str]] = {
    "greater_than_equal": ("ge", "minstens"),
    "less_than_equal": ("le", "hoogstens"),
    "greater_than": ("gt", "meer dan"),
    "less_than": ("lt", "minder dan"),
}


class Positions(Protocol):
    """The protocol of position look-ups: one file, or the files of a questionnaire."""

    def at(self, path: KeyPath, *, key: bool = False) -> TextPosition:
        """Return the position of a path."""


def _as_it_is(loc: Iterable[str | int]) -> KeyPath:
    return tuple(loc)


@dataclass(frozen=True, slots=True)
class ExpectedKeys:
    """What the translator must know of the model.

    Attributes:
        keys: the keys that may be in the block at a path.
        kinds: the values of ``kind`` that tell blocks apart.
        clean: removes from a path what the author does not know, such as the branches of unions.
    """

    keys: Callable[[KeyPath], Collection[str]]
    kinds: Collection[str] = ()
    clean: Callable[[Iterable[str | int]], KeyPath] = _as_it_is


def at_path(data: Any, path: Iterable[str | int]) -> Any:
    """Return the value at a path of plain data; an empty mapping when there is none."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return {}
    return data


def _owner_prefix(path: KeyPath, data: Any) -> str:
    """Return "Bij 'id': " for the innermost object with an id on a path."""
    found = ""
    for end in range(1, len(path) + 1):
        block = at_path(data, path[:end])
        if isinstance(block, dict) and isinstance(block.get("id"), str):
            found = block["id"]
    return f"Bij '{found}': " if found else ""


def _lower(whose: str, what: str) -> str:
    return f"{whose}{what[0].lower()}{what[1:]}" if whose else what


def _expected(sort: str, last: str, error: ErrorDetails) -> _Sentence:
    if sort in _BOUNDS:
        key, words = _BOUNDS[sort]
        remedy = f"Schrijf een getal van {words} {error.get('ctx', {}).get(key)}."
        return "getal-buiten-grens", f"'{last}: {error.get('input')}' kan niet.", remedy
    remedy = error.get("ctx", {}).get("remedy", "")
    if remedy:
        return sort, error["msg"], str(remedy)
    found = next((text for name, text in _EXPECTED.items() if sort.startswith(name)), None)
    if found is None:
        return "past-niet", "Deze waarde past hier niet.", "Kijk in de handleiding wat hier mag staan."
    if error.get("input", "") is None:
        return "leeg", "Hier staat niets.", "Vul iets in, of haal de sleutel weg."
    return found


def _sentence_of(error: ErrorDetails, path: KeyPath, shape: ExpectedKeys, near: Suggestions) -> _Sentence:
    sort, last = error["type"], str(path[-1]) if path else ""
    listed = ", ".join(shape.kinds)
    match sort:
        case "missing":
            return "sleutel-ontbreekt", f"De sleutel '{last}' ontbreekt.", f"Voeg '{last}:' toe."
        case "extra_forbidden":
            known = tuple(shape.keys(path[:-1]))
            remedy = near.suggest(last, known, f"Hier kunnen staan: {', '.join(known)}.")
            return "sleutel-onbekend", f"De sleutel '{last}' ken ik hier niet.", remedy
        case "union_tag_not_found":
            return (
                "sleutel-ontbreekt",
                "De sleutel 'kind' ontbreekt.",
                f"Voeg 'kind:' toe met een van {listed}.",
            )
        case "union_tag_invalid":
            given = str(error.get("ctx", {}).get("tag", ""))
            remedy = near.suggest(given, shape.kinds, f"Kies uit {listed}.")
            return "soort-onbekend", f"Het soort vraag '{given}' bestaat niet.", remedy
        case "literal_error":
            allowed = str(error.get("ctx", {}).get("expected", "")).replace(" or ", " of ").replace("'", "")
            return "waarde-onbekend", f"'{error.get('input')}' kan hier niet.", f"Kies uit {allowed}."
        case _:
            return _expected(sort, last, error)


def tell(
    errors: Iterable[ErrorDetails], data: Any, positions: Positions, shape: ExpectedKeys
) -> Iterator[tuple[KeyPath, Fault]]:
    """Yield each invalid path, once, with its fault.

    Args:
        errors: the errors of pydantic.
        data: the plain data that was validated.
        positions: where everything stands.
        shape: what may be there.
    """
    seen: set[KeyPath] = set()
    near = Suggestions()
    for error in errors:
        path = shape.clean(error["loc"])
        if path in seen:
            continue
        seen.add(path)
        code, what, remedy = _sentence_of(error, path, shape, near)
        position = positions.at(path, key=code == "sleutel-onbekend")
        yield path, fault(position, code, _lower(_owner_prefix(path, data), what), remedy)
