"""Nothing that is internal leaves the building: not in words, not as a name of something else, not hidden in a file.

Each text is a word that stands nowhere else, so that it is found wherever it turns up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.advice.make import knowledge, rules
from tests.document.canaries import canaries, every_word, everywhere, heads, kept_inside, looking, marked
from tests.document.generated import Made, questionnaires
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from tests.document.producing import produce
from tests.document.tags import tags
from tests.session.small import fixed_environment
from wijkwizard.advice.advise import advise
from wijkwizard.advice.from_files import measured
from wijkwizard.document.compose import compose
from wijkwizard.document.html import to_html
from wijkwizard.document.model import Style
from wijkwizard.document.publish import published
from wijkwizard.dossier.log.state import State
from wijkwizard.iwap.bind import bind
from wijkwizard.iwap.labels import label
from wijkwizard.iwap.model import Iwap, Other
from wijkwizard.iwap.said import Picked
from wijkwizard.questionnaire.route import route
from wijkwizard.session import Questions, make_example
from wijkwizard.session.current import CurrentState
from wijkwizard.session.plan import Plan
from wijkwizard.session.reader import Reader
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Answers, Parked, Slot

BOXES = ("answers", "iwap", "advice", "document")
"""The ways out in which words of the group stand; the other boxes hold questions, ids and public statistics."""


@pytest.fixture(scope="module")
def example() -> tuple[State, Questions]:
    """The example with everything that was said in it."""
    with make_example(None, environment=fixed_environment()) as session:
        return session.reader.state, session.reader.questions


@pytest.fixture(scope="module")
def busy(example: tuple[State, Questions]) -> State:
    """The example with an open point for which something was agreed, beside its reaction to a figure."""
    state = example[0]
    points = {slot: Parked(slot=str(slot)) for slot in (Slot("trots"), Slot("doelen.titel", "samen"))}
    return replace(state, answers=replace(state.answers, parked=MappingProxyType(points)))


def held(text: str, words: Mapping[Slot, str], inside: Iterable[Slot]) -> list[str]:
    """Return which of these texts stand in something that went out."""
    return sorted(str(slot) for slot in inside if words[slot] in text)


def test_each_text_of_the_example_stays_inside_when_it_is_internal(
    example: tuple[State, Questions],
) -> None:
    """The paper is made from this plan alone, so what is not in it can be in no form of the paper."""
    state, questions = example
    words = canaries(state.answers)
    assert len(words) > 250
    plan = looking(state, questions, marked(state.answers, words, [])).iwap()
    whole = plan.model_dump_json()
    leaks, where = [], heads(plan)
    for slot in words:
        assert words[slot] in whole
        head = where[str(slot)]
        held_back = kept_inside(getattr(plan, head), str(slot))
        safe = published(plan.model_copy(update={head: held_back})).model_dump_json()
        leaks += held(safe, words, [slot])
    assert leaks == []


def test_all_words_of_the_example_together_leave_by_no_way_out(
    example: tuple[State, Questions], busy: State, tmp_path: Path
) -> None:
    """Not by a box of the flow, nor by the PDF: its words, title, bookmarks, alternative texts and metadata.

    Texts, and what stands beside an answer: its source, a remark, who said it, what was agreed on an open point, and
    what the group says to a figure.
    """
    words = every_word(busy)
    assert len(words) > 700
    seen = Reader(CurrentState(everywhere(busy, words, words), example[1]))
    plan = Plan(seen)
    for box in BOXES:
        assert held(plan.box(box), words, words) == [], box
    page = to_html(plan.document())
    assert held(page, words, words) == []
    made = produce(plan.document(), tmp_path / "plan.pdf")
    assert held(everything(made.path), words, words) == []
    assert held(seen.seen(Visibility(room_looks=True)).iwap().model_dump_json(), words, words) == []


def test_what_the_group_says_to_a_figure_stays_inside_alone(
    example: tuple[State, Questions], busy: State
) -> None:
    """It is an answer like any other: what is beside it does go out, and it goes out when it is not internal."""
    words = every_word(busy)
    alone = [Slot(name) for name in busy.reactions]
    assert alone
    seen, whole = (
        Plan(Reader(CurrentState(everywhere(busy, words, one), example[1]))) for one in (alone, [])
    )
    for box in ("iwap", "document"):
        assert held(seen.box(box), words, alone) == [], box
        assert held(whole.box(box), words, alone) == list(map(str, alone)), box
    assert held(seen.box("iwap", edition="working"), words, alone) == list(map(str, alone))
    assert len(held(seen.box("document"), words, words)) > 250


def test_the_words_are_found_where_they_do_go_out(example: tuple[State, Questions]) -> None:
    """A search that finds nothing in an open paper would prove nothing."""
    state, questions = example
    words = canaries(state.answers)
    seen = Plan(looking(state, questions, marked(state.answers, words, [])))
    for box in ("answers", "iwap", "document"):
        assert len(held(seen.box(box), words, words)) > 250, box


def test_the_search_looks_in_every_part_of_a_pdf(tmp_path: Path) -> None:
    """Title, bookmarks, alternative texts and metadata are parts that no page shows."""
    paper = compose(
        evening(area={"name": said("Kanariewijk")}), advice_of, KNOWN, Style(made_on="2027-03-14")
    )
    made = produce(paper, tmp_path / "klein.pdf")
    found = everything(made.path)
    assert "Kanariewijk" in str(PdfReader(made.path).metadata)
    assert found.count("Kanariewijk") > "\n".join(pages_of(made.path)).count("Kanariewijk")
    assert all(part.title in str(PdfReader(made.path).outline) for part in paper.parts)
    with pikepdf.open(made.path) as pdf:
        alternatives = [str(tag.element.get("/Alt", "")) for tag in tags(pdf) if tag.kind == "Figure"]
    assert alternatives
    assert all(text in found for text in alternatives)


@pytest.mark.parametrize("share", range(3))
def test_a_third_of_the_texts_stays_inside_every_way_out(
    example: tuple[State, Questions], share: int
) -> None:
    """What is open beside it must not lend its words."""
    state, questions = example
    words = canaries(state.answers)
    inside = [slot for n, slot in enumerate(words) if n % 3 == share]
    seen = Plan(looking(state, questions, marked(state.answers, words, inside)))
    for box in BOXES:
        assert held(seen.box(box), words, inside) == [], box
    assert held(to_html(seen.document()), words, inside) == []


def pages_of(path: Path) -> list[str]:
    """Return the text of each page."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def everything(path: Path) -> str:
    """Return all that a PDF holds as text: pages, bookmarks, and every string in every object of the file."""
    reader = PdfReader(path)
    with pikepdf.open(path) as pdf:
        inside = [*strings_of(pdf.trailer.Root), *(text for one in pdf.objects for text in strings_of(one))]
        streams = [
            one.read_bytes().decode("utf-8", errors="replace")
            for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and str(one.get("/Type")) in {"/Metadata", "/EmbeddedFile"}
        ]
    return "\n".join([*pages_of(path), str(reader.outline), str(reader.metadata), *inside, *streams])


def strings_of(one: Any) -> Iterable[str]:
    """Yield the texts that stand directly in an object of a PDF, and those in what is nested in it."""
    if isinstance(one, pikepdf.String):
        yield str(one)
    elif isinstance(one, pikepdf.Array):
        for part in one:
            if not getattr(part, "is_indirect", False):
                yield from strings_of(part)
    elif isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        for part in dict(one.items()).values():
            if not getattr(part, "is_indirect", False):
                yield from strings_of(part)


def plan_of(made: Made, answers: Answers) -> Iwap:
    """Return the plan in the making on a drawn questionnaire."""
    return label(bind(made.index, answers, route(made.index, answers)), knowledge())


@given(questionnaires(), st.data())
@settings(max_examples=120)
def test_no_questionnaire_has_a_way_around_the_publisher(made: Made, data: st.DataObject) -> None:
    """Whatever points at a row, by whatever name: what is internal is in no plan, advice or paper that goes out."""
    texts = list(made.words)
    inside = data.draw(st.lists(st.sampled_from(texts), min_size=1, unique=True))
    found = marked(made.answers, made.words, inside)
    safe = published(plan_of(made, found))
    paper = compose(plan_of(made, found), advice_of, KNOWN, Style())
    advice = advise(safe, knowledge(), rules(), measured(safe, knowledge()))
    for box in (safe.model_dump_json(), advice.model_dump_json(), paper.model_dump_json()):
        assert held(box, made.words, inside) == []


@given(questionnaires())
@settings(max_examples=15)
def test_what_is_open_on_any_questionnaire_does_go_out(made: Made) -> None:
    """The publisher takes out what is internal and nothing else."""
    plan = plan_of(made, made.answers)
    assert held(published(plan).model_dump_json(), made.words, made.words) == sorted(map(str, made.words))


@pytest.mark.parametrize("inside", [True, False])
def test_an_own_card_that_only_internal_answers_chose_is_named_on_no_public_list(*, inside: bool) -> None:
    """'Bij de werkwijzen: Undercoverwerk' stood in the annex of the public plan."""
    row = Picked(id="eigen", label="Undercoverwerk")
    card = (
        Other(
            step="1", section="x", question="Lijst", said=pick("x", "ingredienten"), own_card="list", row=row
        ),
        Other(
            step="1", section="x", question="Kaart", said=said("Undercoverwerk"), own_card="words", row=row
        ),
    )
    chosen = pick("Undercoverwerk", "eigen").model_copy(update={"internal": inside})
    measure = {"id": "m", "title": said("Toezicht"), "ingredient": chosen}
    whole = evening(measures=(measure,)).model_copy(update={"other": card})
    assert ("Undercoverwerk" in published(whole).model_dump_json()) is not inside
