"""A row has a name of its own in a dossier, also when a file of answers gives one name to rows of several tables."""

from __future__ import annotations

import json
import textwrap
from itertools import permutations
from pathlib import Path

import pytest

from tests.session.small import fixed_environment, questions
from wijkwizard import resources
from wijkwizard.session import fill_session, open_session
from wijkwizard.session.fill.answers_file import read_file
from wijkwizard.session.fill.fill_answers import FillPlan, fill
from wijkwizard.terms import Answer, Slot


def _filled(folder: Path, text: str) -> tuple[FillPlan, dict[Slot, Answer]]:
    path = folder / "antwoorden.yaml"
    path.write_text(textwrap.dedent(text), encoding="utf-8", newline="\n")
    return fill(questions().index, read_file(path))


def test_rows_of_two_tables_with_one_name_are_two_rows(tmp_path: Path) -> None:
    """The first keeps its name, the other gets its own, and what points at a row goes along."""
    text = """
    problemen:
      - {rij: plein, titel: Lawaai}
    waar:
      - {rij: plein, plek: De hoek}
    maatregelen:
      - {rij: plein, naam: Lampen, probleem: plein}
    kosten:
      - {rij: plein, wat: De lampen, van: plein}
    """
    found, answers = _filled(tmp_path, text)
    assert found.faults == []
    assert {table: list(rows) for table, rows in found.rows.items()} == {
        "problemen": ["plein"],
        "maatregelen": ["maatregelen-plein"],
        "kosten": ["kosten-plein"],
    }
    told = {str(slot): one.value.v if one.value else None for slot, one in answers.items()}
    assert told["waar.plek@plein"] == "De hoek"
    assert told["maatregelen.probleem@maatregelen-plein"] == "plein"
    assert told["kosten.van@kosten-plein"] == "maatregelen-plein"


_BLOCKS = (
    "problemen:\n  - {rij: plein, titel: Lawaai}\n",
    "waar:\n  - {rij: plein, plek: De hoek}\n",
    "maatregelen:\n  - {rij: plein, naam: Lampen, probleem: plein}\n  - {rij: kosten-plein, naam: Licht}\n",
    "kosten:\n  - {rij: plein, wat: De lampen, van: plein}\n  - {rij: maatregelen-plein, van: kosten-plein}\n",
)


@pytest.mark.parametrize("blocks", list(permutations(_BLOCKS)))
def test_names_do_not_depend_on_the_order_in_a_file(tmp_path: Path, blocks: tuple[str, ...]) -> None:
    """What is said of a finding is kept by the names of its rows, so that the questionnaire decides which it keeps."""
    inside = [block for block in blocks if block is not _BLOCKS[1]]
    # What a table adds to the rows of another stands below it.
    inside.insert(inside.index(_BLOCKS[0]) + 1, _BLOCKS[1])
    usual, _ = _filled(tmp_path, "".join(_BLOCKS))
    found, _ = _filled(tmp_path, "".join(inside))
    assert found.faults == []
    assert {table: set(rows) for table, rows in found.rows.items()} == {
        table: set(rows) for table, rows in usual.rows.items()
    }


@pytest.mark.slow
def test_what_stays_inside_of_one_row_hides_no_row_of_another_table(tmp_path: Path) -> None:
    """In the example the promise of the corporatie bears the name of its party, and only the promise is internal."""
    example = (resources.find("questions") / "voorbeeld.yaml").read_text(encoding="utf-8")
    promise = "belofte: De huismeester blijft vier dagen per week tot eind 2029."
    inside = f"belofte: {{waarde: {promise.removeprefix('belofte: ')}, intern: ja}}"
    assert promise in example
    made = {}
    for name, text in (("open", example), ("binnen", example.replace(promise, inside))):
        source = tmp_path / f"{name}.yaml"
        source.write_text(text, encoding="utf-8")
        fill_session(source, tmp_path / f"{name}.wijk", environment=fixed_environment())
        with open_session(
            tmp_path / f"{name}.wijk", environment=fixed_environment(1000), read_only=True
        ) as session:
            made[name] = json.loads(session.plan.box("iwap"))
    assert made["binnen"]["parties"] == made["open"]["parties"]
    assert len(made["binnen"]["promises"]) == len(made["open"]["promises"]) - 1
