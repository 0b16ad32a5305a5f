"""The edited plan says what must be decided and done, each thing once, and leaves the account to its annex."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, picks, said
from tests.document.producing import produce
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.cross_references import CrossReference
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Bars, Bullets, Document, Line, Paragraph, SignalMap, Table
from wijkwizard.document.naming import themes_not_chosen
from wijkwizard.document.plan.chapters import goals
from wijkwizard.document.plan.doing import organisation
from wijkwizard.document.plan.filled_table import filled_table
from wijkwizard.document.plan.in_short import in_short
from wijkwizard.document.plan.told_in_room import opening_sentence
from wijkwizard.document.printed import PrintedPiece
from wijkwizard.document.volumes import annex_alone, annex_path, is_divided, plan_alone
from wijkwizard.iwap.chapters import Danger
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.said import GridMark, PartialDay, SaidText

_THEMES = ("Schoon en heel", "Veilig", "Groen", "Samen", "Jeugd")


def _agenda(many: int) -> Iwap:
    """Return a plan of small actions only, in five themes, as most real plans are."""
    return evening(
        actions=tuple(
            {
                "id": f"a{number}",
                "title": said(f"Actie nummer {number} op de hoek van het plein"),
                "theme": pick(_THEMES[number % 5], f"t{number % 5}"),
                "lead": said(f"trekker {number}"),
                "end": said(PartialDay(iso=f"2027-{number % 12 + 1:02}")),
                "stand": pick("nieuw", "nieuw"),
            }
            for number in range(many)
        ),
        organisation={"mandate": said("De wijkmanager beslist.")},
    )


def _paper(plan: Iwap) -> Document:
    return compose(plan, advice_of, KNOWN, STYLE)


def test_forty_small_actions_take_at_most_four_pages(tmp_path: Path) -> None:
    """The whole paper: each stands there once with who, when and how far it is, and there is no annex."""
    paper = _paper(_agenda(40))
    assert (paper.form, paper.plan) == ("wijkagenda", ())
    made = produce(paper, tmp_path / "agenda.pdf")
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(made.path).pages]
    text = " ".join(pages)
    assert all(
        text.count(f"Actie nummer {number} op") == text.count(f"trekker {number} ") == 1
        for number in range(40)
    )
    assert len(pages) <= 4


def test_page_two_names_the_small_actions_of_each_theme_and_says_how_many_more() -> None:
    """Beside measures, goals or risks; alone they are a small plan."""
    plan = _agenda(40).model_copy(update={"risks": full_plan().risks})
    page = " ".join(strings(_paper(plan).plan[0]))
    assert all(theme in page for theme in _THEMES)
    assert page.count("nog vijf") == 5 or page.count("nog 5") == 5


def test_a_plan_without_answers_names_its_gaps_once() -> None:
    """No chapter stands there that only says that something was not asked."""
    plan = _paper(evening(organisation={"mandate": said("De wijkmanager beslist.")})).plan
    assert plan[0].topic == "page"
    assert all(part.blocks for part in plan)
    assert sum("Nog niet besproken" in text for part in plan for text in strings(part)) == 1


def test_no_chapter_of_the_plan_tells_who_said_it_or_leads_to_a_source() -> None:
    line = Line(
        text="Zo is het",
        mark="bron",
        ref=3,
        account="volgens bewoners",
        anchor="x",
        prints=frozenset({PrintedPiece("s", "p")}),
    )
    assert in_short((Paragraph(line=line),)) == (Paragraph(line=Line(text="Zo is het", mark="bron")),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (said("Na het eten is het stil", moment="zaal"), "“Na het eten is het stil.”"),
        (said("De moestuin. Het koor dat op zondag zingt.", moment="zaal"), ""),
        (said("bewoners van de benedenverdieping", moment="zaal"), ""),
        (said("Er is licht. De bakker en de school.", moment="zaal"), ""),
        (said("Opgeschreven op kantoor", moment="uitwerken"), ""),
        (said("Anders gezegd", moment="zaal", room="Zo zei de zaal het"), ""),
        (said("lang " * 60, moment="zaal"), ""),
        (said("twee\nregels", moment="zaal"), ""),
        (SaidText(), ""),
    ],
)
def test_a_chapter_opens_with_words_of_the_room_and_of_nobody_else(text: SaidText, told: str) -> None:
    blocks = opening_sentence([text])
    assert [block.line.text for block in blocks if isinstance(block, Paragraph)] == ([told] if told else [])


def test_what_opened_a_chapter_is_not_said_again_in_another() -> None:
    """What people are proud of opened the chapter about them, and stood under what is strong as well."""
    proud = "Wij kennen elkaar en letten op elkaar."
    plan = full_plan()
    for moment, times in (("zaal", 1), ("uitwerken", 1)):
        held = plan.danger.model_copy(
            update={"proud": said(proud, moment=moment), "going_well": said("De school.", moment="zaal")}
        )
        told = " ".join(strings(_paper(plan.model_copy(update={"danger": held})).plan))
        assert told.count(proud.removesuffix(".")) == times
        assert "De school." in told


def test_each_picture_of_the_plan_says_in_words_all_that_it_shows() -> None:
    """Its table stands in the annex, which a listener may not have."""
    pictures = [
        block
        for part in _paper(full_plan()).plan
        for block in part.blocks
        if isinstance(block, Bars | SignalMap)
    ]
    assert pictures
    for block in pictures:
        assert not block.table.rows
        labels = (
            [bar.label for bar in block.bars]
            if isinstance(block, Bars)
            else [row.label for row in block.rows]
        )
        assert all(label.casefold() in block.alt.casefold() for label in labels)


def test_plan_and_annex_together_are_the_whole_paper() -> None:
    whole = _paper(full_plan())
    assert is_divided(whole)
    plan, annex = plan_alone(whole), annex_alone(whole)
    assert (plan.plan, plan.parts, annex.plan, annex.parts) == (whole.plan, (), (), whole.parts)
    assert annex.title != plan.title
    assert annex_path(Path("map/plan.pdf")) == Path("map/plan bijlage.pdf")


def test_a_short_paper_has_no_annex() -> None:
    paper = _paper(evening())
    assert paper.form == "eerste-ronde"
    assert not is_divided(paper)
    assert not paper.plan


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    rows = [
        (Line(text="Lawaai"), Line(text="–"), Line(text="plein")),
        (Line(text="Vuil"), Line(text="–"), Line(text="–")),
    ]
    made = filled_table("De problemen", [("Wat", 30), ("Wie", 30), ("Waar", 40)], rows)
    assert isinstance(made, Table)
    assert [column.title for column in made.columns] == ["Wat", "Waar"]
    assert sum(column.width for column in made.columns) == 100
    assert [cell.text for cell in made.rows[0]] == ["Lawaai", "plein"]


def test_rows_with_only_a_name_are_a_list() -> None:
    rows = [(Line(text="Lawaai"), Line(text="–")), (Line(text="Vuil"), Line(text="–"))]
    assert filled_table("De problemen", [("Wat", 30), ("Wie", 70)], rows) == Bullets(
        items=(rows[0][0], rows[1][0])
    )
    assert filled_table("De problemen", [("Wat", 30), ("Wie", 70)], []) is None


def test_a_danger_zone_of_which_nobody_spoke_is_no_chapter() -> None:
    topics = [
        part.topic
        for part in _paper(
            _agenda(3).model_copy(update={"danger": Danger(), "risks": full_plan().risks})
        ).plan
    ]
    assert "danger" not in topics
    assert "danger" in [part.topic for part in _paper(full_plan()).plan]


def test_measures_of_which_only_the_name_is_known_are_points_without_numbers() -> None:
    plan = evening(measures=({"id": "a", "title": said("Een bank")}, {"id": "b", "title": said("Licht")}))
    points = [
        Line(text=text, see=(CrossReference(place=f"plan-maatregel-{number}"),))
        for number, text in enumerate(("Een bank", "Licht"), start=1)
    ]
    assert Bullets(items=tuple(points)) in _paper(plan).plan[0].blocks


def test_a_role_that_two_parties_share_is_named_once() -> None:
    """With numbers each stands with its own."""
    parties = tuple(
        {"id": name, "role": pick("Andere overheid", "overheid")} for name in ("rijk", "provincie")
    )
    told = "\n".join(strings(_paper(evening(parties=parties, risks=full_plan().risks)).plan))
    assert told.casefold().count("andere overheid") == 1


def test_a_role_that_two_parties_share_says_who_they_are_where_that_was_noted() -> None:
    """Once, with each of them: on the first page, in the chapter and in the paper for a board.

    A role of one party stays as short as it is.
    """
    other, home = pick("andere overheid", "andere-overheid"), pick("woningcorporatie", "corporatie")
    parties = (
        {"id": "r", "role": other, "remark": said("Rijk")},
        {"id": "p", "role": other, "remark": said("De provincie."), "count": said(Decimal(3))},
        {"id": "c", "role": home, "remark": said("met twee bureaus")},
    )
    told = "\n".join(strings(_paper(evening(parties=parties, risks=full_plan().risks)).plan))
    listed = "andere overheid: Rijk en de provincie (3); woningcorporatie"
    assert f"Aan tafel zaten {listed}." in told


def test_the_card_of_a_measure_names_the_part_of_the_area_it_is_for() -> None:
    """A reader of the plan lives in one of them."""
    measure = {
        "id": "m",
        "title": said("Licht"),
        "lead": said("gemeente"),
        "sub_area": picks("Spoorwijk", "De Werven"),
    }
    told = "\n".join(strings(_paper(evening(measures=({**measure, "where": said("op het plein")},))).plan))
    assert "Spoorwijk en De Werven, op het plein" in told


def test_themes_with_as_many_stickers_that_were_not_chosen_are_named_and_a_name_with_a_join_stays_one() -> (
    None
):
    """The room takes two of four equals; 'schoon en veilig' is one theme among others."""
    marks = [("wijkveiligheid", 5), ("gezonde-wijk", 5), ("burgerschap", 5), ("demografie", 5), ("werk", 4)]
    named = {"wijkveiligheid": "Schoon en veilig", "gezonde-wijk": "Gezond en niet alleen"}
    plan = evening(
        ambition={"votes": said(tuple(GridMark(id=name, label=name.title(), score=n) for name, n in marks))},
        themes=tuple({"id": name, "theme": pick(label, name)} for name, label in named.items()),
    )
    told = "\n".join(strings(goals(plan, Formatter(STYLE, KNOWN))[1]))
    assert "Wij zetten in op 'schoon en veilig' en 'gezond en niet alleen'." in told, (
        "else names run together"
    )
    assert "Minstens zo veel stickers, maar niet gekozen: Burgerschap en Demografie." in told
    clear = evening(
        ambition={
            "votes": said((GridMark(id="a", label="A", score=5), GridMark(id="b", label="B", score=4)))
        },
        themes=({"id": "t", "theme": pick("A", "a")},),
    )
    assert "Minstens zo veel" not in "\n".join(strings(goals(clear, Formatter(STYLE, KNOWN))[1]))


def test_a_chosen_theme_without_a_vote_hides_no_tie_of_those_that_got_some() -> None:
    """Four got nine, the room chose two of them and one with none: the other two were passed over."""
    marks = [("a", 9), ("b", 9), ("c", 9), ("d", 9), ("e", 0), ("f", 0)]
    plan = evening(
        ambition={"votes": said(tuple(GridMark(id=name, label=name.upper(), score=n) for name, n in marks))},
        themes=tuple({"id": name, "theme": pick(name.upper(), name)} for name in ("a", "b", "e")),
    )
    assert themes_not_chosen(plan) == "Minstens zo veel stickers, maar niet gekozen: C en D."


def test_the_first_step_of_a_small_plan_with_goals_stands_in_the_plan() -> None:
    """It stood on the page for residents, the paper for the board and the annex, and not in the plan itself."""
    verdict = {"first_step": said("Op 5 december ruimen wij samen op."), "owner": said("welzijn")}
    told = " ".join(
        text
        for block in organisation(evening(verdict=verdict), Formatter(STYLE, KNOWN))[1]
        for text in strings(block)
    )
    assert "Eerste stap: op 5 december ruimen wij samen op" in told
    assert "welzijn" in told
