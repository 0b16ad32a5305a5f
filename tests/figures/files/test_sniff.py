"""What holds no figures is refused with a sentence that says what it is."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from tests.figures.making import DATA
from wijkwizard.errors import WijkError
from wijkwizard.figures.files import sniff
from wijkwizard.figures.reading import recognise

HTML = b"<!DOCTYPE html>\n<html><head><title>Fout 503</title></head><body>Service unavailable</body></html>"
DBF = bytes([3, 117, 9, 28]) + (88).to_bytes(4, "little") + (65).to_bytes(2, "little") + bytes(60)


def refused(path: Path) -> WijkError:
    """Recognise a file that must be refused, and check that the sentence is one for people."""
    with pytest.raises(WijkError) as caught:
        recognise(path)
    assert path.name in str(caught.value)
    assert "Traceback" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("content", "code", "word"),
    [
        (b"", "figures-empty", "geen cijfers"),
        (b"\xef\xbb\xbf\r\n  ", "figures-empty", "geen cijfers"),
        (HTML, "figures-web-page", "webpagina"),
        (b"\xef\xbb\xbf \n" + HTML, "figures-web-page", "webpagina"),
        (b"<table><tr><td>1</td></tr></table>", "figures-web-page", "webpagina"),
        (b"<?xml version='1.0'?><feed></feed>", "figures-other-form", "XML"),
        (b"%PDF-1.7 ...", "figures-document", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "figures-document", "plaatje"),
        (gzip.compress(b"a;b", mtime=0), "figures-zip", "gzip"),
        (b"7z\xbc\xaf\x27\x1c", "figures-zip", "7z"),
        (b"SQLite format 3\0" + bytes(80), "figures-map", "GeoPackage"),
        (
            b"SQLite format 3\0" + bytes(52) + b"WIJK" + bytes(28),
            "figures-dossier",
            "dossier van de wijkwizard",
        ),
        (b"\x00\x00\x27\x0a" + bytes(90), "figures-map", "shapefile"),
        (DBF, "figures-map", "dbf"),
        (b"PK\x03\x04 half a download", "figures-half", "niet helemaal"),
        (b"PAR1 half a download", "figures-half", "niet helemaal"),
        (bytes(range(256)) * 4, "figures-document", "geen tabel"),
        (b"Beste collega\n\nHierbij de cijfers.\n", "figures-no-table", "geen tabel"),
        (b'{"value": [{"a": 1}, {"a"', "figures-half", "niet helemaal"),
        (b'{"AantalInwoners_5": "Aantal inwoners"}', "figures-metadata", "geen cijfers"),
        (b"naam;leeftijd\nOverdie;12\n", "figures-not-recognised", "naam, leeftijd"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "figures-damaged", "werkmap"),
        (b"Id,Measure,Value,WijkenEnBuurten\n0,T001036,5,GM0344\n", "figures-other-form", "OData"),
        (b'"Key";"Title"\n"GM0344";"Utrecht"\n', "figures-metadata", "codes en namen"),
    ],
)
def test_a_file_without_figures_is_named(tmp_path: Path, content: bytes, code: str, word: str) -> None:
    path = tmp_path / "kerncijfers.csv"
    path.write_bytes(content)
    error = refused(path)
    assert error.code == code
    assert word in str(error)


def test_a_zip_tells_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "cijfers.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("Leefbaarometer-scores buurten 2002-2024.csv", "x")
    error = refused(path)
    assert error.code == "figures-zip"
    assert "Leefbaarometer-scores buurten 2002-2024.csv" in str(error)


def test_a_text_document_in_a_zip_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cijfers.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("word/document.xml", "<w/>")
    assert refused(path).code == "figures-document"


def test_a_zip_that_unpacks_to_more_than_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sniff, "_MOST_UNPACKED", 1_000)
    path = tmp_path / "cijfers.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", "0" * 1_001)
    assert refused(path).code == "figures-too-large"


def test_a_file_of_two_hundred_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "alles.csv"
    with path.open("wb") as file:
        file.write(b"Id;Measure;Value\n")
        file.seek(200_000_000)
        file.write(b"\n")
    error = refused(path)
    assert error.code == "figures-too-large"
    assert "200 MB" in str(error)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refused(tmp_path / "er-is-niets.csv").code == "file-missing"
    assert refused(tmp_path).code == "figures-folder"


def test_metadata_with_line_breaks_in_its_cells_is_known() -> None:
    assert refused(DATA / "statline-beschrijving.csv").code == "figures-metadata"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_half_a_workbook_is_half(tmp_path: Path, share: float) -> None:
    content = (DATA / "kwb-2023.xlsx").read_bytes()
    path = tmp_path / "kwb.xlsx"
    path.write_bytes(content[: int(len(content) * share)])
    assert refused(path).code == "figures-half"


def test_an_old_workbook_is_known_by_its_content_whatever_its_name() -> None:
    found = recognise(DATA / "kwb-2004-xls.xlsx")
    assert (found.shape, found.years) == ("kwb", (2004,))


def test_a_file_that_is_open_elsewhere_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kwb.csv"
    path.write_bytes(b"a;b\n")

    def busy(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", busy)
    assert refused(path).code == "figures-unreadable"
