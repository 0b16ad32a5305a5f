"""What an indicator counts is read from its words: what was done, what was told, or what changed for people."""

from __future__ import annotations

import pytest

from tests.advice.plan.cases import EXAMPLE, findings
from tests.advice.plan.changes import Change, cell


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
        ("Lichamelijke activiteit van kinderen", ""),
        ("criminele activiteiten van jongeren", ""),
        ("kinderen die uit huis zijn geplaatst", ""),
        ("kinderen verwezen naar jeugdzorg", ""),
        ("deelname aan betaald werk", ""),
        ("bewoners die elke week een gesprek met hun buren hebben", ""),
        ("huishoudens met een boete", ""),
        ("bereikte leeftijd", ""),
        ("woningen zonder drempels", ""),
    ],
)
def test_what_is_counted_is_read_by_what_it_says_of_people(words: str, check: str) -> None:
    """Stones, hours and complaints count what was done or told; who has work or a diploma is what changed."""
    changed = cell("doel-van-naar", "gerust", indicator=words, eenheid="aantal")
    assert _told(changed) == ({check} if check else set())


def _told(changed: Change) -> set[str]:
    found = {seen.check for seen in findings(EXAMPLE, changed) if "gerust" in seen.rows}
    return found & {"doel-telt-doen", "doel-telt-meldingen"}


@pytest.mark.parametrize(
    "words",
    [
        "Klachten die binnen 30 dagen klaar zijn",
        "meldingen die binnen een week zijn opgelost",
        "dagen tot een melding is afgehandeld",
        "aandeel meldingen over afval",
        "tevreden over de reactie op een melding",
        "bewoners die weten waar zij een melding kunnen doen",
        "Mensen met klachten aan de luchtwegen",
        "klachten aan de luchtwegen",
        "klachten over hun gezondheid",
        "klachten bij de huisarts",
        "mensen met klachten over geluid",
        "hulp bij belastingaangifte en aangiften",
    ],
)
@pytest.mark.parametrize("unit", ["aantal", "procent"])
def test_a_share_a_time_of_handling_and_illness_are_no_count_of_reports(words: str, unit: str) -> None:
    """'Klachten die binnen 30 dagen klaar zijn' was said to count reports, and so were ill people."""
    assert _told(cell("doel-van-naar", "gerust", indicator=words, eenheid=unit)) == set()


@pytest.mark.parametrize(
    ("unit", "speaks"),
    [
        ("aantal", True),
        ("per-duizend-inwoners", True),
        (None, True),
        ("procent", False),
        ("dagen", False),
        ("rapportcijfer", False),
    ],
)
@pytest.mark.parametrize(
    "words", ["Meldingen van overlast", "aangiften", "klachten over zwerfvuil", "klachten bij de corporatie"]
)
def test_reports_are_counted_by_their_number_alone(words: str, unit: str | None, *, speaks: bool) -> None:
    """A share of reports, or how long they take, says something else than how many there are."""
    told = _told(cell("doel-van-naar", "gerust", indicator=words, eenheid=unit))
    assert ("doel-telt-meldingen" in told) is speaks
