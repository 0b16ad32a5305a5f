"""A dossier comes out of a paper into a new file, and what cannot come out leaves everything as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.document.test_pdf_attachment import saved
from tests.session.small import SMALL, fixed_environment, small
from wijkwizard.document.pdf_attachment import DOSSIER_NAME
from wijkwizard.errors import ExitCode, WijkError
from wijkwizard.session import Password, Session, extract, looked_into, open_session
from wijkwizard.session.printing.paper import Readership
from wijkwizard.session.printing.paper_volumes import volumes_for
from wijkwizard.terms import Slot, TextValue

NAME, TRUST = Slot("wijknaam"), Slot("trots")


def told_in(session: Session) -> None:
    session.writer.answer(NAME, TextValue(v="De Werven"))
    session.writer.answer(TRUST, TextValue(v="Het koor"))
    session.writer.account(TRUST, internal=True)


def paper(folder: Path, audience: Readership, content: bytes | None = None) -> Path:
    """Return a PDF with the dossier of a paper for an audience, or with other content."""
    if content is None:
        with small(folder) as session:
            told_in(session)
            content = volumes_for(session.plan.source(), audience)[0].attachments[DOSSIER_NAME]
    return saved(folder, (DOSSIER_NAME, content))


def taken(paper: Path, target: Path, password: Password | None = None) -> tuple[str, ...]:
    return extract(paper, target, environment=fixed_environment(90), questions=SMALL, password=password)


def reopened(path: Path, password: Password | None = None) -> Session:
    return open_session(path, environment=fixed_environment(900), questions=SMALL, password=password)


def test_a_working_edition_gives_a_dossier_to_go_on_with(tmp_path: Path) -> None:
    """With what is internal, and still internal."""
    lines = taken(paper(tmp_path, "onszelf"), tmp_path / "terug.wijk")
    assert lines[0] == "Het papier bevat 2 antwoorden."
    assert any("geschiedenis zit er niet in" in line for line in lines)
    with reopened(tmp_path / "terug.wijk") as session:
        (said,) = session.reader.state.answers.by_slot[TRUST]
        assert said.internal
        session.writer.answer(NAME, TextValue(v="De Nieuwe Werven"))
    with reopened(tmp_path / "terug.wijk") as session:
        (name,) = session.reader.state.answers.by_slot[NAME]
        assert name.value == TextValue(v="De Nieuwe Werven")


def test_a_public_paper_says_that_it_is_not_the_whole_dossier(tmp_path: Path) -> None:
    lines = taken(paper(tmp_path, "college"), tmp_path / "terug.wijk")
    assert any("niet het hele dossier" in line for line in lines)
    with reopened(tmp_path / "terug.wijk") as session:
        assert TRUST not in session.reader.state.answers.by_slot
        assert NAME in session.reader.state.answers.by_slot


def test_a_paper_that_was_changed_since_is_told(tmp_path: Path) -> None:
    """This one was never sealed; a sealed one says nothing."""
    lines = taken(paper(tmp_path, "onszelf"), tmp_path / "terug.wijk")
    assert any(line.startswith("Let op: aan deze PDF is iets veranderd") for line in lines)
    assert any(line.startswith("Ook antwoorden kunnen veranderd zijn.") for line in lines)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    made, there = paper(tmp_path, "onszelf"), tmp_path / "terug.wijk"
    there.write_bytes(b"van een ander")
    with pytest.raises(WijkError) as told:
        taken(made, there)
    assert told.value.code == "file-exists"
    assert there.read_bytes() == b"van een ander"
    before = made.read_bytes()
    with pytest.raises(WijkError):
        taken(made, made)
    assert made.read_bytes() == before


def test_the_new_dossier_can_have_a_password(tmp_path: Path) -> None:
    password = Password("lang genoeg")
    taken(paper(tmp_path, "onszelf"), tmp_path / "terug.wijk", password)
    with pytest.raises(WijkError) as told:
        reopened(tmp_path / "terug.wijk")
    assert told.value.code == "password-needed"
    assert b"Het koor" not in (tmp_path / "terug.wijk").read_bytes()
    with reopened(tmp_path / "terug.wijk", password) as session:
        assert TRUST in session.reader.state.answers.by_slot


def _content(folder: Path) -> dict[str, object]:
    with small(folder) as session:
        told_in(session)
        content = volumes_for(session.plan.source(), "onszelf")[0].attachments[DOSSIER_NAME]
    found: dict[str, object] = json.loads(content)
    return found


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"format": "anders"}, "pdf-dossier-damaged"),
        ({"version": 2}, "pdf-dossier-newer"),
        ({"version": "twee"}, "pdf-dossier-damaged"),
        ({"edition": "geheim"}, "pdf-dossier-damaged"),
        ({"events": []}, "pdf-dossier-damaged"),
        ({"events": [{"session": "x"}]}, "pdf-dossier-damaged"),
        ({"questionnaires": {"abc": "{}"}}, "pdf-dossier-damaged"),
        ({"more": 1}, "pdf-dossier-damaged"),
    ],
)
def test_a_dossier_that_is_not_as_we_make_it_is_refused(
    tmp_path: Path, change: dict[str, object], code: str
) -> None:
    content = json.dumps(_content(tmp_path) | change).encode()
    made = paper(tmp_path, "onszelf", content)
    with pytest.raises(WijkError) as told:
        taken(made, tmp_path / "terug.wijk")
    assert told.value.code == code
    assert told.value.exit_code is ExitCode.DOSSIER
    assert not (tmp_path / "terug.wijk").exists()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"nul", b"[" * 100_000, b'{"version":NaN}'])
def test_what_is_no_dossier_at_all_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(WijkError) as told:
        taken(paper(tmp_path, "onszelf", content), tmp_path / "terug.wijk")
    assert told.value.code == "pdf-dossier-damaged"


def test_looking_into_a_paper_leaves_nothing_behind(tmp_path: Path) -> None:
    made = paper(tmp_path, "onszelf")
    before = sorted(tmp_path.iterdir())
    with looked_into(made, SMALL) as (path, lines):
        assert path.is_file()
        assert path.name == "plan.wijk"
        assert lines
        with open_session(path, environment=fixed_environment(), questions=SMALL, read_only=True) as session:
            assert NAME in session.reader.state.answers.by_slot
    assert not path.exists()
    assert sorted(tmp_path.iterdir()) == before


def test_another_questionnaire_is_named(tmp_path: Path) -> None:
    """A public paper does not carry it, so who opens it needs it."""
    made = paper(tmp_path, "college")
    lines = extract(made, tmp_path / "terug.wijk", environment=fixed_environment())
    assert any("andere vragenlijst" in line for line in lines)
    assert not any("andere vragenlijst" in line for line in taken(made, tmp_path / "nog.wijk"))
