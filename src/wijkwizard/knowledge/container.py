"""All knowledge tables in one frozen value, with the look-ups that the other packages need.

Field names are English; aliases are the table ids that questionnaires and file names use.
"""

from __future__ import annotations

from typing import cast, get_args

from pydantic import ConfigDict, Field

from wijkwizard.knowledge.base import Entry, KnowledgeTable, TableRow
from wijkwizard.knowledge.cards import PartyEntry, ProblemEntry, ThemeEntry, nearest_kinds
from wijkwizard.knowledge.model import (
    AnchorEntry,
    DecidingBody,
    Estimate,
    FrameEntry,
    Gate,
    GlossaryTerm,
    GoalCheck,
    Guideline,
    Indicator,
    Ingredient,
    LadderStep,
    Law,
    MoneyRule,
    Partner,
    PlaceTheme,
    PlanPhase,
    Reference,
    ResidentGroup,
    SpinOffEntry,
    Stair,
    Task,
    Terrain,
    TippingPoint,
    VerdictEntry,
)
from wijkwizard.knowledge.personal_data import PersonalTable
from wijkwizard.knowledge.plan_checks import CheckWords, PlanCheck, PlanLimit
from wijkwizard.knowledge.sources import Publisher, Source
from wijkwizard.knowledge.wordings import ForeignWords, LegalWord, VagueWord, Wording
from wijkwizard.terms import Frozen


class Labels(Frozen):
    """Theme, task and policy field that follow from a problem; desk work may correct them."""

    theme: ThemeEntry | None
    task: Task
    terrain: Terrain


class Knowledge(Frozen):
    """All knowledge tables.

    ``model_dump_json(by_alias=True)`` and ``model_validate_json`` carry it through a cache unchanged.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    problems: KnowledgeTable[ProblemEntry] = Field(alias="problemen")
    themes: KnowledgeTable[ThemeEntry] = Field(alias="themas")
    tasks: KnowledgeTable[Task] = Field(alias="opgaven")
    terrains: KnowledgeTable[Terrain] = Field(alias="terreinen")
    indicators: KnowledgeTable[Indicator] = Field(alias="indicatoren")
    tipping_points: KnowledgeTable[TippingPoint] = Field(alias="omslagpunten")
    ingredients: KnowledgeTable[Ingredient] = Field(alias="ingredienten")
    laws: KnowledgeTable[Law] = Field(alias="wetten")
    stairs: KnowledgeTable[Stair] = Field(alias="stappen")
    partners: KnowledgeTable[Partner] = Field(alias="partners")
    parties: KnowledgeTable[PartyEntry] = Field(alias="partijen")
    phases: KnowledgeTable[PlanPhase] = Field(alias="fasen")
    bodies: KnowledgeTable[DecidingBody] = Field(alias="beslissers")
    features: KnowledgeTable[Gate] = Field(alias="kenmerken")
    anchors: KnowledgeTable[AnchorEntry] = Field(alias="borging")
    money_rules: KnowledgeTable[MoneyRule] = Field(alias="financiele-regels")
    spin_offs: KnowledgeTable[SpinOffEntry] = Field(alias="bijvangsten")
    resident_groups: KnowledgeTable[ResidentGroup] = Field(alias="bewonersgroepen")
    ladder: KnowledgeTable[LadderStep] = Field(alias="effectladder")
    estimates: KnowledgeTable[Estimate] = Field(alias="schattingen")
    verdicts: KnowledgeTable[VerdictEntry] = Field(alias="besluiten")
    goal_checks: KnowledgeTable[GoalCheck] = Field(alias="doelchecks")
    vague_words: KnowledgeTable[VagueWord] = Field(alias="vage-woorden")
    place_themes: KnowledgeTable[PlaceTheme] = Field(alias="leefplekthemas")
    guidelines: KnowledgeTable[Guideline] = Field(alias="facilitatie")
    foreign_words: KnowledgeTable[ForeignWords] = Field(alias="vreemde-woorden")
    minor_blocks: KnowledgeTable[Entry] = Field(alias="inkorten")
    terms: KnowledgeTable[GlossaryTerm] = Field(alias="begrippen")
    sources: KnowledgeTable[Source] = Field(alias="bronnen")
    references: KnowledgeTable[Reference] = Field(alias="referentiewaarden")
    legal_words: KnowledgeTable[LegalWord] = Field(alias="rechtswoorden")
    wordings: KnowledgeTable[Wording] = Field(alias="voorkeurswoorden")
    publishers: KnowledgeTable[Publisher] = Field(alias="uitgevers")
    personal_data: PersonalTable = Field(alias="persoonsgegevens")
    line_checks: KnowledgeTable[PlanCheck] = Field(alias="toetsen-lijn")
    ingredient_checks: KnowledgeTable[PlanCheck] = Field(alias="toetsen-bestanddelen")
    goal_sentence_checks: KnowledgeTable[PlanCheck] = Field(alias="toetsen-doelen")
    choice_checks: KnowledgeTable[PlanCheck] = Field(alias="toetsen-kiezen")
    money_checks: KnowledgeTable[PlanCheck] = Field(alias="toetsen-geld")
    organising_checks: KnowledgeTable[PlanCheck] = Field(alias="toetsen-organiseren")
    course_checks: KnowledgeTable[PlanCheck] = Field(alias="toetsen-koers")
    frame_checks: KnowledgeTable[PlanCheck] = Field(alias="toetsen-kader")
    gates: KnowledgeTable[Gate] = Field(alias="poorten")
    check_subjects: KnowledgeTable[Entry] = Field(alias="toetsonderwerpen")
    frame: KnowledgeTable[FrameEntry] = Field(alias="kaders")
    plan_limits: KnowledgeTable[PlanLimit] = Field(alias="toetsgrenzen")
    check_words: KnowledgeTable[CheckWords] = Field(alias="toetswoorden")

    @property
    def option_tables(self) -> tuple[str, ...]:
        """The table ids that a questionnaire may name in ``options: {knowledge: …}``."""
        return TABLE_IDS

    def whole(self, table_id: str) -> KnowledgeTable[TableRow]:
        """Return a table with its title and how to read it.

        Raises:
            KeyError: when no table has this id.
        """
        return cast("KnowledgeTable[TableRow]", getattr(self, _FIELDS[table_id]))

    def table(self, table_id: str) -> tuple[TableRow, ...]:
        """Return the rows of a table in order, each with ``id``, ``label`` and ``text``.

        Raises:
            KeyError: when no table has this id.
        """
        return self.whole(table_id).rows

    def problem(self, problem_id: str) -> ProblemEntry:
        """Return a kind of problem; KeyError when unknown."""
        return self.problems.get(problem_id)

    def labels(self, problem_id: str) -> Labels:
        """Return what follows from a problem: theme, task and terrain; KeyError when unknown."""
        problem = self.problems.get(problem_id)
        return Labels(
            theme=self.themes.find(problem.theme),
            task=self.tasks.get(problem.task),
            terrain=self.terrains.get(problem.terrain),
        )

    def indicator(self, indicator_id: str) -> Indicator:
        """Return an indicator; KeyError when unknown."""
        return self.indicators.get(indicator_id)

    def ingredient(self, ingredient_id: str) -> Ingredient:
        """Return an ingredient; KeyError when unknown."""
        return self.ingredients.get(ingredient_id)

    def plan_check(self, check_id: str) -> PlanCheck:
        """Return the words of a check on the plan; KeyError when unknown."""
        tables = (
            self.line_checks,
            self.ingredient_checks,
            self.goal_sentence_checks,
            self.choice_checks,
            self.money_checks,
            self.organising_checks,
            self.course_checks,
            self.frame_checks,
        )
        for table in tables:
            found = table.find(check_id)
            if found is not None:
                return found
        raise KeyError(check_id)

    def source(self, source_id: str) -> Source:
        """Return a source; KeyError when unknown."""
        return self.sources.get(source_id)

    def alarm_bells(self) -> tuple[Indicator, ...]:
        """Return the alarm bells of the corporaties, in order."""
        return tuple(row for row in self.indicators.rows if row.alarm_bell)

    def ingredients_for(self, problem_id: str) -> tuple[Ingredient, ...]:
        """Return the ingredients for a problem, or for the nearest of the guide, in the order of the table."""
        kinds = nearest_kinds(problem_id, self.problems.find(problem_id))
        return tuple(row for row in self.ingredients.rows if kinds & set(row.problems))

    def references_for(self, indicator_id: str) -> tuple[Reference, ...]:
        """Return the reference values of an indicator; several may be right and yet differ."""
        return tuple(row for row in self.references.rows if row.indicator == indicator_id)


_FIELDS: dict[str, str] = {str(field.alias): name for name, field in Knowledge.model_fields.items()}

TABLE_IDS: tuple[str, ...] = tuple(_FIELDS)
"""Every table id, in the order of the container; each is a file ``<id>.yaml``."""


def table_type(table_id: str) -> type[KnowledgeTable[TableRow]]:
    """Return the typed table behind a table id.

    Raises:
        KeyError: when no table has this id.
    """
    return cast("type[KnowledgeTable[TableRow]]", Knowledge.model_fields[_FIELDS[table_id]].annotation)


def row_type(table_id: str) -> type[TableRow]:
    """Return the class of the rows of a table.

    Raises:
        KeyError: when no table has this id.
    """
    rows = table_type(table_id).model_fields["rows"].annotation
    return cast("type[TableRow]", get_args(rows)[0])
