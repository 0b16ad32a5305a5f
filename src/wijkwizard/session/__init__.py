"""The one door between the faces and the core."""

from wijkwizard.dossier.recents import Recent
from wijkwizard.dossier.recents import recents as recent_dossiers
from wijkwizard.session.opening import fill_session, forget_dossier, make_example, new_session, open_session
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

__all__ = [
    "Block",
    "Draft",
    "Field",
    "OptionView",
    "OverviewLine",
    "Questions",
    "ReadyLine",
    "Recent",
    "Rim",
    "RowView",
    "Screen",
    "Session",
    "TableView",
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
