"""Checks on choosing together: each speaks, is silent, and is turned by what it says would turn it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.advice.plan.cases import DAYS, EXAMPLE, SLECHT, derived, findings, keys
from tests.advice.plan.changes import Change, cell, every, moves, said
from wijkwizard.advice.plan.check_plan import check_plan
from wijkwizard.advice.plan.context import PlanContext
from wijkwizard.advice.plan.periods import DateSpan
from wijkwizard.advice.plan.stability import how_steady, stability
from wijkwizard.iwap.model import Turnout
from wijkwizard.iwap.said import GridMark
from wijkwizard.questionnaire.evenings import asked_second
from wijkwizard.session.questions import load_questions
from wijkwizard.terms.dutch import spelled


def _themes(**votes: str) -> Change:
    given_votes = {"gezonde-wijk": "15", "wijkveiligheid": "11", "burgerschap": "6"}
    return said(
        "themas-stemmen", given_votes | {name.replace("_", "-"): value for name, value in votes.items()}
    )


@pytest.mark.parametrize(
    ("change", "comes"),
    [
        (_themes(burgerschap="11"), {"kiezen-gelijk:themes"}),
        (_themes(burgerschap="11", achter_de_voordeur="11"), {"kiezen-gelijk:themes"}),
        (_themes(burgerschap="10"), {"kiezen-wankel:themes"}),
        (_themes(burgerschap="9"), set()),
        (_themes(burgerschap="12"), {"kiezen-anders-dan-geteld:themes"}),
        (
            every(_themes(burgerschap="12"), cell("themas-gekozen", "t-veilig", waarom="Dat wil ieder.")),
            set(),
        ),
    ],
)
def test_the_border_between_chosen_and_not_chosen_is_told_and_nobody_wins(
    change: Change, comes: set[str]
) -> None:
    came, _ = moves(SLECHT, change)
    assert {key for key in came if key.startswith("kiezen-")} == comes


def test_a_choice_on_one_vote_holds_when_there_are_two_between() -> None:
    votes = {"onderhoud": "14", "eenzaamheid": "12", "overlast": "9", "multiproblematiek": "7"}
    assert moves(SLECHT, said("problemen-stemmen", votes))[1] == {"kiezen-wankel:problems"}


def test_equal_options_are_all_named() -> None:
    found = findings(SLECHT, _themes(burgerschap="11", achter_de_voordeur="11"))
    told = next(finding.sentence for finding in found if finding.check == "kiezen-gelijk")
    assert told.count("'") == 2 * 3
    assert "Eén van de twee" not in told


@pytest.mark.parametrize(
    ("change", "goes"),
    [
        (cell("thema-bij", "avond", stemmen_professionals="12"), {"kiezen-bewoners-anders:themes"}),
        (cell("thema-bij", "voordeur", stemmen_bewoners="8"), {"kiezen-bewoners-anders:themes"}),
        (said("problemen-stemmen-apart", None), {"kiezen-bewoners-anders:problems"}),
    ],
)
def test_two_sides_with_another_first_are_laid_side_by_side(change: Change, goes: set[str]) -> None:
    _, went = moves(EXAMPLE, change)
    assert goes <= went


def test_two_colours_add_up_to_all_the_votes() -> None:
    key = "kiezen-telt-niet-op:avond"
    assert key not in keys(findings(EXAMPLE))
    assert key in moves(EXAMPLE, cell("thema-bij", "avond", stemmen_bewoners="7"))[0]


def test_a_side_of_fewer_than_three_people_is_not_set_apart() -> None:
    parties = (
        "gemeente",
        "corporatie",
        "welzijn",
        "politie",
        "onderwijs",
        "zorg",
        "ondernemers",
        "frontlijn",
    )
    alone = every(*(cell("aanwezig", row, aantal="0") for row in parties))
    wrong = cell("thema-bij", "avond", stemmen_bewoners="7")
    left = keys(findings(EXAMPLE, every(alone, wrong)))
    assert not [key for key in left if key.startswith(("kiezen-bewoners-anders", "kiezen-telt-niet-op"))]


def _turnout(*changes: Change, **of_count: bool) -> dict[str, str]:
    """Return the findings on the themes of a room of eighteen, where everybody had two votes: 36 in all."""
    last = DateSpan.of(DAYS[SLECHT])
    assert last is not None
    came = Turnout(binding="ambition.votes", votes=36, each=2, **of_count)
    plan = derived(SLECHT, every(*changes)).iwap.model_copy(update={"turnouts": (came,)})
    found = check_plan(PlanContext(plan, load_questions(None).knowledge, last))
    return {finding.key: finding.kind for finding in found if finding.check == "kiezen-opkomst"}


def _residents(count: str | None) -> Change:
    return cell("aanwezig", "bewoners", aantal=count)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_residents("11"), {}),
        (_residents("10"), {"kiezen-opkomst:themes": "klopt-niet"}),
        (_residents(None), {}),
        (every(_residents("10"), said("duur", "lang"), said("avond-welke", "tweede")), {}),
        (
            every(_residents("10"), said("duur", "lang"), said("avond-welke", "eerste")),
            {"kiezen-opkomst:themes": "klopt-niet"},
        ),
        (_themes(gezonde_wijk="6", wijkveiligheid="5", burgerschap="6"), {"kiezen-opkomst:themes": "let-op"}),
        (_themes(gezonde_wijk="6", wijkveiligheid="5", burgerschap="7"), {}),
    ],
)
def test_votes_are_laid_beside_those_that_the_room_had(change: Change, expected: dict[str, str]) -> None:
    """More cannot be, and fewer than half is said; while a party was not counted nobody knows."""
    assert _turnout(change) == expected


def test_an_option_has_at_most_one_vote_of_each_where_nobody_gives_two() -> None:
    """One of 19 in a room of 18 was silent while all votes together were possible."""
    one = _themes(gezonde_wijk="19", wijkveiligheid="8")
    assert _turnout(one, distinct=True) == {"kiezen-opkomst:themes": "klopt-niet"}
    assert _turnout(one) == {}
    assert _turnout(_themes(gezonde_wijk="18", wijkveiligheid="8"), distinct=True) == {}


def test_what_the_second_evening_counts_is_of_the_people_of_now() -> None:
    """Of what the first one counted nobody knows how many there were, and of a later evening of nothing."""
    few = _residents("10")
    second = every(few, said("duur", "twee-avonden"), said("avond-welke", "tweede"))
    later = every(few, said("duur", "lang"), said("avond-welke", "later"))
    assert _turnout(second, second=True) == {"kiezen-opkomst:themes": "klopt-niet"}
    assert _turnout(second) == _turnout(later, second=True) == {}


def test_which_votes_are_of_the_second_evening_follows_from_where_the_first_one_ends() -> None:
    two = every(said("duur", "twee-avonden"), said("avond-welke", "tweede"))
    routes = load_questions(None).index.questionnaire.routes
    second = asked_second(derived(SLECHT, two).route.turns, routes)
    assert {"problemen-stemmen", "themas-stemmen"} & second == {"themas-stemmen"}
    assert not asked_second((), routes)


@given(
    st.lists(st.integers(0, 30), min_size=2, max_size=8),
    st.data(),
)
def test_so_many_people_as_it_says_turn_a_choice_and_one_fewer_does_not(
    scores: list[int], data: st.DataObject
) -> None:
    marks = tuple(GridMark(id=f"m{at}", label=f"m{at}", score=score) for at, score in enumerate(scores))
    inside = data.draw(st.sets(st.sampled_from([mark.id for mark in marks]), min_size=1))
    border = stability(marks, inside)
    if border is None or border.difference < 0:
        return
    need, left_out = border.votes_to_change, border.votes_to_equal
    assert border.last[0].score - need < border.next[0].score + need
    assert border.last[0].score - (need - 1) >= border.next[0].score + (need - 1)
    assert border.last[0].score - left_out == border.next[0].score


def test_every_option_that_was_passed_over_is_named() -> None:
    """One of two that got more votes was told, as if the other had fewer."""

    def told(change: Change) -> str:
        found = findings(SLECHT, change)
        return next(each.sentence for each in found if each.key == "kiezen-anders-dan-geteld:themes")

    assert told(_themes(burgerschap="12")).endswith("kreeg meer stemmen.")
    both = told(_themes(burgerschap="12", achter_de_voordeur="13"))
    assert "Meer stemmen kregen" in both
    assert both.count("'") == 2 * 3


def _of_problems(**votes: int) -> dict[str, str]:
    """Return what is said of a count of problems, of which onderhoud, eenzaamheid and overlast were chosen."""
    found = findings(SLECHT, said("problemen-stemmen", {name: str(count) for name, count in votes.items()}))
    return {each.check: each.line for each in found if each.key.endswith(":problems")}


def test_what_ties_with_the_last_that_was_chosen_is_told_also_where_others_got_more() -> None:
    """Of 9, 8, 5, 3 and 3 votes people chose 8, 5 and one 3: that another had the same three was in no finding."""
    told = _of_problems(onderhoud=8, eenzaamheid=5, overlast=3, werkloosheid=9, economie=3)
    assert "'Werkloosheid' kreeg meer stemmen." in told["kiezen-anders-dan-geteld"]
    assert " kregen evenveel stemmen. Eén van de twee ging door." in told["kiezen-gelijk"]
    assert "Werkloosheid" not in told["kiezen-gelijk"]


def test_who_may_come_in_too_are_asked_about_as_many_as_they_are() -> None:
    """'Moet 'Werkloosheid' en 'Slechte gezondheid' er ook bij?' was asked."""
    one = _of_problems(onderhoud=8, eenzaamheid=8, overlast=7, werkloosheid=6)
    assert "Moet 'Werkloosheid' er ook bij?" in one["kiezen-wankel"]
    two = _of_problems(onderhoud=8, eenzaamheid=8, overlast=7, werkloosheid=6, gezondheid=6)
    assert "Moeten 'Werkloosheid' en 'Slechte gezondheid' er ook bij?" in two["kiezen-wankel"]


def test_of_two_for_one_place_one_can_come_in() -> None:
    """'Dan wordt het A en B' stood in the account of a choice with one place."""
    votes = {"onderhoud": "8", "eenzaamheid": "8", "overlast": "7", "werkloosheid": "6", "gezondheid": "6"}
    found = findings(SLECHT, said("problemen-stemmen", votes))
    shaky = next(each for each in found if each.key == "kiezen-wankel:problems")
    assert "dan kan het 'Werkloosheid' of 'Slechte gezondheid' worden." in shaky.account.turning_text


def test_one_vote_against_none_is_a_choice_that_can_turn_too() -> None:
    """An option that was counted and got nothing stands one vote behind; of two without a vote none is told."""
    assert "kiezen-wankel" in _of_problems(onderhoud=2, eenzaamheid=1, overlast=1, werkloosheid=0)
    assert {*_of_problems(onderhoud=2, eenzaamheid=1, overlast=0, werkloosheid=0)} <= {"kiezen-opkomst"}
    assert "kiezen-wankel" not in _of_problems(onderhoud=3, eenzaamheid=2, overlast=2, werkloosheid=0)


@given(st.lists(st.integers(0, 30), min_size=4, max_size=8))
def test_so_many_people_as_it_says_change_the_first_three(scores: list[int]) -> None:
    """Each moves a vote from the third to the fourth; it is silent where these are equal, or no fourth was counted."""
    marks = tuple(GridMark(id=f"m{at}", label=f"m{at}", score=score) for at, score in enumerate(scores))
    third, fourth = sorted(scores, reverse=True)[2:4]
    told = how_steady(marks, 3)
    if third == fourth or not third:
        assert told == ""
        return
    need = (third - fourth) // 2 + 1
    people = "één persoon anders had" if need == 1 else f"{spelled(need)} mensen anders hadden"
    assert told == f"De eerste drie kunnen veranderen als {people} gekozen."
    assert how_steady(marks, 3, "thema's").startswith("De eerste drie thema's kunnen veranderen")
