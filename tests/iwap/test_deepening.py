"""The theme questions: one chapter for each of the six themes, at most five questions in it."""

from tests.iwap.evening import questions
from wijkwizard.iwap.deepening import Deepening
from wijkwizard.terms import Frozen


def test_there_is_a_chapter_for_each_theme() -> None:
    """Six themes of the guide in the table of themes, six chapters; a theme of today has none of its own."""
    guide = [row for row in questions().knowledge.themes.rows if row.sets != ("nu",)]
    assert len(Deepening.model_fields) == len(guide)


def test_a_theme_takes_at_most_five_questions_of_desk_work() -> None:
    """And each ends in what the group makes of it."""
    for field in Deepening.model_fields.values():
        chapter = field.annotation
        assert isinstance(chapter, type)
        assert issubclass(chapter, Frozen)
        assert len(chapter.model_fields) <= 5
