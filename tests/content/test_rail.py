"""The rail is 27 columns wide, and no name in our questionnaire is cut off there."""

from wijkwizard.session import load_questions

ROOM_OF_A_SECTION, ROOM_OF_A_STOP = 21, 18
"""Columns for a name, behind its sign and, for a stop, before how far it is."""


def test_every_section_and_stop_has_a_name_that_fits_the_rail() -> None:
    steps = load_questions(None).questionnaire.steps
    assert [step.short for step in steps if len(step.short) > ROOM_OF_A_STOP] == []
    sections = [section for step in steps for section in step.sections]
    assert [one.title for one in sections if not 0 < len(one.short) <= ROOM_OF_A_SECTION] == []


def test_no_two_sections_of_a_stop_share_their_short_name() -> None:
    for step in load_questions(None).questionnaire.steps:
        names = [section.short for section in step.sections]
        assert len(set(names)) == len(names)
