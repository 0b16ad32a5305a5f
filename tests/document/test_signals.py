"""The signals on paper, from the advice."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.figured import SIGNALS, figured
from tests.document.plans import KNOWN, advice_of, evening, pick, said
from wijkwizard.document.characters import strings
from wijkwizard.document.compose import compose
from wijkwizard.document.formatter import Formatter
from wijkwizard.document.model import SignalMap, Style, Table
from wijkwizard.document.parts.annexes import numbered_sources
from wijkwizard.document.publish import published
from wijkwizard.document.signals import beside_table, drawn, signal_map
from wijkwizard.document.statistics import released
from wijkwizard.iwap.model import Iwap, Reply
from wijkwizard.iwap.rows import Signal
from wijkwizard.iwap.said import GridMark, Picked, Year
from wijkwizard.terms.dutch import legible

ACCOUNTS = "Waarmee elk signaal is vergeleken"
LONG = {"length": pick("Lang", "lang")}
NARROW = 22
"""Characters that a line under the name of a signal has on the map."""
WORKING = Style(edition="working", made_on="2027-03-14")


def paper(plan: Iwap, style: Style = STYLE) -> str:
    """Return everything that the paper of a plan says."""
    return "\n".join(strings(compose(plan, advice_of, KNOWN, style).parts))


def whole(**changes: Any) -> Iwap:
    """Return a plan of the long route with figures from files."""
    return figured(knowledge(), table=LONG, **changes)


def mapped(plan: Iwap) -> SignalMap:
    """Return the map of a plan."""
    formatter = Formatter(STYLE, KNOWN, sources=numbered_sources(plan))
    return signal_map(drawn(plan, advice_of(plan)), formatter)


def cells(plan: Iwap, name: str) -> dict[str, str]:
    """Return a row of the tables of signals: by title of the column the text and what stands behind it."""
    formatter = Formatter(STYLE, KNOWN, sources=numbered_sources(plan))
    here = mapped(plan).table
    beside = beside_table(drawn(plan, advice_of(plan)), formatter)
    row = next(one for one in here.rows if name in f"{one[0].text} {one[0].account}")
    pairs = [*zip(here.columns, row, strict=True)]
    for others in [one for one in beside.rows if one[0].text == row[0].text] if beside else []:
        assert beside is not None
        pairs += zip(beside.columns[1:], others[1:], strict=True)
    return {column.title: f"{cell.text} {cell.account}".strip() for column, cell in pairs}


def test_a_signal_stands_beside_gemeente_country_other_areas_and_earlier_years() -> None:
    """The table holds level and year, which way it went, and everything it was laid beside, in legible numbers."""
    row = cells(whole(), "Laag inkomen")
    assert row["Hier"].startswith("17,12 (2023, voorlopig)")
    assert row["Verloop"] == "gestegen, ongunstig (in 2019: 14); gemeente 9, was 9"
    assert row["Gemeente"] == "hoger, ongunstig (9); rest: ook zo (8,5)"
    assert row["Nederland"] == "hoger (7)"
    assert row["Andere gebieden"] == "hoger dan 55 procent van 60 vergelijkbare wijken"
    assert row["Herkend"] == "nee"


def test_the_map_says_in_shape_filling_and_word_what_the_table_says() -> None:
    """Without colour: a triangle, filled or not, and a word under it; the country is only background."""
    made = mapped(whole())
    row = next(one for one in made.rows if one.label == "Laag inkomen")
    signs = dict(zip(made.columns, row.signs, strict=True))
    assert (signs["gemeente"].stand, signs["gemeente"].meaning) == ("hoger", "ongunstig")
    assert signs["gemeente"].word == "ongunstig"
    assert (signs["Nederland"].meaning, signs["Nederland"].word) == ("context", "hoger")
    assert "tabel" in made.alt


def test_a_signal_without_figures_shows_what_the_group_chose() -> None:
    """A choice is told as a choice, with which way that is."""
    assert cells(whole(), "Verhuizingen")["Verloop"].startswith("het cijfer stijgt, ongunstig")


def test_fewer_than_ten_are_never_a_number() -> None:
    """Neither the map nor the table has a figure for them; the sentence says why."""
    plan = whole()
    assert cells(plan, "Huurachterstanden")["Hier"] == "minder dan tien, daarom geen cijfer"
    typed = {
        "id": "huur",
        "indicator": pick("Huurachterstanden", "huurachterstand"),
        "figure": said(Decimal(7)),
        "unit": pick("aantal"),
    }
    few = figured(knowledge(), (typed,), table=LONG)
    assert "minder dan tien, daarom geen cijfer" in cells(few, "Huurachterstanden")["Hier"]
    assert mapped(few).rows[0].levels[0] == "minder dan tien, daarom geen cijfer"


def test_how_a_signal_stands_has_a_whole_phrase_for_the_narrow_map() -> None:
    """What is to be minded stands in the table; the map tells the figure and its year rather than half of that."""
    rows = mapped(whole()).rows
    assert any("voorlopig" in row.levels[0] for row in rows)
    assert [row.levels[-1] for row in rows if len(row.levels[-1]) > NARROW] == []


def test_a_dispute_stands_beside_the_figure() -> None:
    """Agreeing says nothing; disagreeing has its reason."""
    assert "De groep: klopt niet, want studenten tellen mee" in cells(whole(), "Laag inkomen")["Hier"]
    assert paper(whole()).count("De groep: klopt niet") == 1


def test_what_the_group_typed_stands_beside_what_the_file_says() -> None:
    """Neither replaces the other."""
    typed = {
        **SIGNALS[0],
        "figure": said(Decimal(21)),
        "unit": pick("procent"),
        "year": said(Year(year=2022)),
    }
    row = cells(figured(knowledge(), (typed,), table=LONG), "Laag inkomen")
    assert row["Hier"].startswith("21 procent (2022)")
    assert "17,12 procent van de huishoudens (2023, voorlopig)" in row["Hier"]


def test_a_figure_that_both_have_is_not_said_twice() -> None:
    """Where the file says the same in the same unit, it is said that it does."""
    unit = pick("procent").model_copy(update={"remark": "van de huishoudens"})
    typed = {**SIGNALS[0], "figure": said(Decimal("17.123456")), "unit": unit, "year": said(Year(year=2023))}
    row = cells(figured(knowledge(), (typed,), table=LONG), "Laag inkomen")
    assert "in het bestand staat hetzelfde (2023, voorlopig)" in row["Hier"]


def test_figures_that_the_group_did_not_choose_stand_in_a_second_list() -> None:
    """They are not on the map, and an unknown one is not listed."""
    plan = whole()
    assert len(mapped(plan).rows) == len(SIGNALS)
    told = paper(plan)
    assert "Ook in de bestanden" in told
    line = next(one for one in told.split("\n") if one.startswith("Misdrijven: "))
    assert "31 procent" in line
    assert "gemeente: lager, gunstig (55)" in line
    assert "Zich gezond voelen (ervaren" not in told


def captioned(plan: Iwap, caption: str) -> Table:
    """Return the table with a caption."""
    blocks = [one for part in compose(plan, advice_of, KNOWN, STYLE).parts for one in part.blocks]
    return next(one for one in blocks if isinstance(one, Table) and one.caption == caption)


def test_every_comparison_is_accounted_for_once() -> None:
    """Each comparison has one row, and each rule is told once."""
    plan = whole()
    heads = Counter(row[0].text for row in captioned(plan, ACCOUNTS).rows)
    assert set(heads.values()) == {1}
    assert sum(one.startswith("Laag inkomen: ") for one in heads) == 5
    assert paper(plan).count("Een verschil van minder dan tien procent met het cijfer ernaast") == 1


def test_the_stated_turning_value_is_that_of_the_finding() -> None:
    """The account does not compute anything again."""
    plan = whole()
    finding = next(one for one in advice_of(plan).findings if one.key == "naast-land:inkomen")
    rows = captioned(plan, ACCOUNTS).rows
    row = next(one for one in rows if one[0].text.startswith("Laag inkomen: Nederland ("))
    assert row[3].text == legible(finding.account.turning[0].value)


@pytest.mark.parametrize("length", ["een-avond", "lang"])
def test_each_sentence_on_what_stands_out_is_said_once(length: str) -> None:
    """A reader does not meet the same finding twice in the same words."""
    told = paper(figured(knowledge(), table={"length": pick(length, length)}))
    for one in advice_of(whole()).findings:
        assert told.count(one.sentence) <= 1


def test_nothing_internal_comes_back_through_a_finding() -> None:
    """The advice of the public paper is made of the published plan, so a hidden signal has no finding there."""
    hidden = {
        "id": "geheim",
        "indicator": pick("Schoolverzuim", "schoolverzuim"),
        "title": said("Eén klas blijft weg", internal=True),
        "trend": pick("het cijfer stijgt", "stijgt"),
    }
    plan = figured(knowledge(), (*SIGNALS, hidden), table=LONG)
    because = Reply(finding="cijfer:schoolverzuim", reaction="anders", because="dat gezin telt dubbel")
    plan = plan.model_copy(update={"replies": (*plan.replies, because)})
    assert "Eén klas blijft weg" in paper(plan, WORKING)
    public = paper(plan)
    assert "Eén klas" not in public
    assert "Vroeg en ongunstig: Schoolverzuim" not in public
    assert "Ongunstig: Huurachterstanden en Schoolverzuim" not in public
    assert published(plan).replies == plan.replies[:2]


def test_an_internal_remark_on_a_figure_is_not_in_the_public_paper() -> None:
    """A remark is a caution of a finding too; both ways are shut."""
    row = {
        **SIGNALS[3],
        "figure": SIGNALS[3]["figure"].model_copy(update={"remark": "stiekem", "internal": True}),
    }
    plan = figured(knowledge(), (row,), table=LONG)
    assert "stiekem" in paper(plan, WORKING)
    assert "stiekem" not in paper(plan)
    assert "41" not in cells(published(plan), "Onveilig")["Hier"]


@pytest.mark.parametrize("choice", ["", "kleinschalig"])
def test_a_short_paper_says_in_a_few_lines_what_stands_out_and_what_is_unknown(choice: str) -> None:
    """Six lines at most on what stands out, five on what is unknown, and no table of figures."""
    verdict = {"choice": pick(choice, choice)} if choice else {}
    told = paper(figured(knowledge(), verdict=verdict))
    assert "Eén signaal maakt nog geen gevarenzone." in told
    assert len(re.findall(r"\. (?:Ongunstig|Gunstig|Let op)\.$", told, re.MULTILINE)) in range(1, 7)
    assert len(re.findall(r"Wie dit heeft: ", told)) in range(1, 6)
    assert "Signalenkaart" not in told


def test_worries_of_the_group_stand_beside_the_signals_of_a_terrein() -> None:
    """Signals in words, early ones apart, and the step that the group chose; nothing is added up."""
    worries = said((GridMark(id="economisch", label="Economisch", score=3, word="veel zorg"),))
    plan = whole(danger={"stacking": worries})
    made = captioned(plan, "Stapeling per terrein")
    row = next([cell.text for cell in one] for one in made.rows if one[0].text == "Economisch")
    assert row == ["Economisch", "–", "Ongunstig: Laag inkomen.", "veel zorg"]
    assert [one[1].text for one in made.rows if one[0].text == "Fysiek"] == ["hierover is niets bekend"]


def test_a_file_is_one_numbered_source_with_release_attribution_and_name() -> None:
    """What people named and what files brought stand in one list."""
    plan = whole()
    numbers = numbered_sources(plan)
    assert [one for one in numbers if one[0].startswith("CBS")] == [
        ("CBS, Kerncijfers wijken en buurten", "2023"),
        ("CBS, Kerncijfers wijken en buurten", "2019"),
    ]
    assert plan.figures is not None
    assert released(plan.figures.sources[0]) == "compleet; Bron: CBS; bestand kwb-2019.csv"
    assert paper(plan).count("bestand kwb-2019.csv") == 1


def test_a_plan_without_any_signal_says_so_and_names_who_has_figures() -> None:
    """Not knowing is an outcome and no empty place."""
    told = paper(evening(table=LONG))
    assert "welke signalen er zijn" in told
    assert "Onvoldoende bekend" in told
    assert "Wat wij nog uitzoeken" in told


@pytest.mark.parametrize("leaf", sorted(set(Signal.model_fields) - {"id"}))
def test_no_internal_leaf_of_a_signal_reaches_the_public_paper(leaf: str) -> None:
    """Neither what was said nor its remark, on the map, in a finding, in an account or in a clash."""
    shut = {"internal": True, "remark": "alleen voor ons"}
    row = Signal.model_validate(
        SIGNALS[3] | {"title": said("Donker in de onderdoorgang"), "why": said("kapotte lamp")}
    )
    value = getattr(row, leaf).value
    given = value if value is not None else {"trend": Picked(id="stijgt", label="stijgt")}.get(leaf)
    hidden = getattr(row, leaf).model_copy(
        update={**shut, "value": given, "unknown": None if given else row.place.unknown}
    )
    plan = figured(knowledge(), table=LONG)
    plan = plan.model_copy(update={"signals": (row.model_copy(update={leaf: hidden}),)})
    assert "alleen voor ons" not in paper(plan)
    if isinstance(given, str):
        assert given in paper(plan, WORKING)
        assert given not in paper(plan)


@pytest.mark.parametrize("style", [STYLE, WORKING], ids=["public", "working"])
def test_a_typed_number_stands_on_paper_as_it_was_typed(style: Style) -> None:
    """A figure of a file has more digits than people read; one of the group has those that it said."""
    row = Signal(
        id="s1",
        indicator=pick("Huurachterstand", "huurachterstand"),
        title=said("Meer mensen betalen hun huur te laat"),
        figure=said(Decimal("1250.5")),
        unit=pick("huishoudens"),
        year=said(Year(year=2025)),
        city_figure=said(Decimal("12.3456")),
        country_figure=said(Decimal("98765.4")),
        trend=pick("het cijfer stijgt", "stijgt"),
        against_city=pick("hoger dan de stad", "hoger"),
    )
    text = "\n".join(strings(compose(evening(table=LONG, signals=(row,)), advice_of, KNOWN, style)))
    assert "1.250,5" in text
    assert "12,3456" in text
    assert "98.765,4" in text
    for rounded in ("1.251", "1.250 ", "12,35", "98.770", "98.765 "):
        assert rounded not in text, rounded
