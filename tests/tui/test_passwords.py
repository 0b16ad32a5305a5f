"""The windows about a password: a new dossier with one, opening it, and setting, changing and removing one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.tui.stage import Stage, stage
from wijkwizard.errors import WijkError
from wijkwizard.session import Password, open_session, rescue, system_environment
from wijkwizard.terms import Slot, TextValue
from wijkwizard.tui.opening import close_dossier

NAME = Slot("naam")


def stays_shut(path: Path, password: str | None) -> str:
    """Return why a dossier stays shut; empty when it opens."""
    try:
        key = None if password is None else Password.of(password)
        open_session(path, environment=system_environment(), read_only=True, password=key).close()
    except WijkError as error:
        return error.code
    return ""


async def typed(on: Stage, *texts: str) -> None:
    """Type into one field after the other, with Enter behind each."""
    for text in texts:
        await on.press(*("space" if sign == " " else sign for sign in text), "enter")


async def test_a_new_dossier_with_a_password_is_asked_twice_and_never_shown(tmp_path: Path) -> None:
    async with stage(tmp_path, fresh=False) as on:
        on.point_at("Een nieuw dossier met een wachtwoord")
        await on.press("enter")
        assert "geen weg terug" in on.words()
        assert "vier gewone woorden" in on.words()
        await typed(on, "twee woorden", "twee worden")
        assert "niet gelijk" in on.words()
        await typed(on, "", "")
        assert "van niets" in on.words()
        await on.press(*"geheim")
        assert "geheim" not in on.words()
        assert "••••••" in on.words()
        await on.press(*["backspace"] * 6)
        await typed(on, "twee woorden", "twee woorden")
        await on.press(*"Oost", "f8")
        session = on.app.dossier.need()
        assert session.secrecy.cipher
        path = session.file.path
    assert stays_shut(path, None) == "password-needed"
    assert stays_shut(path, "twee woorden") == ""


async def test_opening_asks_for_it_says_each_time_that_it_is_wrong_and_locks_nobody_out(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        session = on.app.dossier.need()
        session.writer.answer(NAME, TextValue(v="De Werven"))
        session.secrecy.change(Password.of("goed"))
        path = session.file.path
    async with stage(tmp_path, path=path) as on:
        assert "heeft een wachtwoord" in on.words()
        await typed(on, "fout")
        assert "Dit is niet het wachtwoord" in on.words()
        await typed(on, "weer fout")
        assert "Dit is niet het wachtwoord" in on.words()
        await typed(on, "nog eens fout")
        assert "Drie keer niet goed" in on.words()
        await on.press("escape")
        assert "Welkom bij de wijkwizard" in on.words()
        assert "Verder met De Werven" in on.words()
        await on.press("enter", "enter")
        await typed(on, "goed")
        answer = on.app.dossier.need().reader.answers.get(NAME)
        assert answer is not None
        assert answer.value == TextValue(v="De Werven")
        close_dossier(on.app)
        await on.settle()
        await on.press("enter", "down", "down", "enter", "enter")
        assert "heeft een wachtwoord" in on.words(), "a copy has it too"
        await typed(on, "goed")
        assert on.app.dossier.need().secrecy.cipher
        assert on.app.dossier.need().file.path != path


async def test_it_is_set_changed_and_removed_from_the_list_of_commands(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        path = on.app.dossier.need().file.path

        async def manage() -> None:
            await on.press("ctrl+p")
            await typed(on, "wachtwoord")

        await manage()
        assert "reservekopieën krijgen het ook" in on.words()
        assert "geen weg terug" in on.words()
        await typed(on, "een", "een")
        assert stays_shut(path, "een") == ""
        assert stays_shut(path, None) == "password-needed"
        await manage()
        await on.press("enter")
        await typed(on, "fout")
        assert "Dit is niet het wachtwoord" in on.words()
        await typed(on, "een", "twee", "twee")
        assert stays_shut(path, "een") == "password-wrong"
        assert stays_shut(path, "twee") == ""
        await manage()
        await on.press("down", "enter")
        assert "weer lezen" in on.words()
        await typed(on, "twee")
        assert stays_shut(path, None) == ""


async def test_other_states_are_named_and_what_the_program_made_goes_along(tmp_path: Path) -> None:
    """Locked with it, or left; what the user copied is named as what stays readable."""
    async with stage(tmp_path) as on:
        path = on.app.dossier.need().file.path
        made = path.with_name("gered.wijk")
        rescue(path, made)
        path.with_name("van mij.wijk").write_bytes(made.read_bytes())
        await on.press("ctrl+p")
        await typed(on, "wachtwoord")
        await typed(on, "een", "een")
        told = " ".join(on.words().split())
        assert "De wijkwizard maakte eerder ‘gered.wijk’" in told
        assert "Van uzelf is ‘van mij.wijk’" in told
        await on.press("enter")
        assert "Dat is gedaan." in on.words()
    assert stays_shut(made, "een") == ""
    assert stays_shut(made, None) == "password-needed"
    assert stays_shut(path.with_name("van mij.wijk"), None) == ""


async def test_without_the_library_a_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nacl", None)
    async with stage(tmp_path, fresh=False) as on:
        on.point_at("Een nieuw dossier met een wachtwoord")
        await on.press("enter")
        assert "wijkwizard[wachtwoord]" in on.words()
