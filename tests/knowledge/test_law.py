"""A line on a law says on which day it held, and a figure says where an official body can confirm it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wijkwizard.knowledge import Knowledge, load
from wijkwizard.knowledge.base import Entry
from wijkwizard.knowledge.source_checks import SILENT, phrases_pattern
from wijkwizard.terms.dutch import MONTHS

Broken = Callable[[str, str, str], Path]

SINCE = re.compile(r"sinds (?:(\d{1,2}) )?(?:(" + "|".join(MONTHS) + r") )?((?:19|20)\d\d)\b", re.IGNORECASE)
EXPIRED = (
    r"leefbaarheid (?:is )?(?:sinds de Huisvestingswet 2014 )?(?:is )?geen grond",
    r"Sinds de Woningwet 2015 mogen? (?:zij|een corporatie) minder",
    r"Woningwet 2015 beperkte",
    r"nagaan welke bevoegdheden nu gelden",
    r"welke steun er nu is",
)
VOICE = r"\bgelezen\b|wijkwizard las\b|konden? (?:wij|we) niet (?:lezen|vinden)|niet leesbaar"


def _entries(knowledge: Knowledge) -> Iterator[tuple[str, Entry]]:
    for table_id in knowledge.option_tables:
        for row in knowledge.table(table_id):
            if isinstance(row, Entry):
                yield table_id, row


def _shown(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Yield place and text of every field of every table that a reader may meet."""
    for table_id in knowledge.option_tables:
        table = knowledge.whole(table_id)
        yield f"{table_id}.title", table.title
        yield f"{table_id}.about", table.about
        for row in table.rows:
            for name, text in row:
                if isinstance(text, str) and name not in SILENT:
                    yield f"{table_id}.{row.id}.{name}", text


def _iso(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    written = year if month is None else f"{year}-{MONTHS.index(month.lower()) + 1:02d}"
    return f"{written}-{int(day):02d}" if day and month else written


def test_every_line_on_a_law_carries_the_day_on_which_it_held(knowledge: Knowledge) -> None:
    """The words that make a line legal are data; whoever uses one says when it held and whom to ask."""
    legal = phrases_pattern(tuple(form for row in knowledge.legal_words.rows for form in row.forms))
    dated = 0
    for table_id, row in _entries(knowledge):
        texts = " ".join(text for name, text in row if isinstance(text, str) and name not in SILENT)
        if table_id != "rechtswoorden" and legal.search(texts):
            assert row.held_on, (table_id, row.id)
            assert row.held in dict(row.remarks).get("Sindsdien veranderd", "") + dict(row.remarks).get(
                "Wet en regels", ""
            ), (table_id, row.id)
            dated += 1
    assert dated >= 20


def test_no_line_tells_of_a_day_after_the_one_on_which_it_held(knowledge: Knowledge) -> None:
    """'Since 2024' cannot rest on a text of 2022."""
    for table_id, row in _entries(knowledge):
        for found in SINCE.finditer(row.changed) if row.held_on else ():
            since = _iso(found)
            assert since[: len(row.held_on)] <= row.held_on[: len(since)], (table_id, row.id, found[0])


def test_the_day_is_printed_in_words_with_whom_to_ask(knowledge: Knowledge) -> None:
    """A whole day is 'op', a year is 'in'."""
    assert knowledge.parties.get("corporatie").since.endswith(
        "Gold op 1 januari 2022. Vraag een jurist wat nu geldt."
    )
    assert knowledge.terms.get("avg").held == "Gold in 2018. Vraag een jurist wat nu geldt."
    assert knowledge.terms.get("nplv").held == "Gold op 11 december 2025. Vraag de gemeente wat nu geldt."
    assert knowledge.themes.get("gezonde-wijk").held == ""


@pytest.mark.parametrize("expired", EXPIRED)
def test_what_has_expired_is_nowhere_said(knowledge: Knowledge, expired: str) -> None:
    """Lines that were true when the guide was young and are not any more."""
    assert [where for where, text in _shown(knowledge) if re.search(expired, text, re.IGNORECASE)] == []


def test_both_halves_of_the_housing_law_are_told(knowledge: Knowledge) -> None:
    """Livability is a ground for the stock; who gets a home is still about scarcity."""
    for row in (
        knowledge.ingredients.get("verkoop-huurwoningen"),
        knowledge.ingredients.get("sturen-op-instroom"),
        knowledge.laws.get("verdunnen"),
    ):
        assert "voorraad" in row.changed, row.id
        assert "wie een woning krijgt, gaan uit van schaarste" in row.changed, row.id


def test_no_table_speaks_with_the_voice_of_its_maker(knowledge: Knowledge) -> None:
    """What could not be read is a note for who keeps the table, and no sentence in a municipal plan."""
    assert [where for where, text in _shown(knowledge) if re.search(VOICE, text)] == []
    assert any(row.notes for row in knowledge.ingredients.rows)


def test_no_rule_or_break_speaks_with_the_voice_of_its_maker(folder: Path) -> None:
    """The same for the sentences of the rules and of the figures, which are printed as cautions."""
    for room in ("signalen", "cijfers"):
        for path in sorted((folder.parent / room).glob("*.yaml")):
            told = "\n".join(
                line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
            )
            assert not re.search(VOICE, told), path.name


@pytest.mark.parametrize(
    ("table", "old", "new", "code", "words"),
    [
        ("themas", '    held_on: "2025-01-01"\n    watch', "    watch", "dag-ontbreekt", "held_on"),
        ("begrippen", '    held_on: "2018"\n', "", "dag-ontbreekt", "de dag van de tekst"),
        ("begrippen", 'held_on: "2018"', 'held_on: "vorig jaar"', "vorm", "goede vorm"),
        ("bronnen", "https://www.nu.nl/amsterdam/", "https://www.lawnservicemaintenance.com/", "bron-ongeschikt",
         "maker"),
        ("bronnen", "    copy_on: adoc.pub\n", "", "kopie-onbenoemd", "copy_on"),
        ("problemen", "label: Veel problemen tegelijk", "label: Gezinnen met veel problemen", "kaart-over-mensen",
         "Een groep is geen probleem"),
        ("referentiewaarden", '    check_at: "StatLine van het CBS"\n', "", "bron-niet-officieel", "check_at"),
        ("referentiewaarden", "    sources: [cbs-laag", "    check_at: X\n    sources: [cbs-laag",
         "bron-niet-officieel", "Haal 'check_at' weg"),
    ],
)  # fmt: skip
def test_the_loader_refuses_a_table_that_is_not_honest(
    broken: Broken, table: str, old: str, new: str, code: str, words: str
) -> None:
    """A municipality that edits a table is held to the same, with the line and what to do."""
    faults = load(broken(table, old, new)).faults
    found = [fault for fault in faults if fault.code == code]
    assert found, faults
    assert found[0].file == f"{table}.yaml"
    assert found[0].line > 1
    assert words in f"{found[0].what} {found[0].remedy}"


def test_a_figure_of_an_official_body_is_read_there_or_says_where_to_check(knowledge: Knowledge) -> None:
    """No national figure rests on a page of which nobody knows who stands behind it."""
    official = [one for one in knowledge.publishers.rows if one.kind == "officieel"]
    for row in knowledge.references.rows:
        host = knowledge.source(row.sources[0]).host
        assert any(one.owns(host) for one in official) != bool(row.check_at), row.id


def test_a_host_is_owned_whole_and_not_by_its_ending(knowledge: Knowledge) -> None:
    """'nietcbs.nl' is not Statistics Netherlands."""
    cbs = knowledge.publishers.get("cbs")
    assert cbs.owns("longreads.cbs.nl")
    assert cbs.owns("cbs.nl")
    assert not cbs.owns("nietcbs.nl")
    assert not cbs.owns("cbs.nl.example.org")


@pytest.mark.parametrize(
    ("row", "value", "year", "source"),
    [
        ("angst-depressie", "10%", 2022, "rivm.nl"),
        ("gezond-voelen", "70%", 2022, "rivm.nl"),
        ("armoede-nieuwe-grens", "3,1%", 2024, "bnnvara.nl"),
        ("verhuiswens", "34%", 2021, "nu.nl"),
        ("energiearmoede", "6,1%", 2024, "ruimteenwonen.nl"),
        ("vocht-en-schimmel", "meer dan 20%", 2024, "rijksoverheid.nl"),
        ("leegstand-woningen", "ongeveer 1%", 2019, "gemeente.nu"),
        ("problematische-schulden", "7,6%", 2020, "adviesraadsociaaldomeinleiden.nl"),
    ],
)
def test_newer_values_have_taken_the_place_of_old_ones(
    knowledge: Knowledge, row: str, value: str, year: int, source: str
) -> None:
    """Each value with its year and the page that carries it."""
    found = knowledge.references.get(row)
    assert (found.value, found.year) == (value, year)
    assert knowledge.source(found.sources[0]).host.removeprefix("www.") == source


def test_a_figure_that_was_revised_says_so(knowledge: Knowledge) -> None:
    """Poverty in 2023 was published twice, and the first value still goes round."""
    watch = knowledge.references.get("armoede-nieuwe-grens").watch
    assert "eerst 3,1%" in watch
    assert "later 2,7%" in watch
