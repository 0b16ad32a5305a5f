"""Our own paper is known again, and one changed byte makes it somebody else's."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from wijkwizard.document.seal import UNSEALED, seal, unbroken


@given(before=st.binary(max_size=60), after=st.binary(max_size=20), data=st.data())
def test_any_changed_byte_breaks_the_seal(
    before: bytes, after: bytes, data: st.DataObject, tmp_path_factory: object
) -> None:
    """Wherever it stands: in the paper, in the seal itself, or behind it."""
    sealed = seal(before + UNSEALED.encode() + after)
    path = Path(str(tmp_path_factory.getbasetemp())) / "papier"  # type: ignore[attr-defined]  # pytest's own
    path.write_bytes(sealed)
    assert unbroken(path)
    at = data.draw(st.integers(0, len(sealed) - 1))
    path.write_bytes(sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :])
    assert not unbroken(path)
    path.write_bytes(sealed + b"!")
    assert not unbroken(path)


def test_what_has_no_seal_is_never_ours(tmp_path: Path) -> None:
    """Nor is what is not there."""
    path = tmp_path / "a"
    path.write_bytes(seal(b"geen plaats"))
    assert path.read_bytes() == b"geen plaats"
    assert not unbroken(path)
    path.write_bytes(UNSEALED.encode())
    assert not unbroken(path)
    assert not unbroken(tmp_path / "weg")
