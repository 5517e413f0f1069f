"""The text of a real plan, as it lies in the shared seeds, on its way through the register."""

from datetime import datetime
from pathlib import Path

from django.utils.timezone import localdate

from danvan.do.directives import actions as directives
from danvan.do.directives import queries
from danvan.do.directives.models import Directive, Draft
from danvan.engines import reader, vietnamese
from tests.village import Village

NUMBER = "170/KH-UBND"
BASIS = "Khoản 1 Điều 11 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"


def seed(shared: Path, *, number: str = NUMBER) -> str:
    """Return the text among the seeds whose main document bears a number, as the register keeps it."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").glob("*.txt")))
    tidy = (vietnamese.nfc(text.replace("\r\n", "\n")).strip() for text in texts)
    return next(text for text in tidy if (main := reader.read(text).main) and main.number.value == number)


def next_clause(text: str, *, after: int) -> tuple[int, int]:
    """Return where the clause stands that follows a task in its sentence: what the reader did not make one of."""
    start = after + len(text[after:]) - len(text[after:].lstrip("; \n"))
    return start, text.index(".", start)


def registered(text: str, *, village: Village, at: datetime) -> Directive:
    """Return the document as anh Tú registers it: with what the reader took it to be."""
    identity = directives.Identity(**queries.identity(text))
    return directives.register(text, identity=identity, by=village.tu, at=at)


def confirmed(directive: Directive, *, village: Village, due: datetime, at: datetime) -> tuple[Draft, Draft]:
    """Return two confirmed drafts: the reader's, which becomes the work of Works, and one that was added for Culture."""
    found = Draft.objects.get(directive=directive)
    ours = directives.Wanted(text=found.text, lead=village.works, supporting=[village.culture], due_on=localdate(due))
    directives.change(directive, draft=found, wanted=ours, by=village.tu, at=at)
    assert found.end
    start, end = next_clause(directive.text, after=found.end)
    more = directives.Wanted(text=directive.text[start:end], lead=village.culture, due_on=localdate(due))
    added = directives.add(directive, span=(start, end), wanted=more, by=village.tu, at=at)
    return found, added
