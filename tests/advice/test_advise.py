"""The whole box: it prints, it points out, and it never gives a verdict or a forecast."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.advice.make import (
    RULES_FILE,
    advice,
    amount,
    earlier,
    figure,
    knowledge,
    marks,
    pick,
    plan,
    row,
    rules,
    similar,
    words,
)
from tests.advice.make import said as beside
from wijkwizard.advice.advise import NEEDS, Advice
from wijkwizard.advice.measured import InputSource, Measured
from wijkwizard.iwap.registry import registry

VERDICT = re.compile(
    r"voorspelt|voorspellen|zal (af|dalen|stijgen|achteruit|verslechter|verpauper)|gaat (afglijden|verloederen)"
    r"|glijdt af|kantelt|verloedert|is een gevarenzone|(zit|valt|komt) in de gevarenzone|risicowijk|probleemwijk"
    r"|achterstandswijk|krachtwijk|slechte wijk|is een (slechte|zwakke) wijk|norm is|drempelwaarde|scoort een",
    re.IGNORECASE,
)


def _everything(value: str) -> Advice:
    """Return the advice on every indicator, each rule tried, at a value."""
    measured = [
        figure(
            one.id,
            value,
            gemeente="50",
            gemeente_without="50",
            country="50",
            year=2024,
            unit="procent",
            earlier=earlier(y2020="50/50"),
            similar=similar(*range(30, 70)),
            provisional=True,
            rounded_to="5",
            said=beside(reporting_changed=True, against="gelijk"),
        )
        for one in knowledge().indicators.rows
    ]
    typed = plan(
        *(row(f"r-{one.id}", one.id, recognised=pick("nee")) for one in knowledge().indicators.rows),
        estimate=pick("geen-zorgen" if value == "90" else "gevarenzone"),
        clash=pick("gevoel-slechter"),
        stacking=marks(sociaal=3, fysiek=0, leefbaar=3, veilig=0, economisch=3),
    )
    rows = [one.model_copy(update={"row": f"r-{one.indicator}"}) for one in measured]
    return advice(typed, *measured, *rows, figure("leefbaarometer", class_number="3", measure="klasse"))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for held in data.values():
            yield from _texts(held)
    elif isinstance(data, list):
        for held in data:
            yield from _texts(held)


@pytest.mark.parametrize("value", ["10", "50", "90"])
def test_no_text_gives_a_verdict_or_a_forecast(value: str) -> None:
    data = json.loads(_everything(value).model_dump_json())
    said = [text for text in _texts(data) if text != knowledge().tipping_points.about]
    assert len(said) > 1000
    assert [text for text in said if VERDICT.search(text)] == []


def test_the_rules_give_none_either() -> None:
    assert VERDICT.findall(RULES_FILE.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text", ["Dit voorspelt dat", "De wijk zal afglijden", "Dit is een gevarenzone", "zit in de gevarenzone"]
)
def test_the_search_finds_what_it_looks_for(text: str) -> None:
    assert VERDICT.search(text)


def test_nothing_is_about_origin_and_what_is_gets_a_reason() -> None:
    """A row about origin with figures gives no finding and says why."""
    typed = plan(
        row(
            "r1",
            "bevolkingsopbouw",
            title=words("Niet-westers"),
            figure=amount("40"),
            city_figure=amount("20"),
        ),
        row("r2", "bevolkingsopbouw", title=words("Ouderen"), figure=amount("40"), city_figure=amount("20")),
    )
    made = advice(typed)
    assert {one.row for one in made.findings} == {"r2"}
    assert [one.row for one in made.refused] == ["r1"]


def test_the_honest_paragraph_is_printed_with_its_sources() -> None:
    honest = advice(plan()).honest
    assert "Er is geen getal waarboven een wijk omslaat." in honest.text
    assert honest.sources


def test_it_prints_as_json_and_reads_back() -> None:
    made = _everything("90")
    assert Advice.model_validate_json(made.model_dump_json()) == made


def test_the_same_figures_give_the_same_advice_in_whatever_order() -> None:
    measured = [figure(one, "9", gemeente="4") for one in rules().default_ids]
    ordered, turned = advice(plan(), *measured), advice(plan(), *reversed(measured))
    assert ordered.findings == turned.findings
    assert ordered.stacking == turned.stacking
    assert ordered.unknowns == turned.unknowns


def test_figures_that_were_typed_stand_beside_those_of_a_file() -> None:
    file = figure("huurachterstand", "9", gemeente="4")
    typed = Measured.model_validate(
        {**dict(file), "row": "r1", "provenance": (InputSource(about="gebied", source="corporatie"),)}
    )
    assert {one.key for one in advice(plan(), file, typed).findings} == {
        "naast-gemeente:huurachterstand",
        "naast-gemeente:r1",
    }


def test_findings_are_shown_beside_the_question_that_binds_them() -> None:
    typed = plan(
        row("r1", "huurachterstand", trend=pick("stijgt")), row("r2", "leegstand", trend=pick("stijgt"))
    )
    made = advice(typed)
    assert [one.row for one in made.findings if "signals.trend" in one.bindings] == ["r1", "r2"]
    assert [one.row for one in made.findings if "signals.level" in one.bindings] == []


def test_each_kind_of_advice_needs_places_that_the_plan_has() -> None:
    assert {path for paths in NEEDS.values() for path in paths} <= set(registry().leaves)


def test_every_account_names_inputs_with_a_source_a_rule_and_what_turns_it() -> None:
    made = _everything("90")
    for one in (*made.findings, *made.unremarkable):
        assert one.account.inputs
        assert all(item.source and item.text for item in one.account.inputs), one.key
        assert one.account.rule_text
        assert one.account.turning_text


def test_no_sentence_of_ours_is_longer_than_twentyfive_words() -> None:
    made = _everything("90")
    texts = [rules().about, rules().weighing, *(row.why for row in rules().default_set)]
    texts += [one.text for one in rules().bands] + [one.text for one in rules().rules]
    texts += [one.text for one in rules().scales] + [one.text for one in rules().estimates]
    texts += [one.text for one in made.clashes] + [one.meaning_text for one in made.findings]
    texts += [text for one in made.unknowns.rows for text in (one.text, one.why)]
    sentences = [part for text in texts for part in re.split(r"(?<=[.!?:])\s+", text)]
    assert [one for one in sentences if len(one.split()) > 25] == []
