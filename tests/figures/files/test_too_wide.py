"""A file with lines without end is refused before it costs time, with a sentence that says what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wijkwizard.errors import WijkError
from wijkwizard.figures.files.workbook import MOST_COLUMNS
from wijkwizard.figures.reading import recognise

WIDE = MOST_COLUMNS + 1


@pytest.mark.parametrize(
    "text",
    [
        ";" * WIDE,
        "a\t" * WIDE + "\n",
        "," * 100 * WIDE,
        ";".join(f"k{at}" for at in range(WIDE)) + "\n" + "1;" * WIDE + "\n",
        'a;b\n1;"' + "x" * 100 * WIDE + '"\n',
        json.dumps([dict.fromkeys((f"k{at}" for at in range(WIDE)), 1)]),
    ],
    ids=["marks", "names", "a line without end", "a header and a row", "one long cell", "an object"],
)
def test_a_row_that_is_wider_than_any_table_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "breed.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        recognise(path)
    assert caught.value.code == "figures-too-wide"
