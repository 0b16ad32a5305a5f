"""Composes the paper from the plan: one pure function that chooses the form and orders the parts.

Which paper comes follows from what there is: measures, goals or money make a plan, actions alone a small plan. After
an evening on which nothing was worked out it is a first round, or an advice when the group wants no integral approach.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from wijkwizard.advice.advise import Advice
from wijkwizard.document import cover as first_page
from wijkwizard.document.advice_paper import advice_parts
from wijkwizard.document.agenda_paper import agenda_parts
from wijkwizard.document.characters import strings
from wijkwizard.document.council_paper import council_parts
from wijkwizard.document.first_round import first_round_parts
from wijkwizard.document.foreign_words import with_languages
from wijkwizard.document.formatter import NOT_YET, Formatter, join
from wijkwizard.document.gaps import gathered
from wijkwizard.document.model import Block, Document, PaperForm, Part, Style
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
from wijkwizard.document.parts.measures import measure_cards, measures, regular
from wijkwizard.document.parts.money import money
from wijkwizard.document.parts.not_printed import not_printed_blocks
from wijkwizard.document.parts.occasion import occasion
from wijkwizard.document.parts.organisation import organisation
from wijkwizard.document.parts.others import others_blocks
from wijkwizard.document.parts.otherwise import answer_names, otherwise
from wijkwizard.document.parts.risks import risks
from wijkwizard.document.pictures import shown_once
from wijkwizard.document.plan.compose_plan import plan_parts
from wijkwizard.document.publish import public_edition, withheld_in
from wijkwizard.document.references import referring
from wijkwizard.document.residents import residents_parts
from wijkwizard.document.statistics import compared_files
from wijkwizard.iwap.consent import without_counts
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.placeholders import only_signs, without_placeholders
from wijkwizard.iwap.small_groups import without_small_groups
from wijkwizard.iwap.standing import with_the_rejected_marked, without_the_rejected
from wijkwizard.knowledge.container import Knowledge
from wijkwizard.questionnaire.plan_parts import PLAN_PARTS, PlanPart

Advisor = Callable[[Iwap], Advice]
"""Computes the advice of a plan; called after what is internal was removed."""

PartWriter = Callable[[Iwap, Advice, Formatter], tuple[Block, ...]]


def _plain(composer: Callable[[Iwap, Formatter], tuple[Block, ...]]) -> PartWriter:
    """Return a composer of a part in which nothing of the advice is printed."""
    return lambda iwap, _, formatter: composer(iwap, formatter)


PARTS: tuple[tuple[str, PartWriter], ...] = (
    ("Over dit concept", _plain(about)),
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
"""The parts in the order of ``PLAN_PARTS`` but for the summary, which is page 2 of the plan: title and composer."""

_ANNEX_PARTS = tuple(part for part in PLAN_PARTS if part != "samenvatting")

NOT_YET_OR_NOT_PUBLIC = "Nog niet besproken of niet openbaar"


def _others(part: PlanPart, iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return the answers without a place of their own; what was meant for the summary stands in the first part."""
    places = {part, "samenvatting"} if part == _ANNEX_PARTS[0] else {part}
    return others_blocks([item for item in iwap.other if item.part in places], formatter, gather=True)


def _full_plan(iwap: Iwap, advice: Advice, formatter: Formatter) -> tuple[Part, ...]:
    parts = [
        Part(
            id=f"deel-{number}",
            number=number,
            title=title,
            blocks=(*composer(iwap, advice, formatter), *_others(part, iwap, formatter)),
        )
        for number, (part, (title, composer)) in enumerate(zip(_ANNEX_PARTS, PARTS, strict=True), start=1)
    ]
    return tuple(parts)


def _append_blocks(parts: tuple[Part, ...], blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    last = parts[-1].model_copy(update={"blocks": (*parts[-1].blocks, *blocks)})
    return (*parts[:-1], last)


def _completed(
    form: PaperForm, plan: tuple[Part, ...], parts: tuple[Part, ...], iwap: Iwap, formatter: Formatter
) -> tuple[Part, ...]:
    """Append the parts that depend on all others: unprinted remarks, and the glossary."""
    if form != "plan":
        parts = _append_blocks(parts, otherwise(iwap, formatter.known))
    once = printed_once(parts)
    whole = _append_blocks(once, not_printed_blocks(iwap, once, formatter))
    if form != "plan":
        return whole
    explained = plan if formatter.style.edition == "public" else whole
    return _append_blocks(
        whole, glossary(" ".join(text for part in explained for text in strings(part)), formatter)
    )


def _in_short_form(plan: tuple[Part, ...], parts: tuple[Part, ...], *, left_out: bool) -> tuple[Part, ...]:
    """Return parts with each thing in one place, and with what is missing in one list."""
    title = NOT_YET_OR_NOT_PUBLIC if left_out else NOT_YET
    return gathered(referring(plan, parts), title)


def _in_public_words(iwap: Iwap, known: PaperKnowledge) -> Iwap:
    """Return the plan as any edition words it: none prints how many people voted, so that none differs in it."""
    said = without_placeholders(iwap.model_copy(update={"turnouts": ()}), only_signs, but=frozenset())
    marked = with_the_rejected_marked(said)
    return in_neutral_words(marked, known.offers)


def beside_plan(
    form: Literal["bewoners", "collegestuk"],
    iwap: Iwap,
    knowledge: Knowledge | PaperKnowledge,
    style: Style,
) -> Document:
    """Return a short paper that goes beside the plan and is always public: for residents, or for a decision.

    Args:
        form: which of the two.
        iwap: the plan in the making, whole; what is internal is taken out here.
        knowledge: the tables of what is known.
        style: exercise or not, and the day of the last event.
    """
    known = knowledge if isinstance(knowledge, PaperKnowledge) else PaperKnowledge.of(knowledge)
    public = style.model_copy(update={"edition": "public"})
    whole = _in_public_words(iwap, known)
    seen = ranked_plan(public_edition(whole, known))
    formatter = Formatter(public, known, withheld=withheld_in(without_small_groups(whole), seen))
    said, of = without_the_rejected(seen), form_of(iwap)
    made = residents_parts(said, formatter, of) if form == "bewoners" else council_parts(said, formatter, of)
    return _document(form, seen, formatter, of, parts=tuple(map(split_oversize, made)), legend=())


def _document(
    form: PaperForm, iwap: Iwap, formatter: Formatter, beside: PaperForm | None = None, **parts: Any
) -> Document:
    page, day = first_page.cover(form, iwap, formatter, beside), first_page.day_of(iwap, formatter)
    return Document(
        form=form,
        edition=formatter.style.edition,
        title=page.title,
        description=f"{page.kind}, concept van {day}",
        banner=first_page.banner(formatter),
        running=join(page.title, "concept", day, by=" · "),
        made_on=first_page.iso_day_of(iwap, formatter),
        cover=page,
        house=formatter.style.house,
        **{name: with_languages(part, formatter.known.foreign) for name, part in parts.items()},
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
    turnouts, iwap = iwap.turnouts, _in_public_words(iwap, known)
    whole = without_small_groups(iwap)
    seen = public_edition(iwap, known) if style.edition == "public" else whole
    seen, whole = ranked_plan(seen), ranked_plan(whole)
    advice = advise(seen)
    form = form_of(iwap)
    read = citations(seen, advice, known) if form == "plan" else ()
    full = Formatter(
        style,
        known,
        numbered_sources(seen, read, known.official, compared_files(advice.signals)),
        measure_cards(seen.measures),
        withheld_in(whole, seen),
    )
    # What hangs on something that was rejected or taken away stands in the annex alone, which only a plan has.
    standing = without_the_rejected(seen)
    writers: dict[PaperForm, Callable[[], tuple[Part, ...]]] = {
        "plan": lambda: _full_plan(seen, advice, full),
        "wijkagenda": lambda: agenda_parts(standing, advice, full),
        "eerste-ronde": lambda: first_round_parts(standing, advice, full),
        "advies": lambda: advice_parts(standing, advice, full),
    }
    plan = plan_parts(standing, advice, full) if form == "plan" else ()
    parts = _completed(form, plan, writers[form](), seen if form == "plan" else standing, full)
    if form != "plan" and style.image:
        parts = (parts[0].model_copy(update={"blocks": (*parts[0].blocks, style.image)}), *parts[1:])
    # Only in the working edition of a plan each gap stays in its place, where the makers fill it.
    if style.edition == "public" or form != "plan":
        parts = _in_short_form(
            plan, parts, left_out=style.edition == "public" and seen != without_counts(whole)
        )
    if style.edition != "public":
        # What stands out about the votes is for the makers, as on the screen.
        found = makers(whole.model_copy(update={"turnouts": turnouts}))
        parts = _append_blocks(parts, findings_blocks(found, answer_names(whole)))
    return _document(
        form,
        seen,
        full,
        legend=first_page.legend_of(
            (*plan, *parts), *(() if form == "plan" else (first_page.SOURCES_NAMED,))
        ),
        plan=tuple(map(split_oversize, plan)),
        parts=tuple(split_oversize(shown_once(part)) for part in parts),
    )
