"""The paper for a decision has the order in which a board reads, in two pages, and nothing that is internal."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, evening, full_plan, pick, picks, said
from tests.document.tags import faults
from tests.session.small import fixed_environment
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import beside_plan
from wijkwizard.document.model import Document
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import Euro, PartialDay
from wijkwizard.session import make_example

ORDER = (
    "Gevraagd besluit",
    "Aanleiding",
    "Beoogd effect",
    "Argumenten",
    "Kanttekeningen",
    "Financiën",
    "Participatie",
    "Uitvoering",
    "Bijlagen",
)

ALL_OF_IT = f"{', '.join(ORDER[:-2]).lower()} en {ORDER[-2].lower()}."


def _paper(plan: Iwap) -> Document:
    return beside_plan("collegestuk", plan, KNOWN, STYLE)


def _text(plan: Iwap) -> str:
    return "\n".join(strings(_paper(plan)))


def test_the_paper_of_the_example_is_two_pages(tmp_path: Path) -> None:
    with make_example(None, environment=fixed_environment()) as session:
        made = session.plan.make(tmp_path / "stuk.pdf", audience="collegestuk")
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(made).pages]
    assert len(pages) == 2
    assert faults(made) == []
    assert list(tmp_path.iterdir()) == [made], "no annex"
    for words in (
        "geld voor onderhoud en jongerenwerk, € 18.000 tot € 90.000 per jaar van 2027 tot en met 2031 (juni 2027).",
        "Samen kost dit € 313.500 en € 18.000 tot € 121.000 per jaar van 2027 tot en met 2031.",
        "Camera's ophangen (€ 55.000): dit bedrag is afgewezen.",
        "Er staan 3 wensen in het plan; elke wens heeft een antwoord.",
        "Trekker: gemeente, afdeling wijken.",
        "Bezwaar van onderwijs tegen het plan: Het schoolplein kan pas na de zomer. Dit is deels overgenomen.",
    ):
        assert words in " ".join(pages), words


def test_the_parts_stand_in_the_order_of_a_board_and_what_is_open_is_named_once() -> None:
    """Who reads it must not think that something was forgotten; eight chapters of one line said nothing more."""
    assert tuple(part.title for part in _paper(full_plan()).parts) == ORDER
    for plan in (evening(), evening(decisions=(_decision("De flats", "akkoord"),))):
        titles = tuple(part.title for part in _paper(plan).parts)
        assert titles == tuple(title for title in ORDER if title in titles)
    (part,) = _paper(Iwap()).parts
    assert part.title == "Bijlagen"
    assert f"Nog niet besproken: {ALL_OF_IT}" in strings(part)


def test_no_part_only_says_that_it_was_not_discussed() -> None:
    for plan in (Iwap(), evening(), full_plan()):
        for part in _paper(plan).parts[:-1]:
            assert [text for text in strings(part.blocks) if "nog niet besproken" not in text], part.title


def test_what_speaks_against_the_estimate_is_no_remark_on_the_decision() -> None:
    """'De inzet van bewoners groeit' says nothing against the money that is asked; the plan has it."""
    assert "Mensen kennen elkaar nog" not in _text(evening())


def test_what_speaks_against_it_stands_beside_what_speaks_for_it() -> None:
    plan = evening(
        risks=({"id": "r", "what": said("Het wordt duurder")},),
        measures=(
            {"id": "m", "title": said("Een bank"), "because": said("Mensen zitten er graag.")},
            {
                "id": "n",
                "title": said("Een hek"),
                "status": pick("afgewezen", "afgewezen"),
                "because": said("Nee"),
            },
        ),
    )
    text = _text(plan)
    for words in (
        "Er gaan steeds winkels dicht.",
        "Het wordt duurder: hierop is nog geen antwoord.",
        "Een bank: Mensen zitten er graag.",
    ):
        assert words in text, words
    assert "Een hek" not in text


def test_what_is_internal_is_not_in_it() -> None:
    """Whatever style is asked for: this paper is always public."""
    page = beside_plan(
        "collegestuk", full_plan(internal=True), KNOWN, STYLE.model_copy(update={"edition": "working"})
    )
    # The plan of either edition is a plan: that it goes along tells nothing, nor that there is more than it says.
    open_words = {
        *strings(_paper(Iwap())),
        "Het wijkplan, met zijn bijlage.",
        f"Wel besproken, maar niet voor dit papier: {ALL_OF_IT}",
    }
    assert page.edition == "public"
    assert set(strings(page)) - open_words <= {page.title, page.running, page.cover.title, page.description}


def _decision(what: str, outcome: str) -> dict[str, object]:
    said_of_it = {"outcome": pick(outcome, outcome)} if outcome else {}
    return {"id": what, "what": said(what), "body": pick("De gemeenteraad"), **said_of_it}


def test_only_what_is_still_open_is_asked() -> None:
    """A board was asked for what it had agreed to, and for what it had refused."""
    decisions = tuple(
        map(
            _decision,
            ("Het plein", "De flats", "Het geld", "Toezicht", "Verkeer"),
            ("nog-niet", "akkoord", "met-wijziging", "afgewezen", ""),
        )
    )
    asked = _paper(evening(decisions=decisions)).parts[0]
    decided = (
        "de flats (de gemeenteraad, akkoord); het geld (de gemeenteraad, met-wijziging); "
        "toezicht (de gemeenteraad, afgewezen)"
    )
    lines = [text for text in strings(asked) if "gemeenteraad" in text]
    assert lines == [
        "De gemeenteraad: het plein (wanneer is nog niet afgesproken).",
        "De gemeenteraad: verkeer (wanneer is nog niet afgesproken).",
        f"Al besloten: {decided}.",
    ]


@pytest.mark.parametrize(
    ("due", "decided"), [("2027-03-14", True), ("2027-03", True), ("2027-04", False), ("2028", False)]
)
def test_what_has_still_to_come_was_not_decided(due: str, decided: bool) -> None:  # noqa: FBT001 - expected
    """Whatever came of it: the paper of March said of a decision of June that it was taken."""
    flats = {**_decision("De flats", "akkoord"), "due": said(PartialDay(iso=due))}
    texts = " ".join(strings(_paper(evening(decisions=(flats,))).parts[0]))
    assert ("Al besloten: de flats" in texts) == decided
    assert ("De gemeenteraad: de flats" in texts) != decided
    assert ("al genoteerd: akkoord)" in texts) != decided, "who is asked reads what was noted before that day"


def test_when_all_was_decided_no_decision_is_asked() -> None:
    texts = list(strings(_paper(evening(decisions=(_decision("De flats", "akkoord"),))).parts[0]))
    assert "Er wordt nu geen besluit gevraagd." in texts
    assert "Al besloten: de flats (de gemeenteraad, akkoord)." in texts


def _carried_out(plan: Iwap) -> list[str]:
    return list(strings(next(part for part in _paper(plan).parts if part.title == "Uitvoering")))


def test_who_and_when_are_not_called_unsaid_where_another_chapter_has_them() -> None:
    """The table with the money has the leads and the years; what small actions say stands in what goes along."""
    measure = {"id": "m", "title": said("Containers"), "lead": said("gemeente")}
    paid = {"id": "k", "amount": said(Euro(amount=Decimal(500))), "measure": pick("Containers", "m")}
    told = _carried_out(evening(measures=(measure,), costs=(paid,)))
    assert "Wie elke maatregel trekt, staat in de tabel bij Financiën." in told
    small = _carried_out(evening(actions=({"id": "a", "title": said("Vegen"), "lead": said("buren")},)))
    assert "Wie elke kleine actie doet, staat in de wijkagenda." in small
    quick = _carried_out(evening(quick_wins=({"id": "q", "what": said("Een bord"), "who": said("wij")},)))
    assert "Wie elke kleine actie doet, staat in het verslag van de eerste ronde." in quick
    nobody = _text(evening(measures=({"id": "m", "title": said("Containers")},), costs=(paid,)))
    (left,) = (line for line in nobody.splitlines() if line.startswith("Nog niet besproken: "))
    assert left.endswith("en uitvoering.")


def test_only_what_was_said_of_who_and_when_is_referred_to() -> None:
    """'Wie elke maatregel trekt en wanneer, staat in de tabel' stood where nobody had named one lead."""
    start, lead = said(PartialDay(iso="2027-01")), said("gemeente")
    paid = {"id": "k", "amount": said(Euro(amount=Decimal(500))), "measure": pick("Containers", "m")}
    one, two = {"id": "m", "title": said("Containers")}, {"id": "n", "title": said("Vegen")}
    cases = (
        (({**one, "start": start},), "Wanneer elke maatregel loopt, staat in de tabel"),
        (({**one, "start": start, "lead": lead},), "Wie elke maatregel trekt en wanneer, staat in de tabel"),
        (
            ({**one, "start": start, "lead": lead}, {**two, "start": start}),
            "Wie elke maatregel trekt en wanneer, staat voor zover bekend in de tabel",
        ),
        (({**one, "lead": lead}, two), "Wie elke maatregel trekt, staat voor zover bekend in de tabel"),
    )
    for measures, line in cases:
        assert f"{line} bij Financiën." in _carried_out(evening(measures=measures, costs=(paid,)))


def test_what_only_a_part_of_the_group_says_is_no_fact() -> None:
    """'De jongeren zijn het probleem' stood on the paper of the board as if it were so."""
    claim = {"id": "d", "claim": said("Het is hun schuld"), "otherwise": said("Er is niets te doen")}
    text = _text(evening(disagreements=(claim,)))
    assert "Een deel van de groep zegt: Het is hun schuld. Het is anders volgens iemand anders: Er is" in text
    seen = {**claim, "seen_by": picks("winkeliers")}
    assert "Het is hun schuld. Zo is het volgens een groep aan tafel." in _text(
        evening(disagreements=(seen,))
    )


def test_the_paper_that_goes_along_is_called_what_it_is() -> None:
    """A first round has no plan and no annex."""
    assert "Het wijkplan, met zijn bijlage." in _text(full_plan())
    assert "Het verslag van de eerste ronde." in _text(evening())
    assert "met zijn bijlage" not in _text(evening())


def test_small_actions_are_counted_by_theme() -> None:
    """The board saw nothing of forty actions."""
    actions = tuple(
        {
            "id": f"a{at}",
            "title": said(f"Klus {at}"),
            "theme": pick("Groen", "groen"),
            "stand": pick(stand, stand),
        }
        for at, stand in enumerate(("gepland", "loopt-al", "klaar", "gestopt"))
    )
    text = _text(evening(actions=actions))
    assert "Groen: 2 kleine acties." in text
    assert "Klaar: 1 kleine actie." in text
    assert "De wijkagenda." in text


@pytest.mark.parametrize("many", [3, 20], ids=["each in a row", "counted by theme"])
def test_a_measure_that_was_decided_is_told_as_that(many: int) -> None:
    """'Er is nog niets besloten, behalve waar dat erbij staat', and it stood nowhere."""
    rows = tuple(
        {
            "id": f"m{n}",
            "title": said(f"Klus {n}"),
            **({"status": pick("besloten", "besloten")} if not n else {}),
        }
        for n in range(many)
    )
    text = _text(evening(measures=rows))
    assert ("Klus 0 (besloten)" if many == 3 else "Al besloten: 'Klus 0'.") in text
    assert "Klus 1 (besloten)" not in text


def test_the_list_of_measures_below_the_money_says_of_no_measure_that_it_is_paid() -> None:
    """'Nog geen enkele heeft een bedrag' stood above 'Voor deze maatregelen is het:'."""
    measures = ({"id": "m", "title": said("Containers")}, {"id": "n", "title": said("Vegen")})
    loose = {"id": "k", "what": said("Alles"), "amount": said(Euro(amount=Decimal(500)))}
    text = _text(evening(measures=measures, costs=(loose,)))
    assert "Van de maatregelen heeft nog geen enkele een bedrag." in text
    assert "Dit zijn de maatregelen:" in text
    assert "Voor deze maatregelen is het" not in text


def test_a_reason_that_was_typed_small_finishes_a_sentence() -> None:
    """'Werkbus: Mensen vinden werk. dichtbij.' stood among the arguments."""
    measure = {
        "id": "m",
        "title": said("Werkbus"),
        "outcome": said("Mensen vinden werk"),
        "because": said("dichtbij"),
    }
    assert "Werkbus: Mensen vinden werk. Omdat: dichtbij." in _text(evening(measures=(measure,)))


def test_what_was_said_of_the_choice_and_the_next_step_is_never_called_not_discussed() -> None:
    """An objection, a reason and a first step stood in the annex, and their chapters were called not discussed."""
    text = _text(
        evening(
            measures=({"id": "m", "title": said("Eettafel")},),
            verdict={"why": said("Losse projecten werkten niet"), "first_step": said("De lampen maken")},
            insight={
                "shared": pick("bezwaar"),
                "shared_objections": said("Het platform vindt de tijd te kort"),
            },
            occasion={"reasons": picks("brandbrief")},
        )
    )
    for words in (
        "Losse projecten werkten niet.",
        "De eerste stap: de lampen maken.",
        "Bezwaar tegen het beeld van de wijk: Het platform vindt de tijd te kort.",
        "De aanleiding: ",
    ):
        assert words in text, words
    left = text.rpartition("Nog niet besproken: ")[2]
    assert not {"argumenten", "kanttekeningen", "aanleiding", "uitvoering"} & set(
        left.replace(",", "").split()
    )
