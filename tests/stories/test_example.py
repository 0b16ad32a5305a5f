"""The exercise: fictional and says so, as many strengths as problems, and it fills every place of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.content.test_once import ONCE
from tests.document.canaries import looking
from tests.session.small import fixed_environment
from tests.stories.evenings import FIND_OUT, LEFT_OPEN, OTHER_THEMES
from tests.stories.leaves import empty, marked, said_at, stands
from tests.stories.story import Told, tell
from wijkwizard.advice.advise import Advice, advise
from wijkwizard.advice.from_files import measured
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.internal import leaves
from wijkwizard.document.model import Style
from wijkwizard.document.neutral_names import in_neutral_words
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.registry import registry
from wijkwizard.iwap.unsourced import BORN_HERE
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.questionnaire.soft import remarks, table_remarks
from wijkwizard.session import Session, fill_session, make_example, new_session
from wijkwizard.session.plan import Plan
from wijkwizard.terms import MoneyValue, NumberValue, Slot, TextValue, Unknown

WORKING = Style(edition="working", exercise=True, made_on="2026-11-12", program="0")
BEHIND_A_CHOICE = {
    "verdict.": {"first_step", "owner", "review_on"},
    "deepening.enterprise.": {"starter", "income", "profit_back", "rules", "conclusion"},
    "deepening.citizenship.": {"basics", "energy", "say", "backoffice", "conclusion"},
    "deepening.demography.": {"population", "households", "services", "region", "conclusion"},
}
"""Without a broad approach there would be a first step; these three themes were not chosen, for few are."""

SETTLED = {
    "deepening.safety.places",
    "deepening.safety.times",
    "problems.severity",
    "insight.scale",
    "insight.approach",
    "insight.regular_enough",
    "insight.shared_objections",
    "course.maintenance",
    "course.content_when",
    "organisation.open_to_residents",
}
"""What another answer of the exercise already says, so that it is not asked."""

AT_THE_TABLE = {"partijen-aanwezig", "aanwezig"}
"""What is noted with a head count is about the few who sat there."""

NAMED_BY_IT = {"krachten.wie", "signalen-cijfers.eenheid"}
"""'Iemand anders' is called by the words that were noted, and a figure by what it counts."""

CLOSED = {f"{head}{name}" for head, names in BEHIND_A_CHOICE.items() for name in names} | SETTLED


@dataclass(frozen=True)
class Seen:
    """A plan with its working paper, all words of it in one text."""

    iwap: Iwap
    words: str


def _seen(session: Session) -> Seen:
    # What a group of residents is called is for the conversation; on paper stands what the plan offers it.
    plan = in_neutral_words(
        session.reader.iwap(), PaperKnowledge.of(session.reader.questions.knowledge).offers
    )
    return Seen(plan, "\n".join(strings(session.plan.document("working"))))


@pytest.fixture(scope="module")
def example() -> Iterator[Session]:
    """The exercise; tests only look at it."""
    with make_example(None, environment=fixed_environment()) as session:
        yield session


@pytest.fixture(scope="module")
def example_seen(example: Session) -> Seen:
    """The exercise on paper."""
    return _seen(example)


@pytest.fixture(scope="module")
def other_ways(example: Session, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    """What stands behind the choices that the exercise did not make: by the head of its bindings."""
    folder = tmp_path_factory.mktemp("anders")
    rows = {name: name for name in example.reader.answers.rows_of("themas-gekozen")}
    with make_example(folder / "themas.wijk", environment=fixed_environment()) as session:
        session.writer.answer(Slot("energie"), None)
        tell(session, OTHER_THEMES, Told(rows))
        themes = _seen(session)
    with make_example(folder / "open.wijk", environment=fixed_environment()) as session:
        settling = {first for first, *_ in ONCE}
        for slot in [one for one in session.reader.answers.by_slot if one.question in settling]:
            session.writer.answer(slot, None)
        tell(session, LEFT_OPEN, Told({"plein": "plein"}))
        left_open = _seen(session)
    with new_session(folder / "uitzoeken.wijk", environment=fixed_environment()) as session:
        tell(session, FIND_OUT)
        return {"deepening": themes, "verdict": _seen(session), "": left_open}


def test_every_place_of_the_plan_is_filled_but_what_lies_behind_another_choice(example_seen: Seen) -> None:
    """The list of exceptions is exact, so that a new place in the plan must be filled too."""
    assert empty(example_seen.iwap) == CLOSED


@pytest.mark.parametrize("head", sorted({path.rpartition(".")[0] for path in registry().leaves}))
def test_each_binding_stands_on_paper(head: str, example_seen: Seen, other_ways: dict[str, Seen]) -> None:
    """What was said at each binding can be read in the working edition, in at least one row."""
    lost = []
    for path in (one for one in registry().leaves if one.rpartition(".")[0] == head):
        way = "" if path in SETTLED else path.partition(".")[0]
        seen = other_ways[way] if path in CLOSED else example_seen
        if not any(stands(said, seen.words) for said in said_at(seen.iwap, path)):
            lost.append(path)
    assert lost == []


def test_each_binding_itself_is_printed_and_not_only_words_like_it(example: Session) -> None:
    """Give every leaf a value that is found nowhere else: each of them is on paper."""
    iwap, signs = marked(example.reader.iwap())
    known, rules = example.reader.questions.knowledge, example.reader.questions.rules

    def advice(plan: Iwap) -> Advice:
        return advise(plan, known, rules, measured(plan, known))

    as_marked = replace(PaperKnowledge.of(known), offers={})
    # A point begins with a capital, also where what was said does not.
    words = "\n".join(strings(compose(iwap, advice, as_marked, WORKING))).casefold()
    plain_numbers = words.replace(".", "")
    lost = {
        path
        for path, written in signs.items()
        if not any(
            sign in words or sign.replace(".", "") in plain_numbers for sign in map(str.casefold, written)
        )
    }
    assert len(signs) == len(registry().leaves) - len(CLOSED)
    assert lost == set()


def test_what_was_noted_with_any_answer_is_printed_once(example: Session) -> None:
    """In a choice, a day or a number too; only what would point out who sat at the table stays in the dossier."""
    letters = str.maketrans("0123456789", "abcdefghij")
    live = example.reader.answers.by_slot
    words = {slot: f"mees{n:04d}".translate(letters) for n, slot in enumerate(live)}
    noted = {
        slot: (first.model_copy(update={"remark": words[slot]}), *others)
        for slot, (first, *others) in live.items()
    }
    answers = replace(example.reader.answers, by_slot=MappingProxyType(noted))
    paper = Plan(looking(example.reader.state, example.reader.questions, answers)).document("working")
    text = "\n".join(strings(paper))
    times = {slot: text.count(word) for slot, word in words.items()}
    assert {slot.table for slot, n in times.items() if n == 0} == AT_THE_TABLE
    assert {slot.question for slot, n in times.items() if n > 1} == NAMED_BY_IT


def test_every_figure_says_that_it_is_fictional(example: Session) -> None:
    """A number or an amount has a source that says so; only years, and what was born at the table, stand alone."""
    expected = Slot("verwacht")
    for slot, live in example.reader.answers.by_slot.items():
        for answer in live:
            figure = isinstance(answer.value, NumberValue | MoneyValue)
            year = isinstance(answer.value, NumberValue) and answer.value.v in range(2000, 2100)
            question = example.reader.index.question(slot.question)
            counted = isinstance(question, GridQuestion) and question.scale.count and answer.value is not None
            table = example.reader.index.tables.get(slot.table or "")
            here = f"{table.binds}.{question.binds}" if table else question.binds
            if here in BORN_HERE or slot == expected:
                assert not answer.source, slot
            elif counted or (figure and not year):
                assert "fictief" in answer.source, slot
                assert answer.as_of, slot


def test_a_number_in_a_text_says_so_too(example: Session) -> None:
    """Digits in a sentence are years, or the sentence or its source says fictief."""
    for slot, live in example.reader.answers.by_slot.items():
        for answer in live:
            if isinstance(answer.value, TextValue):
                numbers = [
                    one for one in re.findall(r"\d+", answer.value.v) if not re.fullmatch(r"20\d\d", one)
                ]
                assert (
                    not numbers or "fictie" in answer.value.v + answer.source or "concept" in answer.value.v
                ), slot


def test_there_are_as_many_strengths_as_problems(example_seen: Seen) -> None:
    """A wijk is never only its problems."""
    assert len(example_seen.iwap.strengths) >= len(example_seen.iwap.problems) == 5


def test_all_kinds_of_status_cover_and_not_knowing_occur(example: Session) -> None:
    """Whoever practises meets each of them once."""
    iwap = example.reader.iwap()
    for rows in (iwap.goals, iwap.measures, iwap.costs):
        assert {row.status.value.id for row in rows if row.status.value} == {
            "voorstel",
            "advies",
            "besloten",
            "afgewezen",
        }
    assert {cost.cover.value.id for cost in iwap.costs if cost.cover.value} == {
        "toegezegd",
        "deels-toegezegd",
        "aangevraagd",
        "open",
    }
    given = {answer.unknown for live in example.reader.answers.by_slot.values() for answer in live}
    assert given == {None, Unknown.DONT_KNOW, Unknown.SKIPPED, Unknown.NOT_APPLICABLE}
    assert any(said.internal for said in leaves(iwap))
    assert len(iwap.disagreements) >= 2
    assert [one.question for one in iwap.kept_aside] == ["Hoe verandert het aantal mensen?"]
    assert iwap.to_dos


def test_the_sums_of_the_votes_are_right(example: Session) -> None:
    """Three cards and two stickers for each of 22 people, and one slip: the example does not teach miscounting."""
    iwap = example.reader.iwap()
    people = sum((party.count.value or Decimal(0) for party in iwap.parties), Decimal(0))
    assert people == 22
    for votes, each in ((iwap.danger.votes, 1), (iwap.insight.votes, 3), (iwap.ambition.votes, 2)):
        assert sum(mark.score for mark in votes.value or ()) == people * each
    cards = {mark.id: mark.score for mark in iwap.insight.votes.value or ()}
    for problem in iwap.problems:
        assert problem.sort.value is not None
        both = (problem.votes_residents.value or 0) + (problem.votes_professionals.value or 0)
        assert both == cards[problem.sort.value.id]
    stickers = {mark.id: mark.score for mark in iwap.ambition.votes.value or ()}
    for theme in iwap.themes:
        assert theme.theme.value is not None
        both = (theme.votes_residents.value or 0) + (theme.votes_professionals.value or 0)
        assert both == stickers[theme.theme.value.id]


def test_the_wizard_has_no_remark_on_its_own_example(example: Session) -> None:
    """What we show as an example is what we ask of others."""
    told = [
        remark
        for slot, live in example.reader.answers.by_slot.items()
        for answer in live
        if answer.value is not None
        for remark in remarks(example.reader.index.question(slot.question), answer.value)
    ]
    for table in example.reader.index.tables.values():
        rows = example.reader.answers.rows_of(example.reader.index.source_table(table.id))
        told += table_remarks(table, len(rows))
    assert told == []


def test_the_exercise_answers_everything_that_is_asked(example: Session) -> None:
    """Nothing is open, so that whoever opens it sees how a finished dossier looks."""
    assert [line.title for line in example.reader.overview() if line.state == "open"] == []


def test_every_page_says_that_it_is_an_exercise(example: Session) -> None:
    """The banner is on both editions, and nobody is taken for real."""
    for edition in ("public", "working"):
        assert "OEFENDOSSIER" in example.plan.document(edition).banner


def test_what_is_internal_is_not_in_the_public_edition(example: Session) -> None:
    """Old pain and the quarrel stay inside; the working edition has them."""
    public = "\n".join(strings(example.plan.document("public")))
    working = "\n".join(strings(example.plan.document("working")))
    for words in ("hoorden daarna niets meer", "krijgen weer ruzie", "leggen hun lijsten naast elkaar"):
        assert words in working
        assert words not in public


def test_the_file_can_be_filled_like_any_other(tmp_path: Path, root: Path, example: Session) -> None:
    """The exercise is an ordinary answers file."""
    source = root / "questions" / "voorbeeld.yaml"
    count = fill_session(source, tmp_path / "zelf.wijk", environment=fixed_environment())
    assert count == len(example.reader.answers.by_slot)
