"""Slips of a blind round: what was counted per row, and how many people there are to hand them in."""

from decimal import Decimal

from tests.dossier.evening import Evening
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Party
from wijkwizard.iwap.said import Said
from wijkwizard.session.slips import counted, present
from wijkwizard.terms import Slot


def test_a_sealed_round_knows_which_rows_were_counted() -> None:
    """The last number of each row stands; before the first slip there is none."""
    table = Evening()
    assert counted(table.state, Slot("keuze")) == {}
    table.vote("keuze", 3, a=1, b=2)
    table.vote("keuze", 6, a=1, b=2, c=3)
    assert counted(table.state, Slot("keuze")) == {"a": 1, "b": 2, "c": 3}


def test_the_people_in_the_room_are_those_of_all_parties() -> None:
    """A party that nobody counted adds nothing."""
    assert present(Iwap()) == 0
    counts = (Decimal(7), None, Decimal(10))
    parties = tuple(
        Party(id=f"r{place}", count=Said(value=count, unknown=None if count else Said().unknown))
        for place, count in enumerate(counts)
    )
    assert present(Iwap(parties=parties)) == 17
