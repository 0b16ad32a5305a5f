"""What stands out about the plan is replied to in lines as in the wizard, and a gate is passed over with its reason."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.advice.plan.cases import SLECHT
from tests.lines.scripted import Script
from tests.session.small import fixed_environment
from wijkwizard.lines.run import converse
from wijkwizard.session import fill_session, open_session


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dossier of a plan about which much is to be said."""
    path = tmp_path_factory.mktemp("regels") / "slecht.wijk"
    fill_session(SLECHT, path, environment=fixed_environment())
    return path


def _through(filled: Path, folder: Path, *typed: str) -> tuple[Script, Path]:
    path = Path(shutil.copy(filled, folder / "slecht.wijk"))
    script = Script([*typed, "/stop"])
    converse(open_session(path, environment=fixed_environment(1000)), script.io, fixed_environment(1000))
    return script, path


def _because(path: Path, key: str) -> str:
    with open_session(path, environment=fixed_environment(9000), read_only=True) as session:
        reply = session.reader.iwap().reply_to(key)
        assert reply is not None
        return reply.because


def test_a_gate_is_passed_over_with_a_reason(filled: Path, tmp_path: Path) -> None:
    script, path = _through(filled, tmp_path, "/plan", "5", "6", "1", "hij komt in januari", "", "")
    assert "Klaar om voor te leggen? Nog niet: " in script.text
    assert "Genoteerd." in script.text
    assert _because(path, "poort:6") == "hij komt in januari"


def test_what_a_quarter_of_the_money_does_is_said(filled: Path, tmp_path: Path) -> None:
    script, _ = _through(filled, tmp_path, "/plan", "6", "")
    assert "Een kwart minder of meer geld" in script.text
    assert "hele looptijd" in script.text or "niet te zeggen" in script.text


def test_what_stands_out_is_replied_to_from_the_overview_and_without_a_reason_nothing_is_kept(
    filled: Path, tmp_path: Path
) -> None:
    first, path = _through(filled, tmp_path, "/overzicht", "wat opvalt", "")
    part = next(line for line in first.said if "wat opvalt in het plan" in line).partition(".")[0].strip()
    script, path = _through(filled, tmp_path, "/overzicht", part, "1", "2", "1", "2", "", "", "")
    assert "Wat zegt de groep?" in script.text
    assert "Zonder reden is er niets bewaard." in script.text
    with open_session(path, environment=fixed_environment(9000), read_only=True) as session:
        assert not [reply for reply in session.reader.iwap().replies if reply.slot]


def test_what_stands_out_leads_to_its_answer_in_the_room_without_asking_who_listens(
    filled: Path, tmp_path: Path
) -> None:
    """Who comes for it is at a desk, and hears it there; who comes otherwise is asked."""
    listed, _ = _through(filled, tmp_path, "/overzicht", "wat opvalt", "")
    part = next(line for line in listed.said if "wat opvalt in het plan" in line).partition(".")[0].strip()
    shown, _ = _through(filled, tmp_path, "/overzicht", part, "")
    which = next(line for line in shown.said if "Hoe er gekozen is" in line).partition(".")[0].strip()
    script, _ = _through(filled, tmp_path, "/overzicht", part, which, "1")
    there = script.said[max(at for at, line in enumerate(script.said) if "naar deze vraag" in line) :]
    assert not [line for line in there if "luistert de zaal mee" in line]
    assert [line for line in there if "Met één stem minder is het gelijk." in line]
    otherwise, _ = _through(
        filled, tmp_path, "/overzicht", part, which, "1", "/zoek problemen", "1", "bureau"
    )
    assert "luistert de zaal mee" in otherwise.text
    on, _ = _through(filled, tmp_path, "/overzicht", part, which, "1", "/verder", "/verder", "/verder")
    assert "luistert de zaal mee" in on.text


def test_at_a_table_what_stands_out_in_its_rows_is_replied_to(filled: Path, tmp_path: Path) -> None:
    """'Hier valt niets op' was said at a table of which a row said that something stands out."""
    script, _ = _through(filled, tmp_path, "/zoek toets de doelen", "1", "/reactie", "", "")
    assert "valt op" in script.text
    assert "Hier valt niets op." not in script.text
    assert "Wat zegt de groep?" in script.text


def test_in_an_opened_row_the_cell_that_stands_out_says_so(filled: Path, tmp_path: Path) -> None:
    script, _ = _through(filled, tmp_path, "/zoek van welke stand", "1", "2", "", "", "")
    cells = [
        line for line in script.said if line[:1].isdigit() and "valt op: " in line and "van " not in line[:8]
    ]
    assert cells, script.text
