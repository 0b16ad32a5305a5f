"""The forms about an answer: who says so and on what ground, and who takes it up and when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from wijkwizard.terms import Answer, Basis, Parked
from wijkwizard.tui.fields.stand import BASIS_WORDS
from wijkwizard.tui.screens.dialogs import Entry, Form

_YES, _NO = "ja", "nee"


def account_form(question: str, answer: Answer) -> Form:
    """Return the form about an answer, filled with what is known."""
    return Form(
        "Waar rust dit antwoord op?",
        (
            Entry(
                "basis",
                "Is het een bron, een indruk of een aanname?",
                answer.basis.value,
                options={one.value: BASIS_WORDS[one] for one in Basis},
            ),
            Entry("source", "Welke bron?", answer.source, "bijvoorbeeld: CBS, Kerncijfers wijken en buurten"),
            Entry("as_of", "Van wanneer is de bron?", answer.as_of, "bijvoorbeeld: 2023"),
            Entry(
                "roles",
                "Wie zeggen dit? Rollen, geen namen",
                ", ".join(answer.roles),
                "bijvoorbeeld: bewoners, wijkagent",
            ),
            Entry("remark", "Opmerking", answer.remark),
            Entry(
                "internal",
                "Mag dit naar buiten?",
                _NO if answer.internal else _YES,
                options={_YES: "ja, het mag op het openbare papier", _NO: "nee, alleen intern"},
            ),
        ),
        question,
    )


def account_of_form(filled: Mapping[str, str]) -> dict[str, object]:
    """Return what the form says as the session takes it; a source that is named makes the basis a source."""
    source = " ".join(filled["source"].split())
    basis = Basis(filled["basis"])
    if source and basis is Basis.IMPRESSION:
        basis = Basis.SOURCE
    return {
        "basis": basis,
        "source": source,
        "as_of": filled["as_of"].strip(),
        "roles": tuple(
            role.strip() for role in filled["roles"].replace("\n", ",").split(",") if role.strip()
        ),
        "remark": filled["remark"].strip(),
        "internal": filled["internal"] == _NO,
    }


def park_form(title: str, parked: Parked | None) -> Form:
    """Return the form that puts something on the to-do list, filled with what was agreed."""
    now = parked or Parked(slot="")
    return Form(
        "Wie pakt dit op?",
        (
            Entry("owner", "Wie? Een rol, geen naam", now.owner, "bijvoorbeeld: gebiedsmanager"),
            Entry("due", "Wanneer klaar?", now.due, "bijvoorbeeld: 14 maart 2027"),
            Entry("note", "Wat moet er gebeuren?", now.note),
            Entry(
                "public",
                "Mag dit naar buiten?",
                _YES if now.public else _NO,
                options={_NO: "nee, alleen intern", _YES: "ja, het mag op het openbare papier"},
            ),
        ),
        title,
    )


class Agreed(TypedDict):
    """What was agreed on an open point, as the session takes it."""

    owner: str
    due: str
    note: str
    public: bool


def agreed_of_form(filled: Mapping[str, str]) -> Agreed:
    """Return what the form says as the session takes it."""
    return Agreed(
        owner=filled["owner"], due=filled["due"], note=filled["note"], public=filled["public"] == _YES
    )
