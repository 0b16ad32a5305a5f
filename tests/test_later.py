"""Names that are imported when they are first used: found once, under their own or another name, or refused."""

import pkgutil
import sys
from importlib import import_module
from types import ModuleType

import pytest

from wijkwizard.later import later


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A package with names that live elsewhere."""
    made = ModuleType("trial_package")
    homes = {"ROUND_UP": "decimal", "longest": "builtins:max"}
    monkeypatch.setattr(made, "__getattr__", later("trial_package", homes), raising=False)
    monkeypatch.setitem(sys.modules, "trial_package", made)
    return made


def test_a_name_is_taken_from_its_home_and_then_stays(package: ModuleType) -> None:
    """The second time is as quick as any other name."""
    assert "ROUND_UP" not in vars(package)
    assert package.ROUND_UP == "ROUND_UP"
    assert vars(package)["ROUND_UP"] == "ROUND_UP"


def test_a_name_may_have_another_name_at_home(package: ModuleType) -> None:
    assert package.longest is max


def test_what_is_not_listed_does_not_exist(package: ModuleType) -> None:
    """Also what its modules hold: the list is the door."""
    with pytest.raises(AttributeError, match="no attribute 'Decimal'"):
        _ = package.Decimal


@pytest.mark.parametrize("name", ["session", "terms", "tui.screens"])
def test_no_name_is_also_that_of_a_module_of_its_package(name: str) -> None:
    """Who imports that module first would find it in the place of what is meant."""
    found = import_module(f"wijkwizard.{name}")
    assert {module.name for module in pkgutil.iter_modules(found.__path__)}.isdisjoint(found.__all__)
