"""What the plan says in its tables, cards and sentences can be read by somebody who was not there."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening, full_plan, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import Table
from wijkwizard.document.plan.chapters import difference, people, problems
from wijkwizard.document.plan.doing import course, organisation
from wijkwizard.document.plan.measure_cards import card
from wijkwizard.document.plan.one_page import goals_in_short
from wijkwizard.iwap.chapters import Organisation
from wijkwizard.iwap.goal_rows import GoalFigure
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Disagreement, Goal
from wijkwizard.iwap.said import GridMark, Picked, SaidText
from wijkwizard.terms import Unknown

WRITER = Formatter(STYLE, replace(KNOWN, roles={"bewoners": "Bewoners"}))
WORKERS = Picked(id="mensen die hier werken", label="mensen die hier werken")


def _figured(kind: type, name: str, before: int, unit: str, **more: object) -> object:
    return kind(
        id=name,
        indicator=said(f"Wie {name} is"),
        unit=pick(unit),
        baseline=said(Decimal(before)),
        target=said(Decimal(before + 1)),
        **more,
    )


def _goals(*units: str) -> tuple[str, list[list[str]]]:
    """Return caption and rows of one goal with so many figures."""
    first = _figured(Goal, "stil", 41, units[0], title=said("Het is rustig."))
    more = tuple(
        _figured(GoalFigure, f"weg-{n}", 30 + n, unit, goal=pick("Het is rustig", "stil"))
        for n, unit in enumerate(units[1:])
    )
    made = goals_in_short(
        Iwap.model_validate({"goals": (first,), "goal_figures": more}), WRITER, 5, both=True
    )
    assert isinstance(made, Table)
    return made.caption, [[cell.text for cell in row] for row in made.rows]


def test_of_a_goal_with_more_figures_the_first_stands_with_what_it_counts() -> None:
    """Two figures did not say which is which, nor 9 of what; and what is counted is not the goal itself."""
    assert _goals("procent", "procent") == (
        "Alle doelen, van nu naar straks (meer cijfers: hoofdstuk 5)",
        [["Het is rustig (wie stil is)", "41 procent", "42 procent"]],
    )
    assert _goals("aantal") == (
        "Alle doelen, van nu naar straks",
        [["Het is rustig (wie stil is)", "41", "42"]],
    )


def test_where_page_two_has_no_room_for_both_its_column_says_what_stands_there() -> None:
    """'Aantal cursussen' stood as the goal of a plan, below 'Doel'."""
    first = _figured(Goal, "stil", 41, "aantal", title=said("Het is rustig."))
    for both, head, told in (
        (True, "Doel", "Het is rustig (wie stil is)"),
        (False, "Doel, of wat wij tellen", "Wie stil is"),
    ):
        made = goals_in_short(Iwap.model_validate({"goals": (first,)}), WRITER, 5, both=both)
        assert isinstance(made, Table)
        assert (made.columns[0].title, made.rows[0][0].text) == (head, told)


def test_a_percentage_stands_with_what_it_counts() -> None:
    """'Meer mensen voelen zich veilig, van 34 naar 25 procent' counted who feels unsafe, and said the opposite."""
    assert _goals("procent")[1] == [["Het is rustig (wie stil is)", "41 procent", "42 procent"]]


def test_page_two_leads_to_the_chapter_of_the_goals() -> None:
    parts = compose(full_plan(), advice_of, KNOWN, STYLE).plan
    (number,) = (part.number for part in parts if part.topic == "goals")
    assert f"(meer cijfers: hoofdstuk {number})" in " ".join(strings(parts[0]))


def _told(*sides: tuple[Picked, ...]) -> str:
    one, other = (said(side) for side in sides)
    row = Disagreement(
        id="v", claim=said("Het is druk."), seen_by=one, differently_by=other, otherwise=said("Nee, stil.")
    )
    return "\n".join(
        text for block in people(evening(disagreements=(row,)), WRITER)[1] for text in strings(block)
    )


def test_two_sides_of_one_group_are_told_apart() -> None:
    """Small groups share a name, which then stands on both sides."""
    residents = Picked(id="bewoners", label="Bewoners", borrowed=("partijen-aanwezig.rol@bewoners",))
    told = _told((residents, WORKERS), (WORKERS,))
    assert (
        "Het is druk. Zo is het volgens bewoners en mensen die hier werken (een deel). "
        "Het is anders volgens mensen die hier werken (een ander deel): Nee, stil."
    ) in told


def test_who_sees_it_otherwise_is_told_also_without_their_words() -> None:
    """'Zo is het volgens bewoners' stood there alone, and that the gemeente sees it otherwise on no page."""
    residents = Picked(id="bewoners", label="Bewoners", borrowed=("partijen-aanwezig.rol@bewoners",))
    row = Disagreement(
        id="v", claim=said("Het is druk."), seen_by=said((residents,)), differently_by=said((WORKERS,))
    )
    assert difference(row, WRITER) == (
        "Het is druk. Zo is het volgens bewoners. Het is anders volgens mensen die hier werken."
    )


def test_what_a_party_is_called_by_hand_keeps_its_capital() -> None:
    own = Picked(id="ymere", label="Ymere BV", borrowed=("partijen-aanwezig.rol@ymere",))
    assert "Zo is het volgens Ymere BV. Het is anders volgens mensen die hier werken: Nee, stil." in _told(
        (own,), (WORKERS,)
    )


def test_a_chain_of_reasons_is_told_in_words() -> None:
    """An arrow is read aloud as one, and says not which way it goes."""
    why = {
        "why": said("Niemand let op."),
        "why_deeper": said("De winkel ging dicht."),
        "why_root": said("Elk apart. Niet samen."),
    }
    told = "\n".join(
        text
        for block in problems(evening(problems=({"id": "p", "title": said("Rommel"), **why},)), WRITER)[1]
        for text in strings(block)
    )
    assert "←" not in told
    assert (
        "Niemand let op. Dat komt door: De winkel ging dicht. Daarachter zit: Elk apart. Niet samen." in told
    )
    alone = problems(evening(problems=({"id": "p", "title": said("Rommel"), "why": why["why"]},)), WRITER)
    assert "Niemand let op" in [text for block in alone[1] for text in strings(block)]


def test_the_problems_are_said_to_stand_in_an_order_that_somebody_gave() -> None:
    """Without one they stood as typed, below 'het zwaarste eerst'."""
    rows = tuple(
        {"id": name, "sort": pick(name), "title": said(name), "why": said("Niemand let op.")} for name in "ab"
    )
    votes = said((GridMark(id="b", label="b", score=4),))
    for insight, told in (
        ({}, "De problemen"),
        ({"votes": votes}, "De problemen, de meeste kaarten eerst"),
        ({"order": said((Picked(id="b", label="b"),))}, "De problemen, in de volgorde van de groep"),
    ):
        made = problems(evening(problems=rows, insight=insight), WRITER)[1]
        assert [block.caption for block in made if isinstance(block, Table)] == [told]


def test_who_takes_a_rule_up_is_said_for_one_and_for_several() -> None:
    """It said 'werkers in de wijk pakt dit op'."""
    rule = {"id": "r", "rule": said("Een vergunning"), "owner": pick("werkers in de wijk")}
    told = [text for block in organisation(evening(rules=(rule,)), WRITER)[1] for text in strings(block)]
    assert "Een vergunning: opgepakt door werkers in de wijk." in told


def test_a_card_has_no_row_that_says_nothing() -> None:
    """The annex has who did not know, and what did not apply."""
    (measure,) = full_plan().measures
    for unknown in (Unknown.NOT_APPLICABLE, Unknown.DONT_KNOW):
        quiet = measure.model_copy(update={"waterbed": SaidText(unknown=unknown)})
        labels = [row.label for row in card(1, quiet, full_plan(), WRITER).rows]
        assert "Het kan verschuiven" not in labels
        assert "Wanneer wij stoppen" in labels


def test_words_behind_a_choice_have_no_capital_of_their_own() -> None:
    how = Organisation(residents_role=pick("meedoen"), residents_how=said("Een vaste plek op het Werfplein."))
    told = "\n".join(
        text for block in organisation(Iwap(organisation=how), WRITER)[1] for text in strings(block)
    )
    assert "Rol van bewoners: meedoen, een vaste plek op het Werfplein." in told


def test_what_must_stay_says_how_sure_that_is() -> None:
    """'Wat blijft als het project stopt: Koffie, 2029' stood there of what nobody had spoken about yet."""
    sure = pick("het is nog niet besproken", "nog-niet")
    anchors = (
        {"id": "a", "what": said("Koffie"), "team": pick("Welzijn", "welzijn"), "sure": sure},
        {"id": "b", "what": said("Het hek")},
    )
    _, blocks = course(evening(anchors=anchors), WRITER)
    told = " ".join(text for block in blocks for text in strings(block))
    assert "Koffie, bij welzijn (het is nog niet besproken)" in told
    assert "Het hek (of dat besloten is, is niet gezegd)" in told
