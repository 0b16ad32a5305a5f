"""What people type, paste or drop as a path or a name is read as they mean it, on any system."""

import os
from pathlib import Path

import pytest

from wijkwizard.errors import WijkError
from wijkwizard.files.typed_path import dossier_path, file_name, typed_path


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("De Werven", "De Werven"),
        ("De Werven: Noord/Zuid", "De Werven Noord Zuid"),
        (' "Bos?" ', "Bos"),
        ("...", ""),
        ("  ", ""),
    ],
)
def test_a_name_becomes_a_file_name_that_every_system_takes(typed: str, name: str) -> None:
    assert file_name(typed) == name


def test_a_dossier_gets_its_ending_once() -> None:
    assert dossier_path("map", "Bos.wijk") == Path("map/Bos.wijk")
    assert dossier_path("map", "Bos") == Path("map/Bos.wijk")


@pytest.mark.parametrize("pasted", ['"/a b/c.wijk"', "'/a b/c.wijk'", " /a b/c.wijk\n", "“/a b/c.wijk”"])
def test_a_pasted_path_loses_quotes_and_line_ends(pasted: str) -> None:
    assert typed_path(pasted) == Path("/a b/c.wijk")


@pytest.mark.skipif(os.sep != "/", reason="a backslash is a part of every path of Windows")
@pytest.mark.parametrize("dragged", ["/a\\ b/c\\(1\\).csv", "/a\\ b/c\\(1\\).csv "])
def test_a_dragged_path_loses_the_backslash_before_its_blanks(dragged: str) -> None:
    assert typed_path(dragged) == Path("/a b/c(1).csv")


@pytest.mark.parametrize(
    ("dragged", "path"),
    [
        ("file:///a%20b/c.csv", "/a b/c.csv"),
        ("'file:///a%20b/c.csv'", "/a b/c.csv"),
        ("FILE://localhost/a/c.csv", "/a/c.csv"),
        ("file:///C:/Mijn%20map/c.csv", "C:/Mijn map/c.csv"),
        ("file://schijf/map/c.csv", "//schijf/map/c.csv"),
    ],
)
def test_a_dragged_address_is_a_path(dragged: str, path: str) -> None:
    assert typed_path(dragged) == Path(path)


@pytest.mark.parametrize(
    ("pasted", "reason"),
    [
        ("~niemand-heet-zo/kwb.csv", "de persoonlijke map achter ~ is er niet"),
        ("file:///tmp/x%00.wijk", "er staat een teken in dat niet in een naam mag"),
        ("file://[::1", "er staat een teken in dat niet in een naam mag"),
    ],
)
def test_what_can_be_no_path_is_refused_with_the_reason(pasted: str, reason: str) -> None:
    """Whatever the system calls it."""
    with pytest.raises(WijkError, match=reason) as caught:
        typed_path(pasted)
    assert caught.value.code == "path-refused"


@pytest.mark.parametrize("name", ["con", "NUL", "Aux", "com1", "lpt9", "nul.de wijk"])
def test_a_name_that_windows_keeps_for_a_device_gets_a_word_before_it(name: str) -> None:
    """A dossier that is called after a device can be opened on no Windows."""
    assert file_name(name) == f"wijk {name}"
    assert file_name(f"{name}straat") == (f"{name}straat" if "." not in name else f"wijk {name}straat")
