"""The theme questions: one chapter for each of the six themes, at most five questions in it."""

from tests.iwap.evening import questions
from wijkwizard.iwap.deepening import Deepening
from wijkwizard.questionnaire.conditions import Comparison
from wijkwizard.session import load_questions
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


def test_a_theme_of_today_opens_the_chapter_of_the_nearest_theme_of_the_guide() -> None:
    """Whoever renames a theme does not lose what is asked further about it."""
    ours = load_questions(None)
    opened = {
        condition.one_of
        for step in ours.questionnaire.steps
        for section in step.sections
        if isinstance(condition := section.show_if, Comparison)
        and condition.question == "themas-gekozen.thema"
        and condition.one_of
    }
    themes = ours.knowledge.themes.rows
    nearest = {
        guide: (guide, *(row.id for row in themes if row.guide == guide))
        for guide in dict.fromkeys(row.guide for row in themes if row.guide)
    }
    assert {frozenset(one) for one in opened} == {frozenset(one) for one in nearest.values()}
