"""The working edition holds all that the public one holds: on the example and the stories.

That it does so after walks at random is looked at where those are walked.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from tests.stories.evenings import FIND_OUT, SHORT, SMALL
from tests.stories.story import tell
from wijkwizard.document.characters import strings
from wijkwizard.document.paper_form import leaves_with_value
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.publish import public_edition
from wijkwizard.iwap.value_words import plain
from wijkwizard.session import Session, make_example, new_session


def missing(session: Session) -> list[str]:
    """Return what was said, stands in the public paper, and is not to be read in the working one."""
    public, working = (
        "\n".join(strings(session.plan.document(edition))) for edition in ("public", "working")
    )
    words = {
        plain(said.value).rstrip(".")
        for said in leaves_with_value(
            public_edition(session.reader.iwap(), PaperKnowledge.of(session.reader.questions.knowledge))
        )
    }
    return sorted(one for one in words if one in public and one not in working)


def extra_lines(session: Session) -> list[str]:
    """Return every text of the public paper that the working one has not: with nothing internal there is none.

    But for where the annex refers to, and the list of what was not discussed, which the working edition has in place.
    Which words of a line are a link is no text of its own: they stand in the line.
    """
    public, working = (session.plan.document(edition) for edition in ("public", "working"))
    told = "\n".join(strings(working))
    gaps = {f"{part.title.rstrip('?')}" for part in working.parts}
    return [
        text
        for text in strings((public.plan, public.parts), without=("see",))
        if text not in told
        and not text.startswith("Dit staat in het plan zelf: ")
        and not any(text.startswith((f"{title}: ", f"{title}? ")) for title in gaps)
    ]


@pytest.mark.parametrize("story", [SHORT, SMALL, FIND_OUT], ids=["kort", "klein", "uitzoeken"])
def test_the_working_edition_of_an_evening_says_all_that_the_public_one_says(
    tmp_path: Path, story: str
) -> None:
    """Nothing is internal on these evenings, so every text of the one stands in the other."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        tell(session, story)
        assert missing(session) == []
        assert extra_lines(session) == []


def test_the_working_edition_of_the_example_says_all_that_was_said_in_public() -> None:
    """There is much that is internal in it; what is public is in both."""
    with make_example(None, environment=fixed_environment()) as session:
        assert missing(session) == []
