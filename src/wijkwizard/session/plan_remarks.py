"""Shows findings about the plan where the cell is, and in the overview: few, the most serious first.

They are for who makes the plan, and one line holds all that helps to mend one subject. Nothing of it is shown while the
room looks along. In the evening one line says what contradicts itself in the question that was just left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wijkwizard.advice.plan.finding import CLASS_WORDS, FindingClass, gravity
from wijkwizard.advice.plan.replied import OTHERWISE, RepliedFinding
from wijkwizard.questionnaire.route import Turn
from wijkwizard.terms import Moment, Slot
from wijkwizard.terms.dutch import about, and_list
from wijkwizard.terms.units import many

WORDS = CLASS_WORDS
"""The classes in Dutch, the most serious first."""

_SAYS_IT_TOO = frozenset(
    {
        "vaag",
        "doel-telt-doen",
        "doel-jaren",
        "doel-zonder-zin",
        "herijking-voorbij",
        "maatregel-jaren",
        "rugdekking-half",
        "terugkoppeling-voorbij",
    }
)
"""Checks that say at a cell what the soft remark on its answer says: a vague word, a date that is over."""

_COUNTS_TOO = frozenset({"te-veel"})
"""Checks that say at the first row what the soft remark on its table says: that there are many rows."""

_COUNTS_VOTES_TOO = frozenset({"kiezen-opkomst"})
"""Checks that say at a count what is said below it: that there are more votes than there can be."""

_ORDER: tuple[FindingClass, ...] = ("klopt-niet", "let-op", "kans", "ontbreekt")
"""Beside a cell what is missing comes last: the cell is empty already."""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """The findings about one subject in one line.

    Attributes:
        first: the finding that is shown.
        rows: how many other rows have the same.
        others: how many other things stand out about the subject.
    """

    first: RepliedFinding
    rows: int = 0
    others: int = 0

    @property
    def text(self) -> str:
        """The subject, the sentence and the question, and what else there is."""
        found = self.first.finding
        more = [many(self.rows, "andere regel", "andere regels")] if self.rows else []
        more += [many(self.others, "ander punt", "andere punten")] if self.others else []
        also = f"Ook bij {and_list(more)}." if self.rows else f"En nog {and_list(more)}." if more else ""
        parts = (f"{found.subject}:", found.line, also, self.first.reply_text)
        return " ".join(filter(None, parts))


def gravest_first(found: Iterable[RepliedFinding]) -> list[RepliedFinding]:
    """Return findings as they are shown at an answer: what still speaks first, and the most serious of that."""
    return sorted(found, key=lambda each: (not each.speaks, gravity(each.finding, _ORDER)))


def at_cell(
    findings: Callable[[], Sequence[RepliedFinding]], slot: str, moment: Moment, *, sought: bool = False
) -> tuple[RepliedFinding, ...]:
    """Return what is shown at a cell: at most one finding, and nothing in the evening, while it is being filled.

    What the group answered otherwise stays there with its reason. What is missing is said to who came for it: an empty
    cell that somebody fills needs no line.

    Args:
        findings: returns all findings that may be shown now; not asked in the evening, where nobody waits for it.
        slot: the cell.
        moment: when its question is worked on.
        sought: whether a list of findings led to it.
    """
    if moment == "zaal":
        return ()
    here = [
        each
        for each in findings()
        if each.finding.slot == slot and (_shows(each) or (sought and each.speaks))
    ]
    return tuple(gravest_first(here)[:1])


def says_it_too(findings: Iterable[RepliedFinding]) -> bool:
    """Return whether what is shown at a cell says what the soft remark on its answer says, so that one will do."""
    return any(each.speaks and each.finding.check in _SAYS_IT_TOO for each in findings)


def counts_votes_too(findings: Iterable[RepliedFinding]) -> bool:
    """Return whether what is shown at a count says that there are more votes than there can be."""
    found = (each.finding for each in findings if each.speaks)
    return any(each.check in _COUNTS_VOTES_TOO and each.kind == "klopt-niet" for each in found)


def counts_it_too(findings: Callable[[], Sequence[RepliedFinding]], table: str, moment: Moment) -> bool:
    """Return whether what is shown at a cell of a table says what the soft remark on its number of rows says."""
    slots = {each.finding.slot for each in findings() if each.finding.check in _COUNTS_TOO}
    here = [slot for slot in slots if slot and Slot.parse(slot).table == table]
    shown = (each for slot in here for each in at_cell(findings, slot, moment))
    return any(each.speaks and each.finding.check in _COUNTS_TOO for each in shown)


def _shows(each: RepliedFinding) -> bool:
    if each.speaks:
        return each.finding.kind != "ontbreekt"
    return each.reply is not None and each.reply.reaction == OTHERWISE


def after_turn(findings: Iterable[RepliedFinding], left: Turn) -> str:
    """Return in one line what contradicts itself in a turn of the evening that was just left; empty for nothing.

    Args:
        findings: all findings that may be shown now.
        left: the turn.
    """
    names = {question.id for question in left.questions}
    for each in gravest_first(findings):
        slot = Slot.parse(each.finding.slot) if each.finding.slot else None
        wrong = each.speaks and each.finding.kind == "klopt-niet"
        if wrong and slot is not None and (slot.table or slot.question) in names:
            return in_a_line(each)
    return ""


def came_for(findings: Iterable[RepliedFinding], slot: Slot) -> str:
    """Return in one line what stands out at an answer or a table that a list led to, where it says nothing itself.

    Args:
        findings: all findings that may be shown now.
        slot: the answer, or the table.
    """
    found = [each for each in findings if each.speaks and each.finding.slot == str(slot)]
    first = next(iter(gravest_first(found)), None)
    return "" if first is None else in_a_line(first)


def state_of(each: RepliedFinding) -> str:
    """Return in a word how serious a finding is, or what the group said that settles it."""
    return WORDS[each.finding.kind] if each.speaks or each.reply is None else each.reply.reaction


def in_a_line(each: RepliedFinding) -> str:
    """Return a finding with its class, its question, and what the group said about it before."""
    found = each.finding
    return " ".join(filter(None, (f"{WORDS[found.kind]}:", found.line, each.reply_text)))


def in_lines(findings: Sequence[RepliedFinding]) -> tuple[FindingLine, ...]:
    """Return one line for each subject that something is still to be said about, the most serious first."""
    open_ = sorted((each for each in findings if each.speaks), key=lambda each: gravity(each.finding))
    groups: dict[str, list[RepliedFinding]] = {}
    for each in open_:
        groups.setdefault(each.finding.subject, []).append(each)
    return tuple(_line(found) for found in groups.values())


def _line(found: Sequence[RepliedFinding]) -> FindingLine:
    same = sum(each.finding.check == found[0].finding.check for each in found)
    return FindingLine(found[0], rows=same - 1, others=len(found) - same)


def one_by_one(findings: Sequence[RepliedFinding]) -> tuple[FindingLine, ...]:
    """Return a line for each finding, also where the group has settled it; those of a subject together."""
    order = [line.first.finding.subject for line in in_lines(findings)]
    subjects = list(dict.fromkeys([*order, *(each.finding.subject for each in findings)]))

    def place(each: RepliedFinding) -> tuple[int, tuple[int, bool]]:
        return subjects.index(each.finding.subject), gravity(each.finding)

    return tuple(FindingLine(each) for each in sorted(findings, key=place))


def account_of(each: RepliedFinding) -> str:
    """Return the account of a finding in lines: what it rests on, the rule, what would turn it, and the reply."""
    finding = each.finding
    account = finding.account
    rests = [f"· {about(given.asked or given.binding, given.text)}" for given in account.inputs]
    return "\n".join(
        [
            f"{finding.sentence} {finding.ask}",
            *finding.known,
            "Dit rust op:",
            *rests,
            f"De regel: {account.rule_text}",
            f"Weg met: {account.turning_text}",
            *filter(None, [each.reply_text]),
        ]
    )
