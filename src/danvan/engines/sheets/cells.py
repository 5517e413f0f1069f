"""The XML of a workbook, heard element by element, without following anything it declares."""

from typing import Any
from xml.parsers import expat

from danvan.engines.sheets.refusals import Refused

ROWS, COLUMNS, LETTERS = 2_000, 50, 500_000


def hear(data: bytes, *, listener: "Listener") -> None:
    """Tell a listener of each element by its local name.

    :raises Refused: "broken" if the XML declares a document type, which no office program writes
    :raises ExpatError: if it is no XML
    """
    reader = expat.ParserCreate(namespace_separator=" ")
    reader.buffer_text = True
    reader.StartDoctypeDeclHandler = _refuse
    reader.StartElementHandler = lambda name, given: listener.begin(_last(name), given={_last(key): value for key, value in given.items()})
    reader.EndElementHandler = lambda name: listener.end(_last(name))
    reader.CharacterDataHandler = listener.say
    reader.Parse(data, True)


class Listener:
    """Who hears of elements and words; this one keeps all words, each element's on a line."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def begin(self, name: str, *, given: dict[str, str]) -> None:
        """Take in that an element begins."""
        self.said.append("\n")

    def end(self, name: str) -> None:
        """Take in that an element ends."""
        self.said.append("\n")

    def say(self, words: str) -> None:
        """Take in words."""
        self.said.append(words)

    @property
    def words(self) -> str:
        """All words."""
        return "\n".join(filter(str.strip, "".join(self.said).split("\n")))


class Strings(Listener):
    """Hears the strings that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []
        self.sounds, self.spoken = 0, True

    def begin(self, name: str, *, given: dict[str, str]) -> None:
        """Begin a string, or words in it; how they are spoken aloud is none."""
        if name == "si":
            self.said = []
        self.sounds += name == "rPh"
        self.spoken = name == "t" and not self.sounds

    def end(self, name: str) -> None:
        """Keep a string that has ended."""
        self.sounds -= name == "rPh"
        self.spoken = False
        if name == "si":
            self.strings.append("".join(self.said))

    def say(self, words: str) -> None:
        """Take in words of a string."""
        if self.spoken:
            self.said.append(words)


class Rows(Listener):
    """Hears a sheet: each row that holds anything."""

    def __init__(self, strings: list[str]) -> None:
        super().__init__()
        self.strings = strings
        self.rows: list[tuple[int, list[str]]] = []
        self.number, self.cells, self.column, self.kind, self.heard, self.letters = 0, {0: ""}, 0, "", False, 0

    def begin(self, name: str, *, given: dict[str, str]) -> None:
        """Begin a row, a cell or its value."""
        if name == "row":
            self.number = int(given["r"]) if given.get("r", "").isdecimal() else self.number + 1
            self.cells, self.column = {}, -1
        elif name == "c":
            self.column = _column(given.get("r", "")) if given.get("r") else self.column + 1
            self.kind, self.said = given.get("t", ""), []
        self.heard = name in ("v", "t")

    def end(self, name: str) -> None:
        """Keep a cell or a row that has ended.

        :raises Refused: "long" if there is more than a list of tasks can be
        """
        self.heard = False
        if name == "c":
            self._keep(" ".join(self._value().split(" ")).strip())
        elif name == "row" and any(self.cells.values()):
            self.rows.append((self.number, [self.cells.get(at, "") for at in range(max(self.cells) + 1)]))
            if len(self.rows) > ROWS:
                raise Refused("long")

    def say(self, words: str) -> None:
        """Take in words of a cell."""
        if self.heard:
            self.said.append(words)

    def _keep(self, words: str) -> None:
        self.letters += len(words)
        if words and (self.column >= COLUMNS or self.letters > LETTERS):
            raise Refused("long")
        if words:
            self.cells[self.column] = words

    def _value(self) -> str:
        said = "".join(self.said)
        if self.kind == "s":
            return self.strings[int(said)] if said.isdecimal() and int(said) < len(self.strings) else ""
        if self.kind == "e":
            return ""
        return said


def _column(reference: str) -> int:
    """Return the place of a column by its letters: A1 is 0, AA1 is 26."""
    place = 0
    for letter in reference.rstrip("0123456789").upper()[:3]:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _refuse(*_: Any) -> None:
    raise Refused("broken")


def _last(name: str) -> str:
    return name.rpartition(" ")[2]
