"""Composes the paper from the plan: one pure function that chooses the form and orders the parts.

After a short evening an IWAP would be mostly empty, so the paper is then a first round; without an integral
approach it is an advice. The fourteen parts are used for a plan that was worked out, and for the long route.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wijkwizard.advice.advise import Advice
from wijkwizard.document import cover as first_page
from wijkwizard.document.advice_paper import advice_parts
from wijkwizard.document.characters import strings
from wijkwizard.document.first_round import first_round_parts
from wijkwizard.document.formatter import Formatter, join
from wijkwizard.document.model import Block, Callout, Document, Heading, PaperForm, Part, Style
from wijkwizard.document.naming import ranked_plan
from wijkwizard.document.neutral_names import in_neutral_words
from wijkwizard.document.once import printed_once
from wijkwizard.document.oversize import split_oversize
from wijkwizard.document.paper_form import form_of
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.parts.about import about
from wijkwizard.document.parts.ambition import ambition
from wijkwizard.document.parts.annexes import annexes, citations, glossary, numbered_sources
from wijkwizard.document.parts.course import course
from wijkwizard.document.parts.danger import danger
from wijkwizard.document.parts.findings import MakersAdvice, MakersAdvisor, findings_blocks
from wijkwizard.document.parts.insight import insight
from wijkwizard.document.parts.left_out import left_out
from wijkwizard.document.parts.measures import measures, regular
from wijkwizard.document.parts.money import money
from wijkwizard.document.parts.not_printed import not_printed_blocks
from wijkwizard.document.parts.occasion import occasion
from wijkwizard.document.parts.organisation import organisation
from wijkwizard.document.parts.others import others_blocks
from wijkwizard.document.parts.otherwise import otherwise
from wijkwizard.document.parts.risks import risks
from wijkwizard.document.parts.summary import summary
from wijkwizard.document.plan.compose_plan import plan_parts
from wijkwizard.document.publish import public_edition
from wijkwizard.document.residents import residents_parts
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.small_groups import without_small_groups
from wijkwizard.knowledge.container import Knowledge
from wijkwizard.questionnaire.plan_parts import PLAN_PARTS

Advisor = Callable[[Iwap], Advice]
"""Computes the advice of a plan; called after what is internal was removed."""

PartWriter = Callable[[Iwap, Advice, Formatter], tuple[Block, ...]]


def _plain(composer: Callable[[Iwap, Formatter], tuple[Block, ...]]) -> PartWriter:
    """Return a composer of a part in which nothing of the advice is printed."""
    return lambda iwap, _, formatter: composer(iwap, formatter)


PARTS: tuple[tuple[str, PartWriter], ...] = (
    ("Over dit concept", _plain(about)),
    ("Samenvatting", _plain(summary)),
    ("Aanleiding en urgentie", _plain(occasion)),
    ("Zit de wijk in de gevarenzone?", danger),
    ("Wat is er echt aan de hand?", _plain(insight)),
    ("Ambitie en doelen", _plain(ambition)),
    ("Wat wij al doen en wat erbij komt", _plain(regular)),
    ("Maatregelen", _plain(measures)),
    ("Organisatie", _plain(organisation)),
    ("Geld", _plain(money)),
    ("Op koers blijven", _plain(course)),
    ("Risico's, bijvangsten en waterbed", _plain(risks)),
    ("Wat niet in dit plan staat", _plain(left_out)),
    ("Bijlagen", annexes),
)
"""The parts in the order of ``PLAN_PARTS``: title and what composes it."""

_SUMMARY = f"deel-{PLAN_PARTS.index('samenvatting') + 1}"
"""The part that repeats what is in the others."""

NOT_YET_OR_NOT_PUBLIC = "Nog niet besproken of niet openbaar"


def _others(number: int, iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    part = PLAN_PARTS[number - 1]
    here = others_blocks([item for item in iwap.other if item.part == part], formatter, gather=True)
    return (Heading(text="Andere antwoorden"), *here) if here else ()


def _full_plan(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Part, ...]:
    parts = [
        Part(
            id=f"deel-{number}",
            number=number,
            title=title,
            blocks=(*composer(iwap, advice, formatter), *_others(number, iwap, formatter)),
        )
        for number, (title, composer) in enumerate(PARTS, start=1)
    ]
    return tuple(parts)


def _append_blocks(parts: tuple[Part, ...], blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    last = parts[-1].model_copy(update={"blocks": (*parts[-1].blocks, *blocks)})
    return (*parts[:-1], last)


def _completed(
    form: PaperForm, parts: tuple[Part, ...], iwap: Iwap, formatter: Formatter
) -> tuple[Part, ...]:
    """Append the parts that depend on all others: unprinted remarks, and the glossary."""
    if form != "plan":
        parts = _append_blocks(parts, otherwise(iwap, formatter.known))
    once = printed_once(parts, last=_SUMMARY if form == "plan" else "")
    whole = _append_blocks(once, not_printed_blocks(iwap, once, formatter))
    if form != "plan":
        return whole
    return _append_blocks(
        whole, glossary(" ".join(text for part in whole for text in strings(part)), formatter)
    )


def _honest(part: Part) -> Part:
    """Say that something may be discussed though it is not public, where something was left out."""

    def said(block: Block) -> Block:
        if isinstance(block, Callout) and block.look == "open":
            return block.model_copy(update={"title": NOT_YET_OR_NOT_PUBLIC})
        return block

    return part.model_copy(update={"blocks": tuple(said(block) for block in part.blocks)})


def _in_public_words(iwap: Iwap, known: PaperKnowledge) -> Iwap:
    """Return the plan as any edition words it: none prints how many people voted, so that none differs in it."""
    return in_neutral_words(iwap.model_copy(update={"turnouts": ()}), known.offers)


def residents_page(iwap: Iwap, knowledge: Knowledge | PaperKnowledge, style: Style) -> Document:
    """Return the page for residents, which is always public.

    Args:
        iwap: the plan in the making, whole; what is internal is taken out here.
        knowledge: the tables of what is known.
        style: exercise or not, and the day of the last event.
    """
    known = knowledge if isinstance(knowledge, PaperKnowledge) else PaperKnowledge.of(knowledge)
    public = style.model_copy(update={"edition": "public"})
    seen, formatter = (
        ranked_plan(public_edition(_in_public_words(iwap, known), known)),
        Formatter(public, known),
    )
    parts = tuple(map(split_oversize, residents_parts(seen, formatter)))
    return _document("bewoners", seen, formatter, parts=parts, legend=())


def _document(form: PaperForm, iwap: Iwap, formatter: Formatter, **parts: Any) -> Document:
    page, day = first_page.cover(form, iwap, formatter), first_page.day_of(iwap, formatter)
    return Document(
        form=form,
        edition=formatter.style.edition,
        title=page.title,
        description=f"{page.kind}, concept van {day}",
        banner=first_page.banner(formatter),
        running=join(page.title, "concept", day, by=" · "),
        made_on=formatter.style.made_on,
        cover=page,
        **parts,
    )


def compose(
    iwap: Iwap,
    advise: Advisor,
    knowledge: Knowledge | PaperKnowledge,
    style: Style,
    makers: MakersAdvisor = lambda _: MakersAdvice(),
) -> Document:
    """Return the paper for an edition.

    Args:
        iwap: the plan in the making, whole; what is internal is taken out here for the public edition.
        advise: gives the advice of a plan. It gets the plan of this edition, so that nothing that is internal comes
            back through a finding.
        knowledge: the tables of what is known.
        style: edition, exercise or not, and the day of the last event.
        makers: what stands out in the plan, for a working edition; the public one does not ask for it.
    """
    known = knowledge if isinstance(knowledge, PaperKnowledge) else PaperKnowledge.of(knowledge)
    iwap = _in_public_words(iwap, known)
    whole = without_small_groups(iwap)
    seen = public_edition(iwap, known) if style.edition == "public" else whole
    seen, whole = ranked_plan(seen), ranked_plan(whole)
    advice = advise(seen)
    form = form_of(iwap, style.long_options)
    read = citations(seen, advice, known) if form == "plan" else ()
    full = Formatter(style, known, sources=numbered_sources(seen, read))
    left_out = style.edition == "public" and seen != whole
    writers: dict[PaperForm, Callable[[], tuple[Part, ...]]] = {
        "plan": lambda: _full_plan(seen, advice, full),
        "eerste-ronde": lambda: first_round_parts(seen, advice, full),
        "advies": lambda: advice_parts(seen, advice, full),
    }
    parts = _completed(form, writers[form](), seen, full)
    if style.edition != "public":
        parts = _append_blocks(parts, findings_blocks(makers(whole)))
    return _document(
        form,
        seen,
        full,
        legend=first_page.LEGEND,
        plan=tuple(map(split_oversize, plan_parts(seen, advice, full))) if form == "plan" else (),
        parts=tuple(split_oversize(_honest(part) if left_out else part) for part in parts),
    )
