"""Puts in words what a check noticed: the sentence, the question and the account come from the table of checks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wijkwizard.advice.plan.answered import unknown_words
from wijkwizard.advice.plan.cells import PlanCell
from wijkwizard.advice.plan.context import PlanContext, own_cards
from wijkwizard.advice.plan.finding import WHOLE, FindingClass, PlanAccount, PlanFinding
from wijkwizard.advice.plan.sentence import Filling, cut, filled_in, listed_words
from wijkwizard.iwap.rows import PlanRow
from wijkwizard.iwap.said import Said
from wijkwizard.iwap.value_words import plain
from wijkwizard.knowledge import Entry, Knowledge
from wijkwizard.knowledge.plan_checks import USUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """What a check noticed, before it is put in words.

    Attributes:
        kind: how strong it is.
        at: the answer where it stands and where it can be mended.
        new_row: whether a row is missing: it is mended in the table of that answer, and in none of its rows.
        rows: the ids in the key; empty for the plan as a whole.
        inputs: the answers that it rests on.
        missing: the answers that are owed, where there may be several; else it is the one at ``at``.
        says: the variant of the sentence.
        turns: which of what turns the check holds here, where that is not the one of the sentence.
        words: what is filled in; of a list the sentence tells as much as fits.
        entry: the row of knowledge that it is about, for its sources.
        known: what that row says about it.
    """

    kind: FindingClass
    at: PlanCell
    new_row: bool = False
    rows: tuple[str, ...] = ()
    inputs: tuple[PlanCell, ...]
    missing: tuple[PlanCell, ...] = ()
    says: str = USUAL
    turns: str = ""
    words: Mapping[str, Filling] = field(default_factory=dict)
    entry: Entry | None = None
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A check on the plan.

    Attributes:
        id: its row in the table of checks.
        needs: the places in the plan that it cannot do without.
        find: yields what it notices.
    """

    id: str
    needs: frozenset[str]
    find: Callable[[PlanContext], Iterator[Noticed]]


def quoted_title(said: Said[Any]) -> str:
    """Return a title for use in a sentence: cut after six words, without a period at its end but of more than that."""
    whole = " ".join((plain(said.value) or said.instead).split())
    return cut(whole.rstrip(".:;, ") or whole)


def quoted_answer(said: Said[Any]) -> str:
    """Return an answer for use in a sentence: what was typed is cut as a title is, what was chosen stays whole."""
    return quoted_title(said) if isinstance(said.value, str) else plain(said.value)


def of_own_cards(
    cells: Sequence[PlanCell], says: str = USUAL, *, only: Collection[str] | None = None, **words: Filling
) -> Noticed:
    """Return that own cards are of an unknown kind, in one line: what is known of such things is in no list of ours.

    Args:
        cells: the answers that chose them; at least one.
        says: the variant of the sentence.
        only: the ids of the cards that are named; ``None`` for all of them.
        words: what is filled in beside the cards.
    """
    chosen = own_cards(*(cell.said for cell in cells))
    own = [card for card in chosen if only is None or card.id in only]
    return Noticed(
        kind="kans",
        at=cells[0],
        rows=tuple(card.id for card in own),
        inputs=tuple(cells),
        says=says,
        words={"kaarten": tuple(dict.fromkeys(f"'{card.label}'" for card in own)), **words},
    )


def in_one_line(
    rows: Sequence[PlanRow], at: str, inputs: Sequence[str], word: str, of: str = ""
) -> Iterator[Noticed]:
    """Yield what rows lack in one line for all of them; nothing without rows.

    Args:
        rows: the rows, with what they are called in ``what``.
        at: the answer that is owed.
        inputs: the answers of each row that it rests on.
        word: what the sentence calls the list of their names.
        of: which of several that share a check; it is in the key and in the name of the variant.
    """
    if rows:
        cells = tuple(PlanCell(row, at) for row in rows)
        many = "meer" if len(rows) > 1 else ""
        yield Noticed(
            kind="ontbreekt",
            at=cells[0],
            rows=(of,) if of else (),
            inputs=tuple(PlanCell(row, name) for row in rows for name in inputs),
            missing=cells,
            says="-".join(filter(None, (of, many))) or USUAL,
            turns=of,
            words={word: tuple(f"'{quoted_title(PlanCell(row, 'what').said)}'" for row in rows)},
        )


def in_words(check: str, remark: Noticed, knowledge: Knowledge) -> PlanFinding:
    """Return what was noticed as a finding."""
    phrases = knowledge.plan_check(check)
    fillings: dict[str, Filling] = {**dict.fromkeys(phrases.words, ""), **remark.words}
    words = listed_words(fillings)
    at = remark.at
    # Why an answer is not there is only said where the sentence is about that.
    about_missing = remark.kind == "ontbreekt" or remark.says == "onbekend"
    why = {unknown_words(cell.said) for cell in remark.missing or ((at,) if about_missing else ())}
    sentence = filled_in(phrases.says[remark.says], fillings, why.pop() if len(why) == 1 else "")
    return PlanFinding(
        key=f"{check}:{'+'.join(remark.rows) or WHOLE}",
        check=check,
        subject=knowledge.check_subjects.get(phrases.subject).label,
        kind=remark.kind,
        matters_most=phrases.matters_most,
        rows=remark.rows,
        bindings=(at.binding,),
        slot=at.said.slot.partition(".")[0] if remark.new_row else at.said.slot,
        sentence=sentence,
        tells=next(filter(None, remark.known), "") if phrases.tells else "",
        ask=phrases.ask.format_map(words),
        known=tuple(filter(None, remark.known)),
        account=PlanAccount(
            inputs=tuple(cell.as_input() for cell in remark.inputs),
            rule=check,
            rule_text=phrases.text,
            turning_text=phrases.turned_by(remark.turns or remark.says).format_map(words),
            sources=tuple(dict.fromkeys((*phrases.sources, *(remark.entry.sources if remark.entry else ())))),
        ),
    )
