"""An address is told from the name of a file before a path is made of it."""

from pathlib import Path

import pytest

from wijkwizard.errors import WijkError
from wijkwizard.files.addresses import local_path


@pytest.mark.parametrize(
    "text",
    ["https://x.nl/a.wijk", "HTTP://x", "file:a.wijk", "File:///C:/a.wijk", "mailto:x@y.nl", "smb://h/a"],
)
def test_an_address_is_refused_as_it_was_typed(text: str) -> None:
    with pytest.raises(WijkError) as caught:
        local_path(text)
    assert (caught.value.code, text in caught.value.sentence) == ("path-address", True)


@pytest.mark.parametrize(
    "text",
    ["a.wijk", "C:/a.wijk", "C:\\a.wijk", "c://a.wijk", "http.wijk", "wijk: de hoek.wijk", "~/a", ".", ""],
)
def test_a_name_with_a_colon_is_no_address_by_that(text: str) -> None:
    assert local_path(text) == Path(text)
