"""Rows that begin with a choice come at the end of their table, in order."""

from __future__ import annotations

from itertools import count

from wijkwizard.dossier.log.fold import extend, fold
from wijkwizard.dossier.log.payloads import numbered
from wijkwizard.session.seed_rows import make_seed_rows
from wijkwizard.terms import ChoiceValue, Slot


def test_each_option_gets_a_row_with_its_choice() -> None:
    """Behind the rows that are there, in the order of the options."""
    tokens = count()
    state = fold(())
    for options in (("woz",), ("bijstand", "misdrijven")):
        grown = make_seed_rows(state, "signalen", "indicator", options, lambda: f"r{next(tokens)}")
        assert len(grown.rows) == len(options)
        state = extend(state, numbered(state, "s", "", grown.payloads))
    rows = state.answers.rows_of("signalen")
    held = [state.answers.get(Slot("signalen.indicator", row)) for row in rows]
    assert [one.value for one in held if one] == [ChoiceValue(v=v) for v in ("woz", "bijstand", "misdrijven")]


def test_no_options_make_nothing() -> None:
    """An empty step is not written."""
    assert make_seed_rows(fold(()), "signalen", "indicator", (), lambda: "r") == ((), ())
