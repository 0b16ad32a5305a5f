"""Forms as data: a few short fields about one subject, which each face shows in its own way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wijkwizard.errors import WijkError
from wijkwizard.terms import DraftKey


@dataclass(frozen=True, slots=True)
class FormEntry:
    """A field of a form: text, hidden when ``secret``, of several lines when ``long``, or a choice from ``options``."""

    id: str
    label: str
    value: str = ""
    placeholder: str = ""
    options: Mapping[str, str] | None = None
    secret: bool = False
    long: bool = False


@dataclass(frozen=True, slots=True)
class FormSpec:
    """A form.

    Attributes:
        title: what it is about.
        entries: its fields, with their current values.
        text: a sentence under the title.
        key: where half-typed text is kept; ``None`` for nowhere.
        does: what the key at its end does.
        just_typed: whether its texts were typed a moment ago elsewhere, so that leaving it loses them.
    """

    title: str
    entries: tuple[FormEntry, ...]
    text: str = ""
    key: DraftKey | None = None
    does: str = "bewaart"
    just_typed: bool = False


FormMaker = Callable[[Mapping[str, str] | None, str], FormSpec]
"""Makes a form of what was typed in it before, and of the reason why that was refused; of nothing at first."""


def refused_form(form: FormMaker, filled: Mapping[str, str], error: WijkError) -> FormSpec:
    """Return a form again with what was typed, and why it cannot be used."""
    return form(filled, f"{error.sentence} {error.remedy}")
