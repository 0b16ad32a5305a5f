"""The bindings that a question may have, derived from the class ``Iwap`` so that the two cannot diverge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, cast, get_args, get_origin

from wijkwizard.iwap.model import Consent, Iwap, KeptAside, Other, Reply, ToDo, Turnout
from wijkwizard.iwap.said import KINDS_OF_LEAF, Said
from wijkwizard.terms import Frozen

DERIVED = frozenset(
    {"other", "kept_aside", "to_dos", "figures", "from_files", "replies", "together", "turnouts", "consents"}
)
"""Fields of the Iwap that no question binds: they follow from the rest, from files, or from reactions."""

_NOT_BOUND = (Consent, Other, KeptAside, Reply, ToDo, Turnout)


@dataclass(frozen=True, slots=True)
class BindableField:
    """A field of the Iwap that a question can bind.

    Attributes:
        path: ``area.name`` for a scalar, ``problems.title`` for a field of a collection.
        kinds: the kinds of question that fit.
        said: the type of the leaf, a parametrised ``Said``.
    """

    path: str
    kinds: frozenset[str]
    said: type[Said[Any]]


@dataclass(frozen=True, slots=True)
class Registry:
    """All bindable fields by path, and the row type of each collection by name."""

    leaves: Mapping[str, BindableField]
    collections: Mapping[str, type[Frozen]]

    def kinds(self) -> Mapping[str, frozenset[str]]:
        """Return path to kinds, collections included as ``{'table'}``; the form that the linter takes."""
        found = {path: leaf.kinds for path, leaf in self.leaves.items()}
        return MappingProxyType(found | {name: frozenset({"table"}) for name in self.collections})


def _row_type(annotation: object) -> type[Frozen] | None:
    if get_origin(annotation) is not tuple:
        return None
    row = get_args(annotation)[0]
    return row if isinstance(row, type) and issubclass(row, Frozen) else None


def _walk(
    model: type[Frozen], prefix: str, leaves: dict[str, BindableField], collections: dict[str, type[Frozen]]
) -> None:
    for name, field in model.model_fields.items():
        path, annotation = prefix + name, field.annotation
        row = _row_type(annotation)
        if row in _NOT_BOUND:
            continue
        if row is not None:
            collections[path] = row
            _walk(row, f"{path}.", leaves, collections)
        elif isinstance(annotation, type) and annotation in KINDS_OF_LEAF:
            leaves[path] = BindableField(path, KINDS_OF_LEAF[annotation], cast("type[Said[Any]]", annotation))
        elif isinstance(annotation, type) and issubclass(annotation, Frozen):
            _walk(annotation, f"{path}.", leaves, collections)


@cache
def registry() -> Registry:
    """Return the bindings of the Iwap, read once."""
    leaves: dict[str, BindableField] = {}
    collections: dict[str, type[Frozen]] = {}
    _walk(Iwap, "", leaves, collections)
    return Registry(MappingProxyType(leaves), MappingProxyType(collections))
