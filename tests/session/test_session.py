"""The one interface of every face: what it writes is there, and what it takes back is gone."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.session.small import again, edition, fixed_environment, said_in, small, the
from wijkwizard.errors import WijkError
from wijkwizard.session import new_session, open_session
from wijkwizard.terms import Basis, ChoiceValue, GridValue, Slot, TextValue, Unknown, YesNoValue

TRUST, NAME = Slot("trots"), Slot("wijknaam")


def test_an_answer_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    """What was answered is on disk before the next question is shown."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="De speeltuin & <het> koor"))
        path = session.file.path
    with again(path) as session:
        held = session.reader.answers.get(TRUST)
    assert held is not None
    assert held.value == TextValue(v="De speeltuin & <het> koor")


def test_the_same_answer_twice_is_written_once(tmp_path: Path) -> None:
    """Walking past a question adds nothing to the dossier."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        before = len(session.reader.state.events)
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        assert len(session.reader.state.events) == before


def test_undo_and_redo_work_across_a_restart_and_say_what_they_did(tmp_path: Path) -> None:
    """The last step of yesterday can be taken back today, and done again."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        session.writer.answer(TRUST, TextValue(v="De speeltuin"))
        path = session.file.path
    with again(path) as session:
        assert session.history.undo() == "Teruggedraaid: antwoord op 'Waar bent u trots op?'"
        assert said_in(session, TRUST) == "Het koor"
        assert session.history.redo() == "Opnieuw gedaan: antwoord op 'Waar bent u trots op?'"
        assert said_in(session, TRUST) == "De speeltuin"


def test_undo_on_a_fresh_dossier_says_that_there_is_nothing(tmp_path: Path) -> None:
    """The start of a dossier cannot be taken back."""
    with small(tmp_path) as session:
        assert session.history.undo() is None
        assert session.history.redo() is None


def test_not_knowing_is_an_answer_of_its_own(tmp_path: Path) -> None:
    """Weet niet, slaan we over and niet van toepassing are kept apart."""
    with small(tmp_path) as session:
        for kind in (Unknown.DONT_KNOW, Unknown.SKIPPED, Unknown.NOT_APPLICABLE):
            session.writer.answer(Slot("privacy"), kind)
            assert the(session.reader.answers.get(Slot("privacy"))).unknown is kind


def test_a_blind_count_is_sealed_until_it_is_shown(tmp_path: Path) -> None:
    """Slips come in by parts; before the reveal nobody sees a count, after it all of them."""
    votes = Slot("stemmen")
    with small(tmp_path) as session:
        session.writer.answer(votes, GridValue(v={"overlast": 11}))
        session.writer.answer(votes, GridValue(v={"werkloosheid": 4}))
        assert session.reader.answers.get(votes) is None
        assert session.reader.answers.rounds[votes].turnout == 15
        for name in ("answers", "iwap", "route"):
            assert "11" not in session.plan.box(name).replace("2026-03-14", "")
        session.writer.reveal(votes)
        assert said_in(session, votes) == {"overlast": 11, "werkloosheid": 4}


def test_the_most_counted_are_offered_as_rows_and_taken_over_in_one_step(tmp_path: Path) -> None:
    """After the reveal the top three stand ready; one undo takes all three back."""
    with small(tmp_path) as session:
        session.writer.answer(
            Slot("stemmen"), GridValue(v={"overlast": 11, "samenhang": 7, "economie": 4, "onderhoud": 1})
        )
        session.writer.reveal(Slot("stemmen"))
        table = session.reader.screen("problemen").blocks[-1].table
        assert table is not None
        offers = [offer.id for offer in table.offers]
        assert offers == ["overlast", "samenhang", "economie"]
        rows = session.rows.adopt_offers("problemen", offers)
        assert session.reader.answers.rows_of("problemen") == rows
        assert [one.sort.value.id for one in session.reader.iwap().problems if one.sort.value] == offers
        session.history.undo()
        assert session.reader.answers.rows_of("problemen") == ()


def test_rows_can_be_added_moved_and_removed(tmp_path: Path) -> None:
    """A removed row comes back with what was said in it."""
    with small(tmp_path) as session:
        first, second = session.rows.add("problemen"), session.rows.add("problemen")
        session.writer.answer(Slot("problemen.titel", first), TextValue(v="Zwerfvuil"))
        session.rows.move("problemen", second, -1)
        assert session.reader.answers.rows_of("problemen") == (second, first)
        session.rows.remove("problemen", first)
        assert session.reader.answers.rows_of("problemen") == (second,)
        assert [aside.said.value for aside in session.reader.iwap().kept_aside] == ["Zwerfvuil"]
        session.history.undo()
        assert [one.title.value for one in session.reader.iwap().problems] == ["Zwerfvuil"]


def test_the_account_of_an_answer_can_be_told_later_and_stays_with_a_new_value(tmp_path: Path) -> None:
    """A source is asked for after the evening, not in the room."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        session.writer.account(TRUST, basis=Basis.SOURCE, source="Buurtkrant", as_of="2026-02", internal=True)
        session.writer.answer(TRUST, TextValue(v="Het koor en de markt"))
        proud = session.reader.iwap().danger.proud
    assert (proud.basis, proud.source, proud.internal) == (Basis.SOURCE, "Buurtkrant", True)


def test_a_second_window_reads_and_says_so(tmp_path: Path) -> None:
    """Two windows on one dossier: the second cannot write and is told why."""
    with small(tmp_path) as session, again(session.file.path) as second:
        assert second.file.read_only
        assert any("ergens anders al open" in notice for notice in second.file.notices)
        with pytest.raises(WijkError, match="alleen lezen"):
            second.writer.answer(TRUST, TextValue(v="Nee"))


def test_opening_to_look_writes_nothing(tmp_path: Path) -> None:
    """A dossier that was only looked at is the same file."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        path = session.file.path
    before = len(_events(path))
    with again(path) as session:
        session.reader.overview()
        session.reader.iwap()
    assert len(_events(path)) == before


def _events(path: Path) -> tuple[object, ...]:
    with open_session(path, environment=fixed_environment(5000), read_only=True) as session:
        return session.reader.state.events


def test_a_misfit_says_what_is_wrong_and_writes_nothing(tmp_path: Path) -> None:
    """Text in a field for a number is refused in words."""
    with small(tmp_path) as session:
        misfit = session.writer.read(Slot("bewoners"), "heel veel")
        assert misfit is not None
        assert misfit.what
        assert session.reader.answers.get(Slot("bewoners")) is None
        assert session.writer.read(Slot("bewoners"), "33.000") is None
        assert session.reader.iwap().area.residents.value == 33000


def test_what_is_forgotten_is_gone_from_the_file_and_undo_cannot_bring_it_back(tmp_path: Path) -> None:
    """The bytes of a wiped text are nowhere in the file."""
    wiped = "GEHEIM-koorlid-in-de-Dorpsstraat"
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v=wiped))
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        session.eraser.forget(TRUST)
        while session.history.undo():
            pass
        assert session.reader.answers.get(TRUST) is None
        assert session.reader.iwap().danger.proud.remark == "Hier is iets gewist."
        path = session.file.path
    assert all(wiped.encode() not in near.read_bytes() for near in path.parent.rglob("*") if near.is_file())


def test_half_typed_text_is_kept_outside_the_log(tmp_path: Path) -> None:
    """After a crash the sentence is there, and it is no answer."""
    with small(tmp_path) as session:
        session.drafts.keep(TRUST, "Wij zijn tro")
        path = session.file.path
    with again(path) as session:
        draft = session.drafts.newest()
        assert draft is not None
        assert (draft.slot, draft.text) == (TRUST, "Wij zijn tro")
        assert session.reader.answers.get(TRUST) is None
        session.drafts.drop(TRUST)
        assert session.drafts.newest() is None


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(["koor", "markt", "park"]), min_size=1, max_size=6), st.integers(0, 6))
def test_undoing_and_redoing_as_often_leaves_everything_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], steps: int
) -> None:
    """Undo n times and redo n times is the same as doing nothing."""
    with small(tmp_path_factory.mktemp("undo")) as session:
        for text in texts:
            session.writer.answer(TRUST, TextValue(v=text))
        before = session.plan.box("answers")
        done = sum(session.history.undo() is not None for _ in range(steps))
        for _ in range(done):
            assert session.history.redo() is not None
        assert session.plan.box("answers") == before


def test_a_closed_branch_keeps_its_answers_and_reopening_brings_them_back(tmp_path: Path) -> None:
    """A slip of the finger on the decision costs nothing."""
    verdict = Slot("besluit")
    with small(tmp_path) as session:
        session.writer.answer(verdict, ChoiceValue(v="integraal"))
        row = session.rows.add("maatregelen")
        session.writer.answer(Slot("maatregelen.naam", row), TextValue(v="Buurtmoestuin"))
        session.writer.answer(verdict, ChoiceValue(v="regulier"))
        assert session.reader.iwap().measures == ()
        assert [aside.said.value for aside in session.reader.iwap().kept_aside] == ["Buurtmoestuin"]
        session.writer.answer(verdict, ChoiceValue(v="integraal"))
        assert session.reader.iwap().measures[0].title.value == "Buurtmoestuin"
        assert session.reader.iwap().kept_aside == ()


def test_yes_and_no_are_both_answers(tmp_path: Path) -> None:
    """No is not the same as nothing."""
    with small(tmp_path) as session:
        session.writer.answer(Slot("privacy"), YesNoValue(v=False))
        assert session.reader.iwap().table.privacy.value is False


def test_a_table_as_a_whole_can_be_skipped_or_not_known(tmp_path: Path) -> None:
    """A room without any disagreement goes on, and the plan says why there is nothing."""
    table = Slot("problemen")
    with small(tmp_path) as session:
        for kind in (Unknown.DONT_KNOW, Unknown.SKIPPED, Unknown.NOT_APPLICABLE):
            session.writer.answer(table, kind)
            line = next(line for line in session.reader.overview() if line.slot == table)
            assert line.state != "open"
            assert [(one.question, one.said.unknown) for one in session.reader.iwap().other] == [
                ("Welke drie nemen we mee?", kind)
            ]
        assert session.reader.iwap().kept_aside == ()
        row = session.rows.add("problemen")
        assert (
            next(line for line in session.reader.overview() if line.slot == table).state
            == "niet van toepassing"
        )
        session.writer.answer(Slot("problemen.titel", row), TextValue(v="Herrie"))
        assert next(line for line in session.reader.overview() if line.slot == table).state == "beantwoord"


def test_a_choice_cannot_be_made_while_it_is_closed_and_stands_when_it_closes_later(tmp_path: Path) -> None:
    """What the group said is kept and remarked on: beside the question, in the overview, among the open points."""
    council, reasons = "{id: raad, label: De raad", Slot("redenen")
    closing = f"{council}, disable_if: {{question: privacy, is: true}}, because: Zonder namen kan dat niet."
    folder = edition(tmp_path / "vragen", {council: closing})
    told = "De keuze ‘De raad’ is nu dicht. Zonder namen kan dat niet."
    with new_session(tmp_path / "proef.wijk", environment=fixed_environment(), questions=folder) as session:
        assert session.writer.read(reasons, "raad") is None
        session.writer.read(Slot("privacy"), "ja")
        block = session.reader.screen("redenen").blocks[0]
        assert block.field is not None
        assert block.field.remarks == (told,)
        line = next(one for one in session.reader.overview() if one.slot == reasons)
        assert (line.text, line.state) == (f"De raad · {told}", "beantwoord")
        assert [one.why for one in session.reader.iwap().to_dos if one.slot == "redenen"] == [told]
        chosen = session.reader.iwap().occasion.reasons.value
        assert chosen is not None
        assert [one.id for one in chosen] == ["raad"]

        assert session.writer.read(reasons, "raad; bewoners") is None, (
            "the rest of the answer can still be changed"
        )
        assert session.writer.read(reasons, "bewoners") is None
        assert not [one for one in session.reader.iwap().to_dos if one.slot == "redenen"]
        misfit = session.writer.read(reasons, "raad; bewoners")
        assert misfit is not None
        assert misfit.what == told
        assert said_in(session, reasons) == ("bewoners",)


def test_each_draft_goes_with_what_became_of_it_and_no_other(tmp_path: Path) -> None:
    """Answering, clearing, an account, a place on the list and a wipe each take their own half-typed text along."""
    with small(tmp_path) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        for kind in ("", "account", "park"):
            session.drafts.keep(TRUST, "half", kind=kind)
        session.drafts.keep("opvalt:x", "half", kind="reply")
        session.writer.account(TRUST, remark="gehoord")
        session.writer.park(TRUST, "de gebiedsmanager")
        assert {one.kind for one in session.drafts.all()} == {"", "reply"}
        session.writer.answer(TRUST, TextValue(v="Het koor"))
        assert [one.kind for one in session.drafts.all()] == ["reply"], (
            "an answer that says the same is one too"
        )
        session.figures.reply("opvalt:x", "anders", "er is gesloopt")
        assert session.drafts.all() == ()
        for kind in ("", "account", "park"):
            session.drafts.keep(TRUST, "half", kind=kind)
        session.drafts.keep(NAME, "blijft")
        session.eraser.forget(TRUST)
        assert [one.text for one in session.drafts.all()] == ["blijft"]
    with again(tmp_path / "proef.wijk") as session:
        assert [one.text for one in session.drafts.all()] == ["blijft"]
