"""What a finding says would turn it turns it, in each of its sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.advice.plan.cases import ABSURD, EXAMPLE, LAAK, findings
from tests.advice.plan.changes import Change, cell, every, said


def _figures(**values: str | None) -> Change:
    return cell("doel-van-naar", "gerust", **values)


def _judged(**values: str | None) -> Change:
    return cell("doel-toets", "gerust", **values)


def _wish(**values: str) -> Change:
    return cell("wensen", "lamp", wens="Meer lampen", **values)


_NO_GOALS = every(
    *(
        said(name, None)
        for name in ("doelen", "doel-van-naar", "doel-toets", "doel-meten", "doel-status", "doel-cijfers")
    ),
    *(
        cell("maatregel-plaats", row, doel="weet niet")
        for row in ("plein", "avonden", "huur", "regisseur", "portieken", "eettafel", "cameras")
    ),
)
_CLOSED = every(said("speelruimte", None), said("open-voor-bewoners", "niets"))
_OPEN, _HEARS = said("open-voor-bewoners", "volgorde"), said("beslisruimte", "horen")

TURNS: list[tuple[Path, str, Change, str, Change]] = [
    (
        EXAMPLE,
        "doel-telt-doen:gerust",
        cell("doelen", "gerust", titel="Meer toezicht en controles"),
        "Een zin over mensen of over de plek als doel.",
        cell("doelen", "gerust", titel="Bewoners lopen gerust over het plein"),
    ),
    (
        EXAMPLE,
        "doel-telt-doen:gerust",
        _figures(indicator="Aantal controles"),
        "Een indicator over mensen of over de plek.",
        _figures(indicator="Bewoners die zich onveilig voelen"),
    ),
    (
        EXAMPLE,
        "doel-telt-doen:gerust",
        every(cell("doelen", "gerust", titel="Meer controles"), _figures(indicator="Aantal controles")),
        "Een indicator over mensen of over de plek, en zo'n zin als doel.",
        every(
            cell("doelen", "gerust", titel="Bewoners lopen gerust over het plein"),
            _figures(indicator="Bewoners die zich onveilig voelen"),
        ),
    ),
    (
        EXAMPLE,
        "mandaat-open:geheel",
        every(said("mandaat", None), said("doorbraak", None)),
        "Eén zin over wat de trekker zelf mag beslissen en wie u belt als het vastloopt.",
        every(said("mandaat", "Tot vijfduizend euro"), said("doorbraak", "De wethouder, binnen een week")),
    ),
    (
        EXAMPLE,
        "doel-jaren:gerust",
        _figures(nul_datum="2020", streef_datum="2025"),
        "Een doeljaar dat nog komt.",
        _figures(streef_datum="2030"),
    ),
    (
        EXAMPLE,
        "doel-jaren:gerust",
        _figures(nul_datum="2025", streef_datum="2024"),
        "Een doeljaar dat nog komt.",
        _figures(streef_datum="2030"),
    ),
    (
        EXAMPLE,
        "doel-jaren:gerust",
        _figures(nul_datum="2028", streef_datum="2030"),
        "Een nulmeting die er al is.",
        _figures(nul_datum="2026"),
    ),
    (
        EXAMPLE,
        "doel-jaren:gerust",
        _figures(nul_datum="2030", streef_datum="2028"),
        "Een nulmeting die er al is.",
        _figures(nul_datum="2026"),
    ),
    (
        EXAMPLE,
        "doel-jaren:gerust",
        _figures(nul_datum="2029", streef_datum="2020"),
        "Een doeljaar dat nog komt, en een nulmeting die er al is.",
        _figures(nul_datum="2026", streef_datum="2030"),
    ),
    (
        EXAMPLE,
        "doel-jaren:gerust",
        every(
            cell("maatregel-planning", "avonden", start="2024-01"),
            _figures(nul_datum="2025", streef_datum="2024"),
        ),
        "Een later doeljaar, of een eerdere nulmeting.",
        _figures(nul_datum="2023"),
    ),
    (
        EXAMPLE,
        "doel-sprong:gerust",
        _judged(sprong="nooit"),
        "'Ja, hier of elders', zo nodig na een kleinere stap.",
        _judged(sprong="ja"),
    ),
    (
        EXAMPLE,
        "doel-cijfer-te-laat:gerust",
        _judged(cijfer_op_tijd="nee"),
        "'Ja' bij 'cijfer op tijd'.",
        _judged(cijfer_op_tijd="ja"),
    ),
    (
        EXAMPLE,
        "doel-cijfer-te-laat:gerust",
        cell("doel-meten", "gerust", meet_datum="2031"),
        "Een eerdere meting, of een later doeljaar.",
        cell("doel-meten", "gerust", meet_datum="2028"),
    ),
    (
        EXAMPLE,
        "doel-cijfer-te-laat:gerust",
        every(_judged(cijfer_op_tijd="nee"), cell("doel-meten", "gerust", meet_datum="2031")),
        "'Ja' bij 'cijfer op tijd', en een eerdere meting.",
        every(_judged(cijfer_op_tijd="ja"), cell("doel-meten", "gerust", meet_datum="2028")),
    ),
    (
        EXAMPLE,
        "lijn-maatregel-zonder-doel:geheel",
        _NO_GOALS,
        "Eén doel, of 'niet van toepassing' bij elke maatregel.",
        said("doelen", [{"rij": "d", "titel": "Het plein is schoon"}]),
    ),
    (
        EXAMPLE,
        "inzet-zonder-zeggenschap:geheel",
        _CLOSED,
        "Iets wat nog open is, of een kleinere rol voor bewoners.",
        _OPEN,
    ),
    (
        EXAMPLE,
        "inzet-zonder-zeggenschap:geheel",
        _HEARS,
        "Een groep die meer mag dan horen, of een kleinere rol voor bewoners.",
        said("beslisruimte", "meedenken"),
    ),
    (
        EXAMPLE,
        "inzet-zonder-zeggenschap:geheel",
        every(_CLOSED, _HEARS),
        "Iets wat nog open is en een groep die meer mag dan horen, of een kleinere rol voor bewoners.",
        every(_OPEN, said("beslisruimte", "meedenken")),
    ),
    (
        EXAMPLE,
        "stopregel:maatregelen-plein",
        cell("maatregel-regels", "plein", stoppen="Als er eind 2024 niemand komt"),
        "Een jaar dat nog komt, of een teken zonder jaar.",
        cell("maatregel-regels", "plein", stoppen="Als er eind 2030 niemand komt"),
    ),
    (
        EXAMPLE,
        "stopregel:geheel",
        said("wanneer-stoppen", "Als het in 2024 niet beter is"),
        "Een jaar dat nog komt, of een teken zonder jaar.",
        said("wanneer-stoppen", "Als het na een jaar niet beter is"),
    ),
    (
        LAAK,
        "wens-zonder-uitleg:kan-niet",
        _wish(antwoord="kan-niet"),
        "Bij elke wens een reden.",
        _wish(toelichting="Daar ligt een leiding."),
    ),
    (
        LAAK,
        "wens-zonder-uitleg:later",
        _wish(antwoord="later"),
        "Bij elke wens een jaar of een dag.",
        _wish(wanneer="2028"),
    ),
    (
        ABSURD,
        "kosten-jaren:deel",
        every(
            cell("kosten", "verf", wat="Verf", bedrag="9000", jaar_van="2027", jaar_tot="2028"),
            cell("kosten-delen", "deel", kost="verf", betaler="gemeente", bedrag="10", jaar_van="2031"),
        ),
        "Een deel in de jaren van de uitgave, of een uitgave in die jaren.",
        cell("kosten-delen", "deel", jaar_van="2027"),
    ),
]
"""A change, the finding that it brings, what that says would turn it, and that."""


@pytest.mark.parametrize(("path", "key", "change", "turns", "mended"), TURNS)
def test_each_sentence_of_a_check_says_what_turns_it(
    path: Path, key: str, change: Change, turns: str, mended: Change
) -> None:
    """'Een later doeljaar, of een eerdere nulmeting' was said of a year that is over, and the second did nothing."""
    before = {seen.key: seen.account.turning_text for seen in findings(path, change)}
    assert before.get(key) == turns
    assert key not in {seen.key for seen in findings(path, every(change, mended))}
