"""The one door between the faces and the core.

The names are looked up when they are first used: the start screen needs only the list of recent dossiers,
and a nervous facilitator should not wait for the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.later import later

if TYPE_CHECKING:
    from wijkwizard.dossier.recents import Recent
    from wijkwizard.dossier.recents import recents as recent_dossiers
    from wijkwizard.questionnaire.model import Question, Scale, Step
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.session.opening import (
        fill_session,
        forget_dossier,
        make_example,
        new_session,
        open_session,
    )
    from wijkwizard.session.questions import Questions, check_questions, load_questions
    from wijkwizard.session.rim import Rim, system_rim
    from wijkwizard.session.session import Session
    from wijkwizard.session.views import (
        Block,
        Draft,
        Field,
        OptionView,
        OverviewLine,
        ReadyLine,
        RowView,
        Screen,
        TableView,
    )

_HOME = {
    "Block": "session.views",
    "Draft": "session.views",
    "Field": "session.views",
    "OptionView": "session.views",
    "OverviewLine": "session.views",
    "Question": "questionnaire.model",
    "Questions": "session.questions",
    "ReadyLine": "session.views",
    "Recent": "dossier.recents",
    "Rim": "session.rim",
    "RowView": "session.views",
    "Scale": "questionnaire.model",
    "Screen": "session.views",
    "Session": "session.session",
    "Step": "questionnaire.model",
    "TableView": "session.views",
    "Turn": "questionnaire.route",
    "check_questions": "session.questions",
    "fill_session": "session.opening",
    "forget_dossier": "session.opening",
    "load_questions": "session.questions",
    "make_example": "session.opening",
    "new_session": "session.opening",
    "open_session": "session.opening",
    "recent_dossiers": "dossier.recents:recents",
    "system_rim": "session.rim",
}

__all__ = [
    "Block",
    "Draft",
    "Field",
    "OptionView",
    "OverviewLine",
    "Question",
    "Questions",
    "ReadyLine",
    "Recent",
    "Rim",
    "RowView",
    "Scale",
    "Screen",
    "Session",
    "Step",
    "TableView",
    "Turn",
    "check_questions",
    "fill_session",
    "forget_dossier",
    "load_questions",
    "make_example",
    "new_session",
    "open_session",
    "recent_dossiers",
    "system_rim",
]


__getattr__ = later(__name__, {name: f"wijkwizard.{home}" for name, home in _HOME.items()})
