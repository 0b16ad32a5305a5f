"""What a higher figure means, for every measure that belongs to an indicator, in a table that a person can read.

A distance and a number of shops are both 'winkels' and go opposite ways; so do 'voelt zich gezond' and 'eenzaam'.
Whoever adds a measure writes its line here after having said it aloud: 'meer ... is ...'.
"""

from __future__ import annotations

from collections import Counter

from tests.advice.make import figure, found, knowledge
from wijkwizard.figures.source_tables import load_tables

WORSE, BETTER, BACKGROUND = "hoger-slechter", "lager-slechter", "context"

TABLE = (
    # measure                              more of it is
    ("inwoners",                           BACKGROUND),
    ("aandeel-0-14",                       BACKGROUND),
    ("aandeel-15-24",                      BACKGROUND),
    ("aandeel-65-plus",                    BACKGROUND),
    ("aandeel-eenpersoons",                BACKGROUND),
    ("aandeel-met-kinderen",               BACKGROUND),
    ("woz-waarde",                         BETTER),
    ("corporatiewoningen",                 BACKGROUND),
    ("onbewoond",                          WORSE),
    ("bijstand-personen",                  WORSE),
    ("bijstand-per-100-huishoudens",       WORSE),
    ("bijstand-per-100-inwoners-15-65",    WORSE),
    ("laag-inkomen",                       WORSE),
    ("sociaal-minimum",                    WORSE),
    ("sociaal-minimum-110",                WORSE),
    ("sociaal-minimum-120",                WORSE),
    ("armoede-nieuwe-grens",               WORSE),
    ("afstand-supermarkt",                 WORSE),
    ("supermarkten-1-km",                  BETTER),
    ("leefbaarometer-score",               BETTER),
    ("leefbaarometer-afwijking",           BETTER),
    ("leefbaarometer-fysiek",              BETTER),
    ("leefbaarometer-overlast",            BETTER),  # the dimension is a contribution: less nuisance scores higher
    ("leefbaarometer-sociaal",             BETTER),
    ("leefbaarometer-voorzieningen",       BETTER),
    ("leefbaarometer-woningen",            BETTER),
    ("leefbaarometer2-klasse",             BETTER),
    ("leefbaarometer2-ontwikkeling",       BETTER),
    ("leefbaarometer2-afwijking",          BETTER),
    ("leefbaarometer2-woningen",           BETTER),
    ("leefbaarometer2-voorzieningen",      BETTER),
    ("leefbaarometer2-veiligheid",         BETTER),
    ("leefbaarometer2-fysiek",             BETTER),
    ("ervaren-gezondheid",                 BETTER),
    ("eenzaam",                            WORSE),
    ("ernstig-eenzaam",                    WORSE),
    ("hoog-risico-angst-depressie",        WORSE),
    ("vrijwilligerswerk",                  BETTER),
    ("misdrijven-aantal",                  WORSE),
    ("misdrijven-per-1000",                WORSE),
)  # fmt: skip


def test_every_measure_of_an_indicator_stands_in_the_table_with_its_direction() -> None:
    """No measure takes over the direction of its indicator unread."""
    ours = [(one.id, one.direction) for one in load_tables().measures.values() if one.indicator]
    assert ours == list(TABLE)


def test_a_measure_that_goes_against_its_indicator_is_one_that_we_know() -> None:
    """Only the distance to a shop does; another one here is a mistake or a line to add with its reason."""
    indicators = {row.id: row.direction for row in knowledge().indicators.rows}
    against = [
        one.id
        for one in load_tables().measures.values()
        if one.indicator and one.direction != indicators[one.indicator]
    ]
    assert against == ["afstand-supermarkt"]


def test_no_perception_carries_an_indicator_of_facts() -> None:
    """'Moeite met rondkomen' is what people feel; 'laag inkomen' is what the tax office knows."""
    kinds = {row.id: row.kind for row in knowledge().indicators.rows}
    felt = [one for one in load_tables().measures.values() if one.perception]
    assert "moeite-met-rondkomen" in {one.id for one in felt}
    assert {kinds[one.indicator] for one in felt if one.indicator} == {"beleving"}
    told = [
        one for one in load_tables().measures.values() if one.indicator and kinds[one.indicator] == "beleving"
    ]
    assert all(one.perception for one in told), "an indicator of perception is carried by perceptions alone"


def test_unemployment_benefit_does_not_stand_for_who_has_no_work() -> None:
    """Who is on bijstand, never worked or just left school gets no WW: it would call Overvecht favourable on work."""
    measures = load_tables().measures
    assert "ww-per-100-inwoners" in load_tables().retired, "dossiers of before lose the indicator too"
    assert {name: measures[name].indicator for name in measures if name.startswith("ww-")} == {
        "ww-personen": "",
        "ww-per-100-inwoners-15-65": "",
    }
    recipe = measures["ww-per-100-inwoners-15-65"].recipe
    assert recipe is not None
    assert recipe.bottom == ("inwoners-15-24", "inwoners-25-44", "inwoners-45-64")


def test_both_sides_of_every_pair_are_told_as_the_table_says() -> None:
    """Ten against five and five against ten, for every measure: what is good on one side is bad on the other."""
    ways = {
        WORSE: ("ongunstig", "gunstig"),
        BETTER: ("gunstig", "ongunstig"),
        BACKGROUND: ("context", "context"),
    }
    for name, direction in TABLE:
        about = load_tables().measures[name]
        if about.kind in {"aantal", "klasse", "score"}:
            continue  # a count is laid beside nothing, a class has its own scale, a score no border
        for value, other, way in (("20", "10", 0), ("10", "20", 1)):
            one = figure(
                about.indicator, value, measure=name, unit=about.unit, kind=about.kind, direction=about.direction,
                gemeente=other, year=2023,
            )  # fmt: skip
            (told,) = [each for each in found(one).values() if each.against == "gemeente"]
            assert told.meaning == ways[direction][way], (name, value, told.sentence)


def test_no_two_measures_have_the_same_name() -> None:
    """In a list of what a file holds, the number and the percentage of the same people must be told apart."""
    names = Counter(measure.label.casefold() for measure in load_tables().measures.values())
    assert [name for name, times in names.items() if times > 1] == []
