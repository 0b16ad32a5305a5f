"""All knowledge in one frozen thing, with the look-ups that the other rooms need.

The fields are English, the aliases are the table ids as questionnaires and file names know them.
"""

from __future__ import annotations

from typing import cast, get_args

from pydantic import ConfigDict, Field

from wijkwizard.knowledge.base import Row, Table
from wijkwizard.knowledge.model import (
    Anchor,
    Estimate,
    Feature,
    GoalCheck,
    Guideline,
    Indicator,
    Ingredient,
    LadderStep,
    Law,
    MoneyRule,
    Partner,
    Party,
    PlaceTheme,
    Problem,
    Reference,
    ResidentGroup,
    SpinOff,
    Stair,
    Task,
    Term,
    Terrain,
    Theme,
    TippingPoint,
    Verdict,
)
from wijkwizard.knowledge.personal import PersonalTable
from wijkwizard.knowledge.sources import Publisher, Source
from wijkwizard.knowledge.words import LegalWord, VagueWord, Wording
from wijkwizard.terms import Frozen


class Labels(Frozen):
    """Theme, task and terrain that follow from a problem; desk work may correct them."""

    theme: Theme
    task: Task
    terrain: Terrain


class Knowledge(Frozen):
    """Everything that is known, by table.

    ``model_dump_json(by_alias=True)`` and ``model_validate_json`` carry it through a cache unchanged.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    problems: Table[Problem] = Field(alias="problemen")
    themes: Table[Theme] = Field(alias="themas")
    tasks: Table[Task] = Field(alias="opgaven")
    terrains: Table[Terrain] = Field(alias="terreinen")
    indicators: Table[Indicator] = Field(alias="indicatoren")
    tipping_points: Table[TippingPoint] = Field(alias="omslagpunten")
    ingredients: Table[Ingredient] = Field(alias="ingredienten")
    laws: Table[Law] = Field(alias="wetten")
    stairs: Table[Stair] = Field(alias="stappen")
    partners: Table[Partner] = Field(alias="partners")
    parties: Table[Party] = Field(alias="partijen")
    features: Table[Feature] = Field(alias="kenmerken")
    anchors: Table[Anchor] = Field(alias="borging")
    money_rules: Table[MoneyRule] = Field(alias="financiele-regels")
    spin_offs: Table[SpinOff] = Field(alias="bijvangsten")
    resident_groups: Table[ResidentGroup] = Field(alias="bewonersgroepen")
    ladder: Table[LadderStep] = Field(alias="effectladder")
    estimates: Table[Estimate] = Field(alias="schattingen")
    verdicts: Table[Verdict] = Field(alias="besluiten")
    goal_checks: Table[GoalCheck] = Field(alias="doelchecks")
    vague_words: Table[VagueWord] = Field(alias="vage-woorden")
    place_themes: Table[PlaceTheme] = Field(alias="leefplekthemas")
    guidelines: Table[Guideline] = Field(alias="facilitatie")
    terms: Table[Term] = Field(alias="begrippen")
    sources: Table[Source] = Field(alias="bronnen")
    references: Table[Reference] = Field(alias="referentiewaarden")
    legal_words: Table[LegalWord] = Field(alias="rechtswoorden")
    wordings: Table[Wording] = Field(alias="voorkeurswoorden")
    publishers: Table[Publisher] = Field(alias="uitgevers")
    personal_data: PersonalTable = Field(alias="persoonsgegevens")

    @property
    def option_tables(self) -> tuple[str, ...]:
        """The table ids that a questionnaire may name in ``options: {knowledge: …}``."""
        return TABLE_IDS

    def whole(self, table_id: str) -> Table[Row]:
        """Return a table with its title and how to read it.

        Raises:
            KeyError: when no table has this id.
        """
        return cast("Table[Row]", getattr(self, _FIELDS[table_id]))

    def table(self, table_id: str) -> tuple[Row, ...]:
        """Return the rows of a table in order, each with ``id``, ``label`` and ``text``.

        Raises:
            KeyError: when no table has this id.
        """
        return self.whole(table_id).rows

    def problem(self, problem_id: str) -> Problem:
        """Return one of the ten problems; KeyError when unknown."""
        return self.problems.get(problem_id)

    def labels(self, problem_id: str) -> Labels:
        """Return what follows from a problem: theme, task and terrain; KeyError when unknown."""
        problem = self.problems.get(problem_id)
        return Labels(
            theme=self.themes.get(problem.theme),
            task=self.tasks.get(problem.task),
            terrain=self.terrains.get(problem.terrain),
        )

    def indicator(self, indicator_id: str) -> Indicator:
        """Return an indicator; KeyError when unknown."""
        return self.indicators.get(indicator_id)

    def ingredient(self, ingredient_id: str) -> Ingredient:
        """Return an ingredient; KeyError when unknown."""
        return self.ingredients.get(ingredient_id)

    def source(self, source_id: str) -> Source:
        """Return a source; KeyError when unknown."""
        return self.sources.get(source_id)

    def alarm_bells(self) -> tuple[Indicator, ...]:
        """Return the alarm bells of the corporaties, in order."""
        return tuple(row for row in self.indicators.rows if row.alarm_bell)

    def ingredients_for(self, problem_id: str) -> tuple[Ingredient, ...]:
        """Return the ingredients that are meant for a problem, in the order of the table."""
        return tuple(row for row in self.ingredients.rows if problem_id in row.problems)

    def references_for(self, indicator_id: str) -> tuple[Reference, ...]:
        """Return the reference values of an indicator; several may be right and yet differ."""
        return tuple(row for row in self.references.rows if row.indicator == indicator_id)


_FIELDS: dict[str, str] = {str(field.alias): name for name, field in Knowledge.model_fields.items()}

TABLE_IDS: tuple[str, ...] = tuple(_FIELDS)
"""Every table id, in the order of the container; each is a file ``<id>.yaml``."""


def table_type(table_id: str) -> type[Table[Row]]:
    """Return the typed table behind a table id.

    Raises:
        KeyError: when no table has this id.
    """
    return cast("type[Table[Row]]", Knowledge.model_fields[_FIELDS[table_id]].annotation)


def row_type(table_id: str) -> type[Row]:
    """Return the class of the rows of a table.

    Raises:
        KeyError: when no table has this id.
    """
    rows = table_type(table_id).model_fields["rows"].annotation
    return cast("type[Row]", get_args(rows)[0])
