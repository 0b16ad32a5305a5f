"""The child that draws finds the Pango that came along, and leaves what somebody set as it is."""

import sys
from pathlib import Path

import pytest

from setup.system import DEBIAN_PACKAGES
from wijkwizard import resources
from wijkwizard.document import pango
from wijkwizard.document.pango import how_to_install

DEBIAN = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
HERE = Path("map met é") / "bin"


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of packages that Python looks in, and no Pango of this computer's own."""
    here = [one for one in sys.path if not any((Path(one) / package).is_dir() for package in pango.PACKAGES)]
    monkeypatch.setattr(sys, "path", [str(tmp_path), *here])
    return tmp_path


@pytest.mark.parametrize("package", pango.PACKAGES)
@pytest.mark.parametrize(("platform", "place"), [("win32", "bin"), ("darwin", "lib")])
def test_what_came_along_is_found(packages: Path, package: str, platform: str, place: str) -> None:
    """Both the folder of set-up and the package of pip are known, by the name that each system uses."""
    (packages / package / place).mkdir(parents=True)
    assert pango.folder(platform) == packages / package / place


def test_a_package_without_the_folder_of_this_system_does_not_count(packages: Path) -> None:
    """A half copied or other system's folder is passed over for one that has it."""
    (packages / "wijkwizard_pango" / "lib").mkdir(parents=True)
    (packages / "gstreamer_libs" / "bin").mkdir(parents=True)
    assert pango.folder("win32") == packages / "gstreamer_libs" / "bin"


def test_linux_uses_its_own(packages: Path) -> None:
    """There the system brings Pango, whatever lies about."""
    (packages / "wijkwizard_pango" / "lib").mkdir(parents=True)
    assert pango.folder("linux") is None
    assert pango.environment({}, None, "linux") == {}


def test_on_windows_the_folder_is_named_twice() -> None:
    """WeasyPrint's own variable finds what depends on what; PATH finds a name with a dot in it."""
    made = pango.environment({"PATH": "C:\\Windows"}, HERE, "win32")
    assert made == {"WEASYPRINT_DLL_DIRECTORIES": str(HERE), "PATH": f"{HERE};C:\\Windows"}


def test_a_folder_that_somebody_named_on_windows_stays() -> None:
    """MSYS2 or a folder of the administrator goes before what came along."""
    assert pango.environment({"WEASYPRINT_DLL_DIRECTORIES": "D:\\pango"}, HERE, "win32") == {}


def test_on_windows_nothing_is_named_when_nothing_came_along() -> None:
    """Then WeasyPrint looks where MSYS2 usually is."""
    assert pango.environment({"PATH": "C:\\Windows"}, None, "win32") == {}


def test_on_macos_what_somebody_set_goes_first_and_the_usual_places_stay() -> None:
    """Setting the variable switches the usual places off, so they are named again, and Homebrew's with them."""
    assert pango.environment({"DYLD_FALLBACK_LIBRARY_PATH": "/eigen"}, HERE, "darwin") == {
        "DYLD_FALLBACK_LIBRARY_PATH": f"/eigen:{HERE}:/opt/homebrew/lib:/usr/local/lib:/usr/lib"
    }
    assert pango.environment({}, None, "darwin") == {
        "DYLD_FALLBACK_LIBRARY_PATH": "/opt/homebrew/lib:/usr/local/lib:/usr/lib"
    }


@pytest.mark.parametrize(
    ("there", "root", "line"),
    [
        (
            ("apt-get", "sudo"),
            False,
            f"Voer uit: sudo apt-get update && sudo apt-get install --yes {DEBIAN}",
        ),
        (
            ("apt-get",),
            True,
            f"Voer uit: apt-get update && apt-get install --yes {DEBIAN}",
        ),
        (("dnf", "sudo"), False, "Voer uit: sudo dnf install --assumeyes pango harfbuzz"),
        ((), True, "Installeer pango en harfbuzz met het pakketbeheer van uw computer."),
    ],
)
def test_the_line_that_installs_what_draws_text_can_be_pasted(
    there: tuple[str, ...], *, root: bool, line: str
) -> None:
    """It asks for the lists first, which a fresh machine has not, and for sudo only where that is needed and there."""
    made = how_to_install("linux", lambda name: name if name in there else None, root=root)
    assert made == line


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_elsewhere_the_set_up_brings_it(system: str) -> None:
    assert resources.how_to_set_up_again() in how_to_install(system)


def test_the_line_names_the_packages_that_the_set_up_installs() -> None:
    """One list in two places, for the set-up knows no program of ours."""
    assert set(DEBIAN_PACKAGES.split()) - {"ca-certificates", "python3-venv"} < set(
        how_to_install("linux", lambda name: name).split()
    )
