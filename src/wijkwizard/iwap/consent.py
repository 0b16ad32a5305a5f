"""What a silent count of three says: agree, can live with it, object; and which objections may go out.

The numbers stay with who makes the plan. In public the count is told in words that let no single vote be worked out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from wijkwizard.iwap.chapters import Closing, Insight
from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.iwap.model import Consent, Iwap
from wijkwizard.iwap.objection_rows import Objection
from wijkwizard.iwap.rows import Party
from wijkwizard.iwap.said import GridMark, Picked, Said, SaidChoice, SaidGrid
from wijkwizard.questionnaire.option_names import OTHERWISE
from wijkwizard.terms import Frozen, Unknown
from wijkwizard.terms.base import fields_of
from wijkwizard.terms.dutch import upper_first

AGREES, LIVES_WITH_IT, OBJECTS = "eens", "kan-leven", "bezwaar"
"""The rows of the count."""

COUNTS = ("insight.shared_votes", "closing.shared_votes")
"""The places in the plan of a count of consent."""

OBJECTIONS = ("picture_objections", "plan_objections")
"""The collections of objections, to the picture and to the plan."""

NAMED, NAMELESS = "met-naam", "zonder"
"""How an objection may be printed; any other answer, and none, keeps it inside."""

PRINTING = "printing"
"""The field of an objection that says how it may be printed."""

COUNTED = "de telling in de zaal"
"""The source of what follows from a count."""

NO_OBJECTION = "geen-bezwaar"
"""What a group chose or counted in which nobody objects."""

OBJECTED_FIRST = "in de eerste ronde was er bezwaar"
"""What stands beside the second round of a count in which somebody objected before."""

_LABELS = {NO_OBJECTION: "niemand heeft bezwaar", OBJECTS: "iemand heeft bezwaar"}
_ENOUGH = 2 * SMALLEST
"""Of fewer people it is not told what most of them did: who did otherwise could work out all others."""

_PEOPLE = frozenset({"bewoners", "jongeren"})
"""The parties that are people and no organisation: what one of them says is no position of theirs."""

_WORKS_HERE = "werkt-hier"
Shared = TypeVar("Shared", Insight, Closing)


def counts_of(votes: SaidGrid) -> dict[str, int]:
    """Return the number of each row of a count that has one."""
    return {mark.id: mark.score for mark in votes.value or ()}


def consent_words(marks: Sequence[GridMark], *, written: bool = False) -> str:
    """Return what a count of consent says in sentences, without a number.

    Nothing of fewer than three people, and nothing where objections were not counted. Who did not take part may
    object: what is told is what was chosen.

    Args:
        marks: the count.
        written: whether an objection was written down; that nobody chose one would contradict it.
    """
    counts = {mark.id: mark.score for mark in marks}
    people, objecting = sum(counts.values()), counts.get(OBJECTS)
    if people < SMALLEST or objecting is None:
        return ""
    most = _most(counts, people) if people >= _ENOUGH else ""
    nobody = "" if written else "Niemand koos bezwaar."
    return " ".join(filter(None, ["Er was bezwaar." if objecting else nobody, most]))


def _most(counts: dict[str, int], people: int) -> str:
    """Return what more than half did, in a sentence."""
    agree, live = counts.get(AGREES, 0), counts.get(LIVES_WITH_IT, 0)
    if agree * 2 > people:
        return "De meeste mensen waren het eens."
    if live * 2 > people:
        return "De meeste mensen konden ermee leven."
    if counts.get(OBJECTS, 0) * 2 > people:
        return "De meeste mensen hadden bezwaar."
    return "De meeste mensen waren het eens of konden ermee leven." if (agree + live) * 2 > people else ""


def _by_count(part: Insight | Closing, rows: Sequence[Objection]) -> str:
    """Return what the group thinks by its count; empty where that does not say it, or what was written contradicts it.

    That nobody chose an objection leaves room for something beside it.
    """
    counts, said = counts_of(part.shared_votes), part.shared.value
    if not sum(counts.values()) or OBJECTS not in counts:
        return ""
    if counts[OBJECTS]:
        return OBJECTS
    return "" if is_written(rows) or (said is not None and said.id not in _LABELS) else NO_OBJECTION


def is_written(rows: Sequence[Objection]) -> bool:
    """Return whether an objection stands there in words."""
    return any(row.what.value or row.change.value for row in rows)


def _shared(part: Shared, picked: str) -> Shared:
    """Return a part of the plan in which what the group thinks follows from its count.

    A count in silence goes before what somebody chose for all; of fewer than three people it stays inside.
    """
    votes, said = part.shared_votes, part.shared
    if not picked:
        return part
    if said.value is not None and said.value.id == picked:
        return part
    follows: dict[str, Any] = {
        "value": Picked(id=picked, label=_LABELS[picked], borrowed=(votes.slot,)),
        "unknown": None,
        "source": COUNTED,
        "moment": votes.moment,
        "internal": votes.internal or sum(counts_of(votes).values()) < SMALLEST,
        "alternatives": (),
    }
    return part.model_copy(update={"shared": said.model_copy(update=follows)})


def with_consent(iwap: Iwap) -> Iwap:
    """Return the plan with what its counts of consent say: whether somebody objects, and the words for it."""
    insight, closing = iwap.insight, iwap.closing
    picture, plan = _by_count(insight, iwap.picture_objections), _by_count(closing, iwap.plan_objections)
    consents = (
        _consent(COUNTS[0], insight, iwap.picture_objections, picture),
        _consent(COUNTS[1], closing, iwap.plan_objections, plan),
    )
    return iwap.model_copy(
        update={
            "insight": _shared(insight, picture),
            "closing": _shared(closing, plan),
            "consents": tuple(item for item in consents if item.text or item.instead_of),
        }
    )


def _consent(binding: str, part: Insight | Closing, rows: Sequence[Objection], picked: str) -> Consent:
    votes, said = part.shared_votes, part.shared.value
    return Consent(
        binding=binding,
        slot=votes.slot,
        text=_with_first(consent_words(votes.value or (), written=is_written(rows)), votes),
        internal=votes.internal,
        instead_of=said.label if said is not None and picked not in {"", said.id} else "",
    )


def _with_first(words: str, votes: SaidGrid) -> str:
    """Return what a count says, and that somebody objected in the round before it."""
    before = f"{upper_first(OBJECTED_FIRST)}." if words and OBJECTED_FIRST in votes.remark else ""
    return " ".join(filter(None, (words, before)))


def objections_of(iwap: Iwap) -> Iterator[Objection]:
    """Yield every objection, those to the picture first."""
    yield from (*iwap.picture_objections, *iwap.plan_objections)


def _chosen(said: SaidChoice) -> frozenset[str]:
    """Return the ids of all that was chosen in a place, differing answers among them."""
    return frozenset(pick.id for pick in (said.value, *said.alternatives) if pick is not None)


def _is_organisation(party: Party | None) -> bool:
    """Return whether a party is an organisation, which can have a position of its own."""
    if party is None or party.role.value is None or party.role.value.id in _PEOPLE:
        return False
    # Of an own card only its side tells whether it works here.
    own = bool(party.role.value.borrowed) or party.role.value.id.partition(":")[0] == OTHERWISE
    return not own or (party.side.value is not None and party.side.value.id == _WORKS_HERE)


def _may_be_named(row: Objection, parties: Sequence[Party]) -> bool:
    return _chosen(row.printing) == {NAMED} and all(
        _is_organisation(next((party for party in parties if party.id == whose), None))
        for whose in _chosen(row.whose)
    )


def _is_agreed(row: Objection) -> bool:
    """Return whether it was said how an objection may be printed, and that it may."""
    printing = _chosen(row.printing)
    return bool(printing) and printing <= {NAMED, NAMELESS}


def _cells(row: Frozen) -> Iterator[Said[Any]]:
    return (said for said in fields_of(row).values() if isinstance(said, Said) and said.slot)


def unagreed_slots(iwap: Iwap) -> Iterator[str]:
    """Yield the slots of objections that nobody agreed to print, and of whose an objection without a name is.

    Those that are still empty too: nobody reads along while it is typed. What is remarked where it is asked how an
    objection may be printed is about who said it.
    """
    for row in objections_of(iwap):
        if not _is_agreed(row):
            yield from (said.slot for said in _cells(row) if said is not row.printing)
        elif not _may_be_named(row, iwap.parties) and row.whose.slot:
            yield row.whose.slot
        if row.printing.remark and row.printing.slot:
            yield row.printing.slot


def asked_aloud(iwap: Iwap) -> frozenset[str]:
    """Return the slots in which is asked how an objection may be printed, also while nothing of it may be read."""
    asked = (row.printing for row in objections_of(iwap) if not _is_agreed(row))
    return frozenset(said.slot for said in asked if said.slot and not (said.internal or said.remark))


def without_voices(row: Objection) -> Objection:
    """Return an objection without who said what of it: whose it is has a place and an agreement of its own."""
    said = {name: leaf for name, leaf in fields_of(row).items() if isinstance(leaf, Said) and leaf.roles}
    return row.model_copy(update={name: leaf.model_copy(update={"roles": ()}) for name, leaf in said.items()})


def without_counts(iwap: Iwap) -> Iwap:
    """Return the plan in which counts of consent are told in words alone; these say that it was asked."""
    shut = {
        name: part.model_copy(update={"shared_votes": _only_asked(part.shared_votes)})
        for name, part in (("insight", iwap.insight), ("closing", iwap.closing))
        if part.shared_votes.value is not None
    }
    return iwap.model_copy(update=shut) if shut else iwap


def _only_asked(votes: SaidGrid) -> SaidGrid:
    return SaidGrid(unknown=Unknown.HIDDEN, slot=votes.slot, asked=votes.asked)
