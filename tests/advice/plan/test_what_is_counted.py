"""What an indicator counts is read from its words: what was done, what was told, or what changed for people."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings
from tests.advice.plan.changes import cell


@pytest.mark.parametrize(
    ("words", "check"),
    [
        ("geplaatste bankjes", "doel-telt-doen"),
        ("nieuwe lantaarnpalen", "doel-telt-doen"),
        ("uren jongerenwerk in de wijk", "doel-telt-doen"),
        ("bewonersavonden per jaar", "doel-telt-doen"),
        ("voorlichtingen op school", "doel-telt-doen"),
        ("gegeven fitlessen en taallessen", "doel-telt-doen"),
        ("buurtmaaltijden in het buurthuis", "doel-telt-doen"),
        ("gegeven waarschuwingen", "doel-telt-doen"),
        ("zwerfvuilacties per jaar", "doel-telt-doen"),
        ("bezochte gezinnen", "doel-telt-doen"),
        ("verwijzingen naar schuldhulp", "doel-telt-doen"),
        ("inspecties van huurhuizen", "doel-telt-doen"),
        ("geholpen huishoudens", "doel-telt-doen"),
        ("boetes voor fout parkeren", "doel-telt-doen"),
        ("mensen die zich geholpen voelen", ""),
        ("mensen die na een traject aan het werk zijn", ""),
        ("klachten over zwerfvuil", "doel-telt-meldingen"),
        ("cursisten met een diploma", ""),
        ("mensen die een training volgden en werk vonden", ""),
        ("mensen met gezondheidsklachten", ""),
    ],
)
def test_what_is_counted_is_read_by_what_it_says_of_people(words: str, check: str) -> None:
    """Stones, hours and complaints count what was done or told; who has work or a diploma is what changed."""
    changed = cell("doel-van-naar", "gerust", indicator=words)
    found = {seen.check for seen in findings(EXAMPLE, changed) if "gerust" in seen.rows}
    assert found & {"doel-telt-doen", "doel-telt-meldingen"} == ({check} if check else set())
