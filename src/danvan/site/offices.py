"""Where the office's rules are asked: the clocks, the gates of secrecy and publication, the messages."""

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_lazy as _

from danvan.base.duties import excuses, terms
from danvan.base.face import stamps
from danvan.base.journal import openness
from danvan.base.moves import clocks, forms
from danvan.base.notices import actions as notices
from danvan.base.notices import sinks, texts
from danvan.base.office import links, protection
from danvan.base.office.forms.messages import MessageForm
from danvan.base.office.forms.templates import TemplateForm
from danvan.base.office.procedure import TAKES_OUT
from danvan.base.office.queries import held
from danvan.check.petitions.queries import arrivals_told, aside, once, waits
from danvan.check.petitions.states import denunciation, uses
from danvan.site import entries, telling

TOLD = {  # by house, of which kinds the journal tells everybody; the rest is not for strangers to count (decision 0033)
    "petitions": frozenset({"feedback", "report", "voters", "session", "recurrence", "return"}), denunciation.HOUSE: frozenset[str](),
}
READERS = (("", notices.tell_agency, _("báo cơ quan")), ("author/", notices.tell_author, _("báo người gửi")))

LINKS = {"petitions:clients": _("Ứng dụng kết nối: cấp và thu hồi mã")}


def messages() -> dict[str, str | Promise]:
    """Return the messages that leave the house, by journal word, with what people call each."""
    return {
        f"{before}{word}": format_lazy("{says} ({reader})", says=_says(word), reader=reader)
        for word, reactions in telling.TOLD.items() for before, tells, reader in READERS if tells in reactions
    }


def _says(word: str) -> Promise:
    house, _dot, past = word.partition(".")
    return gettext_lazy(entries.SAYS[house][past])


def fill() -> None:
    """Let the ground below ask the office, which it does not know."""
    terms.DAYS_OFF.append(held.days_off)
    terms.SHORTER.append(held.shorter)
    excuses.WAITS.append(waits.stretches)
    clocks.COUNTS.append(once.counts)
    stamps.OWN.append(held.marks)
    texts.OWN.append(held.message)
    sinks.ADDED.append(arrivals_told.added)
    MessageForm.WORDS.update(messages())
    TemplateForm.USES.update(uses.uses())
    links.PAGES.update(LINKS)
    forms.DEEDS.update({f"{house}.{past}": words for house, says in entries.SAYS.items() for past, words in says.items()})
    protection.OF["petitions"] = aside.ward
    openness.KINDS.update(TOLD)
    openness.NEVER.update(TAKES_OUT)
