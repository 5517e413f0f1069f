"""Draws docs/pictures/house.svg, the picture in ARCHITECTURE.md, from the folders as they are.

    python tools/draw_house.py            writes the picture
    python tools/draw_house.py --check    says if the picture is older than the house

A room is filled once it holds more than its name. Standard library only.
"""

import ast
import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[1]
HOUSE, PICTURE = ROOT / "src" / "danvan", ROOT / "docs" / "pictures" / "house.svg"
STREETS = {"know": "Dân biết", "discuss": "Dân bàn", "do": "Dân làm", "check": "Dân kiểm tra"}
GROUND = (  # each line stands on the next
    ("office",), ("moves",), ("duties", "notices"), ("jobs", "search"), ("journal",), ("matters",), ("files",),
    ("people",), ("places", "subjects"), ("agencies",), ("calendar", "face", "editions"), ("triggers",),
)
SAYS = {
    "site": "the gate: settings, access table, doors, flows, panels, pages that look across houses",
    "base": "the ground: each row stands on the rows below it and knows no house by name",
    "engines": "pure Python, no Django, each usable alone",
    "law": "dated, sourced tables of TOML",
}
WIDTH, EDGE, GAP, ROOM = 960, 16, 8, 30  # pixels; a room is so high
STYLE = """
text{font:14px 'Be Vietnam Pro','Noto Sans',Arial,sans-serif;fill:#0b0c0c}
.floor{fill:#f3f2f1;stroke:#505a5f}.room{fill:#fff;stroke:#b1b4b6}.lived{fill:#cfe3d4;stroke:#00703c}
.name{font-weight:700}.says{font-size:12px;fill:#484949}.small{font-size:12px}
@media(prefers-color-scheme:dark){svg{background:#fff}}
"""


def lived_in(folder: Path) -> bool:
    """Say if a room holds more than its name."""
    return any(file.name != "__init__.py" for file in folder.rglob("*.py") if "tests" not in file.parts)


def says(folder: Path) -> str:
    """Return what a room says of itself: how its docstring begins."""
    docstring = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    return re.split(r"[.:;]", docstring, maxsplit=1)[0]


def houses(street: Path) -> list[Path]:
    """Return the folders of a street or an engine room, those that are lived in first."""
    found = [folder for folder in street.iterdir() if (folder / "__init__.py").is_file() and folder.name != "tests"]
    return sorted(found, key=lambda folder: (not lived_in(folder), folder.name))


class Drawing:
    """Boxes from the top down."""

    def __init__(self) -> None:
        self.y, self.parts = EDGE, list[str]()

    def box(self, *, x: float, y: float, width: float, height: float, kind: str) -> None:
        """Draw a box."""
        self.parts.append(f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4"/>')

    def say(self, words: str, *, x: float, y: float, kind: str) -> None:
        """Write words."""
        self.parts.append(f'<text class="{kind}" x="{x:g}" y="{y:g}">{escape(words)}</text>')

    def room(self, folder: Path, *, x: float, y: float, width: float) -> None:
        """Draw one room, filled if it is lived in."""
        self.box(x=x, y=y, width=width, height=ROOM - 4, kind="lived" if lived_in(folder) else "room")
        self.say(folder.name, x=x + 8, y=y + 18, kind="small")
        if width > 400:
            self.say(says(folder), x=x + 76, y=y + 18, kind="says")

    def floor(self, name: str, *, rows: list[list[Path]]) -> None:
        """Draw a floor with its rooms row by row, and go on below it."""
        height = 30 + ROOM * len(rows) + (4 if rows else 0)
        self.box(x=EDGE, y=self.y, width=WIDTH - 2 * EDGE, height=height, kind="floor")
        self.say(name, x=EDGE + 10, y=self.y + 20, kind="name")
        self.say(SAYS[name], x=EDGE + 90, y=self.y + 20, kind="says")
        inner = WIDTH - 4 * EDGE
        for number, row in enumerate(rows):
            for place, folder in enumerate(row):
                width = inner / len(row)
                x = 2 * EDGE + place * width
                self.room(folder, x=x, y=self.y + 30 + number * ROOM, width=width - (GAP if place < len(row) - 1 else 0))
        self.y += height + GAP

    def streets(self) -> None:
        """Draw the four streets side by side."""
        stands = {street: houses(HOUSE / street) for street in STREETS}
        height = 34 + ROOM * max(map(len, stands.values()))
        width = (WIDTH - 2 * EDGE - 3 * GAP) / 4
        for number, (street, folders) in enumerate(stands.items()):
            x = EDGE + number * (width + GAP)
            self.box(x=x, y=self.y, width=width, height=height, kind="floor")
            self.say(street, x=x + 10, y=self.y + 20, kind="name")
            self.say(STREETS[street], x=x + 80, y=self.y + 20, kind="says")
            for place, folder in enumerate(folders):
                self.room(folder, x=x + 10, y=self.y + 30 + place * ROOM, width=width - 20)
        self.y += height + GAP


def draw() -> str:
    """Return the picture as SVG."""
    drawing = Drawing()
    drawing.floor("site", rows=[])
    drawing.streets()
    drawing.floor("base", rows=[[HOUSE / "base" / name for name in row] for row in GROUND])
    engines = houses(HOUSE / "engines")
    drawing.floor("engines", rows=[engines])
    drawing.floor("law", rows=[])
    drawing.say("Green: has rooms today. A lower floor never imports a higher one; no house imports another.",
                x=EDGE, y=drawing.y + 14, kind="says")
    height = drawing.y + 24 + EDGE
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" role="img">'
    title = "<title>The floors of danvan and the rooms on each</title>"
    return "\n".join([head, title, f"<style>{STYLE}</style>", *drawing.parts, "</svg>\n"])


def main(words: list[str]) -> int:
    """Write the picture, or say if it is old."""
    if words == ["--check"]:
        same = PICTURE.is_file() and PICTURE.read_text(encoding="utf-8") == draw()
        print("the picture is true" if same else f"run: python {Path(__file__).relative_to(ROOT)}")
        return 0 if same else 1
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(draw(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
