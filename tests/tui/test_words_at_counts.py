"""Words typed at a count, hidden or not: they count nothing, and a remark stays until there is an answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.lines.scripted import TRIAL, look, through
from tests.session.small import fixed_environment
from tests.tui.stage import Stage, stage
from wijkwizard.conversation.commands import Choose, Count, GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.session import new_session
from wijkwizard.session.ballots import counted
from wijkwizard.terms import GridValue, Slot, Unknown
from wijkwizard.tui.opening import open_dossier

COUNT = Slot("problemen")
WORDS = "dit is een opmerking"


def _counted(on: Stage) -> Mapping[str, int]:
    shown = on.value("problemen")
    return shown.v if isinstance(shown, GridValue) else counted(on.session.reader.state, COUNT)


async def _count(on: Stage, *, hidden: bool) -> None:
    """Count two rows, and leave the cursor on the first."""
    await on.go("problemen")
    await on.press("home", "2", "down", "4", *(() if hidden else ("f5", "enter")), "home")
    on.hand += 3
    assert _counted(on) == {"overlast": 2, "criminaliteit": 4}


@pytest.mark.parametrize("hidden", [True, False])
@pytest.mark.parametrize("restarted", [True, False])
@pytest.mark.parametrize("digits", ["1", "12", "123"])
async def test_a_number_that_begins_a_sentence_counts_nothing(
    tmp_path: Path, digits: str, *, restarted: bool, hidden: bool
) -> None:
    """Also one of as many digits as fit, and where only the dossier knows what the row had."""
    async with stage(tmp_path) as on:
        await _count(on, hidden=hidden)
        if restarted:
            on.app.dossier.close()
            open_dossier(on.app, tmp_path / "De Werven.wijk")
            await on.go("problemen")
            await on.press("home")
        await on.type(f"{digits} van ons")
        await on.press("f8")
        assert "telt niet mee" in on.words()
        assert _counted(on) == {"overlast": 2, "criminaliteit": 4}
        await on.press("f5", "enter", "f4") if hidden else await on.press("f4")
        assert f"{digits} van ons" in on.words()


@pytest.mark.parametrize("question", ["problemen", "ernst"])
@pytest.mark.parametrize("words", ["maar wel zo", "2 van ons"])
@pytest.mark.parametrize("keys", [("f8",), ("escape", "escape")])
async def test_a_sentence_later_on_leaves_the_number_of_its_row(
    tmp_path: Path, question: str, words: str, keys: tuple[str, ...]
) -> None:
    """Counted already or still being typed."""
    row = {"problemen": "overlast", "ernst": "dag"}[question]
    async with stage(tmp_path) as on:
        await on.go(question)
        await on.press("home", "3")
        on.hand += 3
        await on.type(words)
        await on.press(*keys, "down", *(("f5", "enter") if question == "problemen" else ()))
        assert on.value(question) == GridValue(v={row: 3})


async def test_pasted_words_at_a_count_leave_no_number_behind(tmp_path: Path) -> None:
    """Nor one that comes back after a restart, where nobody sees it."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.press("home")
        await on.spill("3", "enter", "4", "enter", "x", "enter", gap=0.001)
        await on.press("escape", "escape")
        assert [draft.kind for draft in on.session.drafts.all()] == []
        assert _counted(on) == {}


@pytest.mark.parametrize("keys", [("f8",), ("escape", "escape")])
async def test_undo_after_such_a_sentence_does_not_bring_its_number(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with stage(tmp_path) as on:
        await _count(on, hidden=True)
        await on.type("12 van ons")
        await on.press(*keys, "ctrl+z")
        assert _counted(on) == {"overlast": 2}


async def test_a_remark_at_a_hidden_count_waits_until_it_is_shown(tmp_path: Path) -> None:
    """Whatever is counted, taken back or erased meanwhile."""
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.type(WORDS)
        await on.press("f8")
        on.hand += 3
        for keys in (
            ("home", "7", "down"),
            ("5", "down"),
            ("ctrl+z",),
            ("ctrl+z",),
            ("home", "3", "backspace"),
            ("8",),
        ):
            await on.press(*keys)
            on.hand += 3
            assert WORDS in str(on.session.drafts.all()), keys
        await on.press("f5", "enter")
        assert on.answer("problemen").remark == WORDS
        assert on.session.drafts.all() == ()


async def test_a_remark_at_a_hidden_count_goes_along_with_not_knowing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("problemen")
        await on.type(WORDS)
        await on.press("f8")
        on.hand += 3
        await on.press("home", "3", "down", "f7", "enter")
        assert on.value("problemen") is Unknown.DONT_KNOW
        assert on.answer("problemen").remark == WORDS


def test_in_lines_a_remark_at_a_hidden_count_waits_until_it_is_shown_too(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    through(path, ("/zoek problemen", "1", "nee", WORDS, "ja", "7", "5", "1", "/toon", "ja", "/stop"))
    with look(path) as session:
        held = session.reader.answers.get(COUNT)
        assert held is not None
        assert held.remark == WORDS


def test_in_lines_words_behind_the_last_row_are_offered_too(tmp_path: Path) -> None:
    """A number there belongs to no row, and says so."""
    path = tmp_path / "d.wijk"
    said = through(path, ("/zoek problemen", "1", "nee", "9", "8", "", "12", WORDS, "ja", "/stop"))
    assert said.text.count("Hier staat geen regel voor een getal.") == 2
    assert "Staat" in said.text or "Bewaard. De opmerking" in said.text
    with look(path) as session:
        assert WORDS in str(session.drafts.all())


def test_in_lines_a_number_that_was_being_typed_at_a_stop_counts_when_the_count_is_shown(
    tmp_path: Path,
) -> None:
    path = tmp_path / "d.wijk"
    with new_session(path, environment=fixed_environment(), questions=TRIAL) as session:
        state = conversation(session)
        do(state, GoTo("problemen"))
        do(state, Choose(COUNT, GridValue(v={"overlast": 9})))
        do(state, Count(COUNT, "criminaliteit", "7"))
        state.drafts.flush()
        session.drafts.keep(COUNT, "criminaliteit 7", kind="count")
    through(path, ("/zoek problemen", "1", "nee", "ja", "/toon", "ja", "/stop"))
    with look(path) as session:
        held = session.reader.answers.get(COUNT)
        assert held is not None
        assert held.value == GridValue(v={"overlast": 9, "criminaliteit": 7})


@pytest.mark.parametrize("question", ["problemen", "ernst"])
async def test_a_digit_without_a_row_goes_where_no_number_stands(tmp_path: Path, question: str) -> None:
    """Who comes back to a count points at no row; a number there is not replaced unseen."""
    first, second = {"problemen": ("overlast", "criminaliteit"), "ernst": ("dag", "nacht")}[question]
    async with stage(tmp_path) as on:
        await on.go(question)
        await on.press("home", "3", "down")
        await on.go("trots")
        await on.go(question)
        on.hand += 3
        await on.press("2", "down", *(("f5", "enter") if question == "problemen" else ()))
        assert on.value(question) == GridValue(v={first: 3, second: 2})


async def test_a_digit_without_a_row_is_refused_where_every_row_has_a_number(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.go("ernst")
        await on.press("home", "3", "down", "2")
        await on.go("trots")
        await on.go("ernst")
        on.hand += 3
        await on.press("1")
        assert "Wijs eerst een regel aan" in on.words()
        assert on.value("ernst") == GridValue(v={"dag": 3, "nacht": 2})


def test_in_lines_a_hidden_count_is_not_emptied_before_it_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    through(path, ("/zoek problemen", "1", "nee", "9", "/leeg", "nee", "/stop"))
    with look(path) as session:
        assert counted(session.reader.state, COUNT) == {"overlast": 9}


@pytest.mark.parametrize("held", ["", "3"])
@pytest.mark.parametrize("words", ["12 van ons", "31 huizen", "1,2 erg"])
async def test_two_digits_before_words_leave_the_step_of_a_scale(
    tmp_path: Path, held: str, words: str
) -> None:
    """Only the last digit was taken back: a row got a score that nobody gave, or lost the one that it had."""
    async with stage(tmp_path) as on:
        await on.go("ernst")
        await on.press("home", *([held] if held else []))
        on.hand += 3
        await on.type(words)
        await on.press("escape", "escape")
        assert on.value("ernst") == (GridValue(v={"dag": int(held)}) if held else None)


async def test_a_number_behind_a_stray_letter_is_counted_and_does_not_come_in_a_window(
    tmp_path: Path,
) -> None:
    """'x7' stood readable in the window of a remark, before a room that must not see it yet."""
    async with stage(tmp_path) as on:
        await _count(on, hidden=True)
        await on.press("x", "7", "down")
        assert "x7" not in on.words()
        assert _counted(on) == {"overlast": 7, "criminaliteit": 4}
        await on.press("up")
        on.hand += 3
        await on.press("x", *"3 van ons")
        await on.press("f8")
        assert _counted(on) == {"overlast": 7, "criminaliteit": 4}
