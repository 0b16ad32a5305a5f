"""The lines of a text, as they are kept and as they are told in one."""

from __future__ import annotations

from wijkwizard.terms.text_lines import line_ends, one_line


def test_lines_are_joined_and_empty_ones_left_out() -> None:
    assert one_line("een\ntwee\n \ndrie") == "een / twee / drie"


def test_every_line_ends_in_one_way() -> None:
    assert line_ends("een\r\ntwee\rdrie\nvier") == "een\ntwee\ndrie\nvier"
