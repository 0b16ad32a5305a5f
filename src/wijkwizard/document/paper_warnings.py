"""Translates warnings of WeasyPrint into Dutch sentences."""

from __future__ import annotations

import re

_SENTENCES = (
    (
        re.compile(r"\.notdef glyph rendered .*\((U\+[0-9A-F]+)\)"),
        "het teken {0} heeft geen vorm in onze letters en staat als leeg vakje op papier. Schrijf het anders.",
    ),
    (
        re.compile(r"Font-face (.+) cannot be loaded"),
        "het lettertype {0} kon niet worden geladen. Het papier heeft nu een andere letter.",
    ),
    (
        re.compile(r"Failed to (?:load|render)"),
        "een plaatje kon niet worden getekend. De tabel erbij zegt hetzelfde.",
    ),
    (
        re.compile(r"more columns than the table, ignored (\d+)"),
        "een rij heeft {0} cellen meer dan haar tabel. Die staan niet op papier.",
    ),
    (
        re.compile(r"undefined anchor"),
        "een verwijzing binnen het papier leidt nergens heen.",
    ),
)
_OTHER = "bij het tekenen van het papier ging iets anders dan bedoeld ({0}). Kijk het papier na."
_LONGEST = 120


def sentence_of(warning: str) -> str:
    """Return a warning of WeasyPrint as a Dutch sentence about its effect on paper.

    Args:
        warning: one message, in English, as the library logged it.
    """
    for pattern, sentence in _SENTENCES:
        if found := pattern.search(warning):
            return sentence.format(*found.groups())
    return _OTHER.format(" ".join(warning.split())[:_LONGEST])
