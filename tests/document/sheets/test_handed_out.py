"""The invitation, the tally and the posters say what people need, and leave room for what nobody filled in."""

from __future__ import annotations

from tests.document.sheets.lying import asks, codes, evening, turn, words
from wijkwizard.document.model import Bullets, Facts, Paragraph, Table
from wijkwizard.document.sheets.frame import BY_HAND
from wijkwizard.document.sheets.invitation import invitation
from wijkwizard.document.sheets.posters import posters
from wijkwizard.document.sheets.source import SheetEvening, SheetSource
from wijkwizard.document.sheets.tally import tally

TOLD = evening(
    turn(asks(), minutes=60),
    area="De Werven",
    day="9 juni 2026",
    place="Buurthuis",
    may="de groep geeft advies, anderen beslissen",
    fixed="Er wordt niet gesloopt.",
    afterwards="naar het college",
    carried_by="Gemeente",
)


def test_an_invitation_says_what_the_group_may_and_what_happens_with_its_words() -> None:
    said = words(invitation(TOLD, 19 * 60 + 30))
    for sentence in (
        "Praat mee over De Werven",
        "19.30 uur",
        "Het gesprek duurt 60 minuten.",
        "De groep geeft advies, anderen beslissen.",
        "Er wordt niet gesloopt.",
        "Wat er daarna met het concept gebeurt: naar het college.",
        "Wie het concept meeneemt: gemeente.",
    ):
        assert sentence in said, sentence


def test_an_invitation_of_an_empty_dossier_has_room_to_write_and_promises_nothing() -> None:
    paper = invitation(SheetSource())
    facts = [block for part in paper.parts for block in part.blocks if isinstance(block, Facts)]
    assert {row.line.text for block in facts for row in block.rows} == {BY_HAND}
    assert "Wat deze groep mag" not in words(paper)
    assert "meeneemt" not in words(paper)


def test_an_invitation_to_two_evenings_says_how_long_each_is() -> None:
    evenings = (
        SheetEvening(turns=(turn(asks(), minutes=68),)),
        SheetEvening(turns=(turn(asks(), minutes=49),), welcome=10),
    )
    assert "Tweede avond" in words(invitation(SheetSource(evenings=evenings)))
    assert "Er zijn twee avonden. Het gesprek duurt 68 en 59 minuten." in words(
        invitation(SheetSource(evenings=evenings))
    )


def test_a_tally_has_the_groups_and_room_for_others_and_asks_for_no_name() -> None:
    paper = tally(evening(turn(asks()), groups=("Bewoners", "Politie")))
    (table,) = [block for block in paper.parts[0].blocks if isinstance(block, Table)]
    assert [row[0].text for row in table.rows][:2] == ["Bewoners", "Politie"]
    assert {cell.text for row in table.rows for cell in row[1:]} == {""}
    assert table.rows[-1][0].text == "Iedereen samen"
    assert "Schrijf geen namen op" in words(paper)


def test_a_poster_has_what_is_chosen_from_or_room_to_write() -> None:
    """What is only asked beside another question has no poster of its own; pages are A3."""
    steps = asks("grid", "Duim omhoog?", rows=("schoon", "heel"), codes=codes("nee", "ja"))
    paper = posters(
        evening(turn(asks(text="Waarop trots?"), asks(text="Wat nog?"), steps), turn(asks("notice")))
    )
    assert [part.title for part in paper.parts] == ["Waarop trots?", "Duim omhoog?"]
    assert paper.sheet == "a3"
    proud, thumbs = (part.blocks for part in paper.parts)
    assert [block.look for block in proud if isinstance(block, Paragraph)] == ["write-much"]
    assert [line.text for block in thumbs if isinstance(block, Bullets) for line in block.items] == [
        "schoon",
        "heel",
    ]
