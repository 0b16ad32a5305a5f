"""Who owns what lies there already is offered first, where a plan asks who pays, promises or gains."""

from __future__ import annotations

from pathlib import Path

from tests.document.plans import pick
from tests.session.small import fixed_environment
from wijkwizard.iwap.frame_rows import RunningProgramme
from wijkwizard.session import new_session
from wijkwizard.session.owner_options import owners_first
from wijkwizard.session.views import OptionView
from wijkwizard.terms import ChoiceValue, Slot

PARTIES = (OptionView("bewoners", "Bewoners"), OptionView("gemeente", "Gemeente"), OptionView("rijk", "Rijk"))


def programme(owner: str, title: str, *, internal: bool = False) -> RunningProgramme:
    """Return a programme of a party."""
    said = pick(title, title).model_copy(update={"internal": internal})
    return RunningProgramme(id=title, owner=pick(owner, owner), programme=said)


def test_a_party_with_a_programme_comes_first_with_what_it_has() -> None:
    """The others follow in their own order, and none is left out."""
    shown = owners_first(PARTIES, (programme("rijk", "Regio Deal"), programme("rijk", "NPLV")))
    assert [option.id for option in shown.options] == ["rijk", "bewoners", "gemeente"]
    assert shown.options[0].mark == "Regio Deal, NPLV"
    assert shown.head
    assert shown.first == 0


def test_without_programmes_or_with_an_internal_one_the_list_is_as_it_was() -> None:
    """The order alone would tell what stays inside."""
    for programmes in ((), (programme("rijk", "Regio Deal", internal=True),)):
        shown = owners_first(PARTIES, programmes)
        assert shown.options == PARTIES
        assert not shown.head


def test_a_cost_offers_the_owner_first(tmp_path: Path) -> None:
    """So that money that is there already is thought of first."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        row = session.rows.adopt_offer("wat-ligt-er-al", "regio-deal")
        session.writer.answer(Slot("wat-ligt-er-al.eigenaar", row), ChoiceValue(v="rijk"))
        cost = session.rows.add("kosten")
        session.writer.answer(Slot("besluit"), ChoiceValue(v="integraal"))
        session.writer.answer(Slot("kosten.eenmalig-of-structureel", cost), ChoiceValue(v="eenmalig"))
        (field,) = [
            field
            for field in session.reader.screen("kosten-dekking").fields()
            if field.slot == Slot("kosten-dekking.betaler", cost)
        ]
        assert field.options[0].id == "rijk"
        assert field.options[0].mark == "Regio Deal"


def test_the_usual_owner_of_a_programme_is_offered_first(tmp_path: Path) -> None:
    """Proposed and not filled in: of what the group named itself nobody knows whose it is."""
    with new_session(tmp_path / "avond.wijk", environment=fixed_environment()) as session:
        row, own = (
            session.rows.adopt_offer("wat-ligt-er-al", "regio-deal"),
            session.rows.add("wat-ligt-er-al"),
        )
        first = {
            field.slot.row: field.options[0]
            for field in session.reader.screen("wat-ligt-er-al").fields()
            if field.slot.question == "wat-ligt-er-al.eigenaar"
        }
        assert (first[row].id, first[row].mark) == ("rijk", "meestal")
        assert first[own].mark == ""
        assert session.reader.answers.get(Slot("wat-ligt-er-al.eigenaar", row)) is None
