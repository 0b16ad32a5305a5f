"""Cells of the plan: an answer with its place, so that a finding says where it stands and where to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from wijkwizard.advice.plan.finding import PlanInput
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.value_words import plain
from wijkwizard.terms import Frozen, Unknown

_UNKNOWN: Mapping[Unknown, str] = {
    Unknown.DONT_KNOW: "wist niemand nog",
    Unknown.SKIPPED: "sloeg de groep over",
    Unknown.NOT_APPLICABLE: "niet van toepassing",
    Unknown.OPEN: "nog niet besproken",
    Unknown.HIDDEN: "niet gevraagd",
    Unknown.REMOVED: "verwijst naar iets dat is weggehaald",
    Unknown.SEALED: "geteld, nog niet getoond",
}


def _blocks(model: type[Frozen], path: str) -> Iterator[tuple[type[Frozen], str]]:
    for name, field in model.model_fields.items():
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, Frozen) and not issubclass(kind, Said):
                yield kind, f"{path}{name}"
                yield from _blocks(kind, f"{path}{name}.")


@cache
def _paths() -> Mapping[type[Frozen], str]:
    return dict(_blocks(Iwap, ""))


@dataclass(frozen=True, slots=True)
class PlanCell:
    """One answer in a row, or in a part of the plan.

    Attributes:
        block: the row or part.
        name: the field of it.
    """

    block: Frozen
    name: str

    @property
    def said(self) -> Said[Any]:
        """The answer."""
        said: Said[Any] = getattr(self.block, self.name)
        return said

    @property
    def binding(self) -> str:
        """The place in the plan: ``goals.target``."""
        return f"{_paths()[type(self.block)]}.{self.name}"

    @property
    def row(self) -> str:
        """The id of the row; empty outside a table."""
        return self.block.id if isinstance(self.block, PlanRow) else ""

    def as_input(self) -> PlanInput:
        """Return it as an input of an account."""
        said = self.said
        text = plain(said.value) if said.value is not None else _UNKNOWN.get(said.unknown or Unknown.OPEN, "")
        return PlanInput(
            binding=self.binding,
            row=self.row,
            slot=said.slot,
            asked=said.asked,
            text=text,
            basis=said.basis.value if said.value is not None else "",
            source=said.source,
        )
