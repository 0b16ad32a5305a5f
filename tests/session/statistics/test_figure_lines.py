"""The list of figures: what a file says, what it stands beside, and what the group typed and says to it."""

from __future__ import annotations

from pathlib import Path

from tests.session.figured import dossier, signal, with_figures
from wijkwizard.session import FigureLine, Session, account_words, figure_lists
from wijkwizard.session.visibility import Visibility


def line(session: Session, indicator: str) -> FigureLine:
    """Return the figure of an indicator."""
    return next(one for one in figure_lists(session.reader).signals if one.indicator == indicator)


def test_a_dossier_without_figures_has_empty_lists(tmp_path: Path) -> None:
    with dossier(tmp_path) as session:
        lists = figure_lists(session.reader)
        assert (lists.signals, lists.typed, lists.background) == ((), (), ())


def test_a_figure_has_its_unit_its_source_its_year_and_what_it_stands_beside(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        found = line(session, "woz-waarde")
        assert found.value == "301.000 euro"
        assert found.source == "CBS, Kerncijfers wijken en buurten, 2023"
        assert found.beside == ("gemeente 458.000", "rest van de gemeente 476.000")
        assert found.marks == ("voorlopig",)
        assert not found.disputed


def test_signals_of_the_group_come_first_and_context_stays_apart(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        lists = figure_lists(session.reader)
        assert [one.indicator for one in lists.signals[:2]] == ["woz-waarde", "bijstand"]
        assert all(not one.indicator and not one.subject for one in lists.background)


def test_an_estimate_says_so(tmp_path: Path) -> None:
    with with_figures(tmp_path, "rivm-2016.xlsx") as session:
        assert line(session, "eenzaamheid").marks == ("schatting", "ouder dan vijf jaar")


def test_an_unknown_figure_says_why_and_shows_no_number(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        found = line(session, "laag-inkomen")
        assert (found.value, found.unknown) == ("", "De maker geeft hier geen cijfer.")


def test_what_was_typed_stands_beside_the_file_and_is_never_overwritten(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        row = next(iter(session.reader.answers.rows_of("signalen")))
        assert line(session, "woz-waarde").typed == ()
        own = signal(session, "bijstand", "12")
        assert line(session, "bijstand").typed == ("12",)
        assert line(session, "bijstand").value == "15,5 personen per 100 huishoudens"
        assert {row, own} <= set(session.reader.answers.rows_of("signalen"))


def test_what_was_typed_without_a_file_is_listed_too(tmp_path: Path) -> None:
    with dossier(tmp_path) as session:
        row = signal(session, "bijstand", "12")
        (found,) = figure_lists(session.reader).typed
        assert (found.label, found.typed, found.subject) == ("Bijstand", ("12",), row)
        assert not found.from_file
        assert dict(account_words(session.reader, found))["Zelf ingevuld"] == "12. Dat blijft staan."


def test_a_dispute_is_shown_until_it_is_taken_back(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        key = line(session, "bijstand").finding
        session.figures.reply(key, "anders", "er is gesloopt")
        found = line(session, "bijstand")
        assert (found.disputed, found.because) == (True, "er is gesloopt")
        assert dict(account_words(session.reader, found))["De groep zegt: klopt niet"] == "er is gesloopt"
        session.figures.reply(key, "eens")
        assert not line(session, "bijstand").disputed
        session.history.undo()
        assert line(session, "bijstand").disputed


def test_what_the_group_says_to_a_figure_can_stay_inside(tmp_path: Path) -> None:
    """It says so where it is read, a room does not see it, and the mark stays until somebody says otherwise."""
    with with_figures(tmp_path) as session:
        key = line(session, "bijstand").finding
        session.figures.reply(key, "anders", "de telling klopt niet", internal=True)
        found = line(session, "bijstand")
        assert (found.because, found.internal) == ("de telling klopt niet", True)
        assert "De groep zegt: klopt niet (alleen intern)" in dict(account_words(session.reader, found))
        seen = figure_lists(session.reader.seen(Visibility(room_looks=True))).signals
        assert not next(one for one in seen if one.indicator == "bijstand").disputed
        session.figures.reply(key, "anders", "nog steeds niet")
        assert line(session, "bijstand").internal
        session.figures.reply(key, "anders", "nog steeds niet", internal=False)
        assert not line(session, "bijstand").internal


def test_a_wiped_reason_is_gone_for_good(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        key = line(session, "bijstand").finding
        session.figures.reply(key, "anders", "GEHEIM")
        session.eraser.forget_reply(key)
        assert not line(session, "bijstand").disputed
        path = session.file.path
    assert b"GEHEIM" not in path.read_bytes()


def test_the_account_names_inputs_rule_turning_value_background_and_what_to_mind(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        told = dict(account_words(session.reader, line(session, "woz-waarde")))
        beside = told["Staat lager dan de gemeente"]
        assert "dit gebied: 301.000 euro (CBS" in beside
        assert "Regel: Het cijfer van dit gebied naast dat van de hele gemeente" in beside
        assert "Bij een stijging naar 412.300 euro zou dit niet meer opvallen." in beside
        assert "Voorlopig cijfer." in told["Let op"]


def test_a_newer_file_leaves_the_older_one_as_history(tmp_path: Path) -> None:
    with with_figures(tmp_path, "kwb-2020-odata.csv", "kwb-2023.xlsx") as session:
        told = dict(account_words(session.reader, line(session, "bevolkingsopbouw")))
        assert told["Eerdere jaren"] == "2020: 18,7 procent van de inwoners"


def test_a_figure_with_nothing_beside_it_says_so(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        told = dict(account_words(session.reader, line(session, "laag-inkomen")))
        assert told["Vergelijken"] == "Er is nog niets om dit cijfer naast te leggen."
