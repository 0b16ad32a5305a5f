"""What changed in a dossier is told for who goes on with it: two states are compared, and not the steps between."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import again, small
from wijkwizard.errors import WijkError
from wijkwizard.session.dossier_changes import changes_since
from wijkwizard.terms import Slot

_DAY = 24 * 60 * 60


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Return a dossier of one evening, with two problems and what people are proud of."""
    with small(tmp_path) as session:
        session.writer.read(Slot("trots"), "Het koor")
        for title in ("Rommel", "Herrie"):
            row = session.rows.add("problemen")
            session.writer.read(Slot("problemen.titel", row), title)
    return tmp_path / "proef.wijk"


def _told(dossier: Path, since: str = "") -> list[str]:
    with again(dossier, 9 * _DAY) as session:
        return list(changes_since(session.reader, since))


def test_a_new_dossier_is_new_as_a_whole(dossier: Path) -> None:
    told = _told(dossier)
    assert told[0].startswith("Sinds de laatste keer dat iemand hierin schreef, 14 maart 2026 19:00: ")
    assert "  Waar bent u trots op? Het koor" in told
    assert any("'Rommel' erbij" in line for line in told)


def test_only_what_is_otherwise_since_somebody_last_wrote_is_told(dossier: Path) -> None:
    """With what it was; what was typed and taken back is no change, and who only looks changes nothing."""
    with again(dossier, _DAY) as session:
        session.writer.read(Slot("trots"), "Het plein")
        session.writer.read(Slot("trots"), "De markt")
        rows = session.reader.answers.rows["problemen"]
        session.rows.remove("problemen", rows[0])
        session.writer.read(Slot("problemen.titel", rows[1]), "Lawaai")
        session.writer.read(Slot("problemen.titel", rows[1]), "Herrie")
    with again(dossier, 2 * _DAY):
        pass
    told = _told(dossier)
    assert told[0] == "Sinds de laatste keer dat iemand hierin schreef, 15 maart 2026 19:00: 2 veranderingen."
    assert any(line.endswith("De markt (was: Het koor)") for line in told)
    assert any(line.endswith("'Rommel' weggehaald") for line in told)
    assert "Lawaai" not in "".join(told)


def test_since_a_day_of_their_own(dossier: Path) -> None:
    """Both evenings, and each with when it was written."""
    with again(dossier, _DAY) as session:
        session.writer.read(Slot("trots"), "De markt")
    assert _told(dossier, "16 maart 2026") == ["Sinds 16 maart 2026 is er niets veranderd."]
    later = _told(dossier, "15-3-2026")
    assert later[0] == "Sinds 15 maart 2026: 1 verandering."
    assert later[-1].endswith("De markt (was: Het koor)")
    whole = _told(dossier, "maart 2026")
    assert [line for line in whole if "Het koor" in line] == []
    assert any(line.endswith("De markt (15 maart 2026 19:00)") for line in whole)


def test_an_emptied_answer_an_open_point_and_an_unknown_are_told(dossier: Path) -> None:
    with again(dossier, _DAY) as session:
        session.writer.answer(Slot("trots"), None)
        session.writer.park(Slot("stemmen"), owner="de gemeente", due="1 mei 2026", note="Nog tellen")
        row = session.reader.answers.rows["problemen"][1]
        session.writer.read(Slot("problemen.soort", row), "weet niet")
    told = "\n".join(_told(dossier))
    assert "(was: Het koor)" in told
    assert "Nog tellen: open punt, de gemeente, 1 mei 2026" in told
    assert "weet niet" in told


def test_votes_are_not_told_before_they_are_shown(dossier: Path) -> None:
    with again(dossier, _DAY) as session:
        session.writer.read(Slot("stemmen"), {"overlast": 7, "onderhoud": 5})
    told = "\n".join(_told(dossier))
    assert "geteld, nog niet getoond" in told
    assert not {"7", "5"} & {word.strip(",.") for line in told.splitlines()[2:] for word in line.split()}
    with again(dossier, 2 * _DAY) as session:
        session.writer.reveal(Slot("stemmen"))
    assert "7" in "\n".join(_told(dossier)[2:])


def test_what_stays_inside_is_marked(dossier: Path) -> None:
    with again(dossier, _DAY) as session:
        session.writer.account(Slot("trots"), internal=True)
    assert any(line.endswith("de herkomst of de opmerking is anders, intern") for line in _told(dossier))


@pytest.mark.parametrize(("since", "key"), [("ooit", "since-unclear"), ("2027", "since-ahead")])
def test_words_that_are_no_day_and_a_day_to_come_are_refused(dossier: Path, since: str, key: str) -> None:
    with pytest.raises(WijkError) as refused:
        _told(dossier, since)
    assert refused.value.code == key
