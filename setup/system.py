"""Sees to what belongs to the computer and not to Python: on Debian it installs that where it may."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from setup.pango import missing_libraries
from setup.trouble import SetupError, quietly, tell

DEBIAN_PACKAGES = "ca-certificates python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def ensure_system() -> None:
    """See to the parts of the system; on Debian install them where that may be done.

    Raises:
        SetupError: when an environment cannot be made without the user's doing something first.
    """
    if not lacks_anything():
        return
    if shutil.which("apt-get"):
        install_with_apt()
    if not can_make_environment():
        raise SetupError("Deze Python mist de module venv. Installeer die met uw pakketbeheer.", 2)


def lacks_anything() -> bool:
    """Tell whether something of the system is missing."""
    return bool(missing_libraries()) or not can_make_environment() or not has_certificates()


def can_make_environment() -> bool:
    """Tell whether venv works; Debian keeps a part of it in a package of its own."""
    from importlib.util import find_spec

    return find_spec("venv") is not None and find_spec("ensurepip") is not None


def has_certificates() -> bool:
    """Tell whether pip can check whom it talks to; Debian's pip only trusts what the system trusts."""
    return not Path("/etc/debian_version").exists() or Path("/etc/ssl/certs/ca-certificates.crt").exists()


def install_with_apt() -> None:
    """Install the Debian packages as root or with a sudo that asks nothing.

    Raises:
        SetupError: with the exact line to type, where neither is possible.
    """
    line = f"apt-get install --no-install-recommends {DEBIAN_PACKAGES}"
    sudo = shutil.which("sudo")
    if os.geteuid() == 0:
        before = []
    elif sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        before = [sudo, "-n"]
    else:
        line = f"sudo {line}" if sudo else f'su -c "{line}"'
        raise SetupError(f"Er ontbreken onderdelen van het systeem. Typ eerst:\n\n    {line}\n", 2)
    tell("  - systeembibliotheken installeren (apt-get) …")
    command = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    subprocess.run([*command, "update"], capture_output=True, check=False)
    quietly(
        [*command, "install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES.split()],
        f"De systeembibliotheken konden niet worden geïnstalleerd. Typ zelf:\n\n    {line}\n",
    )
