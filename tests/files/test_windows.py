"""What is too long a name for Windows is known without asking it."""

from __future__ import annotations

from pathlib import Path

import pytest

from wijkwizard.files.windows import too_long


@pytest.mark.parametrize(
    ("name", "long", "short"),
    [
        ("x" * 255, False, True),
        ("x" * 256, True, True),
        ("é" * 256, True, True),
        ("\N{EARTH GLOBE EUROPE-AFRICA}" * 128, True, True),
        ("map/" * 80, False, True),
        ("map/" * 10, False, False),
    ],
)
def test_what_is_too_long_for_windows_is_counted_as_it_counts(
    name: str, *, long: bool, short: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It says itself only that such a file is not there; whole paths may be long on some computers."""
    monkeypatch.chdir(tmp_path)
    assert too_long(Path(name), long_paths=True) is long
    assert too_long(Path(name), long_paths=False) is short
