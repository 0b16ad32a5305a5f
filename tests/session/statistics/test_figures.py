"""Figures of files in an open dossier: kept with one step, beside what the group typed, and open to dispute."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.figures.giving import AREA, area, compared
from tests.session.small import fixed_environment, small
from wijkwizard.advice.what_if import FigureChange
from wijkwizard.errors import WijkError
from wijkwizard.figures import AreaFigures
from wijkwizard.session import Session, new_session, open_session
from wijkwizard.session.statistics.figures import MOST_SIGNALS
from wijkwizard.terms import Basis, ChoiceValue, NumberValue, Slot, TextValue

SECRET = "hetgeheimvandebuurvrouw"  # noqa: S105 - words of the group, not a password
KWB = area(
    compared("inwoners", "7310"),
    compared("woz-waarde", "301000", gemeente="458000", rest="475826"),
    compared("bijstand-per-100-huishoudens", "15.49", gemeente="5.5"),
    compared("onbewoond", "5", gemeente="5"),
)
OLDER = area(compared("woz-waarde", "250000", 2021, gemeente="380000"))


def ours(folder: Path, *added: AreaFigures) -> Session:
    """Return a new dossier under our questionnaire, with figures."""
    session = new_session(folder / "wijk.wijk", environment=fixed_environment())
    for one in added:
        session.figures.add(one)
    return session


def chosen(session: Session) -> list[str]:
    """Return the indicators of the signals."""
    return [row.indicator.value.id for row in session.reader.iwap().signals if row.indicator.value]


def test_a_file_makes_the_signals_of_the_default_set_ready(tmp_path: Path) -> None:
    """With their figures; what is not in the default set stays a figure and becomes no signal."""
    with ours(tmp_path) as session:
        assert session.figures.add(KWB) == ("Waarde van de woningen", "Bijstand")
        assert chosen(session) == ["woz-waarde", "bijstand"]
        assert [row.figure.value for row in session.reader.iwap().signals] == [
            301000,
            KWB.compared[2].area.value,
        ]
        assert {one.indicator for one in session.reader.measured()} >= {"woz-waarde", "bijstand", "leegstand"}


def test_the_area_is_filled_in_only_where_nobody_did(tmp_path: Path) -> None:
    """The number of people comes with its source."""
    with ours(tmp_path) as session:
        session.writer.say("area.name", TextValue(v="Onze buurt"))
        session.figures.add(KWB)
        about = session.reader.iwap().area
        assert (about.name.value, about.gemeente.value) == ("Onze buurt", "Voorbeeldstad")
        assert about.codes.value == AREA.code
        assert about.residents.value == 7310
        assert (about.residents.basis, about.residents.as_of) == (Basis.SOURCE, "2023")


def test_adding_a_file_is_one_step_to_undo(tmp_path: Path) -> None:
    """Figures, signals and area go together, and come back together, also another day."""
    with ours(tmp_path, KWB) as session:
        path = session.file.path
    with open_session(path, environment=fixed_environment(1000)) as session:
        assert session.history.undo() == "Teruggedraaid: cijfers uit een bestand"
        assert (
            session.reader.figures(),
            session.reader.iwap().signals,
            session.reader.said("area.name"),
        ) == (None, (), "")
        assert session.history.redo() == "Opnieuw gedaan: cijfers uit een bestand"
        assert chosen(session) == ["woz-waarde", "bijstand"]


def test_a_newer_file_keeps_the_older_figures_as_history(tmp_path: Path) -> None:
    """In whatever order they came, so that a development can be told."""
    with ours(tmp_path, KWB, OLDER) as session:
        held = session.reader.figures()
        assert held is not None
        assert [one.year for one in held.of("woz-waarde")] == [2021, 2023]
        woz = next(one for one in session.reader.measured() if one.indicator == "woz-waarde")
        assert [one.year for one in woz.earlier] == [2021]
        assert len(session.reader.state.figures) == 2


def test_what_the_group_typed_is_never_overwritten(tmp_path: Path) -> None:
    """The file stands beside it, as a reading of its own."""
    with ours(tmp_path) as session:
        row = session.rows.add("signalen")
        session.writer.answer(Slot("signalen.indicator", row), ChoiceValue(v="woz-waarde"))
        session.writer.read(Slot("signalen-cijfers.cijfer", row), "290000")
        session.figures.add(KWB)
        assert chosen(session) == ["woz-waarde", "bijstand"]
        assert session.reader.answers.get(Slot("signalen-cijfers.cijfer", row)) is not None
        found = [one.value for one in session.reader.measured() if one.indicator == "woz-waarde"]
        assert found == [290000, 301000]


def test_a_second_file_makes_no_signal_twice_and_no_more_than_a_group_can_see(tmp_path: Path) -> None:
    """Twelve in all."""
    with ours(tmp_path, KWB) as session:
        assert session.figures.add(KWB) == ()
        for _ in range(MOST_SIGNALS - 3):
            row = session.rows.add("signalen")
            session.writer.answer(Slot("signalen.indicator", row), ChoiceValue(v="huurachterstand"))
        more = area(compared("misdrijven-per-1000", "60"), compared("vrijwilligerswerk", "20", 2016))
        assert session.figures.add(more) == ("Misdrijven",)
        assert len(session.reader.answers.rows_of("signalen")) == MOST_SIGNALS


def test_a_questionnaire_without_signals_keeps_the_figures_all_the_same(tmp_path: Path) -> None:
    """A municipality's own list may leave them out."""
    with small(tmp_path) as session:
        assert session.figures.add(KWB) == ()
        held = session.reader.figures()
        assert held is not None
        assert set(held.compared) == set(KWB.compared)


def test_a_figure_can_be_disputed_and_the_dispute_taken_back(tmp_path: Path) -> None:
    """The reason stands beside the figure until somebody takes it back."""
    with ours(tmp_path, KWB) as session:
        session.figures.reply("cijfer:woz-waarde", "anders", "  de flats zijn net gesloopt ")
        path = session.file.path
    with open_session(path, environment=fixed_environment(1000)) as session:
        woz = next(one for one in session.reader.measured() if one.indicator == "woz-waarde")
        assert woz.said.doubt == "de flats zijn net gesloopt"
        assert session.history.undo() == "Teruggedraaid: reactie op een cijfer"
        assert session.reader.iwap().reply_to("cijfer:woz-waarde") is None


def test_a_dispute_can_be_wiped_from_the_bytes(tmp_path: Path) -> None:
    """Words of people can always go, whatever undo says."""
    with ours(tmp_path, KWB) as session:
        session.figures.reply("cijfer:woz-waarde", "anders", SECRET)
        assert SECRET.encode() in session.file.path.read_bytes()
        session.eraser.forget_reply("cijfer:woz-waarde")
        assert SECRET.encode() not in b"".join(
            one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()
        )
        while session.history.undo():
            pass
        assert session.reader.iwap().reply_to("cijfer:woz-waarde") is None
        path = session.file.path
    assert SECRET.encode() not in path.read_bytes()


def test_who_may_only_read_adds_no_figures(tmp_path: Path) -> None:
    """And gets one sentence."""
    ours(tmp_path).close()
    with open_session(tmp_path / "wijk.wijk", environment=fixed_environment(), read_only=True) as session:
        with pytest.raises(WijkError) as caught:
            session.figures.add(KWB)
        assert caught.value.code == "dossier-looking"
        assert session.reader.figures() is None


def test_what_if_moves_a_finding_and_keeps_nothing(tmp_path: Path) -> None:
    """A try of the facilitator leaves no trace."""
    with ours(tmp_path, KWB) as session:
        before = session.file.path.read_bytes()
        row = session.reader.answers.rows_of("signalen")[0]
        moves = session.reader.what_if(FigureChange(subject=row, value=KWB.compared[1].area.value))
        assert moves.nothing
        moved = session.reader.what_if(FigureChange(subject=row, value=None))
        assert "naast-gemeente" in {one.key.partition(":")[0] for one in moved.findings}
        assert session.file.path.read_bytes() == before


def test_figures_are_read_once_as_long_as_no_file_comes_or_goes(tmp_path: Path) -> None:
    """Every answer draws the picture anew; the figures stay what they are."""
    with ours(tmp_path, KWB) as session:
        held = session.reader.figures()
        session.writer.answer(Slot("signalen-cijfers.cijfer", "elders"), NumberValue(v=Decimal(5)))
        assert session.reader.figures() is held
        session.figures.add(OLDER)
        assert session.reader.figures() is not held
