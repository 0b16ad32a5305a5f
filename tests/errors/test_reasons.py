"""Why the system refused is told in Dutch, for paper and dossiers alike."""

import errno
import os

import pytest

from wijkwizard.errors.reasons import words


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (getattr(errno, "EDQUOT", errno.ENOSPC), "de schijf is vol"),
        (errno.EROFS, "de schijf is alleen-lezen"),
        (errno.EACCES, "u mag hier niet lezen of schrijven"),
        (errno.ENOENT, "het bestand of de map is er niet meer"),
        (errno.ELOOP, "de verwijzing verwijst naar zichzelf"),
        (errno.EILSEQ, "er staat een teken in dat niet in een naam mag"),
        (errno.ENFILE, "er staan te veel bestanden open"),
        (errno.EEXIST, "er staat al iets anders met deze naam"),
        (errno.ENOTEMPTY, "er staat nog iets in de map"),
        (errno.EXDEV, "het staat op een andere schijf"),
        (errno.ENOMEM, "er is te weinig geheugen"),
        (errno.ENOLCK, "deze schijf kan een bestand niet vasthouden"),
        (errno.ECHILD, f"foutnummer {errno.ECHILD} van uw computer"),
    ],
)
def test_a_refusal_is_told_in_words_that_people_know(number: int, said: str) -> None:
    """Never in the English of the system."""
    assert words(OSError(number, os.strerror(number))) == said
