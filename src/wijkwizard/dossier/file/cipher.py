"""The password of a dossier and its cipher; the only module that uses PyNaCl.

A random key encrypts the contents (XChaCha20-Poly1305), and the password encrypts that key (argon2id). Both come
from libsodium through PyNaCl, which is an optional dependency. Nonces and keys come from the system and not from
the injected random source, because a secret that a test can predict is no secret.
"""

from __future__ import annotations

import json
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Self

from wijkwizard.errors import WijkError
from wijkwizard.files.json_text import read_json

_VERSION = 1
_BLOCK = 64
"""Texts are padded to a multiple of this, so that their length reveals little."""

_BEFORE = "the key before"
_SALT = 16
_LEAST_MEMORY = 8 << 10
_MOST_PASSES, _MOST_MEMORY = 20, 1 << 30
"""A file that asks for more was not made by us; it is refused before it costs anything."""


@dataclass(frozen=True, slots=True)
class Password:
    """A password, never printed; normalised to NFC, because keyboards differ; spaces count."""

    text: str = field(repr=False)

    @classmethod
    def of(cls, typed: str) -> Self:
        """Take what was typed.

        Raises:
            WijkError: ``password-empty``.
        """
        if not typed:
            raise WijkError("password-empty")
        return cls(unicodedata.normalize("NFC", typed))

    def encoded(self) -> bytes:
        """Return its bytes."""
        return self.text.encode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True)
class WorkFactor:
    """The cost of one guess of a password: passes over that many bytes of memory."""

    passes: int = 3
    memory: int = 128 << 20


USUAL = WorkFactor()
"""Twice what RFC 9106 advises where memory is scarce (3 passes over 64 MiB); some tenths of a second on a laptop."""


class Cipher:
    """Encrypts and decrypts the contents of one dossier.

    Attributes:
        wrapped: the key as stored in the file, encrypted with the password.
    """

    def __init__(self, key: bytes, wrapped: str) -> None:
        self._key, self.wrapped = key, wrapped

    @classmethod
    def made(cls, password: Password, cost: WorkFactor | None = None) -> Self:
        """Make a new key for a password, with the default cost of a guess unless given.

        Raises:
            WijkError: ``password-extra`` without the library, ``password-memory`` when there is too little memory.
        """
        must_have_library()
        from nacl.secret import Aead
        from nacl.utils import random

        cost = cost or USUAL
        salt, key = random(_SALT), random(Aead.KEY_SIZE)
        box = Aead(_derived(password, salt, cost)).encrypt(key)
        wrapped = {
            "v": _VERSION,
            "passes": cost.passes,
            "memory": cost.memory,
            "salt": _text(salt),
            "key": _text(box),
        }
        return cls(key, json.dumps(wrapped))

    @classmethod
    def opened(cls, wrapped: str, password: Password, path: Path) -> Self:
        """Unwrap the key, whose checksum was verified before.

        Raises:
            WijkError: ``password-wrong``, ``password-extra``, ``password-memory``, or ``key-damaged`` when it is no
                wrapping of ours.
        """
        must_have_library(path)
        from nacl.exceptions import CryptoError
        from nacl.secret import Aead

        try:
            content = read_json(wrapped)
            cost, version = WorkFactor(int(content["passes"]), int(content["memory"])), int(content["v"])
            salt, box = _bytes(content["salt"]), _bytes(content["key"])
        except (ValueError, KeyError, TypeError):
            raise WijkError("key-damaged", path=path) from None
        bounded = 1 <= cost.passes <= _MOST_PASSES and _LEAST_MEMORY <= cost.memory <= _MOST_MEMORY
        if version != _VERSION or not bounded or len(salt) != _SALT:
            raise WijkError("key-damaged", path=path)
        try:
            return cls(Aead(_derived(password, salt, cost)).decrypt(box), wrapped)
        except CryptoError:
            raise WijkError("password-wrong", path=path) from None

    def encrypt(self, text: str, about: str) -> str:
        """Return a text encrypted, as base64.

        Args:
            text: what nobody may read.
            about: where it belongs; elsewhere it cannot be decrypted, so nothing can change places.
        """
        from nacl.bindings import sodium_pad
        from nacl.secret import Aead

        filled = sodium_pad(text.encode("utf-8", "surrogatepass"), _BLOCK)
        return _text(Aead(self._key).encrypt(filled, about.encode()))

    def decrypt(self, text: str, about: str) -> str:
        """Return what was encrypted.

        Raises:
            ValueError: when it was not encrypted with this key for this place, or is not whole.
        """
        from nacl.bindings import sodium_unpad
        from nacl.exceptions import CryptoError
        from nacl.secret import Aead

        try:
            filled = Aead(self._key).decrypt(_bytes(text), about.encode())
        except (CryptoError, TypeError):
            message = "not encrypted with this key"
            raise ValueError(message) from None
        plain: bytes = sodium_unpad(filled, _BLOCK)
        return plain.decode("utf-8", "surrogatepass")

    def handed_to(self, later: Cipher) -> str:
        """Return this key encrypted with a later one of the same dossier."""
        return later.encrypt(json.dumps((_text(self._key), self.wrapped)), _BEFORE)

    def before(self, handed: str) -> Cipher | None:
        """Return the earlier cipher from such a text; ``None`` when it has another key or is damaged."""
        try:
            key, wrapped = read_json(self.decrypt(handed, _BEFORE))
            return Cipher(_bytes(key), str(wrapped))
        except ValueError:
            return None

    def name(self, text: str) -> str:
        """Return a pseudonym for a name in the file, meaningless without the key."""
        return blake2b(text.encode("utf-8", "surrogatepass"), key=self._key, digest_size=32).hexdigest()


Credential = Password | Cipher | None
"""What a dossier is opened with: a typed password, the cipher of an open file, or nothing."""


def cipher_for(wrapped: str, key: Credential, path: Path) -> Cipher:
    """Return the cipher of a file by its wrapped key.

    Raises:
        WijkError: ``password-needed`` without a key, and those of ``Cipher.opened``; ``password-wrong`` too when the
            cipher is that of another file.
    """
    must_have_library(path)
    if key is None:
        raise WijkError("password-needed", path=path)
    if isinstance(key, Password):
        return Cipher.opened(wrapped, key, path)
    if key.wrapped != wrapped:
        raise WijkError("password-wrong", path=path)
    return key


def must_have_library(path: Path | None = None) -> None:
    """Refuse when the library is not installed.

    Raises:
        WijkError: ``password-extra``, or ``password-extra-new`` where no file is concerned yet.
    """
    if find_spec("nacl") is None:
        raise WijkError("password-extra", path=path) if path else WijkError("password-extra-new")


def _derived(password: Password, salt: bytes, cost: WorkFactor) -> bytes:
    from nacl.exceptions import CryptoError
    from nacl.pwhash import argon2id
    from nacl.secret import Aead

    try:
        found: bytes = argon2id.kdf(
            Aead.KEY_SIZE, password.encoded(), salt, opslimit=cost.passes, memlimit=cost.memory
        )
    except (CryptoError, MemoryError):
        raise WijkError("password-memory", megabytes=cost.memory >> 20) from None
    return found


def _text(raw: bytes) -> str:
    return b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    return b64decode(text, validate=True)
