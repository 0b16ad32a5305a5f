"""Passwords for tests, that cost little to try."""

from __future__ import annotations

from wijkwizard.dossier.file.cipher import Cipher, Password, WorkFactor

CHEAP = WorkFactor(passes=1, memory=8 << 10)
WORDS = "vier gewone woorden é"
RIGHT = Password.of(WORDS)
WRONG = Password.of("vier gewone worden é")


def cipher(password: Password = RIGHT) -> Cipher:
    """Return a new cipher."""
    return Cipher.made(password, CHEAP)
