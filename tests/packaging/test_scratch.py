"""Tests write in memory where there is room, and leave nothing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from setup.scratch import scratch


def test_the_tests_get_a_folder_that_is_gone_afterwards(tmp_path: Path) -> None:
    """Also when somebody stops them halfway."""
    given: list[Path] = []

    def stopped() -> None:
        with scratch(tmp_path, 1) as told:
            given.append(Path(told["TMPDIR"]))
            (given[0] / "map").mkdir()
            (given[0] / "map" / "a.wijk").write_text("x", encoding="utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert given[0].parent == tmp_path
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "enough"), [("", 1 << 60), ("er-is-niets", 1)])
def test_without_room_the_tests_write_where_they_always_did(tmp_path: Path, name: str, enough: int) -> None:
    """A container often has a small one, and Windows and macOS have none."""
    with scratch(tmp_path / name, enough) as told:
        assert told == {}
    assert list(tmp_path.iterdir()) == []
