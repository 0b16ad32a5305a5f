"""The marks that the reader puts in cells for itself are no text: none comes into a name, a heading or a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.making import value
from wijkwizard.errors import WijkError
from wijkwizard.figures import described
from wijkwizard.figures.reading import read, recognise
from wijkwizard.figures.tables.dataset import ABSENT
from wijkwizard.figures.tables.headings import text_of
from wijkwizard.figures.tables.numbers import CLASH, CUT, EITHER
from wijkwizard.terms.figures import Missing


@pytest.mark.parametrize("mark", [ABSENT, CLASH, CUT, EITHER])
def test_a_mark_is_no_text(mark: str) -> None:
    assert text_of(mark) == ""


def test_what_stands_in_an_unknown_file_is_told_without_marks(tmp_path: Path) -> None:
    """Its last line has no end, so its last cell is in doubt."""
    path = tmp_path / "s.csv"
    path.write_text("a;b\n1;2", encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        recognise(path)
    assert "a, b, 1." in caught.value.sentence


def test_a_place_whose_name_may_be_cut_off_has_no_name(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("gwb_code;a_inw;regio\nWK034403;34000;Overvecht", encoding="utf-8")
    dataset = read([path], years={path: 2023}).datasets[0]
    assert [place.name for place in dataset.places] == [""]
    assert "\0" not in str(described(recognise(path, year=2023)))


def test_a_figure_that_may_be_cut_off_is_still_known_as_that(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("gwb_code;regio;a_inw\nWK034403;Overvecht;340", encoding="utf-8")
    assert value(read([path], years={path: 2023}), "WK034403", "inwoners", 2023) is Missing.CUT


def test_a_header_that_is_the_last_line_has_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "kop.csv"
    path.write_text("gwb_code;regio;a_inw", encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        recognise(path)
    assert "\0" not in str(caught.value)
    assert "afgebroken" not in str(caught.value)


def test_a_name_in_a_file_steers_no_terminal(tmp_path: Path) -> None:
    """It goes into the dossier, onto the screen and onto paper."""
    path = tmp_path / "r.csv"
    path.write_text("gwb_code;regio;a_inw\nWK034403;Over\x1b[2Jvecht\x07;34000\n", encoding="utf-8")
    assert [place.name for place in read([path], years={path: 2023}).datasets[0].places] == ["Over?[2Jvecht?"]
    assert str(described(recognise(path, year=2023))).isprintable()
