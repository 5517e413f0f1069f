"""Running `danvan` and Python as an installation does: in a process of its own, with settings of its own."""

import os
import subprocess
import sys
from pathlib import Path

BIN = Path(sys.executable).parent


def danvan(*words: str, folder: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Return what the command said and how it ended."""
    return run([str(BIN / "danvan"), *words], folder=folder, settings=settings)


def python(code: str, *, folder: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Return what a piece of code said and how it ended."""
    return run([sys.executable, "-c", code], folder=folder, settings=settings)


def run(command: list[str], *, folder: Path, settings: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Return what a command said and how it ended; nothing of the tests' own settings reaches it."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    own = {"DANVAN_VAR": str(folder / "var"), "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=folder, env=kept | own | settings, capture_output=True, text=True, timeout=60, check=False
    )
