"""Dossiers of tables are chosen one by one; with two of them the way on is the first line."""

from __future__ import annotations

from pathlib import Path

import pytest

from wijkwizard.conversation.tables_to_merge import OTHER, READY, TablesToMerge, merge_target
from wijkwizard.errors import WijkError

A, B, C = (Path("map", f"tafel {name}.wijk") for name in "abc")


def test_each_dossier_is_chosen_once_and_choosing_it_again_lets_it_go() -> None:
    assert TablesToMerge().toggled(A).toggled(B).toggled(A).chosen == (B,)
    assert TablesToMerge().also(A).also(A).chosen == (A,)


def test_the_way_on_is_there_with_two_and_the_chosen_ones_stand_in_front() -> None:
    alone = TablesToMerge((B,))
    assert [line.id for line in alone.lines([A, B, C])] == [str(B), str(A), str(C), OTHER]
    both = [*TablesToMerge((B, A)).lines([A, B, C])]
    assert [line.id for line in both] == [READY, str(B), str(A), str(C), OTHER]
    assert [line.mark for line in both] == ["▸", "✓", "✓", " ", " "]


def test_what_is_chosen_is_told_with_what_comes_next() -> None:
    assert "eigen kopie" in TablesToMerge().text
    assert TablesToMerge((A,)).text == "Gekozen: tafel a.wijk. Kies er nog een."
    assert TablesToMerge((A, B)).text.startswith("Gekozen: tafel a.wijk en tafel b.wijk. Kies nog een tafel")


def test_what_is_proposed_stands_in_the_form_and_what_was_typed_stays() -> None:
    tables, proposed = TablesToMerge((A, B)), Path("map", "tafel a samen.wijk")
    assert [entry.value for entry in tables.form(None, "", proposed).entries] == ["tafel a samen", "map"]
    again = tables.form({"name": "Oost", "folder": "elders"}, "Dat gaat niet.", proposed)
    assert [entry.value for entry in again.entries] == ["Oost", "elders"]
    assert again.text == "Dat gaat niet."
    assert merge_target({"name": "Oost.wijk", "folder": "elders"}) == Path("elders", "Oost.wijk")


def test_without_a_name_there_is_no_file() -> None:
    with pytest.raises(WijkError, match="heeft nog geen naam"):
        merge_target({"name": " . ", "folder": "elders"})
