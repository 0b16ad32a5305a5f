"""Votes of one side are laid against the people of that side and against what was counted, on every way in."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.session.fill.test_fill_remarks import told_of
from tests.session.small import fixed_environment
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.session import open_session
from wijkwizard.session.typed_input import understand
from wijkwizard.terms import NumberValue, Slot

ROOM = """
partijen-aanwezig:
  - {rij: b, rol: bewoners, kant: woont-hier}
  - {rij: g, rol: gemeente, kant: werkt-hier}
aanwezig:
  - {rij: b, aantal: 10}
  - {rij: g, aantal: 5}
problemen-stemmen: {overlast: 12, onderhoud: 9, eenzaamheid: 11}
problemen:
  - {rij: o, soort: overlast, titel: Herrie om de hoek}
  - {rij: p, soort: onderhoud}
  - {rij: e, soort: eenzaamheid}
themas-stemmen: {wijkveiligheid: 6, gezonde-wijk: 20}
themas-gekozen:
  - {rij: w, thema: wijkveiligheid}
  - {rij: z, thema: gezonde-wijk}
"""


def problems(**cells: str) -> str:
    """Return the votes of problems per side, as a file has them: by row the two numbers, 'x' for none."""
    return _table("problemen-stemmen-apart", "van-bewoners", "van-professionals", cells)


def themes(**cells: str) -> str:
    """Return the votes of themes per side, in the same way."""
    return _table("thema-bij", "stemmen-bewoners", "stemmen-professionals", cells)


def _table(table: str, residents: str, professionals: str, cells: dict[str, str]) -> str:
    rows = list[str]()
    for row, pair in cells.items():
        first, second = pair.split()
        more = "" if second == "x" else f", {professionals}: {second}"
        rows.append(f"  - {{rij: {row}, {residents}: {first}{more}}}")
    return "\n".join([f"{table}:", *rows, ""])


@pytest.mark.parametrize(
    ("votes", "told"),
    [
        (problems(o="11 x"), "11 kaarten van bewoners, maar er waren 10 bewoners."),
        (problems(o="9 4"), "van bewoners en professionals samen 13 kaarten, maar geteld zijn er 12."),
        (problems(p="10 x"), "10 kaarten van bewoners, maar geteld zijn er 9."),
        (problems(p="3 6"), "6 kaarten van professionals, maar er waren 5 professionals."),
        (themes(w="7 x"), "7 stickers van bewoners, maar geteld zijn er 6."),
        (
            themes(z="2 11"),
            "11 stickers van professionals, maar er waren 5 professionals met elk 2 stickers, samen 10.",
        ),
        (themes(z="17 x", w="4 x"), "Bij alle regels samen staan 21 stickers van bewoners, maar er waren 10"),
    ],
)
def test_votes_that_cannot_be_are_refused_in_a_file_with_the_numbers(
    tmp_path: Path, votes: str, told: str
) -> None:
    """More than the people of that side have, in one row or in all, or more than was counted."""
    with pytest.raises(WijkError) as refused:
        told_of(tmp_path, ROOM + votes)
    assert told in refused.value.sentence
    assert not (tmp_path / "gevuld.wijk").exists()


def test_the_same_sentence_stands_in_the_wizard_and_nothing_is_written(tmp_path: Path) -> None:
    """What is typed and what is given as a value meet one check; what is right goes through."""
    told_of(tmp_path, ROOM)
    slot = Slot("problemen-stemmen-apart.van-bewoners", "o")
    with open_session(tmp_path / "gevuld.wijk", environment=fixed_environment(900)) as session:
        typed = understand(session.reader, slot, "11")
        assert isinstance(typed, Misfit)
        assert typed.what.endswith("11 kaarten van bewoners, maar er waren 10 bewoners.")
        with pytest.raises(WijkError) as refused:
            session.writer.answer(slot, NumberValue(v=Decimal(11)))
        assert refused.value.sentence == typed.what
        assert session.reader.answers.get(slot) is None
        assert session.writer.read(slot, "10") is None


@pytest.mark.parametrize(
    ("stands", "instead", "votes"),
    [
        ("kant: woont-hier}", "toelichting: uit de straat}", problems(o="12 x")),
        ("aantal: 10}", "aantal: weet niet}", problems(o="12 x")),
        ("  - {rij: g, aantal: 5}\n", "", problems(p="2 7")),
        ("problemen-stemmen: {overlast: 12, onderhoud: 9, eenzaamheid: 11}\n", "", problems(o="9 4")),
    ],
)
def test_what_cannot_be_known_is_not_refused(tmp_path: Path, stands: str, instead: str, votes: str) -> None:
    """Without the side or the number of a group, or without a count, all that could be right is taken."""
    with pytest.raises(WijkError):
        told_of(tmp_path, ROOM + votes)
    assert stands in ROOM
    told_of(tmp_path, ROOM.replace(stands, instead) + votes)
    assert (tmp_path / "gevuld.wijk").exists()


def test_fewer_than_were_counted_is_a_remark_and_one_side_alone_is_none(tmp_path: Path) -> None:
    """Who left out a small group did what the question asks; two sides that do not add up may be a slip."""
    odd = [one for one in told_of(tmp_path, ROOM + problems(o="8 x", p="4 2", e="8 3")) if "apart" in one]
    assert [one.partition("': ")[2] for one in odd] == [
        "Bij 'Slecht onderhoud' staan van bewoners en professionals samen 6 kaarten, en geteld zijn er 9. Klopt dat?"
    ] * 2


def test_votes_with_nobody_there_are_refused(tmp_path: Path) -> None:
    """A count of nought is a count: then nobody can have handed in a card, and no side has votes."""
    empty = ROOM.replace("aantal: 10", "aantal: 0").replace("aantal: 5", "aantal: 0")
    alone = empty[: empty.index("problemen-stemmen")]
    with pytest.raises(WijkError) as refused:
        told_of(tmp_path, f"{alone}inschatting-stemmen: {{opletten: 3}}\n")
    assert "'inschatting-stemmen': Er is meer ingevoerd dan kan: 3 van 0 mensen." in refused.value.sentence


def test_votes_that_no_longer_fit_keep_a_remark(tmp_path: Path) -> None:
    """The number of people was changed afterwards: nothing is lost, and the field says so."""
    told_of(tmp_path, ROOM + problems(o="10 2"))
    slot = Slot("problemen-stemmen-apart.van-bewoners", "o")
    with open_session(tmp_path / "gevuld.wijk", environment=fixed_environment(900)) as session:
        assert session.writer.read(Slot("aanwezig.aantal", "b"), "9") is None
        fields = session.reader.screen("problemen-stemmen-apart").fields()
        [remark] = next(field.remarks for field in fields if field.slot == slot)
        assert "10 kaarten van bewoners, maar er waren 9 bewoners. Tel na" in remark


def test_votes_that_no_longer_fit_together_can_be_mended_one_by_one(tmp_path: Path) -> None:
    """Each lower number is taken though the sum is still too much; a higher one is not."""
    told_of(tmp_path, ROOM + problems(o="4 x", p="4 x", e="4 x"))
    slots = {row: Slot("problemen-stemmen-apart.van-bewoners", row) for row in "ope"}
    with open_session(tmp_path / "gevuld.wijk", environment=fixed_environment(900)) as session:
        assert session.writer.read(Slot("aanwezig.aantal", "b"), "3") is None
        assert [session.writer.read(slots[row], "2") for row in "op"] == [None, None]
        assert isinstance(session.writer.read(slots["o"], "4"), Misfit)
        assert session.writer.read(slots["e"], "3") is None
