"""Finds the questions and templates: in the checkout first, then in the installed package.

The checkout wins, because an editable install can leave an older copy beside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def find(name: str) -> Path:
    """Return the folder ``questions`` or ``templates``.

    Args:
        name: ``questions`` or ``templates``.

    Raises:
        FileNotFoundError: when neither the checkout nor the package has it.
    """
    checkout = _PACKAGE.parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    installed = _PACKAGE / "_data" / name
    if installed.is_dir():
        return installed
    raise FileNotFoundError(name)
