"""Reads what was filled in on a form of ours; the file may have been saved, changed or made by any program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wijkwizard.document.pdf_attachment import opened_pdf
from wijkwizard.document.sheets.homework import VOICE
from wijkwizard.errors import WijkError
from wijkwizard.terms.values import clean_text

_MOST_FIELDS = 5000
"""A form of ours has a few hundred at the most; so many are not looked through for nothing."""

_OFF = "Off"


@dataclass(frozen=True, slots=True)
class FormValues:
    """What was filled in on a form.

    Attributes:
        stamp: the questionnaire and the edition of it that the form was made of.
        voice: on behalf of whom; empty when nobody said.
        values: by field what was typed or ticked, empty where nothing was, in the order of the form.
    """

    stamp: str
    voice: str
    values: Mapping[str, str]


def read_form(path: Path) -> FormValues:
    """Return what was filled in on a form.

    Raises:
        WijkError: those of ``opened_pdf``, or ``form-none`` for a PDF that is no form of ours.
    """
    with opened_pdf(path) as pdf:
        form = pdf.Root.get("/AcroForm")
        values: dict[str, str] = {}
        for name, value in _fields(form) if form is not None else ():
            values[name] = value or values.get(name, "")
    voice = next((name for name in values if name.startswith(VOICE)), None)
    if voice is None:
        raise WijkError("form-none", path=path)
    rest = {name: value for name, value in values.items() if name != voice}
    return FormValues(voice.removeprefix(VOICE), values[voice], rest)


def _fields(form: Any) -> Iterator[tuple[str, str]]:
    """Yield each field that holds something of its own, with its value; a field can be made of others."""
    waiting = [("", field) for field in reversed(list(form.get("/Fields", [])))]
    looked_at, seen = 0, set[tuple[int, int]]()
    while waiting and looked_at < _MOST_FIELDS:
        (above, field), looked_at = waiting.pop(), looked_at + 1
        if field.is_indirect and field.objgen in seen:
            continue
        seen.add(field.objgen)
        name = ".".join(filter(None, (above, str(field.get("/T", "")))))
        kids = list(field.get("/Kids", []))
        if any("/T" in kid for kid in kids):
            waiting += [(name, kid) for kid in reversed(kids)]
        elif name:
            yield name, _value(field, kids)


def _value(field: Any, kids: list[Any]) -> str:
    """Return what a field holds: typed words, or what is ticked; some programs say that only where it is drawn."""
    import pikepdf

    held = field.get("/V")
    if isinstance(held, pikepdf.String):
        return clean_text(str(held).replace("\r\n", "\n").replace("\r", "\n"))
    if isinstance(held, pikepdf.Stream):
        return clean_text(str(pikepdf.String(held.read_raw_bytes().decode("latin-1"))))
    if held is not None and not isinstance(held, pikepdf.Name):
        raise TypeError(type(held))
    ticked = [held, *(each.get("/AS") for each in (field, *kids))]
    names = (str(each).removeprefix("/") for each in ticked if each is not None)
    return next((name for name in names if name != _OFF), "")
