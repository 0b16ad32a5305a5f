"""Small pure parts: names of files, moments, what stands under an answer, and finding."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wijkwizard.conversation.answer_status import account_of
from wijkwizard.conversation.forms import account_of_form
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.outline import AddRowLine, CellLine, RowLine, place_of
from wijkwizard.conversation.paths import dossier_path, file_name, typed_path
from wijkwizard.conversation.search import SearchEntry, found
from wijkwizard.errors import WijkError
from wijkwizard.session import OverviewLine
from wijkwizard.terms import Answer, Basis, Parked, Slot, TextValue, Unknown
from wijkwizard.terms.stems import plain
from wijkwizard.tui.screens.open_points import agreed
from wijkwizard.tui.screens.overview import drawn, on_one_line
from wijkwizard.tui.ways_in import when


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("De Werven", "De Werven"),
        ("De Werven: Noord/Zuid", "De Werven Noord Zuid"),
        (' "Bos?" ', "Bos"),
        ("...", ""),
        ("  ", ""),
    ],
)
def test_a_name_becomes_a_file_name_that_every_system_takes(typed: str, name: str) -> None:
    assert file_name(typed) == name


def test_a_dossier_gets_its_ending_once() -> None:
    assert dossier_path("map", "Bos.wijk") == Path("map/Bos.wijk")
    assert dossier_path("map", "Bos") == Path("map/Bos.wijk")


@pytest.mark.parametrize("pasted", ['"/a b/c.wijk"', "'/a b/c.wijk'", " /a b/c.wijk\n", "“/a b/c.wijk”"])
def test_a_pasted_path_loses_quotes_and_line_ends(pasted: str) -> None:
    assert typed_path(pasted) == Path("/a b/c.wijk")


@pytest.mark.skipif(os.sep != "/", reason="a backslash is a part of every path of Windows")
@pytest.mark.parametrize("dragged", ["/a\\ b/c\\(1\\).csv", "/a\\ b/c\\(1\\).csv "])
def test_a_dragged_path_loses_the_backslash_before_its_blanks(dragged: str) -> None:
    assert typed_path(dragged) == Path("/a b/c(1).csv")


@pytest.mark.parametrize(
    ("dragged", "path"),
    [
        ("file:///a%20b/c.csv", "/a b/c.csv"),
        ("'file:///a%20b/c.csv'", "/a b/c.csv"),
        ("FILE://localhost/a/c.csv", "/a/c.csv"),
        ("file:///C:/Mijn%20map/c.csv", "C:/Mijn map/c.csv"),
        ("file://schijf/map/c.csv", "//schijf/map/c.csv"),
    ],
)
def test_a_dragged_address_is_a_path(dragged: str, path: str) -> None:
    assert typed_path(dragged) == Path(path)


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


def test_a_long_answer_is_cut_and_its_lines_are_joined() -> None:
    assert on_one_line("een\ntwee") == "een / twee"


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


@pytest.mark.parametrize(
    ("pasted", "reason"),
    [
        ("~niemand-heet-zo/kwb.csv", "de persoonlijke map achter ~ is er niet"),
        ("file:///tmp/x%00.wijk", "er staat een teken in dat niet in een naam mag"),
        ("file://[::1", "er staat een teken in dat niet in een naam mag"),
    ],
)
def test_what_can_be_no_path_is_refused_with_the_reason(pasted: str, reason: str) -> None:
    """Whatever the system calls it."""
    with pytest.raises(WijkError, match=reason) as caught:
        typed_path(pasted)
    assert caught.value.code == "path-refused"


@pytest.mark.parametrize("name", ["con", "NUL", "Aux", "com1", "lpt9", "nul.de wijk"])
def test_a_name_that_windows_keeps_for_a_device_gets_a_word_before_it(name: str) -> None:
    """A dossier that is called after a device can be opened on no Windows."""
    assert file_name(name) == f"wijk {name}"
    assert file_name(f"{name}straat") == (f"{name}straat" if "." not in name else f"wijk {name}straat")
