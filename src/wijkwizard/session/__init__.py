"""The open dossier as a set of services; the one interface between the faces and the core.

Names are imported when they are first used: the start screen needs only the list of recent dossiers and must be
fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkwizard.later import later

if TYPE_CHECKING:
    from wijkwizard.document.pdf_attachment import is_pdf
    from wijkwizard.dossier.copies import Copy
    from wijkwizard.dossier.copies import choose as choose_copies
    from wijkwizard.dossier.copies import copies as copies_of
    from wijkwizard.dossier.copies import where as copies_where
    from wijkwizard.dossier.file.cipher import Password, must_have_library
    from wijkwizard.dossier.log.events import Reaction
    from wijkwizard.dossier.recents import Recent, evening_noted, note_evening, note_room, room_entered
    from wijkwizard.dossier.recents import drop as drop_recent
    from wijkwizard.dossier.recents import lost as lost_dossiers
    from wijkwizard.dossier.recents import recents as recent_dossiers
    from wijkwizard.questionnaire.misfit import Misfit
    from wijkwizard.questionnaire.model import Question, Scale, Step
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.questionnaire.showing import show_value
    from wijkwizard.session.ballots import again_words, too_full, too_many, total_waits, turnout_words
    from wijkwizard.session.environment import Environment, system_environment
    from wijkwizard.session.evening_start import minutes_in_words, planned
    from wijkwizard.session.printing.from_paper import extract, looked_into
    from wijkwizard.session.printing.paper import coming
    from wijkwizard.session.printing.paper_check import check_paper
    from wijkwizard.session.printing.paper_files import check_example_place
    from wijkwizard.session.questions import Questions, check_questions, load_questions
    from wijkwizard.session.screen_builder import NOT_SHOWN
    from wijkwizard.session.search_words import synonyms, words_to_find
    from wijkwizard.session.second_window import beamer_command
    from wijkwizard.session.session import Session
    from wijkwizard.session.statistics.downloads import Candidate, candidates, figure_folders, remember_folder
    from wijkwizard.session.statistics.figure_cautions import cautions
    from wijkwizard.session.statistics.figure_files import given_year
    from wijkwizard.session.statistics.figure_import import (
        ImportState,
        ImportStep,
        found_regions,
        look,
        of_regions,
        proposed,
        region_words,
        summary,
    )
    from wijkwizard.session.statistics.figure_lines import (
        FigureLine,
        FigureLists,
        account_words,
        figure_lists,
    )
    from wijkwizard.session.statistics.question_figures import figures_say, paths_of
    from wijkwizard.session.storage.backups import back_to, mended, rescue
    from wijkwizard.session.storage.backups import in_words as copies_in_words
    from wijkwizard.session.storage.backups import listed as copies_listed
    from wijkwizard.session.storage.backups import when as when_copied
    from wijkwizard.session.storage.filling import fill_session, make_example
    from wijkwizard.session.storage.missing import BEGIN_NEW, none_yet
    from wijkwizard.session.storage.missing import missing as missing_dossier
    from wijkwizard.session.storage.opening import new_session, open_session
    from wijkwizard.session.storage.other_states import OtherStates
    from wijkwizard.session.storage.stored_data import everything, forget_everything
    from wijkwizard.session.storage.wiping import forget_dossier, forget_states, names, wipe_target
    from wijkwizard.session.views import (
        DraftText,
        Field,
        OptionView,
        OverviewLine,
        QuestionView,
        ReadyLine,
        RowView,
        ScreenView,
        TableView,
    )
    from wijkwizard.session.visibility import Visibility
    from wijkwizard.session.what_if import Adjustable, moves_words, number_of, trials, tried_words

_HOME = {
    "NOT_SHOWN": "session.screen_builder",
    "QuestionView": "session.views",
    "BEGIN_NEW": "session.storage.missing",
    "Candidate": "session.statistics.downloads",
    "Copy": "dossier.copies",
    "DraftText": "session.views",
    "Field": "session.views",
    "FigureLine": "session.statistics.figure_lines",
    "FigureLists": "session.statistics.figure_lines",
    "ImportState": "session.statistics.figure_import",
    "ImportStep": "session.statistics.figure_import",
    "Misfit": "questionnaire.misfit",
    "OptionView": "session.views",
    "OverviewLine": "session.views",
    "Password": "dossier.file.cipher",
    "Question": "questionnaire.model",
    "Questions": "session.questions",
    "Reaction": "dossier.log.events",
    "ReadyLine": "session.views",
    "Recent": "dossier.recents",
    "Environment": "session.environment",
    "RowView": "session.views",
    "Scale": "questionnaire.model",
    "ScreenView": "session.views",
    "Session": "session.session",
    "Visibility": "session.visibility",
    "Step": "questionnaire.model",
    "TableView": "session.views",
    "Adjustable": "session.what_if",
    "Turn": "questionnaire.route",
    "account_words": "session.statistics.figure_lines",
    "back_to": "session.storage.backups",
    "beamer_command": "session.second_window",
    "candidates": "session.statistics.downloads",
    "cautions": "session.statistics.figure_cautions",
    "check_example_place": "session.printing.paper_files",
    "check_paper": "session.printing.paper_check",
    "check_questions": "session.questions",
    "choose_copies": "dossier.copies:choose",
    "coming": "session.printing.paper",
    "copies_listed": "session.storage.backups:listed",
    "copies_of": "dossier.copies:copies",
    "copies_where": "dossier.copies:where",
    "extract": "session.printing.from_paper",
    "figure_folders": "session.statistics.downloads",
    "figure_lists": "session.statistics.figure_lines",
    "figures_say": "session.statistics.question_figures",
    "fill_session": "session.storage.filling",
    "wipe_target": "session.storage.wiping",
    "drop_recent": "dossier.recents:drop",
    "everything": "session.storage.stored_data",
    "forget_dossier": "session.storage.wiping",
    "OtherStates": "session.storage.other_states",
    "copies_in_words": "session.storage.backups:in_words",
    "forget_states": "session.storage.wiping",
    "forget_everything": "session.storage.stored_data",
    "found_regions": "session.statistics.figure_import",
    "given_year": "session.statistics.figure_files",
    "load_questions": "session.questions",
    "lost_dossiers": "dossier.recents:lost",
    "is_pdf": "document.pdf_attachment",
    "look": "session.statistics.figure_import",
    "looked_into": "session.printing.from_paper",
    "make_example": "session.storage.filling",
    "mended": "session.storage.backups",
    "minutes_in_words": "session.evening_start",
    "missing_dossier": "session.storage.missing:missing",
    "none_yet": "session.storage.missing",
    "moves_words": "session.what_if",
    "must_have_library": "dossier.file.cipher",
    "names": "session.storage.wiping",
    "evening_noted": "dossier.recents",
    "note_evening": "dossier.recents",
    "note_room": "dossier.recents",
    "new_session": "session.storage.opening",
    "number_of": "session.what_if",
    "of_regions": "session.statistics.figure_import",
    "open_session": "session.storage.opening",
    "paths_of": "session.statistics.question_figures",
    "planned": "session.evening_start",
    "proposed": "session.statistics.figure_import",
    "recent_dossiers": "dossier.recents:recents",
    "region_words": "session.statistics.figure_import",
    "room_entered": "dossier.recents",
    "remember_folder": "session.statistics.downloads",
    "rescue": "session.storage.backups",
    "show_value": "questionnaire.showing",
    "summary": "session.statistics.figure_import",
    "synonyms": "session.search_words",
    "system_environment": "session.environment",
    "too_full": "session.ballots",
    "again_words": "session.ballots",
    "too_many": "session.ballots",
    "trials": "session.what_if",
    "tried_words": "session.what_if",
    "total_waits": "session.ballots",
    "turnout_words": "session.ballots",
    "when_copied": "session.storage.backups:when",
    "words_to_find": "session.search_words",
}

__all__ = [
    "BEGIN_NEW",
    "NOT_SHOWN",
    "Adjustable",
    "Candidate",
    "Copy",
    "DraftText",
    "Environment",
    "Field",
    "FigureLine",
    "FigureLists",
    "ImportState",
    "ImportStep",
    "Misfit",
    "OptionView",
    "OtherStates",
    "OverviewLine",
    "Password",
    "Question",
    "QuestionView",
    "Questions",
    "Reaction",
    "ReadyLine",
    "Recent",
    "RowView",
    "Scale",
    "ScreenView",
    "Session",
    "Step",
    "TableView",
    "Turn",
    "Visibility",
    "account_words",
    "again_words",
    "back_to",
    "beamer_command",
    "candidates",
    "cautions",
    "check_example_place",
    "check_paper",
    "check_questions",
    "choose_copies",
    "coming",
    "copies_in_words",
    "copies_listed",
    "copies_of",
    "copies_where",
    "drop_recent",
    "evening_noted",
    "everything",
    "extract",
    "figure_folders",
    "figure_lists",
    "figures_say",
    "fill_session",
    "forget_dossier",
    "forget_everything",
    "forget_states",
    "found_regions",
    "given_year",
    "is_pdf",
    "load_questions",
    "look",
    "looked_into",
    "lost_dossiers",
    "make_example",
    "mended",
    "minutes_in_words",
    "missing_dossier",
    "moves_words",
    "must_have_library",
    "names",
    "new_session",
    "none_yet",
    "note_evening",
    "note_room",
    "number_of",
    "of_regions",
    "open_session",
    "paths_of",
    "planned",
    "proposed",
    "recent_dossiers",
    "region_words",
    "remember_folder",
    "rescue",
    "room_entered",
    "show_value",
    "summary",
    "synonyms",
    "system_environment",
    "too_full",
    "too_many",
    "total_waits",
    "trials",
    "tried_words",
    "turnout_words",
    "when_copied",
    "wipe_target",
    "words_to_find",
]


__getattr__ = later(__name__, {name: f"wijkwizard.{home}" for name, home in _HOME.items()})
