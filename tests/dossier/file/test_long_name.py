"""A dossier whose name leaves no room for the files beside it is refused with what to do, and stays as it is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.dossier.file.test_guard import said
from wijkwizard.dossier.file.header import check_heading
from wijkwizard.dossier.file.store import Store
from wijkwizard.errors import WijkError


@pytest.mark.skipif(sys.platform == "win32", reason="there the whole path counts")
def test_a_name_that_leaves_no_room_for_a_journal_is_told_as_too_long(tmp_path: Path) -> None:
    short = tmp_path / "wijk.wijk"
    with Store.create(short, said("s0", "Oost").state.events):
        pass
    long = short.rename(tmp_path / f"{'a' * 245}.wijk")
    with pytest.raises(WijkError) as refused:
        check_heading(long)
    assert refused.value.code == "dossier-name-long"
    assert "journal" not in f"{refused.value.sentence} {refused.value.remedy}"
    assert "kortere naam" in refused.value.remedy
