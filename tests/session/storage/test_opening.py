"""Making and opening dossiers: which questionnaire goes with them, and what the user hears."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.session.small import SMALL, again, edition, fixed_environment, said_in, small
from wijkwizard.dossier.file.lock import LockState, WriterLock
from wijkwizard.errors import WijkError
from wijkwizard.session import (
    Session,
    forget_dossier,
    make_example,
    new_session,
    open_session,
    recent_dossiers,
)
from wijkwizard.terms import ChoicesValue, Slot, TextValue

TRUST = Slot("trots")
TOWN = {"id: klein\n": "id: gemeente\n", "text: Waar bent u trots op?": "text: Waar is de buurt trots op?"}


def opened(
    path: Path, questions: Path | None = None, *, start: int = 1000, read_only: bool = False
) -> Session:
    return open_session(path, environment=fixed_environment(start), questions=questions, read_only=read_only)


def evening(folder: Path, **said: object) -> Path:
    """Return a dossier of the small questionnaire, closed, with something said."""
    with small(folder) as session:
        for name, raw in said.items():
            assert session.writer.read(Slot(name), raw) is None
        return session.file.path


def test_a_new_dossier_is_there_at_once_and_knows_its_questionnaire(tmp_path: Path) -> None:
    """Opening it again tells nothing, for nothing changed."""
    path = evening(tmp_path)
    with again(path) as session:
        assert session.file.notices == ()
        assert session.reader.questions.questionnaire.id == "klein"
        assert [one.table for one in session.reader.state.sessions] == [""]


def test_a_new_dossier_needs_a_folder_and_a_free_name(tmp_path: Path) -> None:
    """Nothing is overwritten."""
    path = evening(tmp_path)
    with pytest.raises(WijkError, match="bestaat al"):
        small(tmp_path)
    with pytest.raises(WijkError, match=r"De map .* is er niet"):
        small(tmp_path / "nergens")
    with again(path) as session:
        assert session.reader.answers.by_slot == {}


def test_the_name_of_the_table_is_kept(tmp_path: Path) -> None:
    """Two tables of one evening are told apart by it."""
    at = tmp_path / "a.wijk"
    with new_session(at, environment=fixed_environment(), questions=SMALL, table="tafel 2") as session:
        assert [one.table for one in session.reader.state.sessions] == ["tafel 2"]


def test_the_opening_of_another_day_is_recorded_with_its_first_answer(tmp_path: Path) -> None:
    """Who only looked left no trace."""
    path = evening(tmp_path)
    with again(path) as session:
        openings = [len(session.reader.state.sessions)]
        for text in ("Het koor", "De markt"):
            session.writer.answer(TRUST, TextValue(v=text))
            openings.append(len(session.reader.state.sessions))
    assert openings == [1, 2, 2]


def test_another_edition_tells_what_changed_and_goes_on_with_what_fits(tmp_path: Path) -> None:
    """Case 5: nothing is bent, nothing is lost, and what fits no longer is kept aside."""
    path = evening(tmp_path, trots="Het koor", duur="lang", redenen=["raad", "bewoners"])
    new = edition(
        tmp_path / "nieuw",
        {
            "text: Waar bent u trots op?": "text: Wat is hier mooi?",
            "{id: lang, label: Lang}": "{id: dag, label: Een dag}",
            "long_options: [lang]": "long_options: [dag]",
            "{id: bewoners, label: Bewoners}": "{id: geld, label: Geld}",
        },
    )
    with opened(path, new) as session:
        (told,) = session.file.notices
        assert told.startswith("De vragenlijst is veranderd")
        assert "1 vraag heeft andere woorden: ‘Wat is hier mooi?’." in told
        assert "2 antwoorden passen niet meer en zijn apart gehouden (bij ‘Hoeveel tijd is er?’ en" in told
        assert said_in(session, TRUST) == "Het koor"
        assert said_in(session, Slot("redenen")) == ("raad",)
        assert session.reader.answers.get(Slot("duur")) is None
        aside = {line.title: line.text for line in session.reader.overview() if not line.turn_id}
        assert aside == {"Hoeveel tijd is er?": "Lang", "Waarom nu?": "Bewoners"}


def test_the_first_answer_adopts_the_new_edition_and_it_is_told_once(tmp_path: Path) -> None:
    """From then on it is the questionnaire of this dossier."""
    path = evening(tmp_path, trots="Het koor")
    new = edition(tmp_path / "nieuw", {"text: Waar bent u trots op?": "text: Wat is hier mooi?"})
    with opened(path, new) as session:
        session.writer.answer(Slot("wijknaam"), TextValue(v="De Werven"))
    with opened(path, new, start=2000) as session:
        assert session.file.notices == ()
        assert said_in(session, TRUST) == "Het koor"


def test_going_back_to_the_old_edition_brings_its_answers_back(tmp_path: Path) -> None:
    """What did not fit was kept, not thrown away."""
    path = evening(tmp_path, duur="lang")
    new = edition(
        tmp_path / "nieuw", {"{id: lang, label: Lang}": "{id: dag, label: Een dag}", "[lang]": "[dag]"}
    )
    with opened(path, new) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
    with again(path, 2000) as session:
        assert said_in(session, Slot("duur")) == "lang"
        assert said_in(session, TRUST) == "Het koor"


def test_the_questionnaire_of_a_municipality_travels_in_the_dossier(tmp_path: Path) -> None:
    """Another laptop needs no folder: the dossier is opened without --questions."""
    town = edition(tmp_path / "gemeente", TOWN)
    with new_session(tmp_path / "a.wijk", environment=fixed_environment(), questions=town) as session:
        session.writer.answer(TRUST, TextValue(v="Het koor"))
    shutil.rmtree(town)
    with opened(tmp_path / "a.wijk") as session:
        assert session.reader.questions.questionnaire.id == "gemeente"
        assert session.reader.index.question("trots").text == "Waar is de buurt trots op?"
        assert session.file.notices == ()
        assert session.reader.screen("trots").blocks[0].question.id == "trots"
        session.writer.answer(TRUST, TextValue(v="De markt"))


def test_a_named_folder_wins_over_what_the_dossier_carries(tmp_path: Path) -> None:
    """A municipality tries its next edition on an old evening."""
    path = evening(tmp_path, trots="Het koor")
    with opened(path, edition(tmp_path / "gemeente", TOWN)) as session:
        assert session.reader.questions.questionnaire.id == "gemeente"


def test_a_carried_questionnaire_that_cannot_be_read_gives_way_to_ours(tmp_path: Path) -> None:
    """A later program may have written keys that this one does not know; no answer is lost by it."""
    path = evening(tmp_path, trots="Het koor")
    file = sqlite3.connect(path)
    file.execute("UPDATE questionnaires SET json = replace(json, '\"id\"', '\"naam\"')")
    file.commit()
    file.close()
    with opened(path) as session:
        assert session.reader.questions.questionnaire.id == "wijk-in-vier-vragen"
        assert session.file.notices[0].startswith("De vragenlijst is veranderd")
    with again(path, 2000) as session:
        assert said_in(session, TRUST) == "Het koor"


def test_looking_only_writes_nothing_and_needs_no_lock(tmp_path: Path) -> None:
    """Not in the file, and not in the list of recent dossiers."""
    path = evening(tmp_path, trots="Het koor")
    before, listed = path.read_bytes(), recent_dossiers()
    new = edition(tmp_path / "nieuw", {"text: Waar bent u trots op?": "text: Wat is hier mooi?"})
    with opened(path, new, read_only=True) as session:
        assert session.file.read_only
        with pytest.raises(WijkError) as caught:
            session.writer.answer(TRUST, TextValue(v="x"))
        assert caught.value.code == "dossier-looking"
        session.drafts.keep(TRUST, "x")
        session.drafts.drop(TRUST)
    assert path.read_bytes() == before
    assert recent_dossiers() == listed


def test_a_disk_that_refuses_is_no_other_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing is refused with the reason that was given on opening, and not with one that sends people searching."""
    path = evening(tmp_path, trots="Het koor")
    monkeypatch.setattr(WriterLock, "take", lambda _: LockState.REFUSED)
    with again(path) as session:
        assert session.file.read_only
        assert any("de map is alleen-lezen" in notice for notice in session.file.notices)
        with pytest.raises(WijkError, match="de map is alleen-lezen") as caught:
            session.writer.answer(TRUST, TextValue(v="De markt"))
        assert caught.value.code == "dossier-unwritable"
        assert said_in(session, TRUST) == "Het koor"


def test_another_window_is_named_when_one_writes_all_the_same(tmp_path: Path) -> None:
    """The second window reads only, and says why at each try."""
    told = pytest.raises(WijkError, match="ergens anders al open")
    with small(tmp_path) as first, again(first.file.path) as second, told:
        second.writer.answer(TRUST, TextValue(v="De markt"))


def test_a_second_version_beside_it_is_named(tmp_path: Path) -> None:
    """A synchronising program may have made it."""
    path = evening(tmp_path)
    shutil.copy(path, path.with_name("proef (1).wijk"))
    with again(path) as session:
        assert any("proef (1).wijk" in notice for notice in session.file.notices)


def test_a_file_that_is_no_dossier_is_refused_and_left_alone(tmp_path: Path) -> None:
    """One sentence, with its name."""
    other = tmp_path / "brief.wijk"
    other.write_text("Beste mensen", encoding="utf-8")
    with pytest.raises(WijkError, match=r"brief\.wijk is geen dossier"):
        opened(other)
    assert other.read_text(encoding="utf-8") == "Beste mensen"
    with pytest.raises(WijkError, match="is er niet"):
        opened(tmp_path / "weg.wijk")


def test_a_faulty_questionnaire_lets_go_of_the_dossier(tmp_path: Path) -> None:
    """It can be opened to write right after."""
    path = evening(tmp_path)
    faulty = edition(tmp_path / "fout", {"binds: occasion.reasons": "binds: occasion.reason"})
    with pytest.raises(WijkError) as caught:
        opened(path, faulty)
    assert caught.value.code == "questions-faulty"
    with again(path) as session:
        assert not session.file.read_only


def test_recent_dossiers_know_whether_the_work_was_interrupted(tmp_path: Path) -> None:
    """Open it is unfinished, closed it is done, and it goes by the name of the wijk."""
    with small(tmp_path) as session:
        session.writer.answer(Slot("wijknaam"), TextValue(v="De Werven"))
        (one,) = recent_dossiers()
        assert (one.closed, one.path) == (False, session.file.path.resolve())
    (one,) = recent_dossiers()
    assert (one.closed, one.title) == (True, "De Werven")


def test_a_wiped_name_is_gone_from_the_list_at_once(tmp_path: Path, own_home: Path) -> None:
    """In its bytes, and not only after closing: the program may be killed before that."""
    path = evening(tmp_path, wijknaam="Geheimwijk")
    with again(path) as session:
        assert b"Geheimwijk" in _all_bytes(own_home)
        session.eraser.forget(Slot("wijknaam"))
        assert b"Geheimwijk" not in _all_bytes(own_home) + _all_bytes(tmp_path)
        (one,) = recent_dossiers()
        assert (one.title, one.closed) == ("", False)


def _all_bytes(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())


def test_a_whole_dossier_is_wiped_from_disk_and_from_the_list(tmp_path: Path) -> None:
    """Nothing of it stays beside it."""
    path = evening(tmp_path, trots="Het koor")
    assert [one.path for one in recent_dossiers()] == [path.resolve()]
    forget_dossier(path)
    assert (recent_dossiers(), list(tmp_path.glob("*.wijk"))) == ((), [])


def test_a_dossier_that_is_open_is_not_wiped(tmp_path: Path) -> None:
    """Somebody is working in it."""
    with small(tmp_path) as session:
        with pytest.raises(WijkError) as caught:
            forget_dossier(session.file.path)
        assert caught.value.code == "wipe-open"
        assert session.file.path.is_file()


def test_the_example_is_an_exercise_that_says_so(tmp_path: Path) -> None:
    """Whoever goes on with a copy still prints OEFENDOSSIER."""
    path = tmp_path / "oefening.wijk"
    with make_example(path, environment=fixed_environment()) as session:
        assert "OEFENDOSSIER" in session.plan.box("document")
        assert session.reader.iwap().measures
        assert session.reader.readiness()[0].missing == ()
    with opened(path) as session:
        session.writer.answer(session.reader.overview()[0].slot, TextValue(v="De Werven"))
        assert "OEFENDOSSIER" in session.plan.box("document")
    assert recent_dossiers()


def test_the_example_without_a_path_leaves_nothing_behind() -> None:
    """It lives in a temporary folder until it is closed."""
    with make_example(None, environment=fixed_environment()) as session:
        assert session.file.path.is_file()
    assert not session.file.path.parent.exists()
    assert recent_dossiers() == ()


def test_an_option_may_be_worded_otherwise(tmp_path: Path) -> None:
    """Ids are stored and never labels, so what was chosen is shown in the words of today."""
    path = evening(tmp_path, besluit="integraal")
    new = edition(tmp_path / "nieuw", {"{id: raad, label: De raad}": "{id: raad, label: De gemeenteraad}"})
    with opened(path, new) as session:
        session.writer.answer(Slot("redenen"), ChoicesValue(v=("raad",)))
        reasons = session.reader.iwap().occasion.reasons.value or ()
        assert [one.label for one in reasons] == ["De gemeenteraad"]
        assert said_in(session, Slot("besluit")) == "integraal"
