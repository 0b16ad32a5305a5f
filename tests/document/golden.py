"""Keeps the golden pages, after somebody looked at the change: ``python -m tests.document.golden``."""

from __future__ import annotations

from tests.document.conftest import STYLE
from tests.document.plans import KNOWN, advice_of, evening
from tests.document.test_html import GOLDEN, GOLDEN_SIGNALS, signals_only, without_style
from wijkwizard.document.compose import compose
from wijkwizard.document.html import to_html

if __name__ == "__main__":
    page = without_style(to_html(compose(evening(), advice_of, KNOWN, STYLE)))
    GOLDEN.write_text(page, encoding="utf-8", newline="\n")
    GOLDEN_SIGNALS.write_text(without_style(to_html(signals_only())), encoding="utf-8", newline="\n")
