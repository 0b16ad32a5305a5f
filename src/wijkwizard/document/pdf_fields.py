"""Settles the fields of a form that WeasyPrint drew, so that any program that fills it in gives back the same.

WeasyPrint 70 calls what a round field means by its number, names it both in its group and in the form, and lets nobody
take a choice back.
"""

from __future__ import annotations

from typing import Any

_ONE_OF_ALL = 1 << 15
"""The flag of round fields of which one counts, without the flag that one of them always does."""


def settle_fields(pdf: Any) -> None:
    """Call each round field by what it means, and name it in its group alone.

    Args:
        pdf: a ``pydyf.PDF`` that is complete and not written yet.
    """
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    fields = form["Fields"]
    members: set[bytes] = set()
    for group in (_at(pdf, reference) for reference in list(fields)):
        if "Kids" not in group:
            continue
        for reference, meant in zip(group["Kids"], group.pop("Opt"), strict=True):
            member = _at(pdf, reference)
            (drawing,) = member["AP"]["N"].values()
            member["AP"]["N"].clear()
            member["AP"]["N"][_text(meant)] = drawing
            del member["T"]
            members.add(reference)
        group["Ff"] = _ONE_OF_ALL
        del group["TU"]  # that of its first member
    fields[:] = [reference for reference in fields if reference not in members]


def _at(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _text(string: Any) -> str:
    return str(string.string)
