"""Trying another figure: what there is to try, what would move, and that nothing is kept."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.session.figured import signal, with_figures
from wijkwizard.session import (
    FigureLine,
    Misfit,
    Session,
    figure_lists,
    moves_words,
    number_of,
    trials,
    tried_words,
)
from wijkwizard.session.what_if import NOTHING_MOVES


def _worth(session: Session) -> FigureLine:
    return figure_lists(session.reader).signals[0]


def test_the_figure_what_it_stands_beside_and_its_borders_can_be_tried(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        labels = [one.label for one in trials(session.reader, _worth(session))]
        assert labels[0] == "dit cijfer (nu 301.000 euro)"
        assert "de gemeente (nu 458.000 euro)" in labels
        assert "grens 'Ongeveer gelijk' (nu 10 procent)" in labels


def test_another_value_is_told_in_words_and_nothing_is_kept(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        before = session.reader.state
        own = trials(session.reader, _worth(session))[0]
        told = moves_words(session.reader.what_if(own.change(Decimal(500_000))))
        assert told[0] == (
            "Waarde van de woningen\n  nu: staat lager dan de gemeente. Dat is hier de ongunstige kant."
            "\n  dan: staat ongeveer gelijk aan de gemeente. Dat valt niet op."
        )
        assert moves_words(session.reader.what_if(own.change(Decimal(301_000)))) == (NOTHING_MOVES,)
        assert session.reader.state is before


def test_a_border_can_be_tried_but_not_at_nothing(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        border = next(one for one in trials(session.reader, _worth(session)) if not one.subject)
        assert len(moves_words(session.reader.what_if(border.change(Decimal(90))))) > 1
        with pytest.raises(ValueError, match="greater_than"):
            border.change(Decimal(0))


def test_what_was_typed_can_be_tried_too_and_context_cannot(tmp_path: Path) -> None:
    with with_figures(tmp_path) as session:
        signal(session, "huurachterstand", "8")
        lists = figure_lists(session.reader)
        own = trials(session.reader, lists.typed[0])[0]
        assert own.label.startswith("dit cijfer (nu 8 procent van de huurders")
        assert trials(session.reader, lists.background[0]) == ()


def test_a_published_class_is_tried_as_a_class(tmp_path: Path) -> None:
    with with_figures(tmp_path, "leefbaarometer-2-klassen.xlsx") as session:
        found = next(one for one in figure_lists(session.reader).signals if one.indicator == "leefbaarometer")
        assert trials(session.reader, found)[0].label.startswith("de klasse (nu ")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("12", 12), (" 12,5 ", Decimal("12.5")), ("1.250,5", Decimal("1250.5")), ("0.5", Decimal("0.5"))],
)
def test_a_number_is_read_as_people_type_it(typed: str, value: Decimal) -> None:
    assert number_of(typed) == value


@pytest.mark.parametrize("typed", ["", "veel", "NaN", "1,2,3"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    found = number_of(typed)
    assert isinstance(found, Misfit)
    assert found.what == "Dit is geen getal."


def test_a_number_that_is_tried_is_read_by_the_one_reader_of_numbers() -> None:
    """What can mean two things is asked, and what is tried is said in words: never 125 where 0,125 was meant."""
    assert number_of("0.125") == Decimal("0.125")
    asked = number_of("4.123")
    assert isinstance(asked, Misfit)
    assert asked.remedy == "Schrijf 4123 of 4,123."
    assert tried_words(Decimal("4.123")) == "= 4 komma 123"
