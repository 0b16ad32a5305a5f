"""Doors of rooms: names that a package offers and that are looked up when they are first used.

Building models takes time. Who only wants to see the list of recent dossiers should not wait for the readers
of statistics.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def door(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a package.

    Args:
        package: its name.
        homes: by name the module where it lives, below ``wijkwizard``; ``module:other`` when it is called
            otherwise there.

    Raises:
        AttributeError: when the package has no such name.
    """

    def look_up(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, _, there = home.partition(":")
        found: object = getattr(import_module(f"wijkwizard.{module}"), there or name)
        setattr(sys.modules[package], name, found)
        return found

    return look_up
