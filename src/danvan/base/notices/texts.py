"""The words of messages: code, agency, link, date and the counts of a digest are all that a template may say.

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
from django.utils.translation import gettext as _
from django.utils.translation import override

from danvan.base.journal.models import Entry

LINKS: dict[str, str] = {}  # names of the URLs to which readers are led: agency, author, stop; the gate fills it
COUNTS = ("still_open", "late", "soon")  # numbers among the facts that a digest may say
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


def for_author(entry: Entry, *, language: str, channel: str, stop: str = "") -> Text:
    """Return what whoever left an address is told of an entry, in their language if its words are written in it.

    `stop` is the last part of the link by which they hear no more of it.
    """
    house, past = entry.word.split(".")
    names = [f"{house}/notices/author/{past}.{spoken}.txt" for spoken in (language, "vi")]
    own = _own(entry, word=f"author/{entry.word}", language=language, link=link("author"))
    text = own or _written(select_template(names), entry, link=link("author"))
    if channel != "email":
        return Text(subject="", body=f"{text.subject}. {link('author')}")
    return Text(subject=text.subject, body=text.body + _how_to_stop(stop, language=language)) if stop else text


def link(reader: str, *args: str) -> str:
    """Return the whole address to which a reader is led; it names no matter."""
    return settings.ADDRESS.rstrip("/") + reverse(LINKS[reader], args=args) if reader in LINKS else settings.ADDRESS


def _how_to_stop(token: str, *, language: str) -> str:
    with override(language):
        return "\n" + _("Thôi nhận tin về hồ sơ này: %(link)s") % {"link": link("stop", token)} + "\n"


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
    counts = {name: str(entry.facts[name]) for name in COUNTS if name in entry.facts}
    return counts | {"code": entry.code, "agency": entry.agency.name, "link": link, "date": f"{localtime(entry.at):%d/%m/%Y}"}


def _written(template: Any, entry: Entry, *, link: str) -> Text:
    text = template.template.render(Context(_shows(entry, link=link), autoescape=False))  # plain text, no HTML
    subject, _end, body = text.partition("\n")
    return Text(subject=subject.strip(), body=body.strip() + "\n")
