"""However the plain face ends, what was typed stands, and what is said fits the end."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.lines.scripted import TRIAL, Script, look, through, value
from tests.session.small import fixed_environment
from wijkwizard.errors import WijkError
from wijkwizard.lines.line_io import LineIO, NobodyReads
from wijkwizard.lines.run import converse
from wijkwizard.lines.stopping import StopRequested, Stops
from wijkwizard.session import new_session
from wijkwizard.stop_requests import INTERRUPT
from wijkwizard.terms import Slot, TextValue

STORY = ("2", "nee", "/zoek trots", "1", "Het koor")


@pytest.mark.parametrize("code", [128 + 15, 128 + 1, INTERRUPT])
def test_a_stop_keeps_answers_and_half_typed_text_and_gives_the_code_of_shells(
    code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first lines of a long text are there the next time, and an empty line makes them the answer."""
    script = Script(["1", "De Werven", "/plekken", *STORY])

    def read(prompt: str) -> str | None:
        if not script.typed:
            raise StopRequested(code)
        return script._read(prompt)

    path = tmp_path / "d.wijk"
    session = new_session(path, environment=fixed_environment(1000), questions=TRIAL)
    assert converse(session, LineIO(script._say, read, read), fixed_environment(1000)) == code
    half = "Half getypt: 'trots'."
    assert capsys.readouterr().err == f"{half} Alles wat hier aankwam, is bewaard in {path}\n"
    assert value(path, "naam") == TextValue(v="De Werven")
    assert value(path, "trots") is None
    again = through(path, ("nee", ""))
    assert "Half getypt: Het koor" in again.said
    assert value(path, "trots") == TextValue(v="Het koor")


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
def test_half_typed_text_of_a_lost_file_is_not_said_to_be_kept(tmp_path: Path) -> None:
    """It is in memory only, and the next question asks where it stays."""
    path = tmp_path / "d.wijk"
    script = Script(["1", "De Werven", "/plekken", *STORY])

    def read(prompt: str) -> str | None:
        if script.typed == ["/stop"]:
            path.unlink()
        return script._read(prompt)

    script.typed.append("/stop")
    session = new_session(path, environment=fixed_environment(1000), questions=TRIAL)
    converse(session, LineIO(script._say, read, read), fixed_environment(1000))
    assert "De tekst staat nog niet op schijf." in script.text
    assert "staat er de volgende keer weer" not in script.text


def test_the_end_of_the_input_in_a_form_keeps_what_was_filled_in(tmp_path: Path) -> None:
    """It stands there when the form is asked once more."""
    path = tmp_path / "d.wijk"
    through(path, ("1", "De Werven", "/terug", "/later", "de wijkagent"))
    again = through(path, ("/zoek naam", "1", "/later"))
    assert any("Nu: de wijkagent." in one for one in again.said)


@pytest.mark.parametrize(
    ("error", "code"), [(NobodyReads(), 0), (WijkError("output-unwritable", reason="vol", done=""), 6)]
)
def test_output_that_nobody_gets_ends_it_and_keeps_everything(
    error: Exception, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is said last goes beside the output."""
    script = Script(["1", "De Werven"])

    def say(*lines: str) -> None:
        if any("inwoners" in line or "Hoeveel mensen" in line for line in lines):
            raise error
        script._say(*lines)

    path = tmp_path / "d.wijk"
    session = new_session(path, environment=fixed_environment(1000), questions=TRIAL)
    assert converse(session, LineIO(say, script._read, script._read), fixed_environment(1000)) == code
    assert f"Alles wat hier aankwam, is bewaard in {path}" in capsys.readouterr().err
    assert value(path, "naam") == TextValue(v="De Werven")


def test_a_signal_waits_for_the_work_and_ends_a_wait_at_once() -> None:
    """Said again, it does not wait any more."""
    stops = Stops()
    stops.hear(signal.SIGTERM)
    with pytest.raises(StopRequested) as told, stops.heeded():
        pass
    assert told.value.code == 128 + signal.SIGTERM
    with pytest.raises(StopRequested), stops.heeded():
        stops.hear(signal.SIGINT)
    stops.hear(signal.SIGTERM)
    with pytest.raises(StopRequested):
        stops.hear(signal.SIGTERM)


def test_what_no_keyboard_types_is_left_out_and_what_is_no_utf_8_is_asked_again(tmp_path: Path) -> None:
    """The mark of a file of Windows, an escape, and a byte that stands for nothing."""
    path = tmp_path / "d.wijk"
    script = through(path, ("\ufeff1", "De W\ufffdrven", "De \x1bWérven\x00"))
    assert any("teken dat niet te lezen is" in one for one in script.said)
    assert value(path, "naam") == TextValue(v="De Wérven")


def test_words_where_none_belong_become_a_remark_or_a_row(tmp_path: Path) -> None:
    """Nothing that was typed is swallowed."""
    path = tmp_path / "d.wijk"
    lines = ("1", "", "", "1", "/terug", "liever in het park", "ja")
    through(path, (*lines, "/zoek gaan we doen", "1", "nee", "Een feest geven", "1", "/stop"))
    with look(path) as session:
        held = session.reader.answers.get(Slot("duur"))
        (row,) = session.reader.answers.rows_of("maatregelen")
    assert held is not None
    assert held.remark == "liever in het park"
    assert value(path, f"maatregelen.titel@{row}") == TextValue(v="Een feest geven")


WORDS_OF_A_ROOM = "het is hier vooral 's avonds onrustig"


@pytest.mark.parametrize("then", [(), ("/stop",), ("/zoek naam", "1", "/stop")])
@pytest.mark.parametrize("to", ["ernst", "maatregelen"])
def test_words_that_wait_behind_a_question_about_them_are_kept(
    to: str, then: tuple[str, ...], tmp_path: Path
) -> None:
    """Somebody who stops, searches or loses the terminal instead of answering finds them half-typed."""
    path = tmp_path / "d.wijk"
    through(path, ("2", "nee", f"/zoek {to}", "1", WORDS_OF_A_ROOM, *then))
    assert [WORDS_OF_A_ROOM in draft.text for draft in look(path).drafts.all()] == [True]


@pytest.mark.parametrize(("to", "no"), [("ernst", ("nee",)), ("maatregelen", ("", ""))])
def test_words_that_were_refused_as_a_remark_are_kept_nowhere(
    to: str, no: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "d.wijk"
    script = through(path, ("2", "nee", f"/zoek {to}", "1", WORDS_OF_A_ROOM, *no, "/stop"))
    assert look(path).drafts.all() == ()
    assert "Uw woorden zijn weg." in script.text


def test_the_first_ctrl_c_says_how_to_stop_also_during_the_work_before_a_prompt() -> None:
    """It stopped the program when it came right behind Enter, while the answer was being written down."""
    stops, said = Stops(), list[str]()

    def read(_prompt: str) -> str:
        return "ja"

    io = LineIO(lambda *lines: said.extend(lines), read, read, stops, by_hand=True)
    stops.hear(signal.SIGINT)
    assert io.ask("Verder?") == "ja"
    assert any("Typ /stop, of druk nog eens op Ctrl+C" in line for line in said)
    stops.hear(signal.SIGTERM)
    with pytest.raises(StopRequested):
        io.ask("Verder?")


def test_in_a_pipe_ctrl_c_stops_at_once() -> None:
    stops = Stops()
    io = LineIO(lambda *_lines: None, lambda _prompt: "ja", lambda _prompt: "ja", stops)
    stops.hear(signal.SIGINT)
    with pytest.raises(StopRequested):
        io.ask("Verder?")
