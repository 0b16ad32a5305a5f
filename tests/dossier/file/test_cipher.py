"""Passwords and the cipher that follows from one."""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dossier.secrets import CHEAP, RIGHT, WORDS, WRONG, cipher
from wijkwizard.dossier.file.cipher import USUAL, Cipher, Password, cipher_for
from wijkwizard.errors import WijkError

PATH = Path("wijk.wijk")
ONE = cipher()


def refused(wrapped: str, password: Password = RIGHT) -> str:
    """Return the code of the sentence with which a wrapped key is refused."""
    with pytest.raises(WijkError) as caught:
        Cipher.opened(wrapped, password, PATH)
    return caught.value.code


@given(text=st.text(), about=st.text(st.characters(codec="utf-8")))
def test_what_is_encrypted_comes_back_in_its_own_place_only(text: str, about: str) -> None:
    box = ONE.encrypt(text, about)
    assert Cipher.opened(ONE.wrapped, RIGHT, PATH).decrypt(box, about) == text
    with pytest.raises(ValueError, match="not encrypted"):
        ONE.decrypt(box, about + "elsewhere")


def test_the_same_text_looks_different_each_time_and_a_short_one_as_long_as_another() -> None:
    boxes = {ONE.encrypt(text, "") for text in ("ja", "ja", "nee, dat willen wij niet")}
    assert len(boxes) == 3
    assert len({len(box) for box in boxes}) == 1


@pytest.mark.parametrize("typed", ["x", " blanks at both ends ", "é" * 5, "🔑 en 日本", "lang " * 100_000])
def test_every_password_works_and_only_itself(typed: str) -> None:
    made = cipher(Password.of(typed))
    assert Cipher.opened(made.wrapped, Password.of(typed), PATH).decrypt(made.encrypt("a", "b"), "b") == "a"
    assert refused(made.wrapped, Password.of(typed + " ")) == "password-wrong"


def test_letters_that_look_the_same_are_the_same_on_every_keyboard() -> None:
    apart = unicodedata.normalize("NFD", WORDS)
    assert apart != WORDS
    assert Password.of(apart) == RIGHT


def test_an_empty_password_is_refused() -> None:
    with pytest.raises(WijkError) as caught:
        Password.of("")
    assert caught.value.code == "password-empty"


def test_a_password_is_never_shown() -> None:
    assert WORDS not in repr(RIGHT)
    assert WORDS not in f"{RIGHT}"
    with pytest.raises(WijkError) as caught:
        Cipher.opened(ONE.wrapped, WRONG, PATH)
    assert WRONG.text not in str(caught.value)
    assert caught.value.__cause__ is None


def test_the_usual_cost_is_at_least_what_the_standard_advises() -> None:
    assert USUAL.passes >= 3
    assert USUAL.memory >= 64 << 20


@pytest.mark.parametrize(
    "changed",
    [
        {"memory": 1 << 40},
        {"memory": 1},
        {"passes": 10**9},
        {"v": 2},
        {"salt": "AAAA"},
        {"salt": "é"},
        {"key": None},
        {"passes": []},
    ],
)
def test_a_wrapping_that_is_none_of_ours_is_refused_before_it_costs_anything(
    changed: dict[str, object],
) -> None:
    assert refused(json.dumps(json.loads(ONE.wrapped) | changed)) == "key-damaged"


@pytest.mark.parametrize("text", ["", "[]", "1", "{}", "null", "[" * 100_000, '"x"'])
def test_what_is_no_wrapping_is_refused(text: str) -> None:
    assert refused(text) == "key-damaged"


def test_a_changed_key_does_not_open() -> None:
    told = json.loads(ONE.wrapped)
    told["key"] = ("B" if told["key"][0] == "A" else "A") + told["key"][1:]
    assert refused(json.dumps(told)) == "password-wrong"


def test_a_cipher_opens_its_own_file_and_no_other() -> None:
    assert cipher_for(ONE.wrapped, ONE, PATH) is ONE
    with pytest.raises(WijkError) as caught:
        cipher_for(cipher().wrapped, ONE, PATH)
    assert caught.value.code == "password-wrong"
    with pytest.raises(WijkError) as caught:
        cipher_for(ONE.wrapped, None, PATH)
    assert caught.value.code == "password-needed"


def test_without_the_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nacl", None)
    for key in (None, RIGHT, ONE):
        with pytest.raises(WijkError, match=r"wijkwizard\[wachtwoord\]") as caught:
            cipher_for(ONE.wrapped, key, PATH)
        assert caught.value.code == "password-extra"
    with pytest.raises(WijkError) as caught:
        Cipher.made(RIGHT, CHEAP)
    assert caught.value.code == "password-extra-new"
