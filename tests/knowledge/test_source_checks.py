"""What is printed as known is known: with a source, with its year, and without a verdict."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from wijkwizard.knowledge import Knowledge
from wijkwizard.knowledge.base import Entry


def _entries(knowledge: Knowledge) -> Iterator[tuple[str, Entry]]:
    for table_id in knowledge.option_tables:
        for row in knowledge.table(table_id):
            if isinstance(row, Entry):
                yield table_id, row


_READ = re.compile(r"title:|about:|  \w|    (?:text|label):")
"""The lines of a table that people read, where the others hold patterns."""


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        if path.stem == "persoonsgegevens":
            # It must know such words in order to remark on them; what people read of it is looked at all the same.
            text = "\n".join(line for line in text.splitlines() if _READ.match(line))
        yield path.name, " ".join(text.split()).lower()


def test_a_fact_rests_on_something_that_was_read_and_not_on_a_title_alone(knowledge: Knowledge) -> None:
    for table_id, row in _entries(knowledge):
        if row.basis == "bron":
            reads = {knowledge.source(source).read for source in row.sources}
            assert reads & {"passage", "secondary"}, (table_id, row.id)


def test_every_source_is_used(knowledge: Knowledge) -> None:
    used = {source for _, row in _entries(knowledge) for source in row.sources}
    for table_id in knowledge.option_tables:
        used |= set(knowledge.whole(table_id).sources)
    assert {row.id for row in knowledge.sources.rows} - used == set()


def test_a_source_that_was_read_elsewhere_says_where(knowledge: Knowledge) -> None:
    for source in knowledge.sources.rows:
        assert bool(source.via) == (source.read == "secondary"), source.id
        if source.via:
            assert source.citation.startswith(f"Volgens {source.maker}")
            assert source.citation.endswith(f"via {source.via}")


def test_a_source_is_cited_with_its_year(knowledge: Knowledge) -> None:
    assert knowledge.source("scp-2013").citation == "SCP, Werk aan de wijk (2013), kopie op adoc.pub"
    assert knowledge.source("cbs-woz-2025").citation == (
        "Volgens CBS, Gemiddelde WOZ-waarde 2025 (2025), via ANP"
    )


@pytest.mark.parametrize(
    "forbidden",
    [
        r"werkt niet",
        r"werkt nooit",
        r"\bmemory\b",
        r"achterstandswijk",
        r"probleemwijk",
        r"afvoerputje",
        r"allochto",
        r"niet-westers",
        r"etnisch|etniciteit",
        r"5 ?(-|tot) ?10 ?%",
        r"2 ?(-|tot) ?3 ?% ?frictie",
        r"doeltreffend",
        r"b1-",
        r"binnen vier weken",
    ],
)
def test_nothing_says_what_we_may_not_say(folder: Path, forbidden: str) -> None:
    """No verdicts, no words that hurt, and nothing that nobody could find a source for."""
    for name, text in _texts(folder):
        assert not re.search(forbidden, text), (name, forbidden)


def test_weak_evidence_is_called_insufficient_and_unread_evidence_unjudged(knowledge: Knowledge) -> None:
    for row in knowledge.ingredients.rows:
        opening = row.evidence.lower()
        if row.grade == "D":
            assert row.standing == "onvoldoende bewezen", row.id
        if row.standing in {"onvoldoende bewezen", "niet beoordeeld"}:
            assert opening.startswith(row.standing), row.id
        assert row.basis == "indeling", row.id


def test_grades_follow_the_corrected_list(knowledge: Knowledge) -> None:
    grades = {row.id: row.grade for row in knowledge.ingredients.rows}
    assert grades["herstructurering"] == "A"
    assert grades["brede-school"] == "C-D"
    assert grades["wijkteam"] == "C"
    assert {row for row, grade in grades.items() if grade == "D"} == {
        "straatcoaches",
        "ontmoeting",
        "rotterdamwet",
    }


def test_the_disputed_law_is_shown_as_disputed_and_what_changed_is_told(knowledge: Knowledge) -> None:
    law = knowledge.laws.get("rotterdamwet")
    assert "UvA 2015" in law.contested
    told = " ".join(row.changed for _, row in _entries(knowledge))
    for law_name in ("Huisvestingswet", "Van 2015 tot 2022", "AVG", "afgelopen", "participatieverordening"):
        assert law_name in told


def test_a_reference_value_has_its_year_its_caution_and_a_number_that_is_in_the_text(
    knowledge: Knowledge,
) -> None:
    for row in knowledge.references.rows:
        assert 2015 <= row.year <= 2026, row.id
        assert row.watch, row.id
        assert row.sources, row.id
        if row.number is not None:
            dutch = f"{row.number:,}".replace(",", "_").replace(".", ",").replace("_", ".")
            assert dutch in row.value, row.id


def test_a_reference_value_is_national_or_says_that_it_is_an_example(knowledge: Knowledge) -> None:
    examples = [row.id for row in knowledge.references.rows if row.scope == "voorbeeld"]
    assert examples == ["mutatiegraad-voorbeeld"]
    assert "geen norm" in knowledge.references.about


def test_no_threshold_is_given_and_the_reason_is_told(knowledge: Knowledge) -> None:
    about = knowledge.tipping_points.about
    assert "geen getal" in about
    assert "geen voorspelling" in about
    for row in knowledge.tipping_points.rows:
        told = f"{row.text} {row.position} {row.driver}"
        assert not re.search(r"\d", told), row.id
    assert [row.direction for row in knowledge.tipping_points.rows] == ["neer", "neer", "op", "op"]


def test_more_reports_is_never_simply_worse(knowledge: Knowledge) -> None:
    for indicator_id in ("meldingen-overlast", "meldingen-politie", "multiprobleem-in-beeld"):
        assert knowledge.indicator(indicator_id).direction == "hoger-let-op"


def test_early_and_late_are_ours_except_for_the_alarm_bells(knowledge: Knowledge) -> None:
    for row in knowledge.indicators.rows:
        assert bool(row.timing_source) == row.alarm_bell, row.id
    assert "indeling van wijkwizard" in knowledge.indicators.about


@pytest.mark.parametrize(
    ("table", "row", "words"),
    [
        ("indicatoren", "leefbaarometer", "Zwak (klasse 4) is beter dan onvoldoende (klasse 3)"),
        ("begrippen", "stedelijkheid", "Klasse 1 is het meest stedelijk"),
        ("indicatoren", "misdrijven", "45 of 29"),
        ("indicatoren", "laag-inkomen", "drie armoedegrenzen"),
        ("indicatoren", "eenzaamheid", "Bijna de helft"),
        ("referentiewaarden", "sterk-eenzaam", "andere schaal"),
        ("begrippen", "vroegsignalering-leefbaarheid", "heel anders"),
        ("ingredienten", "wijkteam", "Beloof geen besparing"),
    ],
)
def test_the_traps_are_told(knowledge: Knowledge, table: str, row: str, words: str) -> None:
    entry = {item.id: item for item in knowledge.table(table)}[row]
    assert isinstance(entry, Entry)
    assert words in entry.watch


def test_overvecht_is_convincing_only_according_to_the_guide(knowledge: Knowledge) -> None:
    evidence = knowledge.ingredient("gezonde-wijk-samen").evidence
    assert "Volgens de Wijkengids" in evidence
    assert "onafhankelijk onderzoek" in evidence


def test_the_two_readings_of_the_policy_stand_side_by_side(knowledge: Knowledge) -> None:
    about = knowledge.ingredients.about
    assert "SCP" in about
    assert "Hooimeijer" in about
