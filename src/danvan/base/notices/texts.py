"""The words of messages: code, agency, link and date are all that a template may say.

HOUSE/templates/HOUSE/notices/<past>.txt is for agencies; HOUSE/templates/HOUSE/notices/author/<past>.<language>.txt for whoever left an
address with a matter. The first line is the subject of a mail; with the link it is the whole of a text message.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template import Context, Template
from django.template.loader import get_template, select_template
from django.urls import reverse
from django.utils.timezone import localtime

from danvan.base.journal.models import Entry

LINKS: dict[str, str] = {}  # names of the URLs to which readers are led: agency, author; the gate fills it
SPOKEN = ("vi", "en")
OWN: list[Callable[..., tuple[str, str] | None]] = []  # asked for an office's own words; the gate fills it


@dataclass(frozen=True, kw_only=True)
class Text:
    subject: str
    body: str


def for_agency(entry: Entry) -> Text:
    """Return what an agency is told of an entry."""
    if own := _own(entry, word=entry.word, language="vi", link=link("agency")):
        return own
    house, past = entry.word.split(".")
    return _written(get_template(f"{house}/notices/{past}.txt"), entry, link=link("agency"))


def for_author(entry: Entry, *, language: str, channel: str) -> Text:
    """Return what whoever left an address is told of an entry, in their language if its words are written in it."""
    house, past = entry.word.split(".")
    names = [f"{house}/notices/author/{past}.{spoken}.txt" for spoken in (language, "vi")]
    own = _own(entry, word=f"author/{entry.word}", language=language, link=link("author"))
    text = own or _written(select_template(names), entry, link=link("author"))
    return text if channel == "email" else Text(subject="", body=f"{text.subject}. {link('author')}")


def link(reader: str) -> str:
    """Return the whole address to which a reader is led; it names no matter."""
    return settings.ADDRESS.rstrip("/") + reverse(LINKS[reader]) if reader in LINKS else settings.ADDRESS


def _own(entry: Entry, *, word: str, language: str, link: str) -> Text | None:
    """Return an office's own words about an entry, filled in; None where it has none."""
    on = localtime(entry.at).date()
    found = next(filter(None, (find(word, language=language, agency=entry.agency, on=on) for find in OWN)), None)
    if found is None:
        return None
    shows = Context(_shows(entry, link=link), autoescape=False)
    subject, body = (Template(words).render(shows) for words in found)
    return Text(subject=subject, body=body + "\n")


def _shows(entry: Entry, *, link: str) -> dict[str, str]:
    return {"code": entry.code, "agency": entry.agency.name, "link": link, "date": f"{localtime(entry.at):%d/%m/%Y}"}


def _written(template: Any, entry: Entry, *, link: str) -> Text:
    text = template.template.render(Context(_shows(entry, link=link), autoescape=False))  # plain text, no HTML
    subject, _, body = text.partition("\n")
    return Text(subject=subject.strip(), body=body.strip() + "\n")
