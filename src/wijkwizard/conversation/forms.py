"""The forms about an answer: who says so and on what basis, and who takes it up and when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

from wijkwizard.conversation.answer_status import basis_words
from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.iwap.value_words import date_in_words
from wijkwizard.terms import Answer, Basis, DraftKey, Parked, Slot

if TYPE_CHECKING:
    from wijkwizard.session import Field

_YES, _NO = "ja", "nee"
_WITH_ROW = "ja, zodra de regel waar het in staat naar buiten mag"
_WHOSE = {"uitwerken": "aangevuld na de avond", "zaal": "van de zaal zelf"}


def outside(name: str, *, internal: bool, with_row: bool = False) -> FormEntry:
    """Return the question whether words may go out: the same for an answer, an open point and a figure.

    Args:
        name: the name of the entry.
        internal: whether they stay inside now.
        with_row: whether the row that they stand in keeps them inside whatever is chosen.
    """
    words = {_YES: _WITH_ROW if with_row else "ja, het mag op het openbare papier", _NO: "nee, alleen intern"}
    now = _NO if internal else _YES
    return FormEntry(name, "Mag dit naar buiten?", now, options=words)


def stays_inside(chosen: str) -> bool:
    """Return whether 'no' was chosen for publication, so that the answer is internal."""
    return chosen == _NO


def account_form(field: Field, answer: Answer, *, with_row: bool = False) -> FormSpec:
    """Return the form for the account of an answer; a count or a wish is not asked for a source.

    Args:
        field: where the answer stands.
        answer: the answer.
        with_row: whether its row keeps it inside.
    """
    words = basis_words(field.moment)
    sourced = (
        FormEntry(
            "basis",
            "Waar komt het vandaan?",
            answer.basis.value,
            options={basis.value: words[basis] for basis in Basis},
        ),
        FormEntry("source", "Welke bron?", answer.source, "bijvoorbeeld: CBS, Kerncijfers wijken en buurten"),
        FormEntry("as_of", "Van wanneer is de bron?", date_in_words(answer.as_of), "bijvoorbeeld: 2023"),
    )
    whose = FormEntry("moment", "Van wie zijn deze woorden?", answer.moment or field.moment, options=_WHOSE)
    return FormSpec(
        "Waar rust dit antwoord op?",
        (
            *(() if field.born_here else sourced),
            *((whose,) if answer.moment == "uitwerken" else ()),
            FormEntry(
                "roles",
                "Wie zeggen dit? Groepen, geen namen",
                ", ".join(answer.roles),
                "bijvoorbeeld: bewoners, gemeente",
            ),
            FormEntry("remark", "Opmerking", answer.remark),
            outside("internal", internal=answer.internal, with_row=with_row),
        ),
        field.question.text,
        key=DraftKey(str(field.slot), "account"),
    )


def account_of_form(filled: Mapping[str, str]) -> dict[str, object]:
    """Convert the form to arguments of the session; a named source sets the basis to source."""
    made: dict[str, object] = {
        "roles": tuple(
            role.strip() for role in filled["roles"].replace("\n", ",").split(",") if role.strip()
        ),
        "remark": filled["remark"].strip(),
        "internal": stays_inside(filled["internal"]),
    }
    if "basis" in filled:
        source, basis = " ".join(filled["source"].split()), Basis(filled["basis"])
        made["basis"] = Basis.SOURCE if source and basis is Basis.IMPRESSION else basis
        made |= {"source": source, "as_of": filled["as_of"].strip()}
    if filled.get("moment") == "zaal":
        # The words that the room said before are then no longer next to these: these are the words of the room.
        made |= {"moment": "zaal", "room": None}
    return made


def park_form(title: str, slot: Slot, parked: Parked | None) -> FormSpec:
    """Return the form that puts something on the to-do list, with what was agreed before."""
    now = parked or Parked(slot="")
    return FormSpec(
        "Wie pakt dit op?",
        (
            FormEntry("owner", "Wie? Een rol, geen naam", now.owner, "bijvoorbeeld: gebiedsmanager"),
            FormEntry("due", "Wanneer klaar?", now.due, "bijvoorbeeld: 14 maart 2027"),
            FormEntry("note", "Wat moet er gebeuren?", now.note),
            outside("public", internal=not now.public),
        ),
        title,
        key=DraftKey(str(slot), "park"),
    )


class Agreement(TypedDict):
    """What was agreed on an open point, as arguments of the session."""

    owner: str
    due: str
    note: str
    public: bool


def agreed_of_form(filled: Mapping[str, str], due: str) -> Agreement:
    """Convert the form to arguments of the session, with ``due`` as it was understood."""
    return Agreement(
        owner=filled["owner"],
        due=due,
        note=filled["note"],
        public=not stays_inside(filled["public"]),
    )
