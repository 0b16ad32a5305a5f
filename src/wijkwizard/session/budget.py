"""Reads ballots and says what two rules for spending money choose.

Who chose what is nobody's business: ballots are sorted when they are read. They have no time and no order, and fewer
than ten are not counted at all. Only ``kept_ballots`` keeps them, when that is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from wijkwizard.advice.budget.case import Ballot, BallotLine, in_no_order
from wijkwizard.advice.budget.chosen import RuleChoice
from wijkwizard.advice.budget.rules import (
    BudgetRules,
    BudgetWishes,
    NoRules,
    ballot_lines,
    budget_rules,
)
from wijkwizard.advice.budget.solver import VoteSolver, installed_solver
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.errors import WijkError
from wijkwizard.iwap.bind import bound_paths
from wijkwizard.questionnaire.numbers import read_number
from wijkwizard.session.printing.paper import PlanSource
from wijkwizard.terms.dutch import and_list, euro, number
from wijkwizard.terms.units import many

_NOTHING = "-"
_BETWEEN = re.compile(r"[\s,;]+")
_MOST_LINES = 2000
_MOST_FAULTS = 3

HOW_TO_WRITE = (
    "Schrijf elk stembiljet op een eigen regel, met de nummers van de maatregelen die erop staan: 1 4 5. "
    "Een leeg stembiljet is een streepje. De volgorde maakt niet uit."
)
"""How ballots are typed, for a face and for the help."""

_ADVICE = (
    "Twee rekenregels naast elkaar. Ze beslissen niets: dat doet de groep. De uitkomst wordt niet bewaard."
)
_MOST = ("Meeste stemmen", "de maatregelen die samen passen en samen de meeste stemmen hebben")
_SHARES = (
    "Gelijke delen",
    (
        "ieder stembiljet krijgt een even groot deel van het geld; wie iets wil, betaalt eraan mee, en wat per persoon "
        "het minst kost, gaat eerst"
    ),
)
_COMPLETION = (
    "Blijft er bij gelijke delen geld over, dan groeien de delen met stappen van één procent van het geld. Daarna gaat "
    "voor wat per stem het minst kost."
)
_THROW_AWAY = (
    "Gooi de papieren stembiljetten weg zodra het plan is vastgesteld, ook een eigen bestand waarin ze staan."
)
_SOURCE = (
    "Bron van gelijke delen: Peters, Pierczyński en Skowron, 'Proportional Participatory Budgeting with Additive "
    "Utilities' (2021)."
)


def read_ballots(text: str, items: Sequence[BallotLine]) -> tuple[Ballot, ...]:
    """Return the ballots of a text, sorted, so that their order says nothing.

    Args:
        text: a ballot on each line, or between strokes, as the numbers of measures.
        items: the measures in the order of their numbers.

    Raises:
        WijkError: ``ballots-wrong``, with the lines that are wrong.
    """
    lines = [
        (at, line.strip()) for at, line in enumerate(text.replace("/", "\n").splitlines(), 1) if line.strip()
    ]
    if len(lines) > _MOST_LINES:
        raise WijkError("ballots-wrong", what=f"Dit zijn meer dan {_MOST_LINES} regels.", count=len(items))
    faults = [fault for at, line in lines for fault in (*_faults(at, line, len(items)), *_twice(at, line))]
    if faults:
        more = len(faults) - _MOST_FAULTS
        texts = [*faults[:_MOST_FAULTS], *([f"En nog {more}."] if more > 0 else [])]
        raise WijkError("ballots-wrong", what=" ".join(texts), count=len(items))
    found = (frozenset(items[number - 1].id for number in _numbers(line)) for _, line in lines)
    return in_no_order(found)


def _words(line: str) -> list[str]:
    return [] if line == _NOTHING else [word for word in _BETWEEN.split(line) if word]


def _numbers(line: str) -> list[int]:
    return [int(word) for word in _words(line)]


def _twice(at: int, line: str) -> Iterator[str]:
    """Yield that a number stands twice on one ballot: it counts once, and may have been meant as another."""
    words = _words(line)
    for word in dict.fromkeys(word for word in words if word.isdigit() and words.count(word) > 1):
        yield f"Regel {at}: {word} staat er meer dan één keer."


def _faults(at: int, line: str, count: int) -> Iterator[str]:
    """Yield what is wrong with a line; at most one sentence, for the first word is enough to find it."""
    for word in _words(line):
        if not (
            word.isascii() and word.isdigit() and len(word) <= len(str(count)) and 1 <= int(word) <= count
        ):
            shown = word if len(word) <= len("ongeldige") else f"{word[: len('ongeldige')]}…"
            yield f"Regel {at}: '{shown}' is geen nummer van 1 tot en met {count}."
            return


def wishes_of(
    items: Sequence[BallotLine], money: Decimal | None, musts: str, apart: Sequence[str]
) -> BudgetWishes:
    """Return what people say beside the ballots, in numbers of measures.

    Args:
        items: the measures in the order of their numbers.
        money: the euros that there are; None for what the plan counts on.
        musts: what is bought before anybody is asked.
        apart: for each exclusion what cannot be bought together; a text without numbers excludes nothing.

    Raises:
        WijkError: ``budget-numbers``, and ``budget-apart`` when one measure stands alone in an exclusion.
    """

    def ids(text: str) -> frozenset[str]:
        line = text.replace("/", " ").replace("\n", " ").strip()
        for fault in _faults(0, line, len(items)):
            raise WijkError("budget-numbers", what=fault.partition(": ")[2], count=len(items))
        return frozenset(items[number - 1].id for number in _numbers(line))

    exclusions = frozenset(found for text in apart if (found := ids(text)))
    for alone in exclusions:
        if len(alone) == 1:
            name = next(item.name for item in items if item.id in alone)
            raise WijkError("budget-apart", name=name)
    return BudgetWishes(money=money, musts=ids(musts), exclusions=exclusions)


def amount(text: str | None) -> Decimal | None:
    """Return an amount that was typed; None for none.

    Raises:
        WijkError: ``budget-money``.
    """
    if text is None or not text.strip():
        return None
    found = read_number(text, "money")
    if not isinstance(found, Decimal) or found <= 0:
        raise WijkError("budget-money", text=text)
    return found


def standing_words(kept: int, *, wiped: bool) -> str:
    """Return whether single ballots stand in the dossier now.

    Args:
        kept: how many do.
        wiped: whether there were some before.
    """
    if kept:
        words = f"{many(kept, 'stembiljet staat', 'stembiljetten staan')} in dit dossier"
        return f"{words}, zonder namen, tijd of volgorde. Ze worden gewist zodra het plan is vastgesteld."
    return "De bewaarde stembiljetten zijn gewist." if wiped else "De stembiljetten zijn niet bewaard."


def lines_of(source: PlanSource) -> tuple[BallotLine, ...]:
    """Return the measures as they stand on a ballot; ballots can be kept while their costs are not known yet.

    Raises:
        WijkError: ``ballots-measures`` when there are none.
    """
    context = _context(source)
    if context is None or not (lines := ballot_lines(context)):
        raise WijkError("ballots-measures")
    return lines


def numbered(lines: Sequence[BallotLine]) -> tuple[str, ...]:
    """Return the measures with their numbers and euros, a line each."""
    return tuple(
        f"{at:>3}  {line.name} ({line.in_short if line.euros is None else euro(line.euros)})"
        for at, line in enumerate(lines, 1)
    )


def rule_texts(
    source: PlanSource,
    ballots: Sequence[Ballot],
    wishes: BudgetWishes,
    find_solver: Callable[[], VoteSolver | None] = installed_solver,
) -> tuple[str, ...]:
    """Return what both rules choose in Dutch lines, or why they cannot be asked."""
    context = _context(source)
    found = (
        budget_rules(context, ballots, wishes, find_solver)
        if context
        else NoRules(why="Dit dossier is nog leeg.")
    )
    return (found.why,) if isinstance(found, NoRules) else tuple(_rule_texts(found))


def _context(source: PlanSource) -> PlanContext | None:
    last = DateSpan.of(source.state.last_at[:10])
    return (
        PlanContext.of(source.iwap, source.questions.knowledge, last, bound_paths(source.questions.index))
        if last
        else None
    )


def _rule_texts(found: BudgetRules) -> Iterator[str]:
    yield _ADVICE
    yield f"Geld: {euro(found.money)}{found.term}. {many(found.ballots, 'stembiljet', 'stembiljetten')}."
    if found.of_no_measure:
        whole, taken = euro(found.money + found.of_no_measure), euro(found.of_no_measure)
        yield f"Het plan mag {whole} kosten. Daar ging {taken} af voor wat bij geen maatregel hoort."
    if found.only_asked:
        yield "Dat is wat het plan vraagt. Er is nog niets van toegezegd."
    if found.musts:
        yield f"Gaat in elk geval door, zoals gevraagd: {_quoted(found.musts)}."
    for apart in found.apart:
        yield f"Hoogstens één hiervan, zoals gevraagd: {_quoted(apart)}."
    for (name, rule), choice in ((_MOST, found.most), (_SHARES, found.shares)):
        yield ""
        yield f"{name}: {rule}."
        yield from _chosen(found, choice)
    yield ""
    yield _difference(found)
    if found.beside:
        yield f"Buiten de regels, want het hoort bij geen maatregel: {and_list(found.beside)}."
    yield f"{_COMPLETION} {_SOURCE}"
    yield _THROW_AWAY


def _quoted(names: Sequence[str]) -> str:
    return and_list([f"'{name}'" for name in names])


def _named(found: BudgetRules, ids: Sequence[str]) -> str:
    names = [f"'{item.name}' ({euro(item.euros)})" for item in found.items if item.id in ids]
    return and_list(names) if names else "niets"


def _chosen(found: BudgetRules, choice: RuleChoice) -> Iterator[str]:
    yield f"  Gaat door: {_named(found, choice.sure)}."
    if choice.equal:
        beside = [row for row in choice.example if row not in choice.sure]
        yield f"  Gelijk: {_named(found, choice.equal)}."
        yield f"  Niet alles hiervan kan samen. U kiest zelf, bijvoorbeeld {_named(found, beside)}."
    every = many(found.ballots, "stembiljet", "stembiljetten")
    yield f"  Over: {euro(choice.left)}. Op {choice.served} van {every} staat iets wat doorgaat."


def _difference(found: BudgetRules) -> str:
    """Return what goes on by one rule and cannot by the other; what is equal for a rule is not decided by it."""
    most, shares = found.most, found.shares
    if (set(most.sure), set(most.equal)) == (set(shares.sure), set(shares.equal)):
        return "Beide regels komen op hetzelfde uit."
    only = [
        f"alleen met {name}: {_named(found, gone)}"
        for name, here, there in (("de meeste stemmen", most, shares), ("gelijke delen", shares, most))
        if (gone := [row for row in here.sure if row not in {*there.sure, *there.equal}])
    ]
    if only:
        return f"Het verschil: {'; '.join(only)}."
    if most.score == shares.score:
        return "Het verschil zit in wat gelijk staat."
    # No choice among equals makes one of these the other: the votes of what goes on are not as many.
    votes = many(most.score, "stem", "stemmen")
    return f"Het verschil: wat doorgaat, heeft met de eerste regel {votes}, met de tweede {number(shares.score)}."
