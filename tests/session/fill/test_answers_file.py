"""An answers file is read with its lines, and whatever cannot be read is told in one sentence with a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from wijkwizard.errors import WijkError
from wijkwizard.session.fill.answers_file import places, read_file


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "antwoorden.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def test_each_key_comes_with_its_line_and_plain_data(tmp_path: Path) -> None:
    """What YAML would guess at (numbers, dates) stays the text that a person typed."""
    text = "a: 007\nb: 2027-03-14\nc: true\nd:\n  - 1.250\n  - {e: ~}\nf: |\n  twee\n  regels\n"
    read = {key: (place.located.value, place.line) for key, place in places(read_file(write(tmp_path, text)))}
    assert read == {
        "a": ("007", 1),
        "b": ("2027-03-14", 2),
        "c": (True, 3),
        "d": (["1.250", {"e": None}], 4),
        "f": ("twee\nregels\n", 7),
    }


def test_a_byte_order_mark_is_no_part_of_the_first_question(tmp_path: Path) -> None:
    """Windows programs put one in front."""
    node = read_file(write(tmp_path, b"\xef\xbb\xbftrots: koor\n"))
    assert [key for key, _ in places(node)] == ["trots"]


def test_a_file_that_is_not_there_is_a_fault_of_the_user(tmp_path: Path) -> None:
    """With its name."""
    with pytest.raises(WijkError, match=r"weg\.yaml is er niet"):
        read_file(tmp_path / "weg.yaml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"trots: caf\xe9\n", "niet opgeslagen als UTF-8"),
        ("a: 1\nb: [1, 2\n", "regel 3: vanaf hier is dit geen geldige YAML"),
        ("a: 1\n\tb: 2\n", "regel 2: vanaf hier is dit geen geldige YAML"),
        ("a: \x07\n", "vanaf hier is dit geen geldige YAML"),
        ("", "regel 1: verwacht regels met 'vraag: antwoord'"),
        ("- a\n- b\n", "regel 1: verwacht regels met 'vraag: antwoord'"),
        ("a: &x [1]\nb: *x\n", "regel 2: hier staat een verwijzing"),
        ("a: &x [*x]\n", "regel 1: hier staat een verwijzing"),
        ("a: 1\n---\nb: 2\n", "regel 2: vanaf hier is dit geen geldige YAML"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path: Path, text: str | bytes, told: str) -> None:
    """One sentence in Dutch, and never a word of the library."""
    with pytest.raises(WijkError) as caught:
        read_file(write(tmp_path, text))
    assert caught.value.code == "fill-faulty"
    assert told in caught.value.sentence


def test_a_folder_is_no_file_with_answers(tmp_path: Path) -> None:
    """A path that was cut short is told, not met as a bug."""
    with pytest.raises(WijkError) as caught:
        read_file(tmp_path)
    assert caught.value.code == "path-refused"
    assert "het is een map" in caught.value.sentence


def test_a_star_in_a_text_is_no_reference(tmp_path: Path) -> None:
    """People write lists and emphasis."""
    node = read_file(write(tmp_path, "trots: 'het *koor* & de markt'\n"))
    assert [place.located.value for _, place in places(node)] == ["het *koor* & de markt"]


def test_a_dossier_is_no_file_with_answers(tmp_path: Path) -> None:
    path = write(tmp_path, b"SQLite format 3\0" + bytes(52) + b"WIJK" + bytes(28) + b"\xff")
    with pytest.raises(WijkError) as caught:
        read_file(path)
    assert caught.value.code == "fill-dossier"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: &x 1\n" + "".join(f"b{at}: *x\n" for at in range(3_000)), id="aliases"),
        pytest.param("a:\n" + "- !!x 1\n" * 3_000, id="tags"),
        pytest.param("a:\n" + "- !t a\n" * 3_000, id="own tags"),
    ],
)
def test_what_yaml_itself_refuses_very_often_is_told_once_with_a_count(text: str, tmp_path: Path) -> None:
    path = tmp_path / "antwoorden.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WijkError) as caught:
        read_file(path)
    assert "En zo nog 2999 keer." in caught.value.sentence
    assert len(caught.value.sentence) < 400
