"""What the group does not know yet, and what it chose otherwise: in its own words, and only what may go out.

Of what the wizard noticed nothing stands here. A reason is printed with the answer that it is about, when the group
said that it may be read outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wijkwizard.advice.plan.replied import OTHERWISE
from wijkwizard.document.internal import leaves
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph
from wijkwizard.document.naming import row_name
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.document.unknown_words import UNKNOWN_IN, unknown_words
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.iwap.rows import Decided, PlanRow
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.standing import REJECTED
from wijkwizard.terms import Frozen, Slot, Unknown
from wijkwizard.terms.dutch import about, sentence, upper_first
from wijkwizard.terms.units import many

TITLE = "Wat wij nog niet weten of anders kozen"
_MOST = 8
"""So many things that nobody knew are named; of the others how many there are, for most are printed nowhere."""


def otherwise(iwap: Iwap, known: PaperKnowledge) -> tuple[Block, ...]:
    """Return what the group does not know yet and what it chose otherwise; nothing when there is neither."""
    unknown, chosen = list(_unknown(iwap)), list(_chosen(iwap, known))
    blocks: list[Block] = []
    if unknown:
        shown = unknown[:_MOST]
        if more := len(unknown) - len(shown):
            shown.append(
                Line(text=f"En nog {many(more, 'punt', 'punten')} waarvan niemand het antwoord wist.")
            )
        blocks += [Paragraph(line=Line(text="Dit weten wij nog niet:")), Bullets(items=tuple(shown))]
    if chosen:
        blocks += [Paragraph(line=Line(text="Hier kozen wij bewust anders:")), Bullets(items=tuple(chosen))]
    return (Heading(text=TITLE), *blocks) if blocks else ()


def _unknown(iwap: Iwap) -> Iterator[Line]:
    """Yield what nobody knew about the rows of the plan; what stands on the list of open points is not said twice."""
    listed = {to_do.slot for to_do in iwap.to_dos}
    for collection in UNKNOWN_IN:
        for row in getattr(iwap, collection):
            if isinstance(row, Decided) and row.status.value is not None and row.status.value.id == REJECTED:
                continue
            for name in type(row).model_fields:
                said = getattr(row, name)
                if (
                    isinstance(said, Said)
                    and said.unknown is Unknown.DONT_KNOW
                    and said.asked
                    and said.slot not in listed
                ):
                    words = unknown_words(collection, name)
                    yield Line(text=sentence(upper_first(about(row_name(collection, row), words))))


def _chosen(iwap: Iwap, known: PaperKnowledge) -> Iterator[Line]:
    """Yield the reasons of the group that may be read outside, each with the answer or the gate that it is about."""
    names = dict(_names(iwap))
    for reply in iwap.replies:
        if (
            reply.slot
            and reply.reaction == OTHERWISE
            and reply.because
            and reply.holds
            and not reply.internal
        ):
            # A gate leads to an answer that is missing, and a reason for passing over it is about more than that.
            name = names.get(reply.slot)
            place = known.judged.get(reply.finding, name.within(reply) if name else "")
            yield Line(text=sentence(about(place, upper_first(reply.because))))


def answer_names(iwap: Iwap) -> Mapping[str, str]:
    """Return by slot what each answer of the plan is called: of which row it is, and what was asked."""
    return {slot: name.whole for slot, name in _names(iwap)}


class _AnswerName(NamedTuple):
    """What an answer is called: the id and the name of its row, empty outside tables, and what was asked."""

    row: str
    of: str
    asked: str

    @property
    def whole(self) -> str:
        """The name of the row, and what was asked."""
        return about(self.of, self.asked)

    def within(self, reply: Reply) -> str:
        """Return the name beside a reason: a finding about more than this row stands at it and is not about it.

        Neither is one about more answers of this row about the first of them.
        """
        if self.row not in reply.finding.partition(":")[2].split("+"):
            return self.asked
        of_the_row = [slot for slot in set(reply.rested) if Slot.parse(slot).row == self.row]
        return self.of if len(of_the_row) > 1 else self.whole


def _names(iwap: Iwap) -> Iterator[tuple[str, _AnswerName]]:
    for name in type(iwap).model_fields:
        held = getattr(iwap, name)
        for part in held if isinstance(held, tuple) else (held,):
            if name != "kept_aside" and isinstance(part, Frozen):
                row, of = (part.id, row_name(name, part)) if isinstance(part, PlanRow) else ("", "")
                yield from (
                    (said.slot, _AnswerName(row, of, said.asked)) for said in leaves(part) if said.slot
                )
