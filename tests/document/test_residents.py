"""The page for residents is one page, with every wish once, and nothing that is internal or said for others."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, full_plan, pick, said
from tests.document.producing import produce
from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan
from wijkwizard.document.pdf_check import check_pdf
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import PartialDay
from wijkwizard.session import make_example
from wijkwizard.terms.dutch import spelled


def _text(plan: Iwap) -> str:
    return "\n".join(strings(beside_plan("bewoners", plan, KNOWN, STYLE)))


def test_the_page_of_the_example_is_one_page_and_so_is_that_for_the_wall(tmp_path: Path) -> None:
    with make_example(None, environment=fixed_environment()) as session:
        made = session.plan.make(tmp_path / "bewoners.pdf", audience="bewoners")
        hung = session.plan.make(tmp_path / "muur.pdf", audience="muur")
    (page,) = PdfReader(made).pages
    text = " ".join(page.extract_text().split())
    for words in (
        "Een losloopveld voor honden Kan niet: er is geen plek die groot genoeg is. januari 2027",
        "Politie: De wijkagent loopt elke vrijdagavond een uur mee op het plein.",
        "11 februari 2027, Buurthuis De Loods, op een bijeenkomst, de wijkmanager.",
    ):
        assert words in text, words
    assert sorted(tmp_path.iterdir()) == [made, hung], "no annex"
    (poster,) = PdfReader(hung).pages
    assert poster.extract_text() == page.extract_text(), "on the wall stands what people took home"
    sizes = [
        [round(float(side) / 72 * 25.4) for side in (sheet.mediabox.width, sheet.mediabox.height)]
        for sheet in (page, poster)
    ]
    assert sizes == [[210, 297], [297, 420]]
    assert check_pdf(hung) == ()


def test_every_wish_stands_there_once_and_one_without_an_answer_gets_a_promise() -> None:
    wishes = tuple(
        {
            "id": f"w{n}",
            "what": said(f"wens nummer {n} hier"),
            **({"answer": pick("doen wij", "doen")} if n else {}),
        }
        for n in range(6)
    )
    text = _text(evening(wishes=wishes))
    assert [text.count(f"wens nummer {n} hier") for n in range(6)] == [1] * 6
    assert text.count("Hierop hebt u nog antwoord te goed.") == 1


@pytest.mark.parametrize("edition", ["public", "working"])
def test_what_is_internal_is_on_no_page_for_residents(edition: str) -> None:
    """Whatever style is asked for: this page is always public."""
    style = STYLE.model_copy(update={"edition": edition})
    plan = full_plan(internal=True)
    page = beside_plan("bewoners", plan, KNOWN, style)
    open_words = set(strings(beside_plan("bewoners", Iwap(), KNOWN, STYLE)))
    assert page.edition == "public"
    assert set(strings(page)) - open_words <= {page.title, page.running, page.cover.title, page.description}


def test_without_anything_to_promise_the_page_says_so() -> None:
    assert "Wij hebben nog niets opgeschreven" in _text(Iwap())


def _promise(name: str, committed: str, **more: object) -> dict[str, object]:
    words = {"promise": said(f"wij doen {name}"), "committed": pick(committed, committed)}
    return {"id": name, **words, **more}


def test_what_a_partner_has_not_been_asked_is_promised_by_nobody() -> None:
    """A page to take home told that the school opens its plein; the school had still to be asked."""
    promises = (
        _promise("toezicht", "mondeling", partner_name=said("De politie")),
        _promise("open", "nog-vragen", partner_name=said("De school")),
    )
    lines = _text(evening(promises=promises)).splitlines()
    assert "Wie wat belooft" in lines
    assert [line for line in lines if "wij doen" in line] == [
        "De politie: wij doen toezicht.",
        "Moet nog worden gevraagd aan de school: wij doen open.",
    ]
    assert "Wie wat belooft" not in _text(evening(promises=promises[1:]))


def test_a_partner_chosen_from_the_list_is_named() -> None:
    """'Nog niet gezegd: wij kijken' stood there while the police was chosen."""
    text = _text(evening(promises=(_promise("toezicht", "mondeling", partner=pick("Politie")),)))
    assert "Politie: wij doen toezicht." in text
    assert "Nog niet gezegd" not in text


def test_a_small_action_that_is_finished_or_was_stopped_is_told_as_such() -> None:
    actions = tuple(
        {"id": stand, "title": said(f"Lampen {stand}"), "stand": pick(stand, stand)}
        for stand in ("gepland", "klaar", "gestopt")
    )
    lines = _text(evening(actions=actions)).splitlines()
    assert [line for line in lines if "ampen" in line] == [
        "Lampen gepland.",
        "Al klaar: Lampen klaar.",
        "Gestopt: Lampen gestopt.",
    ]


def test_a_small_action_that_runs_is_told_as_running() -> None:
    """Nobody is still going to do what has begun, whatever date stands beside it."""
    running = {"id": "a", "title": said("Vegen"), "stand": pick("loopt al", "loopt-al")}
    dated = {**running, "id": "b", "title": said("Harken"), "end": said(PartialDay(iso="2025-01"))}
    told = _text(evening(actions=(running, dated)))
    assert "Vegen, loopt al." in told
    assert "Harken, loopt al (januari 2025)." in told


def test_words_that_people_typed_keep_the_name_that_they_begin_with() -> None:
    """'Hier willen wij heen: laak is een stadsdeel' wrote the name of the area without its capital."""
    plan = evening(
        ambition={"sentence": said("Laak is een fijne wijk")},
        danger={"proud": said("Laakkwartier is een dorp")},
        course={"notice": said("Rochdale belt terug")},
        actions=({"id": "a", "title": said("Lampenfeest"), "stand": pick("klaar", "klaar")},),
    )
    text = _text(plan)
    for words in (
        "Hier willen wij heen: Laak is een fijne wijk.",
        "Dit moet blijven: Laakkwartier is een dorp.",
        "Hieraan merkt u het: Rochdale belt terug.",
    ):
        assert words in text, words


def test_a_measure_says_that_it_was_decided() -> None:
    """The page says that nothing was decided but where it says so."""
    plan = evening(
        measures=(
            {"id": "m", "title": said("Een bank"), "status": pick("besloten", "besloten")},
            {"id": "n", "title": said("Een hek"), "status": pick("een voorstel", "voorstel")},
        )
    )
    lines = _text(plan).splitlines()
    assert "Een bank (besloten)." in lines
    assert "Een hek." in lines


def _many_actions(themes: int, each: int) -> Iwap:
    return evening(
        actions=tuple(
            {
                "id": f"a{theme}-{at}",
                "title": said(f"Klus {theme} {at}"),
                "theme": pick(f"Thema {theme}", f"t{theme}"),
                "stand": pick("gepland", "gepland"),
            }
            for theme in range(themes)
            for at in range(each)
        )
    )


@pytest.mark.parametrize(("themes", "each", "named"), [(3, 8, 8), (5, 6, 6), (9, 6, 6), (4, 300, 79)])
def test_so_many_actions_are_named_as_there_is_room_for(themes: int, each: int, named: int) -> None:
    """A page that is half empty told that there were four more."""
    text = _text(_many_actions(themes, each))
    assert [text.count(f"Klus {theme} ") for theme in range(themes)] == [named] * themes
    assert ("en nog" in text) == (named < each)


def test_a_page_that_names_as_much_as_fits_is_still_one_page(tmp_path: Path) -> None:
    """The room is an estimate, and what is said too high costs a line and never a page."""
    page = beside_plan("bewoners", _many_actions(4, 300), KNOWN, STYLE)
    assert len(PdfReader(produce(page, tmp_path / "vol.pdf").path).pages) == 1


@pytest.mark.parametrize("many", [2, 20], ids=["each told", "told by theme"])
def test_measures_of_one_name_in_two_places_are_told_once_with_how_often(many: int) -> None:
    rows = tuple({"id": f"m{n}", "title": said("straatcoaches")} for n in range(many))
    text = _text(evening(measures=rows))
    assert text.lower().count("straatcoaches") == 1
    assert f"({spelled(many)} keer)" in text


def test_actions_of_one_name_that_are_done_are_told_once_with_how_often() -> None:
    done = tuple({"id": f"a{n}", "title": said("bankje"), "stand": pick("klaar", "klaar")} for n in range(3))
    assert "bankje (drie keer)" in _text(evening(actions=done))


def _of_actions(names: tuple[str, ...]) -> str:
    """Return the page of a plan with these actions, by all rules about places that we ship."""
    plan = evening(actions=tuple({"id": f"a{n}", "title": said(name)} for n, name in enumerate(names)))
    return "\n".join(strings(beside_plan("bewoners", plan, knowledge(), STYLE)))


def test_numbered_things_outside_keep_their_number_and_stay_apart() -> None:
    """'Bankje nummer 11' became 'Bankje een plek in de buurt (twee keer)'."""
    names = (
        "Bankje nummer 11",
        "Bankje nummer 12",
        "Lantaarnpaal nr. 3",
        "Papiercontainer nummer 114",
        "Heg nummer 3 snoeien",
        "Actie over koffie nummer 4 bij de speeltuin",
        "Schouw nummer 2 lopen",
    )
    text = _of_actions(names)
    assert [name for name in names if name not in text] == []


def test_two_actions_of_which_the_place_was_left_out_are_never_counted_as_one() -> None:
    """Nobody can tell any more whether they are the same."""
    names = ("Project Huis 12: opening", "Project Huis 14: opening")
    text = _of_actions(names)
    assert text.count("Project een plek in de buurt: opening") == 2
    assert "twee keer" not in text


def test_an_action_that_was_stopped_stands_on_each_short_paper() -> None:
    """It stood in the table of the plan only, and was missed on each short paper."""
    rows = (
        {"id": "a", "title": said("Bijenhotel"), "stand": pick("gestopt", "gestopt")},
        {"id": "b", "title": said("Vegen")},
    )
    plan = evening(actions=rows, goals=({"id": "d", "title": said("Minder afval")},))
    assert "Gestopt: Bijenhotel." in _text(plan)
    assert "Gestopt: 1 kleine actie." in strings(beside_plan("collegestuk", plan, KNOWN, STYLE))


@pytest.mark.parametrize(
    ("parties", "title"),
    [
        ((("bewoners", 4), ("gemeente", 3)), "Wat wij van u hoorden"),
        ((("bewoners", None),), "Wat wij van u hoorden"),
        ((("bewoners", 0), ("gemeente", 4)), "Wat er speelt"),
        ((("gemeente", 4), ("corporatie", 3)), "Wat er speelt"),
        ((), "Wat er speelt"),
    ],
)
def test_only_residents_who_sat_at_the_table_were_heard(
    parties: tuple[tuple[str, int | None], ...], title: str
) -> None:
    """A page for residents said 'Wat wij van u hoorden' of a table of organisations."""
    rows = tuple(
        {"id": f"p{n}", "role": pick(role, role)} | ({} if count is None else {"count": said(Decimal(count))})
        for n, (role, count) in enumerate(parties)
    )
    made = beside_plan("bewoners", evening(parties=rows, danger={"proud": said("Het koor")}), KNOWN, STYLE)
    assert title in [part.title for part in made.parts]


def test_who_wants_to_begin_something_reads_the_answer_too() -> None:
    """A plan of residents of their own, and the no that it got, stood in the plan and not on their page."""
    rows = (
        {
            "id": "i",
            "what": said("Zelf de speeltuin beheren"),
            "answer": pick("nee", "nee"),
            "answer_why": said("te duur"),
        },
        {"id": "j", "what": said("Avondwandeling"), "answer": pick("ja", "ja")},
        {"id": "k", "what": said("Soep op zondag")},
    )
    text = _text(evening(initiatives=rows))
    assert "Zelf de speeltuin beheren" in text
    assert "Nee: te duur." in text
    assert text.index("Avondwandeling") < text.index("Ja.")
    assert "Soep op zondag" in text


def test_residents_read_the_first_step_and_when_the_group_looks_again() -> None:
    """After a first evening their page said nothing of what happens next."""
    verdict = {
        "first_step": said("De lampen maken"),
        "owner": said("de gemeente"),
        "review_on": said(PartialDay(iso="2027-02-02")),
    }
    text = _text(evening(verdict=verdict))
    assert "De eerste stap: de lampen maken, door de gemeente." in text
    assert "Wij kijken opnieuw hoe het gaat op 2 februari 2027." in text
