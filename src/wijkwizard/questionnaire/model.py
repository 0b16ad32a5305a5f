"""The typed questionnaire: everything that its YAML may contain. Keys are English; ids are Dutch, kebab-case.

Ids never change. Questions are defined in ``kinds``, one module per kind.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from wijkwizard.questionnaire.conditions import Condition
from wijkwizard.questionnaire.kinds.base import Base, Script, Soft
from wijkwizard.questionnaire.kinds.choice import ChoiceQuestion
from wijkwizard.questionnaire.kinds.choices import ChoicesQuestion
from wijkwizard.questionnaire.kinds.date import DateQuestion
from wijkwizard.questionnaire.kinds.grid import GridQuestion
from wijkwizard.questionnaire.kinds.money import MoneyQuestion
from wijkwizard.questionnaire.kinds.notice import NoticeQuestion
from wijkwizard.questionnaire.kinds.number import NumberQuestion
from wijkwizard.questionnaire.kinds.options import KnowledgeOptions, Option, Options, RowOptions
from wijkwizard.questionnaire.kinds.plain import Column
from wijkwizard.questionnaire.kinds.ranking import RankingQuestion
from wijkwizard.questionnaire.kinds.registry import Question
from wijkwizard.questionnaire.kinds.scale import ScaleQuestion
from wijkwizard.questionnaire.kinds.scale_steps import Scale
from wijkwizard.questionnaire.kinds.table import Seed, TableQuestion
from wijkwizard.questionnaire.kinds.text import LongTextQuestion, TextQuestion
from wijkwizard.questionnaire.kinds.yes_no import YesNoQuestion
from wijkwizard.questionnaire.lengths import Evening
from wijkwizard.questionnaire.plan_parts import PlanPart
from wijkwizard.terms import Flag, Frozen

__all__ = [
    "Base",
    "ChoiceQuestion",
    "ChoicesQuestion",
    "Column",
    "DateQuestion",
    "GridQuestion",
    "KnowledgeOptions",
    "LongTextQuestion",
    "MoneyQuestion",
    "NoticeQuestion",
    "NumberQuestion",
    "Option",
    "Options",
    "Question",
    "Questionnaire",
    "RankingQuestion",
    "RowOptions",
    "Scale",
    "ScaleQuestion",
    "Script",
    "Section",
    "Seed",
    "Soft",
    "Step",
    "TableQuestion",
    "TextQuestion",
    "YesNoQuestion",
]


class Section(Frozen):
    """Questions that belong together, in the order in which they are asked.

    ``part`` is the part of the plan for answers without a binding; empty follows the step.
    """

    id: str
    title: str
    short: str = ""
    show_if: Condition | None = None
    stays: Flag = Field(default=False, description="what was answered stays when the condition closes it")
    part: PlanPart | Literal[""] = ""
    questions: tuple[Question, ...]


class Step(Frozen):
    """A step: the start, or one of the four questions of the leeswijzer."""

    id: str
    number: int
    title: str
    short: str
    part: PlanPart | Literal[""] = ""
    sections: tuple[Section, ...]


class Questionnaire(Frozen):
    """A questionnaire.

    Attributes:
        length_question: id of the choice question that sets the route; see ``lengths``.
        verdict_question: id of the go or no-go question.
        set_question: id of the choice question whose answer is the card set that the lists offer; see ``card_sets``.
        colours_question: id of the yes or no question whether residents and professionals have cards in two colours.
        parked_table: id of the table with what was said and does not fit anywhere yet; asked once it has a row.
        tonight: ids of the questions of the preparation without which no evening begins; the others can wait.
        homework: ids of the questions that an organisation or a resident can answer at home, on a form.
    """

    id: str
    title: str
    version: int
    length_question: str = ""
    long_options: tuple[str, ...] = ()
    routes: tuple[Evening, ...] = ()
    verdict_question: str = ""
    set_question: str = ""
    colours_question: str = ""
    parked_table: str = ""
    tonight: tuple[str, ...] = ()
    homework: tuple[str, ...] = ()
    steps: tuple[Step, ...]
