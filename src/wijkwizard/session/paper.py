"""Makes the paper of an open dossier: one edition, dated by the last event, in a child process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, cast

import wijkwizard
from wijkwizard.advice.advise import Advice, advise
from wijkwizard.advice.from_files import measured
from wijkwizard.advice.plan.check_plan import check_plan
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.replied import with_replies
from wijkwizard.document.compose import compose, residents_page
from wijkwizard.document.model import Document, Edition, PaperForm, Style
from wijkwizard.document.neutral_names import in_neutral_words
from wijkwizard.document.paper_form import form_of
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.parts.findings import MakersAdvice
from wijkwizard.document.publish import public_edition
from wijkwizard.dossier.identity import identity
from wijkwizard.dossier.log.state import State
from wijkwizard.files.output_path import Destination, output_paths_for
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.to_dos import with_half_typed
from wijkwizard.questionnaire.model import Questionnaire
from wijkwizard.session.derived import Derived
from wijkwizard.session.figures import year_of
from wijkwizard.session.people_on_paper import people_on_paper
from wijkwizard.session.questions import Questions
from wijkwizard.session.screen_context import ScreenContext as Seen

if TYPE_CHECKING:
    from wijkwizard.document.make import DrawnPaper
    from wijkwizard.document.pdf import Renderer

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


@dataclass(frozen=True, slots=True)
class PlanSource:
    """The input of paper and dumps.

    Attributes:
        iwap: the whole draft plan, including what is internal.
        questions: the questionnaire and the knowledge.
        state: the fold of all events, for dates, openings and the identity of the dossier.
        derived: what follows from the whole dossier: for who makes the plan, never for the public edition.
    """

    iwap: Iwap
    questions: Questions
    state: State
    derived: Derived


def with_half(known: Seen, iwap: Iwap) -> Iwap:
    """Return the plan with half-typed text added to the open points."""
    half = known.half()
    if not half:
        return iwap
    to_dos = with_half_typed(iwap.to_dos, known.index, known.answers, known.route.asked, half)
    return iwap.model_copy(update={"to_dos": to_dos})


def coming(iwap: Iwap, questionnaire: Questionnaire) -> str:
    """Return in Dutch which form of paper would be made now, by the rule that makes it."""
    return COMING[form_of(iwap, questionnaire.long_options)]


Readership = Literal["bewoners", "college", "onszelf"]
"""Who a paper is for: residents get one page, who decides gets the plan, and the makers the working edition."""

EDITION_FOR: Mapping[Readership, Edition] = MappingProxyType(
    {"bewoners": "public", "college": "public", "onszelf": "working"}
)


def document_for(source: PlanSource, audience: Readership) -> Document:
    """Return the paper for an audience before it is rendered."""
    if audience == "bewoners":
        return residents_page(source.iwap, source.questions.knowledge, _style(source, "public"))
    return document(source, EDITION_FOR[audience])


def _style(source: PlanSource, edition: str) -> Style:
    return Style(
        edition=cast("Edition", edition),
        exercise=any(opening.table == EXERCISE for opening in source.state.sessions),
        made_on=source.state.last_at[:10],
        program=wijkwizard.__version__,
        long_options=source.questions.questionnaire.long_options,
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
    warnings = check_plan(PlanContext(iwap, source.questions.knowledge, last))
    findings = with_replies((finding for finding in warnings if finding.key in there), iwap)
    return MakersAdvice(findings, whole.plan_gates, whole.quarter)


def plan_of(source: PlanSource, edition: str) -> Iwap:
    """Return the plan as an edition may use it, before it is composed."""
    if edition != "public":
        return source.iwap
    known = PaperKnowledge.of(source.questions.knowledge)
    return public_edition(in_neutral_words(source.iwap, known.offers), known)


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


@dataclass(frozen=True, slots=True)
class DrawnPlan:
    """A plan that was drawn as PDF and is in no file yet.

    Attributes:
        plan: the plan, or another paper that is one file.
        annex: returns the annex, and waits until it is there; ``None`` when there is none.
        warning: in Dutch, what should be looked at before it is handed out; mostly empty.
    """

    plan: DrawnPaper
    annex: Callable[[], DrawnPaper] | None = None
    warning: str = ""


def warning_of(source: PlanSource, audience: Readership) -> str:
    """Return a warning when a public paper shows a person; empty when it does not."""
    if EDITION_FOR[audience] != "public":
        return ""
    return people_on_paper(plan_of(source, "public"), source.questions.knowledge)


def volumes_for(source: PlanSource, audience: Readership) -> tuple[Document, ...]:
    """Return the files of a PDF for an audience: the plan and its annex, or one paper."""
    from wijkwizard.document.volumes import annex_alone, is_divided, plan_alone

    whole = document_for(source, audience)
    return (plan_alone(whole), annex_alone(whole)) if is_divided(whole) else (whole,)


def keep_plan(drawn: DrawnPlan, out: Path, where: Destination, say: Callable[[str], object]) -> Path:
    """Write a plan that was drawn, and its annex beside it, and return the path of the plan.

    Raises:
        WijkError: those of ``keep``, and those of drawing the annex.
    """
    from wijkwizard.document.make import keep, reported
    from wijkwizard.document.volumes import annex_path

    made = reported(keep(drawn.plan, out, "pdf", where), out, say)
    if drawn.annex:
        say("De bijlage wordt gemaakt")
        beside, content = annex_path(made), drawn.annex()
        path = reported(keep(content, beside, "pdf", replace(where, named=False)), beside, say)
        say(f"De bijlage, met alles wat is gezegd, staat in {path.name}.")
    return made


def make_plan(  # noqa: PLR0913 - of what, which edition, where, in which form and in how many files
    source: PlanSource,
    audience: Readership,
    out: Path,
    *,
    fmt: Literal["pdf", "html", "docx"],
    where: Destination,
    progress: Callable[[str], object] | None,
    annexed: bool = False,
    started: Renderer | None = None,
    ahead: Callable[[], DrawnPlan | None] = lambda: None,
) -> Path:
    """Make the plan as PDF, HTML or DOCX and return its path; warns first when a public one shows a person.

    The annex of a public plan is a PDF of its own, beside it, unless it is ``annexed``. A web page is always whole.
    What was drawn ``ahead`` is only written.
    """
    from wijkwizard.document.make import check_place, draw, drawn_meanwhile, make

    say = progress or (lambda _: None)
    divisible = fmt == "pdf" and not annexed
    check_place(out, fmt, where)
    there = ahead() if divisible else None
    if warning := there.warning if there else warning_of(source, audience):
        say(f"Let op: {warning}")
    if there:
        return keep_plan(there, out, where, say)
    if not divisible:
        whole = document_for(source, audience)
        return make(whole, out, fmt, where=where, progress=progress, started=started)
    volumes = volumes_for(source, audience)
    with ExitStack() as stack:
        annex = stack.enter_context(drawn_meanwhile(volumes[1])) if volumes[1:] else None
        plan = draw(volumes[0], progress=progress, started=started)
        return keep_plan(DrawnPlan(plan, annex), out, where, say)


def check_example_place(out: Path, reads: tuple[Path, ...]) -> None:
    """Raise an error for a requested path that the PDF cannot have, before anything is made.

    Raises:
        WijkError: those of ``output_paths_for``.
    """
    from wijkwizard.document.make import PAPERS

    # The example comes as a PDF alone, so no other form is proposed.
    output_paths_for(out, replace(PAPERS["pdf"], instead=""), Destination(reads, named=True))
