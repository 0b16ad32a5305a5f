"""Small pure parts: moments, what stands under an answer, and finding."""

from datetime import UTC, datetime

import pytest

from wijkwizard.conversation.answer_status import account_of
from wijkwizard.conversation.forms import account_of_form
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.outline import AddRowLine, CellLine, RowLine, place_of
from wijkwizard.conversation.search import SearchEntry, found
from wijkwizard.session import OverviewLine
from wijkwizard.terms import Answer, Basis, Parked, Slot, TextValue, Unknown
from wijkwizard.terms.stems import plain
from wijkwizard.tui.screens.open_points import agreed
from wijkwizard.tui.screens.overview import drawn
from wijkwizard.tui.ways_in import when


def test_a_moment_of_today_is_a_clock_and_of_before_a_day() -> None:
    now = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
    assert when(now.isoformat(), now) == f"vandaag {now.astimezone():%H:%M}"
    assert when("2026-03-02T12:00:00+00:00", now) == "2 maart 2026"
    assert when("", now) == ""


def test_a_plain_answer_of_this_table_needs_no_remark() -> None:
    assert list(account_of(Answer(value=TextValue(v="a")))) == []


def test_the_account_of_an_answer_is_told_in_words() -> None:
    answer = Answer(
        unknown=Unknown.SKIPPED,
        basis=Basis.SOURCE,
        source="CBS",
        as_of="2023",
        roles=("bewoners", "wijkagent"),
        remark="navragen",
        internal=True,
    )
    assert list(account_of(answer, ("Bewoners", "een groep aan tafel"))) == [
        "antwoord: overgeslagen",
        "bron: CBS, 2023",
        "volgens bewoners en een groep aan tafel",
        "opmerking: navragen",
        "intern: komt niet op het openbare papier",
    ]
    assert list(account_of(Answer(value=TextValue(v="a"), basis=Basis.ASSUMPTION))) == ["aanname"]
    assert list(account_of(Answer(value=TextValue(v="a"), basis=Basis.SOURCE))) == ["bron: nog niet genoemd"]


def test_naming_a_source_makes_it_a_source() -> None:
    filled = {
        "basis": "indruk",
        "source": " CBS ",
        "as_of": "",
        "roles": "a,\n b, ",
        "remark": "",
        "internal": "nee",
    }
    account = account_of_form(filled)
    assert account["basis"] is Basis.SOURCE
    assert account["source"] == "CBS"
    assert account["roles"] == ("a", "b")
    assert account["internal"] is True


def test_an_assumption_stays_one_also_with_a_source() -> None:
    filled = {"basis": "aanname", "source": "CBS", "as_of": "", "roles": "", "remark": "", "internal": "ja"}
    assert account_of_form(filled)["basis"] is Basis.ASSUMPTION
    assert account_of_form(filled)["internal"] is False


@pytest.mark.parametrize(
    "place",
    [RowLine("t1"), CellLine(Slot("tabel.kolom", "t1")), AddRowLine("add"), AddRowLine("adopt", "groen")],
)
def test_the_name_of_a_line_reads_back_as_what_it_stands_for(place: RowLine | CellLine | AddRowLine) -> None:
    assert place_of(str(place)) == place


LINES = (ListLine("1", "Geen antwoord"), ListLine("2", "verder"), ListLine("3", "Antwoord: één of twee"))
FINDABLE = tuple(SearchEntry(line) for line in LINES)


def test_finding_takes_no_notice_of_accents_and_capitals() -> None:
    assert plain("Één ÉÉN") == "een een"
    assert [line.id for line in found(FINDABLE, "EEN")] == ["1", "3"]


def test_finding_wants_every_word_and_puts_what_begins_with_it_first() -> None:
    assert [line.id for line in found(FINDABLE, "antwoord")] == ["3", "1"]
    assert [line.id for line in found(FINDABLE, "antwoord een")] == ["3", "1"]
    assert [line.id for line in found(FINDABLE, "antwoord twee")] == ["3"]
    assert found(FINDABLE, "") == LINES


def test_a_line_that_is_called_by_its_question_does_not_say_it_twice() -> None:
    """Found by other words than its own, it has nothing to add."""
    lines = [
        SearchEntry(ListLine("1", name), "Wat doen we eraan?", "vegen")
        for name in ("Wat doen we eraan?", "we")
    ]
    assert [line.behind for line in found(lines, "vegen")] == ["", "Wat doen we eraan?"]


@pytest.mark.parametrize(
    ("state", "sign"), [("beantwoord", " ✓"), ("open", " ·"), ("weet niet", " ?"), ("iets", " ~")]
)
def test_a_state_has_a_sign_and_unless_answered_a_word(state: str, sign: str) -> None:
    line = drawn(OverviewLine("t", Slot("t"), 1, "titel", "tekst", state, "zaal"), 0)
    assert line.mark == sign
    assert line.right == ("" if state == "beantwoord" else state)


def test_who_takes_it_up_is_told_also_when_nobody_does() -> None:
    assert agreed(None) == "nog niemand"
    assert agreed(Parked(slot="a", owner="gemeente")) == "gemeente, geen datum"
    assert agreed(Parked(slot="a", due="mei")) == "nog niemand, mei"
