"""The dossier inside a paper: a working edition gives all answers back, a public one only what it prints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.session.paper_cases import CASES, PAPER, Papers, fillable, given
from tests.session.small import fixed_environment, small
from wijkwizard.document.characters import strings
from wijkwizard.document.make import Format
from wijkwizard.document.paper_knowledge import PaperKnowledge
from wijkwizard.dossier.log.state import State
from wijkwizard.iwap.value_words import date_in_words
from wijkwizard.questionnaire.showing import show_value
from wijkwizard.session import Session, make_example
from wijkwizard.session.derived import Derived, FileFigures
from wijkwizard.session.printing.paper import PlanSource, Readership, document_for
from wijkwizard.session.printing.paper_dossier import from_bytes, to_bytes
from wijkwizard.session.printing.paper_volumes import volumes_for
from wijkwizard.session.printing.public_subset import public_state
from wijkwizard.terms import Answer, ChoicesValue, NumberValue, RankingValue, Slot, TextValue
from wijkwizard.terms.pointing import chosen


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PlanSource]:
    """The input of paper of each case that can be filled in, and of the example."""
    folder = tmp_path_factory.mktemp("gevallen")
    found = {name: fillable(path, folder) for name, path in CASES.items()}
    with make_example(None, environment=fixed_environment()) as session:
        example = session.plan.source()
    return {"voorbeeld": example} | {name: source for name, source in found.items() if source}


@pytest.fixture(scope="module")
def papers(sources: dict[str, PlanSource]) -> Papers:
    return Papers(sources)


def made_of(source: PlanSource, back: State, beside: FileFigures) -> PlanSource:
    """Return the input of a paper of what came back, by its answers alone."""
    derived = Derived(source.questions, back.answers, beside)
    return replace(source, state=back, derived=derived, iwap=derived.iwap)


def test_there_are_cases_to_try(sources: dict[str, PlanSource]) -> None:
    assert len(sources) >= 5, sorted(sources)


def test_a_working_edition_gives_every_answer_back(papers: Papers) -> None:
    """Answers, rows in their order, figures, open points and replies."""
    for name, source in papers.sources.items():
        back, _, _ = papers.given(name, "onszelf")
        state = source.state
        assert back.answers == state.answers, name
        assert (back.positions, back.removed, back.figures) == (state.positions, state.removed, state.figures)
        assert back.reactions.keys() == state.reactions.keys()
        assert back.questionnaire_hash == state.questionnaire_hash


def test_a_paper_made_of_what_came_back_is_the_same_paper(papers: Papers) -> None:
    """Also what follows from the answers, such as whether a reply still holds."""
    for audience in ("onszelf", "college"):
        source = papers.sources["voorbeeld"]
        back, _, document = papers.given("voorbeeld", "onszelf")
        again = document_for(made_of(source, back, source.derived._beside), audience)
        assert again == papers.document("voorbeeld", audience)
        assert document.title == again.title


def test_a_public_paper_gives_its_part_back(papers: Papers) -> None:
    for name, source in papers.sources.items():
        back, _, _ = papers.given(name, "college")
        kept = public_state(source, papers.document(name, "college"))
        assert back.answers == kept.answers, name
        assert len(back.answers.by_slot) <= len(source.state.answers.by_slot)


def test_most_of_what_the_example_says_in_public_is_in_it(papers: Papers) -> None:
    """A dossier that holds nothing would hold nothing that is not printed."""
    back, _, _ = papers.given("voorbeeld", "college")
    assert len(back.answers.by_slot) > 950


def test_who_sat_at_the_table_comes_back_by_name_without_the_size_of_a_small_group(papers: Papers) -> None:
    """The paper names them in one line; without them nobody would lead, pay or decide in what came back."""
    source = papers.sources["voorbeeld"]
    back, _, _ = papers.given("voorbeeld", "college")

    def held(state: State, column: str) -> list[Answer]:
        return [said[0] for slot, said in state.answers.by_slot.items() if slot.question == column]

    roles, counts = "partijen-aanwezig.rol", "aanwezig.aantal"
    values = [answer.value for answer in held(back, roles)]
    assert values == [answer.value for answer in held(source.state, roles)]
    assert len(held(back, counts)) == 1
    again = document_for(made_of(source, back, FileFigures(last_on=back.last_at[:10])), "college")
    texts = " ".join(strings(again.plan)).casefold()
    assert "opgepakt door gemeente" in texts
    assert "10 mensen praatten mee" not in texts


def words_of(source: PlanSource, slot: Slot, answer: Answer) -> Iterator[str]:
    """Yield what must be printed for an answer: texts, numbers, choices, roles, its source and its remark."""
    known = PaperKnowledge.of(source.questions.knowledge)
    yield from (answer.source, answer.remark)
    yield from map(known.role, answer.roles)
    for value in (answer.value, answer.room):
        question = source.questions.index.by_id[slot.question]
        if value is None:
            continue
        options = source.questions.index.options(question, source.derived.answers)
        if isinstance(value, TextValue):
            yield value.v
        elif isinstance(value, ChoicesValue | RankingValue):
            yield from (option.label for option in options if option.id in chosen(value))
        elif isinstance(value, NumberValue):
            # Under a head that has the unit stands the number alone.
            yield show_value(question, options, value).removesuffix(getattr(question, "unit", "")).strip()
        elif not chosen(value):
            yield show_value(question, options, value)


def test_nothing_is_in_a_public_paper_that_plan_and_annex_do_not_print(papers: Papers) -> None:
    """Texts, numbers, choices, roles, sources and remarks, looked for on the pages themselves."""
    for name, source in papers.sources.items():
        text = papers.printed(name)
        back = public_state(source, papers.document(name, "college"))
        unnamed = {row: row for ids in source.derived.answers.rows.values() for row in ids}
        assert not unnamed.keys() & {row for ids in back.answers.rows.values() for row in ids}, name
        strings = {
            (str(slot), line.strip().rstrip("."))
            for slot, (answer,) in back.answers.by_slot.items()
            for words in words_of(source, slot, answer)
            for line in words.splitlines()
        }
        absent = {item for item in strings if " ".join(item[1].split()).casefold() not in text}
        assert absent == set(), name


def test_the_bytes_of_a_public_paper_hold_no_other_text_of_the_dossier(papers: Papers) -> None:
    """Every text, name of a row, remark and moment of the dossier that no page prints is looked for."""
    for name, source in papers.sources.items():
        _, content, _ = papers.given(name, "college")
        text, inside = papers.printed(name), content.decode("utf-8")
        for slot, live in source.state.answers.by_slot.items():
            for answer in live:
                said = answer.value.v if isinstance(answer.value, TextValue) else ""
                for words in (said, answer.remark, answer.source):
                    plain = " ".join(words.split()).casefold().rstrip(".")
                    if len(plain) > 3 and plain not in text:
                        assert json.dumps(words, ensure_ascii=False)[1:-1] not in inside, (name, str(slot))
        assert not any(event.session in inside for event in source.state.events)
        moments = {event.at for event in source.state.events}
        assert not any(moment in inside for moment in moments)


def test_two_dossiers_that_say_the_same_have_the_same_inside_their_public_paper() -> None:
    """Neither who wrote the answers nor when can be told from it; only the day that is printed stands in it."""
    inside = list[bytes]()
    for number in (100, 5000):
        with make_example(None, environment=fixed_environment(number)) as session:
            source = session.plan.source()
            _, content, document = given(source, document_for(source, "college"))
            inside.append(content)
    assert inside[0] == inside[1]
    assert document.made_on == "2026-11-12"
    assert date_in_words(document.made_on) in document.running
    moments = set(re.findall(r"\d{4}-\d\d-\d\dT[^\"]*", inside[0].decode("utf-8")))
    assert moments == {f"{document.made_on}T00:00:00+00:00"}


SECRET = "koorlid in de Dorpsstraat"  # noqa: S105 - an answer, not a password


def secretive(folder: Path) -> Session:
    """Return a dossier in which everything that no paper may hold was said."""
    session = small(folder)
    trust, name = Slot("trots"), Slot("wijknaam")
    session.writer.answer(name, TextValue(v="Eerst heette het anders"))
    session.writer.answer(name, TextValue(v="De Werven"))
    session.writer.answer(trust, TextValue(v=SECRET))
    session.writer.account(trust, internal=True)
    return session


def test_what_is_internal_or_was_said_before_is_in_no_public_paper(tmp_path: Path) -> None:
    with secretive(tmp_path) as session:
        source = session.plan.source()
        public, working = (
            given(source, document_for(source, audience))[1].decode() for audience in ("college", "onszelf")
        )
    assert "De Werven" in public
    assert "De Werven" in working
    assert SECRET not in public
    assert SECRET in working
    assert "Eerst heette" not in public + working
    assert '"questionnaires":{}' in public


def test_the_same_dossier_gives_the_same_attachment(papers: Papers) -> None:
    source = papers.sources["voorbeeld"]
    audiences: tuple[Readership, ...] = ("college", "onszelf")
    for audience in audiences:
        first = papers.given("voorbeeld", audience)[1]
        _, second, _ = given(source, document_for(source, audience))
        assert first == second
        assert to_bytes(from_bytes(first, PAPER)) == first


@pytest.mark.parametrize(
    ("audience", "says"), [("college", "Wat intern is, zit er niet in"), ("onszelf", "Ook wat intern is")]
)
def test_the_first_page_says_what_is_inside(tmp_path: Path, audience: Readership, says: str) -> None:
    """In the PDF alone, for a web page and a Word file hold no dossier."""
    with secretive(tmp_path) as session:
        source = session.plan.source()
    assert says in volumes_for(source, audience)[0].document.cover.note
    (whole,) = volumes_for(source, audience, annexed=True)
    assert "dossier" in whole.document.cover.note
    others: tuple[Format, ...] = ("html", "docx")
    for fmt in others:
        for volume in volumes_for(source, audience, fmt):
            assert "zit" not in volume.document.cover.note
            assert volume.attachments == {}


@pytest.mark.parametrize("beside", ["bewoners", "muur", "collegestuk"])
def test_a_paper_beside_the_plan_and_the_annex_hold_no_dossier(
    sources: dict[str, PlanSource], beside: Readership
) -> None:
    """They are for reading; the plan holds what all print, and no other paper holds what it does not print."""
    (page,) = volumes_for(sources["voorbeeld"], beside)
    plan, annex = volumes_for(sources["voorbeeld"], "college")
    assert (page.attachments, annex.attachments) == ({}, {})
    assert list(plan.attachments) == ["dossier.json"]
    assert "In deze PDF" not in annex.document.cover.note + page.document.cover.note


def test_a_dossier_with_a_password_goes_along_only_as_far_as_it_is_printed(tmp_path: Path) -> None:
    """The PDF has no password, so it may hold no more than it shows."""
    with secretive(tmp_path) as session:
        source = replace(session.plan.source(), locked=True)
    (working,) = volumes_for(source, "onszelf")
    assert working.attachments == {}
    assert "heeft een wachtwoord" in working.document.cover.note
    assert volumes_for(source, "college")[0].attachments


def test_the_session_says_that_it_has_a_password(tmp_path: Path) -> None:
    from wijkwizard.session import Password

    with small(tmp_path) as session:
        assert not session.plan.source().locked
    with small(tmp_path, "geheim.wijk", Password("lang genoeg")) as session:
        assert session.plan.source().locked
