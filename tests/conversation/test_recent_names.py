"""Dossiers of one name are told apart by their folder, or by their file where they lie in one folder."""

from __future__ import annotations

from pathlib import Path

from wijkwizard.conversation.recent_names import go_on_words, has_namesake, name_of, place_of
from wijkwizard.session import Recent

NORTH, SOUTH = Recent(Path("/wijk/noord.wijk"), "Laak"), Recent(Path("/wijk/zuid.wijk"), "Laak")
ELSEWHERE, OTHER = Recent(Path("/oud/laak.wijk"), "Laak"), Recent(Path("/wijk/oost.wijk"), " ")


def test_a_dossier_has_the_name_of_its_area_or_of_its_file() -> None:
    assert [name_of(recent) for recent in (NORTH, OTHER)] == ["Laak", "oost"]


def test_the_file_is_named_where_a_folder_has_more_of_a_name() -> None:
    known = (NORTH, SOUTH, ELSEWHERE, OTHER)
    assert [place_of(recent, known) for recent in known] == [
        NORTH.path,
        SOUTH.path,
        Path("/oud"),
        Path("/wijk"),
    ]


def test_a_dossier_whose_name_another_has_is_known_wherever_that_lies() -> None:
    assert has_namesake(NORTH, (NORTH, ELSEWHERE))
    assert not has_namesake(NORTH, (NORTH, OTHER))


def test_work_that_was_interrupted_is_gone_on_with_as_that() -> None:
    stopped = Recent(NORTH.path, "Laak", closed=False)
    assert [go_on_words(recent) for recent in (NORTH, stopped)] == [
        "verder met Laak",
        "verder met wat onderbroken werd: Laak",
    ]
