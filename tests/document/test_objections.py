"""Objections on paper: printed as was agreed, also when they were overruled, and counted in words alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.session.small import fixed_environment
from tests.stories.story import Told, tell
from wijkwizard.document.characters import strings
from wijkwizard.document.html import to_html
from wijkwizard.dossier.log.payloads import answered
from wijkwizard.session import Session, make_example
from wijkwizard.session.plan import Plan
from wijkwizard.session.printing import paper
from wijkwizard.session.printing.public_subset import public_state
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Answer, Slot, TextValue
from wijkwizard.terms.pointing import chosen

PUBLIC: tuple[paper.Readership, ...] = ("bewoners", "muur", "college", "collegestuk")

STORY = """
beeld-bezwaren.van@buur | @bewoners
beeld-bezwaren.mag-erin@buur | zonder te zeggen van wie
beeld-bezwaren.wat@buur | Kanariebuur ziet het anders.
beeld-bezwaren.anders@buur | Kanarieschrappen moet dat.
beeld-bezwaren-afloop.afloop@buur | het bezwaar blijft staan
beeld-bezwaren-afloop.waarom@buur | Kanariereden telt niet.
plan-bezwaren.van@agent | @politie
plan-bezwaren.mag-erin@agent | met de naam van de organisatie
plan-bezwaren.wat@agent | Kanarieagent heeft geen mensen.
plan-bezwaren.van@stil | @zorg
plan-bezwaren.mag-erin@stil | niet, dit blijft intern
plan-bezwaren.wat@stil | Kanariestil zwijgt.
plan-bezwaren.anders@stil | Kanariestilte moet.
plan-bezwaren.van@open | @welzijn
plan-bezwaren.wat@open | Kanarieopen is niet gevraagd.
"""
AGREED = ("Kanariebuur", "Kanarieschrappen", "Kanariereden", "Kanarieagent")
INSIDE = ("Kanariestil", "Kanariestilte", "Kanarieopen")


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    """The example with four objections: overruled, of an organisation, internal, and not agreed on yet."""
    with make_example(None, environment=fixed_environment()) as made:
        parties = made.reader.answers.rows_of("partijen-aanwezig")
        tell(made, STORY, Told({row: row for row in parties}))
        yield made


def words_of(session: Session, audience: paper.Readership) -> str:
    """Return all that a paper says."""
    return "\n".join(strings(paper.document_for(session.plan.source(), audience)))


@pytest.mark.parametrize("audience", PUBLIC)
def test_no_public_paper_has_what_nobody_agreed_to_print(
    session: Session, audience: paper.Readership
) -> None:
    """Neither internal, nor not asked yet; and of a resident or of who stays unnamed no role stands beside it."""
    told = words_of(session, audience)
    assert not [word for word in INSIDE if word in told]
    for line in told.splitlines():
        if "Kanariebuur" in line:
            assert "ewoner" not in line


@pytest.mark.parametrize("audience", ["college", "collegestuk"])
def test_an_objection_stays_visible_when_it_was_overruled(
    session: Session, audience: paper.Readership
) -> None:
    """For who decides it says what was done with it, and why."""
    told = words_of(session, audience)
    assert "Bezwaar tegen het beeld van de wijk: Kanariebuur ziet het anders." in told
    assert "Dit bezwaar blijft staan. Kanariereden telt niet." in told
    assert "Bezwaar van politie tegen het plan: Kanarieagent heeft geen mensen." in told


def test_the_plan_prints_it_where_people_differ(session: Session) -> None:
    """Beside the differences of the group, with what would have to change; the annex has it in a table."""
    made = paper.document_for(session.plan.source(), "college")
    (people,) = [part for part in made.plan if part.topic == "people"]
    # What would have to change stands behind other words.
    assert [word for word in AGREED if word.casefold() not in "\n".join(strings(people)).casefold()] == []
    (differ,) = [part for part in made.parts if "Verschillen van inzicht" in list(strings(part))]
    assert all(word in "\n".join(strings(differ)) for word in AGREED)


def test_the_working_edition_has_all(session: Session) -> None:
    """With whose it is, and how it may be printed."""
    told = words_of(session, "onszelf")
    assert all(word in told for word in (*AGREED, *INSIDE))
    assert "in het openbare plan: niet, dit blijft intern" in told
    assert "mee eens: 12" in told


@pytest.mark.parametrize("audience", PUBLIC)
def test_the_count_goes_out_in_words_alone(session: Session, audience: paper.Readership) -> None:
    """Two of twenty-two would point at two people for all who were there."""
    told = words_of(session, audience)
    assert "kan ermee leven" not in told
    assert "mee eens" not in told
    if audience == "college":
        assert "Over het beeld van de wijk: Er was bezwaar. De meeste mensen waren het eens." in told


def test_no_other_way_out_has_it(session: Session) -> None:
    """The boxes, the page, and the dossier that is attached to a public paper."""
    seen = Plan(session.reader)
    boxes = [seen.box(box) for box in ("answers", "iwap", "advice", "document")]
    made = seen.document()
    for text in (*boxes, to_html(made)):
        assert not [word for word in INSIDE if word in text]
    attached = public_state(session.plan.source(), made).answers
    assert not {Slot("gedeeld-telling"), Slot("plan-telling")} & set(attached.by_slot)
    texts = {
        live[0].value.v: slot
        for slot, live in attached.by_slot.items()
        if live and isinstance(live[0].value, TextValue)
    }
    assert not [word for word in INSIDE for text in texts if word in text]
    row = texts["Kanariebuur ziet het anders."].row
    assert attached.get(Slot("beeld-bezwaren.van", row)) is None
    party = attached.get(Slot("plan-bezwaren.van", texts["Kanarieagent heeft geen mensen."].row))
    assert party is not None
    assert len(chosen(party.value)) == 1


def test_the_room_reads_no_internal_objection_and_no_role(session: Session) -> None:
    """Whatever stands on the screen while people look along is what the public edition may have."""
    seen = session.reader.seen(Visibility(room_looks=True))
    shown = seen.iwap().model_dump_json()
    assert not [word for word in INSIDE if word in shown]
    texts = [held.text for turn in seen.turns("zaal") for held in seen.screen(turn.id).fields()]
    assert not [word for word in INSIDE for text in texts if word in text]
    for row in seen.iwap().picture_objections:
        if row.what.value and "Kanariebuur" in row.what.value:
            assert row.whose.value is None
            break
    else:
        pytest.fail("the words themselves may be seen")


def test_who_said_it_stands_nowhere_beside_an_objection() -> None:
    """A role that was noted with the words would undo what was agreed about them."""
    with make_example(None, environment=fixed_environment()) as made:
        told = tell(made, "beeld-bezwaren.mag-erin@x | zonder te zeggen van wie")
        slot = Slot("beeld-bezwaren.wat", told.rows["x"])
        said = Answer(value=TextValue(v="Kanariewoord klinkt."), roles=("welzijn",))
        made.recorder.append_events([answered(made.reader.state, slot, said)])
        for audience in PUBLIC:
            lines = [line for line in words_of(made, audience).splitlines() if "Kanariewoord" in line]
            assert not [line for line in lines if "elzijn" in line]
        seen = made.reader.seen(Visibility(room_looks=True))
        (field,) = [
            held for turn in seen.turns("zaal") for held in seen.screen(turn.id).fields() if held.slot == slot
        ]
        assert field.voices == ()
