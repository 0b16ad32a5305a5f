"""The bindings are read from the plan itself, so a field cannot be without one."""

from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import DERIVED, registry


def test_every_chapter_and_collection_of_the_plan_can_be_bound() -> None:
    """Every field of the Iwap is a chapter with leaves or a collection, but for what is derived."""
    known = registry()
    heads = {path.split(".")[0] for path in known.leaves} | set(known.collections)
    assert heads == set(Iwap.model_fields) - DERIVED


def test_a_leaf_tells_which_kinds_of_question_fit() -> None:
    """A choice cannot be bound by a text, nor an amount by a number."""
    leaves = registry().leaves
    assert leaves["problems.sort"].kinds == {"choice"}
    assert leaves["costs.amount"].kinds == {"money"}
    assert leaves["area.name"].kinds == {"text", "long_text"}


def test_the_linter_gets_collections_as_tables() -> None:
    """A collection is bound by a table and by nothing else."""
    assert registry().kinds()["problems"] == {"table"}


def test_a_nested_chapter_has_its_whole_path() -> None:
    """The theme questions stand two levels deep."""
    assert "deepening.safety.places" in registry().leaves
