"""'wijkwizard figures' on small cut-outs of real files."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.command import Command
from tests.figures.making import DATA, KWB, write
from wijkwizard.errors import ExitCode

UTRECHT = DATA / "kwb-2023.xlsx"


def test_a_file_is_told_on_stdout(told: Command) -> None:
    """Shape, year, release, regions, figures, and what is missing and why."""
    said = told("figures", UTRECHT)
    assert (said.code, said.err) == (ExitCode.OK, "")
    for begin in (
        "Jaar: 2023",
        "Uitgave: nog niet compleet",
        "Plekken: 1 gemeente",
        "Cijfers (",
        "Ontbreekt (",
    ):
        assert f"\n{begin}" in said.out
    assert "over afkomst. Wijkwizard gebruikt die niet." in said.out


def test_a_file_without_figures_is_explained_and_ends_with_1(told: Command) -> None:
    """The file that is good is told all the same."""
    said = told("figures", DATA / "statline-beschrijving.csv", UTRECHT)
    assert said.code == ExitCode.USER
    assert said.out.startswith("kwb-2023.xlsx: ")
    assert "is een beschrijving van een tabel" in said.err
    assert "CSV met statistische symbolen" in said.err


def test_a_name_that_is_several_places_asks_which(told: Command) -> None:
    """With the codes to choose from, and nothing is written."""
    said = told("figures", UTRECHT, "--area", "dreef en omgeving")
    assert (said.code, said.out) == (ExitCode.USER, "")
    assert "- BU03440341: Zambesidreef en omgeving in Utrecht (buurt)" in said.err


def test_the_name_of_a_wijk_takes_the_wijk_and_says_so(told: Command) -> None:
    """Its buurten have the name in theirs, and are named with their codes."""
    said = told("figures", UTRECHT, "--area", "Overvecht")
    assert (said.code, said.err) == (ExitCode.OK, "")
    assert said.out.startswith("Wijk 03 Overvecht in Utrecht (WK034403)\n")
    assert "Let op: 'Overvecht' is hier Wijk 03 Overvecht (WK034403)." in said.out


def test_a_folder_with_a_bad_file_gives_the_figures_of_the_rest(told: Command, tmp_path: Path) -> None:
    """What is wrong with the bad one is told, also when the area is not in the others."""
    for name in ("kwb-2023.xlsx", "statline-beschrijving.csv"):
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    path = tmp_path / "wijk.wijk"
    for _ in range(2):  # the second time the dossier lies in the folder too
        said = told("figures", tmp_path, "--area", "Overvecht", "--into", path)
        assert said.code == ExitCode.USER
        assert "is een beschrijving van een tabel" in said.err
        assert f"De cijfers van Wijk 03 Overvecht staan in {path}." in said.out
    said = told("figures", tmp_path, "--area", "WK168000")
    assert "is een beschrijving van een tabel" in said.err
    assert "'WK168000' is niet gevonden" in said.err


def test_when_no_file_can_be_used_each_says_why(told: Command, tmp_path: Path) -> None:
    """Of a folder only the first refusal was told, and the one that asked for a year alone was not."""
    folder = tmp_path / "cijfers"
    folder.mkdir()
    (folder / "kapot.csv").write_text("geen cijfers\n", encoding="utf-8")
    write(folder / "kwb.csv", [KWB, ("WK034403", "Wijk 03 Overvecht", "U", "Wijk", 1, 34910, 17305, 1, 301)])
    code, out, err = told("figures", str(folder), "--area", "WK034403", "--into", str(tmp_path / "x.wijk"))
    assert (code, out) == (ExitCode.USER, "")
    assert "kapot.csv is tekst, maar geen tabel" in err
    assert "kwb.csv staat niet over welk jaar" in err
    assert not (tmp_path / "x.wijk").exists()


def test_a_file_that_is_not_known_says_what_a_facilitator_can_do(told: Command, tmp_path: Path) -> None:
    """Nobody in a community centre edits a file of the program."""
    path = tmp_path / "lijst.csv"
    path.write_text("naam;leeftijd\nOverdie;12\n", encoding="utf-8")
    said = told("figures", path)
    assert "naam, leeftijd" in said.err
    assert "Kerncijfers wijken en buurten" in said.err
    assert "typ de cijfers die u nodig hebt zelf in" in said.err
    assert ".yaml" not in said.err


def test_figures_go_into_a_dossier_and_show_in_its_boxes(told: Command, tmp_path: Path) -> None:
    """Figures with source, file and hash; advice with its accounts."""
    path = tmp_path / "wijk.wijk"
    said = told("figures", UTRECHT, "--area", "WK034403", "--into", path)
    assert (said.code, said.err) == (ExitCode.OK, "")
    assert said.out.splitlines()[-1].startswith(f"Nieuw dossier {path} gemaakt.")
    figures = json.loads(told("show", "figures", path).out)
    assert figures["added"][0]["sources"][0]["file"] == "kwb-2023.xlsx"
    assert len(figures["added"][0]["sources"][0]["sha256"]) == 64
    woz = next(one for one in figures["together"]["compared"] if one["measure"] == "woz-waarde")
    assert woz["area"]["value"] == "301000"
    advice = json.loads(told("show", "advice", path).out)
    first = advice["findings"][0]
    assert first["sentence"].startswith(
        "Waarde van de woningen (gemiddelde WOZ-waarde): staat lager dan de gemeente"
    )
    assert first["account"]["turning_text"].startswith("Bij een stijging naar ")


def test_several_buurten_are_one_area_with_a_name(told: Command) -> None:
    """Counts are added, rates are computed again."""
    said = told("figures", UTRECHT, "--area", "BU03440311", "--area", "BU03440312", "--name", "De dreven")
    assert said.code == ExitCode.OK
    assert said.out.startswith("De dreven in Utrecht (BU03440311 en BU03440312)\n")


def test_a_dossier_without_an_area_is_refused(told: Command, tmp_path: Path) -> None:
    """Which figures should go in it?"""
    said = told("figures", UTRECHT, "--into", tmp_path / "x.wijk")
    assert said.code == ExitCode.USAGE
    assert "--area" in said.err
    assert list(tmp_path.iterdir()) == []
