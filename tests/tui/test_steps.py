"""How far the reading of a file is, and that it stops when nobody waits."""

import pytest

from wijkwizard.tui.screens.file_reading import FileReading, ReadingStopped, bar


class _Worker:
    """As much of a worker as the reading looks at."""

    is_cancelled = False


def test_how_far_a_reading_is_is_told_once_for_each_per_cent() -> None:
    told: list[str] = []
    worker = _Worker()
    reading = FileReading(worker, told.append)  # type: ignore[arg-type]  # only whether it was cancelled is asked
    for done in (0, 1, 2, 500, 1000):
        reading.progress(done, 1000)
    assert told == [bar(0), bar(50), bar(100)]
    worker.is_cancelled = True
    with pytest.raises(ReadingStopped):
        reading.progress(1, 1)
    assert bar(50) == "██████████░░░░░░░░░░  50 procent gelezen"
