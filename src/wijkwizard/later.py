"""Lazy imports of package members, so that what is shown first need not wait for the rest.

The whole program uses this: a package defines ``__getattr__ = later(__name__, homes)`` and lists its names under
``TYPE_CHECKING`` for readers and type checkers. Code that must stay fast imports the package and writes
``package.Name`` where it is used; ``from package import Name`` imports the module at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def later(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a package whose names live in other modules.

    Args:
        package: its ``__name__``; a name that was found stays in it.
        homes: name to the module that holds it, with ``:other`` behind it when it has another name there.
    """

    def find(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, _, other = home.partition(":")
        found: object = getattr(import_module(module), other or name)
        setattr(sys.modules[package], name, found)
        return found

    return find
