"""Settles the fields of a form that WeasyPrint drew, so that any program that fills it in gives back the same.

WeasyPrint 70 calls what a round field means by its number, names it both in its group and in the form, makes a group
for each page that it stands on, lets nobody take a choice back, and asks programs to draw ticks that some then do not.
"""

from __future__ import annotations

from typing import Any

_ONE_OF_ALL = 1 << 15
"""The flag of round fields of which one counts, without the flag that one of them always does."""


def settle_fields(pdf: Any) -> None:
    """Call each round field by what it means, and name it in its group alone, which has the fields of all its pages.

    Args:
        pdf: a ``pydyf.PDF`` that is complete and not written yet.
    """
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    # It asks programs to draw the ticks anew, for which they have no font; ours are there already.
    del form["NeedAppearances"]
    groups: dict[str, Any] = {}
    gone: set[bytes] = set()
    for reference in form["Fields"]:
        group = _at(pdf, reference)
        if "Kids" not in group:
            continue
        name = _text(group["T"])
        whole = groups.setdefault(name, group)
        if whole is group:
            group["Ff"] = _ONE_OF_ALL
            del group["TU"]  # that of its first member
        else:  # WeasyPrint makes one on every page
            whole["Kids"] += group["Kids"]
            gone.add(reference)
        for kid, meant in zip(group["Kids"], group.pop("Opt"), strict=True):
            _settle_member(_at(pdf, kid), _text(meant), whole)
            gone.add(kid)
    form["Fields"][:] = [reference for reference in form["Fields"] if reference not in gone]


def _settle_member(member: Any, meant: str, group: Any) -> None:
    (drawing,) = member["AP"]["N"].values()
    member["AP"]["N"].clear()
    member["AP"]["N"][meant] = drawing
    member["Parent"] = group.reference
    del member["T"]


def _at(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _text(string: Any) -> str:
    return str(string.string)
