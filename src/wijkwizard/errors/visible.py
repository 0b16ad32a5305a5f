"""Takes out of a text what steers a terminal: names of columns, places and files can hold anything."""

from __future__ import annotations

_KEPT = "\n\t"
_STEERING = {at: "?" for at in (*range(0x20), *range(0x7F, 0xA0)) if chr(at) not in _KEPT} | {
    0: "",
    ord("\r"): "",
}


def visible(text: str) -> str:
    """Return a text without signs that steer a terminal; the ends of its lines stay."""
    return text.translate(_STEERING)
