"""The forms about an answer: who says so and on what ground, and who takes it up and when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

from wijkwizard.terms import Answer, Basis, Parked
from wijkwizard.tui.fields.stand import basis_words
from wijkwizard.tui.screens.dialogs import Entry, Form

if TYPE_CHECKING:
    from wijkwizard.session import Field

_YES, _NO = "ja", "nee"
_WHOSE = {"uitwerken": "aangevuld na de avond", "zaal": "van de zaal zelf"}


def account_form(field: Field, answer: Answer) -> Form:
    """Return the form about an answer, filled with what is known; a count or a wish is not asked for a source."""
    words = basis_words(field.moment)
    sourced = (
        Entry(
            "basis",
            "Waar komt het vandaan?",
            answer.basis.value,
            options={one.value: words[one] for one in Basis},
        ),
        Entry("source", "Welke bron?", answer.source, "bijvoorbeeld: CBS, Kerncijfers wijken en buurten"),
        Entry("as_of", "Van wanneer is de bron?", answer.as_of, "bijvoorbeeld: 2023"),
    )
    whose = Entry("moment", "Van wie zijn deze woorden?", answer.moment or field.moment, options=_WHOSE)
    return Form(
        "Waar rust dit antwoord op?",
        (
            *(() if field.born_here else sourced),
            *((whose,) if answer.moment == "uitwerken" else ()),
            Entry(
                "roles",
                "Wie zeggen dit? Groepen, geen namen",
                ", ".join(answer.roles),
                "bijvoorbeeld: bewoners, gemeente",
            ),
            Entry("remark", "Opmerking", answer.remark),
            Entry(
                "internal",
                "Mag dit naar buiten?",
                _NO if answer.internal else _YES,
                options={_YES: "ja, het mag op het openbare papier", _NO: "nee, alleen intern"},
            ),
        ),
        field.question.text,
    )


def account_of_form(filled: Mapping[str, str]) -> dict[str, object]:
    """Return what the form says as the session takes it; a source that is named makes the basis a source."""
    made: dict[str, object] = {
        "roles": tuple(
            role.strip() for role in filled["roles"].replace("\n", ",").split(",") if role.strip()
        ),
        "remark": filled["remark"].strip(),
        "internal": filled["internal"] == _NO,
    }
    if "basis" in filled:
        source, basis = " ".join(filled["source"].split()), Basis(filled["basis"])
        made["basis"] = Basis.SOURCE if source and basis is Basis.IMPRESSION else basis
        made |= {"source": source, "as_of": filled["as_of"].strip()}
    if filled.get("moment") == "zaal":
        # The words that the room said before are then no longer beside these: these are the words of the room.
        made |= {"moment": "zaal", "room": None}
    return made


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
