"""The cut-outs, and the whole files where they stand beside the checkout."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.figures.making import DATA
from wijkwizard.figures.reading import Reading, read


@pytest.fixture(scope="session")
def whole(root: Path) -> Path:
    """The folder with whole files, when this checkout has it beside it."""
    folder = root.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the whole files are not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def country(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole of KWB 2020 as CSV."""
    path = tmp_path_factory.mktemp("country") / "landelijk.csv"
    path.write_bytes(gzip.decompress((whole / "kwb-2020-84799NED-typed.csv.gz").read_bytes()))
    return path


@pytest.fixture(scope="session")
def country_read(country: Path) -> Reading:
    """The same, read once."""
    return read([country])


@pytest.fixture(scope="session")
def kwb_2020() -> Reading:
    """The cut-out of KWB 2020."""
    return read([DATA / "kwb-2020-odata.csv"])


@pytest.fixture(scope="session")
def kwb_2023() -> Reading:
    """The cut-out of KWB 2023."""
    return read([DATA / "kwb-2023.xlsx"])
