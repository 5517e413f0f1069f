"""HTML of a letter made plain: its words in lines, nothing that acts, is fetched or is hidden in its head."""

from html.parser import HTMLParser

UNSAID = ("script", "style", "head", "title", "template", "noscript", "object", "svg")
LINES = ("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "pre", "hr", "section", "article")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.unsaid: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or what is not said."""
        if tag in UNSAID:
            self.unsaid.append(tag)
        elif tag in LINES:
            self.parts.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where a tag ends in itself."""
        if tag in LINES:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line, or what is not said."""
        if tag in self.unsaid:
            del self.unsaid[self.unsaid.index(tag) :]
        elif tag in LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep words; ends of lines mean nothing in HTML."""
        if not self.unsaid:
            self.parts.append(" ".join(data.split("\n")))


def plain(html: str) -> str:
    """Return the words of a page of HTML, a line for each of its blocks."""
    reading = _Words()
    reading.feed(html)
    reading.close()
    return tidy("".join(reading.parts))


def tidy(text: str) -> str:
    """Return lines without needless spaces, and no more than one empty line between two."""
    lines = [" ".join(line.split()) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return "\n".join(kept).strip()
