"""The measures of the back-test, on examples that can be checked by hand."""

from __future__ import annotations

import pytest

from benchmarks.backtest import main
from benchmarks.separating import percentiles, separation

TWENTY = [(f"a{n}", float(n)) for n in range(20)]


def test_what_is_always_higher_separates_wholly() -> None:
    one = separation(TWENTY, {"a19", "a18"})
    assert (one.auc, one.recall, one.flagged) == (1.0, 1.0, 0.1)


def test_what_is_always_lower_separates_the_other_way() -> None:
    assert separation(TWENTY, {"a0"}).auc == 0.0


def test_equal_scores_are_chance_and_all_of_them_are_in_the_tenth() -> None:
    one = separation([(code, 1.0) for code, _ in TWENTY], {"a0", "a5"})
    assert (one.auc, one.recall, one.flagged) == (0.5, 1.0, 1.0)


def test_a_pair_in_the_wrong_order_is_counted() -> None:
    """Of three others two lie below the wanted one."""
    assert separation([("x", 2.0), ("a", 1.0), ("b", 1.5), ("c", 3.0)], {"x"}).auc == pytest.approx(2 / 3)


def test_without_wanted_areas_there_is_nothing_to_measure() -> None:
    with pytest.raises(ValueError, match="wanted"):
        separation(TWENTY, {"elsewhere"})


def test_places_run_from_nought_to_one_and_equal_ones_share_the_middle() -> None:
    assert percentiles([("a", 1.0), ("b", 5.0), ("c", 5.0), ("d", 9.0)]) == {
        "a": 0.0,
        "b": 0.5,
        "c": 0.5,
        "d": 1.0,
    }


def test_without_files_it_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "kwb-2020" in capsys.readouterr().err


def test_the_score_exists_in_the_back_test_alone() -> None:
    """Nothing in the program adds signals up: the page of the back-test says so and the source must keep it."""
    from wijkwizard.advice.advise import Advice
    from wijkwizard.advice.stacking import Stacking, TerrainStack

    fields = {name for model in (Advice, Stacking, TerrainStack) for name in model.model_fields}
    assert fields & {"score", "total", "points", "weight", "verdict", "forecast"} == set()
