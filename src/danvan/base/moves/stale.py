"""A button that somebody pressed or reloaded after another had done the work: it leads to the matter as it is now."""

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.moves import actions as moves
from danvan.base.people import relations
from danvan.base.people.visits import Visit


def led_back(visit: Visit, *, thing: moves.Moving, verb: str, page: str) -> HttpResponseBase | None:
    """Return the way to the page of a thing for whoever might do what they ask for at another step; None for who never might."""
    related = relations.of(visit.actor, to=thing.matter, on=localdate(visit.at))
    if visit.method != "GET" or not any(move.verb == verb and not related.isdisjoint(move.who) for move in thing.MOVES):
        return None
    messages.info(visit, _("Việc này đã được xử lý, hoặc không làm được ở bước hiện tại. Đây là hồ sơ như bây giờ."))
    return redirect(page, thing.matter.code)
