"""Install packages of Debian or Ubuntu for the tests."""

from __future__ import annotations

import os
import shutil
import subprocess


def install_package(*names: str) -> bool:
    """Install the packages as root, or through a `sudo` that asks for no password, as on CI machines.

    Returns whether they are installed now; False on other systems and where neither is allowed.
    """
    if os.name != "posix" or shutil.which("apt-get") is None:
        return False
    rights = () if os.geteuid() == 0 else ("sudo", "--non-interactive")
    if rights and shutil.which("sudo") is None:
        return False
    quiet = "DEBIAN_FRONTEND=noninteractive"
    _run(*rights, "env", quiet, "apt-get", "update")
    return _run(*rights, "env", quiet, "apt-get", "install", "--yes", "--no-install-recommends", *names)


def _run(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
