"""Every fault in a table is told with file, line, column, what and remedy, and all of them at once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from wijkwizard.knowledge import Fault, describe, load

Broken = Callable[[str, str, str], Path]


def _only(folder: Path) -> Fault:
    loaded = load(folder)
    assert loaded.knowledge is None
    assert len(loaded.faults) == 1, [describe(fault) for fault in loaded.faults]
    return loaded.faults[0]


def _line(folder: Path, table: str, text: str) -> int:
    lines = (folder / f"{table}.yaml").read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)


def test_the_real_tables_have_no_faults(folder: Path) -> None:
    assert load(folder).faults == ()


@pytest.mark.parametrize(
    ("table", "old", "new", "code", "words"),
    [
        ("problemen", "    theme: wij", "    thema: wij", "sleutel-onbekend", "Bedoelt u 'theme'?"),
        ("problemen", "    theme: wijkveiligheid\n", "", "sleutel-ontbreekt", "'theme:'"),
        ("problemen", "theme: wijkveiligheid", "theme: wijkveilighed", "verwijzing-onbekend", "wijkveiligheid"),
        ("problemen", "sources: [leeswijzer]\n    watch", "sources: [leeswijze]\n    watch",
         "verwijzing-onbekend", "Bedoelt u 'leeswijzer'?"),
        ("stappen", "id: elkaar-kennen", "id: schoon-heel-veilig", "id-dubbel", "andere id"),
        ("stappen", "id: elkaar-kennen", "id: Elkaar Kennen", "vorm", "kleine letters"),
        ("stappen", "number: 2", "number: twee", "geen-getal", "cijfers"),
        ("stappen", "label: Elkaar kennen", "label: 12", "geen-tekst", "aanhalingstekens"),
        ("stappen", "label: Elkaar kennen", "label: ''", "leeg", "Vul"),
        ("stappen", "    number: 2\n", "    number: 2\n    number: 2\n", "sleutel-dubbel", "één weg"),
        ("stappen", "basis: bron", "basis: gevoel", "waarde-onbekend", "bron of indeling"),
        ("stappen", "    sources: [wijkengids-13-1]\n  - id: elkaar-k", "  - id: elkaar-k", "bron-ontbreekt",
         "basis: indeling"),
        ("stappen", "sources: [wijkengids-13-1]\n  -", "sources: wijkengids-13-1\n  -",
         "geen-lijst", "streepje"),
        ("indicatoren", "alarm_bell: true", "alarm_bell: soms", "geen-ja-nee", "true of false"),
        ("stappen", "title:", "titel:", "sleutel-onbekend", "title"),
        ("ingredienten", "below: euro-per-bewoner", "below: euro-per-bewoners", "verwijzing-onbekend",
         "Bedoelt u 'euro-per-bewoner'?"),
        ("ingredienten", "below: euro-per-bewoner", "beneden: 5", "sleutel-onbekend", "below"),
        ("ingredienten", ", below: euro-per-bewoner", "", "toets-niet-een", "one_of, without"),
    ],
)  # fmt: skip
def test_a_slip_is_told_where_it_stands_with_a_remedy(
    broken: Broken, table: str, old: str, new: str, code: str, words: str
) -> None:
    loaded = load(broken(table, old, new))
    faults = [fault for fault in loaded.faults if fault.code == code]
    assert loaded.knowledge is None
    assert faults, [describe(fault) for fault in loaded.faults]
    assert faults[0].file == f"{table}.yaml"
    assert faults[0].line >= 1
    assert faults[0].column >= 1
    assert words in faults[0].remedy


def test_the_line_and_column_are_those_of_the_slip(broken: Broken) -> None:
    copy = broken("wetten", "id: gezondheid\n    number: 5", "id: gezondheid\n    nummer: 5")
    fault = next(fault for fault in load(copy).faults if fault.code == "sleutel-onbekend")
    assert (fault.line, fault.column) == (_line(copy, "wetten", "nummer: 5"), 5)
    assert fault.what.startswith("Bij 'gezondheid': ")


def test_faults_of_several_files_come_together(broken: Broken) -> None:
    broken("stappen", "basis: bron", "basis: gevoel")
    broken("themas", "ask: Kan", "vraag: Kan")
    faults = load(broken("wetten", "number: 3", "number: drie")).faults
    assert {fault.file for fault in faults} == {"stappen.yaml", "themas.yaml", "wetten.yaml"}


def test_a_faulty_table_does_not_make_references_to_it_look_wrong(broken: Broken) -> None:
    faults = load(broken("themas", "ask: Kan", "vraag: Kan")).faults
    assert {fault.code for fault in faults} == {"sleutel-onbekend", "sleutel-ontbreekt"}


def test_a_missing_table_is_named(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kennis"
    shutil.copytree(folder, copy)
    (copy / "wetten.yaml").unlink()
    fault = _only(copy)
    assert (fault.file, fault.code) == ("wetten.yaml", "tabel-ontbreekt")


def test_a_table_about_our_paper_that_a_folder_lacks_is_ours(folder: Path, tmp_path: Path) -> None:
    """A folder of before those tables was refused whole; any other table is still asked for."""
    copy = tmp_path / "kennis"
    shutil.copytree(folder, copy)
    for name in ("inkorten", "vreemde-woorden"):
        (copy / f"{name}.yaml").unlink()
    found = load(copy, folder)
    assert found.faults == ()
    assert found.knowledge is not None
    assert [row.id for row in found.knowledge.minor_blocks.rows]
    (copy / "wetten.yaml").unlink()
    assert [fault.file for fault in load(copy, folder).faults] == ["wetten.yaml"]


def test_a_file_that_is_no_table_is_named_with_a_suggestion(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kennis"
    shutil.copytree(folder, copy)
    (copy / "probleme.yaml").write_text("rows: []\n", encoding="utf-8")
    fault = _only(copy)
    assert fault.code == "tabel-onbekend"
    assert "problemen" in fault.remedy


def test_what_is_no_yaml_is_told_at_the_line_where_reading_stopped(broken: Broken) -> None:
    fault = _only(broken("kenmerken", "    number: 2", "\tnumber: 2"))
    assert fault.code == "geen-yaml"
    assert fault.line > 5


def test_a_file_in_another_encoding_is_told_with_its_line(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kennis"
    shutil.copytree(folder, copy)
    (copy / "kenmerken.yaml").write_bytes("title: een\nabout: financiële\nrows: []\n".encode("latin-1"))
    fault = next(fault for fault in load(copy).faults if fault.file == "kenmerken.yaml")
    assert (fault.code, fault.line) == ("geen-utf8", 2)


def test_a_reference_within_yaml_is_refused(broken: Broken) -> None:
    copy = broken("stappen", "sources: [wijkengids-13-1]\nrows", "sources: &een [wijkengids-13-1]\nrows")
    path = copy / "stappen.yaml"
    text = path.read_text(encoding="utf-8").replace("    sources: [wijkengids-13-1]", "    sources: *een", 1)
    path.write_text(text, encoding="utf-8")
    assert "verwijzing-in-yaml" in {fault.code for fault in load(copy).faults}


def test_a_file_that_a_windows_editor_saved_is_read(folder: Path, tmp_path: Path) -> None:
    """A byte order mark and CRLF do no harm."""
    copy = tmp_path / "kennis"
    shutil.copytree(folder, copy)
    path = copy / "stappen.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    loaded = load(copy)
    assert loaded.faults == ()
    assert loaded.knowledge is not None
    assert loaded.knowledge.stairs.get("zelf-redden").number == 4


@pytest.mark.parametrize("content", ["", "- los\n- lijstje\n", "rows: een\n", "rows: [1, 2]\n", "12\n"])
def test_any_shape_of_file_gives_faults_and_never_a_crash(folder: Path, tmp_path: Path, content: str) -> None:
    copy = tmp_path / "kennis"
    shutil.copytree(folder, copy)
    (copy / "stappen.yaml").write_text(content, encoding="utf-8")
    loaded = load(copy)
    assert loaded.knowledge is None
    assert {fault.file for fault in loaded.faults} == {"stappen.yaml"}


def test_an_empty_folder_names_every_table(tmp_path: Path) -> None:
    assert len(load(tmp_path).faults) == 47


def test_a_municipality_may_add_a_row_of_its_own(broken: Broken) -> None:
    copy = broken(
        "stappen",
        "rows:\n",
        "rows:\n  - id: nul\n    number: 0\n    label: Nog niets\n    text: Er is niets.\n    basis: indeling\n",
    )
    loaded = load(copy)
    assert loaded.knowledge is not None
    assert loaded.knowledge.table("stappen")[0].id == "nul"


def test_a_fault_is_described_in_one_line_with_its_address(broken: Broken) -> None:
    fault = load(broken("stappen", "number: 2", "number: twee")).faults[0]
    assert describe(fault).startswith(f"stappen.yaml:{fault.line}:{fault.column} ")
