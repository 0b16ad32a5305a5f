"""Which questions one organisation or resident can answer at home, on a form."""

from __future__ import annotations

from wijkwizard.questionnaire.model import NoticeQuestion, Question, TableQuestion


def fits_form(question: Question) -> bool:
    """Return whether a question can stand on a form for at home.

    What the room says is said there, and ballots are counted there; what is internal is no business of others; a table
    has no room on a form.
    """
    if isinstance(question, TableQuestion | NoticeQuestion) or "." in question.id:
        return False
    return question.moment != "zaal" and not question.internal and not question.blind
