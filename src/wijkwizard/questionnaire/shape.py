"""Tells in Dutch what pydantic found wrong with the shape of a questionnaire.

The words and places that pydantic gives are those of a library: they name classes and branches that the
author of a YAML file never saw. Here they become keys, places and remedies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wijkwizard.questionnaire.conditions import All, Any_, Comparison, Not
from wijkwizard.questionnaire.faults import Fault, fault
from wijkwizard.questionnaire.kinds.registry import KINDS
from wijkwizard.questionnaire.model import (
    KnowledgeOptions,
    Option,
    Questionnaire,
    RowOptions,
    Scale,
    Script,
    Section,
    Seed,
    Soft,
    Step,
)
from wijkwizard.terms import Frozen
from wijkwizard.terms.near import Near

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from wijkwizard.questionnaire.marks import Marks, Path

MODEL_OF_KIND: Mapping[str, type[Frozen]] = {name: kind.model for name, kind in KINDS.items()}
"""The model of each kind of question."""

_ITEMS: Mapping[str, type[Frozen]] = {
    "steps": Step,
    "sections": Section,
    "options": Option,
    "rows": Option,
    "soft": Soft,
    "script": Script,
    "scale": Scale,
    "seed": Seed,
}
_KINDS = ", ".join(MODEL_OF_KIND)

_EXPECTED: Mapping[str, tuple[str, str, str]] = {
    "string": ("geen-tekst", "Hier hoort tekst.", "Zet de waarde tussen aanhalingstekens."),
    "int": ("geen-getal", "Hier hoort een heel getal.", "Schrijf alleen cijfers, zonder aanhalingstekens."),
    "float": (
        "geen-getal",
        "Hier hoort een getal.",
        "Schrijf alleen cijfers, met een punt voor de decimalen.",
    ),
    "bool": ("geen-ja-nee", "Hier hoort true of false.", "Schrijf true of false."),
    "tuple": (
        "geen-lijst",
        "Hier hoort een lijst.",
        "Schrijf elk deel op een eigen regel met een streepje ervoor.",
    ),
    "model": (
        "geen-blok",
        "Hier horen sleutels met een waarde.",
        "Schrijf 'sleutel: waarde', een per regel.",
    ),
    "dict": ("geen-blok", "Hier horen sleutels met een waarde.", "Schrijf 'sleutel: waarde', een per regel."),
}

_BOUNDS: Mapping[str, tuple[str, str]] = {
    "greater_than_equal": ("ge", "minstens"),
    "less_than_equal": ("le", "hoogstens"),
}


def clean(loc: Iterable[str | int]) -> Path:
    """Return the path that the author knows: without the branches of unions that pydantic puts in."""
    path: list[str | int] = []
    before: str | int = ""
    for segment in loc:
        tag = isinstance(segment, str) and segment.startswith("#")
        in_list = isinstance(before, int) and len(path) > 1 and path[-2] in {"questions", "columns"}
        kind = in_list and segment in MODEL_OF_KIND
        if not tag and not kind and segment != "[key]":
            path.append(segment)
        before = segment
    return tuple(path)


def _at(data: Any, path: Iterable[str | int]) -> Any:
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return {}
    return data


def model_at(path: Path, data: Any) -> type[Frozen]:
    """Return the model of the block at a path, for the keys that it may have."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return Questionnaire
    block, name = _at(data, path), names[-1]
    has: Mapping[str, Any] = block if isinstance(block, dict) else {}
    if name in {"questions", "columns"}:
        return MODEL_OF_KIND.get(str(has.get("kind")), MODEL_OF_KIND["text"])
    if name in {"show_if", "disable_if", "all", "any", "not"}:
        return next(
            (model for key, model in (("all", All), ("any", Any_), ("not", Not)) if key in has), Comparison
        )
    if name in {"options", "rows"} and not isinstance(path[-1], int):
        return RowOptions if "rows" in has else KnowledgeOptions
    return _ITEMS.get(name, Questionnaire)


def keys_of(model: type[Frozen]) -> tuple[str, ...]:
    """Return the keys of a model as they stand in YAML."""
    return tuple(one.alias or name for name, one in model.model_fields.items())


def _whose(path: Path, data: Any) -> str:
    """Return "Bij 'id': " for the innermost thing with an id that a path runs through."""
    found = ""
    for end in range(1, len(path) + 1):
        block = _at(data, path[:end])
        if isinstance(block, dict) and isinstance(block.get("id"), str):
            found = block["id"]
    return f"Bij '{found}': " if found else ""


def _lower(whose: str, what: str) -> str:
    return f"{whose}{what[0].lower()}{what[1:]}" if whose else what


def _expected(kind: str, last: str, error: ErrorDetails) -> tuple[str, str, str]:
    if kind in _BOUNDS:
        key, words = _BOUNDS[kind]
        bound = f"{words} {error.get('ctx', {}).get(key)}"
        return (
            "getal-buiten-grens",
            f"'{last}: {error.get('input')}' kan niet.",
            f"Schrijf een getal van {bound}.",
        )
    found = next((value for name, value in _EXPECTED.items() if kind.startswith(name)), None)
    if found is None:
        return "past-niet", "Deze waarde past hier niet.", "Kijk in de handleiding wat hier mag staan."
    if error.get("input", "") is None:
        return "leeg", "Hier staat niets.", "Vul iets in, of haal de sleutel weg."
    return found


def _tell(error: ErrorDetails, path: Path, data: Any, near: Near) -> tuple[str, str, str]:
    """Return code, what and remedy."""
    kind, last = error["type"], str(path[-1]) if path else ""
    if kind == "missing":
        return "sleutel-ontbreekt", f"De sleutel '{last}' ontbreekt.", f"Voeg '{last}:' toe."
    if kind == "extra_forbidden":
        known = keys_of(model_at(path[:-1], data))
        otherwise = f"Hier kunnen staan: {', '.join(known)}."
        return (
            "sleutel-onbekend",
            f"De sleutel '{last}' ken ik hier niet.",
            near.suggest(last, known, otherwise),
        )
    if kind == "union_tag_not_found":
        return "sleutel-ontbreekt", "De sleutel 'kind' ontbreekt.", f"Voeg 'kind:' toe met een van {_KINDS}."
    if kind == "union_tag_invalid":
        given = str(error.get("ctx", {}).get("tag", ""))
        remedy = near.suggest(given, MODEL_OF_KIND, f"Kies uit {_KINDS}.")
        return "soort-onbekend", f"Het soort vraag '{given}' bestaat niet.", remedy
    if kind == "literal_error":
        allowed = str(error.get("ctx", {}).get("expected", "")).replace(" or ", " of ").replace("'", "")
        return "waarde-onbekend", f"'{error.get('input')}' kan hier niet.", f"Kies uit {allowed}."
    return _expected(kind, last, error)


def tell(errors: Iterable[ErrorDetails], data: Any, marks: Marks) -> Iterator[tuple[Path, Fault]]:
    """Yield each place that does not fit, once, with its fault.

    Args:
        errors: what pydantic found.
        data: the questionnaire as plain data.
        marks: where everything stands.
    """
    told: set[Path] = set()
    near = Near()
    for error in errors:
        path = clean(error["loc"])
        if path in told:
            continue
        told.add(path)
        code, what, remedy = _tell(error, path, data, near)
        place = marks.at(path, key=code == "sleutel-onbekend")
        yield path, fault(place, code, _lower(_whose(path, data), what), remedy)
