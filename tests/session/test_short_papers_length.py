"""A paper that is called short says so when it is longer: it leaves out no promise to fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.session.small import fixed_environment
from wijkwizard.session import fill_session, open_session

PROMISES = "\n".join(
    f"  - {{rij: w{n}, wens: 'Wens {n} met zo veel woorden dat zij niet op een regel past in een kolom'}}"
    for n in range(70)
)


@pytest.mark.parametrize("many", [True, False], ids=["many", "none"])
def test_a_page_for_residents_that_is_longer_says_how_long_it_is(tmp_path: Path, *, many: bool) -> None:
    text = "gebied-naam: De Hoek\ngebied-gemeente: Voorbeeldstad\n"
    text += f"wensen:\n{PROMISES}\n" if many else ""
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    fill_session(tmp_path / "a.yaml", tmp_path / "a.wijk", environment=fixed_environment())
    told: list[str] = []
    with open_session(tmp_path / "a.wijk", environment=fixed_environment(1000)) as session:
        made = session.plan.make(tmp_path / "a.pdf", audience="bewoners", progress=told.append)
    pages = len(PdfReader(made).pages)
    assert (pages > 1) == many
    long = [line for line in told if "bladzijden, en niet 1" in line]
    assert bool(long) == many
    assert not many or f"telt {pages} bladzijden" in long[0]
