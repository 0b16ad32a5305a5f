"""Makes the paper of an open dossier: one edition, dated by the last event, in a child process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast

import wijkwizard
from wijkwizard.advice.advise import Advice, advise
from wijkwizard.advice.from_files import measured
from wijkwizard.advice.plan.check_plan import check_plan
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.replied import with_replies
from wijkwizard.document.compose import beside_plan, compose
from wijkwizard.document.house_style import HouseStyle, from_event
from wijkwizard.document.model import Document, Edition, PaperForm, Style
from wijkwizard.document.neutral_names import in_neutral_words
from wijkwizard.document.own_picture import OwnPicture, unsharp_words
from wijkwizard.document.paper_form import form_of
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.parts.findings import MakersAdvice
from wijkwizard.document.place_facts import areas_of
from wijkwizard.document.publish import public_edition
from wijkwizard.dossier.identity import identity
from wijkwizard.dossier.log.state import State
from wijkwizard.files.output_path import Destination
from wijkwizard.iwap.bind import bound_paths
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.to_dos import with_half_typed
from wijkwizard.session.derived import Derived
from wijkwizard.session.printing.people_on_paper import (
    PaperText,
    numbers_left_out,
    paper_texts,
    people_at_places,
    people_left_out,
    people_on_paper,
    places_left_out,
    places_named_elsewhere,
    possible_houses,
    titles_left_out,
)
from wijkwizard.session.questions import Questions
from wijkwizard.session.screen_context import ScreenContext as Seen
from wijkwizard.session.statistics.figures import year_of
from wijkwizard.terms import Answers
from wijkwizard.terms.units import many

EXERCISE = "oefendossier"
"""The name of the table of the example; a copy of it still prints OEFENDOSSIER."""

READABLE = "Het papier zelf heeft geen wachtwoord: wie het bestand heeft, kan het lezen."
"""The remark on the paper of a dossier with a password."""

COMING: Mapping[PaperForm, str] = MappingProxyType(
    {
        "plan": (
            "Het hele plan komt op papier: kort, met een bijlage waarin alles staat. Wat ontbreekt, staat er als "
            "'nog niet besproken'."
        ),
        "wijkagenda": (
            "Op papier komt een klein plan: de acties per thema, wie ze doet en waarop zij rusten. "
            "Het hele plan komt zodra er een maatregel, een doel of geld is."
        ),
        "eerste-ronde": (
            "Op papier komt een eerste ronde: alles wat gezegd is, en wat nog te doen is. "
            "Het hele plan komt zodra er iets is uitgewerkt, zoals een maatregel, een doel of geld."
        ),
        "advies": (
            "Op papier komt een advies: de keuze van de groep, waarop zij rust en wat verder is gezegd. "
            "Het hele plan komt zodra er iets is uitgewerkt, zoals een maatregel, een doel of geld."
        ),
    }
)
"""Descriptions of the forms of paper, shown before it is made."""


@dataclass(frozen=True)
class PlanSource:
    """The input of paper and dumps.

    Attributes:
        iwap: the whole draft plan, including what is internal.
        questions: the questionnaire and the knowledge.
        state: the fold of all events, for dates, openings and the identity of the dossier.
        derived: what follows from the whole dossier: for who makes the plan, never for the public edition.
        locked: whether the dossier has a password.
        house: a look that was asked for in the place of that of the dossier.
        image: a map or photo of the group, given for this paper alone.
    """

    iwap: Iwap
    questions: Questions
    state: State
    derived: Derived
    locked: bool = False
    house: HouseStyle | None = None
    image: OwnPicture | None = None

    @property
    def look(self) -> HouseStyle | None:
        """The look of the paper: one that was asked for, or else that of the dossier; None for ours."""
        return self.house or from_event(self.state.style)

    @cached_property
    def public(self) -> Iwap:
        """The plan as the public edition may use it, which is made once for all that needs it."""
        known = PaperKnowledge.of(self.questions.knowledge)
        return public_edition(in_neutral_words(self.iwap, known.offers), known)


def with_half(known: Seen, iwap: Iwap) -> Iwap:
    """Return the plan with half-typed text added to the open points."""
    half = known.half()
    if not half:
        return iwap
    to_dos = with_half_typed(iwap.to_dos, known.index, known.answers, known.route.asked, half)
    return iwap.model_copy(update={"to_dos": to_dos})


def coming(iwap: Iwap) -> str:
    """Return in Dutch which form of paper would be made now, by the rule that makes it."""
    return COMING[form_of(iwap)]


Readership = Literal["bewoners", "muur", "college", "collegestuk", "onszelf"]
"""Who a paper is for: residents get one page, who decides gets the plan, its paper for a decision goes beside it, and
the makers get the working edition."""

EDITION_FOR: Mapping[Readership, Edition] = MappingProxyType(
    {
        "bewoners": "public",
        "muur": "public",
        "college": "public",
        "collegestuk": "public",
        "onszelf": "working",
    }
)


def document_for(source: PlanSource, audience: Readership) -> Document:
    """Return the paper for an audience before it is rendered."""
    if audience == "muur":
        # The page for residents as it is, so that nobody reads something else at home than on the wall.
        return document_for(source, "bewoners").model_copy(update={"sheet": "a3"})
    if audience in {"bewoners", "collegestuk"}:
        return beside_plan(audience, source.iwap, source.questions.knowledge, _style(source, "public"))
    return document(source, EDITION_FOR[audience])


def _style(source: PlanSource, edition: str) -> Style:
    return Style(
        edition=cast("Edition", edition),
        exercise=any(opening.table == EXERCISE for opening in source.state.sessions),
        made_on=source.state.last_at[:10],
        program=wijkwizard.__version__,
        house=source.look,
        image=source.image,
    )


def document(source: PlanSource, edition: str) -> Document:
    """Return the paper of an edition before it is rendered."""
    return compose(
        source.iwap,
        partial(advice_of, source),
        source.questions.knowledge,
        _style(source, edition),
        partial(_makers_of, source),
    )


def _makers_of(source: PlanSource, iwap: Iwap) -> MakersAdvice:
    """Return what stands out in the whole plan, as far as it says nothing of small groups that no paper tells.

    Args:
        source: the whole plan.
        iwap: the plan as the working edition has it.
    """
    whole, last = source.derived, DateSpan.of(source.state.last_at[:10])
    if last is None:
        return MakersAdvice()
    there = {finding.key for finding in whole.plan_findings}
    warnings = check_plan(
        PlanContext.of(iwap, source.questions.knowledge, last, bound_paths(source.questions.index))
    )
    findings = with_replies((finding for finding in warnings if finding.key in there), iwap)
    gates = (*whole.plan_gates.gates, *whole.plan_gates.features)
    known = there | {gate.key for gate in gates}
    settled = tuple(
        reply for reply in iwap.replies if reply.slot and reply.because and reply.finding not in known
    )
    return MakersAdvice(findings, whole.plan_gates, whole.quarter, settled)


def plan_of(source: PlanSource, edition: str) -> Iwap:
    """Return the plan as an edition may use it, before it is composed."""
    return source.public if edition == "public" else source.iwap


def advice_of(source: PlanSource, iwap: Iwap) -> Advice:
    """Return the advice of a plan as an edition has it, which is not always the whole plan."""
    known = source.questions
    return advise(iwap, known.knowledge, known.rules, measured(iwap, known.knowledge, year_of(source.state)))


def where_of(state: State, files: tuple[Path, ...], *, named: bool) -> Destination:
    """Return what is needed to choose the output path of the paper of a dossier.

    Args:
        state: the fold of all events.
        files: files that may never be overwritten.
        named: whether a person asked for the name.
    """
    return Destination(files, named, identity(state.events))


IMAGE_TEXT = "Wat er op het beeld staat"
"""What the words with a map or photo are called."""


def warning_of(source: PlanSource, audience: Readership) -> str:
    """Return what a public paper may show too much of, or leaves out without a word, a line each; else empty.

    That is a picture too small to be sharp, a person, a name that was left out, people by where they live, and an
    answer that stands beside another.
    """
    unsharp = unsharp_words(source.image)
    if EDITION_FOR[audience] != "public":
        return unsharp
    image = [PaperText(IMAGE_TEXT, source.image.alt)] if source.image else []
    plan, whole = plan_of(source, "public"), plan_of(source, "working")
    knowledge = source.questions.knowledge
    texts = tuple(paper_texts(plan))
    found = (
        unsharp,
        people_on_paper((*texts, *image), knowledge),
        people_left_out(texts, knowledge),
        people_at_places(texts, knowledge, areas_of(plan, PaperKnowledge.of(knowledge))),
        possible_houses(texts, knowledge),
        places_named_elsewhere(plan, whole, knowledge),
        places_left_out(plan),
        titles_left_out(plan, whole),
        numbers_left_out(plan, whole, knowledge),
        _left_beside(source.state.answers),
    )
    return "\n".join(filter(None, found))


def _left_beside(answers: Answers) -> str:
    """Return that answers of tables still stand beside each other, of which public paper shows one; else empty."""
    there = {row for rows in answers.rows.values() for row in rows}
    count = sum(
        len(live) > 1 and (slot.row is None or slot.row in there) for slot, live in answers.by_slot.items()
    )
    if not count:
        return ""
    return (
        f"Bij {many(count, 'antwoord', 'antwoorden')} zeiden tafels iets anders. Openbaar papier toont alleen het "
        "laatste. Kies eerst welk antwoord geldt."
    )
