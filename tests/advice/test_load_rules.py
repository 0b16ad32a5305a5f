"""The rules are data with an address for every fault, and a set that misses half the picture is a fault."""

from pathlib import Path

import pytest

from tests.advice.make import RULES_FILE, knowledge
from wijkwizard.advice.load_rules import load_rules


def _broken(folder: Path, old: str, new: str) -> list[tuple[str, int]]:
    text = RULES_FILE.read_text(encoding="utf-8")
    assert old in text
    path = folder / "regels.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    loaded = load_rules(path, knowledge())
    assert loaded.rules is None
    return [(fault.code, fault.line) for fault in loaded.faults]


def test_what_we_ship_has_no_faults() -> None:
    assert load_rules(RULES_FILE, knowledge()).faults == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("indicator: woz-waarde", "indicator: woz-waard", "verwijzing-onbekend"),
        ("sources: [wijkengids-3-1]", "sources: [wijkgids]", "verwijzing-onbekend"),
        ("indicator: woz-waarde", "indicator: laag-inkomen", "alarmbel-ontbreekt"),
        ("indicator: misdrijven", "indicator: woz-waarde", "id-dubbel"),
        ("weighing:", "weegt:", "sleutel-onbekend"),
        ("compares: gemeente\n", "compares: stad\n", "waarde-onbekend"),
        ("value: 10\n", "value: -1\n", "getal-buiten-grens"),
        ("  - id: uiterste-deel", "  - id: uiterste-rand", "grens-ontbreekt"),
        (
            "{at: 4, label: zwak, meaning: ongunstig}",
            "{at: 4, label: zwak, meaning: gunstig}",
            "schaal-niet-op-volgorde",
        ),
        ("title: Wanneer", "title: [", "geen-yaml"),
    ],
)
def test_a_fault_has_its_name_and_line(tmp_path: Path, old: str, new: str, code: str) -> None:
    faults = _broken(tmp_path, old, new)
    assert code in {name for name, _ in faults}
    assert all(line >= 1 for _, line in faults)


def test_all_faults_come_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    faults = _broken(tmp_path, "weighing: Er", "wegen: Er")
    assert {name for name, _ in faults} >= {"sleutel-onbekend", "sleutel-ontbreekt"}
    assert faults == sorted(faults, key=lambda fault: fault[1])


def test_a_set_without_perception_early_signals_or_a_terrein_is_refused(tmp_path: Path) -> None:
    """Only the alarm bells: no perception, too little that is early, and two terreinen without anything."""
    text = RULES_FILE.read_text(encoding="utf-8")
    start, end = text.index("  - indicator: vertrek-naar-inkomen"), text.index("\nbands:")
    assert {name for name, _ in _broken(tmp_path, text[start:end], "")} == {
        "te-weinig-vroeg",
        "beleving-ontbreekt",
        "terrein-niet-gedekt",
    }


def test_a_file_that_is_not_there_or_not_utf8_is_told(tmp_path: Path) -> None:
    assert load_rules(tmp_path / "regels.yaml", knowledge()).faults[0].code == "regels-ontbreken"
    path = tmp_path / "regels.yaml"
    path.write_bytes(b"title: caf\xe9\n")
    assert load_rules(path, knowledge()).faults[0].code == "geen-utf8"
