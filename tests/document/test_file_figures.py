"""What the group says of a figure of a file stands beside that figure."""

from __future__ import annotations

from typing import Any

import pytest

from tests.advice.make import knowledge
from tests.document.figured import SIGNALS, figured
from tests.document.plans import pick, said
from tests.document.test_signals import LONG, cells, paper
from wijkwizard.iwap.said import Year


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"year": said(Year(year=2022))}, "de groep noemde 2022"),
        ({"year": said(Year(year=2022)), "unit": pick("procent")}, "de groep noemde 2022 en procent"),
        ({"year": said(Year(year=2023))}, ""),
        ({"year": said(Year(year=2022), internal=True)}, ""),
        ({}, ""),
    ],
)
def test_another_year_than_that_of_the_file_is_on_public_paper(typed: dict[str, Any], told: str) -> None:
    """A year that somebody typed in the next cell was in the working edition only."""
    plan = figured(knowledge(), ({**SIGNALS[0], **typed},), table=LONG)
    here = cells(plan, "Laag inkomen")["Hier"]
    assert here.startswith("17,12 (2023")
    assert (told in here) if told else ("de groep noemde" not in here)
    assert told in paper(plan)
