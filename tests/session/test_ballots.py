"""Slips of a blind round: what was counted per row, and how many people there are to hand them in."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.dossier.evening import Evening
from tests.session.small import edition, fixed_environment
from wijkwizard.errors import WijkError
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Party
from wijkwizard.iwap.said import Said
from wijkwizard.session import Session, fill_session, new_session, open_session
from wijkwizard.session.ballots import counted, present, too_full, turnout_words
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import ChoiceValue, GridValue, NumberValue, Round, Slot, TextValue, Unknown


def test_a_sealed_round_knows_which_rows_were_counted() -> None:
    """The last number of each row stands; before the first ballot there is none."""
    table = Evening()
    assert counted(table.state, Slot("keuze")) == {}
    table.vote("keuze", 3, a=1, b=2)
    table.vote("keuze", 6, a=1, b=2, c=3)
    assert counted(table.state, Slot("keuze")) == {"a": 1, "b": 2, "c": 3}


@pytest.mark.parametrize(
    ("counts", "people"),
    [((7, 10), 17), ((7, 0, 10), 17), ((0, 0), 0), ((7, None, 10), None), ((None,), None), ((), None)],
)
def test_the_people_in_the_room_are_those_of_all_parties(
    counts: tuple[int | None, ...], people: int | None
) -> None:
    """As long as one party is not counted nobody knows how many there are; nought is a count."""
    parties = tuple(
        Party(
            id=f"r{place}",
            count=Said(unknown=Unknown.OPEN) if one is None else Said(value=Decimal(one), unknown=None),
        )
        for place, one in enumerate(counts)
    )
    assert present(Iwap(parties=parties)) == people


STEMMEN = Slot("stemmen")
PARTIES = {
    "title: Gesprek\n    questions:\n": """title: Gesprek
    questions:
      - id: partijen
        kind: table
        text: Wie zijn er?
        row_name: groep
        binds: parties
        columns:
          - {id: wie, kind: text, text: Wie?}
          - {id: rol, kind: choice, text: Wat zijn zij?, binds: role, options: [{id: g, label: Gemeente}]}
          - {id: aantal, kind: number, whole: true, unit: mensen, text: Hoeveel?, binds: count}
"""
}


def _opened(folder: Path, **words: str) -> Session:
    """Open the dossier of ``_counted`` again, with other words in its questionnaire."""
    changed = {old.replace("_", ": "): new for old, new in words.items()}
    questions = edition(folder / f"later{len(words)}", PARTIES | changed)
    return open_session(folder / "proef.wijk", environment=fixed_environment(1000), questions=questions)


def _counted(folder: Path, people: int, more: dict[str, str] | None = None, **counts: int) -> Session:
    """Return a dossier with a sealed count and people who were noted later, on a questionnaire with changed words."""
    questions = edition(folder / "vragen", PARTIES | (more or {}))
    session = new_session(folder / "proef.wijk", environment=fixed_environment(), questions=questions)
    session.writer.answer(STEMMEN, GridValue(v=counts))
    row = session.rows.add("partijen")
    session.writer.answer(Slot("partijen.aantal", row), NumberValue(v=Decimal(people)))
    return session


@pytest.mark.parametrize("later", [False, True], ids=["at-once", "after-a-restart"])
def test_a_number_by_which_there_are_more_votes_than_people_is_not_taken(
    tmp_path: Path, *, later: bool
) -> None:
    """What was counted before stays, a lower number fits, and the sentence gives no count away."""
    session = _counted(tmp_path, 20, overlast=16)
    if later:
        session.close()
        session = _opened(tmp_path)
    with session:
        with pytest.raises(WijkError) as refused:
            session.writer.answer(STEMMEN, GridValue(v={"werkloosheid": 7}))
        assert refused.value.sentence == (
            "Bij 'Werkloosheid' past dat niet: op alle regels samen hoogstens 20 mensen. Dat is niet bewaard."
        )
        assert "Kwamen er mensen bij?" in refused.value.remedy
        assert counted(session.reader.state, STEMMEN) == {"overlast": 16}
        session.writer.answer(STEMMEN, GridValue(v={"werkloosheid": 4}))
        session.writer.reveal(STEMMEN)


def test_a_count_of_more_people_than_are_noted_now_can_be_mended_row_by_row(tmp_path: Path) -> None:
    """Each lower number fits, though all rows together are still too many."""
    with _counted(tmp_path, 10, overlast=16, werkloosheid=9) as session:
        session.writer.answer(STEMMEN, GridValue(v={"overlast": 8}))
        with pytest.raises(WijkError):
            session.writer.answer(STEMMEN, GridValue(v={"overlast": 9}))
        session.writer.answer(STEMMEN, GridValue(v={"werkloosheid": 2}))
        session.writer.reveal(STEMMEN)


def test_more_votes_than_people_is_refused_before_the_reveal_and_after_a_restart(tmp_path: Path) -> None:
    """The sentence says how many too many and which rows to count again, and gives no count away."""
    with (
        _counted(tmp_path, 20, overlast=17, werkloosheid=4) as session,
        pytest.raises(WijkError) as first,
    ):
        session.writer.reveal(STEMMEN)
    with _opened(tmp_path) as session:
        refused = too_full(
            slot_field(session.reader.known, STEMMEN, session.reader.index.question("stemmen"))
        )
        assert refused is not None
        assert refused.sentence == first.value.sentence
        assert "21 van 20 mensen. Dat is 1 te veel" in refused.sentence
        assert "'Overlast'" in refused.remedy
        assert "17" not in str(refused)
        assert session.reader.answers.get(STEMMEN) is None
        session.writer.answer(STEMMEN, GridValue(v={"overlast": 16}))
        session.writer.reveal(STEMMEN)
        assert session.reader.answers.rounds[STEMMEN] == Round(turnout=20, revealed=True)


DISTINCT = {
    "rows: {knowledge: problemen}\n": "rows: {knowledge: problemen}\n        each: 3\n        distinct: true\n"
}


@pytest.mark.parametrize("shown", [False, True])
def test_a_row_cannot_have_more_ballots_than_people_where_nobody_puts_two_in_it(
    tmp_path: Path, *, shown: bool
) -> None:
    """The total may be possible while one row is not; which one is said, and not how much it has."""
    wrong, right = GridValue(v={"overlast": 21, "werkloosheid": 2}), GridValue(v={"overlast": 20})
    with _counted(tmp_path, 20, more=DISTINCT, **(right if shown else wrong).v) as session:
        if shown:
            session.writer.reveal(STEMMEN)
        with pytest.raises(WijkError) as refused:
            session.writer.answer(STEMMEN, wrong) if shown else session.writer.reveal(STEMMEN)
        assert refused.value.sentence == "Bij 'Overlast' is meer ingevoerd dan er mensen zijn (20 mensen)."
        assert "21" not in str(refused.value)


def test_votes_are_not_refused_while_a_party_is_not_counted(tmp_path: Path) -> None:
    """Twenty residents were counted and the professionals not yet: twenty-one votes can be right."""
    with _counted(tmp_path, 20, overlast=17, werkloosheid=4) as session:
        row = session.rows.add("partijen")
        session.writer.answer(Slot("partijen.wie", row), TextValue(v="corporatie"))
        session.writer.reveal(STEMMEN)
        assert session.reader.answers.rounds[STEMMEN].revealed


def test_what_was_mended_in_the_open_is_told_truly_after_a_restart(tmp_path: Path) -> None:
    with _counted(tmp_path, 20, overlast=16, werkloosheid=4) as session:
        session.writer.reveal(STEMMEN)
        session.writer.answer(STEMMEN, GridValue(v={"overlast": 17, "werkloosheid": 3}))
    with _opened(tmp_path) as session:
        field = slot_field(session.reader.known, STEMMEN, session.reader.index.question("stemmen"))
        assert turnout_words(field) == "20 van 20 mensen"


def test_a_sealed_count_can_be_shown_when_its_question_is_no_longer_blind(tmp_path: Path) -> None:
    """An author drops the word while ballots are in the file: they stay hidden, go on and can be opened."""
    _counted(tmp_path, 20, overlast=16).close()
    with _opened(tmp_path, blind_true="blind: false") as session:
        field = slot_field(session.reader.known, STEMMEN, session.reader.index.question("stemmen"))
        assert field.sealed
        assert field.counted == {"overlast"}
        session.writer.answer(STEMMEN, GridValue(v={"werkloosheid": 4}))
        assert session.reader.answers.get(STEMMEN) is None
        session.writer.reveal(STEMMEN)
        shown = session.reader.answers.get(STEMMEN)
        assert shown is not None
        assert shown.value == GridValue(v={"overlast": 16, "werkloosheid": 4})


def test_a_room_that_looks_along_is_held_to_all_who_are_in_it(tmp_path: Path) -> None:
    """What a party is called can be internal; its people hand in ballots all the same, and no count is called wrong."""
    with _counted(tmp_path, 20, overlast=17, werkloosheid=4) as session:
        row = session.rows.add("partijen")
        session.writer.read(Slot("partijen.rol", row), "Gemeente")
        session.writer.account(Slot("partijen.rol", row), internal=True)
        session.writer.answer(Slot("partijen.aantal", row), NumberValue(v=Decimal(1)))
        seen = session.reader.seen(Visibility(room_looks=True))
        field = slot_field(seen.known, STEMMEN, session.reader.index.question("stemmen"))
        assert turnout_words(field) == "21 van 21 mensen"
        assert too_full(field) is None


def test_a_file_of_answers_is_held_to_the_people_in_the_room_too(tmp_path: Path) -> None:
    """With its line, and nothing is written; what the wizard refuses before the reveal comes in by no other way."""
    source, target = tmp_path / "a.yaml", tmp_path / "a.wijk"
    people = "partijen:\n  - {wie: Bewoners, aantal: 20}\nstemmen: {overlast: 17, werkloosheid: "
    questions = edition(tmp_path / "vragen", PARTIES)
    source.write_text(f"{people}4}}\n", encoding="utf-8")
    with pytest.raises(WijkError) as refused:
        fill_session(source, target, environment=fixed_environment(), questions=questions)
    told = "regel 3: 'stemmen': Er is meer ingevoerd dan kan: 21 van 20 mensen. Dat is 1 te veel."
    assert told in str(refused.value)
    assert not target.exists()
    source.write_text(f"{people}3}}\n", encoding="utf-8")
    fill_session(source, target, environment=fixed_environment(), questions=questions)
    assert target.exists()


def test_a_count_that_is_shown_is_held_to_the_people_in_the_room_too(tmp_path: Path) -> None:
    """Who mends a number afterwards can slip as well; what stood there stays."""
    with _counted(tmp_path, 20, overlast=17, werkloosheid=3) as session:
        session.writer.reveal(STEMMEN)
        with pytest.raises(WijkError, match="21 van 20 mensen"):
            session.writer.answer(STEMMEN, GridValue(v={"overlast": 17, "werkloosheid": 4}))
        session.writer.answer(STEMMEN, GridValue(v={"overlast": 16, "werkloosheid": 4}))
        held = session.reader.answers.get(STEMMEN)
        assert held is not None
        assert held.value == GridValue(v={"overlast": 16, "werkloosheid": 4})


def test_a_count_that_was_mended_before_is_still_refused_with_its_rows(tmp_path: Path) -> None:
    """'Tel na: .' named nothing: only the rows of ballots were looked up, and a mended count has none."""
    with _counted(tmp_path, 20, overlast=17, werkloosheid=3) as session:
        session.writer.reveal(STEMMEN)
        session.writer.answer(STEMMEN, GridValue(v={"overlast": 16, "werkloosheid": 4}))
        with pytest.raises(WijkError, match=r"Tel na: 'Overlast' en 'Werkloosheid'[.]"):
            session.writer.answer(STEMMEN, GridValue(v={"overlast": 16, "werkloosheid": 14}))


def _remarks_on_turnout(folder: Path, *counts: int) -> list[str]:
    """Return what stands out about stickers on themes that were counted blind, in a room of twenty people."""
    with new_session(folder / "d.wijk", environment=fixed_environment()) as session:
        row = session.rows.add("partijen-aanwezig")
        session.writer.answer(Slot("partijen-aanwezig.rol", row), ChoiceValue(v="bewoners"))
        session.writer.answer(Slot("aanwezig.aantal", row), NumberValue(v=Decimal(20)))
        slot = Slot("themas-stemmen")
        themes = [
            option.id
            for option in session.reader.index.options(
                session.reader.index.question(slot.question), session.reader.answers
            )
        ]
        session.writer.answer(slot, GridValue(v=dict(zip(themes, counts, strict=False))))
        session.writer.reveal(slot)
        found = session.reader.derived.plan_findings
    return [one.sentence for one in found if one.check == "kiezen-opkomst"]


def test_stickers_of_less_than_half_of_the_room_are_said_so(tmp_path: Path) -> None:
    """Each of twenty has two: nineteen stickers are of less than half of the room, and twenty of half."""
    assert _remarks_on_turnout(tmp_path, 10, 6, 3) == ["De zaal had 40 stemmen. Daarvan zijn er 19 gegeven."]


def test_stickers_of_half_of_the_room_are_not_few(tmp_path: Path) -> None:
    assert _remarks_on_turnout(tmp_path, 10, 7, 3) == []
