"""The tables behind advice on the plan: the words of each check, its limits, and lists of words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from string import Formatter
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from wijkwizard.knowledge.base import Entry, NonEmptyText, RefersTo
from wijkwizard.knowledge.wordings import SoughtWords, begun_words
from wijkwizard.terms import Flag

_AROUND = " .!?…'\"()"
_PARTS = re.compile(r"[,;:!?…–—(]|\.(?!\w)|\s-\s|\s(?=(?:want|omdat)\s)")
"""Where the first part of a text ends; not at a point inside 'n.v.t.'."""

USUAL = "gewoon"
"""The variant of a sentence where a check has only one."""


def _placeholders(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


class PlanCheck(Entry):
    """The words of one check on the plan; its text is the rule.

    Attributes:
        subject: what it helps to mend; checks of one subject share a line in the overview.
        words: what can be filled in between braces, in ``says``, ``ask`` and ``turns``.
        says: by variant what is noticed, in the words of the plan; ``gewoon`` where there is one variant.
        ask: the question that helps.
        turns: what would make the check silent, by variant of ``says`` or by a state that the check names; ``gewoon``
            for all others. One text alone is for all of them.
        tells: whether its line says nothing without what is known, such as what changed since.
        matters_most: whether it comes before the others of its class: these are few.
    """

    subject: Annotated[NonEmptyText, RefersTo("toetsonderwerpen")]
    words: tuple[str, ...] = ()
    says: Mapping[str, NonEmptyText] = Field(min_length=1)
    ask: NonEmptyText
    turns: Mapping[str, NonEmptyText] = Field(min_length=1)
    tells: Flag = False
    matters_most: Flag = False

    @field_validator("turns", mode="before")
    @classmethod
    def _one_text_for_all(cls, value: object) -> object:
        return {USUAL: value} if isinstance(value, str) else value

    def turned_by(self, variant: str) -> str:
        """Return what would make the check silent that spoke in this variant."""
        return self.turns.get(variant) or self.turns[USUAL]

    @model_validator(mode="after")
    def _each_variant_is_turned(self) -> Self:
        missing = [variant for variant in self.says if variant not in self.turns]
        if missing and USUAL not in self.turns:
            raise PydanticCustomError(
                "keert-niet",
                "Bij 'turns' ontbreekt wat deze zinnen laat verdwijnen: {named}.",
                {"named": ", ".join(missing), "remedy": "Schrijf het erbij, of één tekst voor alle zinnen."},
            )
        return self

    @model_validator(mode="after")
    def _only_known_words(self) -> Self:
        for text in (*self.says.values(), self.ask, *self.turns.values()):
            try:
                strange = _placeholders(text) - set(self.words)
            except ValueError:
                strange = frozenset({"{"})
            if strange:
                named = ", ".join(sorted(strange))
                raise PydanticCustomError(
                    "woord-onbekend",
                    "Tussen de accolades staat iets wat hier niet kan: {named}.",
                    {"named": named, "remedy": f"Kies uit: {', '.join(self.words) or 'niets'}."},
                )
        return self


class PlanLimit(Entry):
    """A number from which a check speaks; whose number it is, stands in ``basis``."""

    value: Decimal = Field(ge=0)
    unit: NonEmptyText


NOT_YET_SAID = "nog-niet"
"""The list of words that only hold a place, such as 'nog te bepalen'."""


class CheckWords(Entry):
    """Words that a check looks for.

    Attributes:
        forms: in lower case, the beginnings of words; with ``whole``, all that the text may say.
        whole: whether a text must say only this. With ``unless`` a reason may follow: 'nooit, dit is te belangrijk'.
        unless: beginnings of words by which a text says something else: with ``whole`` only in what follows.
    """

    forms: tuple[str, ...] = Field(min_length=1)
    whole: Flag = False
    unless: tuple[str, ...] = ()

    def found_in(self, text: str) -> str:
        """Return the first word of this list in a text, as it stands there; empty for none."""
        if self.whole:
            said = text.strip()
            return said if self._is_all(said.casefold()) else ""
        return next(iter(self.sought.found_in(text)), "")

    def is_all_of(self, text: str) -> bool:
        """Return whether a text is nothing but one of these forms, without even a reason behind it."""
        bare = " ".join(text.casefold().strip(_AROUND).split())
        return bare in self.forms if any(map(str.isalnum, bare)) else bool(self.found_in(text))

    @property
    def sought(self) -> SoughtWords:
        """What is looked for in a text that may say more."""
        return SoughtWords(self.forms, self.unless)

    def _is_all(self, said: str) -> bool:
        """Return whether a text says only one of these: so do signs alone, and a first part with a mere reason."""
        if not any(sign.isalnum() for sign in said):
            return bool(said) and set(said) - {" "} <= set(self.forms)
        bare = said.strip(_AROUND)
        first, *more = _PARTS.split(bare, maxsplit=1) if self.unless else (bare,)
        behind = more[0] if more else ""
        says_more = bool(begun_words(behind, self.unless)) or any(sign.isdigit() for sign in behind)
        return " ".join(first.strip(_AROUND).split()) in self.forms and not says_more
