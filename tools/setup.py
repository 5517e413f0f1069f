"""Makes .venv hold what requirements/ pins and the program itself, and has the front-end files copied.

    python3 tools/setup.py            what the program needs to run
    python3 tools/setup.py --tests    and what its checks and tests need

A step leaves in .venv/made the sha256 of what it was made from, and is taken again only when that has changed.
"""

import argparse
import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")


class Failed(Exception):
    """A step could not be taken; the message is a sentence for the person at the terminal."""


def main(words: "list[str]") -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(description="Set up .venv and the front-end files.")
    parser.add_argument("--tests", action="store_true", help="also install what checks and tests need")
    asked = parser.parse_args(words)
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is all that an older Python gets to read
        print("setup: danvan needs Python 3.11 or newer; name one: make PYTHON=python3.12 setup", file=sys.stderr)
        return 1
    try:
        _make(tests=asked.tests)
    except Failed as why:
        print(f"setup: {why}", file=sys.stderr)
        return 1
    return 0


def _make(*, tests: bool) -> None:
    if not _is_sound():
        _make_venv()
    for name in ("build", "run", "test") if tests else ("build", "run"):
        file = f"requirements/{name}.txt"
        _once(name, "--require-hashes", "-r", file, made_from=(file,))
    _once("danvan", "--no-deps", "--no-build-isolation", "-e", ".", made_from=("pyproject.toml", "requirements/run.in"))
    if _python("tools/vendor.py"):
        raise Failed("the front-end files could not be copied; why is said above.")
    if _python("tools/catalogue.py"):
        raise Failed("the catalogue of words could not be compiled; why is said above.")


def _is_sound() -> bool:
    """Return whether .venv works and was made here: one that was moved or copied still runs in its old place."""
    pip = VENV / "bin" / "pip"
    try:
        asked = subprocess.run([str(pip), "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return asked.returncode == 0 and str(VENV) in asked.stdout


def _make_venv() -> None:
    print("setup: making .venv")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode or not _is_sound():
        why = (made.stdout + made.stderr).strip()
        raise Failed(f"{sys.executable} -m venv made no environment (on Debian: apt-get install python3-venv). It said: {why}")


def _once(step: str, *words: str, made_from: "tuple[str, ...]") -> None:
    stamp, wanted = VENV / "made" / step, _digest(made_from)
    if stamp.exists() and stamp.read_text() == wanted:
        print(f"setup: {step} is as it should be")
        return
    print(f"setup: installing {step}")
    if _python(*PIP, *words):
        raise Failed(f"pip could not install {step}; why is said above.")
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(wanted)


def _digest(files: "tuple[str, ...]") -> str:
    # pyvenv.cfg names the version of Python
    parts = [(VENV / "pyvenv.cfg").read_bytes(), *((ROOT / file).read_bytes() for file in files)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _python(*words: str) -> int:
    sys.stdout.flush()
    return subprocess.run([str(PYTHON), *words], cwd=str(ROOT), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
