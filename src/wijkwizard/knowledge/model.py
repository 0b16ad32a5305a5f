"""The typed rows of the knowledge tables: what wijkwizard knows about neighbourhoods.

Each class is one table of ``questions/kennis``. Keys are English, what people read is Dutch. Numbers and
grades are data with a source; nothing here decides anything.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from wijkwizard.knowledge.base import Entry, Id, NonEmptyText, PartialDate, RefersTo
from wijkwizard.knowledge.cards import TerrainId
from wijkwizard.knowledge.contradictions import Contradiction
from wijkwizard.terms import Flag
from wijkwizard.terms.figures import Direction, RegionLevel

IndicatorKind = Literal["feit", "beleving", "melding"]
Timing = Literal["vroeg", "middel", "laat", "context"]
Grade = Literal["A", "A-B", "B", "B-C", "C", "C-D", "D"]
EvidenceGrade = Literal["gunstig", "aannemelijk", "gemengd", "onvoldoende bewezen", "niet beoordeeld"]


class Task(Entry):
    """One of the eight present-day tasks ('opgaven')."""


class Terrain(Entry):
    """A policy field (terrein) in which problems can accumulate."""


class Indicator(Entry):
    """What can be measured in a wijk.

    Attributes:
        number: place in the working list, 1-33.
        question: plain question for the room.
        unit: unit of the figure.
        direction: what a higher value means.
        kind: fact, perception or report.
        owner: who has the figure.
        rhythm: how often it comes, in words.
        rhythm_months: the same in months; None when it differs by place.
        timing: early or late; an ordering of wijkwizard, except where ``timing_source`` is given.
        timing_source: the source that calls it early.
        terrain: field it belongs to.
        alarm_bell: one of the four alarm bells of the corporaties.
        modelled: the figure for a small area is a statistical estimate.
    """

    number: int = Field(ge=1)
    question: NonEmptyText
    unit: NonEmptyText
    direction: Direction
    kind: IndicatorKind
    owner: NonEmptyText
    rhythm: NonEmptyText
    rhythm_months: int | None = Field(default=None, ge=1)
    timing: Timing
    timing_source: Annotated[str, RefersTo("bronnen")] = ""
    terrain: TerrainId
    alarm_bell: Flag = False
    modelled: Flag = False
    watch: NonEmptyText


class TippingPoint(Entry):
    """One of the four omslagpunten; ``position`` is on the old scale and cannot be looked up today."""

    direction: Literal["neer", "op"]
    position: str = ""
    driver: NonEmptyText


class Ingredient(Entry):
    """One of the thirty ingredients of a strategy ('werkzame bestanddelen'), or a way of working of today.

    Attributes:
        number: place in the working list, 1-30.
        grade: A controlled comparison, B several studies or before and after, C practice and a plausible
            theory, D contested or insufficiently proven. An ordering of wijkwizard.
        grade_text: what the grade holds for, when it is not the same for everything.
        standing: what can be said of the outcome.
        evidence: what the sources say, in one or two sentences.
        conditions: what must be there for it.
        problems: problems it is meant for, an ordering of wijkwizard; none for a way of working.
        themes: themes it belongs to, an ordering of wijkwizard; none for a way of working.
        step: the step of a neighbourhood that it builds, 1-4; an ordering of wijkwizard after Wijkengids 13.1.
        orders: it orders the work, and does nothing about a problem by itself.
        needs: the condition that answers of the group can speak against, as the end of a sentence.
        against: those answers.
    """

    number: int = Field(ge=1)
    grade: Grade
    grade_text: str = ""
    standing: EvidenceGrade
    evidence: NonEmptyText
    conditions: NonEmptyText
    problems: Annotated[tuple[str, ...], RefersTo("problemen")] = ()
    themes: Annotated[tuple[str, ...], RefersTo("themas")] = ()
    step: int = Field(default=1, ge=1, le=4)
    orders: Flag = False
    needs: str = ""
    against: tuple[Contradiction, ...] = ()

    @property
    def remarks(self) -> tuple[tuple[str, str], ...]:
        """Its evidence and conditions, before the remarks of every row."""
        known = f"{self.evidence} Nodig: {self.conditions}"
        return ((f"Bewijs {self.grade}, {self.standing}", known), *super().remarks)


class OrderedEntry(Entry):
    """A row of a list whose order is meaningful."""

    number: int = Field(ge=0)


class Law(OrderedEntry):
    """One of the twelve 'wetten van de wijkaanpak': lessons, no laws of a parliament."""


class Stair(OrderedEntry):
    """One of the four steps from schoon-heel-veilig to zelfredzaam."""


class Gate(OrderedEntry):
    """One of the nine questions that a plan can fail on, or of the six features of an approach that helps.

    Attributes:
        needs: what must be said for it, as part of a sentence.
        wrong: checks of which a contradiction holds it up.
        missing: checks of which any other finding holds it up.
        only: the list that these findings must be about, such as ``goals``; empty for all.
        go_to: the question where it can be mended.
    """

    needs: NonEmptyText
    wrong: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    only: str = ""
    go_to: str = ""


class AnchorEntry(OrderedEntry):
    """One of the eight points that keep what works."""


class MoneyRule(OrderedEntry):
    """One of the five financial rules."""


class LadderStep(OrderedEntry):
    """A step of the effectladder, 0-4, in plain words."""


class PlaceTheme(OrderedEntry):
    """One of the fourteen themes of the Leefplekmeter."""


class Partner(Entry):
    """A possible partner; ``group`` is how the guide introduces it."""

    group: Literal["hoofdrol", "kans", "checklist"]
    party: Annotated[Id, RefersTo("partijen")]


class FrameEntry(Entry):
    """A programme, fund or rule that may lie on a neighbourhood already; no plan has to name it.

    Attributes:
        ask: what a plan should say about it, as a question.
        party: whose it usually is.
        until: when its money or the programme ends.
        due: the day of a duty in it.
        duty: that duty, as the rest of a sentence behind the day; needed with ``due``.
    """

    ask: NonEmptyText
    party: Annotated[Id, RefersTo("partijen")]
    until: PartialDate = ""
    due: PartialDate = ""
    duty: str = ""

    @property
    def remarks(self) -> tuple[tuple[str, str], ...]:
        """Its question, before the remarks of every row."""
        return (("Vraag", self.ask), *super().remarks)


class DecidingBody(Entry):
    """A body that decides on a plan or stands behind it; a question offers those that fit it."""


class PlanPhase(Entry):
    """A period of the plan in which a measure can begin."""


class SpinOffEntry(Entry):
    """One of the three groups of unsought results."""

    example: NonEmptyText


class ResidentGroup(Entry):
    """One of four groups of residents by what they need; never a label for a person.

    Attributes:
        need: what helps, in a sentence for the conversation.
        offer: what a plan offers, in neutral words; the only thing about a group that is on paper.
    """

    need: NonEmptyText
    offer: NonEmptyText


class Estimate(Entry):
    """What the group may estimate under question 1; ``follow_up`` is what usually comes next."""

    follow_up: NonEmptyText


class VerdictEntry(Entry):
    """An outcome of question 2; ``follow_up`` is what the paper prints."""

    follow_up: NonEmptyText


class GoalCheck(Entry):
    """The template of a goal sentence, or a check on a goal, with its origin."""

    kind: Literal["mal", "controle"]
    seen: str = ""


class Guideline(Entry):
    """A principle for the evening, a ground rule, a rule for the ballots, or a form with its size."""

    kind: Literal["principe", "spelregel", "briefjes", "werkvorm"]


class GlossaryTerm(Entry):
    """A word of the glossary; ``also`` are other forms of it, ``see`` related terms."""

    also: tuple[str, ...] = ()
    see: Annotated[tuple[str, ...], RefersTo("begrippen")] = ()


class Reference(Entry):
    """A national value to compare a figure with: context, never a norm.

    Attributes:
        indicator: id of the indicator; empty when it belongs to none.
        scope: ``landelijk``, or ``voorbeeld`` when no national figure was read.
        value: the figure as printed.
        number: the figure as a number in ``unit``; None when there are several.
        unit: unit of the number.
        scale: name of the scale, when it is another one than the indicator is defined by.
        levels: levels of areas that it may be compared with; all when empty.
        year: year the figure is about; printed next to it, always.
        as_of: the date or period in words.
        spread: what was read about differences between places or years.
        computed: calculated by wijkwizard from two published figures.
        sources: the first one carries the figure.
        check_at: where to check it, when that first source is not of an official body.
    """

    indicator: Annotated[str, RefersTo("indicatoren")] = ""
    scope: Literal["landelijk", "voorbeeld"] = "landelijk"
    value: NonEmptyText
    number: Decimal | None = None
    unit: NonEmptyText
    scale: str = ""
    levels: tuple[RegionLevel, ...] = ()
    year: int = Field(ge=2000, le=2100)
    as_of: str = ""
    spread: str = ""
    computed: Flag = False
    check_at: str = ""
    sources: Annotated[tuple[str, ...], RefersTo("bronnen"), Field(min_length=1)]
    watch: NonEmptyText
