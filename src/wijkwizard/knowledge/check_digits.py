"""Tests whether the digits of a number can be those of a burgerservicenummer or of a bank account."""

from __future__ import annotations

_NUMBER_OF_DIGITS = 9
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_ELEVEN = 11
_NINETY_SEVEN = 97


def elfproef(text: str) -> bool:
    """Return whether the digits of a text can be a burgerservicenummer; eight digits get a leading zero."""
    digits = [int(sign) for sign in text if sign.isdigit()]
    if len(digits) < _NUMBER_OF_DIGITS - 1:
        return False
    digits = [0] * (_NUMBER_OF_DIGITS - len(digits)) + digits
    if len(digits) != _NUMBER_OF_DIGITS or not any(digits):
        return False
    return sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % _ELEVEN == 0


def iban(text: str) -> bool:
    """Return whether the check digits of a bank account number are right (ISO 13616, modulo 97)."""
    signs = "".join(text.split()).upper()
    if not signs.isascii() or not signs.isalnum():
        return False
    return int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])) % _NINETY_SEVEN == 1
