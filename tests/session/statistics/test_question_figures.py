"""What the figures say to the question on the screen: short, of this row, and without a verdict."""

from __future__ import annotations

from pathlib import Path

from tests.session.figured import dossier, signal, with_figures
from wijkwizard.session import Session, figures_say
from wijkwizard.session.statistics.question_figures import MOST
from wijkwizard.terms import ChoiceValue, Slot, TextValue


def said(session: Session, turn_id: str, row: str = "") -> tuple[str, ...]:
    """Return what the figures say to a turn."""
    turn = session.reader.turn(turn_id)
    assert turn is not None
    return figures_say(session.reader, turn, row)


def test_without_figures_there_is_nothing_to_say(tmp_path: Path) -> None:
    with dossier(tmp_path) as session:
        assert said(session, "signalen") == ()
        assert said(session, "trots") == ()


def test_a_question_about_something_else_hears_nothing(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        assert said(session, "trots") == ()


def test_a_row_hears_its_own_findings_with_their_figures(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        worth, benefits = session.reader.answers.rows_of("signalen")
        assert all(one.startswith("Waarde van de woningen") for one in said(session, "signalen", worth))
        told = said(session, "signalen-cijfers", benefits)
        assert all(one.startswith("Bijstand") for one in told)
        assert "15,5 tegenover 5,5" in told[0]


def test_a_row_without_a_figure_hears_who_has_it(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        row = signal(session, "huurachterstand")
        (told,) = said(session, "signalen", row)
        assert told.startswith("Het cijfer is niet bekend. Uitzoeken: ")
        assert "Wie dit heeft: " in told


def test_many_findings_are_cut_at_six_lines_that_say_how_many_there_are(tmp_path: Path) -> None:
    with with_figures(tmp_path, "kwb-2023.xlsx", "kwb-2020-odata.csv", "rivm-2016.xlsx") as session:
        told = said(session, "signalen")
        assert len(told) == MOST
        assert told[-1].startswith("… en nog ")
        assert told[-1].endswith(" op het cijferscherm")


def test_a_row_that_the_group_does_not_recognise_is_a_topic_to_talk_about(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        row = session.reader.answers.rows_of("signalen")[0]
        session.writer.answer(Slot("signalen-herkend.herkend", row), ChoiceValue(v="nee"))
        told = said(session, "signalen-herkend", row)
        assert told[0].startswith(
            "Waarde van de woningen: het cijfer valt ongunstig op, en de groep herkent het niet."
        )
        other = session.reader.answers.rows_of("signalen")[1]
        assert not any("herkent het niet" in one for one in said(session, "signalen-herkend", other))


def test_the_estimate_stands_beside_what_speaks_for_and_against(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        assert said(session, "inschatting") == ()
        row = signal(session, "misdrijven")
        session.writer.answer(Slot("signalen-cijfers.tegen-stad", row), ChoiceValue(v="lager"))
        session.writer.answer(Slot("inschatting"), ChoiceValue(v="geen-zorgen"))
        told = said(session, "inschatting")
        assert "De groep schat in: Geen zorgen nu." in told[0]
        assert "Anders kiezen dan de signalen mag." in told[0]
        assert any(one.startswith("Ervoor: ") for one in told)
        assert any(one.startswith("Ertegen: Waarde van de woningen") for one in told)
        assert len(told) <= MOST


def test_a_choice_against_the_signals_is_asked_for_its_reason_without_reproach(tmp_path: Path) -> None:
    """The question stands beside the same links; a reason that is given ends the asking."""
    with with_figures(tmp_path) as session:
        session.writer.answer(Slot("duur"), ChoiceValue(v="lang"))
        session.writer.answer(Slot("inschatting"), ChoiceValue(v="geen-zorgen"))
        told = said(session, "inschatting-afwijking")
        assert "Wat weegt voor de groep zwaarder?" in told[0]
        session.writer.say("danger.differs_from_signals", TextValue(v="De school groeit."))
        assert "Wat weegt voor de groep zwaarder?" not in said(session, "inschatting-afwijking")[0]
