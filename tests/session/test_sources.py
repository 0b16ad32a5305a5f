"""Desk work asks a source only for what carries the plan and has none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.session.small import answers, fixed_environment, looking, the
from wijkwizard.iwap.registry import registry
from wijkwizard.session import make_example
from wijkwizard.session.sources import NEEDS_SOURCE
from wijkwizard.terms import Answers, Basis, Slot


def test_what_carries_the_plan_exists_in_it() -> None:
    """A place that was renamed is not forgotten here."""
    assert set(registry().leaves) >= NEEDS_SOURCE


def test_a_figure_without_a_source_is_listed() -> None:
    """With what it rests on; an opinion is not."""
    (line,) = looking(answers({"bewoners": 300, "trots": "Het koor"})).without_source()
    assert (str(line.slot), line.text, line.state) == ("bewoners", "300 mensen", "indruk")
    assert (line.turn_id, line.moment) == ("bewoners", "vooraf")


def test_with_a_source_it_is_off_the_list() -> None:
    """An assumption stays on it, under its own name."""
    found = answers({"bewoners": 300})
    slot = Slot("bewoners")

    def resting(basis: Basis) -> Answers:
        return replace(found, by_slot={slot: (the(found.get(slot)).model_copy(update={"basis": basis}),)})

    assert looking(resting(Basis.SOURCE)).without_source() == ()
    assert [line.state for line in looking(resting(Basis.ASSUMPTION)).without_source()] == ["aanname"]


def test_not_knowing_needs_no_source() -> None:
    """There is nothing to account for."""
    assert looking(answers({"bewoners": "weet niet"})).without_source() == ()


def test_an_amount_is_listed_with_its_row_and_only_while_it_is_asked() -> None:
    """What is kept aside carries nothing."""
    said = {"kosten.wat@k1": "Zaalhuur", "kosten.bedrag@k1": 1250}
    rows = {"kosten": ("k1",)}
    (line,) = looking(answers({"besluit": "integraal", **said}, rows)).without_source()
    assert (line.title, line.text, line.turn_id) == ("Zaalhuur: Hoeveel?", "€ 1.250", "kosten")
    assert looking(answers({"besluit": "regulier", **said}, rows)).without_source() == ()


def test_what_was_rejected_carries_nothing(tmp_path: Path) -> None:
    """The reason of the cameras that the example rejects stood among what the plan rests on."""
    with make_example(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        rows = {line.slot.row for line in session.reader.without_source()}
        rejected = {
            row.id
            for row in session.reader.iwap().measures
            if row.status.value and row.status.value.id == "afgewezen"
        }
    assert rejected
    assert not rows & rejected
    assert rows
