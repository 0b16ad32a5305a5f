"""How steady a count is stands in the working edition, where the tie would stand, and on no public paper."""

from __future__ import annotations

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.plan.chapters import goals, problems
from wijkwizard.document.short_problems import problems_blocks
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import GridMark

WORKING = STYLE.model_copy(update={"edition": "working"})


def _plan(fourth: int, themes: str = "abc") -> Iwap:
    """Return a plan in which the third option got seven votes, of problems and of themes; these themes are chosen."""
    marks = tuple(
        GridMark(id=name, label=name, score=n) for name, n in zip("abcd", (9, 8, 7, fourth), strict=True)
    )
    return evening(
        insight={"votes": said(marks)},
        ambition={"votes": said(marks)},
        problems=tuple({"id": name, "title": said(name), "sort": pick(name, name)} for name in "abc"),
        themes=tuple({"id": name, "theme": pick(name, name)} for name in themes),
    )


def _told(plan: Iwap, *, working: bool) -> str:
    formatter = Formatter(WORKING if working else STYLE, KNOWN)
    blocks = (problems(plan, formatter)[1], goals(plan, formatter)[1], problems_blocks(plan, formatter))
    return "\n".join(text for each in blocks for text in strings(each))


def test_the_makers_read_how_many_people_would_change_the_first_three() -> None:
    told = _told(_plan(2), working=True)
    assert (
        told.count("De eerste drie problemen kunnen veranderen als drie mensen anders hadden gekozen.") == 2
    )
    assert "De eerste drie thema's kunnen veranderen als drie mensen anders hadden gekozen." in told


def test_the_public_does_not_and_of_a_tie_nobody_is_told_that_it_changes() -> None:
    assert "hadden gekozen" not in _told(_plan(2), working=False)
    assert "gekozen." not in _told(_plan(7), working=True).replace("niet gekozen", "")


def test_where_two_themes_were_chosen_the_first_two_can_change_and_not_a_third() -> None:
    told = _told(_plan(2, themes="ab"), working=True)
    assert "De eerste twee thema's kunnen veranderen" in told
    assert "drie thema's" not in told
