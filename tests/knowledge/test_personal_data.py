"""What speaks of one person is recognised as well as it was measured, and names of places are left alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.personal import scores, sentences
from wijkwizard.knowledge import Knowledge, load
from wijkwizard.knowledge.personal_data import PersonalData, PersonalTable, _filled, list_pattern, personal

LEAST = {
    "bsn": 1.0,
    "telefoon": 1.0,
    "e-mail": 1.0,
    "geboortedatum": 1.0,
    "adres": 0.94,
    "naam": 0.98,
    "afkomst": 0.97,
    "ziekte": 0.98,
    "geld-straf": 1.0,
    "iban": 1.0,
    "kenteken": 1.0,
    "sociale-media": 1.0,
    "groep-mensen": 1.0,
    "kleine-plek": 1.0,
    "plek-met-naam": 1.0,
    "plek-in-zin": 1.0,
    "huis-zonder-straat": 1.0,
    "nummer-bij-mensen": 1.0,
    "naam-van-straat": 1.0,
    "mogelijk-adres": 1.0,
    "naam-met-nummer": 1.0,
    "openbaar-gebouw": 1.0,
    "mensen-bij-plek": 1.0,
    "achter-de-voordeur": 0.9,
    "mens-met-adres": 1.0,
}
"""The part that is found of each kind; ``python -m benchmarks.personal -v`` prints it with every miss."""


def kinds(text: str, knowledge: Knowledge) -> list[str]:
    """Return the kinds that are found in a text."""
    return [remark.kind for remark in personal(text, knowledge.personal_data.rows)]


def test_the_list_is_large_and_half_of_it_is_about_nobody() -> None:
    """So that a false alarm weighs as much as a miss."""
    listed = list(sentences())
    assert len(listed) >= 300
    assert len({text for text, _ in listed}) == len(listed)
    assert 0.45 < sum(not there for _, there in listed) / len(listed) < 0.6


def test_each_kind_is_found_as_often_as_was_measured(knowledge: Knowledge) -> None:
    """And no sentence of the list gets a remark that it does not deserve."""
    found = scores(knowledge)
    assert set(found) == set(LEAST) == {row.id for row in knowledge.personal_data.rows}
    assert {kind: score.alarms for kind, score in found.items() if score.alarms} == {}
    assert {kind: score.missed for kind, score in found.items() if score.recall < LEAST[kind]} == {}


def test_a_remark_says_what_it_saw_and_what_to_write_instead(knowledge: Knowledge) -> None:
    """Each kind once, in the order of the table."""
    said = personal("Bel mevrouw Aydin of meneer Blok,\n06-12345678", knowledge.personal_data.rows)
    assert [remark.kind for remark in said] == ["telefoon", "naam"]
    assert said[1].sentence == (
        "Hier lijkt een naam van iemand te staan ('mevrouw Aydin'). "
        "Schrijf een rol op, zoals 'een bewoner', 'de huisarts' of 'een gezin'."
    )


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Mevrouw De Vries van Kadestraat 12 is ziek.", {"adres", "naam", "ziekte"}),
        ("meneer Bakker van Dorpsstraat 3", {"adres", "naam"}),
        ("dr. De Boer van Kerkstraat 5", {"adres", "naam"}),
        ("Tante Willy van Korenbloemstraat 7 kookt.", {"adres", "naam"}),
        ("Mevrouw De Wit. Kerkstraat 5 is leeg.", {"adres", "naam"}),
        ("In het buurthuis klaagde men over Dorpsstraat 12.", {"adres"}),
        ("De gemeente gaf het nummer van Henk de Boer: 06-12345678", {"naam", "telefoon"}),
        ("De Jan Steenstraat 12 hoort bij conciërge De Wit.", {"adres", "naam"}),
    ],
)
def test_what_stands_beside_it_hides_nothing(text: str, there: set[str], knowledge: Knowledge) -> None:
    """A street behind a name, a building before an address and a desk before a number take nothing away."""
    assert set(kinds(text, knowledge)) == there


def test_pieces_of_one_kind_share_no_letter_and_the_longest_stands(knowledge: Knowledge) -> None:
    """Two patterns that see the same name give it once, and whole."""
    row = knowledge.personal_data.get("naam")
    assert list(row.found_in("Buurvrouw Fatima Yilmaz, agent Smit en Jan de Vries")) == [
        "Buurvrouw Fatima Yilmaz",
        "agent Smit",
        "Jan de Vries",
    ]


@pytest.mark.parametrize("seed", ["Mm-", "A.", "Jan de ", "Kerkstraat 12 ", "buurman is "])
def test_the_time_grows_with_the_text_and_no_faster(seed: str, knowledge: Knowledge) -> None:
    """Somebody is typing meanwhile; a pattern that starts anew at each letter took 8 seconds for the first."""
    text = (seed * 10_000)[:10_000]
    before = time.process_time()
    kinds(text, knowledge)
    assert time.process_time() - before < 2


def test_a_table_shares_its_lists_with_every_kind() -> None:
    """A kind's own list of the same name goes before it."""
    row = {"label": "een proef", "text": "Schrijf iets anders.", "basis": "indeling", "leaves": ["niets"]}
    table = PersonalTable.model_validate(
        {
            "title": "Proef",
            "about": "Een proef.",
            "lists": {"wie": ["Anna", "Bram"]},
            "rows": [
                {**row, "id": "een", "patterns": ["\\b{wie}\\b"], "finds": ["Bram"]},
                {**row, "id": "twee", "patterns": ["{wie}"], "lists": {"wie": ["Cor"]}, "finds": ["Cor"]},
            ],
        }
    )
    assert [remark.kind for remark in personal("Anna en Cor", table.rows)] == ["een", "twee"]
    assert [remark.kind for remark in personal("Anna", table.rows)] == ["een"]


def test_no_pattern_is_so_long_that_the_first_answer_waits_for_it(knowledge: Knowledge) -> None:
    """A list of words that is named twice within another list is four times as long in the third."""
    written = {
        kind.id: {name: list_pattern(kind, name) for name in kind.lists}
        for kind in knowledge.personal_data.rows
    }
    longest = max(
        len(_filled(pattern, written[kind.id]))
        for kind in knowledge.personal_data.rows
        for pattern in (*kind.patterns, *kind.unless)
    )
    assert longest < 25_000


def test_a_list_of_a_pattern_may_use_the_lists_above_it() -> None:
    """So that words which are counted can leave out the verbs that look like them."""
    row = PersonalData.model_validate(
        {
            "id": "proef",
            "label": "een proef",
            "text": "Schrijf iets anders.",
            "basis": "indeling",
            "lists": {"kort": ["af", "op"], "lang": ["{kort}lopend", "staand"]},
            "patterns": ["\\b{lang}\\b"],
            "finds": ["aflopend", "staand"],
            "leaves": ["af en op"],
        }
    )
    assert list(row.found_in("oplopend, staand, {kort}lopend")) == ["oplopend", "staand"]


def test_our_own_texts_get_no_remark(root: Path, knowledge: Knowledge) -> None:
    """The example and all that is asked speak of a wijk; none of it was made for this list."""
    for path in sorted((root / "questions").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        assert [
            (path.name, kind, line) for line in text.splitlines() for kind in kinds(line, knowledge)
        ] == []


@given(st.text(max_size=200))
def test_no_text_is_too_odd(knowledge: Knowledge, text: str) -> None:
    """Whatever is typed, there is an answer, and blanks make no difference."""
    assert kinds(text, knowledge) == kinds(" ".join(text.split()), knowledge)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (
            "finds: ['Mail naar f.devries@voorbeeld.nl',",
            "finds: ['Mail naar niemand',",
            "voorbeeld-klopt-niet",
        ),
        ("leaves: ['Mail naar info@", "leaves: ['Mail naar jan@", "voorbeeld-klopt-niet"),
        ("    check: elfproef", "    check: twaalfproef", ""),
        ("- '(?i:(?<![\\w.+-]){bus})@", "- '((?i:(?<![\\w.+-]){bus})@", "patroon-onjuist"),
    ],
)
def test_a_pattern_that_does_not_do_what_it_says_is_a_fault_in_the_table(
    broken: Callable[[str, str, str], Path], old: str, new: str, code: str
) -> None:
    """With the file and the line, like any fault in a table."""
    faults = load(broken("persoonsgegevens", old, new)).faults
    assert len(faults) == 1
    assert faults[0].file == "persoonsgegevens.yaml"
    assert faults[0].line > 1
    assert code in {"", faults[0].code}
