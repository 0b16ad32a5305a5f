"""Who was not heard yet: groups of three people and more, for who leads the talk; it is nowhere stored or printed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from wijkwizard.conversation.list_line import ListLine
from wijkwizard.iwap.groups import SMALLEST
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import and_list

if TYPE_CHECKING:
    from wijkwizard.iwap.rows import Party
    from wijkwizard.session.reader import Reader

HEARD = "✓"
TITLE = "Wie nog niet gehoord is"
HOW = "Kies een groep die u hoorde. Dit blijft op dit scherm: het wordt nergens bewaard."
NO_GROUPS = "Hier staan de groepen van drie mensen en meer, zodra u telde wie er is."
ALL_HEARD = "Elke groep is gehoord."
NOT_NOW = "Wie nog niet gehoord is, ziet alleen wie het gesprek leidt. Zet eerst het zaalbeeld uit."


def _groups(reader: Reader) -> Iterator[Party]:
    """Yield the groups that can be called without pointing at anybody."""
    for party in reader.iwap().parties:
        if party.role.value is not None and party.count.value is not None and party.count.value >= SMALLEST:
            yield party


def _spoke(reader: Reader) -> frozenset[str]:
    """Return the names of who said something in the room, as far as that was noted with an answer."""
    index = reader.index

    def asked(slot: Slot) -> str:
        question = index.tables.get(slot.table or "") or index.by_id.get(slot.question)
        return question.moment if question is not None else ""

    said = ((slot, answer) for slot, answers in reader.answers.by_slot.items() for answer in answers)
    return frozenset(
        role.casefold()
        for slot, answer in said
        if answer.roles and (answer.moment or asked(slot)) == "zaal"
        for role in answer.roles
    )


def hearing_list(reader: Reader, heard: Collection[str]) -> tuple[ListLine, ...]:
    """Return a line for each group, with a mark where it was heard.

    Args:
        reader: reads the dossier.
        heard: the rows of the groups that were ticked.
    """
    spoke = _spoke(reader)
    return tuple(
        ListLine(party.id, name, HEARD if party.id in heard or name.casefold() in spoke else "·")
        for party in _groups(reader)
        if party.role.value is not None and (name := party.role.value.label)
    )


def unheard_words(reader: Reader, heard: Collection[str]) -> str:
    """Return who was not heard yet, in words; empty when nobody was counted."""
    lines = hearing_list(reader, heard)
    waiting = [line.text for line in lines if line.mark != HEARD]
    return and_list(waiting) if waiting else ALL_HEARD if lines else ""
