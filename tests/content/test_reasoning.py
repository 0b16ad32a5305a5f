"""Why a measure helps is asked in three parts: als, dan, omdat; what was said of the effect before stays."""

from __future__ import annotations

from pathlib import Path

from tests.content.ours import ours
from tests.session.small import fixed_environment
from wijkwizard.session import fill_session, open_session


def test_the_room_says_what_it_does_what_changes_then_and_why() -> None:
    """In the order of the sentence, and once."""
    table = ours().index.tables["maatregelen"]
    parts = [column.binds for column in table.columns if column.binds in {"title", "outcome", "because"}]
    assert parts == ["title", "outcome", "because"]
    others = (
        column.binds
        for other in ours().index.tables.values()
        if other.binds == "measures" and other.id != table.id
        for column in other.columns
    )
    assert not {"outcome", "because"} & set(others)


def test_an_effect_that_was_said_at_the_desk_is_still_that_of_its_measure(tmp_path: Path) -> None:
    """In a file of answers as they were written before."""
    old = (
        "besluit: integraal\n"
        "maatregelen:\n  - {rij: m, titel: Samen vegen, waarom: Wie zelf veegt let op.}\n"
        "maatregel-keten:\n  - {rij: m, outcome: Mensen laten minder liggen.}\n"
    )
    (tmp_path / "oud.yaml").write_text(old, encoding="utf-8")
    fill_session(tmp_path / "oud.yaml", tmp_path / "oud.wijk", environment=fixed_environment())
    with open_session(tmp_path / "oud.wijk", environment=fixed_environment(1000)) as session:
        (measure,) = session.reader.iwap().measures
    assert measure.outcome.value == "Mensen laten minder liggen."
    assert measure.because.value == "Wie zelf veegt let op."
