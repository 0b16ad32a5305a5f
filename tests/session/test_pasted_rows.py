"""Lines that were pasted each make a row, called as they were meant."""

from __future__ import annotations

import pytest

from wijkwizard.session.pasted_rows import lines_in


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "1. lampen maken\n2. straatvegers erbij\n- bankjes weg",
            ("lampen maken", "straatvegers erbij", "bankjes weg"),
        ),
        ("• lampen\n\n• bankjes", ("lampen", "bankjes")),
        ("10) lampen\n11) bankjes", ("lampen", "bankjes")),
        ("- lampen\nbankjes", ("- lampen", "bankjes")),
        ("3 lantaarns maken\n2 bankjes weg", ("3 lantaarns maken", "2 bankjes weg")),
        ("24. mei feest", ("24. mei feest",)),
        ("-5 graden\n-3 graden", ("-5 graden", "-3 graden")),
    ],
)
def test_the_marks_of_a_list_are_no_part_of_its_lines(text: str, lines: tuple[str, ...]) -> None:
    """A measure was called '1. lampen maken', with a number of its own before it on paper."""
    assert lines_in(text) == lines
